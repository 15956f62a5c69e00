// SPDX-License-Identifier: Apache-2.0
#include "rules/choice_findings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>

#include "rules/words.h"
#include "scoring/selection.h"

namespace scorebook::rules {
namespace {

using form::Selection;
using record::Row;
using scoring::Flaw;

std::string weights_text(const std::vector<Exact>& weights) {
  std::vector<std::string> texts;
  for (const Exact& weight : weights) {
    texts.push_back(figure(weight));
  }
  return joined(texts);
}

// "3 = 15; 5 / 6 / 7 / 8 = 10, 15": what a case asks for.
std::string choices_text(const std::vector<Selection::Choose>& all) {
  std::vector<std::string> texts;
  for (const Selection::Choose& choose : all) {
    texts.push_back(
        fmt::format("{} = {}", fmt::join(choose.from, " / "), weights_text(choose.weights)));
  }
  return fmt::format("{}", fmt::join(texts, "; "));
}

std::string_view variant_of(Flaw flaw) {
  switch (flaw) {
    case Flaw::kMissing:
      return "missing";
    case Flaw::kWeight:
      return "weight";
    case Flaw::kTooFew:
      return "few";
    case Flaw::kTooMany:
      return "many";
    case Flaw::kWeights:
      return "weights";
    case Flaw::kNotAllowed:
      break;
  }
  return "not_allowed";
}

// Looks at the choice of one round.
class Round {
 public:
  Round(const Context& context, const form::Check& check, const Selection::Weight& weight)
      : context_(context),
        check_(check),
        selection_(*context.form.selection),
        weight_(weight),
        field_(*context.form.table(selection_.table)->field(weight.field)),
        reading_(scoring::read_selection(context.form, context.record, weight.field)) {}

  std::vector<Finding> findings() {
    for (const scoring::SelectionFlaw& flaw : reading_.always) {
      add(flaw, nullptr);
    }
    if (reading_.fact_known) {
      for (const scoring::SelectionReading::Case& one : reading_.cases) {
        for (const scoring::SelectionFlaw& flaw : one.flaws) {
          add(flaw, one.of);
        }
      }
    } else {
      add_unknown();
    }
    add_total();
    return std::move(out_);
  }

 private:
  const record::Value& weight(const Row& row) const { return row.value(weight_.field); }

  // "5 = 10, 6 = 10"
  std::string rows_text(const std::vector<const Row*>& rows) const {
    std::vector<std::string> texts;
    for (const Row* row : rows) {
      texts.push_back(fmt::format("{} = {}", row->id, figure(weight(*row).number)));
    }
    return joined(texts);
  }

  std::string named(const std::string& ids) const {
    return row_label(context_.form, selection_.table) + ' ' + ids;
  }

  // The rows that may be chosen in some case but not in all.
  std::vector<const Row*> free_rows() const {
    std::vector<const Row*> rows;
    for (const Row* row : reading_.chosen) {
      const bool fixed = std::any_of(
          selection_.choose.begin(), selection_.choose.end(), [&](const Selection::Choose& one) {
            return std::find(one.from.begin(), one.from.end(), row->id) != one.from.end();
          });
      if (!fixed) {
        rows.push_back(row);
      }
    }
    return rows;
  }

  Finding finding_at(const record::Place& at, std::string_view variant) const {
    Finding finding = start(check_, at);
    finding.variant = variant;
    finding.label = field_.label.th;
    finding.args["sum"] = number_arg(figure(reading_.sum));
    finding.args["total"] = number_arg(figure(selection_.sum));
    return finding;
  }

  record::Place first_cell(const std::vector<const Row*>& rows) const {
    for (const Row* row : rows) {
      if (weight(*row).at.exists()) {
        return weight(*row).at;
      }
    }
    const record::Table* items = context_.record.table(selection_.table);
    return items == nullptr || items->rows.empty() ? record::Place() : items->rows.front().at;
  }

  // Of too few, the cells that could be filled.
  std::vector<const Row*> rows_of(const scoring::SelectionFlaw& flaw) const {
    if (flaw.flaw != Flaw::kTooFew) {
      return flaw.rows;
    }
    std::vector<const Row*> rows;
    for (const std::string& id : flaw.of->from) {
      const Row* row = context_.record.table(selection_.table)->find(id);
      if (row != nullptr) {
        rows.push_back(row);
      }
    }
    return rows;
  }

  void add(const scoring::SelectionFlaw& flaw, const Selection::Case* of) {
    const std::vector<const Row*> rows = rows_of(flaw);
    Finding finding = finding_at(first_cell(rows), variant_of(flaw.flaw));
    finding.indicator = flaw.id;
    finding.found = form_figure(context_.form, flaw.id.empty() || rows.empty()
                                                   ? rows_text(flaw.rows)
                                                   : seen(field_, weight(*rows.front())));
    finding.expected = form_figure(context_.form, weights_text(flaw.wanted));
    for (std::size_t i = 1; i < rows.size(); ++i) {
      finding.refs.push_back({weight(*rows[i]).at, seen(field_, weight(*rows[i]))});
    }
    finding.args["wanted"] = number_arg(weights_text(flaw.wanted));
    if (!flaw.id.empty()) {
      finding.args["items"] = number_arg(named(flaw.id));
    } else {
      finding.args["from"] = number_arg(named(joined(flaw.of->from)));
      finding.args["needed"] = count_arg(flaw.wanted.size());
      finding.args["count"] = count_arg(flaw.rows.size());
    }
    if (!flaw.rows.empty()) {
      finding.args["rows"] = number_arg(named(rows_text(flaw.rows)));
    }
    if (of != nullptr) {
      finding.args["case"] = text_arg(of->label.th);
      finding.args["case_en"] = text_arg(of->label.en);
    }
    out_.push_back(std::move(finding));
  }

  void add_unknown() {
    const std::vector<const Row*> rows = free_rows();
    const record::Value& fact = context_.record.field(selection_.fact);
    const form::Field& asked = *context_.form.field(selection_.fact);
    std::vector<std::string> thai;
    std::vector<std::string> english;
    const Selection::Case* fits = nullptr;
    for (const scoring::SelectionReading::Case& one : reading_.cases) {
      const std::string wanted = choices_text(one.of->choose);
      thai.push_back(fmt::format("{}: {}", one.of->label.th, wanted));
      english.push_back(fmt::format("{}: {}", one.of->label.en, wanted));
      fits = one.flaws.empty() ? one.of : fits;
    }
    Finding finding = finding_at(fact.at.exists() ? fact.at : first_cell(rows),
                                 fits == nullptr ? "unknown" : "unknown_fits");
    finding.label = fact.at.exists() ? asked.label.th : field_.label.th;
    finding.found = form_figure(context_.form, rows_text(rows));
    for (const Row* row : rows) {
      finding.refs.push_back({weight(*row).at, seen(field_, weight(*row))});
    }
    finding.args["fact"] = text_arg(asked.label.th);
    finding.args["fact_en"] = text_arg(asked.label.en);
    finding.args["cases"] = number_arg(fmt::format("{}", fmt::join(thai, " | ")));
    finding.args["cases_en"] = number_arg(fmt::format("{}", fmt::join(english, " | ")));
    finding.args["rows"] = number_arg(named(rows_text(rows)));
    if (fits != nullptr) {
      finding.severity = Severity::kWarning;
      finding.args["case"] = text_arg(fits->label.th);
      finding.args["case_en"] = text_arg(fits->label.en);
    }
    out_.push_back(std::move(finding));
  }

  void add_total() {
    const form::Field* field = context_.form.field(weight_.total);
    const record::Value& total = context_.record.field(weight_.total);
    if (field == nullptr || !total.is_number() || total.number == selection_.sum) {
      return;
    }
    Finding finding = finding_at(total.at, "total");
    finding.label = field->label.th;
    finding.found = form_figure(context_.form, seen(*field, total));
    finding.expected = form_figure(context_.form, figure(selection_.sum));
    out_.push_back(std::move(finding));
  }

  const Context& context_;
  const form::Check& check_;
  const Selection& selection_;
  const Selection::Weight& weight_;
  const form::Field& field_;
  const scoring::SelectionReading reading_;
  std::vector<Finding> out_;
};

}  // namespace

std::vector<Finding> choice_findings(const Context& context, const form::Check& check,
                                     const Selection::Weight& weight) {
  return Round(context, check, weight).findings();
}

}  // namespace scorebook::rules
