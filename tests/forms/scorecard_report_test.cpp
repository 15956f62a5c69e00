// SPDX-License-Identifier: Apache-2.0
// The report on an HR scorecard without weights, on the real report: criteria inside a cell,
// results item by item, documents matched with them, and that the same report typed in other ways
// reads the same.
#include <doctest/doctest.h>

#include <array>
#include <map>
#include <set>

#include "edit/fill.h"
#include "forms/checked.h"
#include "forms/twins.h"
#include "make/make.h"
#include "report/report.h"

namespace scorebook::test {
namespace {

const form::Form& scorecard() {
  static const form::Form kForm = load_form("hr-scorecard-report/2563");
  return kForm;
}

const CheckedBook& report() {
  static const CheckedBook kReport = fixture(scorecard(), "report.xlsx");
  return kReport;
}

std::string raw(std::string_view id, std::string_view field) {
  return report().open.value("indicators", id, field).raw;
}

// Numbered sentences of about 1,300 letters, as the longest cell of the printed report holds.
std::string long_result() {
  std::string text;
  for (int i = 1; i <= 14; ++i) {
    text += fmt::format(
        "{}. ประชุมคณะกรรมการกลั่นกรองการประเมินผลการปฏิบัติงาน ครั้งที่ {}/๒๕๖๓ "
        "และแจ้งผลการเลื่อนเงินเดือนเป็นรายบุคคล จำนวน {} ราย\n",
        i, i, 100 + i);
  }
  text.pop_back();
  return text;
}

// The data without spaces and line ends: a cut may add one.
std::string folded(const CheckedBook& book) {
  std::string data = book.data();
  for (std::size_t at; (at = data.find("\\n")) != std::string::npos;) {
    data.erase(at, 2);
  }
  return base::fold(data);
}

record::Data report_data() {
  return must(
      record::parse_data(shipped("fixtures/hr-scorecard-report/2563/data.json"), scorecard()));
}

TEST_SUITE("forms.scorecard_report") {
  TEST_CASE("numbers restart in every dimension and the id tells the dimension") {
    const auto& dimensions = report().open.record().table("dimensions")->rows;
    REQUIRE(dimensions.size() == 5);
    CHECK(dimensions[3].value("title").raw == "ความพร้อมรับผิด้านการบริหารทรัพยากรบุคคล");
    std::string ids;
    for (const record::Row& row : report().open.record().table("indicators")->rows) {
      ids += row.id + " ";
      CHECK(row.parent("dimension") + "." + row.value("no").number.exact_text() == row.id);
    }
    CHECK(ids == "1.1 1.2 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 ");
    CHECK(report().open.record().field("fiscal_year").number == Exact(2563));
  }

  TEST_CASE("the criteria of a cell are read into activity, levels and note") {
    CHECK(raw("2.1", "activity") == "การพัฒนาระบบสารสนเทศข้อมูลข้าราชการและพนักงานราชการ");
    CHECK(raw("2.1", "level_1") == "ข้อมูลมีความสมบูรณ์ ถูกต้อง ครบถ้วน และเป็นปัจจุบัน ร้อยละ ๗๐");
    CHECK(raw("2.1", "level_5") == "ข้อมูลมีความสมบูรณ์ ถูกต้อง ครบถ้วน และเป็นปัจจุบัน ร้อยละ ๙๐");
    CHECK(raw("2.1", "note").ends_with("(ข้อมูลสมมติ)"));
    CHECK(raw("2.1", "definition").starts_with("เกี่ยวกับประวัติ ชื่อสกุล"));
    CHECK(raw("1.2", "kpi_5") == "ร้อยละ ๑๐๐");
    CHECK(raw("1.2", "level_1") == "แต่งตั้งคณะทำงานจัดทำแผนปฏิบัติการการพัฒนาบุคลากร");
    CHECK(raw("2.3", "activity") == "การพัฒนาสมรรถนะของบุคลากรรายบุคคล (IDP)");
    CHECK(raw("2.3", "level_1").empty());
    CHECK(raw("2.5", "level_1") ==
          "ศึกษาเอกสารข้อมูลประสบการณ์ที่หลากหลาย ตามหลักเกณฑ์ ก.พ. ที่ นร ๑๐๐๖/ว๑๗ ลว. ๒๘ ก.ค. ๕๘ "
          "และของกระทรวงยุติธรรม");
    std::size_t levels = 0;
    for (const record::Row& row : report().open.record().table("indicators")->rows) {
      for (const char* field : {"level_1", "level_2", "level_3", "level_4", "level_5"}) {
        levels += row.value(field).empty() ? 0 : 1;
      }
    }
    CHECK(levels == 13 * 5);
  }

  TEST_CASE("results have numbered items and the outcome stands for itself") {
    std::map<std::string, int> items;
    for (const record::Row& row : report().open.record().table("items")->rows) {
      ++items[row.parent("indicator")];
    }
    const std::map<std::string, int> expected = {{"1.1", 5}, {"1.2", 5}, {"2.1", 1}, {"2.2", 5},
                                                 {"2.3", 3}, {"2.4", 1}, {"2.5", 3}, {"3.1", 6},
                                                 {"3.2", 5}, {"3.3", 4}, {"3.4", 3}, {"4.1", 5},
                                                 {"4.2", 5}, {"4.3", 1}, {"5.1", 5}};
    CHECK(items == expected);
    CHECK(report().open.value("items", "4.1/2", "text").raw == "ดำเนินการประชุมจัดทำและขับเคลื่อนแผนฯ");
    CHECK(raw("4.2", "outcome") == "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๓ ได้คะแนน ๙๐.๘๘ ระดับ A");
    CHECK(record::to_data(scorecard(), report().open.record(), true).table("items") == nullptr);
  }

  TEST_CASE("a level follows where the criteria are figures, else a person judges") {
    struct Expected {
      std::string_view id, outcome, level, wanted, got;
    };

    constexpr Expected kExpected[] = {
        {"1.1", "milestones", "", "", ""},     {"1.2", "graded", "2", "80", "84.21"},
        {"2.1", "graded", "5", "90", "100"},   {"2.2", "milestones", "", "", ""},
        {"2.3", "exceeded", "", "90", "99.3"}, {"2.4", "achieved", "", "100", "100"},
        {"2.5", "milestones", "", "", ""},     {"3.1", "milestones", "", "", ""},
        {"3.2", "milestones", "", "", ""},     {"3.3", "milestones", "", "", ""},
        {"3.4", "milestones", "", "", ""},     {"4.1", "milestones", "", "", ""},
        {"4.2", "milestones", "", "", ""},     {"4.3", "milestones", "", "", ""},
        {"5.1", "milestones", "", "", ""}};
    const auto text = [](const std::optional<Exact>& value) {
      return value ? value->exact_text() : std::string();
    };
    REQUIRE(report().scores->indicators.size() == std::size(kExpected));
    for (const Expected& expected : kExpected) {
      CAPTURE(expected.id);
      const scoring::IndicatorScore* item = report().scores->indicator(expected.id);
      REQUIRE(item);
      CHECK(scoring::key(*item->outcome) == expected.outcome);
      CHECK(text(item->level) == expected.level);
      CHECK(item->level_derived == !expected.level.empty());
      CHECK(text(item->wanted) == expected.wanted);
      CHECK(text(item->got) == expected.got);
    }
    CHECK_FALSE(report().scores->total);
  }

  TEST_CASE("score explains each level and what a figure in a step of work says") {
    report::FileResult file;
    file.file = "report.xlsx";
    file.form = &scorecard();
    file.record = &report().open.record();
    file.scores = &*report().scores;
    report::Options options;
    options.language = report::Language::kThai;
    options.width = 400;
    const std::string text = report::score_text({&file, 1}, {true, false, {}}, options);
    for (const std::string_view line :
         {"ผล 84.21 (หน่วยนับ: ร้อยละ) ถึงเกณฑ์ระดับ 2 (75/80/85/90/100)",
          "ผล 100 (หน่วยนับ: ร้อยละ) ถึงเกณฑ์ระดับ 5 (70/75/80/85/90)",
          "เกณฑ์ระดับ 5 กำหนด 80 ผลที่รายงาน 100 (หน่วยนับ: ร้อยละ) ถึงเกณฑ์ส่วนนี้",
          "เกณฑ์ระดับ 3 กำหนด 80 ผลที่รายงาน 100 (หน่วยนับ: ร้อยละ) ถึงเกณฑ์ส่วนนี้",
          "เกณฑ์เป็นขั้นตอนการดำเนินงาน ผู้ประเมินพิจารณาระดับจากผลและเอกสารหลักฐาน",
          "ต้องพิจารณาจากเอกสาร 11 จาก 15 รายการ"}) {
      CAPTURE(line);
      CHECK(base::ascii_digits(text).find(line) != std::string::npos);
    }
    const std::string json = report::score_json({&file, 1}, {}, options);
    CHECK(json.find("\"outcome\": \"graded\"") != std::string::npos);
    CHECK(json.find("\"outcome\": \"milestones\"") != std::string::npos);
  }

  TEST_CASE("the 72 documents are found, 65 of them with a date, under the items of the results") {
    std::map<std::string, int> kinds;
    int dated = 0;
    for (const record::Row& row : report().open.record().table("indicators")->rows) {
      for (const record::Reference& reference : row.references) {
        ++kinds[reference.kind];
        dated += reference.date ? 1 : 0;
      }
    }
    const std::map<std::string, int> expected = {
        {"letter", 52}, {"minutes", 10}, {"order", 3}, {"announcement", 4},
        {"draft", 1},   {"system", 1},   {"web", 1}};
    CHECK(kinds == expected);
    CHECK(dated == 65);
    std::string items;
    for (const record::Reference& reference : report().open.row("indicators", "1.2").references) {
      items += reference.item + ":" + reference.kind + " ";
    }
    CHECK(items == "1:order 3:minutes 4:letter 4:letter ");
    items.clear();
    for (const record::Reference& reference : report().open.row("indicators", "3.2").references) {
      items += reference.item + " ";
    }
    CHECK(items == " 2 3 4 ");
    const record::Row& many = report().open.row("indicators", "2.3");
    CHECK(std::count_if(many.references.begin(), many.references.end(),
                        [](const record::Reference& one) { return one.item == "1"; }) == 15);
    CHECK(report().open.row("indicators", "2.4").references.empty());
  }

  TEST_CASE("the same report typed in other ways reads the same") {
    const CheckedBook corrected = fixture(scorecard(), "corrected.xlsx");
    const Rows rows = rows_of(corrected.open.book(), 6);
    const std::string sheet = corrected.open.record().sheets.front();
    std::vector<Twin> twins = twins_of(rows, 3, 1, sheet);
    Rows run = rows;  // the levels of a cell in one run, marks without spaces
    for (std::vector<std::string>& row : run) {
      std::replace(row[3].begin(), row[3].end(), '\n', ' ');
      for (std::size_t at; (at = row[3].find("ระดับ ๓ : ")) != std::string::npos;) {
        row[3].replace(at, std::string_view("ระดับ ๓ : ").size(), "ระดับ ๓: ");
      }
    }
    twins.push_back({"levels in one run", run, sheet});
    Rows printed(rows.begin(), rows.begin() + 1);  // as printed: each dimension has its own header
    for (std::size_t r = 3; r < rows.size(); ++r) {
      printed.push_back(rows[r]);
      if (rows[r][0].starts_with("มิติที่")) {
        printed.push_back(rows[2]);
      }
    }
    twins.push_back({"each dimension above a header of its own", printed, sheet});
    Rows labels = rows;
    labels[2] = {"ลำดับ", "เป้าประสงค์", "ตัวชี้วัด", "กิจกรรม/เกณฑ์", "ผลการดำเนินงาน", "หลักฐาน"};
    twins.push_back({"labels of another edition", labels, sheet});
    for (const Twin& twin : twins) {
      CAPTURE(twin.name);
      const CheckedBook read(typed(twin.rows, twin.sheet), scorecard());
      CHECK((base::fold(read.data()) == base::fold(corrected.data())));
      CHECK(fmt::format("{}", fmt::join(read.lines(), "; ")) == "");
    }
  }

  TEST_CASE("a row cut by a page break in title, criterion, result and reference reads the same") {
    const CheckedBook corrected = fixture(scorecard(), "corrected.xlsx");
    Rows rows = rows_of(corrected.open.book(), 6);
    const auto row = std::find_if(rows.begin(), rows.end(), [](const auto& one) {
      return one[2].find("ป้องกันและปราบปรามการทุจริต") != std::string::npos;
    });
    REQUIRE(row != rows.end());
    const auto at = static_cast<std::ptrdiff_t>(row - rows.begin());
    std::vector<std::string> rest(6);
    const auto cut = [&](std::size_t column, std::string_view behind) {
      const std::size_t end = rows[static_cast<std::size_t>(at)][column].find(behind);
      REQUIRE(end != std::string::npos);
      rest[column] = rows[static_cast<std::size_t>(at)][column].substr(end + behind.size());
      rows[static_cast<std::size_t>(at)][column].resize(end + behind.size());
    };
    cut(2, "การทุจริต ประจำปี");
    cut(3, "จัดทำร่างแผนปฏิบัติการ");
    cut(4, "เสนอแผนฯ ");
    cut(5, "ที่ ๒๙๐/๖๒ ");
    rows.insert(rows.begin() + at + 1, rest);
    rows.insert(rows.begin() + at + 1, rows[2]);  // and the header of the next page
    const CheckedBook read(typed(rows, "Sheet1"), scorecard());
    CHECK((folded(read) == folded(corrected)));
    CHECK(fmt::format("{}", fmt::join(read.lines(), "; ")) == "");
  }

  TEST_CASE("the longest cells go on in rows below, printed uncut, and come back the same") {
    record::Data data = report_data();
    const std::string text = long_result();
    CHECK(text.size() / 3 > 1300);
    for (auto& [key, value] : data.tables.back().rows[7].values) {
      if (key == "result") {
        value.text = text;
      }
    }
    make::NewOptions options;
    options.data = &data;
    const CheckedBook made(must(make::new_workbook(scorecard(), options)).bytes, scorecard());
    const record::Value& result = made.open.value("indicators", "3.1", "result");
    CHECK(result.raw == text);
    CHECK(result.more.size() >= 2);
    CHECK(made.open.value("indicators", "3.1", "outcome").raw ==
          report().open.value("indicators", "3.1", "outcome").raw);
    CHECK(made.open.record().table("items")->find("3.1/14") != nullptr);
  }

  TEST_CASE("fill splits a long text over the rows of its indicator and joins a short one again") {
    record::Data data = report_data();
    for (auto& [key, value] : data.tables.back().rows[7].values) {
      if (key == "result") {
        value.text = long_result();
      }
    }
    make::NewOptions options;
    options.data = &data;
    const CheckedBook made(must(make::new_workbook(scorecard(), options)).bytes, scorecard());
    const auto fill_with = [&](const CheckedBook& book, const std::string& text) {
      record::Data change = must(record::parse_data(
          R"({"data_version": 1, "form": "hr-scorecard-report/2563",
              "tables": {"indicators": [{"id": "3.1", "result": "x"}]}})",
          scorecard()));
      change.tables.front().rows.front().values.front().second.text = text;
      return CheckedBook(
          must(edit::fill(book.open.book(), scorecard(), book.open.record(), change, {})).bytes,
          scorecard());
    };
    const CheckedBook shorter = fill_with(made, "๑. ประชุมแล้ว");
    CHECK(shorter.open.value("indicators", "3.1", "result").raw == "๑. ประชุมแล้ว");
    CHECK(shorter.open.value("indicators", "3.1", "result").more.empty());
    CHECK(shorter.open.value("indicators", "3.1", "outcome").raw ==
          made.open.value("indicators", "3.1", "outcome").raw);
    const CheckedBook again = fill_with(shorter, long_result());
    CHECK(again.open.value("indicators", "3.1", "result").raw == long_result());
    CHECK(again.open.value("indicators", "3.1", "result").more.size() >= 1);
  }

  TEST_CASE("one level is changed inside its cell and nothing else") {
    const record::Data data = must(record::parse_data(
        R"({"data_version": 1, "form": "hr-scorecard-report/2563",
            "tables": {"indicators": [{"id": "5.1", "level_3": "ปฏิบัติตามแผนฯ ไม่น้อยกว่าร้อยละ ๙๐"}]}})",
        scorecard()));
    const xlsx::Written written =
        must(edit::fill(report().open.book(), scorecard(), report().open.record(), data, {}));
    const CheckedBook after(written.bytes, scorecard());
    CHECK(after.open.value("indicators", "5.1", "level_3").raw == "ปฏิบัติตามแผนฯ ไม่น้อยกว่าร้อยละ ๙๐");
    CHECK(after.open.value("indicators", "5.1", "level_4").raw == raw("5.1", "level_4"));
    CHECK(after.open.value("indicators", "5.1", "activity").raw == raw("5.1", "activity"));
  }
}

}  // namespace
}  // namespace scorebook::test
