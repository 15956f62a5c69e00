// SPDX-License-Identifier: Apache-2.0
// What the JSON outputs share (docs/report-format.md).
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "report/report.h"
#include "scorebook/exact.h"

namespace scorebook::report {

using Json = nlohmann::ordered_json;

/// `text`, or null when it is empty.
Json text_or_null(std::string_view text);
/// {exact, shown}.
Json exact_and_shown(const Exact& value, int decimals);
/// A plain figure: a JSON number when it is a decimal of at most 15 digits, else its exact text.
Json figure_of(const Exact& value);
/// {file, form} with form null for what could not be read, then also {error: {code, message, fix}}.
Json file_head(const FileResult& result, const Options& options);
/// Indented by two spaces, UTF-8 kept, ill-formed bytes replaced, with a line feed at the end.
std::string written(const Json& json);

}  // namespace scorebook::report
