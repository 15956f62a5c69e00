// SPDX-License-Identifier: Apache-2.0
// Drafts load, and read the workbook they were made from.
#include "draft/draft.h"

#include <doctest/doctest.h>

#include "bind/bind.h"
#include "draft/scorecard.h"
#include "form/load.h"

namespace scorebook::draft {
namespace {

std::string drafted(const xlsx::Workbook& book, bool english = false) {
  DraftOptions options;
  options.file = "ของหน่วย.xlsx";
  options.form = "draft-form";
  options.edition = "1";
  options.english = english;
  return draft_form(book, options);
}

form::Form loaded(const std::string& toml) {
  form::Loaded loaded = form::load("form.toml", toml);
  REQUIRE_MESSAGE(loaded.form, (loaded.faults.empty() ? "" : loaded.faults.front().text()));
  return *loaded.form;
}

std::string ids(const record::Record& record, std::string_view table) {
  std::string out;
  for (const record::Row& row : record.table(table)->rows) {
    out += (out.empty() ? "" : " ") + row.id;
  }
  return out;
}

}  // namespace

TEST_SUITE("draft.draft") {
  TEST_CASE("a scorecard is read by its draft: groups, items, thresholds, weights, total") {
    const test::OpenBook book = test::open_sheet(test::scorecard(), "สรุป");
    const form::Form form = loaded(drafted(book.book()));
    CHECK(bind::fit(book.book(), form).score == 100);
    const record::Record record = bind::bind(book.book(), form, "x.xlsx");
    CHECK(record.field("fiscal_year").raw == "๒๕๖๗");
    CHECK(record.field("agency").raw == "กองตัวอย่าง");
    CHECK(record.field("total").number == Exact(18, 5));
    CHECK(ids(record, "groups") == "1 2");
    CHECK(ids(record, "items") == "1 2 3 4");
    const record::Row& third = record.table("items")->rows[2];
    CHECK(third.parent("group") == "2");
    CHECK(third.value("title").raw == "ร้อยละความพึงพอใจ");
    CHECK(third.value("weight").number == Exact(30));
    CHECK(third.value("target_5").number == Exact(80));
    CHECK(third.value("level").number == Exact(3));
    REQUIRE(form.scoring);
    CHECK(form.scoring->weight == "weight");
    CHECK(form.scoring->achieved == "level");
    CHECK(form.table("items")->field("level")->role == form::Role::kComputed);
    CHECK(form.table("items")->field("column_n")->personal);
    CHECK(form.table("items")->field("result")->required);
  }

  TEST_CASE("groups that stand in rows of their own are read, numbers that begin again too") {
    test::TypedSheet sheet;
    sheet.row("A1", {"ที่", "มาตรการ", "เป้าหมาย", "ผลการดำเนินงาน"});
    sheet.set("A2", "กลุ่มที่ 1 ภายใน").row("A3", {"#1", "จัดอบรม", "#2", "#2"});
    sheet.row("A4", {"#2", "ประชุม", "#4", "#1"}).set("A5", "กลุ่มที่ 2 ภายนอก");
    sheet.row("A6", {"#1", "สำรวจ", "#1", "#1"});
    const test::OpenBook book = test::open_sheet(sheet);
    const record::Record record = bind::bind(book.book(), loaded(drafted(book.book())), "x.xlsx");
    CHECK(ids(record, "groups") == "1 2");
    CHECK(ids(record, "items") == "1-1 1-2 2-1");
  }

  TEST_CASE("sheets of one layout are named, not described; a second table gets names of its own") {
    test::BookBuilder builder;
    test::add_sheet(builder, "สรุป", test::scorecard());
    test::TypedSheet detail;
    detail.row("A1", {"ลำดับ", "หน่วยบริการ", "ผลงาน"}).row("A2", {"#1", "ก", "#5"});
    detail.row("A3", {"#2", "ข", "#6"});
    for (const char* name : {"KPI 1", "KPI 2", "KPI 3"}) {
      test::add_sheet(builder, name, detail);
    }
    test::TypedSheet budget;
    budget.row("A1", {"โครงการ", "แหล่งเงิน", "จำนวนเงิน"}).row("A2", {"ก", "งบ", "#5"});
    budget.row("A3", {"ข", "งบ", "#6"});
    test::add_sheet(builder, "งบประมาณ", budget);
    test::TypedSheet words;
    words.set("A1", "คำชี้แจง");
    test::add_sheet(builder, "คำชี้แจง", words);
    const test::OpenBook book(builder);
    const std::string toml = drafted(book.book(), true);
    CHECK(toml.find("\"per-indicator\": KPI 1 · KPI 2 · KPI 3\n") != std::string::npos);
    CHECK(toml.find("# sheets without a table, not part of this draft: คำชี้แจง\n") !=
          std::string::npos);
    const form::Form form = loaded(toml);
    CHECK(form.sheets.size() == 2);
    CHECK(ids(bind::bind(book.book(), form, "x.xlsx"), "items_2") == "1 2");
  }

  TEST_CASE("a workbook without a table gives no draft") {
    test::TypedSheet sheet;
    sheet.set("A1", "บันทึกข้อความ").set("A2", "เรื่อง ขอความอนุเคราะห์");
    CHECK(drafted(test::open_sheet(sheet).book()).empty());
  }

  TEST_CASE("hostile headings and names stay texts") {
    test::TypedSheet sheet;
    sheet.row("A1", {"ตัว\"ชี้\"วัด", "ผล\\งาน", "{no}", "หมาย\nเหตุ"});
    sheet.row("A2", {"ก {x}", "#1", "z", "y"}).row("A3", {"ข", "#2", "z", "y"});
    const test::OpenBook book = test::open_sheet(sheet, "ชื่อ {แผ่น}");
    const form::Loaded result = form::load("form.toml", drafted(book.book()));
    CHECK_MESSAGE(result.form, (result.faults.empty() ? "" : result.faults.front().text()));
  }
}

}  // namespace scorebook::draft
