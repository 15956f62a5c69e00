// SPDX-License-Identifier: Apache-2.0
#include "make/ministry.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "make/sheet_name.h"
#include "support/book.h"

namespace scorebook::make {
namespace {

using ministry::Submission;

Submission report(const std::string& agency, Exact total, int pending = 0) {
  Submission out;
  out.file = agency + ".xlsx";
  out.sha256 = out.file;
  out.agency = agency;
  out.series = {"points/1", 2569, 6};
  out.totals.has_points = true;
  out.totals.total = total;
  out.totals.max = 100;
  out.totals.reported_max = 100;
  out.totals.indicators = 2;
  out.totals.reported = 2 - pending;
  out.totals.pending = pending;
  out.groups.push_back({"1", "มิติหนึ่ง", total / 2, 50, true});
  for (const std::string id : {"1.1", "1.2"}) {
    ministry::IndicatorLine line;
    line.id = id;
    line.title = "ตัวชี้วัด";
    line.group = "1";
    line.group_title = "มิติหนึ่ง";
    line.state = "reported";
    line.scored = true;
    line.score = total / 2;
    line.max = 50;
    line.weight = 50;
    line.result = "=1+1";
    out.indicators.push_back(line);
  }
  return out;
}

ministry::Consolidation of(std::vector<Submission> submissions, bool ranks = true) {
  ministry::Options options;
  options.ranks = ranks;
  return ministry::consolidate(std::move(submissions), std::move(options), {});
}

test::OpenBook opened(const ministry::Consolidation& all, const MinistryOptions& options = {}) {
  Result<MinistryWorkbook> made = ministry_workbook(all, {}, options);
  REQUIRE(made);
  return test::OpenBook(made->bytes);
}

std::vector<std::string> names(const test::OpenBook& book) {
  std::vector<std::string> out;
  for (const xlsx::Sheet& sheet : book->sheets()) {
    out.push_back(sheet.name());
  }
  return out;
}

constexpr std::string_view kScores = "คะแนนรายหน่วยงาน";
constexpr std::string_view kDetails = "รายละเอียดรายตัวชี้วัด";

TEST_SUITE("make.ministry") {
  TEST_CASE("totals are live formulas with the right stored values") {
    const test::OpenBook book = opened(of({report("ก", Exact(200, 3)), report("ข", 50)}));
    CHECK(book.value("B6", kScores).text == "ก");
    CHECK(book.shown("D6", kScores) == "66.67");
    CHECK(book.shown("K6", kScores) == "1");
    CHECK(book.shown("K7", kScores) == "2");
    CHECK(book.value("K6", kScores).has_formula);
    CHECK(book.value("D9", kScores).has_formula);
    CHECK(book.shown("D9", kScores) == "58.33");
    CHECK(book.shown("E8", kScores) == "4");
    CHECK(book.shown("C6", "ผลรายตัวชี้วัด") == "66.67");
  }

  TEST_CASE("equal scores share a rank by the live formula too; without ranks there is no column") {
    const std::vector<Submission> three = {report("ก", Exact(2, 3)), report("ข", Exact(2, 3)),
                                           report("ค", Exact(1, 3))};
    const test::OpenBook book = opened(of(three));
    CHECK(book.shown("K6", kScores) == "1");
    CHECK(book.shown("K7", kScores) == "1");
    CHECK(book.shown("K8", kScores) == "3");
    CHECK(opened(of(three, false)).shown("K6", kScores) == "(no cell)");
    CHECK(opened(of({report("ก", 1, 1)})).shown("K6", kScores) == "(no cell)");
  }

  TEST_CASE("a total that cannot be given is no zero") {
    Submission blocked = report("ก", 1);
    blocked.totals.total.reset();
    const test::OpenBook book = opened(of({blocked, report("ข", 80)}));
    CHECK(book.value("D6", kScores).text == "ยังคำนวณคะแนนรวมไม่ได้");
    CHECK(book.shown("D9", kScores) == "80.00");
    CHECK(book.value("J6", kScores).text.empty());
  }

  TEST_CASE("texts out of workbooks stay texts") {
    const test::OpenBook book = opened(of({report("ก", 1)}));
    CHECK(book.value("G5", kDetails).text == "=1+1");
    CHECK_FALSE(book.value("G5", kDetails).has_formula);
  }

  TEST_CASE("a table that is longer than a sheet goes on in another, counted by the first page") {
    MinistryOptions options;
    options.last_row = 6;
    const test::OpenBook book = opened(of({report("ก", 1), report("ข", 2)}), options);
    CHECK(book.value("A5", kDetails).text == "ก");
    CHECK(book.value("A5", "รายละเอียดรายตัวชี้วัด (2)").text == "ข");
    CHECK(book.value("A6", "รายละเอียดรายตัวชี้วัด (2)").text == "ข");
    // The line of states: heading and count.
    CHECK(book.value("A10", "บทสรุปสำหรับผู้บริหาร").text == "รายงานผลแล้ว");
    CHECK(book.value("A11", "บทสรุปสำหรับผู้บริหาร").number == Exact(4));
  }

  TEST_CASE("without any submission there is still a workbook") {
    CHECK(
        (names(opened(of({}))) ==
         std::vector<std::string>{"บทสรุปสำหรับผู้บริหาร", "สถานะการจัดส่งรายงาน", "รายละเอียดรายตัวชี้วัด",
                                  "รายการแก้ไขและข้อควรตรวจสอบ", "บัญชีเอกสารหลักฐาน",
                                  "ข้อมูลไม่ตรงกันระหว่างหน่วยงาน", "วิธีคำนวณและคำอธิบาย", "ที่มาของข้อมูล"}));
  }

  TEST_CASE("details in a workbook of their own") {
    MinistryOptions options;
    options.separate_details = true;
    const MinistryWorkbook made = ministry_workbook(of({report("ก", 1)}), {}, options).value();
    CHECK((names(test::OpenBook(made.details)) ==
           std::vector<std::string>{"รายละเอียดรายตัวชี้วัด", "รายการแก้ไขและข้อควรตรวจสอบ",
                                    "บัญชีเอกสารหลักฐาน"}));
    CHECK(test::OpenBook(made.bytes)->sheet(kDetails) == nullptr);
    CHECK((ministry_workbook(of({report("ก", 1)}), {}, options).value().bytes == made.bytes));
  }

  TEST_CASE("what Excel takes as a name of a sheet and as the text of a cell") {
    CHECK(legal_sheet_name("a/b:c[1]*?\\") == "a-b-c-1----");
    CHECK(legal_sheet_name(std::string(40, 'x')) == std::string(31, 'x'));
    CHECK(legal_sheet_name("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀") == "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀");
    CHECK(legal_cell_text("ก\xFF") == "ก\xEF\xBF\xBD");
    CHECK(legal_cell_text(std::string(32767, 'x')) == std::string(32767, 'x'));
    CHECK(legal_cell_text(std::string(32768, 'x')) == std::string(32766, 'x') + "…");
  }
}

}  // namespace
}  // namespace scorebook::make
