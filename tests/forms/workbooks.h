// SPDX-License-Identifier: Apache-2.0
// The shipped forms and fixtures, opened for tests.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bind/bind.h"
#include "form/load.h"
#include "io/files.h"
#include "rules/rules.h"
#include "scoring/scores.h"
#include "support/error_text.h"
#include "xlsx/workbook.h"

namespace scorebook::test {

/// The value, or the end of the test with the error as text.
template <typename T>
T must(Result<T> result) {
  if (!result) {
    FAIL(error_text(result.error()));
  }
  return std::move(result).value();
}

inline std::string source_path(std::string_view path) {
  return std::string(SCOREBOOK_SOURCE_DIR "/").append(path);
}

/// A file of the source tree.
inline std::string shipped(std::string_view path) {
  return must(io::read_file(source_path(path)));
}

/// "id/edition" of every folder of templates/ that holds a form, sorted.
inline std::vector<std::string> shipped_forms() {
  const std::filesystem::path root = source_path("templates");
  std::vector<std::string> names;
  for (const auto& item : std::filesystem::recursive_directory_iterator(root)) {
    if (item.path().filename() == "form.toml") {
      names.push_back(item.path().parent_path().lexically_relative(root).generic_string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// A form of the tree by its "id/edition".
inline form::Form load_form(const std::string& name) {
  const std::string file = "templates/" + name + "/form.toml";
  form::Loaded loaded = form::load(file, shipped(file), rules::known_ids(), scoring::known_kinds());
  for (const form::Fault& fault : loaded.faults) {
    FAIL_CHECK(fault.text());
  }
  REQUIRE(loaded.form);
  return std::move(*loaded.form);
}

/// A workbook with the bytes it reads from, and its record.
class FormBook {
 public:
  FormBook(std::string bytes, const form::Form& form)
      : bytes_(std::make_unique<std::string>(std::move(bytes))),
        source_(std::make_unique<io::MemorySource>(*bytes_)),
        book_(must(xlsx::Workbook::open(*source_))),
        record_(bind::bind(book_, form, "book.xlsx")) {}

  const std::string& bytes() const { return *bytes_; }

  const xlsx::Workbook& book() const { return book_; }

  const record::Record& record() const { return record_; }

  const record::Row& row(std::string_view table, std::string_view id) const {
    const record::Table* found = record_.table(table);
    REQUIRE(found);
    const record::Row* row = found->find(id);
    REQUIRE(row);
    return *row;
  }

  const record::Value& value(std::string_view table, std::string_view id,
                             std::string_view field) const {
    return row(table, id).value(field);
  }

  /// What the cell says: "text", "number", "=formula -> value", or "" when it is empty.
  std::string cell(std::string_view sheet_name, std::string_view a1) const {
    const xlsx::Sheet* sheet = book_.sheet(sheet_name);
    REQUIRE(sheet);
    const base::CellRef ref = base::parse_ref(a1).value();
    const xlsx::CellValue value = book_.value(*sheet, ref);
    const std::string text =
        value.kind == xlsx::CellValue::Kind::kNumber ? value.number.exact_text() : value.text;
    const xlsx::Cell* cell = sheet->find(ref);
    if (cell == nullptr || !cell->has_formula()) {
      return text;
    }
    return "=" + book_.formula(*sheet, *cell).value_or("?") + " -> " + text;
  }

 private:
  std::unique_ptr<std::string> bytes_;
  std::unique_ptr<io::MemorySource> source_;
  xlsx::Workbook book_;
  record::Record record_;
};

/// The parts of a package by name, inflated.
inline std::map<std::string, std::string> parts_of(const std::string& bytes) {
  const io::MemorySource source(bytes);
  const io::Package package = must(io::Package::open(source, {}));
  std::map<std::string, std::string> parts;
  for (const io::Entry& entry : package.entries()) {
    parts[entry.name] = must(package.read(entry));
  }
  return parts;
}

/// The parts by name as they are stored: local header and packed bytes.
inline std::map<std::string, std::string> packed_parts_of(const std::string& bytes) {
  const io::MemorySource source(bytes);
  const io::Package package = must(io::Package::open(source, {}));
  std::map<std::string, std::string> parts;
  for (const io::Entry& entry : package.entries()) {
    parts[entry.name] = bytes.substr(entry.header_offset,
                                     entry.data_offset + entry.packed_size - entry.header_offset);
  }
  return parts;
}

/// Names of the parts that are stored differently, or in one of the two only.
inline std::vector<std::string> changed_parts(const std::string& before, const std::string& after) {
  std::map<std::string, std::string> old_parts = packed_parts_of(before);
  std::vector<std::string> changed;
  for (const auto& [name, packed] : packed_parts_of(after)) {
    const auto found = old_parts.find(name);
    if (found == old_parts.end() || found->second != packed) {
      changed.push_back(name);
    }
    if (found != old_parts.end()) {
      old_parts.erase(found);
    }
  }
  for (const auto& [name, packed] : old_parts) {
    changed.push_back("-" + name);
  }
  return changed;
}

}  // namespace scorebook::test
