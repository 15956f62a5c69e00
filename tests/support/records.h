// SPDX-License-Identifier: Apache-2.0
// Records made in memory for tests of scoring and rules: a small report of the weighted form that is
// in order, and what it takes to put something wrong into it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::test {

inline constexpr std::string_view kSummary = "ตารางสรุป";
inline constexpr std::string_view kPending = "ทราบผล เดือน ก.ย. ๖๖";
inline constexpr std::string_view kNoBudget = "ไม่ได้ใช้งบประมาณดำเนินการ";

/// The definition templates/hr-scorecard-weighted/2566/form.toml.
const form::Form& weighted_form();

// Values as binding makes them; `at` is set when they are put into a record.
record::Value number(std::string_view decimal, int decimals = -1);
/// A number typed as text.
record::Value text_number(std::string_view raw, std::string_view decimal, std::string_view unit = "");
record::Value text(std::string_view words);
record::Value state(std::string_view key, std::string_view phrase);
record::Value pending();
record::Value date(int year, int month, int day, std::string_view raw);
record::Value invalid(std::string_view raw);
/// "" empty, a decimal a number cell, a dash, the phrases above their states, anything else text.
record::Value value_of(std::string_view words);

record::Place place(std::string_view sheet, std::string_view area);
record::Fact fact(record::FactKind kind, std::string_view sheet, std::string_view area,
                  std::string_view found = "", std::string_view expected = "");
record::Reference letter(std::string_view number, int year, int month, int day,
                         std::string_view words);

// ------------------------------------------------------------------ a report in a few lines

struct SampleGroup {
  std::string no;
  std::string parent;  ///< of a CSF: its dimension
  std::string title;
  std::string weight;
  std::string score;   ///< as the cell says; "" empty
};

struct SampleIndicator {
  std::string no;
  std::string csf;
  std::string project;
  std::string title;
  std::string weight;
  std::array<std::string, 5> targets;
  std::string level;   ///< "", a number or a phrase
  std::string score;
  std::string budget;
  std::string unit;    ///< of the detail sheet
  std::string result;  ///< of the detail sheet
  std::vector<record::Reference> references;
};

/// A report: row 5 is the first indicator, the columns are those of the form (A dimension, B CSF,
/// C project, D KPI, E to I targets, J to L weights, M to O scores, P budget, Q level), the total
/// stands below. Detail sheets are named "KPI 1.1", their KPI row is row 8.
struct Sample {
  std::string year = "2566";
  std::string round = "6";
  std::vector<SampleGroup> dimensions;
  std::vector<SampleGroup> csfs;
  std::vector<SampleGroup> projects;
  std::vector<SampleIndicator> indicators;
  std::string total;
};
record::Record make_record(const Sample& sample);

/// Two dimensions, three CSFs, four indicators (1.1 level 3, 1.2 pending, 2.1 level 5 on a falling
/// ladder, 2.2 level 2), total 48.40: nothing is wrong with it.
Sample small_sample();
record::Record small_record();

// ------------------------------------------------------------------ changes

record::Table& table_of(record::Record& record, std::string_view table);
record::Row& row_of(record::Record& record, std::string_view table, std::string_view id);
/// The place of a value stays.
void set(record::Record& record, std::string_view table, std::string_view id,
         std::string_view field, record::Value value);
/// A field of the report.
void set(record::Record& record, std::string_view field, record::Value value);
/// Takes the detail sheet away.
void remove_detail(record::Record& record, std::string_view id);
/// Empties every field of the detail sheet but those named.
void empty_detail(record::Record& record, std::string_view id,
                  const std::vector<std::string>& keep = {});

}  // namespace scorebook::test
