// SPDX-License-Identifier: Apache-2.0
// The certificate of a write: every cell that changed, old and new, and what stayed as it was.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "report/describe.h"
#include "report/report.h"
#include "report/style.h"
#include "report/wrap.h"

namespace scorebook::report {

namespace {

// Numbers bare, formulas bare, words in quotation marks.
std::string shown_value(std::string_view value, bool personal, const Wording& wording) {
  if (value.empty()) {
    return wording.text("write.empty");
  }
  if (personal) {
    return wording.text("personal.hidden");
  }
  const std::string text = plain(value);
  return is_figure(text) || text.starts_with('=') ? text
                                                  : wording.text("write.quoted", {{"text", text}});
}

// The changes of one kind, a heading for each sheet.
std::string changes_text(const WriteReport& report, bool recalculated, const Wording& wording) {
  std::string out;
  const std::string* sheet = nullptr;
  for (const Change& change : report.changes) {
    if (change.recalculated != recalculated) {
      continue;
    }
    if (sheet == nullptr || *sheet != change.sheet) {
      sheet = &change.sheet;
      out += "  " + wording.text("place.sheet", {{"sheet", plain(change.sheet)}}) + "\n";
    }
    out += paragraph(wording.text("write.change",
                                  {{"cell", change.cell},
                                   {"before", shown_value(change.before, change.personal, wording)},
                                   {"after", shown_value(change.after, change.personal, wording)},
                                   {"given", change.personal ? "" : change.given}}),
                     wording.options().width, 4, 2);
  }
  return out;
}

std::size_t count(const WriteReport& report, bool recalculated) {
  std::size_t number = 0;
  for (const Change& change : report.changes) {
    number += change.recalculated == recalculated ? 1U : 0U;
  }
  return number;
}

}  // namespace

std::string write_text(const WriteReport& report, const Options& options) {
  const Wording wording(options);
  const auto line = [&](std::string_view key, std::size_t n) {
    return paragraph(wording.text(key, {{"n", wording.count(n)}}), options.width, 0, 2);
  };
  std::string out;
  if (!report.output.empty()) {
    out = Style(options).strong(shown_file(report.output, options)) + "\n";
  }
  if (!report.file.empty()) {
    out += paragraph(wording.text("write.from", {{"file", shown_file(report.file, options)}}),
                     options.width, 0, 2);
  }
  for (const NewRows& rows : report.rows_inserted) {
    out += paragraph(wording.text("write.rows_inserted",
                                  {{"sheet", plain(rows.sheet)},
                                   {"n", wording.count(rows.count)},
                                   {"first", fmt::format("{}", rows.before)}}),
                     options.width, 0, 2);
  }
  const std::size_t changed = count(report, false);
  const std::size_t recalculated = count(report, true);
  out += changed > 0 ? line("write.changed", changed) : line("write.unchanged", 0);
  out += changes_text(report, false, wording);
  if (recalculated > 0) {
    out += line("write.recalculated", recalculated) + changes_text(report, true, wording);
  }
  const auto list = [&](std::string_view key, const std::vector<std::string>& names) {
    return names.empty() ? std::string()
                         : paragraph(wording.text(key, {{"n", wording.count(names.size())},
                                                        {"list", fmt::format("{}", fmt::join(names, ", "))}}),
                                     options.width, 0, 2);
  };
  out += list("write.not_evaluated", report.not_evaluated);
  if (report.signature_removed) {
    out += line("write.signature_removed", 0);
  }
  out += list("write.parts_rewritten", report.parts_rewritten);
  out += list("write.parts_removed", report.parts_removed);
  out += list("write.parts_added", report.parts_added);
  out += line("write.parts_kept", report.parts_kept);
  // Not wrapped: it is there to be copied.
  return out + "  SHA-256 " + report.digest + "\n";
}

std::string rounded_text(std::span<const Rounded> numbers, const Options& options) {
  const Wording wording(options);
  std::string out;
  for (const Rounded& number : numbers) {
    out += paragraph(wording.text("write.rounded", {{"table", number.table},
                                                    {"id", number.id},
                                                    {"field", number.field},
                                                    {"given", number.given},
                                                    {"kept", number.kept}}),
                     options.width, 0, 2);
  }
  return out;
}

}  // namespace scorebook::report
