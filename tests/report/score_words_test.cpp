// SPDX-License-Identifier: Apache-2.0
#include "report/score_words.h"

#include <doctest/doctest.h>

#include <vector>

#include "report/sample.h"

TEST_SUITE_BEGIN("report.score_words");

namespace scorebook::report {

using scoring::IndicatorScore;
using scoring::IndicatorState;
using scoring::Scores;
using scoring::Step;
using test::english;
using test::thai;

namespace {

IndicatorScore indicator(std::vector<Step> steps) {
  IndicatorScore item;
  item.id = item.no = "3.3";
  item.title = "จำนวนสื่อการเรียนรู้ด้านสหกรณ์";
  item.state = IndicatorState::kReported;
  item.level = 1;
  item.score = Exact(6, 5);
  item.max = 6;
  item.steps = std::move(steps);
  return item;
}

std::string sentence(Step step, const Options& options) {
  return step_sentences(indicator({std::move(step)}), 2, Wording(options)).front();
}

// The totals of the real report of fiscal year 2566.
Scores real_totals() {
  Scores scores;
  scores.total = Exact(1153, 40);
  scores.max = 100;
  scores.reported_max = Exact(329, 8);
  scores.reported_percent = *scores.total / scores.reported_max * 100;
  scores.pending_count = 14;
  scores.pending_points = Exact(471, 8);
  scores.reported_count = 8;
  scores.indicators.resize(22);
  return scores;
}

}  // namespace

TEST_CASE("the steps of a scheme are worded in both languages") {
  const Step value{"value",
                   {{"unit", "ร้อยละ"}, {"calculation", "100 \u00D7 337/450"}},
                   {{"result", Exact(674, 9)}}};
  CHECK(sentence(value, thai()) == "๑๐๐ × ๓๓๗/๔๕๐ = ๗๔.๘๙ (ค่าเต็ม ๖๗๔/๙) (หน่วยนับ: ร้อยละ)");
  CHECK(sentence(value, english()) == "100 × 337/450 = 74.89 (exactly 674/9) (unit: ร้อยละ)");
  const Step missed{"condition_missed",
                    {{"condition", "จำนวนผู้ตอบ ≥ 20"}, {"condition_en", "respondents ≥ 20"}},
                    {{"level", 5}}};
  CHECK(sentence(missed, english()) == "level 5 also needs: respondents ≥ 20");
  const Step below{"below_level_1", {{"ladder", "60/70/80"}}, {{"level", 0}, {"levels", 3}}};
  CHECK(sentence(below, thai()) == "ต่ำกว่าระดับ ๑ (๖๐/๗๐/๘๐)");
  const Step part{
      "part_score", {{"part", "กลุ่มที่สอง"}, {"part_en", "second group"}}, {{"result", 3}}};
  CHECK(sentence(part, english()) == "second group: score 3");
  CHECK(sentence(part, thai()) == "กลุ่มที่สอง: ได้ ๓ คะแนน");
}

TEST_CASE("the readings that were used are named") {
  const Step options{"options",
                     {{"between", "linear"}, {"below", "floor"}, {"count", "cumulative"}},
                     {{"floor", 0}}};
  CHECK(sentence(options, english()) ==
        "reading used: below level 1 scores 0 · between two levels by proportion · levels count "
        "without a break from level 1");
  CHECK(sentence(options, thai()) ==
        "วิธีคิดที่ใช้: ต่ำกว่าระดับ ๑ ได้ ๐ · ผลระหว่างสองระดับให้เทียบตามสัดส่วน · "
        "นับระดับต่อเนื่องจากระดับ ๑");
}

TEST_CASE("beside a total stand its words, the unrounded total and the assessor's") {
  Scores scores = real_totals();
  scores.rating = form::Words{"ดีมาก", "very good"};
  scores.unrounded_total = *scores.total + Exact(1, 10);
  scores.assessor_total = *scores.total - 1;
  const std::string line = total_line(scores, Wording(english()));
  CHECK(
      line.find("rating: very good · without rounding in between 28.93 (difference 0.10) · by the "
                "assessor 27.83 (difference -1.00)") != std::string::npos);
}

TEST_CASE("weights that do not sum up prevent a total and are named") {
  Scores scores = real_totals();
  scores.total.reset();
  scores.imbalance = scoring::Imbalance{"", "", 130, 100};
  const std::string line = total_line(scores, Wording(english()));
  CHECK(line.find("There is no total yet: the weights sum to 130, not 100") != std::string::npos);
}

TEST_CASE("what the next level needs, and a trial") {
  IndicatorScore item = indicator({});
  CHECK(next_words(item, 2, Wording(english())).needs == "–");
  item.next = Step{
      "next_level", {{"unit", "สื่อ"}}, {{"level", 2}, {"threshold", 21}, {"gain", Exact(6, 5)}}};
  CHECK(next_words(item, 2, Wording(english())).needs == "level 2: 21 (สื่อ)");
  CHECK(next_words(item, 2, Wording(thai())).needs == "ระดับ ๒: ๒๑ (สื่อ)");
  CHECK(next_words(item, 2, Wording(english())).gain == "1.2");
  CHECK(trial_line({"3.3=24"}, real_totals(), Wording(english()))
            .starts_with("If 3.3=24: Total 28.83 of 100 points"));
}

TEST_CASE("the calculation of an indicator reads like a calculator's strip") {
  const IndicatorScore item = indicator(
      {{"level_result",
        {{"unit", "สื่อ"}, {"ladder", "20/21/22/23/24"}},
        {{"result", 20}, {"level", 1}, {"threshold", 20}}},
       {"product", {{"calculation", "30 \u00D7 20/100 \u00D7 100/100 \u00D7 1/5"}}, {}},
       {"next_level", {{"unit", "สื่อ"}}, {{"level", 2}, {"threshold", 21}, {"gain", Exact(6, 5)}}}});
  CHECK(step_line(item, 2, Wording(thai())) ==
        "๓.๓ จำนวนสื่อการเรียนรู้ด้านสหกรณ์: ผล ๒๐ (หน่วยนับ: สื่อ) ถึงเกณฑ์ระดับ ๑ (๒๐/๒๑/๒๒/๒๓/๒๔) → "
        "๓๐ × ๒๐/๑๐๐ × ๑๐๐/๑๐๐ × ๑/๕ = ๑.๒๐ คะแนน จากคะแนนเต็ม ๖.๐๐ · "
        "ระดับ ๒ ต้องได้ ๒๑ (หน่วยนับ: สื่อ) (เพิ่ม ๑.๒๐ คะแนน)");
  CHECK(step_line(item, 2, Wording(english())) ==
        "3.3 จำนวนสื่อการเรียนรู้ด้านสหกรณ์: result 20 (unit: สื่อ) meets the criterion of level 1 "
        "(20/21/22/23/24) → 30 × 20/100 × 100/100 × 1/5 = 1.20 points of 6.00 · "
        "level 2 needs 21 (unit: สื่อ) (+1.20 points)");
}

TEST_CASE("every kind of step has its sentence") {
  struct Case {
    Step step;
    std::string th, en;
  };

  const Case cases[] = {
      {{"level_cell", {}, {{"level", 4}}}, "ระบุระดับ ๔", "level 4 is given"},
      {{"below_first",
        {{"unit", ""}, {"ladder", "60/70/80/90/100"}},
        {{"result", *Exact::from_decimal("58.73")}, {"threshold", 60}}},
       "ผล ๕๘.๗๓ ต่ำกว่าเกณฑ์ระดับแรก คือ ๖๐ (๖๐/๗๐/๘๐/๙๐/๑๐๐)",
       "result 58.73 is below the first criterion, 60 (60/70/80/90/100)"},
      {{"state", {{"phrase", "ยกเลิก"}}, {}},
       "ระบุสถานะ “ยกเลิก” จึงไม่มีคะแนน",
       "the state is “ยกเลิก”, so there are no points"},
      {{"level_missing", {}, {}},
       "ยังไม่ระบุระดับและผลการดำเนินงาน",
       "neither level nor result is given"},
      {{"level_invalid", {{"found", "ดี"}}, {{"levels", 5}}},
       "ระบุระดับเป็น “ดี” ซึ่งมิใช่ระดับ ๑ ถึง ๕",
       "the level is “ดี”, which is no level from 1 to 5"},
      {{"result_invalid", {{"found", "มาก"}}, {}},
       "ระบุผลเป็น “มาก” ซึ่งมิใช่ตัวเลข",
       "the result is “มาก”, which is no number"},
      {{"result_ambiguous", {}, {{"sheets", 2}}},
       "มีใบรายละเอียด ๒ แผ่นงานที่ระบุผลไม่ตรงกัน",
       "2 detail sheets give different results"},
      {{"no_criteria", {}, {}}, "ไม่มีเกณฑ์การให้คะแนนที่เรียงลำดับได้", "there are no criteria in order"},
      {{"weight_missing", {{"label", "น้ำหนัก KPIs"}}, {}},
       "ยังขาดน้ำหนักที่ใช้คำนวณ (ช่อง “น้ำหนัก KPIs”)",
       "a weight is missing (field “น้ำหนัก KPIs”)"},
      {{"fixed", {}, {}}, "ได้ ๑.๒๐ คะแนน จากคะแนนเต็ม ๖.๐๐", "1.20 points of 6.00"},
      {{"product",
        {{"calculation", "15 \u00D7 70/100"}},
        {{"score", Exact(21, 8)}, {"max", Exact(21, 8)}}},
       "๑๕ × ๗๐/๑๐๐ = ๒.๖๓ คะแนน (ค่าก่อนปัดเศษ ๒.๖๒๕) จากคะแนนเต็ม ๒.๖๓",
       "15 × 70/100 = 2.63 points (before rounding 2.625) of 2.63"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.step.key);
    CHECK(sentence(one.step, thai()) == one.th);
    CHECK(sentence(one.step, english()) == one.en);
  }
}

TEST_CASE("a pending indicator says that its weight stays in the base") {
  IndicatorScore item = indicator({{"pending", {{"phrase", "ทราบผล เดือน ก.ย. ๖๖"}}, {}}});
  item.score = 0;
  CHECK(step_sentences(item, 2, Wording(thai())).front() ==
        "อยู่ระหว่างรอผล (“ทราบผล เดือน ก.ย. ๖๖”) จึงนับ ๐ คะแนน จากคะแนนเต็ม ๖.๐๐ "
        "และน้ำหนักยังคงอยู่ในคะแนนเต็ม");
}

TEST_CASE("the total stands with what is pending and what is known") {
  CHECK(total_line(real_totals(), Wording(thai())) ==
        "คะแนนรวม ๒๘.๘๓ จาก ๑๐๐ คะแนน (ค่าก่อนปัดเศษ ๒๘.๘๒๕) · รายงานผลแล้ว ๘ จาก ๒๒ ตัวชี้วัด · "
        "รอผล ๑๔ ตัวชี้วัด (๕๘.๘๗๕ คะแนน) · ข้อมูลประกอบ: คิดเป็นร้อยละ ๗๐.๐๙ "
        "ของคะแนนเต็มเฉพาะตัวชี้วัดที่ทราบผลแล้ว (๔๑.๑๒๕ คะแนน)");
  CHECK(total_line(real_totals(), Wording(english())) ==
        "Total 28.83 of 100 points (before rounding 28.825) · reported 8 of 22 indicators · "
        "pending 14 (58.875 points) · for information: 70.09 % of the maximum of the reported "
        "indicators alone (41.125 points)");
}

TEST_CASE("a whole total needs no exact figure beside it") {
  Scores scores = real_totals();
  scores.total = 30;
  scores.pending_count = 0;
  scores.reported_percent.reset();
  CHECK(total_line(scores, Wording(english())) ==
        "Total 30.00 of 100 points · reported 8 of 22 indicators");
}

TEST_CASE("without a total the reason stands in its place") {
  Scores scores = real_totals();
  scores.total.reset();
  scores.reported_percent.reset();
  scores.pending_count = 0;
  scores.indicators.resize(3);
  for (int i = 0; i < 3; ++i) {
    IndicatorScore& item = scores.indicators[static_cast<std::size_t>(i)];
    item.id = item.no = std::to_string(7 + i);
    item.state = i < 2 ? IndicatorState::kNoCriteria : IndicatorState::kInvalid;
    scores.blocked.push_back(item.id);
  }
  scores.reported_count = 0;
  CHECK(total_line(scores, Wording(thai())) ==
        "ยังคำนวณคะแนนรวมไม่ได้: ตัวชี้วัดที่ ๗, ๘ (ไม่มีเกณฑ์การให้คะแนน) · "
        "ตัวชี้วัดที่ ๙ (ข้อมูลยังไม่ครบถ้วน) · รายงานผลแล้ว ๐ จาก ๓ ตัวชี้วัด");
  CHECK(total_line(scores, Wording(english())) ==
        "There is no total yet: indicator 7, 8 (no criteria) · indicator 9 (data incomplete) · "
        "reported 0 of 3 indicators");
  CHECK(total_line(Scores{}, Wording(english())) ==
        "There is no total yet: the file has no indicators · reported 0 of 0 indicators");
}

TEST_CASE("a rounding note is due when the shown parts miss the shown total") {
  Scores scores;
  scores.groups.resize(3);
  scores.groups[0].score = *Exact::from_decimal("41.125");
  scores.groups[1].score = *Exact::from_decimal("58.875");
  scores.groups[2].score = *Exact::from_decimal("58.875");
  scores.groups[2].parent = "2";  // below the top, not counted
  scores.total = 100;
  CHECK(rounding_shows(scores));  // 41.13 + 58.88 = 100.01
  scores.groups[0].score = 41;
  scores.groups[1].score = 59;
  CHECK_FALSE(rounding_shows(scores));
  scores.total.reset();
  CHECK_FALSE(rounding_shows(scores));
}

TEST_CASE("a level is shown as number or words") {
  IndicatorScore item = indicator({});
  CHECK(level_words(item, Wording(thai())) == "1");
  item.level = 0;
  CHECK(level_words(item, Wording(thai())) == "ต่ำกว่าระดับ 1");
  item.state = IndicatorState::kPending;
  CHECK(level_words(item, Wording(thai())) == "รอผล");
  CHECK(is_scored(item));
  item.state = IndicatorState::kNoCriteria;
  CHECK(level_words(item, Wording(thai())) == "ไม่มีเกณฑ์การให้คะแนน");
  CHECK_FALSE(is_scored(item));
}

}  // namespace scorebook::report

TEST_SUITE_END();
