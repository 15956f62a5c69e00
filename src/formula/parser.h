// SPDX-License-Identifier: Apache-2.0
// Tokens to the syntax tree: precedence in parser.cpp, operands in operand_parser.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "formula/lexer.h"
#include "formula/node.h"

namespace scorebook::formula {

/// The longest formula text that is read, in bytes. Excel's own limit is 8,192 characters.
inline constexpr std::size_t kMaxFormula = 65536;
/// How deep parentheses and calls may be nested. Excel allows 64 calls.
inline constexpr int kMaxDepth = 256;

/// A recursive descent over tokens, which must outlive it. Every member that reads something gives
/// no node when the text is wrong; the parser then stands at the fault.
class Parser {
 public:
  explicit Parser(const std::vector<Token>& tokens) : tokens_(tokens) {}

  /// The tree of all tokens; none when they are not one formula.
  NodePtr formula();

  /// Byte offset of the token that could not be read.
  std::size_t fault() const { return now().offset; }

 private:
  /// Binary operators by precedence, loosest first; those of one level are taken left to right.
  /// Signs and percent bind tighter than all of them, so that -2^2 is 4 (18.17.2.2).
  enum Level : std::uint8_t { kComparison, kJoining, kSum, kProduct, kPower, kOperand };

  static Level level_of(Operator op);

  const Token& now() const { return tokens_[at_]; }

  const Token& ahead(std::size_t count) const;

  bool is(TokenKind kind) const { return now().kind == kind; }

  /// The token after `count` others is of this kind and touches the one before it.
  bool follows(std::size_t count, TokenKind kind) const;
  /// Steps over a token of this kind.
  bool take(TokenKind kind);

  /// False when nested too deep.
  bool enter() { return ++depth_ <= kMaxDepth; }

  void leave() { --depth_; }

  /// An expression whose operators all bind at least as tight as the level.
  NodePtr binary(Level level);
  NodePtr percent();
  NodePtr sign();
  NodePtr intersection();
  NodePtr range();

  NodePtr primary();
  NodePtr word_or_number(SheetPrefix sheets);
  NodePtr rows_or_columns(const SheetPrefix& sheets);
  NodePtr name(SheetPrefix sheets);
  NodePtr call(const SheetPrefix& sheets);
  NodePtr group();
  NodePtr error();
  NodePtr bracket();
  NodePtr array();
  std::optional<Value> constant();
  bool is_sheet_prefix() const;
  SheetPrefix unquoted_sheets();
  NodePtr in_sheet(SheetPrefix sheets);

  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

template <typename Kind>
NodePtr make_node(Kind kind) {
  return std::make_unique<Node>(Node{std::move(kind)});
}

/// Appends a node; false when there is none.
bool append(std::vector<NodePtr>& nodes, NodePtr node);
/// The chain, with `first` put in front of its operands.
NodePtr chained(NodePtr first, ChainNode chain);

}  // namespace scorebook::formula
