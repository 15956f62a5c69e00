// SPDX-License-Identifier: Apache-2.0
// A syntax tree as text, every node bracketed, for tests of precedence.
#pragma once

#include <string>

#include "formula/node.h"
#include "formula/printer.h"

namespace scorebook::formula {

inline std::string shape(const Node& node) {
  const auto joined = [](const std::vector<NodePtr>& nodes, const auto& separator) {
    std::string out;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      out += (i == 0 ? std::string() : separator(i - 1)) + shape(*nodes[i]);
    }
    return out;
  };
  constexpr const char* kSigns[] = {" = ", " <> ", " < ", " <= ", " > ", " >= ", " & ", " + ",
                                    " - ", " * ",  " / ", " ^ ",  " , ", " _ ",  " : "};
  return std::visit(
      Overloaded{[](const NumberNode& n) { return print_number(n.value); },
                 [](const TextNode& n) { return '"' + n.value + '"'; },
                 [](const BooleanNode& n) { return std::string(n.value ? "true" : "false"); },
                 [](const ErrorNode& n) { return error_text(n.error); },
                 [](const MissingNode&) { return std::string("<>"); },
                 [](const ArrayNode& n) {
                   return "array " + std::to_string(n.columns) + " of " +
                          std::to_string(n.elements.size());
                 },
                 [](const ReferenceNode& n) { return print_reference(n); },
                 [](const NameNode& n) { return "name " + print_sheets(n.sheets) + n.name; },
                 [](const OpaqueNode& n) { return "opaque " + n.text; },
                 [](const SignNode& n) { return '[' + n.signs + ' ' + shape(*n.operand) + ']'; },
                 [](const PercentNode& n) {
                   return '[' + std::string(static_cast<std::size_t>(n.count), '%') + ' ' +
                          shape(*n.operand) + ']';
                 },
                 [](const GroupNode& n) { return '{' + shape(*n.inner) + '}'; },
                 [&](const ChainNode& n) {
                   return '(' +
                          joined(n.operands,
                                 [&](std::size_t i) {
                                   return std::string(
                                       kSigns[static_cast<std::size_t>(n.operators[i])]);
                                 }) +
                          ')';
                 },
                 [&](const CallNode& n) {
                   return n.name + '(' +
                          joined(n.arguments, [](std::size_t) { return std::string(","); }) + ')';
                 }},
      node.kind);
}

}  // namespace scorebook::formula
