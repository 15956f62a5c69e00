// SPDX-License-Identifier: Apache-2.0
#include "form/reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

#include "form/nearest.h"

namespace scorebook::form {
namespace {

std::string_view kind_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::kText:
      return "a text in quotes";
    case NodeKind::kWhole:
      return "a whole number";
    case NodeKind::kFloat:
      return "a floating-point number";
    case NodeKind::kFlag:
      return "true or false";
    case NodeKind::kTime:
      return "a TOML date or time";
    case NodeKind::kList:
      return "a list";
    case NodeKind::kTable:
      return "a table";
  }
  return {};
}

const Node& empty_table() {
  static const Node table;
  return table;
}

bool is_name(std::string_view text) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  return small(text.front()) && std::all_of(text.begin(), text.end(), [&](char c) {
           return small(c) || (c >= '0' && c <= '9') || c == '_';
         });
}

std::string pattern_problem(const Error& error) {
  const std::string& problem = error.args[0].second;
  const std::string& found = error.args[1].second;
  if (problem == "unclosed") {
    return "this brace is not closed";
  }
  if (problem == "unopened") {
    return "this brace closes nothing";
  }
  if (problem == "name") {
    return fmt::format("'{}' is no name for a part; use small letters, digits and _", found);
  }
  if (problem == "type") {
    return fmt::format("unknown part type '{}'{}", found,
                       suggestion(found, {"long", "word", "number", "code"}));
  }
  if (problem == "twice") {
    return fmt::format("the part '{}' stands twice in this pattern", found);
  }
  return "a pattern must not be empty";
}

// Code points before the place "1:column" of a pattern's error.
std::size_t pattern_offset(const Error& error) {
  const std::string_view digits = std::string_view(error.place).substr(2);
  const std::optional<Exact> column = Exact::from_decimal(digits);
  return static_cast<std::size_t>(column.value_or(1).to_int().value_or(1) - 1);
}

}  // namespace

Reader::Reader(ReadSession& session, const Node& node, std::string path, bool in_list)
    : session_(session),
      node_(node),
      path_(std::move(path)) {
  section_ = path_.empty() ? "the top level"
             : in_list     ? fmt::format("[[{}]]", path_)
                           : fmt::format("[{}]", path_);
  where_ = path_.empty() ? "at the top level" : "in " + section_;
}

// ---- texts

void Reader::text(std::string_view key, std::string& out, Need need) {
  const Node* node = find(key, "text", need);
  if (node != nullptr && good_text(*node, key)) {
    out = node->text;
  }
}

void Reader::name(std::string_view key, std::string& out, Need need) {
  const Node* node = find(key, "name", need);
  if (node == nullptr || !good_text(*node, key)) {
    return;
  }
  if (is_name(node->text)) {
    out = node->text;
  } else {
    session_.faults.add(
        node->place, fmt::format("'{}' is no name; use small letters, digits and _", node->text));
  }
}

void Reader::words(std::string_view key, Words& out, Need need) {
  const Node* node = find(key, "words", need);
  if (node == nullptr || !fits(*node, NodeKind::kTable, key, "a table { th = ..., en = ... }")) {
    return;
  }
  Reader reader = child(*node, key, false);
  reader.text("th", out.th, Need::kRequired);
  reader.text("en", out.en, Need::kRequired);
  reader.finish();
}

void Reader::texts(std::string_view key, std::vector<std::string>& out, Need need) {
  if (const Node* node = list_node(key, "list of texts", need)) {
    for (const Node& item : node->items) {
      out.push_back(good_text(item, key) ? item.text : "");
    }
  }
}

void Reader::paths(std::string_view key, std::vector<std::vector<std::string>>& out) {
  if (const Node* node = list_node(key, "list of lists of texts", Need::kOptional)) {
    for (const Node& item : node->items) {
      std::vector<std::string>& path = out.emplace_back();
      if (fits(item, NodeKind::kList, key, "a list of lists of texts")) {
        for (const Node& step : item.items) {
          path.push_back(good_text(step, key) ? step.text : "");
        }
      }
    }
  }
}

void Reader::texts_by_key(std::string_view key, std::map<std::string, std::string>& out) {
  const Node* node = find(key, "table of texts", Need::kOptional);
  if (node != nullptr && fits(*node, NodeKind::kTable, key, "a table of texts")) {
    for (const Node::Member& member : node->members) {
      if (good_text(member.value, member.key)) {
        out.emplace(member.key, member.value.text);
      }
    }
  }
}

bool Reader::good_text(const Node& node, std::string_view key) {
  if (!fits(node, NodeKind::kText, key, kind_name(NodeKind::kText))) {
    return false;
  }
  if (node.text.empty()) {
    session_.faults.add(node.place, fmt::format("'{}' {} must not be empty", key, where_));
  }
  return !node.text.empty();
}

// ---- patterns

void Reader::pattern(std::string_view key, Pattern& out, Need need) {
  if (const Node* node = find(key, "pattern", need)) {
    out = good_pattern(*node, key);
  }
}

void Reader::patterns(std::string_view key, std::vector<Pattern>& out, Need need) {
  if (const Node* node = list_node(key, "list of patterns", need)) {
    for (const Node& item : node->items) {
      out.push_back(readable_pattern(item, key));
    }
  }
}

void Reader::one_or_more_patterns(std::vector<Pattern>& out) {
  if (const Node* node = find("pattern", "pattern", Need::kOptional)) {
    out.push_back(readable_pattern(*node, "pattern"));
  }
  patterns("patterns", out);
}

Pattern Reader::good_pattern(const Node& node, std::string_view key) {
  if (!good_text(node, key)) {
    return {};
  }
  Result<Pattern> compiled = Pattern::compile(node.text);
  if (!compiled) {
    session_.faults.add_inside(node, pattern_offset(compiled.error()),
                               pattern_problem(compiled.error()));
    return {};
  }
  return *std::move(compiled);
}

Pattern Reader::readable_pattern(const Node& node, std::string_view key) {
  Pattern pattern = good_pattern(node, key);
  if (const std::string_view part = pattern.untold_part(); !part.empty()) {
    session_.faults.add(node.place,
                        fmt::format("nothing tells where '{}' begins; put text before it", part));
  }
  return pattern;
}

// ---- numbers

void Reader::flag(std::string_view key, bool& out) {
  const Node* node = find(key, "true or false", Need::kOptional);
  if (node != nullptr && fits(*node, NodeKind::kFlag, key, kind_name(NodeKind::kFlag))) {
    out = node->flag;
  }
}

void Reader::whole(std::string_view key, int& out, int least, int most, Need need) {
  if (const Node* node = find(key, "whole number", need)) {
    out = good_whole(*node, key, least, most).value_or(out);
  }
}

void Reader::wholes(std::string_view key, std::vector<int>& out, int least, int most, Need need) {
  if (const Node* node = list_node(key, "list of whole numbers", need)) {
    out = good_wholes(*node, key, least, most);
  }
}

void Reader::shape(std::string_view key, std::vector<std::vector<int>>& out, int least, int most) {
  if (const Node* node = list_node(key, "list of lists of whole numbers", Need::kOptional)) {
    for (const Node& item : node->items) {
      out.emplace_back();
      if (fits(item, NodeKind::kList, key, "a list of lists of whole numbers")) {
        out.back() = good_wholes(item, key, least, most);
      }
    }
  }
}

void Reader::measure(std::string_view key, double& out, Need need) {
  const std::optional<Exact> value = exact_value(key, need);
  if (value && value->is_negative()) {
    fault(key, fmt::format("'{}' {} must not be negative", key, where_));
  } else if (value) {
    out = value->to_double();
  }
}

void Reader::measures(std::string_view key, std::map<std::string, double>& out) {
  const Node* node = find(key, "table of exact numbers", Need::kOptional);
  if (node != nullptr && fits(*node, NodeKind::kTable, key, "a table of numbers")) {
    Reader reader = child(*node, key, false);
    for (const Node::Member& member : node->members) {
      reader.measure(member.key, out[member.key]);
    }
  }
}

void Reader::measures(std::string_view key, std::vector<double>& out) {
  const Node* node = list_node(key, "list of exact numbers", Need::kOptional);
  for (std::size_t i = 0; node != nullptr && i < node->items.size(); ++i) {
    out.push_back(good_exact(node->items[i], key).value_or(Exact()).to_double());
  }
}

std::optional<int> Reader::good_whole(const Node& node, std::string_view key, int least, int most) {
  if (!fits(node, NodeKind::kWhole, key, kind_name(NodeKind::kWhole))) {
    return std::nullopt;
  }
  if (node.whole >= least && node.whole <= most) {
    return static_cast<int>(node.whole);
  }
  session_.faults.add(node.place, fmt::format("'{}' {} must lie between {} and {}, not {}", key,
                                              where_, least, most, node.whole));
  return std::nullopt;
}

std::vector<int> Reader::good_wholes(const Node& list, std::string_view key, int least, int most) {
  std::vector<int> out;
  for (const Node& item : list.items) {
    if (const std::optional<int> value = good_whole(item, key, least, most)) {
      out.push_back(*value);
    }
  }
  return out;
}

std::optional<Exact> Reader::exact_value(std::string_view key, Need need) {
  const Node* node = find(key, "exact number", need);
  return node != nullptr ? good_exact(*node, key) : std::nullopt;
}

std::optional<Exact> Reader::good_exact(const Node& node, std::string_view key) {
  if (node.kind == NodeKind::kWhole) {
    return Exact(node.whole);
  }
  if (node.kind != NodeKind::kText) {
    fits(node, NodeKind::kWhole, key, "a whole number or a number in quotes");
    return std::nullopt;
  }
  std::optional<Exact> value = Exact::from_text(node.text);
  if (!value) {
    session_.faults.add(node.place, fmt::format("'{}' {} is no number; write digits, as \"2.5\"",
                                                node.text, where_));
  }
  return value;
}

// ---- choices, lists and tables

std::optional<std::size_t> Reader::choice_index(std::string_view key,
                                                const std::vector<std::string>& names, Need need) {
  const Node* node = find(key, fmt::format("one of {}", fmt::join(names, ", ")), need);
  if (node == nullptr || !good_text(*node, key)) {
    return std::nullopt;
  }
  const auto found = std::find(names.begin(), names.end(), node->text);
  if (found == names.end()) {
    session_.faults.add(node->place, fmt::format("'{}' {} cannot be '{}'{}", key, where_,
                                                 node->text, suggestion(node->text, names)));
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - names.begin());
}

void Reader::each(std::string_view key, Need need, const std::function<void(Reader&)>& read) {
  const Node* node = list_node(key, "list of tables", need);
  if (session_.vocabulary != nullptr) {
    Reader entry = child(empty_table(), key, true);
    read(entry);
  }
  if (node == nullptr) {
    return;
  }
  for (const Node& item : node->items) {
    if (fits(item, NodeKind::kTable, key, "a list of tables")) {
      Reader entry = child(item, key, true);
      read(entry);
      entry.finish();
    } else {
      // Keeps the entries of the list and the elements made of them in step.
      Faults unheard("", "");
      ReadSession aside{unheard};
      Reader entry(aside, empty_table(), path_, true);
      read(entry);
    }
  }
}

void Reader::single(std::string_view key, const std::function<void(Reader&)>& read) {
  const Node* node = find(key, "table", Need::kOptional);
  if (session_.vocabulary != nullptr) {
    Reader entry = child(empty_table(), key, false);
    read(entry);
  } else if (node != nullptr && fits(*node, NodeKind::kTable, key, kind_name(NodeKind::kTable))) {
    Reader entry = child(*node, key, false);
    read(entry);
    entry.finish();
  }
}

Reader Reader::child(const Node& node, std::string_view key, bool in_list) const {
  return {session_, node, path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key),
          in_list};
}

const Node* Reader::find(std::string_view key, std::string_view value, Need need) {
  known_.emplace_back(key);
  if (session_.vocabulary != nullptr) {
    session_.vocabulary->push_back(
        {section_, std::string(key), std::string(value), need == Need::kRequired});
    return nullptr;
  }
  const Node* node = node_.find(key);
  if (node == nullptr && need == Need::kRequired) {
    missing_.emplace_back(key);
  }
  return node;
}

const Node* Reader::list_node(std::string_view key, std::string_view value, Need need) {
  const Node* node = find(key, value, need);
  if (node == nullptr || !fits(*node, NodeKind::kList, key, fmt::format("a {}", value))) {
    return nullptr;
  }
  if (node->items.empty() && need == Need::kRequired) {
    session_.faults.add(node->place, fmt::format("'{}' {} must not be empty", key, where_));
  }
  return node;
}

bool Reader::fits(const Node& node, NodeKind kind, std::string_view key, std::string_view wanted) {
  if (node.kind == kind) {
    return true;
  }
  std::string what;
  if (node.kind == NodeKind::kFloat && kind == NodeKind::kWhole) {
    what = fmt::format("'{}' {} is a floating-point number; write it as an integer{}", key, where_,
                       wanted == kind_name(kind) ? "" : " or in quotes");
  } else {
    what = fmt::format("'{}' {} must be {}, not {}", key, where_, wanted, kind_name(node.kind));
  }
  session_.faults.add(node.place, std::move(what));
  return false;
}

void Reader::fault(std::string_view key, std::string what) {
  session_.faults.add(node_.at(key).place, std::move(what));
}

void Reader::finish() {
  for (const Node::Member& member : node_.members) {
    if (std::find(known_.begin(), known_.end(), member.key) == known_.end()) {
      std::erase(missing_, nearest(member.key, known_));
      session_.faults.add(member.place, fmt::format("unknown key '{}' {}{}", member.key, where_,
                                                    suggestion(member.key, known_)));
    }
  }
  for (const std::string& key : missing_) {
    session_.faults.add(node_.place, fmt::format("missing key '{}' {}", key, where_));
  }
}

}  // namespace scorebook::form
