// SPDX-License-Identifier: Apache-2.0
#include "rules/message_file.h"

#include <toml++/toml.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace scorebook::test {
namespace {

std::map<std::string, std::string> read(std::string_view language) {
  const std::string path = "src/report/messages/rules." + std::string(language) + ".toml";
  const toml::parse_result parsed = toml::parse(source_file(path));
  if (!parsed) {
    throw std::logic_error(path + ": " + std::string(parsed.error().description()));
  }
  std::map<std::string, std::string> texts;
  for (const auto& [section, node] : parsed.table()) {
    for (const auto& [name, text] : *node.as_table()) {
      texts[std::string(section) + "." + std::string(name)] = text.value<std::string>().value();
    }
  }
  return texts;
}

}  // namespace

const std::map<std::string, std::string>& messages(std::string_view language) {
  static const std::map<std::string, std::string> thai = read("th");
  static const std::map<std::string, std::string> english = read("en");
  return language == "th" ? thai : english;
}

std::string source_file(std::string_view path) {
  std::ifstream file(std::string(SCOREBOOK_SOURCE_DIR "/").append(path), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace scorebook::test
