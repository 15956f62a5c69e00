// SPDX-License-Identifier: Apache-2.0
// The number formats that need no entry in the styles part (ECMA-376 Part 1, 18.8.30).
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "xlsx/number_format.h"
#include "xlsx/thai_letters.h"

namespace scorebook::xlsx {
namespace {

struct Builtin {
  std::uint32_t id;
  std::string_view code;
};

constexpr std::array kBuiltins = std::to_array<Builtin>({
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {5, "\"$\"#,##0_);\\(\"$\"#,##0\\)"},
    {6, "\"$\"#,##0_);[Red]\\(\"$\"#,##0\\)"},
    {7, "\"$\"#,##0.00_);\\(\"$\"#,##0.00\\)"},
    {8, "\"$\"#,##0.00_);[Red]\\(\"$\"#,##0.00\\)"},
    {9, "0%"},
    {10, "0.00%"},
    {11, "0.00E+00"},
    {12, "# ?/?"},
    {13, "# \?\?/\?\?"},
    {14, "mm-dd-yy"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm AM/PM"},
    {19, "h:mm:ss AM/PM"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "m/d/yy h:mm"},
    {37, "#,##0 ;(#,##0)"},
    {38, "#,##0 ;[Red](#,##0)"},
    {39, "#,##0.00;(#,##0.00)"},
    {40, "#,##0.00;[Red](#,##0.00)"},
    {41, "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)"},
    {42, "_(\"$\"* #,##0_);_(\"$\"* \\(#,##0\\);_(\"$\"* \"-\"_);_(@_)"},
    {43, "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"\?\?_);_(@_)"},
    {44, "_(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\);_(\"$\"* \"-\"\?\?_);_(@_)"},
    {45, "mm:ss"},
    {46, "[h]:mm:ss"},
    {47, "mmss.0"},
    {48, "##0.0E+0"},
    {49, "@"},
    {59, "t0"},
    {60, "t0.00"},
    {61, "t#,##0"},
    {62, "t#,##0.00"},
    {67, "t0%"},
    {68, "t0.00%"},
    {69, "t# ?/?"},
    {70, "t# \?\?/\?\?"},
    {81, "d/m/bb"},
});

// The codes 71 to 80 are written in Thai letters; here d, m, y, h, n and s stand for them.
constexpr std::array kThaiBuiltins = std::to_array<Builtin>({
    {71, "d/m/yyyy"},
    {72, "d-mmm-yy"},
    {73, "d-mmm"},
    {74, "mmm-yy"},
    {75, "h:nn"},
    {76, "h:nn:ss"},
    {77, "d/m/yyyy h:nn"},
    {78, "nn:ss"},
    {79, "[h]:nn:ss"},
    {80, "nn:ss.0"},
});

std::string in_thai_letters(std::string_view code) {
  constexpr std::string_view kLatin = "dmyhns";
  constexpr char32_t kThai[] = {kThaiDay,  kThaiMonth,  kThaiYear,
                                kThaiHour, kThaiMinute, kThaiSecond};
  std::string out;
  for (const char c : code) {
    const std::size_t at = kLatin.find(c);
    if (at == std::string_view::npos) {
      out += c;
    } else {
      base::append_utf8(out, kThai[at]);
    }
  }
  return out;
}

}  // namespace

std::string builtin_format(std::uint32_t id) {
  const auto has_id = [id](const Builtin& builtin) { return builtin.id == id; };
  if (const auto* found = std::find_if(kBuiltins.begin(), kBuiltins.end(), has_id);
      found != kBuiltins.end()) {
    return std::string(found->code);
  }
  if (const auto* found = std::find_if(kThaiBuiltins.begin(), kThaiBuiltins.end(), has_id);
      found != kThaiBuiltins.end()) {
    return in_thai_letters(found->code);
  }
  const bool east_asian_date = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return east_asian_date ? "yyyy-mm-dd" : "General";
}

}  // namespace scorebook::xlsx
