// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "formula/grid.h"
#include "scoring/scores.h"
#include "support/records.h"

using namespace scorebook;

namespace {

constexpr std::string_view kCheck = "ตรวจสอบระดับ";

const scoring::IndicatorCells kCells = {{"$L$5", "$K$5", "J5"},
                                        "Q5",
                                        "'KPI 1.1'!$H$8",
                                        {"E5", "F5", "G5", "H5", "I5"}};

struct Inputs {
  std::vector<std::string> weights;
  std::vector<std::string> ladder;
  std::string level;
  std::string result;
};

// Numbers as numbers, the rest as text; "" leaves the cell empty.
void put(formula::Grid& grid, std::string_view sheet, std::string_view ref,
         const std::string& text) {
  if (const auto number = Exact::from_decimal(text)) {
    grid.set(sheet, ref, formula::Value(number->to_double()));
  } else if (!text.empty()) {
    grid.set(sheet, ref, formula::Value(text));
  }
}

std::string computed(const Inputs& inputs, const form::Form& form = test::weighted_form()) {
  formula::Grid grid;
  grid.set("KPI 1.1", "A1", formula::Value()).set("Main", "A1", formula::Value());
  const char* weights[] = {"L5", "K5", "J5"};
  for (std::size_t i = 0; i < inputs.weights.size(); ++i) {
    put(grid, "Main", weights[i], inputs.weights[i]);
  }
  for (std::size_t i = 0; i < inputs.ladder.size(); ++i) {
    put(grid, "Main", kCells.ladder[i], inputs.ladder[i]);
  }
  put(grid, "Main", "Q5", inputs.level);
  put(grid, "KPI 1.1", "H8", inputs.result);
  return formula::evaluated(scoring::indicator_formula(form, kCells, kCheck), grid);
}

// The exact score as the grid shows it.
std::string exact(const Inputs& inputs) {
  record::Record record = test::small_record();
  test::set(record, "dimensions", "1", "weight", test::value_of(inputs.weights[0]));
  test::set(record, "csfs", "1", "weight", test::value_of(inputs.weights[1]));
  test::set(record, "indicators", "1.1", "weight", test::value_of(inputs.weights[2]));
  for (std::size_t i = 0; i < inputs.ladder.size(); ++i) {
    test::set(record, "indicators", "1.1", "target_" + std::to_string(i + 1),
              test::value_of(inputs.ladder[i]));
  }
  test::set(record, "indicators", "1.1", "level", test::value_of(inputs.level));
  test::set(record, "details", "1.1", "result", test::value_of(inputs.result));
  const auto scores = scoring::score(test::weighted_form(), record);
  return fmt::format("{}", scores->indicator("1.1")->score.rounded(9).to_double());
}

}  // namespace

TEST_SUITE("scoring.formulas") {
  TEST_CASE("the formula multiplies first and divides last") {
    scoring::IndicatorCells cells = kCells;
    cells.result.clear();
    CHECK(scoring::indicator_formula(test::weighted_form(), cells, "?\"?") ==
          "IF(COUNT($L$5,$K$5,J5)=3,IF(ISNUMBER(Q5),IF(AND(Q5>=1,Q5<=5,INT(Q5)=Q5),"
          "ROUND($L$5*$K$5*J5*Q5/50000,9),\"?\"\"?\"),IF(Q5=\"\",\"\","
          "IF(OR(LEFT(Q5,12)=\"ทราบผล เดือน\",LEFT(Q5,11)=\"ทราบผลเดือน\",LEFT(Q5,8)=\"ทราบผลใน\",LEFT(Q5,11)=\"ทราบผลภายใน\",LEFT(Q5,4)=\"รอผล\"),0,\"?\"\"?\"))),\"\")");
  }

  TEST_CASE("what the level cell says decides") {
    const std::vector<std::string> weights = {"15", "70", "25"};
    const std::vector<std::string> ladder = {"60", "65", "70", "75", "80"};
    const std::string check = "\"" + std::string(kCheck) + "\"";
    struct Case {
      const char* level;
      const char* result;
      std::string value;
    };
    const Case cases[] = {
        {"5", "", "2.625"},
        {"1", "99", "0.525"},
        {"0", "", check},
        {"6", "", check},
        {"2.5", "", check},
        {"ทราบผล เดือน ก.ย. ๖๖", "99", "0"},
        {"รอผลประเมิน", "", "0"},
        {"๒", "", check},
        {"ระดับ 2", "", check},
        {" ", "", check},
        {"", "", "\"\""},
        {"", "ทราบผล เดือน ก.ย. ๖๖", "0"},
        {"", "ดีมาก", check},
        {"", "59.99", "0"},
        {"", "68.78", "1.05"},
        {"", "80", "2.625"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.level);
      CAPTURE(one.result);
      CHECK(computed({weights, ladder, one.level, one.result}) == one.value);
    }
    CHECK(computed({{"15", "", "25"}, ladder, "5", ""}) == "\"\"");
    CHECK(computed({weights, {"-", "-", "-", "-", "-"}, "", "70"}) == check);
  }

  TEST_CASE("points below level 1 are those of the form") {
    form::Form form = test::weighted_form();
    form.scoring->below_first = Exact(1, 2);
    const Inputs below = {{"15", "70", "25"}, {"60", "65", "70", "75", "80"}, "", "59"};
    CHECK(computed(below, form) == "0.5");
    CHECK(computed({below.weights, below.ladder, "", "60"}, form) == "0.525");
  }

  TEST_CASE("doubles decide like the exact score") {
    const std::vector<std::vector<std::string>> weights = {
        {"15", "70", "25"}, {"33.3", "33.34", "12.5"}, {"0.1", "0.7", "99.9"}, {"100", "100", "100"}};
    const std::vector<std::vector<std::string>> ladders = {
        {"60", "65", "70", "75", "80"},
        {"50", "40", "30", "20", "10"},
        {"-", "-", "1", "2", "3"},
        {"0.1", "0.2", "0.3", "0.4", "0.5"},
        {"3", "-", "2.1", "-", "1.7"}};
    const std::vector<std::string> results = {"0",    "0.1",  "0.3",   "0.30000001", "0.5", "1",
                                              "1.69", "1.7",  "2.1",   "2.11",       "3",   "9.99",
                                              "10",   "50",   "50.01", "64.99",      "65",  "80"};
    for (const auto& set : weights) {
      for (const char* level : {"1", "2", "3", "4", "5"}) {
        CAPTURE(set);
        CAPTURE(level);
        const Inputs inputs = {set, ladders.front(), level, ""};
        CHECK(computed(inputs) == exact(inputs));
      }
      for (const auto& ladder : ladders) {
        for (const std::string& result : results) {
          CAPTURE(set);
          CAPTURE(ladder);
          CAPTURE(result);
          const Inputs inputs = {set, ladder, "", result};
          CHECK(computed(inputs) == exact(inputs));
        }
      }
    }
  }

  TEST_CASE("a computed result meets its threshold though the double falls short") {
    formula::Grid grid;
    grid.set("KPI 1.1", "H8", formula::Value(0.1 * 3 - 1e-16)).set("L5", formula::Value(100.0));
    grid.set("K5", formula::Value(100.0)).set("J5", formula::Value(100.0));
    for (const std::string& cell : kCells.ladder) {
      grid.set(cell, formula::Value(cell == "E5" ? 0.3 : 1.0 + static_cast<double>(cell[0])));
    }
    CHECK(formula::evaluated(scoring::indicator_formula(test::weighted_form(), kCells, kCheck),
                             grid) == "20");
  }

  TEST_CASE("sums are rounded to nine places") {
    CHECK(scoring::sum_formula({"M5:M6"}) == "ROUND(SUM(M5:M6),9)");
    CHECK(scoring::sum_formula({"M5:M6", "M9"}) == "ROUND(SUM(M5:M6,M9),9)");
    formula::Grid grid;
    grid.set("M5", formula::Value(0.1)).set("M6", formula::Value(0.2)).set("M7", "ตรวจสอบระดับ");
    CHECK(formula::evaluated(scoring::sum_formula({"M5:M7"}), grid) == "0.3");
  }
}
