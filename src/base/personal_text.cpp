// SPDX-License-Identifier: Apache-2.0
#include "base/personal_text.h"

#include <algorithm>

#include "base/glyphs.h"
#include "base/thai.h"

namespace scorebook::base {
namespace {

constexpr std::size_t kLastShown = 3;
constexpr std::size_t kPhoneEnds = 2;  // digits of a telephone number that stay, on either side

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

// Whether the text has as many digits as a telephone number: most have not, and need no closer
// look. Thai digits end in the bytes B9 90 to B9 99.
bool has_digits(std::string_view text) {
  constexpr std::size_t kFewest = 9;
  std::size_t count = 0;
  unsigned previous = 0;
  for (const char c : text) {
    const unsigned byte = static_cast<unsigned char>(c);
    count += is_ascii_digit(c) || (previous == 0xB9 && byte >= 0x90 && byte <= 0x99) ? 1U : 0U;
    previous = byte;
  }
  return count >= kFewest;
}

// Digits that stand together, hyphens and single spaces between them left out.
struct Run {
  std::string digits;
  std::vector<std::size_t> groups;  // digits of each group
  bool bounded = true;              // no letter, slash or point touches it
  std::size_t begin = 0, end = 0;   // bytes of the text
};

std::vector<Run> digit_runs(std::string_view raw) {
  std::vector<Run> runs;
  if (!has_digits(raw)) {
    return runs;
  }
  const GlyphText text(raw);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!text.is_digit(i)) {
      continue;
    }
    Run run;
    run.begin = text.byte(i);
    const char32_t before = text.before(i);
    run.bounded = before != U'/' && before != U'.' && before != U',';
    for (std::size_t group = 0;; ++i) {
      if (text.is_digit(i)) {
        run.digits += static_cast<char>(text.at(i));
        ++group;
        continue;
      }
      run.groups.push_back(group);
      group = 0;
      if (!((is_dash(text.at(i)) || text.at(i) == U' ') && text.is_digit(i + 1))) {
        break;
      }
    }
    run.end = text.byte(i);
    const char32_t behind = text.at(i);
    run.bounded = run.bounded && behind != U'/' && !(behind == U'.' && text.is_digit(i + 1)) &&
                  !(behind == U',' && text.is_digit(i + 1));
    runs.push_back(std::move(run));
  }
  return runs;
}

bool is_address(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_ascii_digit(c) || c == '.' ||
         c == '-' || c == '_' || c == '+';
}

// The names in addresses such as name@host.domain: where they begin and end, and the whole address.
struct Address {
  std::size_t begin = 0, at = 0, end = 0;
};

std::vector<Address> addresses(std::string_view text) {
  std::vector<Address> found;
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_address(text[begin - 1])) {
      --begin;
    }
    std::size_t end = at + 1;
    while (end < text.size() && is_address(text[end])) {
      ++end;
    }
    const std::string_view host = text.substr(at + 1, end - at - 1);
    const std::size_t dot = host.find('.');
    if (begin < at && dot != std::string_view::npos && dot > 0 && dot + 2 < host.size()) {
      found.push_back({begin, at, end});
    }
  }
  return found;
}

bool is_id(const Run& run) {
  const bool usual =
      run.groups.size() == 1 || run.groups == std::vector<std::size_t>{1, 4, 5, 2, 1};
  return run.bounded && usual && is_national_id(run.digits);
}

bool is_phone(const Run& run) {
  const bool grouped = std::all_of(run.groups.begin(), run.groups.end(),
                                   [](std::size_t group) { return group <= 4; });
  const std::size_t size = run.digits.size();
  return run.bounded && (size == 9 || size == 10) && run.digits.front() == '0' &&
         run.digits[1] != '0' && (run.groups.size() == 1 || grouped);
}

// The text with each digit as "x".
std::string with_digits_hidden(std::string_view raw) {
  const GlyphText text(raw);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text.is_digit(i) ? "x" : raw.substr(text.byte(i), text.byte(i + 1) - text.byte(i));
  }
  return out;
}

}  // namespace

bool is_national_id(std::string_view digits) {
  if (digits.size() != kNationalIdDigits ||
      !std::all_of(digits.begin(), digits.end(), is_ascii_digit) || digits.front() == '0' ||
      digits.front() == '9') {
    return false;
  }
  int sum = 0;
  for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
    sum += (digits[i] - '0') * static_cast<int>(kNationalIdDigits - i);
  }
  return (11 - sum % 11) % 10 == digits.back() - '0';
}

std::vector<std::string> find_national_ids(std::string_view text) {
  std::vector<std::string> found;
  for (const Run& run : digit_runs(text)) {
    if (is_id(run)) {
      found.push_back(run.digits);
    }
  }
  return found;
}

std::string masked_national_id(std::string_view digits) {
  const std::string last(digits.substr(digits.size() - std::min(digits.size(), kLastShown)));
  return "x-xxxx-xxxxx-" + last.substr(0, 2) + "-" +
         last.substr(std::min<std::size_t>(2, last.size()));
}

std::vector<std::string> find_contacts(std::string_view text) {
  std::vector<std::string> found;
  for (const Run& run : digit_runs(text)) {
    if (is_phone(run)) {
      std::string masked = run.digits;
      std::fill(masked.begin() + kPhoneEnds, masked.end() - static_cast<std::ptrdiff_t>(kPhoneEnds),
                'x');
      found.push_back(std::move(masked));
    }
  }
  for (const Address& address : addresses(text)) {
    found.push_back(std::string(text.substr(address.begin, 1)) + "***" +
                    std::string(text.substr(address.at, address.end - address.at)));
  }
  return found;
}

std::optional<std::string> without_personal(std::string_view text) {
  struct Part {
    std::size_t begin, end;
    bool is_name;
  };

  std::vector<Part> parts;
  for (const Run& run : digit_runs(text)) {
    if (is_id(run) || is_phone(run)) {
      parts.push_back({run.begin, run.end, false});
    }
  }
  for (const Address& address : addresses(text)) {
    parts.push_back({address.begin, address.at, true});
  }
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::string out;
  std::size_t done = 0;
  for (const Part& part : parts) {
    if (part.begin < done) {
      continue;  // digits in a name
    }
    const std::string_view own = text.substr(part.begin, part.end - part.begin);
    out += text.substr(done, part.begin - done);
    out += part.is_name ? std::string("***") : with_digits_hidden(own);
    done = part.end;
  }
  out += text.substr(done);
  return parts.empty() ? std::nullopt : std::optional(std::move(out));
}

}  // namespace scorebook::base
