// SPDX-License-Identifier: Apache-2.0
#include "formula/parser.h"

#include <algorithm>
#include <string>

#include "formula/formula.h"
#include "formula/value.h"

namespace scorebook::formula {
namespace {

// A1:B2 is one reference, and so is Sheet1!A1:B2.
bool make_area(Node& first, const Node& next) {
  auto* begin = std::get_if<ReferenceNode>(&first.kind);
  const auto* end = std::get_if<ReferenceNode>(&next.kind);
  if (begin == nullptr || end == nullptr || begin->shape != Shape::kCell ||
      end->shape != Shape::kCell || !end->sheets.empty()) {
    return false;
  }
  begin->shape = Shape::kArea;
  begin->last = end->first;
  return true;
}

// Only what may stand for cells goes with ':' and with a space.
bool may_refer(const Node& node) {
  return std::holds_alternative<ReferenceNode>(node.kind) ||
         std::holds_alternative<NameNode>(node.kind) ||
         std::holds_alternative<GroupNode>(node.kind) ||
         std::holds_alternative<CallNode>(node.kind) ||
         std::holds_alternative<OpaqueNode>(node.kind) ||
         std::holds_alternative<ErrorNode>(node.kind) ||
         std::holds_alternative<ChainNode>(node.kind);
}

}  // namespace

bool append(std::vector<NodePtr>& nodes, NodePtr node) {
  nodes.push_back(std::move(node));
  return nodes.back() != nullptr;
}

NodePtr chained(NodePtr first, ChainNode chain) {
  chain.operands.insert(chain.operands.begin(), std::move(first));
  return make_node(std::move(chain));
}

Parser::Level Parser::level_of(Operator op) {
  switch (op) {
    case Operator::kEqual:
    case Operator::kNotEqual:
    case Operator::kLess:
    case Operator::kLessEqual:
    case Operator::kGreater:
    case Operator::kGreaterEqual:
      return kComparison;
    case Operator::kJoin:
      return kJoining;
    case Operator::kAdd:
    case Operator::kSubtract:
      return kSum;
    case Operator::kMultiply:
    case Operator::kDivide:
      return kProduct;
    case Operator::kPower:
      return kPower;
    case Operator::kUnion:
    case Operator::kIntersect:
    case Operator::kRange:
      break;
  }
  return kOperand;
}

const Token& Parser::ahead(std::size_t count) const {
  return tokens_[std::min(at_ + count, tokens_.size() - 1)];
}

bool Parser::follows(std::size_t count, TokenKind kind) const {
  return ahead(count).kind == kind && !ahead(count).space_before;
}

bool Parser::take(TokenKind kind) {
  const bool there = is(kind);
  at_ += there ? 1 : 0;
  return there;
}

NodePtr Parser::formula() {
  NodePtr node = binary(kComparison);
  return node && is(TokenKind::kEnd) ? std::move(node) : nullptr;
}

NodePtr Parser::binary(Level level) {
  NodePtr left = percent();
  while (left && is(TokenKind::kOperator) && level_of(now().op) >= level) {
    const Level own = level_of(now().op);
    const auto tighter = static_cast<Level>(own + 1);
    ChainNode chain;
    while (is(TokenKind::kOperator) && level_of(now().op) == own) {
      chain.operators.push_back(now().op);
      ++at_;
      if (!append(chain.operands, binary(tighter))) {
        return nullptr;
      }
    }
    left = chained(std::move(left), std::move(chain));
  }
  return left;
}

NodePtr Parser::percent() {
  NodePtr operand = sign();
  int count = 0;
  while (operand && take(TokenKind::kPercent)) {
    ++count;
  }
  return count > 0 ? make_node(PercentNode{count, std::move(operand)}) : std::move(operand);
}

NodePtr Parser::sign() {
  std::string signs;
  while (is(TokenKind::kOperator) && level_of(now().op) == kSum) {
    signs += now().text;
    ++at_;
  }
  NodePtr operand = intersection();
  return signs.empty() || !operand ? std::move(operand)
                                   : make_node(SignNode{std::move(signs), std::move(operand)});
}

NodePtr Parser::intersection() {
  const auto starts_reference = [this] {
    return is(TokenKind::kWord) || is(TokenKind::kQuoted) || is(TokenKind::kBracket) ||
           is(TokenKind::kOpen) ||
           (is(TokenKind::kError) && error_from_text(now().text) == CellError::kRef);
  };
  NodePtr first = range();
  ChainNode chain;
  while (first && may_refer(*first) && now().space_before && starts_reference()) {
    chain.operators.push_back(Operator::kIntersect);
    if (!append(chain.operands, range())) {
      return nullptr;
    }
  }
  return chain.operators.empty() ? std::move(first) : chained(std::move(first), std::move(chain));
}

NodePtr Parser::range() {
  NodePtr first = primary();
  ChainNode chain;
  while (first && may_refer(*first) && take(TokenKind::kColon)) {
    NodePtr next = primary();
    if (!next || !may_refer(*next)) {
      return nullptr;
    }
    if (!chain.operators.empty() || !make_area(*first, *next)) {
      chain.operators.push_back(Operator::kRange);
      chain.operands.push_back(std::move(next));
    }
  }
  return chain.operators.empty() ? std::move(first) : chained(std::move(first), std::move(chain));
}

Formula::Formula(std::unique_ptr<Node> root) : root_(std::move(root)) {}

Formula::Formula(Formula&&) noexcept = default;
Formula& Formula::operator=(Formula&&) noexcept = default;
Formula::~Formula() = default;

Result<Formula> Formula::parse(std::string_view text) {
  const std::size_t skipped = text.starts_with('=') ? 1 : 0;
  const auto fault = [&](std::size_t offset) {
    return Error(ErrorCode::kValueInvalid, std::to_string(offset));
  };
  if (text.size() > kMaxFormula) {
    return fault(kMaxFormula);
  }
  const std::vector<Token> tokens = tokenize(text.substr(skipped));
  Parser parser(tokens);
  NodePtr root = parser.formula();
  if (!root) {
    return fault(parser.fault() + skipped);
  }
  return Formula(std::move(root));
}

}  // namespace scorebook::formula
