// SPDX-License-Identifier: Apache-2.0
#include "app/submission.h"

#include <algorithm>
#include <utility>

#include "bind/submission.h"

namespace scorebook::app {
namespace {

void take_out(std::string& text, const std::string& prefix) {
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at)) {
    text.erase(at, prefix.size());
  }
}

/// Speaks of the file's own sheets by their names alone.
void name_within(rules::Finding& finding, const std::string& prefix) {
  take_out(finding.at.sheet, prefix);
  take_out(finding.found, prefix);
  take_out(finding.expected, prefix);
  for (auto& [key, arg] : finding.args) {
    take_out(arg.text, prefix);
  }
  for (rules::Ref& ref : finding.refs) {
    take_out(ref.at.sheet, prefix);
  }
}

/// Deals the findings of a submission out to its workbooks, the one that leads first.
void deal_out(rules::Findings findings, const std::vector<Reading*>& workbooks) {
  std::vector<std::string> prefixes;
  for (Reading* workbook : workbooks) {
    prefixes.push_back(bind::sheet_in_file(workbook->name, ""));
    workbook->findings.emplace().checks = findings.checks;
  }
  for (rules::Finding& finding : findings.list) {
    const auto own = std::find_if(prefixes.begin(), prefixes.end(), [&](const auto& prefix) {
      return finding.at.sheet.starts_with(prefix);
    });
    const std::size_t owner =
        own == prefixes.end() ? 0 : static_cast<std::size_t>(own - prefixes.begin());
    name_within(finding, prefixes[owner]);
    workbooks[owner]->findings->list.push_back(std::move(finding));
  }
}

void follow_together(const std::vector<Reading*>& workbooks, const Known& known, Depth depth) {
  Reading& leader = *workbooks.front();
  leader = joined({workbooks.begin(), workbooks.end()}, known, depth);
  for (std::size_t i = 1; i < workbooks.size(); ++i) {
    workbooks[i]->part_of = leader.name;
    // What it lacks stands in the others.
    std::erase_if(workbooks[i]->record->facts, [](const record::Fact& fact) {
      return fact.kind == record::FactKind::kMissingSheet;
    });
  }
  if (leader.findings) {
    deal_out(*std::exchange(leader.findings, std::nullopt), workbooks);
  }
}

}  // namespace

void follow_submissions(Batch& batch, const Known& known, Depth depth) {
  std::vector<bind::PartKey> keys;
  for (const Reading& reading : batch) {
    keys.push_back(reading.error ? bind::PartKey()
                                 : bind::part_key(*reading.form, *reading.record));
  }
  for (const std::vector<std::size_t>& group : bind::group_parts(keys)) {
    std::vector<Reading*> workbooks;
    for (const std::size_t i : group) {
      workbooks.push_back(&batch[i]);
    }
    if (group.size() == 1) {
      follow(batch[group.front()], known, depth);
    } else {
      follow_together(workbooks, known, depth);
    }
  }
}

Reading joined(const std::vector<const Reading*>& parts, const Known& known, Depth depth) {
  std::vector<const record::Record*> records;
  Reading whole;
  for (const Reading* part : parts) {
    records.push_back(&*part->record);
    if (part != parts.front()) {
      whole.parts.push_back(part->name);
    }
  }
  whole.name = parts.front()->name;
  whole.form = parts.front()->form;
  whole.fit = parts.front()->fit;
  whole.record = bind::join_parts(*whole.form, records);
  follow(whole, known, depth);
  return whole;
}

}  // namespace scorebook::app
