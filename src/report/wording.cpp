// SPDX-License-Identifier: Apache-2.0
#include "report/wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/thai.h"
#include "report/fill_text.h"

namespace scorebook::report {

namespace {

std::string without_controls(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = base::next_code_point(text, pos);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool direction = (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                           (c >= 0x2066 && c <= 0x2069);
    if (!control && !direction) {
      base::append_utf8(out, c);
    }
  }
  return out;
}

}  // namespace

Wording::Wording(const Options& options)
    : options_(options),
      catalogue_(&Catalogue::of(options.language)) {}

std::string Wording::text(std::string_view key, const Values& values) const {
  return find(key, values).value_or(std::string(key));
}

std::optional<std::string> Wording::find(std::string_view key, const Values& values) const {
  const std::string* pattern = catalogue_->find(key);
  if (pattern == nullptr) {
    return std::nullopt;
  }
  return fill_text(*pattern, [&](std::string_view inside) { return named(inside, values); });
}

std::optional<std::string> Wording::named(std::string_view inside, const Values& values) const {
  const std::size_t colon = inside.find(':');
  const auto value = values.find(inside.substr(0, colon));
  if (value == values.end()) {
    return std::nullopt;
  }
  if (colon != std::string_view::npos && !value->second.empty()) {
    const std::string key = fmt::format("{}.{}", inside.substr(colon + 1), value->second);
    if (const std::string* word = catalogue_->find(key)) {
      return *word;
    }
  }
  return value->second;
}

std::string Wording::figure(std::string_view number) const {
  const bool thai = options_.digits == Digits::kThai ||
                    (options_.digits == Digits::kForm && options_.language == Language::kThai);
  const std::string ascii = base::ascii_digits(number);
  return thai ? base::thai_digits(ascii) : ascii;
}

std::string Wording::value(std::string_view text) const {
  return is_figure(text) ? figure(text) : plain(text);
}

std::string Wording::count(std::string_view number) const {
  const std::string ascii = base::ascii_digits(number);
  return options_.digits == Digits::kThai ? base::thai_digits(ascii) : ascii;
}

std::string Wording::count(std::size_t number) const {
  return count(fmt::format("{}", number));
}

std::string Wording::points(const Exact& value, int decimals) const {
  constexpr int kExactDecimals = 4;
  return figure(value == value.rounded(kExactDecimals) ? value.exact_text()
                                                       : value.shown(decimals));
}

std::string plain(std::string_view text) {
  return without_controls(base::squeeze(text));
}

std::string plain_lines(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t end = std::min(text.find('\n', pos), text.size());
    out.append(out.empty() ? "" : "\n").append(without_controls(text.substr(pos, end - pos)));
    pos = end + 1;
  }
  return out;
}

bool is_figure(std::string_view text) {
  const std::string ascii = base::ascii_digits(text);
  const std::size_t first = !ascii.empty() && ascii.front() == '-' ? 1 : 0;
  return ascii.size() > first && ascii[first] >= '0' && ascii[first] <= '9' &&
         ascii.find_first_not_of("0123456789.,", first) == std::string::npos;
}

}  // namespace scorebook::report
