// SPDX-License-Identifier: Apache-2.0
// Expressions, thresholds and lists of figures of a definition.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "form/reader.h"

namespace scorebook::form {
namespace {

struct Comparison {
  std::string_view sign;
  Operation operation;
};

// Longer signs before those they begin with.
constexpr std::array<Comparison, 4> kComparisons{{{">=", Operation::kAtLeast},
                                                  {"<=", Operation::kAtMost},
                                                  {">", Operation::kAbove},
                                                  {"<", Operation::kBelow}}};

}  // namespace

std::optional<Formula> Reader::formula_value(std::string_view key, Need need) {
  const Node* node = find(key, "expression", need);
  return node == nullptr ? std::nullopt : good_formula(*node, key);
}

std::optional<Formula> Reader::good_formula(const Node& node, std::string_view key) {
  if (node.kind == NodeKind::kWhole) {
    return Formula{std::to_string(node.whole), {Operation::kNumber, node.whole, {}, {}}};
  }
  if (node.kind != NodeKind::kText) {
    fits(node, NodeKind::kWhole, key, "a whole number or an expression in quotes");
    return std::nullopt;
  }
  if (!good_text(node, key)) {
    return std::nullopt;
  }
  ParsedExpression parsed = parse_expression(node.text);
  if (!parsed.expression) {
    session_.faults.add_inside(node, parsed.offset, parsed.what);
    return std::nullopt;
  }
  return Formula{node.text, *std::move(parsed.expression)};
}

void Reader::conditions(std::string_view key, std::vector<std::vector<Formula>>& out) {
  const Node* node = list_node(key, "list of lists of expressions", Need::kOptional);
  if (node == nullptr) {
    return;
  }
  for (const Node& level : node->items) {
    std::vector<Formula>& all = out.emplace_back();
    if (!fits(level, NodeKind::kList, key, "a list of lists of expressions")) {
      continue;
    }
    for (const Node& item : level.items) {
      all.push_back(good_formula(item, key).value_or(Formula{}));
    }
  }
}

void Reader::thresholds(std::string_view key, std::vector<Threshold>& out) {
  if (const Node* node = list_node(key, "list of thresholds", Need::kOptional)) {
    for (const Node& item : node->items) {
      out.push_back(good_threshold(item, key));
    }
  }
}

Threshold Reader::good_threshold(const Node& node, std::string_view key) {
  Threshold threshold;
  if (node.kind == NodeKind::kWhole) {
    threshold.text = std::to_string(node.whole);
    threshold.at = Expression{Operation::kNumber, node.whole, {}, {}};
    return threshold;
  }
  threshold.text = "-";
  if (node.kind != NodeKind::kText) {
    fits(node, NodeKind::kWhole, key, "a whole number or an expression in quotes");
    return threshold;
  }
  if (!good_text(node, key) || node.text == "-") {
    return threshold;
  }
  threshold.text = node.text;
  std::string_view rest = node.text;
  const auto found =
      std::find_if(kComparisons.begin(), kComparisons.end(),
                   [&](const Comparison& one) { return rest.starts_with(one.sign); });
  if (found != kComparisons.end()) {
    threshold.comparison = found->operation;
    rest.remove_prefix(found->sign.size());
  }
  ParsedExpression parsed = parse_expression(rest);
  if (!parsed.expression) {
    session_.faults.add_inside(node, node.text.size() - rest.size() + parsed.offset, parsed.what);
  }
  threshold.at = std::move(parsed.expression);
  return threshold;
}

void Reader::exacts(std::string_view key, std::vector<Exact>& out) {
  if (const Node* node = list_node(key, "list of exact numbers", Need::kOptional)) {
    for (const Node& item : node->items) {
      out.push_back(good_exact(item, key).value_or(Exact()));
    }
  }
}

void Reader::words_list(std::string_view key, std::vector<Words>& out) {
  const Node* node = list_node(key, "list of words", Need::kOptional);
  if (node == nullptr) {
    return;
  }
  for (const Node& item : node->items) {
    Words& words = out.emplace_back();
    if (fits(item, NodeKind::kTable, key, "a table { th = ..., en = ... }")) {
      Reader reader = child(item, key, true);
      reader.text("th", words.th, Need::kRequired);
      reader.text("en", words.en, Need::kRequired);
      reader.finish();
    }
  }
}

}  // namespace scorebook::form
