// SPDX-License-Identifier: Apache-2.0
// A thousand reports of the weighted form that are in order, made at random from a fixed seed: none
// has an error, and none of the warnings that speak of figures.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <random>

#include "base/thai.h"
#include "rules/checks.h"
#include "scoring/scores.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

constexpr int kReports = 1000;

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  record::Record make() {
    Sample sample;
    const int dimensions = pick(1, 3);
    split(100, dimensions, [&](int d, const std::string& weight) {
      const std::string no = fmt::format("{}", d + 1);
      sample.dimensions.push_back({no, "", "มิติเรื่อง " + name(d), weight, ""});
      split(100, pick(1, 2), [&](int, const std::string& csf_weight) {
        const std::string csf = fmt::format("{}", sample.csfs.size() + 1);
        sample.csfs.push_back({csf, no, "เป้าประสงค์เรื่อง " + name(count_++), csf_weight, ""});
        split(100, pick(1, 3), [&](int, const std::string& own) { add(sample, no, csf, own); });
      });
    });
    record::Record record = make_record(sample);
    narrate(record);
    score(record);
    return record;
  }

 private:
  int pick(int low, int high) {
    return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
  }

  std::string thai(int number) { return base::thai_digits(fmt::format("{}", number)); }

  static std::string name(int i) {
    return std::string(1, static_cast<char>('A' + i % 26)) + fmt::format("-{}", i);
  }

  // Positive parts of a sum.
  template <typename Use>
  void split(int sum, int parts, Use use) {
    for (int i = 0; i < parts; ++i) {
      const int part = i + 1 == parts ? sum : pick(1, sum - (parts - i - 1));
      sum -= part;
      use(i, fmt::format("{}", part));
    }
  }

  void add(Sample& sample, const std::string& dimension, const std::string& csf,
           const std::string& weight) {
    SampleIndicator one;
    int& no = numbers_[static_cast<std::size_t>(dimension.front() - '1')];
    one.no = fmt::format("{}.{}", dimension, ++no);
    one.csf = csf;
    one.project = fmt::format("{}", sample.projects.size() + 1);
    sample.projects.push_back({one.project, "", "โครงการเรื่อง " + name(count_), "", ""});
    one.title = "ร้อยละของหน่วยงานที่ดำเนินการเรื่อง " + name(count_);
    one.weight = weight;
    one.unit = pick(0, 2) == 0 ? "เรื่อง" : "ร้อยละ";
    const int first = pick(5, 60);
    const int step = pick(1, 10);
    for (int level = 0; level < 5; ++level) {
      one.targets[static_cast<std::size_t>(level)] = fmt::format("{}", first + step * level);
    }
    const int level = pick(0, 5);
    one.level = level == 0 ? std::string(kPending) : fmt::format("{}", level);
    one.result = level == 0 ? std::string(kPending) : fmt::format("{}", first + step * (level - 1));
    one.budget = pick(0, 1) == 0 ? std::string(kNoBudget) : fmt::format("{}", pick(1, 9) * 1000);
    const std::string number = fmt::format("กษ {}/{}", thai(pick(1101, 1119)), thai(1000 + count_));
    one.references = {letter(number, 2023, pick(1, 3), pick(1, 28), number + " ลว. ม.ค. ๖๖")};
    sample.indicators.push_back(std::move(one));
    ++count_;
  }

  // Words that say what the cells say, in one of the ways people do.
  std::string words(const record::Row& detail) {
    const record::Value& result = detail.value("result");
    const std::string lead = fmt::format("ดำเนินการเรื่องที่ {} ตามแผน ", thai(count_++));
    if (!result.is_number()) {
      return lead + "อยู่ระหว่างรวบรวมข้อมูล และจะสรุปผลเมื่อสิ้นปีงบประมาณ";
    }
    const int value = static_cast<int>(result.number.to_int().value_or(0));
    if (detail.value("unit").raw == "เรื่อง") {
      std::string text = lead + fmt::format("จำนวน {} เรื่อง", thai(value));
      if (value <= 9 && value >= 2) {
        text += " ดังนี้";
        for (int i = 1; i <= value; ++i) {
          text += fmt::format("\n{}. รายการ {}", thai(i), name(i));
        }
      }
      return text;
    }
    const int times = pick(1, 9);
    std::string text = lead + fmt::format("{} แห่ง จาก {} แห่ง คิดเป็นร้อยละ {}", thai(value * times),
                                          thai(100 * times), thai(value));
    const int one = pick(1, value * times);
    if (pick(0, 1) == 0 && value * times > one) {
      text += fmt::format("\nรวม {} แห่ง แบ่งเป็นส่วนกลาง {} แห่ง และส่วนภูมิภาค {} แห่ง",
                          thai(value * times), thai(one), thai(value * times - one));
    }
    return text;
  }

  void narrate(record::Record& record) {
    for (record::Row& detail : table_of(record, "details").rows) {
      std::string text_of = words(detail);
      const record::Value& budget = detail.value("budget");
      if (budget.is_number()) {
        text_of += fmt::format("\nใช้งบประมาณ {} บาท", base::thai_digits(budget.raw));
      }
      set(record, "details", detail.id, "narrative", text(text_of));
      std::string formula = "สูตรการคำนวณ";
      for (int level = 1; level <= 5; ++level) {
        const std::string& target = detail.value(fmt::format("target_{}", level)).raw;
        formula += detail.value("unit").raw == "เรื่อง"
                       ? fmt::format("\nระดับ {} {} เรื่อง", thai(level), base::thai_digits(target))
                       : fmt::format("\nระดับ {} ร้อยละ {}", thai(level), base::thai_digits(target));
      }
      set(record, "details", detail.id, "formula", text(formula));
    }
  }

  // Score cells with the scores that follow.
  static void score(record::Record& record) {
    const scoring::Scores scores = scoring::score(weighted_form(), record).value();
    for (const scoring::IndicatorScore& one : scores.indicators) {
      set(record, "indicators", one.id, "score", number(one.score.exact_text()));
    }
    for (const char* table : {"dimensions", "csfs"}) {
      for (const record::Row& row : table_of(record, table).rows) {
        set(record, table, row.id, "score",
            number(scores.group(table, row.id)->score.exact_text()));
      }
    }
    set(record, "total", number(scores.total->exact_text()));
  }

  std::mt19937 random_;  // the same numbers everywhere
  int count_ = 0;
  std::array<int, 3> numbers_{};
};

}  // namespace

TEST_SUITE("rules.correct_workbooks") {
  TEST_CASE("a thousand reports that are in order have no finding") {
    for (int i = 0; i < kReports; ++i) {
      CAPTURE(i);
      const record::Record record = Maker(static_cast<unsigned>(i)).make();
      const auto scores = scoring::score(weighted_form(), record);
      const rules::Findings found = rules::run({weighted_form(), record, &*scores});
      CHECK(lines(found.list) == "");
    }
  }

  TEST_CASE("the same reports with one figure changed in the words have a finding") {
    int changed = 0;
    for (unsigned seed = 0; seed < 50; ++seed) {
      CAPTURE(seed);
      record::Record record = Maker(seed).make();
      record::Row& detail = table_of(record, "details").rows.front();
      std::string words = detail.value("narrative").raw;
      const std::size_t at = words.find(" แห่ง จาก ");
      if (at == std::string::npos) {
        continue;
      }
      ++changed;
      set(record, "details", detail.id, "narrative", text(words.insert(at, "๑")));
      CHECK(lines(run_rule("SB710", record)).starts_with("SB710"));
    }
    CHECK(changed > 10);
  }
}
