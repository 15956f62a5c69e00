// SPDX-License-Identifier: Apache-2.0
// The performance agreement: the legal choices of indicators and their illegal neighbours, and what
// the worksheet makes of results.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "edit/fill.h"
#include "forms/checked.h"
#include "forms/twins.h"
#include "make/make.h"

namespace scorebook::test {
namespace {

using Weights = std::map<std::string, int>;

const form::Form& agreement() {
  static const form::Form kForm = load_form("performance-agreement/2565");
  return kForm;
}

const FormBook& blank() {
  static const FormBook kBlank(shipped("templates/performance-agreement/2565/blank.xlsx"),
                               agreement());
  return kBlank;
}

/// What every office takes: 75 of the 100 points.
Weights always() {
  return {{"1", 15}, {"2", 15}, {"4", 10}, {"9", 5},  {"10", 5},
          {"11", 5}, {"12", 5}, {"13", 5}, {"14", 5}, {"15", 5}};
}

Weights with(Weights weights, const Weights& more) {
  for (const auto& [id, weight] : more) {
    weights[id] = weight;
  }
  return weights;
}

void set(record::Value& value, const std::optional<int>& number) {
  value.kind = number ? record::ValueKind::kNumber : record::ValueKind::kEmpty;
  value.raw = number ? std::to_string(*number) : std::string();
  value.number = number.value_or(0);
}

/// The framework with these weights in both rounds; `fact` says whether the province has centres.
record::Record chosen(const Weights& weights, std::optional<int> fact) {
  record::Record record = blank().record();
  for (record::Table& table : record.tables) {
    for (record::Row& row : table.rows) {
      for (const char* field : {"weight_6", "weight_12"}) {
        if (table.key == "indicators") {
          const auto weight = weights.find(row.id);
          set(row.values[field],
              weight == weights.end() ? std::nullopt : std::optional(weight->second));
        } else if (table.key == "parts") {
          const bool taken = weights.contains("3");
          set(row.values[field], taken ? std::optional(row.id == "3.1" ? 5 : 10) : std::nullopt);
        }
      }
    }
  }
  set(record.fields["has_centres"], fact);
  return record;
}

/// "many C15": the findings of the rules of selection, with the cells of the framework.
std::string flaws(const record::Record& record) {
  std::vector<std::string> out;
  for (const rules::Finding& finding : rules::run({agreement(), record, nullptr}).list) {
    if (finding.rule == "SB402" || finding.rule == "SB403") {
      out.push_back(fmt::format("{}.{} {}", finding.rule, finding.variant,
                                finding.has_cell ? base::to_a1(finding.at.area.first) : "-"));
    }
  }
  return fmt::format("{}", fmt::join(out, "; "));
}

std::string cell_of(const std::string& id, const std::string& field = "weight_6") {
  return base::to_a1(blank().value("indicators", id, field).at.area.first);
}

const std::vector<std::string> kFree{"5", "6", "7", "8"};

TEST_SUITE("forms.agreement") {
  TEST_CASE("the printed framework comes to 130, which no case allows") {
    const record::Record& record = blank().record();
    Exact sum;
    for (const record::Row& row : record.table("indicators")->rows) {
      sum += row.value("weight_6").number;
    }
    CHECK(record.table("indicators")->rows.size() == 15);
    CHECK(sum == 130);
    CHECK(record.field("total_6").number == 100);
    CHECK(record.field("total_12").number == 100);
    CHECK(flaws(record) == "SB402.unknown C4");  // of the worksheet, where the fact is stated
  }

  TEST_CASE("the 16 legal choices pass, come to 100 and leave 65, 5, 10 and 20 to the dimensions") {
    std::vector<std::pair<Weights, int>> legal;
    for (const std::string& id : kFree) {
      legal.emplace_back(with(always(), {{"3", 15}, {id, 10}}), 1);
      for (const std::string& other : kFree) {
        if (other != id) {
          legal.emplace_back(with(always(), {{id, 10}, {other, 15}}), 0);
        }
      }
    }
    CHECK(legal.size() == 16);
    for (const auto& [weights, fact] : legal) {
      const record::Record record = chosen(weights, fact);
      CHECK(flaws(record) == "");
      std::map<std::string, Exact> dimensions;
      for (const record::Row& row : record.table("indicators")->rows) {
        dimensions[row.parent("dimension")] += row.value("weight_6").number;
      }
      CHECK(weights.size() == 12);
      CHECK(dimensions["1.1"] == 65);
      CHECK(dimensions["1.2"] == 5);
      CHECK(dimensions["2.1"] == 10);
      CHECK(dimensions["2.2"] == 20);
      // Without the fact the case that fits is named, to be confirmed.
      CHECK(flaws(chosen(weights, {})).starts_with("SB402.unknown_fits"));
    }
  }

  TEST_CASE("each illegal neighbour is refused with the rule and the cell") {
    const Weights with_centres = with(always(), {{"3", 15}, {"6", 10}});
    const Weights without = with(always(), {{"5", 10}, {"6", 15}});
    const auto less = [](Weights weights, const std::string& id) {
      weights.erase(id);
      return weights;
    };

    struct Neighbour {
      std::string_view name;
      Weights weights;
      int fact;
      std::string found;
    };

    const Neighbour kNeighbours[] = {
        {"one too few", less(with_centres, "6"), 1, "SB402.few " + cell_of("5")},
        {"one too many", with(with_centres, {{"5", 10}}), 1, "SB402.many " + cell_of("5")},
        {"wrong weight of the elective", with(with_centres, {{"6", 15}}), 1,
         "SB402.weights " + cell_of("6")},
        {"a mandatory one is missing", less(with_centres, "12"), 1,
         "SB402.missing " + cell_of("12")},
        {"a mandatory one at another weight", with(with_centres, {{"1", 10}}), 1,
         "SB402.weight " + cell_of("1")},
        {"the third is missing", less(with_centres, "3"), 1, "SB402.missing " + cell_of("3")},
        {"one too few without centres", less(without, "5"), 0, "SB402.few " + cell_of("5")},
        {"one too many without centres", with(without, {{"7", 10}}), 0,
         "SB402.many " + cell_of("5")},
        {"both at their printed weight", with(without, {{"6", 10}}), 0,
         "SB402.weights " + cell_of("5")},
        {"both cases mixed", with(with_centres, {{"5", 10}, {"6", 15}}), 1,
         "SB402.many " + cell_of("5")},
        {"both cases mixed without centres", with(without, {{"3", 15}}), 0,
         "SB402.not_allowed " + cell_of("3")},
        {"the case of others", with_centres, 0,
         "SB402.not_allowed " + cell_of("3") + "; SB402.few " + cell_of("5")},
        {"no case at all", with(with_centres, {{"5", 10}, {"7", 10}, {"8", 10}}), 1,
         "SB402.many " + cell_of("5")},
    };
    for (const Neighbour& neighbour : kNeighbours) {
      CAPTURE(neighbour.name);
      CHECK(flaws(chosen(neighbour.weights, neighbour.fact)) == neighbour.found);
    }
  }

  TEST_CASE("a finding names case, items, weights and the sum") {
    const Weights weights = with(always(), {{"3", 15}, {"5", 10}, {"6", 10}});
    const rules::Findings findings = rules::run({agreement(), chosen(weights, 1), nullptr});
    const auto found = std::find_if(findings.list.begin(), findings.list.end(),
                                    [](const auto& one) { return one.rule == "SB402"; });
    REQUIRE(found != findings.list.end());
    CHECK(found->variant == "many");
    CHECK(found->severity == rules::Severity::kError);
    CHECK(found->args.at("case").text == "จังหวัดที่มีสถานพัฒนาเด็กปฐมวัยแห่งชาติ");
    CHECK(found->args.at("rows").text == "ตัวชี้วัดที่ 5 = 10, 6 = 10");
    CHECK(found->args.at("wanted").text == "10");
    CHECK(found->args.at("needed").text == "1");
    CHECK(found->args.at("sum").text == "110");
    CHECK(found->refs.size() == 3);  // the other item, and both of the other round
  }

  TEST_CASE("an unknown fact shows both cases") {
    const Weights weights = with(always(), {{"3", 15}, {"5", 10}, {"6", 10}});
    const rules::Findings findings = rules::run({agreement(), chosen(weights, {}), nullptr});
    const auto found = std::find_if(findings.list.begin(), findings.list.end(),
                                    [](const auto& one) { return one.rule == "SB402"; });
    REQUIRE(found != findings.list.end());
    CHECK(found->variant == "unknown");
    CHECK(found->args.at("cases").text ==
          "จังหวัดที่มีสถานพัฒนาเด็กปฐมวัยแห่งชาติ: 3 = 15; 5 / 6 / 7 / 8 = 10 | "
          "จังหวัดที่ไม่มีสถานพัฒนาเด็กปฐมวัยแห่งชาติ: 5 / 6 / 7 / 8 = 10, 15");
    CHECK(found->args.at("rows").text == "ตัวชี้วัดที่ 3 = 15, 5 = 10, 6 = 10");
  }

  TEST_CASE("weights in brackets: negative, not the split, left without their indicator") {
    const Weights weights = with(always(), {{"3", 15}, {"6", 10}});
    const auto part = [](record::Record& record, const std::string& id) -> record::Row& {
      for (record::Table& table : record.tables) {
        for (record::Row& row : table.rows) {
          if (table.key == "parts" && row.id == id) {
            return row;
          }
        }
      }
      throw std::out_of_range(id);
    };
    record::Record negative = chosen(weights, 1);
    set(part(negative, "3.1").values["weight_6"], -5);
    set(part(negative, "3.2").values["weight_6"], -10);
    const std::string first = base::to_a1(blank().value("parts", "3.1", "weight_6").at.area.first);
    const std::string second = base::to_a1(blank().value("parts", "3.2", "weight_6").at.area.first);
    CHECK(flaws(negative) == fmt::format("SB403.negative {}; SB403.negative {}", first, second));
    record::Record wrong = chosen(weights, 1);
    set(part(wrong, "3.2").values["weight_6"], 5);
    CHECK(flaws(wrong) == "SB403. " + first);
    record::Record left = chosen(with(always(), {{"5", 10}, {"6", 15}}), 0);
    set(part(left, "3.1").values["weight_6"], 5);
    CHECK(flaws(left) == "SB403.unchosen " + first);
  }

  TEST_CASE("every fault of the manual is found where it stands, or it is said why not") {
    const std::string folder = "fixtures/performance-agreement/2565/";
    std::set<std::string> report;
    for (const auto& row :
         csv_records(shipped(folder + "findings.csv"), "rule,severity,cell,reason")) {
      report.insert(row[0] + " " + row[1] + " " + row[2]);
    }
    std::set<std::string> mutations;
    for (const auto& row :
         csv_records(shipped(folder + "mutations.csv"), "mutation,cell,value,findings")) {
      if (!row[3].empty()) {
        mutations.insert(row[0]);
      }
    }
    std::map<std::string, int> count;
    for (const auto& row :
         csv_records(shipped("tests/forms/agreement_faults.csv"), "fault,found_by,name,reason")) {
      REQUIRE(row.size() == 4);
      CAPTURE(row[0]);
      ++count[row[1]];
      CHECK_FALSE(row[3].empty());
      if (row[1] == "report") {
        CHECK(report.contains(row[2]));
      } else if (row[1] == "mutation") {
        CHECK(mutations.contains(row[2]));
      }
    }
    CHECK(count["report"] == 6);
    CHECK(count["mutation"] == 4);
    CHECK(count["test"] == 1);
    CHECK(mutations.size() >= 40);
  }

  TEST_CASE("an orphan row of weights is found") {
    const CheckedBook corrected = fixture(agreement(), "corrected.xlsx");
    Rows rows = rows_of(corrected.open.book(), 4);
    rows.insert(rows.begin() + 19,
                {"", "", "๕", "๕"});  // behind indicator 9, as the manual prints it
    const CheckedBook read(typed(rows, "กรอบการประเมินผล"), agreement());
    const std::vector<std::string> found = read.lines();
    CHECK(std::find(found.begin(), found.end(), "SB204 warning C20") != found.end());
    CHECK(read.open.record().table("indicators")->rows.size() == 15);
  }

  TEST_CASE("an indicator that stands twice in the framework is not taken for one") {
    const CheckedBook corrected = fixture(agreement(), "corrected.xlsx");
    Rows rows = rows_of(corrected.open.book(), 4);
    rows.insert(rows.begin() + 9, rows[8]);  // indicator 2
    const CheckedBook read(typed(rows, "กรอบการประเมินผล"), agreement());
    CHECK(read.open.record().table("indicators")->rows.size() == 16);
    CHECK(read.open.value("indicators", "2~2", "weight_6").at.area.first.row == 10);
  }

  TEST_CASE("the framework typed in other ways reads the same") {
    const CheckedBook corrected = fixture(agreement(), "corrected.xlsx");
    const std::string sheet = corrected.open.record().sheets.front();
    const Rows rows = rows_of(corrected.open.book(), 4);
    const CheckedBook plain(typed(rows, sheet), agreement());
    for (const Twin& twin : twins_of(rows, 5, 2, sheet)) {
      CAPTURE(twin.name);
      const CheckedBook read(typed(twin.rows, twin.sheet), agreement());
      CHECK(base::ascii_digits(read.data()) == base::ascii_digits(plain.data()));
    }
  }

  TEST_CASE("a template in the words of others: labels, five layouts of evidence, a row cut by a page") {
    const std::string round_6 =
        "เกณฑ์การประเมิน/ค่าเป้าหมาย : รอบ ๖ เดือน (๑ ต.ค. ๖๔ - ๓๑ มี.ค. ๖๕)";
    const std::string round_12 = "เกณฑ์การประเมิน/ค่าเป้าหมาย : รอบ ๑๒ เดือน (๑ เม.ย. - ๓๐ ก.ย. ๖๕)";
    const Rows rows{{"รายละเอียดตัวชี้วัด KPI Template", ""},
                    {"ประจำปีงบประมาณ พ.ศ. 2565", ""},
                    {" ชื่อหน่วยงาน : กองกลาง", ""},
                    {"ชื่อตัวชี้วัด : ระดับความสำเร็จ ในการพัฒนาทักษะด้านดิจิทัล ***บังคับ***", ""},
                    {"น้ำหนัก : ร้อยละ 5", ""},
                    {round_6, ""},
                    {"ระดับคะแนน", "คำอธิบายเกณฑ์การให้คะแนน"},
                    {"๑", "แบบสำรวจ\nหลักฐานประกอบ : หนังสือ"},
                    {"หลักฐานประกอบ", "คำสั่ง"},
                    {"๒", "กำหนดหลักสูตร"},
                    {"", "หลักฐานประกอบระดับคะแนนที่ ๒-๕ : รายงาน"},
                    {"๓", "สมัคร"},
                    {"", "เข้ารับการอบรม"},
                    {"๔", "อบรม"},
                    {"หลักฐาน", "ภาพถ่าย"},
                    {"๕", "เสร็จสิ้น"},
                    {"หลักฐานประกอบ: แบบรายงาน", ""},
                    {round_12, ""},
                    {"ระดับคะแนน", "คำอธิบายเกณฑ์การให้คะแนน"},
                    {"1", "-"},
                    {"2", "หลักสูตรที่ ๒"},
                    {"เงื่อนไข : - ไม่มี -", ""},
                    {"แหล่งข้อมูล/วิธีการจัดเก็บข้อมูล : ระบบ DPIS", ""},
                    {"ผู้รับผิดชอบตัวชี้วัด : ........", ""}};
    const CheckedBook read(typed(rows, "Sheet1"), agreement());
    const FormBook& book = read.open;
    CHECK(book.value("templates", "11", "org").raw == "กองกลาง");
    CHECK(book.value("templates", "11", "flag").raw == "บังคับ");
    CHECK(book.value("templates", "11", "fiscal_year").number == 2565);
    CHECK(book.value("templates", "11", "weight").number == 5);
    const auto criterion = [&](std::string_view table, std::string_view id) {
      return book.value(table, id, "criterion").raw;
    };
    CHECK(criterion("levels_6", "11/1") == "แบบสำรวจ\nหลักฐานประกอบ : หนังสือ\nคำสั่ง");
    CHECK(criterion("levels_6", "11/2") == "กำหนดหลักสูตร\nหลักฐานประกอบระดับคะแนนที่ ๒-๕ : รายงาน");
    CHECK(criterion("levels_6", "11/3") == "สมัคร\nเข้ารับการอบรม");
    CHECK(criterion("levels_6", "11/4") == "อบรม\nภาพถ่าย");
    CHECK(criterion("levels_6", "11/5") == "เสร็จสิ้น");
    CHECK(book.value("templates", "11", "evidence_6").raw == "หลักฐานประกอบ: แบบรายงาน");
    CHECK(criterion("levels_12", "11/1") == "-");
    CHECK(criterion("levels_12", "11/2") == "หลักสูตรที่ ๒");
    CHECK(book.value("templates", "11", "conditions").raw == "เงื่อนไข : - ไม่มี -");
    CHECK(book.value("templates", "11", "sources").raw ==
          "แหล่งข้อมูล/วิธีการจัดเก็บข้อมูล : ระบบ DPIS");
    CHECK(book.row("levels_6", "11/1").parent("template") == "11");
  }

  TEST_CASE("the worked example of the office total, and the printed example of a person") {
    const CheckedBook corrected = fixture(agreement(), "corrected.xlsx");
    const scoring::Scores& scores = *corrected.scores;
    REQUIRE(scores.total);
    CHECK(scores.total->exact_text() == "4.075");
    CHECK(scores.indicators.size() == 12);
    CHECK(scores.indicator("3")->level->exact_text() == "11/3");
    CHECK(scores.indicator("10")->level->exact_text() == "3.5");
    CHECK(corrected.open.record().field("total").number.exact_text() == "4.075");
    CHECK(corrected.open.record().field("staff_self_sum").number.exact_text() == "4.5");
    CHECK(corrected.open.record().field("staff_self_total").number == 90);
    CHECK(corrected.open.record().field("head_assessor_total").number == 70);
    // Writing the scores finds them there.
    const xlsx::Written written = must(edit::write_scores(
        corrected.open.book(), agreement(), corrected.open.record(), scores));
    CHECK(written.changes.empty());
  }

  TEST_CASE("results of the second round are scored by its own criteria") {
    record::Data data = must(record::parse_data(
        shipped("fixtures/performance-agreement/2565/corrected.json"), agreement()));
    std::erase_if(data.tables,
                  [](const record::DataTable& table) { return table.name == "inputs"; });
    make::NewOptions options;
    options.data = &data;
    options.round_months = 12;
    const CheckedBook book(must(make::new_workbook(agreement(), options)).bytes, agreement());
    const record::Data results = must(record::parse_data(
        R"({"data_version": 1, "form": "performance-agreement/2565", "tables": {"inputs": [
             {"id": "1/helped", "value": 337}, {"id": "1/households", "value": 450},
             {"id": "4/organisations", "value": 7}, {"id": "4/csr_households", "value": 12},
             {"id": "10/disbursed", "value": "94.28"}, {"id": "10/allocated", "value": 100},
             {"id": "13/plan_approved", "value": 1}, {"id": "13/activities_done", "value": 17},
             {"id": "13/activities", "value": 20},
             {"id": "14/letters", "value": 35}, {"id": "14/line_level", "value": 2},
             {"id": "14/scanner_level", "value": 3}]}})",
        agreement()));
    const xlsx::Written written =
        must(edit::fill(book.open.book(), agreement(), book.open.record(), results, {}));
    const CheckedBook filled(written.bytes, agreement());
    const auto level = [&](std::string_view id) {
      const scoring::IndicatorScore* score = filled.scores->indicator(id);
      return score != nullptr && score->level ? score->level->exact_text() : std::string("none");
    };
    CHECK(level("1") == "2");
    CHECK(level("4") == "2");
    CHECK(level("10") == "2.14");
    CHECK(level("13") == "4");
    CHECK(level("14") == "2");
    CHECK(filled.scores->indicator("12")->state == scoring::IndicatorState::kNoCriteria);
    CHECK_FALSE(filled.scores->total);
  }

  TEST_CASE("a printed total other than 100 is found") {
    record::Record record = chosen(with(always(), {{"3", 15}, {"6", 10}}), 1);
    set(record.fields["total_6"], 130);
    CHECK(flaws(record).starts_with("SB402.total "));
  }
}

}  // namespace
}  // namespace scorebook::test
