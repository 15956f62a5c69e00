// SPDX-License-Identifier: Apache-2.0
// Shared formulas: the same formula seen from another cell.
#include <utility>

#include "formula/address.h"
#include "formula/formula.h"
#include "formula/node.h"

namespace scorebook::formula {
namespace {

// Copies a tree, moving the references.
class Shifter {
 public:
  explicit Shifter(Offset by) : by_(by) {}

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
    for (Corner* corner : {&reference.first, &reference.last}) {
      const bool inside = move_corner(reference.shape, *corner, by_);
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

  Offset by_;
};

}  // namespace

Formula shifted(const Formula& formula, std::int32_t rows, std::int32_t columns) {
  return Formula(Shifter({rows, columns}).copy(formula.root()));
}

}  // namespace scorebook::formula
