// SPDX-License-Identifier: Apache-2.0
// The section that says how the blank workbook is laid out.
#include "form/sections.h"

namespace scorebook::form {
namespace {

constexpr int kMostRows = 1000;  // of one group of the blank form

constexpr Choices<std::string_view, 2> kPapers{{{"A4", "A4"}, {"A3", "A3"}}};
constexpr Choices<bool, 2> kDigits{{{"thai", true}, {"arabic", false}}};
constexpr Choices<std::string_view, 5> kStyles{{{"title", "title"},
                                                {"heading", "heading"},
                                                {"note", "note"},
                                                {"paragraph", "paragraph"},
                                                {"signature", "signature"}}};

void read_margins(Reader& reader, Layout& layout) {
  reader.measure("top", layout.margin_top);
  reader.measure("bottom", layout.margin_bottom);
  reader.measure("left", layout.margin_left);
  reader.measure("right", layout.margin_right);
}

void read_blank(Reader& reader, Layout& layout) {
  reader.texts("groups", layout.blank_groups);
  reader.name("items", layout.blank_items, Need::kOptional);
  reader.texts_by_key("fields", layout.blank_fields);
  reader.shape("shape", layout.blank_shape, 1, kMostRows);
  reader.list("rows", layout.blank_rows, [](Reader& entry, Layout::BlankRow& row) {
    entry.name("table", row.table);
    entry.text("id", row.id, Need::kRequired);
    entry.texts_by_key("values", row.values);
  });
}

void read_row_item(Reader& reader, Layout::RowItem& item) {
  reader.name("line", item.line, Need::kOptional);
  reader.name("ticks", item.ticks, Need::kOptional);
  reader.name("grid", item.grid, Need::kOptional);
  reader.text("text", item.text);
  reader.measure("space", item.space);
  reader.choice("style", item.style, kStyles);
}

void read_choice(Reader& reader, Layout::Choice& choice) {
  reader.name("column", choice.column);
  reader.texts("values", choice.values, Need::kRequired);
  reader.name("state", choice.state, Need::kOptional);
}

void read_sheet_layout(Reader& reader, Layout::SheetLayout& sheet) {
  reader.name("sheet", sheet.sheet);
  reader.measures("widths", sheet.widths);
  reader.measures("tracks", sheet.tracks);
  reader.measures("spans", sheet.spans);
  reader.flag("portrait", sheet.portrait);
  reader.list("inserts", sheet.inserts, [](Reader& entry, Layout::Insert& insert) {
    entry.text("after", insert.after, Need::kRequired);
    entry.text("text", insert.text, Need::kRequired);
  });
  reader.list("rows", sheet.rows, read_row_item, Need::kRequired);
  reader.texts("merge_groups", sheet.merge_groups);
  reader.list("choices", sheet.choices, read_choice);
  reader.texts("body", sheet.body);
  reader.texts_by_key("labels", sheet.labels);
}

}  // namespace

void read_layout(Reader& reader, Layout& layout) {
  reader.text("font", layout.font);
  reader.measure("size", layout.size);
  reader.choice("paper", layout.paper, kPapers);
  reader.flag("landscape", layout.landscape);
  reader.table("margins", layout, read_margins);
  reader.text("footer", layout.footer);
  reader.choice("digits", layout.thai_digits, kDigits);
  reader.table("blank", layout, read_blank);
  reader.list("sheets", layout.sheets, read_sheet_layout, Need::kRequired);
}

}  // namespace scorebook::form
