// SPDX-License-Identifier: Apache-2.0
// SB609: the code of an office in the number of a letter is shorter or longer than in the other
// letters of that office.
#include <algorithm>
#include <map>
#include <optional>

#include "base/thai.h"
#include "base/words.h"
#include "rules/all_rules.h"
#include "rules/reference_findings.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kUsual = 3;  // letters of a length that make it the usual one

struct Numbered {
  std::u32string letters;  // of the ministry
  std::string code;        // digits up to the slash
  CitedDocument document;
};

std::optional<Numbered> read_number(const CitedDocument& document) {
  const std::string number = base::ascii_digits(document.reference->number);
  const std::size_t digit = number.find_first_of("0123456789");
  const std::size_t slash = number.find('/');
  if (digit == 0 || digit == std::string::npos || slash == std::string::npos || slash < digit) {
    return std::nullopt;
  }
  return Numbered{base::letters_of(number.substr(0, digit)), number.substr(digit, slash - digit),
                  document};
}

}  // namespace

std::string_view document_number(const Context& context, const form::Check& check,
                                 std::vector<Finding>& out) {
  if (!context.form.evidence) {
    return "no_evidence";
  }
  std::map<std::u32string, std::map<std::size_t, std::vector<Numbered>>> offices;
  for (const CitedDocument& document : cited_documents(context)) {
    if (const auto read = read_number(document)) {
      offices[read->letters][read->code.size()].push_back(*read);
    }
  }
  for (const auto& [letters, lengths] : offices) {
    const auto usual = std::max_element(
        lengths.begin(), lengths.end(),
        [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    for (const auto& [length, numbers] : lengths) {
      if (usual->second.size() < kUsual || numbers.size() * kUsual > usual->second.size()) {
        continue;  // the usual length itself, or one that is not rare
      }
      for (const Numbered& odd : numbers) {
        Finding finding = about(check, context, odd.document);
        const Numbered& other = usual->second.front();
        finding.expected = shortened(other.document.reference->number);
        finding.refs.push_back({other.document.reference->at, finding.expected});
        finding.args = {{"reference", text_arg(shortened(odd.document.reference->number))},
                        {"digits", count_arg(length)},
                        {"usual", count_arg(usual->first)},
                        {"example", text_arg(finding.expected)}};
        out.push_back(std::move(finding));
      }
    }
  }
  return {};
}

}  // namespace scorebook::rules
