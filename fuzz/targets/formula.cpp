// SPDX-License-Identifier: Apache-2.0
// Formulas: what is printed parses to the same formula; shifting and evaluating always end.
#include <string>

#include "formula/formula.h"
#include "target.h"

namespace {

using namespace scorebook;

/// A sheet on which the cell of row r, column c holds r * c, up to ten by ten.
class Grid final : public formula::CellSource {
 public:
  formula::Value cell(std::string_view /*sheet*/, base::CellRef ref) const override {
    return ref.row > 10 || ref.column > 10 ? formula::Value()
                                           : formula::Value(double{1} * ref.row * ref.column);
  }

  base::CellRef used(std::string_view /*sheet*/) const override { return {10, 10}; }

  bool has_sheet(std::string_view sheet) const override { return sheet.empty() || sheet == "S"; }

  std::optional<std::string> name(std::string_view name) const override {
    return name == "N" ? std::optional<std::string>("S!$A$1:$B$2") : std::nullopt;
  }
};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto formula = formula::Formula::parse(fuzz::view(data, size));
  if (!formula) {
    return 0;
  }
  const std::string text = formula->print();
  const auto again = formula::Formula::parse(text);
  fuzz::require(again.ok() && again->print() == text);
  formula::references(*formula);
  formula::names(*formula);
  formula::has_hidden_inputs(*formula);
  const formula::Formula moved = formula::shifted(*formula, 3, -2);
  fuzz::require(formula::Formula::parse(moved.print()).ok());
  if (size < 200) {
    formula::evaluate(*formula, Grid(), {5, 5});
  }
  return 0;
}
