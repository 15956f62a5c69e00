// SPDX-License-Identifier: Apache-2.0
#include "record/csv.h"

#include <algorithm>

namespace scorebook::record {
namespace {

char separator_of(std::string_view text) {
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
      return c;
    } else if (!quoted && (c == '\n' || c == '\r')) {
      break;
    }
  }
  return ',';
}

// What a spreadsheet would calculate; a dash alone is a text to every one of them.
bool starts_formula(std::string_view text) {
  constexpr std::string_view kStarts = "=+-@\t\r";
  return !text.empty() && kStarts.find(text.front()) != std::string_view::npos && text != "-";
}

std::string_view without_apostrophes(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of('\''), text.size()));
}

}  // namespace

CsvReader::CsvReader(std::string_view text) : text_(text), separator_(separator_of(text)) {
  if (text_.starts_with("sep=") && text_.size() > 4) {
    separator_ = text_[4];
    pos_ = 5;
    take_line_end();
  }
}

bool CsvReader::at_line_end() const {
  return pos_ == text_.size() || text_[pos_] == '\n' || text_[pos_] == '\r';
}

void CsvReader::take() {
  const auto byte = static_cast<unsigned char>(text_[pos_]);
  ++pos_;
  if (byte == '\n') {
    ++line_;
    column_ = 1;
  } else if ((byte & 0xC0) != 0x80) {
    ++column_;
  }
}

void CsvReader::take_line_end() {
  if (at(pos_) == '\r' && at(pos_ + 1) == '\n') {
    pos_ += 2;
  } else if (pos_ < text_.size()) {
    ++pos_;
  }
  ++line_;
  column_ = 1;
}

std::string CsvReader::quoted() {
  const std::string position = std::to_string(line_) + ":" + std::to_string(column_);
  std::string text;
  take();
  while (pos_ < text_.size()) {
    if (at(pos_) == '"' && at(pos_ + 1) != '"') {
      take();
      return text;
    }
    if (at(pos_) == '"') {
      take();
    }
    text += at(pos_);
    take();
  }
  open_quote_ = position;
  return text;
}

CsvCell CsvReader::cell() {
  CsvCell cell;
  cell.position = std::to_string(line_) + ":" + std::to_string(column_);
  if (at(pos_) == '"') {
    cell.text = quoted();
  }
  while (!at_line_end() && at(pos_) != separator_) {
    cell.text += at(pos_);
    take();
  }
  return cell;
}

std::optional<std::vector<CsvCell>> CsvReader::next() {
  while (pos_ < text_.size() && at_line_end()) {
    take_line_end();
  }
  if (pos_ == text_.size()) {
    return std::nullopt;
  }
  std::vector<CsvCell> cells{cell()};
  while (!at_line_end()) {
    take();
    cells.push_back(cell());
  }
  take_line_end();
  return cells;
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",;\t\"\r\n") == std::string_view::npos) {
    return std::string(text);
  }
  std::string out = "\"";
  for (const char c : text) {
    out += c;
    if (c == '"') {
      out += c;
    }
  }
  return out + "\"";
}

std::string guard_formula(std::string_view text) {
  return starts_formula(without_apostrophes(text)) ? "'" + std::string(text) : std::string(text);
}

std::string_view unguard_formula(std::string_view text) {
  const bool guarded = text.starts_with('\'') && starts_formula(without_apostrophes(text));
  return guarded ? text.substr(1) : text;
}

}  // namespace scorebook::record
