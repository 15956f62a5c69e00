// SPDX-License-Identifier: Apache-2.0
#include "ministry/agencies.h"

#include <algorithm>
#include <numeric>

#include "base/day_text.h"
#include "base/number_text.h"
#include "base/thai.h"
#include "base/thai_order.h"
#include "ministry/words.h"

namespace scorebook::ministry {
namespace {

Error faulty(const TextList& list, std::size_t line,
             std::vector<std::pair<std::string, std::string>> args) {
  return {ErrorCode::kListFaulty, std::to_string(list.number(line)) + ":1", std::move(args)};
}

/// The day in a cell; an empty cell has none.
Result<std::optional<base::Date>> day_in(const TextList& list, std::size_t line,
                                         std::string_view column, int near_year) {
  const std::string text = list.cell(line, column);
  if (text.empty() || text == "-") {
    return std::optional<base::Date>();
  }
  const std::optional<base::Date> day = base::read_day(text, near_year);
  if (!day) {
    return faulty(list, line,
                  {{"column", list.heading(column)}, {"found", text}, {"expected", "date"}});
  }
  return day;
}

/// The parts of a cell that holds several names.
std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(",;|", begin), text.size());
    if (std::string part = base::squeeze(text.substr(begin, end - begin)); !part.empty()) {
      out.push_back(std::move(part));
    }
    begin = end + 1;
  }
  return out;
}

bool says_yes(std::string_view text) {
  return !text.empty() && text != "-" && base::ascii_digits(text) != "0";
}

}  // namespace

bool Roster::know(std::string_view name, std::size_t agency) {
  const std::string folded = base::fold(name);
  const auto [known, added] = by_name_.emplace(folded, agency);
  return folded.empty() || added || known->second == agency;
}

Result<Roster> Roster::create(TextLines lines, int near_year) {
  Result<TextList> list = TextList::create(
      std::move(lines), "roster",
      {"code", "name", "short", "order", "group", "deadline", "extended", "exempt", "forms"},
      {"name"});
  if (!list) {
    return list.error();
  }

  struct Line {
    Agency agency;
    Exact order;
    std::size_t number;
  };

  std::vector<Line> found;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Line line;
    line.number = i;
    line.agency.name = list->cell(i, "name");
    if (line.agency.name.empty()) {
      continue;
    }
    line.agency.code = list->cell(i, "code");
    line.agency.short_names = split(list->cell(i, "short"));
    line.agency.group = list->cell(i, "group");
    line.agency.exempt = says_yes(list->cell(i, "exempt"));
    line.agency.forms = split(list->cell(i, "forms"));
    for (auto [column, day] : {std::pair("deadline", &line.agency.deadline),
                               std::pair("extended", &line.agency.extended)}) {
      Result<std::optional<base::Date>> read = day_in(*list, i, column, near_year);
      if (!read) {
        return read.error();
      }
      *day = *read;
    }
    // Without a number an agency keeps its place behind those that have one.
    const std::optional<Exact> order = base::read_plain_number(list->cell(i, "order"));
    line.order = order ? *order : Exact(static_cast<std::int64_t>(1) << 32);
    found.push_back(std::move(line));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Line& a, const Line& b) { return a.order < b.order; });
  Roster roster;
  for (Line& line : found) {
    std::vector<std::string> names = line.agency.short_names;
    names.insert(names.end(), {line.agency.name, line.agency.code});
    roster.agencies_.push_back(std::move(line.agency));
    for (const std::string& name : names) {
      if (!roster.know(name, roster.agencies_.size() - 1)) {
        return faulty(*list, line.number, {{"duplicate", name}});
      }
    }
  }
  roster.by_name_.erase("");
  return roster;
}

std::optional<std::size_t> Roster::find(std::string_view name) const {
  const auto found = by_name_.find(base::fold(name));
  return found == by_name_.end() ? std::nullopt : std::optional(found->second);
}

std::size_t Roster::find_or_add(std::string_view name) {
  if (const std::optional<std::size_t> known = find(name)) {
    return *known;
  }
  Agency agency;
  agency.name = base::squeeze(name);
  agency.on_roster = false;
  agencies_.push_back(std::move(agency));
  by_name_.emplace(base::fold(name), agencies_.size() - 1);
  return agencies_.size() - 1;
}

std::vector<std::size_t> Roster::sort_added() {
  std::vector<std::size_t> order(agencies_.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (agencies_[a].on_roster || agencies_[b].on_roster) {
      return agencies_[a].on_roster && !agencies_[b].on_roster;
    }
    return base::thai_less(agencies_[a].name, agencies_[b].name);
  });
  std::vector<std::size_t> place(order.size());
  std::vector<Agency> sorted;
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(std::move(agencies_[order[i]]));
  }
  agencies_ = std::move(sorted);
  for (auto& [name, agency] : by_name_) {
    agency = place[agency];
  }
  return place;
}

Result<std::vector<Receipt>> read_register(TextLines lines, int near_year) {
  Result<TextList> list = TextList::create(
      std::move(lines), "received", {"file", "code", "name", "date", "number", "version"}, {});
  if (!list) {
    return list.error();
  }
  if (!list->has("file") && !list->has("code") && !list->has("name")) {
    return Error(ErrorCode::kListFaulty, "", {{"missing", word_list("received.file").front()}});
  }
  std::vector<Receipt> receipts;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Receipt receipt;
    receipt.file = list->cell(i, "file");
    receipt.agency = list->cell(i, "code");
    if (receipt.agency.empty()) {
      receipt.agency = list->cell(i, "name");
    }
    if (receipt.file.empty() && receipt.agency.empty()) {
      continue;
    }
    receipt.number = list->cell(i, "number");
    Result<std::optional<base::Date>> day = day_in(*list, i, "date", near_year);
    if (!day) {
      return day.error();
    }
    receipt.date = *day;
    if (const std::string text = list->cell(i, "version"); !text.empty() && text != "-") {
      const std::optional<Exact> version = base::read_plain_number(text);
      if (!version || !version->to_int() || version->is_negative()) {
        return faulty(
            *list, i,
            {{"column", list->heading("version")}, {"found", text}, {"expected", "number"}});
      }
      receipt.version = static_cast<int>(*version->to_int());
    }
    receipts.push_back(std::move(receipt));
  }
  return receipts;
}

}  // namespace scorebook::ministry
