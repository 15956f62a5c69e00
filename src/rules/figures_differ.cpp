// SPDX-License-Identifier: Apache-2.0
// SB722: two texts of a row give different amounts of the same thing: the same words and unit. Only
// where each gives one amount of the unit.
#include "base/words.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// The one amount of a unit that the text gives; null when it gives none or several.
const base::Mention* only_amount(const ResultText& text, const std::string& unit) {
  const base::Mention* found = nullptr;
  for (const base::Mention& mention : text.mentions) {
    if (mention.kind != base::MentionKind::kAmount || mention.unit.empty() ||
        mention.unit != unit) {
      continue;
    }
    if (found != nullptr) {
      return nullptr;
    }
    found = &mention;
  }
  return found;
}

constexpr std::size_t kReach = 90;  // bytes that hold those letters and more
constexpr std::size_t kWords = 6;   // letters before an amount that tell of what it is

// The last letters before the amount.
std::u32string words_before(const ResultText& text, const base::Mention& mention) {
  const std::string_view raw = text.cell.value->raw;
  const std::size_t begin = mention.begin > kReach ? mention.begin - kReach : 0;
  std::u32string letters = base::letters_of(raw.substr(begin, mention.begin - begin));
  for (const std::u32string& word : base::words().amount) {
    if (letters.ends_with(word)) {
      letters.resize(letters.size() - word.size());
    }
  }
  return letters.size() <= kWords ? letters : letters.substr(letters.size() - kWords);
}

}  // namespace

std::string_view figures_differ(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  const std::vector<ResultText>& texts = context.index->texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t k = i + 1; k < texts.size() && texts[k].cell.row == texts[i].cell.row; ++k) {
      for (const base::Mention& mention : texts[k].mentions) {
        const base::Mention* own = only_amount(texts[k], mention.unit);
        const base::Mention* other =
            own == &mention ? only_amount(texts[i], mention.unit) : nullptr;
        if (other == nullptr || other->value == own->value ||
            words_before(texts[i], *other) != words_before(texts[k], *own)) {
          continue;
        }
        Finding finding = start(check, context, texts[k].cell);
        finding.found = quoted(texts[k].cell.value->raw, own->begin, own->end);
        finding.expected = quoted(texts[i].cell.value->raw, other->begin, other->end);
        finding.refs.push_back({texts[i].cell.value->at, finding.expected});
        finding.args = {{"other_label", text_arg(texts[i].cell.field->label.th)},
                        {"other_cell", ascii_arg(base::to_a1(texts[i].cell.value->at.area.first))}};
        out.push_back(std::move(finding));
      }
    }
  }
  return {};
}

}  // namespace scorebook::rules
