// SPDX-License-Identifier: Apache-2.0
// The catalogue against its files: each rule has a source file, a test, a page and its words in both
// languages.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

#include "rules/message_file.h"
#include "rules/rules.h"
#include "support/records.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

const std::set<std::string> kAlways = {"label", "indicator", "found", "expected", "cell", "sheet"};

std::string file_name(const rules::Rule& rule) {
  std::string name(rule.key);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::set<std::string> words_of(std::string_view list) {
  std::set<std::string> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    words.emplace(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

std::set<std::string> placeholders(const std::string& text) {
  static const std::regex kPlaceholder("\\{([a-z_]+)(:[a-z_]+)?\\}");
  std::set<std::string> names;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), kPlaceholder);
       it != std::sregex_iterator(); ++it) {
    names.insert((*it)[1].str());
  }
  return names;
}

bool has_thai(std::string_view text) { return text.find("\xE0\xB8") != std::string::npos; }

// The paragraphs below a heading, up to the next heading.
std::vector<std::string> paragraphs(const std::string& page, std::string_view heading) {
  std::vector<std::string> list;
  std::size_t pos = page.find(heading) + heading.size();
  const std::size_t end = std::min(page.find("\n## ", pos), page.size());
  while (pos < end) {
    const std::size_t stop = std::min(page.find("\n\n", pos), end);
    if (stop > pos) {
      list.push_back(page.substr(pos, stop - pos));
    }
    pos = stop + 2;
  }
  return list;
}

// Messages of one rule: keys without the id.
std::map<std::string, std::string> texts_of(std::string_view language, std::string_view id) {
  std::map<std::string, std::string> texts;
  for (const auto& [key, text] : messages(language)) {
    if (key.starts_with(std::string(id) + ".")) {
      texts[key.substr(id.size() + 1)] = text;
    }
  }
  return texts;
}

// The cells of a Markdown table column after its heading; `words` split at " / ".
std::vector<std::string> rejected_words() {
  const std::string page = source_file("docs/thai-wording.md");
  static const std::regex kRow("\\| `([^`]+)` \\| [^\\n]* \\|\\n");
  const std::size_t begin = page.find("<!-- rejected -->");
  const std::size_t end = page.find("<!-- end -->");
  std::vector<std::string> words;
  if (begin == std::string::npos || end == std::string::npos) {
    return words;
  }
  const std::string part = page.substr(begin, end - begin);
  for (auto it = std::sregex_iterator(part.begin(), part.end(), kRow); it != std::sregex_iterator();
       ++it) {
    words.push_back((*it)[1].str());
  }
  return words;
}

}  // namespace

TEST_SUITE("rules.registry") {
  TEST_CASE("ids are sorted and unique and keys are unique") {
    const auto catalogue = rules::catalogue();
    std::set<std::string_view> keys;
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
      CAPTURE(catalogue[i].id);
      CHECK((i == 0 || catalogue[i - 1].id < catalogue[i].id));
      CHECK(keys.insert(catalogue[i].key).second);
      CHECK((catalogue[i].check != nullptr));
      CHECK(rules::find_rule(catalogue[i].id) == &catalogue[i]);
      CHECK(rules::known_ids()[i] == catalogue[i].id);
    }
    CHECK(rules::find_rule("SB999") == nullptr);
    CHECK(rules::find_rule("") == nullptr);
  }

  TEST_CASE("every rule has its source file, test file and declaration") {
    const std::string declared = source_file("src/rules/all_rules.h");
    for (const rules::Rule& rule : rules::catalogue()) {
      CAPTURE(rule.id);
      const std::string name = file_name(rule);
      const std::string source = source_file("src/rules/" + name + ".cpp");
      CHECK(source.find("// " + std::string(rule.id) + ":") != std::string::npos);
      CHECK(std::count(source.begin(), source.end(), '\n') <= 125);
      CHECK(declared.find("std::string_view " + name + "(const Context&") != std::string::npos);
      const std::string test = source_file("tests/rules/" + name + "_test.cpp");
      CHECK(test.find("TEST_SUITE(\"rules." + name + "\")") != std::string::npos);
      CHECK(test.find("TEST_CASE(\"" + std::string(rule.id) + " ") != std::string::npos);
      CHECK(test.find("thai(") != std::string::npos);
      CHECK(test.find("english(") != std::string::npos);
    }
  }

  TEST_CASE("every rule has a page with the fixed head and sections") {
    for (const rules::Rule& rule : rules::catalogue()) {
      CAPTURE(rule.id);
      const std::string page = source_file(fmt::format("docs/rules/{}.md", rule.id));
      const auto title = [&](const char* language) {
        return messages(language).at(fmt::format("{}.title", rule.id));
      };
      CHECK(page.starts_with(fmt::format("# {} {}\n\nseverity: {}\ntitle (th): {}\ntitle (en): {}\n\n",
                                         rule.id, rule.key, rules::key(rule.severity), title("th"),
                                         title("en"))));
      std::size_t last = 0;
      for (const char* section :
           {"\n## ความหมาย · What it means\n", "\n## เหตุผล · Why it matters (basis)\n",
            "\n## วิธีแก้ไขใน Excel · How to mend it in Excel\n", "\n## ตัวอย่าง · Example\n",
            "\n## พารามิเตอร์ · Parameters\n"}) {
        CAPTURE(section);
        const std::size_t at = page.find(section);
        CHECK(at != std::string::npos);
        CHECK(at > last);
        last = at;
        const std::vector<std::string> texts = paragraphs(page, section);
        REQUIRE(texts.size() == 2);  // Thai, then English: `explain` shows one of them
        CHECK(has_thai(texts[0]));
        CHECK(!texts[1].empty());
      }
      CHECK(page.find("\n\n\n") == std::string::npos);
      CHECK(page.ends_with("\n"));
    }
  }

  TEST_CASE("no page is left of a rule that is not there") {
    for (const auto& entry :
         std::filesystem::directory_iterator(SCOREBOOK_SOURCE_DIR "/docs/rules")) {
      CAPTURE(entry.path().string());
      CHECK(rules::find_rule(entry.path().stem().string()) != nullptr);
    }
  }

  TEST_CASE("both languages have the same texts for every rule") {
    std::size_t known = 0;
    for (const rules::Rule& rule : rules::catalogue()) {
      CAPTURE(rule.id);
      const auto thai = texts_of("th", rule.id);
      const auto english = texts_of("en", rule.id);
      known += thai.size();
      for (const char* part : {"title", "message", "fix", "why"}) {
        CHECK(thai.contains(part));
      }
      for (const auto& [key, text] : thai) {
        CAPTURE(key);
        REQUIRE(english.contains(key));
        CHECK(text.empty() == english.at(key).empty());
        CHECK(placeholders(text) == placeholders(english.at(key)));
        CHECK((key == "why" || !text.empty()));
      }
      CHECK(thai.size() == english.size());
    }
    known += texts_of("th", "value_type").size();
    CHECK(known == messages("th").size());
    CHECK(messages("en").size() == messages("th").size());
  }

  TEST_CASE("messages use declared arguments and every declared one is used") {
    for (const rules::Rule& rule : rules::catalogue()) {
      CAPTURE(rule.id);
      const std::set<std::string> declared = words_of(rule.args);
      std::set<std::string> used;
      for (const auto& [key, text] : texts_of("th", rule.id)) {
        used.merge(placeholders(text));
      }
      for (const std::string& name : used) {
        CAPTURE(name);
        CHECK((declared.contains(name) || kAlways.contains(name)));
        CHECK_FALSE((declared.contains(name) && kAlways.contains(name)));
      }
      for (const std::string& name : declared) {
        CAPTURE(name);
        CHECK(used.contains(name));
      }
      std::string sorted;
      for (const std::string& name : declared) {
        sorted += (sorted.empty() ? "" : " ") + name;
      }
      CHECK(rule.args == sorted);
    }
  }

  TEST_CASE("rejected words stand in no Thai message") {
    const std::vector<std::string> rejected = rejected_words();
    REQUIRE(rejected.size() >= 10);
    CHECK(std::find(rejected.begin(), rejected.end(), "ผิด") != rejected.end());
    for (const auto& [key, text] : messages("th")) {
      for (const std::string& word : rejected) {
        CAPTURE(key);
        CAPTURE(word);
        CHECK(text.find(word) == std::string::npos);
      }
    }
  }

  TEST_CASE("every check of the form is a rule of the catalogue") {
    for (const form::Check& check : weighted_form().checks) {
      CAPTURE(check.rule);
      CHECK(rules::find_rule(check.rule) != nullptr);
    }
  }
}
