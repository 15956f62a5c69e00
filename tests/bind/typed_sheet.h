// SPDX-License-Identifier: Apache-2.0
// Sheets written cell by cell for tests of binding.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/book.h"

namespace scorebook::test {

/// A sheet as people type it. A text that begins with '#' becomes a number cell ("#0.85").
class TypedSheet {
 public:
  /// Sets a cell; an empty text leaves it out.
  TypedSheet& set(std::string_view a1, std::string_view text, int style = 0) {
    if (text.starts_with('#')) {
      return raw(a1, "", "<v>" + std::string(text.substr(1)) + "</v>", style);
    }
    return text.empty()
               ? *this
               : raw(a1, " t=\"inlineStr\"",
                     "<is><t xml:space=\"preserve\">" + io::escape_text(text) + "</t></is>", style);
  }

  /// Sets cells of one row from the address on; empty texts skip a column.
  TypedSheet& row(std::string_view a1, const std::vector<std::string>& texts) {
    base::CellRef at = OpenBook::ref(a1);
    for (const std::string& text : texts) {
      set(base::to_a1(at), text);
      ++at.column;
    }
    return *this;
  }

  /// A formula with a stored number, or without a stored value when that is empty.
  TypedSheet& formula(std::string_view a1, std::string_view text, std::string_view stored) {
    std::string content = "<f>" + io::escape_text(text) + "</f>";
    if (!stored.empty()) {
      content += "<v>" + std::string(stored) + "</v>";
    }
    return raw(a1, "", content, 0);
  }

  TypedSheet& error(std::string_view a1, std::string_view text) {
    return raw(a1, " t=\"e\"", "<v>" + std::string(text) + "</v>", 0);
  }

  TypedSheet& clear(std::string_view a1) {
    cells_.erase(OpenBook::ref(a1));
    return *this;
  }

  TypedSheet& merge(std::string_view area) {
    merges_ += "<mergeCell ref=\"" + std::string(area) + "\"/>";
    return *this;
  }

  TypedSheet& hide_row(std::uint32_t row) {
    hidden_rows_[row] = true;
    return *this;
  }

  std::string rows() const {
    std::string xml;
    std::uint32_t row = 0;
    for (const auto& [ref, cell] : cells_) {
      if (ref.row != row) {
        xml += row == 0 ? "" : "</row>";
        row = ref.row;
        xml += "<row r=\"" + std::to_string(row) + "\"" +
               (hidden_rows_.contains(row) ? " hidden=\"1\">" : ">");
      }
      xml += cell;
    }
    return xml + (row == 0 ? "" : "</row>");
  }

  std::string tail() const {
    return merges_.empty() ? std::string() : "<mergeCells>" + merges_ + "</mergeCells>";
  }

 private:
  TypedSheet& raw(std::string_view a1, std::string_view type, std::string_view content, int style) {
    cells_[OpenBook::ref(a1)] = "<c r=\"" + std::string(a1) + "\"" +
                                (style > 0 ? " s=\"" + std::to_string(style) + "\"" : "") +
                                std::string(type) + ">" + std::string(content) + "</c>";
    return *this;
  }

  std::map<base::CellRef, std::string> cells_;
  std::map<std::uint32_t, bool> hidden_rows_;
  std::string merges_;
};

inline BookBuilder& add_sheet(BookBuilder& book, std::string name, const TypedSheet& sheet) {
  return book.sheet(std::move(name), sheet.rows(), sheet.tail());
}

/// A workbook of one sheet.
inline OpenBook open_sheet(const TypedSheet& sheet, std::string name = "Sheet1") {
  BookBuilder book;
  add_sheet(book, std::move(name), sheet);
  return OpenBook(book);
}

}  // namespace scorebook::test
