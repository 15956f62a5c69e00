// SPDX-License-Identifier: Apache-2.0
#include "report/catalogue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "base/utf8.h"
#include "rules/rules.h"
#include "scorebook/error.h"

TEST_SUITE_BEGIN("report.catalogue");

namespace scorebook::report {

namespace {

const Catalogue& thai() {
  return Catalogue::of(Language::kThai);
}

const Catalogue& english() {
  return Catalogue::of(Language::kEnglish);
}

bool has_thai(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = base::next_code_point(text, pos);
    if (c >= 0x0E01 && c <= 0x0E5B) {
      return true;
    }
  }
  return false;
}

// The names inside braces.
std::set<std::string> names_in_braces(const std::string& text) {
  std::set<std::string> names;
  const std::regex pattern(R"(\{([a-z_0-9]+)(:[a-z_]+)?\})");
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) {
    names.insert((*it)[1]);
  }
  return names;
}

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The words between the marks of docs/thai-wording.md, one a line: | `word` | reason |
std::set<std::string> rejected_words() {
  const std::string page = file_text(SCOREBOOK_SOURCE_DIR "/docs/thai-wording.md");
  const std::size_t begin = page.find("<!-- rejected -->");
  const std::string table = page.substr(begin, page.find("<!-- end -->", begin) - begin);
  std::set<std::string> words;
  const std::regex row("\\| `([^`]+)` \\|");
  for (std::sregex_iterator it(table.begin(), table.end(), row), end; it != end; ++it) {
    words.insert((*it)[1]);
  }
  return words;
}

// Every string that a pattern captures in the sources of a module.
std::set<std::string> in_sources(const std::string& module, const std::string& pattern) {
  std::set<std::string> found;
  const std::regex compiled(pattern);
  for (const auto& entry :
       std::filesystem::directory_iterator(SCOREBOOK_SOURCE_DIR "/src/" + module)) {
    if (entry.path().extension() == ".cpp") {
      const std::string text = file_text(entry.path());
      for (std::sregex_iterator it(text.begin(), text.end(), compiled), end; it != end; ++it) {
        found.insert((*it)[1]);
      }
    }
  }
  return found;
}

}  // namespace

TEST_CASE("both languages have the same keys") {
  CHECK(thai().keys() == english().keys());
  CHECK(thai().keys().size() > 150);
}

TEST_CASE("no text is empty but the reason of a rule that needs none") {
  for (const std::string_view key : thai().keys()) {
    CAPTURE(key);
    const bool reason = key.starts_with("SB") && key.ends_with(".why");
    CHECK(thai().find(key)->empty() == english().find(key)->empty());
    CHECK((reason || !thai().find(key)->empty()));
  }
}

TEST_CASE("both languages use the same names in braces") {
  for (const std::string_view key : thai().keys()) {
    CAPTURE(key);
    const std::string* other = english().find(key);
    REQUIRE(other != nullptr);
    CHECK(names_in_braces(*thai().find(key)) == names_in_braces(*other));
  }
}

TEST_CASE("English texts hold no Thai and braces and brackets are in pairs") {
  for (const std::string_view key : english().keys()) {
    CAPTURE(key);
    CHECK_FALSE(has_thai(*english().find(key)));
    for (const Catalogue* catalogue : {&thai(), &english()}) {
      const std::string& text = *catalogue->find(key);
      CHECK(std::count(text.begin(), text.end(), '{') == std::count(text.begin(), text.end(), '}'));
      CHECK(std::count(text.begin(), text.end(), '[') == std::count(text.begin(), text.end(), ']'));
    }
  }
}

TEST_CASE("every error has a message and a remedy in both languages") {
  for (int code = 0; code <= static_cast<int>(ErrorCode::kInternal); ++code) {
    const std::string name(key(static_cast<ErrorCode>(code)));
    CAPTURE(name);
    for (const Catalogue* catalogue : {&thai(), &english()}) {
      CHECK(catalogue->find("error." + name + ".message") != nullptr);
      CHECK(catalogue->find("error." + name + ".fix") != nullptr);
    }
    CHECK(has_thai(*thai().find("error." + name + ".message")));
    CHECK(has_thai(*thai().find("error." + name + ".fix")));
  }
}

TEST_CASE("every rule has a title and message and reason and remedy in both languages") {
  REQUIRE_FALSE(rules::catalogue().empty());
  for (const rules::Rule& rule : rules::catalogue()) {
    for (const std::string part : {".title", ".message", ".why", ".fix"}) {
      const std::string key = std::string(rule.id) + part;
      CAPTURE(key);
      REQUIRE(thai().find(key) != nullptr);
      CHECK((part == ".why" || has_thai(*thai().find(key))));
      CHECK(english().find(key) != nullptr);
    }
    CHECK(names_in_braces(*thai().find(std::string(rule.id) + ".title")).empty());
  }
}

TEST_CASE("every variant and reason that a rule names has words") {
  const std::set<std::string> reasons = in_sources("rules", R"re(return "(no_[a-z_]+)")re");
  CHECK(reasons.contains("no_scoring"));
  for (const std::string& reason : reasons) {
    CAPTURE(reason);
    CHECK(thai().find("notrun." + reason) != nullptr);
  }
  const std::set<std::string> variants = in_sources("rules", R"re(variant = "([a-z_]+)")re");
  CHECK(variants.contains("moved"));
  for (const std::string& variant : variants) {
    CAPTURE(variant);
    const auto keys = thai().keys();
    CHECK(std::any_of(keys.begin(), keys.end(), [&](std::string_view key) {
      return key.starts_with("SB") && key.ends_with(".message_" + variant);
    }));
  }
}

TEST_CASE("every step of a calculation has words") {
  // The keys that scoring/scores.h lists.
  constexpr std::array kSteps = {
      "level_cell",     "level_result",  "below_first",    "pending",     "state",
      "level_missing",  "level_invalid", "result_invalid", "no_criteria", "result_ambiguous",
      "weight_missing", "product",       "fixed",          "next_level"};
  for (const std::string step : kSteps) {
    CAPTURE(step);
    CHECK(thai().find("step." + step) != nullptr);
  }
}

TEST_CASE("Thai texts avoid the words that docs/thai-wording.md rejects") {
  const std::set<std::string> words = rejected_words();
  REQUIRE(words.contains("ผิด"));
  for (const std::string_view key : thai().keys()) {
    for (const std::string& word : words) {
      CAPTURE(key);
      CAPTURE(word);
      CHECK(thai().find(key)->find(word) == std::string::npos);
    }
  }
}

TEST_CASE("Thai texts are spelled with single characters in their order") {
  for (const std::string_view key : thai().keys()) {
    const std::string& text = *thai().find(key);
    CAPTURE(key);
    CHECK(base::is_valid_utf8(text));
    CHECK(text.find("เเ") == std::string::npos);  // two SARA E for SARA AE
    CHECK(text.find("ํา") == std::string::npos);   // NIKHAHIT and SARA AA for SARA AM
    CHECK(text.find("  ") == std::string::npos);
    char32_t before = 0;
    for (std::size_t pos = 0; pos < text.size();) {
      const char32_t c = base::next_code_point(text, pos);
      const bool tone = c >= 0x0E48 && c <= 0x0E4B;
      const bool after_tone = before >= 0x0E48 && before <= 0x0E4B;
      const bool vowel_mark = c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A);
      CHECK_FALSE((after_tone && (tone || vowel_mark)));
      before = c;
    }
  }
}

}  // namespace scorebook::report

TEST_SUITE_END();
