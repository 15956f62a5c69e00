// SPDX-License-Identifier: Apache-2.0
#include "ministry/facts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/error_text.h"

namespace scorebook::ministry {
namespace {

Submission whole() {
  Submission out;
  out.file = "ก/ข \"1\".xlsx";
  out.sha256 = "ab";
  out.agency = "กรม,ตัวอย่าง";
  out.series = {"points/1", 2569, 6};
  out.modified = "2026-04-01T00:00:00Z";
  out.version = 3;
  out.totals.has_points = true;
  out.totals.total = Exact(2, 3);
  out.totals.max = 100;
  out.totals.indicators = 1;
  out.groups.push_back({"1", "มิติ", Exact(1, 3), 10, false});
  IndicatorLine line;
  line.id = "1.1";
  line.title = "=ชื่อ\nสองบรรทัด";
  line.level = 4;
  line.weight = Exact(25, 2);
  line.state = "reported";
  line.scored = true;
  line.at = {"KPI 1.1", "H9"};
  out.indicators.push_back(line);
  out.findings.push_back({"SB401", "error", {"S", "A1"}, "น้ำหนัก", "1.1", "ข้อความ", "แก้", Exact(5)});
  out.evidence.push_back({"1.1", "letter", "กษ ๑", base::Date{2023, 1, 15}, "หนังสือ", {"S", "B2"}});
  out.corrections.push_back({2, "1.1", "level", "3", "4", Exact(3), std::nullopt, "เหตุผล", "มติ"});
  out.evidence.push_back({"1.1", "order", "๒", std::nullopt, "คำสั่ง", {}});
  return out;
}

std::vector<FactLines> lines_of(const std::vector<FactFile>& files) {
  std::vector<FactLines> out;
  for (const std::string& table : fact_tables()) {
    const auto file = std::find_if(files.begin(), files.end(), [&](const FactFile& one) {
      return one.name == table + ".ndjson";
    });
    out.push_back({table, file->bytes});
  }
  return out;
}

TEST_SUITE("ministry.facts") {
  TEST_CASE("what is written reads as it was") {
    Submission unreadable;
    unreadable.file = "ค.xlsx";
    unreadable.error_code = "encrypted";
    unreadable.error = "มีรหัสผ่าน";
    const std::vector<FactFile> files = write_facts({unreadable, whole()});
    const std::vector<Submission> read = read_facts(lines_of(files)).value();
    REQUIRE(read.size() == 2);
    const Submission& one = read[0];
    CHECK(one.file == whole().file);
    CHECK((one.series == whole().series));
    CHECK((one.totals.total == std::optional(Exact(2, 3))));
    CHECK_FALSE(one.totals.assessor);
    CHECK(one.groups.at(0).score == Exact(1, 3));
    CHECK_FALSE(one.groups.at(0).complete);
    CHECK(one.indicators.at(0).title == "=ชื่อ\nสองบรรทัด");
    CHECK(one.indicators.at(0).weight == Exact(25, 2));
    CHECK(one.indicators.at(0).at.cell == "H9");
    CHECK((one.findings.at(0).points == std::optional<Exact>(5)));
    CHECK((one.evidence.at(0).date == base::Date{2023, 1, 15}));
    CHECK_FALSE(one.evidence.at(1).date);
    CHECK(one.corrections.at(0).authority == "มติ");
    CHECK_FALSE(one.corrections.at(0).score_after);
    CHECK(read[1].error == "มีรหัสผ่าน");
    // All of it: what is written of what was read is the same.
    const std::vector<FactFile> again = write_facts(read);
    for (std::size_t i = 0; i < files.size(); ++i) {
      CAPTURE(files[i].name);
      CHECK((files[i].bytes == again[i].bytes));
    }
  }

  TEST_CASE("numbers stand as decimals for databases and exactly beside them") {
    const std::vector<FactFile> files = write_facts({whole()});
    const std::string& json = files[3].bytes;
    CHECK(files[3].name == "groups.ndjson");
    CHECK(json ==
          "{\"submission\":\"ก/ข \\\"1\\\".xlsx\",\"n\":1,\"id\":\"1\",\"title\":\"มิติ\","
          "\"score\":0.333333333,\"score_exact\":\"1/3\",\"max\":10.0,\"max_exact\":\"10\","
          "\"complete\":false}\n");
    CHECK(files[2].bytes ==
          "\xEF\xBB\xBFsubmission,n,id,title,score,score_exact,max,max_exact,complete\r\n"
          "\"ก/ข \"\"1\"\".xlsx\",1,1,มิติ,0.333333333,1/3,10,10,false\r\n");
  }

  TEST_CASE("tables without rows keep their headings") {
    for (const FactFile& file : write_facts({})) {
      CAPTURE(file.name);
      CHECK(file.bytes.empty() == file.name.ends_with(".ndjson"));
    }
  }

  TEST_CASE("the line and the field of a fault are told") {
    const auto fault = [](std::string_view submissions, std::string_view groups) {
      const auto read = read_facts({{"submissions", submissions}, {"groups", groups}});
      return read ? "ok" : read.error().file + " " + test::error_text(read.error());
    };
    CHECK(fault("{}\n", "") == "submissions list_faulty [1:1] column=submission");
    CHECK(fault("\nnonsense\n", "") == "submissions list_faulty [2:1] column={}");
    std::string good = write_facts({whole()})[1].bytes;
    CHECK(fault(good, "") == "ok");
    CHECK(fault(good + good, "") == "submissions list_faulty [2:1] column=submission");
    CHECK(fault(good, "{\"submission\":\"x\"}") == "groups list_faulty [1:1] column=submission");
    good.replace(good.find("\"total_exact\":\"2/3\""), 19, "\"total_exact\":\"2/0\"");
    CHECK(fault(good, "") == "submissions list_faulty [1:1] column=total_exact");
  }
}

}  // namespace
}  // namespace scorebook::ministry
