// SPDX-License-Identifier: Apache-2.0
// The first page: one A4 for the permanent secretary. Its figures are live formulas over the other
// sheets; details in a workbook of their own are counted here instead.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/thai.h"
#include "make/ministry_sheets.h"

namespace scorebook::make {
namespace {

using ministry::Arrival;
using ministry::Basis;
using ministry::Submission;

constexpr std::uint32_t kColumns = 6;
constexpr double kColumnWidth = 22;
constexpr std::size_t kNames = 12;  // agencies named before "and n more"
constexpr std::size_t kMatters = 5;
constexpr std::size_t kMostBars = 24;
constexpr int kBarPixels = 24;
constexpr int kGroupPixels = 56;  // of a line of the table of groups
constexpr int kHeadPixels = 40;

/// Draws from top to bottom.
class FrontPage {
 public:
  FrontPage(const MinistryDrawing& drawing, TableSheet& sheet, const Places& places)
      : d_(drawing),
        sheet_(sheet),
        places_(places),
        // The comparison of most agencies speaks for the page; of equal ones the first.
        main_(static_cast<std::size_t>(
            std::max_element(d_.all.comparisons.begin(), d_.all.comparisons.end(),
                             [](const auto& a, const auto& b) {
                               return a.standings.size() < b.standings.size();
                             }) -
            d_.all.comparisons.begin())) {}

  void draw() {
    for (std::uint32_t c = 1; c <= kColumns; ++c) {
      sheet_.column_width(c, kColumnWidth);
    }
    draw_head();
    draw_delivery();
    draw_indicators();
    draw_groups();
    draw_matters();
    draw_quality();
    ++row_;
    if (const std::size_t n = corrections(); n > 0) {
      line(ministry_text("front.corrections", {{"n", base::thai_digits(std::to_string(n))},
                                               {"sheet", ministry_word("sheet.corrections")}}));
    }
    if (any_pending()) {
      line(ministry_word("front.pending_note"));
    }
    line(ministry_word("front.disclaimer"));
    sheet_.print({{1, 1}, {row_ - 1, kColumns}}, false, true);
  }

 private:
  void line(const std::string& text, Look look = Look::kPlain) {
    sheet_.wide_text({{row_, 1}, {row_, kColumns}}, text, look);
    sheet_.fit(row_, text, kColumns * kColumnWidth, look);
    ++row_;
  }

  void section(std::string_view key) {
    ++row_;
    line(ministry_word(key), Look::kSection);
  }

  /// Headings in the current row and figures below them: formulas, or counts of what no sheet
  /// lists.
  void figures(const std::vector<std::pair<std::string, TableCell>>& list,
               const std::vector<Look>& looks = {}) {
    for (std::uint32_t c = 1; c <= list.size(); ++c) {
      sheet_.text({row_, c}, list[c - 1].first, Look::kHead);
      sheet_.fit(row_, list[c - 1].first, kColumnWidth, Look::kHead);
      const Look look = c <= looks.size() ? looks[c - 1] : Look::kFigure;
      if (const auto* formula = std::get_if<CellFormula>(&list[c - 1].second)) {
        sheet_.formula({row_ + 1, c}, formula->text, look);
      } else {
        sheet_.number({row_ + 1, c}, std::get<Exact>(list[c - 1].second), look);
      }
    }
    sheet_.fit(row_ + 1, "0", kColumnWidth, Look::kFigure);
    row_ += 2;
  }

  void draw_head() {
    std::vector<std::string> heads = d_.heads("front.title");
    if (main_ < d_.all.comparisons.size()) {
      heads.insert(heads.end() - 1, d_.series_title(d_.all.comparisons[main_].series));
    }
    line(heads.front(), Look::kTitle);
    for (std::size_t i = 1; i < heads.size(); ++i) {
      line(heads[i]);
    }
    if (d_.several_series()) {
      std::vector<std::string> forms;
      for (const ministry::Comparison& comparison : d_.all.comparisons) {
        forms.push_back(d_.series_title(comparison.series));
      }
      line(ministry_text("front.forms", {{"forms", fmt::format("{}", fmt::join(forms, " / "))}}));
    }
  }

  CellFormula arrivals(const std::vector<std::string_view>& keys) const {
    std::string sum;
    for (const std::string_view key : keys) {
      const std::string& word = ministry_word("arrival." + std::string(key));
      sum += fmt::format("{}COUNTIF({},{})", sum.empty() ? "" : "+", places_.arrivals,
                         quoted_text(word));
    }
    return {sum};
  }

  void draw_delivery() {
    section("front.delivery");
    const std::uint32_t value = row_ + 1;
    figures({{ministry_word("front.all"),
              arrivals({"in_time", "late", "received", "missing", "expected"})},
             {ministry_word("front.received"), arrivals({"in_time", "late", "received"})},
             {ministry_word("front.percent"),
              CellFormula{fmt::format("IF(A{0}=0,\"\",B{0}/A{0}*100)", value)}},
             {ministry_word("front.in_time"), arrivals({"in_time"})},
             {ministry_word("front.late"), arrivals({"late"})},
             {ministry_word("front.missing"), arrivals({"missing", "expected"})}},
            {Look::kFigure, Look::kFigure, Look::kFigurePoints});
    std::set<std::size_t> missing;  // in official order
    for (const ministry::Delivery& delivery : d_.all.deliveries) {
      if (delivery.arrival == Arrival::kMissing || delivery.arrival == Arrival::kExpected) {
        missing.insert(delivery.agency);
      }
    }
    std::vector<std::string> names;
    for (const std::size_t agency : missing) {
      names.push_back(d_.agency(agency).name);
    }
    if (!names.empty()) {
      line(ministry_text("front.missing_names", {{"names", few(names)}}));
    }
  }

  static std::string few(std::vector<std::string> names) {
    const std::size_t all = names.size();
    names.resize(std::min(all, kNames));
    std::string text = fmt::format("{}", fmt::join(names, ", "));
    if (all > kNames) {
      text =
          ministry_text("front.and_more",
                        {{"names", text}, {"n", base::thai_digits(std::to_string(all - kNames))}});
    }
    return text;
  }

  template <typename Visit>
  void each_used(Visit visit) const {
    for (const ministry::Comparison& comparison : d_.all.comparisons) {
      for (const ministry::Standing& standing : comparison.standings) {
        visit(d_.agency(standing.agency), d_.submission(standing.submission));
      }
    }
  }

  bool any_pending() const {
    bool any = false;
    each_used([&](const ministry::Agency&, const Submission& submission) {
      any = any || submission.totals.pending > 0;
    });
    return any;
  }

  std::size_t corrections() const {
    std::size_t n = 0;
    each_used([&](const ministry::Agency&, const Submission& submission) {
      n += submission.corrections.size();
    });
    return n;
  }

  void draw_indicators() {
    std::map<std::string, std::size_t> states;
    each_used([&](const ministry::Agency&, const Submission& submission) {
      for (const ministry::IndicatorLine& item : submission.indicators) {
        ++states[state_word(d_, item)];
      }
    });
    if (states.empty()) {
      return;
    }
    section("front.indicators");
    std::vector<std::pair<std::string, std::size_t>> order(states.begin(), states.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (std::size_t begin = 0; begin < order.size(); begin += kColumns) {
      std::vector<std::pair<std::string, TableCell>> list;
      for (std::size_t i = begin; i < std::min(order.size(), begin + kColumns); ++i) {
        list.emplace_back(order[i].first, count_of(order[i].first, order[i].second));
      }
      figures(list);
    }
  }

  TableCell count_of(const std::string& state, std::size_t known) const {
    if (places_.states.empty()) {
      return count_cell(known);
    }
    std::string sum;
    for (const std::string& range : places_.states) {
      sum += fmt::format("{}COUNTIF({},{})", sum.empty() ? "" : "+", range, quoted_text(state));
    }
    return CellFormula{sum};
  }

  void draw_groups() {
    if (main_ >= d_.all.comparisons.size()) {
      return;
    }
    const ResultPlace& results = places_.results[main_];
    if (!results.titles.empty()) {
      section("front.groups");
      const std::uint32_t first = row_ + 1;
      sheet_.wide_text({{row_, 1}, {row_, 2}}, ministry_word("dimension"), Look::kHead);
      sheet_.text({row_, 3}, ministry_word("front.mean"), Look::kHead);
      ++row_;
      for (std::size_t i = 0; i < results.titles.size(); ++i, ++row_) {
        sheet_.wide_text({{row_, 1}, {row_, 2}}, results.titles[i], Look::kText);
        sheet_.fit(row_, results.titles[i], 2 * kColumnWidth, Look::kText);
        sheet_.formula({row_, 3},
                       fmt::format("IF(COUNT({0})=0,\"\",AVERAGE({0}))", results.ranges[i]),
                       Look::kFigurePoints);
      }
      sheet_.bars({{first - 1, 4},
                   470,
                   kHeadPixels + static_cast<int>(results.titles.size()) * kGroupPixels},
                  ministry_word("front.chart_groups"), sheet_, {{first, 1}, {row_ - 1, 1}},
                  {{first, 3}, {row_ - 1, 3}});
      row_ = std::max(row_ + 1, first + 5);  // the chart is a little taller than the table
      return;
    }
    const ComparisonPlace& scores = places_.scores[main_];
    const std::size_t agencies = d_.all.comparisons[main_].standings.size();
    if (agencies <= kMostBars && scores.sheet != nullptr &&
        d_.submission(d_.all.comparisons[main_].standings.front().submission)
            .totals.counts_outcomes) {
      section("front.agencies");
      const int height = chart_height(agencies);
      sheet_.bars({{row_, 1}, 950, height}, ministry_word("front.chart_agencies"), *scores.sheet,
                  scores.name_area, scores.value_area);
      row_ += static_cast<std::uint32_t>(height / 28) + 1;
    }
  }

  static int chart_height(std::size_t bars) {
    return std::max(190, static_cast<int>(bars) * kBarPixels + 60);
  }

  /// The findings that cost most points, errors only; of equal ones in official order.
  void draw_matters() {
    struct Matter {
      Exact points;
      const ministry::Agency* agency;
      const ministry::FindingLine* finding;
    };

    std::vector<Matter> matters;
    each_used([&](const ministry::Agency& agency, const Submission& submission) {
      for (const ministry::FindingLine& finding : submission.findings) {
        if (finding.severity == "error" && finding.points && !finding.points->is_zero()) {
          matters.push_back({*finding.points, &agency, &finding});
        }
      }
    });
    std::stable_sort(matters.begin(), matters.end(),
                     [](const Matter& a, const Matter& b) { return a.points > b.points; });
    section("front.matters");
    if (matters.empty()) {
      line(ministry_word("front.no_matters"));
    }
    for (std::size_t i = 0; i < std::min(matters.size(), kMatters); ++i) {
      const Matter& matter = matters[i];
      line(ministry_text("front.matter",
                         {{"n", base::thai_digits(std::to_string(i + 1))},
                          {"agency", matter.agency->name},
                          {"indicator", base::thai_digits(matter.finding->indicator)},
                          {"message", matter.finding->message},
                          {"points", base::thai_digits(matter.points.shown(2))}}));
    }
  }

  void draw_quality() {
    section("front.quality");
    std::size_t undecided = 0;
    for (const ministry::Delivery& delivery : d_.all.deliveries) {
      undecided += delivery.basis == Basis::kUndecided ? 1 : 0;
    }
    figures(
        {{ministry_word("front.with_errors"),
          CellFormula{fmt::format("COUNTIF({},\">0\")", places_.errors)}},
         {ministry_word("front.errors"), CellFormula{fmt::format("SUM({})", places_.errors)}},
         {ministry_word("front.warnings"), CellFormula{fmt::format("SUM({})", places_.warnings)}},
         {ministry_word("front.unreadable"), arrivals({"unreadable", "no_agency"})},
         {ministry_word("front.undecided"), count_cell(undecided)},
         {ministry_word("front.disagreements"), count_cell(d_.all.disagreements.size())}});
  }

  const MinistryDrawing& d_;
  TableSheet& sheet_;
  const Places& places_;
  std::size_t main_;
  std::uint32_t row_ = 1;
};

}  // namespace

void draw_front(const MinistryDrawing& drawing, TableSheet& sheet, const Places& places) {
  FrontPage(drawing, sheet, places).draw();
}

}  // namespace scorebook::make
