// SPDX-License-Identifier: Apache-2.0
// Who has sent: one line for every report that is expected or was sent, one for every file that
// belongs to nobody.
#include <array>
#include <string>

#include "base/thai.h"
#include "make/ministry_sheets.h"

namespace scorebook::make {
namespace {

using ministry::Arrival;
using ministry::Basis;
using ministry::Delivery;

std::string arrival_word(Arrival arrival) {
  constexpr std::array<std::string_view, 6> kKeys = {"in_time", "late",     "received",
                                                     "missing", "expected", "exempt"};
  return ministry_word("arrival." + std::string(kKeys.at(static_cast<std::size_t>(arrival))));
}

std::string basis_word(Basis basis) {
  return ministry_word(basis == Basis::kRegister   ? "basis.register"
                       : basis == Basis::kVersion  ? "basis.version"
                       : basis == Basis::kModified ? "basis.modified"
                                                   : "basis.identical");
}

void join(std::string& text, const std::string& more) {
  text += (text.empty() ? "" : " · ") + more;
}

std::string remarks(const MinistryDrawing& drawing, const Delivery& delivery) {
  const ministry::Agency& agency = drawing.agency(delivery.agency);
  const std::string n = std::to_string(delivery.versions.size());
  std::string out;
  if (delivery.basis == Basis::kUndecided) {
    join(out, ministry_text("remark.undecided", {{"n", n}}));
  } else if (delivery.versions.size() > 1) {
    join(out, ministry_text("remark.twice", {{"n", n}, {"basis", basis_word(delivery.basis)}}));
  }
  if (agency.extended) {
    join(out,
         ministry_text("remark.extended", {{"date", base::thai_date(*agency.extended, false)}}));
  }
  if (agency.exempt && !delivery.versions.empty()) {
    join(out, ministry_word("remark.exempt"));
  }
  if (drawing.all.has_roster && !agency.on_roster) {
    join(out, ministry_word("remark.not_on_roster"));
  } else if (!delivery.expected) {
    join(out, ministry_word("remark.not_expected"));
  }
  return out;
}

/// The columns; those between agency and deadline tell groups and series apart.
std::vector<TableColumn> columns_of(const MinistryDrawing& drawing, bool groups) {
  std::vector<TableColumn> columns = {{ministry_word("order"), 7, Look::kCount},
                                      {ministry_word("agency"), 34, Look::kText}};
  if (groups) {
    columns.push_back({ministry_word("group"), 16, Look::kText});
  }
  add_series(drawing, columns);
  columns.insert(columns.end(), {{ministry_word("deadline"), 13, Look::kDate},
                                 {ministry_word("received"), 13, Look::kDate},
                                 {ministry_word("receipt"), 12, Look::kText},
                                 {ministry_word("arrival"), 22, Look::kText},
                                 {ministry_word("version_used"), 30, Look::kText},
                                 {ministry_word("errors"), 12, Look::kCount},
                                 {ministry_word("warnings"), 15, Look::kCount},
                                 {ministry_word("remark"), 40, Look::kText}});
  return columns;
}

}  // namespace

void draw_status(const MinistryDrawing& drawing, TableBook& book, Places& places) {
  bool groups = false;
  for (const ministry::Agency& agency : drawing.all.agencies) {
    groups = groups || !agency.group.empty();
  }
  LongTable table(book, ministry_word("sheet.status"), drawing.heads("sheet.status"),
                  columns_of(drawing, groups), 2, drawing.last_row);
  std::size_t number = 0;
  const auto add = [&](const std::string& agency, const std::string& group,
                       const ministry::Series& series, const std::vector<TableCell>& rest) {
    std::vector<TableCell> cells{count_cell(++number), agency};
    if (groups) {
      cells.emplace_back(group);
    }
    add_series(drawing, cells, series);
    cells.insert(cells.end(), rest.begin(), rest.end());
    table.add(cells);
  };
  for (const Delivery& delivery : drawing.all.deliveries) {
    const ministry::Agency& agency = drawing.agency(delivery.agency);
    const ministry::Submission* used =
        delivery.used ? &drawing.submission(*delivery.used) : nullptr;
    // The edition is that of the version that counts, else of the first; none was sent: of none.
    const ministry::Series series =
        delivery.versions.empty()
            ? ministry::Series{delivery.form_id, delivery.year, delivery.round}
            : drawing.submission(delivery.used.value_or(delivery.versions.front())).series;
    add(agency.name, agency.group, series,
        {day_cell(agency.due()), day_cell(delivery.received), delivery.number,
         arrival_word(delivery.arrival), used != nullptr ? used->file : std::string(),
         used != nullptr ? count_cell(used->count("error")) : TableCell(),
         used != nullptr ? count_cell(used->count("warning")) : TableCell(),
         remarks(drawing, delivery)});
  }
  for (const ministry::Stray& stray : drawing.all.strays) {
    const ministry::Submission& submission = drawing.submission(stray.submission);
    const bool read = submission.readable();
    add(stray.agency ? drawing.agency(*stray.agency).name : ministry_word("unknown_agency"), "",
        submission.series,
        {TableCell(), TableCell(), std::string(),
         ministry_word(read ? "arrival.no_agency" : "arrival.unreadable"), submission.file,
         TableCell(), TableCell(), read ? std::string() : submission.error + " " + submission.fix});
  }
  table.close();
  const std::uint32_t shift = (groups ? 1U : 0U) + (drawing.several_series() ? 3U : 0U);
  places.arrivals = table.ranges(6 + shift).front();
  places.errors = table.ranges(8 + shift).front();
  places.warnings = table.ranges(9 + shift).front();
}

}  // namespace scorebook::make
