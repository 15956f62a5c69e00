// SPDX-License-Identifier: Apache-2.0
#include "xlsx/workbook.h"

#include <algorithm>
#include <utility>

#include "xlsx/book_parts.h"

namespace scorebook::xlsx {

Workbook::Workbook(std::unique_ptr<BookParts> parts) : parts_(std::move(parts)) {}

Workbook::Workbook(Workbook&&) noexcept = default;
Workbook& Workbook::operator=(Workbook&&) noexcept = default;
Workbook::~Workbook() = default;

Result<Workbook> Workbook::open(const io::ByteSource& source, const io::Limits& limits, Keep keep) {
  auto package = io::Package::open(source, limits);
  if (!package) {
    return package.error();
  }
  auto parts = read_book(std::move(*package), keep);
  if (!parts) {
    return parts.error();
  }
  return Workbook(std::make_unique<BookParts>(std::move(*parts)));
}

const io::Package& Workbook::package() const {
  return parts_->package;
}

const std::string& Workbook::workbook_part() const {
  return parts_->workbook_part;
}

const std::vector<Sheet>& Workbook::sheets() const {
  return parts_->sheets;
}

const std::vector<DefinedName>& Workbook::names() const {
  return parts_->names;
}

bool Workbook::date_1904() const {
  return parts_->date_1904;
}

bool Workbook::has_macros() const {
  return parts_->has_macros;
}

bool Workbook::has_external_links() const {
  return parts_->has_external_links;
}

bool Workbook::structure_locked() const {
  return parts_->structure_locked;
}

bool Workbook::is_signed() const {
  return parts_->is_signed;
}

const Sheet* Workbook::sheet(std::string_view name) const {
  const std::size_t index = parts_->sheet_index(name);
  return index < parts_->sheets.size() ? &parts_->sheets[index] : nullptr;
}

std::size_t BookParts::sheet_index(std::string_view name) const {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) {
    return std::equal(name.begin(), name.end(), sheet.name().begin(), sheet.name().end(),
                      [&](char a, char b) { return lower(a) == lower(b); });
  });
  return static_cast<std::size_t>(found - sheets.begin());
}

}  // namespace scorebook::xlsx
