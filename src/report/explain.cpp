// SPDX-License-Identifier: Apache-2.0
// The page of a rule in one language. A page has a head of key lines, then sections with a heading
// "Thai · English" and two paragraphs, the Thai one first.
#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "base/embedded.h"
#include "report/report.h"
#include "report/style.h"
#include "report/wording.h"
#include "report/wrap.h"
#include "rules/rules.h"

namespace scorebook {

std::span<const EmbeddedFile> report_rule_pages();

}  // namespace scorebook

namespace scorebook::report {

namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t pos = 0; pos <= text.size();) {
    const std::size_t end = std::min(text.find(separator, pos), text.size());
    parts.push_back(text.substr(pos, end - pos));
    pos = end + separator.size();
  }
  return parts;
}

// Of the Thai and the English part that of the language; a single part serves both.
std::string_view in_language(const std::vector<std::string_view>& parts, Language language) {
  return language == Language::kEnglish && parts.size() > 1 ? parts[1] : parts.front();
}

std::string_view page_of(std::string_view rule) {
  for (const EmbeddedFile& page : report_rule_pages()) {
    if (page.name == fmt::format("{}.md", rule)) {
      return page.text();
    }
  }
  return {};
}

std::string section_text(std::string_view section, const Options& options) {
  const std::size_t end = std::min(section.find('\n'), section.size());
  const std::string_view heading = section.substr(0, end);
  const std::string_view body = section.substr(std::min(end + 2, section.size()));
  constexpr std::string_view kBetween = " \u00B7 ";
  return fmt::format(
      "\n{}\n{}", Style(options).strong(in_language(split(heading, kBetween), options.language)),
      paragraph(plain(in_language(split(body, "\n\n"), options.language)), options.width, 2, 0));
}

std::string upper(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return out;
}

}  // namespace

std::optional<std::string> explain_text(std::string_view rule, const Options& options) {
  const rules::Rule* found = rules::find_rule(upper(rule));
  const std::string_view page = found == nullptr ? std::string_view() : page_of(found->id);
  if (page.empty()) {
    return std::nullopt;
  }
  const Wording wording(options);
  const std::string title = wording.text(fmt::format("{}.title", found->id));
  std::string out =
      Style(options).strong(fmt::format("{} {}: {}", found->id, found->key, title)) + "\n" +
      wording.text("explain.severity", {{"severity", severity_word(found->severity, options)}}) +
      "\n";
  const std::vector<std::string_view> sections = split(page, "\n## ");
  for (std::size_t i = 1; i < sections.size(); ++i) {
    out += section_text(sections[i], options);
  }
  return out;
}

}  // namespace scorebook::report
