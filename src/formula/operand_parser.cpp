// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <string>

#include "formula/address.h"
#include "formula/parser.h"
#include "formula/printer.h"
#include "formula/text.h"

namespace scorebook::formula {
namespace {

std::optional<double> number_value(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                  : std::nullopt;
}

std::optional<bool> boolean_value(std::string_view text) {
  const std::string word = upper_ascii(text);
  return word == "TRUE" || word == "FALSE" ? std::optional(word == "TRUE") : std::nullopt;
}

// Without the quotes around it, doubled ones inside made single.
std::string unquoted(std::string_view text) {
  const char quote = text.front();
  std::string out;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    out += text[i];
    i += text[i] == quote ? 1U : 0U;
  }
  return out;
}

}  // namespace

NodePtr Parser::primary() {
  switch (now().kind) {
    case TokenKind::kNumber:
    case TokenKind::kWord:
      return is_sheet_prefix() ? in_sheet(unquoted_sheets()) : word_or_number({});
    case TokenKind::kText:
      return make_node(TextNode{unquoted(tokens_[at_++].text)});
    case TokenKind::kQuoted:
      return follows(1, TokenKind::kBang) ? in_sheet(parse_sheets(unquoted(tokens_[at_++].text)))
                                          : nullptr;
    case TokenKind::kBracket:
      return bracket();
    case TokenKind::kError:
      return error();
    case TokenKind::kOpen:
      return group();
    case TokenKind::kOpenBrace:
      return array();
    case TokenKind::kEnd:
    case TokenKind::kOperator:
    case TokenKind::kPercent:
    case TokenKind::kColon:
    case TokenKind::kBang:
    case TokenKind::kComma:
    case TokenKind::kSemicolon:
    case TokenKind::kClose:
    case TokenKind::kCloseBrace:
    case TokenKind::kInvalid:
      break;
  }
  return nullptr;
}

// Sheet1! or Jan:Dec!
bool Parser::is_sheet_prefix() const {
  return is(TokenKind::kWord) &&
         (follows(1, TokenKind::kBang) ||
          (ahead(1).kind == TokenKind::kColon && ahead(2).kind == TokenKind::kWord &&
           follows(3, TokenKind::kBang) && !parse_cell(now().text)));
}

SheetPrefix Parser::unquoted_sheets() {
  SheetPrefix sheets;
  sheets.first = tokens_[at_++].text;
  if (take(TokenKind::kColon)) {
    sheets.last = tokens_[at_++].text;
  }
  return sheets;
}

// Steps over '!' and reads what stands behind it.
NodePtr Parser::in_sheet(SheetPrefix sheets) {
  if (sheets.empty()) {
    return nullptr;
  }
  ++at_;
  if (is(TokenKind::kError) && error_from_text(now().text) == CellError::kRef) {
    ++at_;
    return make_node(ReferenceNode{std::move(sheets), Shape::kLost, {}, {}});
  }
  return is(TokenKind::kWord) || (is(TokenKind::kNumber) && ahead(1).kind == TokenKind::kColon)
             ? word_or_number(std::move(sheets))
             : nullptr;
}

// [1]Sheet1!A1 and [1]!Name are of another workbook, every other bracket is of a table.
NodePtr Parser::bracket() {
  const std::string book(tokens_[at_++].text);
  if (!is(TokenKind::kBang) && !is_sheet_prefix()) {
    return make_node(OpaqueNode{book});
  }
  SheetPrefix sheets = is(TokenKind::kBang) ? SheetPrefix{} : unquoted_sheets();
  sheets.book = book;
  return in_sheet(std::move(sheets));
}

// An error, or the lost sheet of "#REF!A1".
NodePtr Parser::error() {
  const auto value = error_from_text(tokens_[at_++].text);
  if (value == CellError::kRef && follows(0, TokenKind::kWord)) {
    SheetPrefix sheets;
    sheets.lost = true;
    return word_or_number(std::move(sheets));
  }
  return make_node(ErrorNode{value.value_or(CellError::kValue)});
}

// A number, a reference, a call, a constant or a name.
NodePtr Parser::word_or_number(SheetPrefix sheets) {
  if (ahead(1).kind == TokenKind::kColon) {
    if (NodePtr whole = rows_or_columns(sheets)) {
      return whole;
    }
  }
  if (is(TokenKind::kNumber)) {
    const auto value = number_value(now().text);
    at_ += value ? 1U : 0U;
    return value ? make_node(NumberNode{*value}) : nullptr;
  }
  const auto cell = parse_cell(now().text);
  if (follows(1, TokenKind::kOpen) || (!cell && ahead(1).kind == TokenKind::kOpen)) {
    return call(sheets);
  }
  if (!cell) {
    return name(std::move(sheets));
  }
  ++at_;
  return make_node(ReferenceNode{std::move(sheets), Shape::kCell, *cell, *cell});
}

// A:B, $3:5; without a match nothing is taken.
NodePtr Parser::rows_or_columns(const SheetPrefix& sheets) {
  ReferenceNode reference{sheets, Shape::kRows, {}, {}};
  auto first = parse_row(now().text);
  auto last = parse_row(ahead(2).text);
  if (!first || !last) {
    reference.shape = Shape::kColumns;
    first = parse_column(now().text);
    last = parse_column(ahead(2).text);
  }
  if (!first || !last) {
    return nullptr;
  }
  constexpr std::size_t kTokens = 3;
  at_ += kTokens;
  reference.first = *first;
  reference.last = *last;
  return make_node(std::move(reference));
}

// TRUE, FALSE, a structured reference or a defined name.
NodePtr Parser::name(SheetPrefix sheets) {
  const std::string_view text = now().text;
  if (text.find('$') != std::string_view::npos) {
    return nullptr;
  }
  ++at_;
  if (const auto value = boolean_value(text); value && sheets.empty()) {
    return make_node(BooleanNode{*value});
  }
  if (sheets.empty() && follows(0, TokenKind::kBracket)) {
    return make_node(OpaqueNode{std::string(text).append(tokens_[at_++].text)});
  }
  return make_node(NameNode{std::move(sheets), std::string(text)});
}

// Functions of another workbook keep their prefix in the name.
NodePtr Parser::call(const SheetPrefix& sheets) {
  CallNode node{print_sheets(sheets) + function_name(now().text), {}};
  at_ += 2;
  if (!enter()) {
    return nullptr;
  }
  while (!is(TokenKind::kClose) || !node.arguments.empty()) {
    const bool missing = is(TokenKind::kComma) || is(TokenKind::kClose);
    if (!append(node.arguments, missing ? make_node(MissingNode{}) : binary(kComparison))) {
      return nullptr;
    }
    if (!take(TokenKind::kComma)) {
      break;
    }
  }
  leave();
  return take(TokenKind::kClose) ? make_node(std::move(node)) : nullptr;
}

// Parentheses; a comma inside them joins references.
NodePtr Parser::group() {
  ++at_;
  NodePtr first = enter() ? binary(kComparison) : nullptr;
  ChainNode chain;
  while (first && take(TokenKind::kComma)) {
    chain.operators.push_back(Operator::kUnion);
    if (!append(chain.operands, binary(kComparison))) {
      return nullptr;
    }
  }
  leave();
  if (!first || !take(TokenKind::kClose)) {
    return nullptr;
  }
  return make_node(GroupNode{
      chain.operators.empty() ? std::move(first) : chained(std::move(first), std::move(chain))});
}

NodePtr Parser::array() {
  ++at_;
  ArrayNode node{0, {}};
  std::size_t in_row = 0;
  while (true) {
    auto element = constant();
    if (!element) {
      return nullptr;
    }
    node.elements.push_back(std::move(*element));
    ++in_row;
    if (take(TokenKind::kComma)) {
      continue;
    }
    node.columns = node.columns == 0 ? static_cast<std::uint32_t>(in_row) : node.columns;
    if (in_row != node.columns) {
      return nullptr;
    }
    in_row = 0;
    if (!take(TokenKind::kSemicolon)) {
      return take(TokenKind::kCloseBrace) ? make_node(std::move(node)) : nullptr;
    }
  }
}

// What an array may hold: a number with a sign, a text, a boolean or an error.
std::optional<Value> Parser::constant() {
  const bool negative = is(TokenKind::kOperator) && now().op == Operator::kSubtract;
  const bool sign = negative || (is(TokenKind::kOperator) && now().op == Operator::kAdd);
  at_ += sign ? 1 : 0;
  std::optional<Value> value;
  if (is(TokenKind::kNumber)) {
    if (const auto number = number_value(now().text)) {
      value = negative ? -*number : *number;
    }
  } else if (is(TokenKind::kText) && !sign) {
    value = unquoted(now().text);
  } else if (is(TokenKind::kError) && !sign) {
    value = error_from_text(now().text).value_or(CellError::kValue);
  } else if (is(TokenKind::kWord) && !sign) {
    if (const auto boolean = boolean_value(now().text)) {
      value = *boolean;
    }
  }
  at_ += value ? 1U : 0U;
  return value;
}

}  // namespace scorebook::formula
