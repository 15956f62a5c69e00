// SPDX-License-Identifier: Apache-2.0
#include "formula/evaluator.h"

#include <doctest/doctest.h>

#include <string>

#include "formula/grid.h"

using namespace scorebook::formula;

namespace {

// A sheet that claims to be used to its last cell, every one of them holding the same.
class Flood : public CellSource {
 public:
  explicit Flood(Value value) : value_(std::move(value)) {}

  Value cell(std::string_view, scorebook::base::CellRef) const override {
    ++asked_;
    return value_;
  }

  scorebook::base::CellRef used(std::string_view) const override { return {1048576, 16384}; }

  bool has_sheet(std::string_view) const override { return true; }

  std::optional<std::string> name(std::string_view) const override { return std::nullopt; }

  std::uint64_t asked() const { return asked_; }

 private:
  Value value_;
  mutable std::uint64_t asked_ = 0;
};

}  // namespace

TEST_SUITE("formula.evaluator") {
  TEST_CASE("a cell shows what its formula comes to") {
    check_cases(sample(), {{"A1", "1"},
                           {"B5", "0"},
                           {"C4", "\"\""},
                           {"B4", "TRUE"},
                           {"D21", "#DIV/0!"},
                           {"D23", "(circular)"},
                           {"D24", "(unsupported)"},
                           {"'KPI 1.1'!H5", "4"},
                           {"'kpi 1.1'!h5", "4"},
                           {"ตารางสรุป!A1", "28.825"},
                           {"Missing!A1", "#REF!"},
                           {"SUM(Missing!A1:A5)", "#REF!"},
                           {"{7,8;9,10}", "7"},
                           {"Empty!Z99", "0"}});
  }

  TEST_CASE("an area alone is intersected with its row or column") {
    const Grid grid = sample();
    CHECK(evaluated("A1:A5", grid, {4, 26}) == "4");
    CHECK(evaluated("J5:N5", grid, {9, 12}) == "80");
    CHECK(evaluated("A1:A5", grid, {6, 26}) == "#VALUE!");
    CHECK(evaluated("A:A", grid, {5, 26}) == "5");
    CHECK(evaluated("5:5", grid, {9, 8}) == "84.21");
  }

  TEST_CASE("trouble in a needed cell cannot be caught") {
    check_cases(sample(), {{"IFERROR(D23+1,0)", "(circular)"},
                           {"COUNT(D23:D24)", "(circular)"},
                           {"IF(ISERROR(D24),1,2)", "(unsupported)"},
                           {"IF(TRUE,1,D23)", "1"},
                           {"SUM(A1:A5)+0*NOSUCH()", "(unsupported)"}});
  }

  TEST_CASE("evaluation ends before it looks at too much") {
    const Flood numbers(Value(1.0));
    CHECK(evaluated("SUM(A:XFD)", numbers) == "(unsupported)");
    CHECK(numbers.asked() == 0);
    CHECK(evaluated("SUM(A1:A1000)", numbers) == "1000");
    CHECK(evaluated("SUMPRODUCT(A:XFD*2)", numbers) == "(unsupported)");
    CHECK(evaluated("SUMPRODUCT((A1:A5000)*(A1:GZZ1))", numbers) == "(unsupported)");
    CHECK(evaluated("SUMPRODUCT(ROW(A:A)*COLUMN(1:1))", numbers) == "(unsupported)");
    CHECK(evaluated("COUNTBLANK(A:XFD)", numbers) == "(unsupported)");
    CHECK(evaluated("MATCH(2,A1:A9999,0)", numbers) == "#N/A");
  }

  TEST_CASE("counting each of a thousand cells among all of them is not too much") {
    const Flood numbers(Value(1.0));
    CHECK(evaluated("SUMPRODUCT(1/COUNTIF(A1:A1024,A1:A1024))", numbers) == "1");
    CHECK(numbers.asked() == 2048);
  }

  TEST_CASE("long texts count as work") {
    const Flood texts(Value(std::string(32767, 'a')));
    CHECK(evaluated("SUMPRODUCT(LEN(A1:A100))", texts) == "3276700");
    CHECK(evaluated("SUMPRODUCT(LEN(A:A))", texts) == "(unsupported)");
    CHECK(texts.asked() < 20000);
    CHECK(evaluated("COUNTIF(A1:A9999,\"*a*ab\")", texts) == "(unsupported)");
  }

  TEST_CASE("steps run out once") {
    const Grid grid;
    Evaluator evaluator(grid, {1, 1});
    CHECK(evaluator.spend(kMaxSteps));
    CHECK_FALSE(evaluator.spend(1));
    CHECK(evaluator.stopped());
    CHECK_FALSE(evaluator.spend(0));
  }

  TEST_CASE("the first reason to stop stays") {
    const Grid grid;
    Evaluator evaluator(grid, {1, 1});
    CHECK(evaluator.noted(CellError::kNa) == Value(CellError::kNa));
    CHECK_FALSE(evaluator.stopped());
    evaluator.noted(CellError::kCircular);
    evaluator.noted(CellError::kUnsupported);
    const auto formula = Formula::parse("1");
    REQUIRE(formula);
    CHECK(evaluator.run(formula->root()) == Value(CellError::kCircular));
  }
}
