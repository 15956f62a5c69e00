// SPDX-License-Identifier: Apache-2.0
#include "report/catalogue.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <span>
#include <stdexcept>
#include <utility>

#include "base/embedded.h"

namespace scorebook {

std::span<const EmbeddedFile> report_messages();

}  // namespace scorebook

namespace scorebook::report {

namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

void add_table(const toml::table& table, const std::string& prefix, std::string_view file,
               Texts& texts) {
  for (const auto& [name, node] : table) {
    std::string key = prefix.empty() ? std::string(name.str()) : prefix + "." + std::string(name);
    if (const toml::table* inner = node.as_table()) {
      add_table(*inner, key, file, texts);
      continue;
    }
    const toml::value<std::string>* text = node.as_string();
    if (text == nullptr) {
      throw std::logic_error(fmt::format("{}: {} is no text", file, key));
    }
    if (!texts.emplace(std::move(key), text->get()).second) {
      throw std::logic_error(
          fmt::format("{}: {}.{} stands in two files", file, prefix, name.str()));
    }
  }
}

}  // namespace

Catalogue::Catalogue(std::string_view suffix) {
  for (const EmbeddedFile& file : report_messages()) {
    if (!file.name.ends_with(suffix)) {
      continue;
    }
    const toml::parse_result parsed = toml::parse(file.text(), file.name);
    if (!parsed) {
      throw std::logic_error(fmt::format("{}:{}: {}", file.name, parsed.error().source().begin.line,
                                         parsed.error().description()));
    }
    add_table(parsed.table(), "", file.name, texts_);
  }
}

const Catalogue& Catalogue::of(Language language) {
  static const Catalogue thai(".th.toml");
  static const Catalogue english(".en.toml");
  return language == Language::kThai ? thai : english;
}

const std::string* Catalogue::find(std::string_view key) const {
  const auto found = texts_.find(key);
  return found == texts_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> Catalogue::keys() const {
  std::vector<std::string_view> keys;
  keys.reserve(texts_.size());
  for (const auto& [key, text] : texts_) {
    keys.push_back(key);
  }
  return keys;
}

}  // namespace scorebook::report
