// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "report/report.h"
#include "report/sample.h"

TEST_SUITE_BEGIN("report.validate_json");

namespace scorebook::report {

using nlohmann::ordered_json;
using rules::Arg;
using rules::Severity;
using test::at;
using test::english;
using test::finding;
using test::kSummary;
using test::missing_sheet;
using test::other_state;
using test::Sample;
using test::thai;

TEST_CASE("findings are written with every key in its place") {
  Sample sample;
  sample.findings.list = {other_state(), missing_sheet(Severity::kWarning)};
  sample.findings.checks = {{"SB207", true, ""}, {"SB602", false, "no_evidence"}};
  const FileResult files[] = {sample.result(),
                              test::unreadable("e.xlsx", Error(ErrorCode::kFileEmpty))};
  CHECK(validate_json(files, thai()) == R"json({
  "report_version": 1,
  "valid": false,
  "files": [
    {
      "file": "data/report.xlsx",
      "form": "sample/1",
      "valid": false,
      "counts": {
        "error": 1,
        "warning": 1,
        "info": 0
      },
      "findings": [
        {
          "rule": "SB704",
          "key": "detail-state",
          "severity": "error",
          "sheet": "ตารางสรุป",
          "cell": "Q13",
          "label": "ผลงานตามระดับค่าเป้าหมาย",
          "indicator": "3.2",
          "found": "ทราบผล เดือน ก.ย. ๖๖",
          "expected": "1",
          "message": "ตารางสรุประบุว่า “ทราบผล เดือน ก.ย. ๖๖” แต่ใบรายละเอียด (แผ่นงาน “KPI 3.2” เซลล์ H9) ระบุผล ๕๘.๗๓",
          "fix": "โปรดยืนยันผลล่าสุด หากทราบผลแล้ว ให้ระบุระดับในเซลล์ Q13 หากยังไม่สิ้นสุด ให้ระบุสถานะรอผลในใบรายละเอียด",
          "refs": [
            {
              "sheet": "KPI 3.2",
              "cell": "H9",
              "found": "๕๘.๗๓"
            },
            {
              "sheet": null,
              "cell": null,
              "found": ""
            }
          ],
          "fingerprint": "2133dd056cac6733"
        },
        {
          "rule": "SB207",
          "key": "structure-missing",
          "severity": "warning",
          "sheet": null,
          "cell": null,
          "label": "",
          "indicator": null,
          "found": "",
          "expected": "",
          "message": "ไม่พบแผ่นงาน “KPI 4.2” ตามแบบฟอร์ม",
          "fix": "โปรดเพิ่มแผ่นงานนี้ โดยคัดลอกจากแบบฟอร์มเปล่า",
          "refs": [],
          "fingerprint": "3237d450fea4edbc"
        }
      ],
      "checks": {
        "run": [
          "SB207"
        ],
        "not_run": [
          {
            "rule": "SB602",
            "reason": "no_evidence",
            "message": "แบบนี้ไม่มีช่องหลักฐาน"
          }
        ]
      }
    },
    {
      "file": "e.xlsx",
      "form": null,
      "error": {
        "code": "file_empty",
        "message": "e.xlsx: ไฟล์นี้ไม่มีข้อมูล (ขนาด 0 ไบต์)",
        "fix": "โปรดคัดลอกไฟล์จากต้นฉบับอีกครั้ง หรือขอให้ผู้ส่งจัดส่งไฟล์ใหม่"
      },
      "valid": false,
      "counts": {
        "error": 0,
        "warning": 0,
        "info": 0
      },
      "findings": [],
      "checks": {
        "run": [],
        "not_run": []
      }
    }
  ]
}
)json");
}

TEST_CASE("warnings alone leave a file valid") {
  Sample sample;
  sample.findings.list = {finding("SB602", Severity::kWarning, at(kSummary, "A1"), "", ""),
                          finding("SB204", Severity::kInfo, at(kSummary, "A1"), "", "")};
  const FileResult file = sample.result();
  const auto json = ordered_json::parse(validate_json({&file, 1}, english()));
  CHECK(json["valid"] == true);
  CHECK(json["files"][0]["valid"] == true);
}

TEST_CASE("one faulty file makes the whole invalid and counts add up") {
  Sample clean;
  Sample faulty;
  faulty.findings.list = {finding("SB507", Severity::kError, at(kSummary, "A1"), "", ""),
                          finding("SB507", Severity::kError, at(kSummary, "A2"), "", ""),
                          finding("SB602", Severity::kWarning, at(kSummary, "A3"), "", "")};
  const FileResult files[] = {clean.result(), faulty.result()};
  const auto json = ordered_json::parse(validate_json(files, english()));
  CHECK(json["valid"] == false);
  CHECK(json["files"][0]["valid"] == true);
  for (const auto& file : json["files"]) {
    std::map<std::string, int> counted;
    for (const auto& one : file["findings"]) {
      ++counted[one["severity"]];
    }
    for (const std::string severity : {"error", "warning", "info"}) {
      CHECK(file["counts"][severity] == counted[severity]);
    }
  }
}

TEST_CASE("a finding without a cell has none even when its sheet is known") {
  Sample sample;
  rules::Finding one = finding("SB204", Severity::kInfo, at("บันทึก", "A1", 4), "", "");
  one.has_cell = false;
  sample.findings.list = {one};
  const FileResult file = sample.result();
  const auto json = ordered_json::parse(validate_json({&file, 1}, english()));
  CHECK(json["files"][0]["findings"][0]["sheet"] == "บันทึก");
  CHECK(json["files"][0]["findings"][0]["cell"].is_null());
}

TEST_CASE("what was found in a personal field is withheld") {
  Sample sample;
  rules::Finding one = finding("SB303", Severity::kError, at(kSummary, "A9"), "เบอร์ติดต่อ", "");
  one.found = "secret";
  one.args = {{"type", {Arg::Kind::kText, "number"}}};
  one.refs = {{at(kSummary, "A10"), "secret"}};
  sample.findings.list = {one};
  const FileResult file = sample.result();
  const std::string text = validate_json({&file, 1}, thai());
  CHECK(text.find("secret") == std::string::npos);
}

TEST_CASE("no files at all is valid and empty") {
  CHECK(validate_json({}, thai()) ==
        "{\n  \"report_version\": 1,\n  \"valid\": true,\n  \"files\": []\n}\n");
}

}  // namespace scorebook::report

TEST_SUITE_END();
