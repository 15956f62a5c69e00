// SPDX-License-Identifier: Apache-2.0
// Personal data inside texts. What is found leaves here masked, but for the digits of an identity
// card, which the caller must mask.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::base {

inline constexpr std::size_t kNationalIdDigits = 13;

/// Whether thirteen ASCII digits are the number of an identity card: the first is not 0 or 9, and
/// the last is (11 - sum of the first twelve, weighted 13 to 2, modulo 11) modulo 10.
bool is_national_id(std::string_view digits);
/// The valid numbers in a text, as thirteen ASCII digits; hyphens and spaces between their groups
/// (1-4-5-2-1) are allowed, other digits next to them are not.
std::vector<std::string> find_national_ids(std::string_view text);
/// "x-xxxx-xxxxx-12-3": the last three digits stay.
std::string masked_national_id(std::string_view digits);
/// Telephone numbers (nine or ten digits that begin with 0) and e-mail addresses, masked:
/// "08xxxxxx78", "a***@example.go.th".
std::vector<std::string> find_contacts(std::string_view text);

/// The text with the digits of such numbers of identity cards and telephones as "x", and "***" for
/// the name in an e-mail address; nullopt when there is none in it.
std::optional<std::string> without_personal(std::string_view text);

}  // namespace scorebook::base
