// SPDX-License-Identifier: Apache-2.0
// inspect as text: which form, where each field stands, what does not fit.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <utility>
#include <vector>

#include "base/a1.h"
#include "report/describe.h"
#include "report/facts.h"
#include "report/report.h"
#include "report/style.h"
#include "report/table.h"
#include "report/wrap.h"

namespace scorebook::report {

namespace {

std::string spot(const record::Place& at) {
  return at.exists() ? fmt::format("{}!{}", plain(at.sheet), cell_text(at)) : "";
}

// Facts of one kind about one field or one missing part are one cause; those that only a sheet
// tells apart are not.
std::string cause_of(const record::Fact& fact) {
  const std::string part = fact.label.empty() ? fact.expected : fact.label;
  return group_of(fact.kind) == FactGroup::kUnplaced || part.empty()
             ? fmt::format("{} {}", spot(fact.at), key(fact.kind))
             : fmt::format("{} {}", part, key(fact.kind));
}

/// Writes what is known of one workbook.
class InspectText {
 public:
  InspectText(const FileResult& file, const Wording& wording)
      : form_(*file.form),
        likeness_(file.likeness),
        record_(*file.record),
        wording_(wording) {}

  std::string text() {
    likeness();
    fields();
    for (const form::Table& table : form_.tables) {
      rows(table);
    }
    normalised();
    for (const auto& [group, heading_key] : {std::pair{FactGroup::kMoved, "inspect.moved"},
                                             std::pair{FactGroup::kUnplaced, "inspect.unplaced"},
                                             std::pair{FactGroup::kMissing, "inspect.missing"},
                                             std::pair{FactGroup::kOther, "inspect.other"}}) {
      facts(group, wording_.text(heading_key));
    }
    return out_;
  }

 private:
  void heading(std::string_view words) {
    out_ += "\n" + Style(wording_.options()).strong(words) + "\n";
  }

  void put(const TextTable& table) { out_ += table.text(wording_.options().width, 2); }

  // Why it is this form: the share that is there, and what is not.
  void likeness() {
    if (likeness_ == nullptr) {
      return;
    }
    std::vector<std::string> missing;
    for (const std::string& label : likeness_->missing) {
      missing.push_back(fmt::format("“{}”", plain(label)));
    }
    const std::string sentence = wording_.text(
        "inspect.likeness",
        {{"percent", wording_.count(static_cast<std::size_t>(likeness_->score))},
         {"found", wording_.count(likeness_->found.size())},
         {"all", wording_.count(likeness_->found.size() + missing.size())},
         {"missing", fmt::format("{}", fmt::join(missing, ", "))}});
    out_ += paragraph(sentence, wording_.options().width, 0, 2);
  }

  void fields() {
    heading(wording_.text("inspect.fields"));
    TextTable table({{}, {}, {"", Align::kLeft, true}});
    for (const form::Field& field : form_.fields) {
      table.add({plain(in_language(field.label, wording_.options())),
                 spot(record_.field(field.key).at), value(field, record_.field(field.key))});
    }
    put(table);
  }

  std::string value(const form::Field& field, const record::Value& value) const {
    if (value.empty()) {
      return wording_.text("inspect.empty");
    }
    return field.personal ? wording_.text("personal.hidden") : plain(value_text(value));
  }

  void rows(const form::Table& table) {
    const record::Table* found = record_.table(table.key);
    heading(wording_.text("inspect.table",
                          {{"label", plain(in_language(table.label, wording_.options()))},
                           {"rows", wording_.count(found == nullptr ? 0 : found->rows.size())}}));
    TextTable list({{}, {"", Align::kLeft, true}, {"", Align::kRight, false}});
    for (const FieldSpan& span : field_spans(table, found)) {
      list.add({plain(in_language(span.field->label, wording_.options())), cells(span),
                wording_.text("inspect.filled", {{"n", wording_.count(span.filled)}})});
    }
    put(list);
  }

  std::string cells(const FieldSpan& span) const {
    if (span.sheets.empty()) {
      return wording_.text("inspect.nowhere");
    }
    if (span.sheets.size() > 1) {
      return wording_.text("inspect.sheets", {{"n", wording_.count(span.sheets.size())}});
    }
    return fmt::format("{}!{}", plain(span.sheets.front()), base::to_a1(span.area));
  }

  // What was read otherwise than it is written: one line a field, with the first cell.
  void normalised() {
    TextTable table({{}, {"", Align::kLeft, true}});
    std::size_t lines = 0;
    for (const form::Table& definition : form_.tables) {
      std::map<const form::Field*, std::vector<const record::Value*>> values;
      for (const NormalisedValue& one :
           normalised_values(definition, record_.table(definition.key))) {
        values[one.field].push_back(one.value);
      }
      for (const form::Field& field : definition.fields) {
        const std::vector<const record::Value*>& found = values[&field];
        if (found.empty() || field.personal) {
          continue;
        }
        const record::Value& first = *found.front();
        const std::string sentence = wording_.text(
            "inspect.read_as", {{"label", plain(in_language(field.label, wording_.options()))},
                                {"raw", plain(first.raw)},
                                {"value", value_text(first)}});
        table.add({spot(first.at),
                   found.size() == 1
                       ? sentence
                       : wording_.text("inspect.more", {{"sentence", sentence},
                                                        {"n", wording_.count(found.size() - 1)}})});
        ++lines;
      }
    }
    if (lines > 0) {
      heading(wording_.text("inspect.normalised"));
      put(table);
    }
  }

  // What is noticed again and again, such as a constant in every cell of a column, is told once.
  void facts(FactGroup group, std::string_view words) {
    std::vector<std::pair<const record::Fact*, std::size_t>> causes;
    std::map<std::string, std::size_t> known;
    for (const record::Fact& fact : record_.facts) {
      if (group_of(fact.kind) != group) {
        continue;
      }
      const auto [cause, is_new] = known.emplace(cause_of(fact), causes.size());
      if (is_new) {
        causes.emplace_back(&fact, 0);
      } else {
        ++causes[cause->second].second;
      }
    }
    if (causes.empty()) {
      return;
    }
    heading(words);
    TextTable table({{}, {"", Align::kLeft, true}});
    for (const auto& [fact, more] : causes) {
      const std::string sentence = fact_sentence(*fact, form_, wording_);
      table.add({spot(fact->at),
                 more == 0 ? sentence
                           : wording_.text("inspect.more",
                                           {{"sentence", sentence}, {"n", wording_.count(more)}})});
    }
    put(table);
  }

  const form::Form& form_;
  const Likeness* likeness_;
  const record::Record& record_;
  const Wording& wording_;
  std::string out_;
};

}  // namespace

std::string inspect_text(std::span<const FileResult> files, const Options& options) {
  const Wording wording(options);
  std::string out;
  for (const FileResult& file : files) {
    out += (out.empty() ? "" : "\n") + file_heading(file, wording);
    if (!file.error) {
      out += InspectText(file, wording).text();
    }
  }
  return out;
}

}  // namespace scorebook::report
