// SPDX-License-Identifier: Apache-2.0
// A definition that is small, complete and clean, and what comes of it when one thing is changed.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace scorebook::form::test {

/// The definition; uses every section of the vocabulary.
extern const std::string_view kSmallForm;

/// The small form with `from`, which must stand in it exactly once, replaced by `to`.
std::string changed(std::string_view from, std::string_view to);

/// The printed faults of the small form after a change; "" when it loads.
std::string faults_after(std::string_view from, std::string_view to);

/// The printed faults of a whole definition.
std::string faults_of(std::string_view toml);

/// A change and what it must print.
struct FaultCase {
  std::string_view from;
  std::string_view to;
  std::string_view printed;
};

void check_faults(const std::vector<FaultCase>& cases);

/// The text of a file below the source folder.
std::string source_file(std::string_view path);

}  // namespace scorebook::form::test
