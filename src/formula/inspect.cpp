// SPDX-License-Identifier: Apache-2.0
// What a formula refers to.
#include <algorithm>
#include <array>

#include "formula/address.h"
#include "formula/formula.h"
#include "formula/node.h"
#include "formula/printer.h"
#include "formula/text.h"

namespace scorebook::formula {
namespace {

// Functions that look at cells they do not name, at the clock, or at chance.
constexpr std::array<std::string_view, 10> kHiddenInputs{
    "CELL",   "GETPIVOTDATA", "INDIRECT",    "INFO",      "NOW",
    "OFFSET", "RAND",         "RANDBETWEEN", "RANDARRAY", "TODAY"};

const ReferenceNode* plain_reference(const Node& node) {
  const auto* reference = std::get_if<ReferenceNode>(&node.kind);
  const bool plain = reference != nullptr && reference->shape != Shape::kLost &&
                     !reference->sheets.lost && reference->sheets.book.empty();
  return plain ? reference : nullptr;
}

bool is_range(const ChainNode& chain) {
  return chain.operators.front() == Operator::kRange;
}

// SUMIF sums as many cells as the first range has, whatever the size of the third (18.17.7.329).
bool sums_as_tested(const CallNode& call) {
  return (call.name == "SUMIF" || call.name == "AVERAGEIF") && call.arguments.size() > 2;
}

Reference cells_of(const ReferenceNode& node) {
  return {node.sheets.first, covered(node), node.sheets.last};
}

class ReferenceCollector {
 public:
  void visit(const Node& node) {
    if (const auto* reference = plain_reference(node)) {
      found_.push_back(cells_of(*reference));
    } else if (const auto* chain = std::get_if<ChainNode>(&node.kind); chain && is_range(*chain)) {
      visit_range(*chain);
    } else if (const auto* call = std::get_if<CallNode>(&node.kind);
               call && sums_as_tested(*call)) {
      visit_sum(*call);
    } else {
      for_each_child(node, [this](const Node& child) { visit(child); });
    }
  }

  std::vector<Reference> take() { return std::move(found_); }

 private:
  // From corner to corner: all that lies between belongs to it.
  void visit_range(const ChainNode& chain) {
    std::optional<Reference> whole;
    for (const NodePtr& operand : chain.operands) {
      if (const auto* corner = plain_reference(*operand); corner != nullptr && whole) {
        whole->range = bounding(whole->range, covered(*corner));
      } else if (corner != nullptr) {
        whole = cells_of(*corner);
      } else {
        visit(*operand);
      }
    }
    if (whole) {
      found_.push_back(*whole);
    }
  }

  void visit_sum(const CallNode& call) {
    for (const NodePtr& argument : call.arguments) {
      visit(*argument);
    }
    const auto* tested = plain_reference(*call.arguments[0]);
    const auto* summed = plain_reference(*call.arguments[2]);
    if (tested != nullptr && summed != nullptr) {
      found_.push_back({summed->sheets.first, resized(covered(*summed), covered(*tested)), {}});
    }
  }

  std::vector<Reference> found_;
};

void collect_names(const Node& node, std::vector<std::string>& found) {
  if (const auto* name = std::get_if<NameNode>(&node.kind);
      name != nullptr && name->sheets.book.empty() && !name->sheets.lost) {
    const std::string text = print_sheets(name->sheets) + name->name;
    if (std::find(found.begin(), found.end(), text) == found.end()) {
      found.push_back(text);
    }
  }
  for_each_child(node, [&](const Node& child) { collect_names(child, found); });
}

bool hides_inputs(const Node& node) {
  if (std::holds_alternative<OpaqueNode>(node.kind)) {
    return true;
  }
  if (const auto* call = std::get_if<CallNode>(&node.kind)) {
    if (std::find(kHiddenInputs.begin(), kHiddenInputs.end(), without_prefix(call->name)) !=
        kHiddenInputs.end()) {
      return true;
    }
    if (sums_as_tested(*call) &&
        !(plain_reference(*call->arguments[0]) && plain_reference(*call->arguments[2]))) {
      return true;
    }
  }
  if (const auto* chain = std::get_if<ChainNode>(&node.kind); chain && is_range(*chain)) {
    if (!std::all_of(chain->operands.begin(), chain->operands.end(),
                     [](const NodePtr& operand) { return plain_reference(*operand); })) {
      return true;
    }
  }
  bool hides = false;
  for_each_child(node, [&](const Node& child) { hides = hides || hides_inputs(child); });
  return hides;
}

bool calls_function(const Node& node, std::string_view function) {
  const auto* call = std::get_if<CallNode>(&node.kind);
  bool found = call != nullptr && without_prefix(call->name) == function;
  for_each_child(node, [&](const Node& child) { found = found || calls_function(child, function); });
  return found;
}

// Whether a text made by this may hold a row number that nobody sees.
bool may_hold_row(const Node& node) {
  constexpr std::array<std::string_view, 5> kBuilders{"ADDRESS", "CONCAT", "CONCATENATE", "ROW",
                                                      "TEXTJOIN"};
  const auto* text = std::get_if<TextNode>(&node.kind);
  const auto* chain = std::get_if<ChainNode>(&node.kind);
  const auto* call = std::get_if<CallNode>(&node.kind);
  bool may = (text != nullptr && text->value.find_first_of("0123456789") != std::string::npos) ||
             (chain != nullptr && chain->operators.front() == Operator::kJoin) ||
             (call != nullptr && std::find(kBuilders.begin(), kBuilders.end(),
                                           without_prefix(call->name)) != kBuilders.end());
  for_each_child(node, [&](const Node& child) { may = may || may_hold_row(child); });
  return may;
}

bool builds_address(const Node& node) {
  const auto* call = std::get_if<CallNode>(&node.kind);
  bool builds = call != nullptr && without_prefix(call->name) == "INDIRECT" && may_hold_row(node);
  for_each_child(node, [&](const Node& child) { builds = builds || builds_address(child); });
  return builds;
}

}  // namespace

bool calls(const Formula& formula, std::string_view function) {
  return calls_function(formula.root(), function);
}

bool builds_addresses(const Formula& formula) {
  return builds_address(formula.root());
}

std::vector<Reference> references(const Formula& formula) {
  ReferenceCollector collector;
  collector.visit(formula.root());
  return collector.take();
}

std::vector<std::string> names(const Formula& formula) {
  std::vector<std::string> found;
  collect_names(formula.root(), found);
  return found;
}

bool has_hidden_inputs(const Formula& formula) {
  return hides_inputs(formula.root());
}

}  // namespace scorebook::formula
