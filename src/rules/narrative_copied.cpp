// SPDX-License-Identifier: Apache-2.0
// SB716: the same text reports the results of several rows. One finding for the same rows, at the
// second of them.
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/words.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kShortest = 40;  // letters; shorter sentences are often alike

}  // namespace

std::string_view narrative_copied(const Context& context, const form::Check& check,
                                  std::vector<Finding>& out) {
  std::map<std::pair<std::string_view, std::u32string>, std::vector<Cell>> same;
  for (const ResultText& text : context.index->texts()) {
    std::u32string letters = base::letters_of(text.cell.value->raw);
    if (letters.size() >= kShortest) {
      std::vector<Cell>& cells = same[{text.cell.field->key, std::move(letters)}];
      // A second sheet of one indicator is a matter of SB702.
      const std::string indicator = indicator_of(context, text.cell);
      if (cells.empty() || indicator.empty() || indicator_of(context, cells.back()) != indicator) {
        cells.push_back(text.cell);
      }
    }
  }
  std::set<std::vector<const record::Row*>> told;
  for (const auto& [key, cells] : same) {
    std::vector<const record::Row*> rows;
    for (const Cell& cell : cells) {
      rows.push_back(cell.row);
    }
    if (cells.size() < 2 || !told.insert(std::move(rows)).second) {
      continue;
    }
    Finding finding = start(check, context, cells[1]);
    for (const Cell& cell : cells) {
      if (cell.row != cells[1].row) {
        finding.refs.push_back({cell.value->at, seen(*cell.field, *cell.value)});
      }
    }
    finding.args = {{"count", count_arg(cells.size())},
                    {"first_sheet", ascii_arg(cells[0].value->at.sheet)},
                    {"first_cell", ascii_arg(base::to_a1(cells[0].value->at.area.first))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
