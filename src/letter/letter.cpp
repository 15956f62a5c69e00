// SPDX-License-Identifier: Apache-2.0
#include "letter/letter.h"

#include <span>

#include "base/embedded.h"
#include "letter/compose.h"
#include "letter/docx.h"
#include "letter/page.h"

namespace scorebook {
std::span<const EmbeddedFile> embedded_letters();
}  // namespace scorebook

namespace scorebook::letter {
namespace {

constexpr std::string_view kEnding = ".toml";

std::string_view name_of(const EmbeddedFile& file) {
  return file.name.substr(0, file.name.size() - kEnding.size());
}

}  // namespace

std::vector<std::string> known_letters() {
  std::vector<std::string> names;
  for (const EmbeddedFile& file : embedded_letters()) {
    names.emplace_back(name_of(file));
  }
  return names;
}

Result<Template> known_letter(std::string_view name) {
  for (const EmbeddedFile& file : embedded_letters()) {
    if (name_of(file) == name) {
      return read_template(file.name, file.text());
    }
  }
  return Error(ErrorCode::kUsage, std::string(name));
}

Result<std::string> write(const Template& letter, const Note& note,
                          const std::map<std::string, std::string>& values, FileKind kind) {
  for (const auto& [name, value] : values) {
    if (!letter.values.contains(name)) {
      std::string known;
      for (const auto& [other, text] : letter.values) {
        known += (known.empty() ? "" : ", ") + other;
      }
      return Error(ErrorCode::kUsage, name, {{"known", known}});
    }
  }
  const std::vector<SetLine> lines = compose(letter, note, values);
  return kind == FileKind::kDocx ? docx(letter, lines) : Result<std::string>(page(letter, lines));
}

}  // namespace scorebook::letter
