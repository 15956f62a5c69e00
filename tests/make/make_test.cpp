// SPDX-License-Identifier: Apache-2.0
#include "make/make.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <clocale>
#include <cstdlib>
#include <ctime>

#include "forms/workbooks.h"
#include "record/data.h"

namespace scorebook::test {
namespace {

constexpr std::string_view kSummary = "ตารางสรุป";
constexpr std::string_view kFixture = "fixtures/hr-scorecard-weighted/2566/";

const form::Form& weighted() {
  static const form::Form kForm = load_form("hr-scorecard-weighted/2566");
  return kForm;
}

record::Data fixture_data(std::string_view file = "data.json") {
  return must(record::parse_data(shipped(std::string(kFixture).append(file)), weighted()));
}

FormBook made(const record::Data* data, make::NewOptions options = {}) {
  options.data = data;
  return FormBook(must(make::new_workbook(weighted(), options)).bytes, weighted());
}

void set_text(record::Data& data, const std::string& table, const std::string& id,
              const std::string& field, const std::string& text) {
  record::DataValue value;
  value.kind = record::DataValue::Kind::kText;
  value.text = text;
  for (record::DataTable& t : data.tables) {
    if (t.name != table) {
      continue;
    }
    for (record::DataRow& row : t.rows) {
      if (row.id == id) {
        std::erase_if(row.values, [&](const auto& entry) { return entry.first == field; });
        row.values.emplace_back(field, value);
        return;
      }
    }
  }
  FAIL("no row " << table << " " << id);
}

/// The first element of this name in a part, with its attributes.
std::string tag(const std::string& xml, const std::string& name) {
  const std::size_t begin = xml.find("<" + name + " ");
  return begin == std::string::npos ? "" : xml.substr(begin, xml.find('>', begin) + 1 - begin);
}

TEST_SUITE("make.new_workbook") {
  TEST_CASE("agency year and round stand in the titles") {
    make::NewOptions options;
    options.agency = "กรมการข้าว";
    options.year_be = 2569;
    options.round_months = 9;
    const FormBook book = made(nullptr, options);
    CHECK(book.cell(kSummary, "A1") ==
          "ผลการดำเนินงานตามแผนกลยุทธ์การบริหารทรัพยากรบุคคล กรมการข้าว ปีงบประมาณ พ.ศ. ๒๕๖๙ "
          "( ๑ ตุลาคม ๒๕๖๘ ถึง ๓๐ มิถุนายน ๒๕๖๙) ๙ เดือน");
    CHECK(book.cell("KPI 1.1", "A1") ==
          "แผนกลยุทธ์การบริหารทรัพยากรบุคคล กรมการข้าว ปีงบประมาณ พ.ศ. ๒๕๖๙");
    CHECK(book.record().field("agency").raw == "กรมการข้าว");
    CHECK(book.record().field("fiscal_year").number == Exact(2569));
    CHECK(book.record().field("round").number == Exact(9));
  }

  TEST_CASE("a round the form does not print is refused with the list") {
    make::NewOptions options;
    options.round_months = 8;
    CHECK(error_text(make::new_workbook(weighted(), options)) ==
          "data_value [round] value=8 allowed=4, 6, 9");
  }

  TEST_CASE("an agency is refused where the form has no place for it") {
    form::Form form = weighted();
    form.rounds->agency = "office";
    make::NewOptions options;
    options.agency = "กรมการข้าว";
    CHECK(error_text(make::new_workbook(form, options)) == "data_unknown [office] field=office");
  }

  TEST_CASE("a workbook made from data reads back as the data") {
    for (const char* file : {"data.json", "corrected.json"}) {
      CAPTURE(file);
      const record::Data data = fixture_data(file);
      const FormBook book = made(&data);
      const record::Data back = record::to_data(weighted(), book.record(), true);
      for (const record::DataTable& table : data.tables) {
        CAPTURE(table.name);
        const record::DataTable* found = back.table(table.name);
        REQUIRE(found);
        CHECK(found->rows.size() == table.rows.size());
        for (const record::DataRow& row : table.rows) {
          const record::Row& read = book.row(table.name, row.id);
          for (const auto& [field, value] : row.values) {
            CAPTURE(row.id);
            CAPTURE(field);
            const form::Field* declared = weighted().table(table.name)->field(field);
            if (declared == nullptr || declared->role == form::Role::kComputed) {
              continue;
            }
            if (value.kind == record::DataValue::Kind::kNull) {
              CHECK(read.value(field).empty());
            } else if (read.value(field).is_number()) {
              CHECK(bind::read_value(weighted(), *declared, value.text, 2566).number ==
                    read.value(field).number);
            } else {
              CHECK(read.value(field).raw == value.text);
            }
          }
        }
      }
    }
  }

  TEST_CASE("a piece of a narrative that is white space only is not lost") {
    record::Data data = fixture_data();
    const std::string text = "x" + std::string(61, '\n') + "y";
    set_text(data, "details", "3.3", "narrative", text);
    CHECK(made(&data).value("details", "3.3", "narrative").raw == text);
  }

  TEST_CASE("a text of a row gets the words that tell the row") {
    record::Data data = fixture_data();
    set_text(data, "details", "3.3", "activities", "ประชุม");
    set_text(data, "details", "3.3", "note", "ไม่มี");
    const FormBook book = made(&data);
    CHECK(book.value("details", "3.3", "activities").raw == "รายละเอียดกิจกรรม\nประชุม");
    CHECK(book.value("details", "3.3", "note").raw == "หมายเหตุ\nไม่มี");
  }

  TEST_CASE("numbers of which a cell keeps less are told") {
    record::Data data = fixture_data();
    set_text(data, "indicators", "3.3", "weight", "66.66666666666667");
    make::NewOptions options;
    options.data = &data;
    const make::NewWorkbook book = must(make::new_workbook(weighted(), options));
    REQUIRE(book.rounded.size() == 1);
    CHECK(book.rounded[0].table == "indicators");
    CHECK(book.rounded[0].id == "3.3");
    CHECK(book.rounded[0].field == "weight");
    CHECK(book.rounded[0].given == "66.66666666666667");
    CHECK(book.rounded[0].kept == "66.6666666666667");
  }

  TEST_CASE("data that the workbook would not say is refused with its place") {
    struct Case {
      std::string_view rows, error;
    };

    constexpr Case kCases[] = {
        {R"("csfs": [{"id": "9", "title": "ไม่มีตัวชี้วัด"}])",
         "would_misread [2:21] table=csfs id=9"},
        {R"("indicators": [{"id": "1.1", "title": "ก", "owner": "ข) (ค"}])",
         "would_misread [2:50] table=indicators id=1.1 field=title wanted=ก read=ก (ข) "
         "sheet=ตารางสรุป cell=D5"},
        {R"("indicators": [{"id": "1.1"}], "details": [{"id": "1.1", "round": 8}])",
         "would_misread [2:78] table=details id=1.1 field=round wanted=8 sheet=KPI 1.1 cell=B4"},
    };
    for (const Case& c : kCases) {
      const record::Data data = must(record::parse_data(
          fmt::format("{{\"data_version\": 1, \"form\": \"hr-scorecard-weighted/2566\",\n\"tables\": {{{}}}}}",
                      c.rows),
          weighted()));
      make::NewOptions options;
      options.data = &data;
      CHECK(error_text(make::new_workbook(weighted(), options)) == c.error);
    }
  }

  TEST_CASE("no row is higher than Excel can show") {
    const record::Data data = fixture_data();
    const FormBook book = made(&data);
    for (const xlsx::Sheet& sheet : book.book().sheets()) {
      for (const xlsx::RowInfo& row : sheet.rows()) {
        CAPTURE(sheet.name());
        CAPTURE(row.row);
        CHECK(row.height <= 409);
      }
    }
  }

  TEST_CASE("the longest narrative is split over rows and joins to the same bytes") {
    const record::Data data = fixture_data();
    const std::string wanted = data.table("details")->rows.front().id.empty() ? "" : [&] {
      for (const auto& row : data.table("details")->rows) {
        if (row.id == "3.2") {
          return row.find("narrative")->text;
        }
      }
      return std::string();
    }();
    const FormBook book = made(&data);
    const record::Value& value = book.value("details", "3.2", "narrative");
    CHECK(value.more.size() >= 1);
    CHECK(value.raw == wanted);
  }

  TEST_CASE("a narrative of several pages is split and joins to the same bytes") {
    record::Data data = fixture_data();
    std::string text = "ผลการดำเนินงาน";
    for (int line = 1; line <= 150; ++line) {
      text += fmt::format(
          "\n{}. จัดอบรมหลักสูตรที่ {} ตามหนังสือที่ กษ ๑๑๑๑/{} ลว ๘ ธ.ค.๖๕ ผู้เข้าอบรม {} คน "
          "ใช้งบประมาณ 1,234.50 บาท",
          line, line, 4000 + line, 10 * line);
    }
    set_text(data, "details", "3.3", "narrative", text);
    const FormBook book = made(&data);
    const record::Value& value = book.value("details", "3.3", "narrative");
    CHECK(value.raw == text);
    CHECK(value.more.size() >= 4);
    for (const xlsx::RowInfo& row : book.book().sheet(value.at.sheet)->rows()) {
      CAPTURE(row.row);
      CHECK(row.height <= 409);
    }
  }

  TEST_CASE("a group that goes over a printed page repeats its label and binds as one group") {
    const record::Data data = fixture_data();
    const FormBook book = made(&data);
    const xlsx::Sheet* summary = book.book().sheet(kSummary);
    REQUIRE(summary);
    int repeated = 0;
    for (const xlsx::Cell& cell : summary->cells()) {
      if (cell.ref.column <= 3 && cell.ref.row > 4 && cell.has_formula()) {
        ++repeated;
      }
    }
    CHECK(repeated >= 1);
    CHECK(book.record().table("dimensions")->rows.size() == 5);
    CHECK(book.record().table("csfs")->rows.size() == 14);
    CHECK(book.record().table("projects")->rows.size() == 20);
    for (const record::Fact& fact : book.record().facts) {
      CHECK(fact.kind != record::FactKind::kConflictingValue);
    }
  }

  TEST_CASE("labels and formulas are locked and formatting and row insertion stay free") {
    const FormBook book = made(nullptr);
    for (const auto& [part, xml] : parts_of(book.bytes())) {
      if (!part.starts_with("xl/worksheets/sheet")) {
        continue;
      }
      CAPTURE(part);
      const std::string protection = tag(xml, "sheetProtection");
      CHECK(protection.find("sheet=\"1\"") != std::string::npos);
      CHECK(protection.find("password") == std::string::npos);
      CHECK(protection.find("formatCells=\"0\"") != std::string::npos);
      CHECK(protection.find("formatColumns=\"0\"") != std::string::npos);
      CHECK(protection.find("formatRows=\"0\"") != std::string::npos);
      CHECK(protection.find("insertRows=\"0\"") != std::string::npos);
    }
  }

  TEST_CASE("an unprotected workbook has no protection and the same values") {
    make::NewOptions options;
    options.protect = false;
    const FormBook book = made(nullptr, options);
    for (const auto& [part, xml] : parts_of(book.bytes())) {
      CAPTURE(part);
      CHECK(xml.find("<sheetProtection") == std::string::npos);
    }
    CHECK(record::to_json(record::to_data(weighted(), book.record(), true)) ==
          record::to_json(record::to_data(weighted(), made(nullptr).record(), true)));
  }

  TEST_CASE("the drop-down of the level holds the levels and the pending phrase") {
    make::NewOptions options;
    options.year_be = 2566;
    const FormBook book = made(nullptr, options);
    const std::string xml = parts_of(book.bytes()).at("xl/worksheets/sheet1.xml");
    const std::string rule = xml.substr(
        xml.find("<dataValidation "), xml.find("</dataValidation>") - xml.find("<dataValidation "));
    CHECK(rule.find("type=\"list\"") != std::string::npos);
    CHECK(rule.find("errorStyle=\"warning\"") != std::string::npos);
    CHECK(rule.find("sqref=\"Q5:Q26\"") != std::string::npos);
    const std::size_t list = rule.find("<formula1>") + 10;
    CHECK(rule.substr(list, rule.find("</formula1>") - list) ==
          "\"1,2,3,4,5,ทราบผล เดือน ก.ย. ๖๖\"");
  }

  TEST_CASE("the summary prints on the width of one landscape page with its header on each") {
    const std::map<std::string, std::string> parts = parts_of(made(nullptr).bytes());
    const std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
    CHECK(tag(sheet, "pageSetup").find("paperSize=\"9\"") != std::string::npos);
    CHECK(tag(sheet, "pageSetup").find("orientation=\"landscape\"") != std::string::npos);
    CHECK(tag(sheet, "pageSetup").find("fitToHeight=\"0\"") != std::string::npos);
    CHECK(parts.at("xl/workbook.xml").find("'!$3:$4</definedName>") != std::string::npos);
  }

  TEST_CASE("the bytes depend on neither clock nor time zone nor locale") {
    const record::Data data = fixture_data();
    const std::string usual = made(&data).bytes();
    const std::string zone = std::getenv("TZ") == nullptr ? "" : std::getenv("TZ");
    const std::string locale = std::setlocale(LC_ALL, nullptr);
    for (const char* other : {"Asia/Bangkok", "America/Los_Angeles"}) {
      for (const char* language : {"C", "de_DE.UTF-8", "th_TH.UTF-8", "C.UTF-8"}) {
        CAPTURE(other);
        CAPTURE(language);
        ::setenv("TZ", other, 1);
        ::tzset();
        std::setlocale(LC_ALL, language);  // stays as it is where the locale is not installed
        CHECK((made(&data).bytes() == usual));
      }
    }
    std::setlocale(LC_ALL, locale.c_str());
    zone.empty() ? ::unsetenv("TZ") : ::setenv("TZ", zone.c_str(), 1);
    ::tzset();
  }

  TEST_CASE("no time of day and no user name is written") {
    const std::map<std::string, std::string> parts = parts_of(made(nullptr).bytes());
    const std::string& core = parts.at("docProps/core.xml");
    CHECK(core.find("<dc:creator></dc:creator>") != std::string::npos);
    CHECK(core.find("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z") !=
          std::string::npos);
  }
}

}  // namespace
}  // namespace scorebook::test
