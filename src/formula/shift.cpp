// SPDX-License-Identifier: Apache-2.0
// Shared formulas: the same formula seen from another cell.
#include <utility>

#include "formula/formula.h"
#include "formula/node.h"

namespace scorebook::formula {
namespace {

// Copies a tree, moving the references.
class Shifter {
 public:
  Shifter(std::int32_t rows, std::int32_t columns) : rows_(rows), columns_(columns) {}

  NodePtr copy(const Node& node) const {
    return std::visit(
        [this](const auto& kind) { return std::make_unique<Node>(Node{moved(kind)}); }, node.kind);
  }

 private:
  template <typename Leaf>
  Leaf moved(const Leaf& leaf) const {
    return leaf;
  }

  SignNode moved(const SignNode& n) const { return {n.signs, copy(*n.operand)}; }

  PercentNode moved(const PercentNode& n) const { return {n.count, copy(*n.operand)}; }

  GroupNode moved(const GroupNode& n) const { return {copy(*n.inner)}; }

  ChainNode moved(const ChainNode& n) const { return {n.operators, copies(n.operands)}; }

  CallNode moved(const CallNode& n) const { return {n.name, copies(n.arguments)}; }

  ReferenceNode moved(ReferenceNode reference) const {
    const bool rows = reference.shape == Shape::kRows;
    const bool columns = reference.shape == Shape::kColumns;
    for (Corner* corner : {&reference.first, &reference.last}) {
      const bool inside =
          (columns || move(corner->row, corner->row_fixed, rows_, base::kMaxRow)) &&
          (rows || move(corner->column, corner->column_fixed, columns_, base::kMaxColumn));
      if (!inside) {
        reference.shape = Shape::kLost;
        if (reference.sheets.lost) {
          reference.sheets = {};  // "#REF!#REF!" is no reference
        }
        break;
      }
    }
    return reference;
  }

  std::vector<NodePtr> copies(const std::vector<NodePtr>& nodes) const {
    std::vector<NodePtr> out;
    out.reserve(nodes.size());
    for (const NodePtr& node : nodes) {
      out.push_back(copy(*node));
    }
    return out;
  }

  // False when it falls off the sheet.
  static bool move(std::uint32_t& place, bool fixed, std::int32_t by, std::uint32_t limit) {
    const std::int64_t moved_to = std::int64_t{place} + (fixed ? 0 : by);
    if (moved_to < 1 || moved_to > limit) {
      return false;
    }
    place = static_cast<std::uint32_t>(moved_to);
    return true;
  }

  std::int32_t rows_;
  std::int32_t columns_;
};

}  // namespace

Formula shifted(const Formula& formula, std::int32_t rows, std::int32_t columns) {
  return Formula(Shifter(rows, columns).copy(formula.root()));
}

}  // namespace scorebook::formula
