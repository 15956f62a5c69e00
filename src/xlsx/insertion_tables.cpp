// SPDX-License-Identifier: Apache-2.0
#include "xlsx/insertion_tables.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "io/xml.h"
#include "xlsx/insertion_areas.h"
#include "xlsx/part_reader.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

class TableMover {
 public:
  TableMover(const SheetPart& part, const InsertionFormulas& formulas, Splices& splices)
      : part_(part),
        formulas_(formulas),
        insertion_(formulas.insertion()),
        splices_(splices),
        own_(formulas.is_target(part.sheet)) {}

  Result<void> run() {
    PartReader reader(part_.bytes, part_.name, part_.book.package().limits().max_xml_depth);
    for (XmlToken token; reader.next(token);) {
      if (token.kind != XmlTokenKind::kStart && token.kind != XmlTokenKind::kEmpty) {
        continue;
      }
      if (token.name == "table") {
        if (Result<void> opened = open_table(token); !opened) {
          return opened;
        }
      }
      const bool column = token.name == "calculatedColumnFormula";
      if (column || token.name == "totalsRowFormula") {
        if (Result<void> moved = move_formula(reader, token, column); !moved) {
          return moved;
        }
      } else if (own_) {
        move_areas(token);
      }
    }
    return reader.status();
  }

 private:
  /// The rows of the data; the headings above and the totals below have their own.
  Result<void> open_table(const XmlToken& token) {
    const auto range = base::parse_range(io::find_attribute(token, "ref"));
    if (!range) {
      return {};
    }
    const std::uint32_t headings = attribute_number(token, "headerRowCount", 1);
    const std::uint32_t totals = attribute_number(token, "totalsRowCount", 0);
    rows_ = {range->first.row + headings, range->last.row};
    total_row_ = range->last.row;
    rows_.last -= totals <= rows_.last - rows_.first ? totals : 0;
    const bool in_front_of_data =
        insertion_.before > range->first.row && insertion_.before < rows_.first;
    if (own_ && in_front_of_data) {
      return not_insertable(
          part_.book.sheets()[part_.sheet].name() + "!" + base::to_a1(range->first),
          "table heading");
    }
    const bool data = insertion_.model >= rows_.first && insertion_.model <= rows_.last;
    stretches_ = insertion_.joins && data;
    return {};
  }

  void move_areas(const XmlToken& token) {
    const bool has_area = token.name == "table" || token.name == "autoFilter" ||
                          token.name == "sortState" || token.name == "sortCondition";
    io::XmlAttribute attribute;
    for (io::XmlAttributes attributes(token, part_.bytes);
         has_area && attributes.next(attribute);) {
      const auto moved = attribute.prefix.empty() && attribute.name == "ref"
                             ? moved_areas(attribute.value, insertion_, stretches_)
                             : std::optional<std::string>();
      if (moved) {
        splices_.replace(attribute.value_begin, attribute.value_end, *moved);
      }
    }
  }

  Result<void> move_formula(PartReader& reader, const XmlToken& open, bool column) {
    const std::size_t begin = open.end;
    if (open.kind == XmlTokenKind::kEmpty || !reader.skip()) {
      return {};
    }
    const std::size_t end = part_.bytes.rfind("</", reader.position() - 1);
    formula::FormulaHome home = formulas_.home(part_.sheet, column ? rows_.first : total_row_);
    home.last = column ? rows_.last : total_row_;
    const auto moved = formulas_.moved_text(decode_content(part_.bytes.substr(begin, end - begin)),
                                            home, part_.name);
    if (!moved) {
      return moved.error();
    }
    if (*moved) {
      splices_.replace(begin, end, io::escape_text(**moved));
    }
    return {};
  }

  const SheetPart& part_;
  const InsertionFormulas& formulas_;
  const formula::RowInsertion& insertion_;
  Splices& splices_;
  bool own_;
  RowSpan rows_{1, 1};
  std::uint32_t total_row_ = 1;
  bool stretches_ = false;
};

}  // namespace

Result<void> move_table(const SheetPart& part, const InsertionFormulas& formulas,
                        Splices& splices) {
  return TableMover(part, formulas, splices).run();
}

}  // namespace scorebook::xlsx
