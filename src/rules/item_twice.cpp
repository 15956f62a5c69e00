// SPDX-License-Identifier: Apache-2.0
// SB715: the same thing stands twice in the lists of a text. Variant "undone": once among what has
// been done and once among what has not (an error).
#include <map>

#include "base/glyphs.h"
#include "base/text_list.h"
#include "base/words.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kShortest = 12;  // letters of a head that can tell two things apart

// What an item names: up to the end of a number such as "batch 20", else the whole item.
std::u32string head_of(const ResultText& text, const base::ListEntry& entry) {
  std::size_t end = entry.end;
  for (const base::Mention& mention : text.mentions) {
    if (mention.begin >= entry.text && mention.end <= entry.end &&
        mention.kind == base::MentionKind::kOrdinal) {
      end = mention.end;
      break;
    }
  }
  return base::letters_of(
      std::string_view(text.cell.value->raw).substr(entry.text, end - entry.text));
}

// Whether the item, or the heading it stands under, says that nothing has been done.
bool is_undone(std::string_view raw, const std::vector<base::ListEntry>& entries, std::size_t i) {
  const base::GlyphText text(raw);
  std::size_t depth = entries[i].depth + 1;
  for (std::size_t k = i + 1; k-- > 0;) {
    if (entries[k].depth >= depth) {
      continue;
    }
    depth = entries[k].depth;
    if (text.find_any(base::words().not_done, text.glyph(entries[k].text),
                      text.glyph(entries[k].end)) != base::GlyphText::kNone) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string_view item_twice(const Context& context, const form::Check& check,
                            std::vector<Finding>& out) {
  for (const ResultText& text : context.index->texts()) {
    const std::string& raw = text.cell.value->raw;
    const std::vector<base::ListEntry> entries = base::find_list(raw);
    std::map<std::u32string, std::size_t> heads;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const std::u32string head =
          entries[i].has_items ? std::u32string() : head_of(text, entries[i]);
      if (head.size() < kShortest) {
        continue;
      }
      const auto [first, fresh] = heads.emplace(head, i);
      if (fresh) {
        continue;
      }
      Finding finding = start(check, context, text.cell);
      const base::ListEntry& one = entries[first->second];
      const bool undone = is_undone(raw, entries, first->second) != is_undone(raw, entries, i);
      finding.variant = undone ? "undone" : "";
      finding.severity = undone ? Severity::kError : Severity::kWarning;
      finding.found = quoted(raw, entries[i].begin, entries[i].end);
      finding.args = {{"first", text_arg(quoted(raw, one.begin, one.end))},
                      {"second", text_arg(finding.found)}};
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
