// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include <algorithm>
#include <optional>
#include <span>

#include "base/embedded.h"
#include "cli/files.h"

namespace scorebook {
std::span<const EmbeddedFile> cli_help();
}  // namespace scorebook

namespace scorebook::cli {

const base::WordTable& help_words(bool english) {
  static const base::WordTable kEnglish(cli_help()[0].text());  // help.en.txt
  static const base::WordTable kThai(cli_help()[1].text());     // help.th.txt
  return english ? kEnglish : kThai;
}

Result<Library> open_library(const Options& options) {
  Result<std::vector<Input>> more = read_form_definitions(options.forms_dirs);
  if (!more) {
    return more.error();
  }
  return Library::create(
      *more, options.profile.empty() ? std::nullopt : std::optional(input_of(options.profile)));
}

NewRequest new_request(const Options& options) {
  NewRequest request;
  request.form = options.form;
  request.agency = options.agency;
  request.check_sheet = !options.no_check_sheet;
  request.protect = !options.unprotected;
  if (options.year != 0) {
    request.year_be = options.year;
  }
  if (options.round != 0) {
    request.round_months = options.round;
  }
  if (!options.data.empty()) {
    request.data = input_of(options.data);
  }
  return request;
}

WriteRequest write_request(const Options& options, const std::string& output) {
  WriteRequest request;
  request.overwrite_formulas = options.overwrite_formulas;
  request.remove_signature = options.force;
  request.grow = options.grow;
  request.report = options.report;
  request.output = output;
  return request;
}

int findings_code(const Options& options, const Report& report) {
  const Level counted = options.fail_on == "info"      ? Level::kInfo
                        : options.fail_on == "warning" ? Level::kWarning
                                                       : Level::kError;
  return report.worst && options.fail_on != "never" && *report.worst >= counted ? kFindings
                                                                                : kClean;
}

Format data_format(const Options& options) {
  const bool csv =
      options.format == "csv" || (options.format == "text" && options.output.ends_with(".csv"));
  return csv ? Format::kCsv : Format::kJson;
}

bool is_form_name(std::string_view text) {
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/") == std::string_view::npos;
}

bool asks_for_english(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang=en" ||
        (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en")) {
      return true;
    }
  }
  return false;
}

Wording wording_of(const Options& options, const Console& console) {
  Wording wording;
  wording.language = options.language == "en" ? Language::kEnglish : Language::kThai;
  wording.digits = options.digits == "thai"     ? Digits::kThai
                   : options.digits == "arabic" ? Digits::kArabic
                                                : Digits::kForm;
  wording.format = options.format == "json"    ? Format::kJson
                   : options.format == "csv"   ? Format::kCsv
                   : options.format == "sarif" ? Format::kSarif
                   : options.format == "html"  ? Format::kHtml
                                               : Format::kText;
  wording.stable = options.stable;
  wording.colour = console.columns > 0;
  wording.width = console.columns > 0 ? std::clamp<std::size_t>(console.columns, 40, 120) : 100;
  return wording;
}

}  // namespace scorebook::cli
