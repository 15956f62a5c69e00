// SPDX-License-Identifier: Apache-2.0
// SB712: a text announces a number of things and lists another number of them. An error when it
// says that it lists them, or when the list names them, and the numbers are near each other; else a
// warning.
#include <algorithm>
#include <optional>

#include "base/text_list.h"
#include "base/words.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

struct Announced {
  const base::Mention* mention = nullptr;
  bool certain = false;
};

bool agrees_with(const Exact& number, const base::ListGroup& group) {
  return number == Exact(static_cast<std::int64_t>(group.items.size())) ||
         number == Exact(static_cast<std::int64_t>(group.leaves));
}

// Whether the items say how many of the unit they are: a list of parts.
bool breaks_down(const ResultText& text, const std::vector<base::ListEntry>& entries,
                 const base::ListGroup& group, const base::Mention& amount) {
  const std::size_t end = entries[group.items.back()].end;
  return std::any_of(text.mentions.begin(), text.mentions.end(), [&](const base::Mention& mention) {
    return mention.kind == base::MentionKind::kAmount && mention.unit == amount.unit &&
           mention.begin >= group.begin && mention.begin < end;
  });
}

// Numbers far apart are of different things.
bool is_near(const Exact& number, std::size_t listed) {
  const Exact count(static_cast<std::int64_t>(listed));
  return number <= count * 2 && count <= number * 2;
}

// The amount right before the first mark of a list; only words such as "as follows" may stand
// between.
std::optional<Announced> announced_before(const ResultText& text,
                                          const std::vector<base::ListEntry>& entries,
                                          const base::ListGroup& group) {
  const base::Mention* amount = nullptr;
  for (const base::Mention& mention : text.mentions) {
    const bool counts = mention.kind == base::MentionKind::kAmount && !mention.unit.empty() &&
                        !mention.is_money && mention.value.is_integer() && mention.value > Exact(1);
    amount = mention.end <= group.begin ? (counts ? &mention : nullptr) : amount;
  }
  if (amount == nullptr || group.items.size() < 2 || breaks_down(text, entries, group, *amount)) {
    return std::nullopt;
  }
  const std::string_view raw = text.cell.value->raw;
  const std::u32string gap = base::letters_of(raw.substr(amount->end, group.begin - amount->end));
  const std::vector<std::u32string>& listed = base::words().listed;
  const bool says = std::any_of(listed.begin(), listed.end(), [&](const std::u32string& word) {
    return gap == word || gap == word + U":";
  });
  const bool plain = gap.empty() || gap == U":";
  const base::ListEntry& first = entries[group.items.front()];
  const std::u32string item = base::letters_of(raw.substr(first.text, first.end - first.text));
  const bool names = item.starts_with(base::letters_of(amount->unit));
  return says || plain ? std::optional(Announced{amount, says || names}) : std::nullopt;
}

}  // namespace

std::string_view listed_count(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  for (const ResultText& text : context.index->texts()) {
    const std::string& raw = text.cell.value->raw;
    const std::vector<base::ListEntry> entries = base::find_list(raw);
    for (const base::ListGroup& group : base::list_groups(entries)) {
      const std::optional<Announced> announced = announced_before(text, entries, group);
      if (!announced || agrees_with(announced->mention->value, group)) {
        continue;
      }
      const base::Mention& mention = *announced->mention;
      Finding finding = start(check, context, text.cell);
      const std::size_t counted =
          group.leaves > group.items.size() ? group.leaves : group.items.size();
      const bool certain = announced->certain && is_near(mention.value, counted);
      finding.severity = certain ? Severity::kError : Severity::kWarning;
      finding.found = quoted(raw, mention.begin, mention.end);
      finding.expected =
          form_figure(context.form, figure(Exact(static_cast<std::int64_t>(counted))));
      finding.args = {{"announced", number_arg(figure(mention.value))},
                      {"unit", text_arg(mention.unit)},
                      {"listed", count_arg(counted)}};
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
