// SPDX-License-Identifier: Apache-2.0
// The book of schemes (scheme_book/form.toml) and records of it, for tests.
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/date.h"
#include "form/load.h"
#include "record/record.h"
#include "scoring/schemes.h"
#include "scoring/scores.h"

namespace scorebook::test {

inline std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Loads a definition; its faults are the exception's text.
inline form::Form loaded(const std::string& path) {
  form::Loaded loaded = form::load(path, file_text(path), {}, scoring::known_kinds());
  if (!loaded.form) {
    std::string faults;
    for (const form::Fault& fault : loaded.faults) {
      faults += fault.text() + "\n";
    }
    throw std::runtime_error(faults);
  }
  return *std::move(loaded.form);
}

inline const form::Form& scheme_book() {
  static const form::Form form =
      loaded(std::string(SCOREBOOK_SOURCE_DIR) + "/tests/scoring/scheme_book/form.toml");
  return form;
}

/// Inputs as a test writes them: a decimal, a date 2022-01-31, "yes" and "no", "-" for no
/// criterion, "?" for a pending phrase.
inline record::Value input_value(const std::string& text) {
  record::Value value;
  value.raw = text;
  if (text.empty()) {
    return value;
  }
  if (const auto date = base::parse_iso(text)) {
    value.kind = record::ValueKind::kDate;
    value.date = *date;
  } else if (text == "-" || text == "?" || text == "cancelled") {
    value.kind = record::ValueKind::kState;
    value.state = text == "-" ? "no_level" : text == "?" ? "pending" : "cancelled";
  } else if (const auto number = Exact::from_text(text == "yes"  ? "1"
                                                  : text == "no" ? "0"
                                                                 : text)) {
    value.kind = record::ValueKind::kNumber;
    value.number = *number;
  } else {
    value.kind = record::ValueKind::kText;
  }
  return value;
}

using Texts = std::map<std::string, std::string>;

/// "done=337 plan=450" to its parts.
inline Texts parts_of(std::string_view text) {
  Texts out;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    if (const std::size_t equal = part.find('='); equal != std::string_view::npos) {
      out.emplace(part.substr(0, equal), part.substr(equal + 1));
    }
  }
  return out;
}

/// The score of a scheme of the book; `form` may be a changed book.
inline scoring::SchemeScore scheme_score(const std::string& key, const Texts& inputs,
                                         const form::Form& form = scheme_book()) {
  std::map<std::string, record::Value> values;
  for (const auto& [name, text] : inputs) {
    values.emplace(name, input_value(text));
  }
  const form::Scheme* scheme = form.scoring->find_scheme(key);
  if (scheme == nullptr) {
    throw std::runtime_error("no scheme " + key);
  }
  return scoring::score_scheme(form, *scheme, [&](const std::string& name) {
    const auto found = values.find(name);
    return found == values.end() ? nullptr : &found->second;
  });
}

/// "2.5", or "!" and the reason: the key of the last step.
inline std::string result_text(const scoring::SchemeScore& score) {
  return score.score ? score.score->exact_text() : "!" + score.steps.back().key;
}

}  // namespace scorebook::test
