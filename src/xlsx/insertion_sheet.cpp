// SPDX-License-Identifier: Apache-2.0
#include "xlsx/insertion_sheet.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/xml.h"
#include "xlsx/insertion_anchors.h"
#include "xlsx/insertion_areas.h"
#include "xlsx/opc.h"
#include "xlsx/part_reader.h"
#include "xlsx/start_tag.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {
namespace {

using io::XmlAttribute;
using io::XmlToken;
using io::XmlTokenKind;

enum class AreaKind {
  kPlace,     // moves
  kProperty,  // holds for the new rows when it holds for the model row
  kBlock,     // takes in new rows that join the block it ends or begins with
  kView       // where a view begins: the first row there stays there
};

/// Attributes that hold areas (18.3.1).
struct AreaAttribute {
  std::string_view element, attribute;
  AreaKind kind;
};

constexpr std::array kAreaAttributes{
    AreaAttribute{"dimension", "ref", AreaKind::kProperty},
    AreaAttribute{"sheetView", "topLeftCell", AreaKind::kView},
    AreaAttribute{"customSheetView", "topLeftCell", AreaKind::kView},
    AreaAttribute{"pane", "topLeftCell", AreaKind::kView},
    AreaAttribute{"selection", "activeCell", AreaKind::kPlace},
    AreaAttribute{"selection", "sqref", AreaKind::kPlace},
    AreaAttribute{"pivotSelection", "activeCell", AreaKind::kPlace},
    AreaAttribute{"autoFilter", "ref", AreaKind::kBlock},
    AreaAttribute{"sortState", "ref", AreaKind::kBlock},
    AreaAttribute{"sortCondition", "ref", AreaKind::kBlock},
    AreaAttribute{"hyperlink", "ref", AreaKind::kPlace},
    AreaAttribute{"protectedRange", "sqref", AreaKind::kProperty},
    AreaAttribute{"ignoredError", "sqref", AreaKind::kProperty},
    AreaAttribute{"inputCells", "r", AreaKind::kPlace},
    AreaAttribute{"cellWatch", "r", AreaKind::kPlace},
    AreaAttribute{"cellSmartTags", "r", AreaKind::kPlace},
    AreaAttribute{"webPublishItem", "sourceRef", AreaKind::kPlace}};

/// An element whose formulas are written for the cells of its areas.
struct Ruled {
  struct Text {
    std::size_t begin, end;
    bool attribute;
  };

  std::string_view name;
  std::uint32_t depth = 0;
  std::string areas;
  std::optional<Text> areas_at;
  std::vector<Text> formulas;
};

class SheetMover {
 public:
  SheetMover(const Workbook& book, std::size_t index, const InsertionFormulas& formulas,
             Splices& splices)
      : sheet_(book.sheets()[index]),
        index_(index),
        formulas_(formulas),
        insertion_(formulas.insertion()),
        splices_(splices),
        target_(formulas.is_target(index)),
        bytes_(sheet_.bytes()),
        reader_(bytes_, book.package().limits().max_xml_depth),
        anchors_(sheet_, insertion_, splices) {}

  Result<void> run() {
    for (XmlToken token;;) {
      if (!reader_.next(token)) {
        return in_part(reader_.error(), sheet_.part());
      }
      if (token.kind == XmlTokenKind::kEndOfDocument) {
        break;
      }
      if (target_) {
        anchors_.take(token);
      }
      const bool opens = token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
      if (opens && token.name == "sheetData" && token.kind == XmlTokenKind::kStart) {
        reader_.seek(sheet_.layout().data_close);
      } else if (opens) {
        open(token);
      }
      const bool closes = token.kind == XmlTokenKind::kEnd || token.kind == XmlTokenKind::kEmpty;
      if (closes) {
        if (Result<void> closed = close(token); !closed) {
          return closed;
        }
      }
    }
    return trouble_ ? Result<void>(*trouble_) : Result<void>();
  }

 private:
  void open(const XmlToken& token) {
    const std::string_view name = token.name;
    if (name == "conditionalFormatting" || name == "dataValidation" || name == "sparkline") {
      ruled_ = Ruled{name, reader_.depth(), {}, {}, {}};
    }
    const bool in_rule = name == "formula" || name == "formula1" || name == "formula2";
    const bool anywhere = name == "f" || name == "sqref";
    if (((ruled_ && in_rule) || anywhere) && token.kind == XmlTokenKind::kStart) {
      text_begin_ = token.end;
    }
    XmlAttribute attribute;
    for (io::XmlAttributes attributes(token, bytes_); attributes.next(attribute);) {
      if (attribute.prefix.empty()) {
        take_attribute(token, attribute);
      }
    }
    if (target_) {
      open_target(token);
    }
  }

  void take_attribute(const XmlToken& token, const XmlAttribute& attribute) {
    const std::string_view name = token.name;
    if (ruled_ && ruled_->depth == reader_.depth() && attribute.name == "sqref") {
      ruled_->areas = io::decode_text(attribute.value);
      ruled_->areas_at = Ruled::Text{attribute.value_begin, attribute.value_end, true};
    } else if (ruled_ && name == "cfvo" && attribute.name == "val") {
      ruled_->formulas.push_back({attribute.value_begin, attribute.value_end, true});
    } else if ((name == "hyperlink" && attribute.name == "location") ||
               (name == "controlPr" &&
                (attribute.name == "linkedCell" || attribute.name == "listFillRange"))) {
      const auto moved = formulas_.moved_place(io::decode_text(attribute.value),
                                               formulas_.outright(index_), sheet_.name());
      take_moved(moved, attribute.value_begin, attribute.value_end);
    } else if (target_) {
      move_area(token, attribute);
    }
  }

  void take_moved(const Result<std::optional<std::string>>& moved, std::size_t begin,
                  std::size_t end) {
    if (!moved && !trouble_) {
      trouble_ = moved.error();
    } else if (moved && *moved) {
      splices_.replace(begin, end, io::escape_attribute(**moved));
    }
  }

  void move_area(const XmlToken& token, const XmlAttribute& attribute) {
    const auto found = std::find_if(
        kAreaAttributes.begin(), kAreaAttributes.end(), [&](const AreaAttribute& known) {
          return known.element == token.name && known.attribute == attribute.name;
        });
    if (found == kAreaAttributes.end()) {
      return;
    }
    const std::string text = io::decode_text(attribute.value);
    const auto rows = rows_of_areas(text);
    if (found->kind == AreaKind::kView && rows && rows->first == insertion_.before) {
      return;
    }
    const bool stretches =
        found->kind == AreaKind::kProperty || (found->kind == AreaKind::kBlock && insertion_.joins);
    if (const auto moved = moved_areas(text, insertion_, stretches)) {
      splices_.replace(attribute.value_begin, attribute.value_end, *moved);
    }
  }

  void open_target(const XmlToken& token) {
    if (token.name == "rowBreaks" || token.name == "colBreaks") {
      breaks_ = token.name;
    } else if (token.name == "brk") {
      move_break(token);
    } else if (token.name == "sheetView") {
      const auto top = rows_of_areas(attribute_text(token, "topLeftCell"));
      view_top_ = top ? top->first : 1;
    } else if (token.name == "pane") {
      move_pane(token);
    } else if (token.name == "mergeCells") {
      merges_ = token;
    } else if (token.name == "mergeCell") {
      move_merge(token);
    }
  }

  void set_attribute(const XmlToken& token, std::string_view name, std::uint32_t value) {
    XmlAttribute attribute;
    for (io::XmlAttributes attributes(token, bytes_); attributes.next(attribute);) {
      if (attribute.prefix.empty() && attribute.name == name) {
        splices_.replace(attribute.value_begin, attribute.value_end, std::to_string(value));
      }
    }
  }

  /// A break stands above the row that is its number + 1 and moves with it; a break between columns
  /// names the rows it is for, counted from 0 (18.3.1.3).
  void move_break(const XmlToken& token) {
    const auto move = [&](std::string_view name) {
      const std::uint32_t number = attribute_number(token, name, base::kMaxRow);
      if (number + 1 < base::kMaxRow && number + 1 >= insertion_.before) {
        set_attribute(token, name, insertion_.moved(number + 1) - 1);
      }
    };
    if (breaks_ == "rowBreaks") {
      move("id");
    } else if (breaks_ == "colBreaks") {
      move("min");
      move("max");
    }
  }

  /// Frozen rows are counted.
  void move_pane(const XmlToken& token) {
    const std::string state = attribute_text(token, "state");
    const std::uint32_t frozen = attribute_number(token, "ySplit", 0);
    if ((state == "frozen" || state == "frozenSplit") && insertion_.before > view_top_ &&
        insertion_.before < view_top_ + frozen) {
      set_attribute(token, "ySplit", frozen + insertion_.count);
    }
  }

  void move_merge(const XmlToken& token) {
    const auto area = base::parse_range(io::find_attribute(token, "ref"));
    if (!area) {
      return;
    }
    const bool one_row = area->first.row == area->last.row;
    const base::CellRange moved = moved_area(*area, insertion_, insertion_.joins && !one_row);
    if (moved != *area) {
      XmlAttribute attribute;
      for (io::XmlAttributes attributes(token, bytes_); attributes.next(attribute);) {
        if (attribute.name == "ref") {
          splices_.replace(attribute.value_begin, attribute.value_end, base::to_a1(moved));
        }
      }
    }
    ++merge_count_;
    if (one_row && area->first.row == insertion_.model) {
      copied_merges_.push_back(*area);
    }
  }

  Result<void> close(const XmlToken& token) {
    if (token.name == "mergeCells" && token.kind == XmlTokenKind::kEnd) {
      copy_merges(token);
    }
    if (text_begin_ && token.kind == XmlTokenKind::kEnd) {
      const Ruled::Text text{*text_begin_, token.begin, false};
      text_begin_.reset();
      if (!ruled_) {
        return move_lone(token.name, text);
      }
      take_text(token.name, text);
    }
    if (ruled_ && token.name == ruled_->name && reader_.depth() == ruled_->depth) {
      const Ruled ruled = std::move(*ruled_);
      ruled_.reset();
      return move_ruled(ruled);
    }
    return {};
  }

  void copy_merges(const XmlToken& end_tag) {
    if (copied_merges_.empty()) {
      return;
    }
    const std::string& prefix = sheet_.layout().prefix;
    for (std::uint32_t i = 0; i < insertion_.count; ++i) {
      for (base::CellRange area : copied_merges_) {
        area.first.row = area.last.row = insertion_.before + i;
        splices_.insert(end_tag.begin,
                        "<" + prefix + "mergeCell ref=\"" + base::to_a1(area) + "\"/>");
        ++merge_count_;
      }
    }
    set_attribute(merges_, "count", merge_count_);
  }

  /// A formula or a list of areas of an extension that belongs to no rule.
  Result<void> move_lone(std::string_view name, const Ruled::Text& text) {
    const std::string content = decode_content(raw(text));
    if (name == "f") {
      return move_formula(text, content, formulas_.outright(index_), sheet_.name());
    }
    const auto areas =
        target_ ? moved_areas(content, insertion_, true) : std::optional<std::string>();
    if (areas) {
      splices_.replace(text.begin, text.end, *areas);
    }
    return {};
  }

  void take_text(std::string_view name, const Ruled::Text& text) {
    if (name == "sqref") {
      ruled_->areas = decode_content(raw(text));
      ruled_->areas_at = text;
    } else {
      ruled_->formulas.push_back(text);
    }
  }

  std::string_view raw(const Ruled::Text& text) const {
    return bytes_.substr(text.begin, text.end - text.begin);
  }

  Result<void> move_ruled(const Ruled& ruled) {
    const auto rows = rows_of_areas(ruled.areas);
    if (!rows) {
      return {};  // it is for no cell
    }
    const bool property = ruled.name != "sparkline";
    const auto areas =
        target_ ? moved_areas(ruled.areas, insertion_, property) : std::optional<std::string>();
    if (areas) {
      splices_.replace(ruled.areas_at->begin, ruled.areas_at->end, *areas);
    }
    const auto rows_now = areas ? rows_of_areas(*areas) : rows;
    const formula::FormulaHome home{sheet_.name(), rows->first, rows->last, rows_now->first};
    const std::string place = sheet_.name() + "!" + ruled.areas;
    for (const Ruled::Text& text : ruled.formulas) {
      const std::string formula =
          text.attribute ? io::decode_text(raw(text)) : decode_content(raw(text));
      if (Result<void> done = move_formula(text, formula, home, place); !done) {
        return done;
      }
    }
    return {};
  }

  /// In an attribute may stand something else than a formula.
  Result<void> move_formula(const Ruled::Text& text, const std::string& formula,
                            const formula::FormulaHome& home, const std::string& place) {
    const auto moved = text.attribute ? formulas_.moved_place(formula, home, place)
                                      : formulas_.moved_text(formula, home, place);
    if (!moved) {
      return moved.error();
    }
    if (*moved) {
      splices_.replace(text.begin, text.end,
                       text.attribute ? io::escape_attribute(**moved) : io::escape_text(**moved));
    }
    return {};
  }

  const Sheet& sheet_;
  std::size_t index_;
  const InsertionFormulas& formulas_;
  const formula::RowInsertion& insertion_;
  Splices& splices_;
  bool target_;
  std::string_view bytes_;
  io::XmlReader reader_;
  AnchorMover anchors_;
  std::optional<Ruled> ruled_;
  std::optional<std::size_t> text_begin_;
  std::string_view breaks_;
  std::uint32_t view_top_ = 1;
  XmlToken merges_;
  std::uint32_t merge_count_ = 0;
  std::vector<base::CellRange> copied_merges_;
  std::optional<Error> trouble_;
};

}  // namespace

Result<void> move_sheet_markup(const Workbook& book, std::size_t sheet,
                               const InsertionFormulas& formulas, Splices& splices) {
  return SheetMover(book, sheet, formulas, splices).run();
}

}  // namespace scorebook::xlsx
