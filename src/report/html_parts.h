// SPDX-License-Identifier: Apache-2.0
// The parts of the HTML report of one file that was read; all return markup.
#pragma once

#include <cstddef>
#include <string>

#include "report/report.h"
#include "report/wording.h"

namespace scorebook::report {

/// The id of a finding in the page, by the number of its file and its place in the list.
std::string anchor(std::size_t file, std::size_t finding);

/// The page for the director: what the file is, the verdict, counts, what affects the score most,
/// signature lines.
std::string cover_html(const FileResult& file, std::size_t number, const Wording& wording);
/// Findings sheet by sheet in cell order, and which checks ran.
std::string findings_html(const FileResult& file, std::size_t number, const Wording& wording);
/// The tree of weights and scores; empty for a form without points.
std::string scores_html(const FileResult& file, const Wording& wording);

}  // namespace scorebook::report
