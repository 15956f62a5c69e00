// SPDX-License-Identifier: Apache-2.0
#include "report/facts.h"

#include <doctest/doctest.h>

#include <set>

#include "base/a1.h"
#include "report/sample.h"

TEST_SUITE_BEGIN("report.facts");

namespace scorebook::report {

using record::Fact;
using record::FactKind;
using test::at;
using test::english;
using test::kSummary;
using test::thai;

namespace {

Fact fact(FactKind kind) {
  Fact result;
  result.kind = kind;
  result.label = "LABEL";
  result.found = "FOUND";
  result.expected = "EXPECTED";
  result.indicator = "4.4";
  return result;
}

}  // namespace

TEST_CASE("every fact has a key of its own and a group and a sentence") {
  const form::Form form = test::sample_form();
  std::set<std::string_view> keys;
  for (int i = 0; i <= static_cast<int>(FactKind::kMacros); ++i) {
    const auto kind = static_cast<FactKind>(i);
    const std::string name(key(kind));
    CAPTURE(name);
    CHECK(keys.insert(key(kind)).second);
    for (const Options& options : {thai(), english()}) {
      const std::string sentence = fact_sentence(fact(kind), form, Wording(options));
      CHECK(sentence != "fact." + name);
      CHECK(sentence.find('{') == std::string::npos);
    }
  }
  CHECK(key(FactKind::kStaleValue) == "stale_value");
  CHECK(group_of(FactKind::kMovedColumn) == FactGroup::kMoved);
  CHECK(group_of(FactKind::kMissingColumn) == FactGroup::kMissing);
  CHECK(group_of(FactKind::kUnplacedSheet) == FactGroup::kUnplaced);
  CHECK(group_of(FactKind::kFormulaError) == FactGroup::kOther);
}

TEST_CASE("facts are told with what was found and expected") {
  const form::Form form = test::sample_form();
  CHECK(fact_sentence(fact(FactKind::kChangedLabel), form, Wording(thai())) ==
        "หัวข้อของแบบ “EXPECTED” ระบุไว้เป็น “FOUND”");
  CHECK(fact_sentence(fact(FactKind::kDuplicateDetail), form, Wording(thai())) ==
        "ใบรายละเอียดซ้ำของตัวชี้วัดที่ ๔.๔");
  CHECK(fact_sentence(fact(FactKind::kMovedColumn), form, Wording(english())) ==
        "column “LABEL” stands at FOUND (in the form at EXPECTED)");
}

TEST_CASE("facts on personal fields keep what they found to themselves") {
  form::Form form = test::sample_form();
  Fact one = fact(FactKind::kHiddenRow);
  one.field = "phone";
  CHECK(fact_found(one, form) == "");
  one.field = "agency";
  CHECK(fact_found(one, form) == "FOUND");
  form.tables[1].fields[1].personal = true;
  one.table = "indicators";
  one.field = "title";
  CHECK(fact_found(one, form) == "");
}

TEST_CASE("the cells of a field are one area while they stand on one sheet") {
  const form::Form form = test::sample_form();
  record::Record record = test::sample_record();
  const std::vector<FieldSpan> spans = field_spans(form.tables[1], record.table("indicators"));
  REQUIRE(spans.size() == 5);
  CHECK(spans[2].field->key == "weight");
  CHECK(spans[2].filled == 3);
  CHECK(spans[2].sheets == std::vector<std::string>{std::string(kSummary)});
  CHECK(base::to_a1(spans[2].area) == "D5:D7");
  CHECK(spans[3].filled == 0);  // no score cell at all
  CHECK(spans[3].sheets.empty());

  record.tables[1].rows[2].values["weight"].at = at("KPI 2.1", "B3", 1);
  CHECK(field_spans(form.tables[1], record.table("indicators"))[2].sheets ==
        std::vector<std::string>{std::string(kSummary), "KPI 2.1"});
}

TEST_CASE("a table without rows has fields that stand nowhere") {
  const form::Form form = test::sample_form();
  for (const FieldSpan& span : field_spans(form.tables[0], nullptr)) {
    CHECK(span.filled == 0);
    CHECK(span.sheets.empty());
  }
}

TEST_CASE("values are given as they were read") {
  record::Value date = test::text("๘ ธ.ค. ๖๕", at(kSummary, "A1"));
  date.kind = record::ValueKind::kDate;
  date.date = {2022, 12, 8};
  CHECK(value_text(date) == "2022-12-08");
  record::Value number = test::number("85.50", at(kSummary, "A1"));
  number.raw = "ร้อยละ ๘๕.๕๐";
  CHECK(value_text(number) == "85.5");
  CHECK(value_text(test::pending("รอผล", at(kSummary, "A1"))) == "รอผล");
  CHECK(value_text(record::Value{}) == "");
}

TEST_CASE("normalisations and kinds have machine names") {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(record::Normalisation::kBuddhistYear); ++i) {
    CHECK(names.insert(key(static_cast<record::Normalisation>(i))).second);
  }
  CHECK_FALSE(names.contains(""));
  CHECK(names.contains("percent_format"));
  CHECK(key(record::ValueKind::kInvalid) == "invalid");
}

}  // namespace scorebook::report

TEST_SUITE_END();
