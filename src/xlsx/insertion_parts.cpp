// SPDX-License-Identifier: Apache-2.0
#include "xlsx/insertion_parts.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xlsx/book_parts.h"
#include "xlsx/insertion_areas.h"
#include "xlsx/insertion_drawings.h"
#include "xlsx/insertion_tables.h"
#include "xlsx/opc.h"
#include "xlsx/part_reader.h"
#include "xlsx/splices.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

bool opens(const XmlToken& token) {
  return token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
}

class PartMover {
 public:
  PartMover(const Workbook& book, std::size_t target, const InsertionFormulas& formulas,
            PackagePatch& patch)
      : book_(book),
        package_(book.package()),
        target_(target),
        formulas_(formulas),
        patch_(patch) {}

  Result<void> run() {
    for (const Relationship& related : book_.parts().relationships) {
      if (related.type == "revisionHeaders" || related.type == "volatileDependencies") {
        return not_insertable(book_.workbook_part(),
                              related.type == "revisionHeaders" ? "shared workbook" : "live data");
      }
      if (Result<void> checked = check_pivot_cache(related); !checked) {
        return checked;
      }
    }
    if (Result<void> moved = move_names(); !moved) {
      return moved;
    }
    for (std::size_t index = 0; index < book_.sheets().size(); ++index) {
      if (Result<void> moved = move_related(index); !moved) {
        return moved;
      }
    }
    return move_rest();
  }

 private:
  /// A cache whose source lies in the sheet names its rows and keeps their values.
  Result<void> check_pivot_cache(const Relationship& related) const {
    if (related.type != "pivotCacheDefinition" || related.external) {
      return {};
    }
    const auto bytes = read_xml_part(package_, related.target);
    if (!bytes) {
      return bytes.error();
    }
    PartReader reader(*bytes, related.target, package_.limits().max_xml_depth);
    bool in_sheet = false;
    for (XmlToken token; reader.next(token);) {
      in_sheet = in_sheet || (opens(token) && token.name == "worksheetSource" &&
                              book_.parts().sheet_index(attribute_text(token, "sheet")) == target_);
    }
    if (auto status = reader.status(); !status) {
      return status;
    }
    return in_sheet ? Result<void>(not_insertable(related.target, "pivot table")) : Result<void>();
  }

  void replace(const std::string& part, std::string_view before, const Splices& splices) {
    if (std::string after = splices.apply(before); after != before) {
      patch_.replace(part, std::move(after));
    }
  }

  Result<void> move_names() {
    const std::string& part = book_.workbook_part();
    const auto bytes = patch_.read(part);
    if (!bytes) {
      return bytes.error();
    }
    PartReader reader(*bytes, part, package_.limits().max_xml_depth);
    Splices splices;
    for (XmlToken token; reader.next(token);) {
      if (token.kind != XmlTokenKind::kStart || token.name != "definedName") {
        continue;
      }
      const std::string name = attribute_text(token, "name");
      const std::size_t begin = token.end;
      if (!reader.skip()) {
        break;
      }
      const std::size_t end = bytes->rfind("</", reader.position() - 1);
      const auto moved =
          move_name(name, decode_content(std::string_view(*bytes).substr(begin, end - begin)));
      if (!moved) {
        return moved.error();
      }
      if (*moved) {
        splices.replace(begin, end, io::escape_text(**moved));
      }
    }
    if (auto status = reader.status(); !status) {
      return status;
    }
    replace(part, *bytes, splices);
    return {};
  }

  /// The rows printed on every page are not a block that others join.
  Result<std::optional<std::string>> move_name(const std::string& name,
                                               const std::string& text) const {
    if (name == "_xlnm.Print_Titles" && formulas_.insertion().joins) {
      formula::RowInsertion apart = formulas_.insertion();
      apart.joins = false;
      return InsertionFormulas(book_, apart, target_).moved_text(text, {}, name);
    }
    return formulas_.moved_text(text, {}, name);
  }

  Result<void> move_related(std::size_t index) {
    const auto related = read_relationships(package_, book_.sheets()[index].part());
    if (!related) {
      return related.error();
    }
    for (const Relationship& one : *related) {
      if (one.external || !done_.insert(one.target).second) {
        continue;
      }
      if (Result<void> moved = move_one(index, one); !moved) {
        return moved;
      }
    }
    return {};
  }

  Result<void> move_one(std::size_t index, const Relationship& one) {
    const bool own = index == target_;
    if (own && (one.type == "pivotTable" || one.type == "tableSingleCells")) {
      return not_insertable(one.target, one.type == "pivotTable" ? "pivot table" : "xml map");
    }
    const bool known = one.type == "table" || one.type == "drawing" || one.type == "vmlDrawing" ||
                       one.type == "ctrlProp" ||
                       (own && (one.type == "comments" || one.type == "threadedComment"));
    if (!known) {
      return {};
    }
    const auto bytes = patch_.read(one.target);
    if (!bytes) {
      return bytes.error();
    }
    Splices splices;
    const SheetPart part{book_, index, one.target, *bytes};
    Result<void> moved;
    if (one.type == "table") {
      moved = move_table(part, formulas_, splices);
    } else if (one.type == "drawing") {
      moved = move_drawing(part, formulas_, splices);
    } else if (one.type == "vmlDrawing") {
      moved = move_vml(part, formulas_, splices);
    } else if (one.type == "ctrlProp") {
      moved = move_control(part, formulas_, splices);
    } else {
      moved = move_notes(part, splices);
    }
    if (moved) {
      replace(one.target, *bytes, splices);
    }
    return moved;
  }

  /// <comment ref> and <threadedComment ref>.
  Result<void> move_notes(const SheetPart& part, Splices& splices) const {
    PartReader reader(part.bytes, part.name, package_.limits().max_xml_depth);
    for (XmlToken token; reader.next(token);) {
      io::XmlAttribute attribute;
      for (io::XmlAttributes attributes(token, part.bytes);
           opens(token) && (token.name == "comment" || token.name == "threadedComment") &&
           attributes.next(attribute);) {
        const auto moved = attribute.name == "ref"
                               ? moved_areas(attribute.value, formulas_.insertion(), false)
                               : std::optional<std::string>();
        if (moved) {
          splices.replace(attribute.value_begin, attribute.value_end, *moved);
        }
      }
    }
    return reader.status();
  }

  /// Charts name their cells wherever they are shown; the calculation chain goes.
  Result<void> move_rest() {
    const auto charts = chart_parts(package_);
    if (!charts) {
      return charts.error();
    }
    for (const std::string& name : *charts) {
      const auto bytes = patch_.read(name);
      if (!bytes) {
        return bytes.error();
      }
      Splices splices;
      if (Result<void> moved = move_chart({book_, target_, name, *bytes}, formulas_, splices);
          !moved) {
        return moved;
      }
      replace(name, *bytes, splices);
    }
    const std::string& chain = book_.parts().calc_chain_part;
    const Relationship* const related = find_type(book_.parts().relationships, "calcChain");
    if (chain.empty() || related == nullptr) {
      return {};
    }
    if (auto gone = patch_.remove_relationship(book_.workbook_part(), related->id); !gone) {
      return gone;
    }
    return patch_.remove(chain);
  }

  const Workbook& book_;
  const io::Package& package_;
  std::size_t target_;
  const InsertionFormulas& formulas_;
  PackagePatch& patch_;
  std::set<std::string> done_;
};

}  // namespace

Result<void> move_parts(const Workbook& book, std::size_t sheet, const InsertionFormulas& formulas,
                        PackagePatch& patch) {
  return PartMover(book, sheet, formulas, patch).run();
}

}  // namespace scorebook::xlsx
