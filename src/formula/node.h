// SPDX-License-Identifier: Apache-2.0
// The syntax tree of a formula (ECMA-376 Part 1, 18.17.2). Parentheses are kept, so that printing
// needs no precedence; operators of one precedence stand side by side in one node, so that the
// tree is never deeper than the formula is nested, however long a sum it writes out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "formula/value.h"

namespace scorebook::formula {

struct Node;
using NodePtr = std::unique_ptr<Node>;

/// Operators between two operands, loosest first.
enum class Operator : std::uint8_t {
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kJoin,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kPower,
  kUnion,      ///< ',' inside parentheses
  kIntersect,  ///< a space between two references
  kRange       ///< ':' where it does not simply join two cells
};

/// What stands before '!'.
struct SheetPrefix {
  std::string book;   ///< another workbook with its brackets ("[1]"), empty for this one
  std::string first;  ///< the sheet; empty for the formula's own, or for a name of another workbook
  std::string last;   ///< the other end of a reference through several sheets (Jan:Dec!A1)
  bool lost = false;  ///< the sheet was deleted: "#REF!A1"

  bool empty() const { return book.empty() && first.empty() && !lost; }

  bool operator==(const SheetPrefix&) const = default;
};

/// One corner of a reference; "fixed" is written with a dollar sign and is not shifted.
struct Corner {
  std::uint32_t row = 1;
  std::uint32_t column = 1;
  bool row_fixed = false;
  bool column_fixed = false;
};

/// kLost is what is left of a reference to deleted cells: "Sheet1!#REF!".
enum class Shape : std::uint8_t { kCell, kArea, kRows, kColumns, kLost };

struct NumberNode {
  double value = 0;
};

struct TextNode {
  std::string value;
};

struct BooleanNode {
  bool value = false;
};

struct ErrorNode {
  CellError error = CellError::kNull;
};

/// An argument left empty: the middle one of IF(A1,,1).
struct MissingNode {};

/// {1,2;3,4}, row by row.
struct ArrayNode {
  std::uint32_t columns = 1;
  std::vector<Value> elements;
};

/// A cell, an area, whole rows or whole columns. Corners stand as written, in any order.
struct ReferenceNode {
  SheetPrefix sheets;
  Shape shape = Shape::kCell;
  Corner first;
  Corner last;
};

/// A defined name.
struct NameNode {
  SheetPrefix sheets;
  std::string name;
};

/// Something kept as written that only Excel can evaluate: a structured reference.
struct OpaqueNode {
  std::string text;
};

/// Signs before an operand, as written: "-", "--", "+-".
struct SignNode {
  std::string signs;
  NodePtr operand;
};

/// `count` percent signs after an operand.
struct PercentNode {
  int count = 1;
  NodePtr operand;
};

/// Parentheses.
struct GroupNode {
  NodePtr inner;
};

/// Operands joined by operators of one precedence, to be taken from left to right; there is one
/// operator less than operands.
struct ChainNode {
  std::vector<Operator> operators;
  std::vector<NodePtr> operands;
};

/// A function call; the name is as function_name() gives it.
struct CallNode {
  std::string name;
  std::vector<NodePtr> arguments;
};

struct Node {
  std::variant<NumberNode, TextNode, BooleanNode, ErrorNode, MissingNode, ArrayNode, ReferenceNode,
               NameNode, OpaqueNode, SignNode, PercentNode, GroupNode, ChainNode, CallNode>
      kind;
};

/// Lets a list of lambdas be a visitor of Node::kind.
template <typename... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};

template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

/// Calls `visit` with each direct child of the node, left to right.
template <typename Visit>
void for_each_child(const Node& node, const Visit& visit) {
  const auto all = [&](const std::vector<NodePtr>& children) {
    for (const NodePtr& child : children) {
      visit(*child);
    }
  };
  std::visit(Overloaded{[&](const SignNode& n) { visit(*n.operand); },
                        [&](const PercentNode& n) { visit(*n.operand); },
                        [&](const GroupNode& n) { visit(*n.inner); },
                        [&](const ChainNode& n) { all(n.operands); },
                        [&](const CallNode& n) { all(n.arguments); }, [](const auto&) {}},
             node.kind);
}

}  // namespace scorebook::formula
