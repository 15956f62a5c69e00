// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report/report.h"
#include "report/sample.h"

TEST_SUITE_BEGIN("report.score_json");

namespace scorebook::report {

using test::english;
using test::Sample;
using test::thai;

TEST_CASE("scores are written with every key in its place") {
  Sample sample;
  sample.scores->groups.resize(1);
  sample.scores->indicators.resize(2);
  const FileResult file = sample.result();
  CHECK(score_json({&file, 1}, {}, thai()) == R"json({
  "report_version": 1,
  "files": [
    {
      "file": "data/report.xlsx",
      "form": "sample/1",
      "total": {
        "exact": "52",
        "shown": "52.00"
      },
      "max": 100,
      "reported_only": {
        "count": 2,
        "percent": {
          "exact": "65",
          "shown": "65.00"
        },
        "max": {
          "exact": "80",
          "shown": "80.00"
        }
      },
      "pending": {
        "count": 1,
        "points": {
          "exact": "20",
          "shown": "20.00"
        }
      },
      "groups": [
        {
          "table": "dimensions",
          "id": "1",
          "title": "ความสอดคล้องเชิงยุทธศาสตร์",
          "parent": null,
          "complete": true,
          "score": {
            "exact": "16",
            "shown": "16.00"
          },
          "max": 40,
          "weight": 40
        }
      ],
      "indicators": [
        {
          "id": "1.1",
          "no": "1.1",
          "title": "ระดับความสำเร็จของแผน",
          "group": "1",
          "state": "reported",
          "level": 4,
          "score": {
            "exact": "16",
            "shown": "16.00"
          },
          "max": 20,
          "weight": 50,
          "method": "weighted_tree",
          "steps": [
            "ระบุระดับ ๔",
            "๔๐ × ๕๐/๑๐๐ × ๔/๕ = ๑๖.๐๐ คะแนน จากคะแนนเต็ม ๒๐.๐๐"
          ]
        },
        {
          "id": "1.2",
          "no": "1.2",
          "title": "ร้อยละของกำลังคน",
          "group": "1",
          "state": "pending",
          "level": null,
          "score": {
            "exact": "0",
            "shown": "0.00"
          },
          "max": 20,
          "weight": 50,
          "method": "weighted_tree",
          "steps": [
            "อยู่ระหว่างรอผล (“ทราบผล เดือน ก.ย. ๖๖”) จึงนับ ๐ คะแนน จากคะแนนเต็ม ๒๐.๐๐ และน้ำหนักยังคงอยู่ในคะแนนเต็ม"
          ]
        }
      ]
    }
  ]
}
)json");
}

TEST_CASE("without a total the indicators that prevent it are named") {
  Sample sample;
  sample.scores->total.reset();
  sample.scores->reported_percent.reset();
  sample.scores->blocked = {"1.1"};
  sample.scores->indicators[0].state = scoring::IndicatorState::kNoCriteria;
  sample.scores->indicators[0].level.reset();
  const FileResult file = sample.result();
  const auto json =
      nlohmann::ordered_json::parse(score_json({&file, 1}, {}, english()))["files"][0];
  CHECK(json["total"].is_null());
  CHECK(json["blocked"].dump() == R"(["1.1"])");
  CHECK(json["reported_only"]["percent"].is_null());
  CHECK(json["indicators"][0]["state"] == "no_criteria");
  CHECK(json["indicators"][0]["score"].is_null());
  CHECK(json["indicators"][0]["level"].is_null());
}

TEST_CASE("files without scores keep the same keys") {
  Sample sample;
  sample.scores.reset();
  const FileResult files[] = {sample.result(),
                              test::unreadable("old.xls", Error(ErrorCode::kOldXls))};
  const auto json = nlohmann::ordered_json::parse(score_json(files, {}, english()))["files"];
  REQUIRE(json.size() == 2);
  for (const auto& file : json) {
    CHECK(file["total"].is_null());
    CHECK(file["max"].is_null());
    CHECK(file["reported_only"].is_null());
    CHECK(file["pending"].is_null());
    CHECK(file["groups"].empty());
    CHECK(file["indicators"].empty());
  }
  CHECK(json[0]["form"] == "sample/1");
  CHECK_FALSE(json[0].contains("error"));
  CHECK(json[1]["form"].is_null());
  CHECK(json[1]["error"]["code"] == "old_xls");
}

TEST_CASE("figures of JSON are ASCII whatever the digits") {
  const Sample sample;
  const FileResult file = sample.result();
  Options options = thai();
  options.digits = Digits::kThai;
  const auto json = nlohmann::ordered_json::parse(score_json({&file, 1}, {}, options))["files"][0];
  CHECK(json["total"]["shown"] == "52.00");
  CHECK(json["pending"]["count"] == 1);
}

}  // namespace scorebook::report

TEST_SUITE_END();
