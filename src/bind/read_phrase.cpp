// SPDX-License-Identifier: Apache-2.0
#include "bind/read_phrase.h"

#include <map>
#include <string>
#include <utility>

#include "base/number_text.h"
#include "base/thai.h"
#include "bind/limits.h"
#include "form/folded_text.h"

namespace scorebook::bind {
namespace {

using Parts = std::map<std::string, std::string>;

std::string take(Parts& parts, const std::string& name) {
  auto part = parts.extract(name);
  return part.empty() ? std::string() : std::move(part.mapped());
}

// A unit ends where its word does.
std::string first_word(std::string_view text) {
  return base::squeeze(text.substr(0, text.find_first_of(" \t\r\n(),;")));
}

// Whether the parts make a figure of the phrase; a phrase without one always fits.
bool set_figure(const form::Phrase& phrase, Parts& parts, record::Value& value) {
  const bool asked = parts.contains("figure");
  const std::string figure = take(parts, "figure");
  const std::string unit = first_word(take(parts, "unit"));
  value.unit = unit.empty() ? phrase.unit : unit;
  if (phrase.number) {
    value.number = *phrase.number;
  } else if (const auto number = base::read_plain_number(figure)) {
    value.number = *number;
  } else {
    return !asked;
  }
  value.has_figure = true;
  return true;
}

}  // namespace

void read_phrase(const form::Form& form, const form::Field& field, std::string_view text,
                 record::Value& value) {
  if (field.phrases.empty() || text.size() > kLongestSplit) {
    return;
  }
  const form::FoldedText folded(text);
  for (const std::string& key : field.phrases) {
    const form::Phrase* const phrase = form.phrase(key);
    if (!phrase) {
      continue;
    }
    for (const form::Pattern& pattern : phrase->patterns) {
      auto parts = pattern.match(folded);
      if (parts && set_figure(*phrase, *parts, value)) {
        value.phrase = key;
        value.attributes = std::move(*parts);
        return;
      }
    }
  }
}

}  // namespace scorebook::bind
