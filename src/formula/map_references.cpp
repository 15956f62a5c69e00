// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "formula/formula.h"
#include "formula/node.h"

namespace scorebook::formula {
namespace {

using Map = std::function<ReferenceNode(const ReferenceNode&)>;

/// Copies a tree with other references.
class Copier {
 public:
  explicit Copier(const Map& map) : map_(map) {}

  NodePtr copy(const Node& node) const {
    return std::visit(
        [this](const auto& kind) { return std::make_unique<Node>(Node{copied(kind)}); }, node.kind);
  }

 private:
  template <typename Leaf>
  Leaf copied(const Leaf& leaf) const {
    return leaf;
  }

  ReferenceNode copied(const ReferenceNode& n) const { return map_(n); }

  SignNode copied(const SignNode& n) const { return {n.signs, copy(*n.operand)}; }

  PercentNode copied(const PercentNode& n) const { return {n.count, copy(*n.operand)}; }

  GroupNode copied(const GroupNode& n) const { return {copy(*n.inner)}; }

  ChainNode copied(const ChainNode& n) const { return {n.operators, copies(n.operands)}; }

  CallNode copied(const CallNode& n) const { return {n.name, copies(n.arguments)}; }

  std::vector<NodePtr> copies(const std::vector<NodePtr>& nodes) const {
    std::vector<NodePtr> out;
    out.reserve(nodes.size());
    for (const NodePtr& node : nodes) {
      out.push_back(copy(*node));
    }
    return out;
  }

  const Map& map_;
};

}  // namespace

Formula with_references(const Formula& formula, const Map& map) {
  return Formula(Copier(map).copy(formula.root()));
}

}  // namespace scorebook::formula
