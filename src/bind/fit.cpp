// SPDX-License-Identifier: Apache-2.0
// Which of the known forms a workbook is.
#include <algorithm>
#include <set>
#include <utility>

#include "base/thai.h"
#include "bind/bind.h"
#include "bind/sheet_match.h"

namespace scorebook::bind {
namespace {

constexpr int kGoodFit = 60;
constexpr int kLead = 10;

std::string place_text(const SheetView& view, base::CellRef ref, std::string_view label) {
  return view.name() + "!" + base::to_a1(ref) + " " + std::string(label);
}

// What stands before the first part of a line's pattern, without the marks at its end.
std::string line_label(const form::Line& line) {
  return base::squeeze(line.patterns.empty() ? std::string_view() : line.patterns.front().prefix());
}

void tell_columns(const SheetMatch& match, Fit& fit) {
  for (std::size_t g = 0; g < match.grids.size(); ++g) {
    const form::Grid& grid = *match.plan->grids[g].grid;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      const std::string label = print_path(grid.columns[i].header);
      const bool there =
          !match.grids[g].empty() && match.grids[g].front().columns[i].find == ColumnFind::kLabel;
      if (there) {
        const HeaderBlock& block = match.grids[g].front();
        fit.found.push_back(place_text(*match.view, {block.top, block.columns[i].first}, label));
      } else {
        fit.missing.push_back(label);
      }
    }
  }
}

void tell_lines(const SheetMatch& match, Fit& fit) {
  for (const form::Line& line : match.plan->sheet->lines) {
    const auto found = std::find_if(match.lines.begin(), match.lines.end(),
                                    [&](const FoundLine& one) { return one.line == &line; });
    if (found != match.lines.end()) {
      fit.found.push_back(place_text(*match.view, found->cells.front()->ref, line_label(line)));
    } else if (!line.after_grid) {
      fit.missing.push_back(line_label(line));
    }
  }
}

void tell_ticks(const SheetMatch& match, Fit& fit) {
  for (const form::Ticks& ticks : match.plan->sheet->ticks) {
    const auto found = std::find_if(match.ticks.begin(), match.ticks.end(),
                                    [&](const FoundTicks& one) { return one.ticks == &ticks; });
    if (found == match.ticks.end()) {
      fit.missing.push_back(base::squeeze(ticks.label));
      continue;
    }
    const auto choice = std::find_if(found->choices.begin(), found->choices.end(),
                                     [](const FoundChoice& one) { return one.exists; });
    fit.found.push_back(place_text(*match.view, choice->box, base::squeeze(ticks.label)));
  }
}

// Each sheet of the form counts once, by the sheet of the workbook that has most of it.
std::vector<const SheetMatch*> best_of_each(const Assignment& assignment) {
  std::vector<const SheetMatch*> best;
  for (const SheetMatch& match : assignment.placed) {
    const auto same = std::find_if(best.begin(), best.end(),
                                   [&](const SheetMatch* one) { return one->plan == match.plan; });
    if (same == best.end()) {
      best.push_back(&match);
    } else if (match.hits > (*same)->hits) {
      *same = &match;
    }
  }
  return best;
}

Fit fit_of(const std::vector<SheetView>& views, const form::Form& form) {
  Fit fit;
  fit.form = &form;
  const FormPlan plan = make_plan(form);
  const Assignment assignment = assign_sheets(views, plan);
  std::size_t hits = 0;
  std::size_t total = 0;
  for (const SheetMatch* match : best_of_each(assignment)) {
    hits += match->hits;
    total += match->total;
    tell_columns(*match, fit);
    tell_lines(*match, fit);
    tell_ticks(*match, fit);
  }
  fit.score = total == 0 ? 0 : static_cast<int>(hits * 100 / total);
  return fit;
}

Error no_single_form(ErrorCode code, const std::vector<Fit>& fits) {
  std::string candidates;
  for (const Fit& fit : fits) {
    candidates += candidates.empty() ? "" : ", ";
    candidates += fit.form->name() + " (" + std::to_string(fit.score) + ")";
  }
  return {code, {}, {{"candidates", candidates}}};
}

}  // namespace

std::vector<Fit> rank(const xlsx::Workbook& book, const std::vector<form::Form>& forms) {
  const std::vector<SheetView> views = view_sheets(book);
  std::vector<Fit> fits;
  for (const form::Form& form : forms) {
    if (Fit fit = fit_of(views, form); fit.score > 0) {
      fits.push_back(std::move(fit));
    }
  }
  std::stable_sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) {
    return a.score != b.score ? a.score > b.score : a.form->name() < b.form->name();
  });
  return fits;
}

Fit fit(const xlsx::Workbook& book, const form::Form& form) {
  return fit_of(view_sheets(book), form);
}

Result<Fit> best_fit(const xlsx::Workbook& book, const std::vector<form::Form>& forms) {
  std::vector<Fit> fits = rank(book, forms);
  if (fits.empty() || fits.front().score < kGoodFit) {
    return no_single_form(ErrorCode::kFormUnknown, fits);
  }
  if (fits.size() > 1 && fits.front().score - fits[1].score < kLead) {
    return no_single_form(ErrorCode::kFormAmbiguous, fits);
  }
  return std::move(fits.front());
}

Result<const form::Form*> recognise(const xlsx::Workbook& book,
                                    const std::vector<form::Form>& forms) {
  const Result<Fit> best = best_fit(book, forms);
  return best ? Result<const form::Form*>(best->form) : best.error();
}

}  // namespace scorebook::bind
