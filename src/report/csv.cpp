// SPDX-License-Identifier: Apache-2.0
#include "report/csv.h"

#include "base/number_text.h"

namespace scorebook::report {

namespace {

bool looks_like_a_formula(std::string_view text) {
  constexpr std::string_view kDangerous = "=+-@\t\r";
  if (text.empty() || kDangerous.find(text.front()) == std::string_view::npos) {
    return false;
  }
  return text != "-" && !base::read_plain_number(text).has_value();
}

std::string cell(std::string_view text) {
  std::string safe(text);
  if (looks_like_a_formula(safe)) {
    safe.insert(safe.begin(), '\'');
  }
  if (safe.find_first_of(",;\"\r\n\t") == std::string::npos) {
    return safe;
  }
  std::string quoted = "\"";
  for (const char c : safe) {
    quoted.append(c == '"' ? 2 : 1, c);
  }
  return quoted + "\"";
}

}  // namespace

CsvWriter::CsvWriter() : text_("\xEF\xBB\xBF") {}

void CsvWriter::add(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    text_.append(i > 0 ? "," : "").append(cell(cells[i]));
  }
  text_ += "\r\n";
}

}  // namespace scorebook::report
