// SPDX-License-Identifier: Apache-2.0
#include "letter/compose.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>

#include "base/thai.h"
#include "report/fill_text.h"
#include "report/wording.h"

namespace scorebook::letter {
namespace {

using Values = std::map<std::string, std::string, std::less<>>;

// Nothing for none, so that [[parts]] and lines about them go.
std::string counted(std::size_t number) {
  return number == 0 ? "" : base::thai_digits(std::to_string(number));
}

/// The dearest items, at most so many, in their own order.
std::vector<const NoteItem*> listed(const std::vector<NoteItem>& items, std::size_t most) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return items[a].points.value_or(Exact()) > items[b].points.value_or(Exact());
  });
  order.resize(std::min(order.size(), most));
  std::sort(order.begin(), order.end());
  std::vector<const NoteItem*> out;
  for (const std::size_t i : order) {
    out.push_back(&items[i]);
  }
  return out;
}

Values item_values(const NoteItem& item, std::size_t number, Values values) {
  values["number"] = counted(number);
  values["place"] = report::plain(item.place);
  values["message"] = report::plain(item.message);
  values["fix"] = report::plain(item.fix);
  return values;
}

// Stands for the ** of a template while it is filled: no value holds control characters.
constexpr char kLabel = '\x01';

std::string filled(std::string_view text, const Values& values) {
  std::string marked;
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    const bool label = text.substr(pos, 2) == "**";
    marked += label ? kLabel : text[pos];
    pos += label ? 1 : 0;
  }
  return report::fill_text(marked, [&](std::string_view name) {
    const auto value = values.find(name);
    return value != values.end() ? value->second : std::string();
  });
}

// Divided at tabs, and there where labels begin and end.
std::vector<std::vector<Run>> parts_of(std::string_view text) {
  std::vector<std::vector<Run>> parts(1);
  bool label = false;
  for (std::size_t pos = 0; pos <= text.size();) {
    const std::size_t next = text.find_first_of("\t\x01", pos);
    const std::size_t end = std::min(next, text.size());
    if (end > pos) {
      parts.back().push_back({std::string(text.substr(pos, end - pos)), label});
    }
    if (next == std::string_view::npos) {
      break;
    }
    if (text[next] == kLabel) {
      label = !label;
    } else {
      parts.emplace_back();
    }
    pos = next + 1;
  }
  return parts;
}

}  // namespace

std::vector<SetLine> compose(const Template& letter, const Note& note,
                             const std::map<std::string, std::string>& values) {
  const auto most = static_cast<std::size_t>(letter.most_items);
  const std::vector<const NoteItem*> errors = listed(note.errors, most);
  const std::vector<const NoteItem*> warnings = listed(note.warnings, most - errors.size());
  Values all = letter.values;
  for (const auto& [name, value] : values) {
    all.insert_or_assign(name, report::plain(value));
  }
  all["file"] = report::plain(note.file);
  all["form"] = report::plain(note.form);
  all["agency"] = report::plain(note.agency);
  all["year"] = base::thai_digits(note.year);
  all["round"] = base::thai_digits(note.round);
  all["errors"] = counted(note.errors.size());
  all["warnings"] = counted(note.warnings.size());
  all["more_errors"] = counted(note.errors.size() - errors.size());
  all["more_warnings"] = counted(note.warnings.size() - warnings.size());

  std::vector<SetLine> out;
  for (const TemplateLine& line : letter.lines) {
    if ((!line.when.empty() && all[line.when].empty()) ||
        (!line.unless.empty() && !all[line.unless].empty())) {
      continue;
    }
    if (line.each == Each::kOnce) {
      out.push_back({line.style, parts_of(filled(line.text, all))});
      continue;
    }
    const std::vector<const NoteItem*>& items = line.each == Each::kError ? errors : warnings;
    for (std::size_t i = 0; i < items.size(); ++i) {
      out.push_back({line.style, parts_of(filled(line.text, item_values(*items[i], i + 1, all)))});
    }
  }
  return out;
}

}  // namespace scorebook::letter
