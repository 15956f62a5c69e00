// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "base/embedded.h"
#include "base/thai.h"
#include "base/word_table.h"
#include "draft/sketch.h"

namespace scorebook {
std::span<const EmbeddedFile> draft_words();
}  // namespace scorebook

namespace scorebook::draft {
namespace {

const base::WordTable& table() {
  static const base::WordTable kTable(draft_words().front().text());
  return kTable;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('|'), text.size());
    out.push_back(base::fold(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::map<std::string, std::vector<std::string>, std::less<>> parse_lists() {
  std::map<std::string, std::vector<std::string>, std::less<>> out;
  for (const char* key : {"weight", "weighted", "result", "score", "ladder", "unit", "number",
                          "title", "personal", "total", "agency"}) {
    out.emplace(key, split(table().get(key)));
  }
  return out;
}

}  // namespace

const std::vector<std::string>& words(std::string_view key) {
  static const auto kLists = parse_lists();
  return kLists.find(key)->second;
}

std::string note(std::string_view key, bool english) {
  return table().get(std::string(key) + (english ? "_en" : ""));
}

bool has_braces(std::string_view text) {
  return text.find_first_of("{}") != std::string_view::npos;
}

bool contains_word(std::string_view text, std::string_view key) {
  const std::string folded = base::fold(text);
  return std::any_of(words(key).begin(), words(key).end(), [&](const std::string& word) {
    return folded.find(word) != std::string::npos;
  });
}

bool begins_with_word(std::string_view text, std::string_view key) {
  const std::string folded = base::fold(text);
  return std::any_of(words(key).begin(), words(key).end(),
                     [&](const std::string& word) { return folded.starts_with(word); });
}

}  // namespace scorebook::draft
