// SPDX-License-Identifier: Apache-2.0
// Threads for the library, and what is told while they work.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "base/word_table.h"
#include "scorebook/consolidate.h"

namespace scorebook::cli {

/// Called now and then from the thread that waits: how many of all are done, and for how long they
/// have been worked on.
using Progress = std::function<void(std::size_t done, std::size_t all, double seconds)>;

/// Works in as many threads as asked for; 0 is as many as the machine has. An exception of a task
/// ends the work and comes out of the call.
Executor in_parallel(std::size_t jobs, Progress progress);

/// "Reading files 1,240 / 8,000 (15.5 percent) ...".
std::string progress_line(const base::WordTable& words, std::size_t done, std::size_t all,
                          double seconds);

}  // namespace scorebook::cli
