// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report/report.h"
#include "report/sample.h"
#include "rules/rules.h"

TEST_SUITE_BEGIN("report.validate_sarif");

namespace scorebook::report {

using nlohmann::ordered_json;
using rules::Arg;
using rules::Severity;
using test::at;
using test::english;
using test::finding;
using test::kSummary;
using test::Sample;
using test::thai;

namespace {

ordered_json run_of(std::span<const FileResult> files, const Options& options) {
  return ordered_json::parse(validate_sarif(files, options))["runs"][0];
}

}  // namespace

TEST_CASE("findings are results, what could not be read is a notification") {
  Sample sample;
  sample.record.file = "data/ก 1.xlsx";
  rules::Finding one =
      finding("SB704", Severity::kError, at(kSummary, "Q13"), "ผลงานตามระดับค่าเป้าหมาย", "3.2");
  one.found = "ทราบผล เดือน ก.ย. ๖๖";
  one.variant = "unknown";
  one.args = {{"phrase", {Arg::Kind::kText, "ทราบผล เดือน ก.ย. ๖๖"}},
              {"detail_sheet", {Arg::Kind::kAscii, "KPI 3.2"}},
              {"detail_cell", {Arg::Kind::kAscii, "H9"}},
              {"result", {Arg::Kind::kNumber, "58.73"}}};
  one.refs = {{at("KPI 3.2", "H9", 1), "๕๘.๗๓"}, {at("It's", "B2:C3", 2), ""}, {{}, "x"}};
  rules::Finding missing = finding("SB207", Severity::kWarning, {}, "", "");
  missing.variant = "sheet";
  missing.has_cell = false;
  missing.args = {{"missing", {Arg::Kind::kAscii, "KPI 4.2"}}};
  sample.findings.list = {one, missing};
  const FileResult files[] = {sample.result(),
                              test::unreadable("e.xlsx", Error(ErrorCode::kFileEmpty))};
  Options stable = thai();
  stable.stable = true;
  ordered_json log = ordered_json::parse(validate_sarif(files, stable));
  log["runs"][0]["tool"]["driver"].erase("rules");  // in a test of their own
  CHECK(log.dump(2) == R"json({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "Scorebook",
          "language": "th"
        }
      },
      "language": "th",
      "invocations": [
        {
          "executionSuccessful": false,
          "toolExecutionNotifications": [
            {
              "descriptor": {
                "id": "file_empty"
              },
              "level": "error",
              "message": {
                "text": "e.xlsx: ไฟล์นี้ไม่มีข้อมูล (ขนาด 0 ไบต์) วิธีแก้ไข: โปรดคัดลอกไฟล์จากต้นฉบับอีกครั้ง หรือขอให้ผู้ส่งจัดส่งไฟล์ใหม่"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "e.xlsx"
                    }
                  }
                }
              ]
            }
          ]
        }
      ],
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "SB704",
          "ruleIndex": 38,
          "level": "error",
          "message": {
            "text": "ตารางสรุประบุว่า “ทราบผล เดือน ก.ย. ๖๖” แต่ใบรายละเอียด (แผ่นงาน “KPI 3.2” เซลล์ H9) ระบุผล ๕๘.๗๓ วิธีแก้ไข: โปรดยืนยันผลล่าสุด หากทราบผลแล้ว ให้ระบุระดับในเซลล์ Q13 หากยังไม่สิ้นสุด ให้ระบุสถานะรอผลในใบรายละเอียด"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "%E0%B8%81%201.xlsx"
                },
                "region": {
                  "startLine": 13,
                  "startColumn": 17,
                  "endLine": 13,
                  "endColumn": 18
                }
              },
              "logicalLocations": [
                {
                  "fullyQualifiedName": "'ตารางสรุป'!Q13"
                }
              ]
            }
          ],
          "partialFingerprints": {
            "scorebook/v1": "2133dd056cac6733"
          },
          "relatedLocations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "%E0%B8%81%201.xlsx"
                },
                "region": {
                  "startLine": 9,
                  "startColumn": 8,
                  "endLine": 9,
                  "endColumn": 9
                }
              },
              "logicalLocations": [
                {
                  "fullyQualifiedName": "'KPI 3.2'!H9"
                }
              ],
              "message": {
                "text": "๕๘.๗๓"
              }
            },
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "%E0%B8%81%201.xlsx"
                },
                "region": {
                  "startLine": 2,
                  "startColumn": 2,
                  "endLine": 3,
                  "endColumn": 4
                }
              },
              "logicalLocations": [
                {
                  "fullyQualifiedName": "'It''s'!B2:C3"
                }
              ]
            }
          ]
        },
        {
          "ruleId": "SB207",
          "ruleIndex": 6,
          "level": "warning",
          "message": {
            "text": "ไม่พบแผ่นงาน “KPI 4.2” ตามแบบฟอร์ม วิธีแก้ไข: โปรดเพิ่มแผ่นงานนี้ โดยคัดลอกจากแบบฟอร์มเปล่า"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "%E0%B8%81%201.xlsx"
                }
              }
            }
          ],
          "partialFingerprints": {
            "scorebook/v1": "3237d450fea4edbc"
          }
        }
      ]
    }
  ]
})json");
}

TEST_CASE("every rule of the catalogue is described, and results point to theirs") {
  Sample sample;
  sample.findings.list = {finding("SB602", Severity::kInfo, at(kSummary, "A1"), "", "")};
  const FileResult file = sample.result();
  const ordered_json run = run_of({&file, 1}, english());
  const ordered_json& rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == rules::catalogue().size());
  for (const auto& rule : rules) {
    CAPTURE(rule["id"]);
    const std::string id = rule["id"];
    const rules::Rule* known = rules::find_rule(id);
    REQUIRE(known != nullptr);
    CHECK(rule["name"] == known->key);
    Options wide = english();
    wide.width = 1'000'000;
    CHECK(rule["help"]["text"] == explain_text(id, wide));
  }
  CHECK(rules[0]["shortDescription"]["text"] == "Heading differs from the form");
  CHECK(rules[0]["defaultConfiguration"]["level"] == "warning");
  const std::size_t index = run["results"][0]["ruleIndex"];
  CHECK(rules[index]["id"] == "SB602");
  CHECK(run["results"][0]["level"] == "note");
}

TEST_CASE("a run that read everything was successful and names the version") {
  const Sample sample;
  const FileResult file = sample.result();
  const ordered_json run = run_of({&file, 1}, english());
  CHECK(run["invocations"] == ordered_json::parse(R"([{"executionSuccessful": true,
                                                       "toolExecutionNotifications": []}])"));
  CHECK(run["tool"]["driver"]["version"] == SCOREBOOK_VERSION);
  CHECK(run["results"] == ordered_json::array());
}

TEST_CASE("a finding of a sheet without a cell has no region") {
  Sample sample;
  rules::Finding one = finding("SB204", Severity::kInfo, at("บันทึก", "A1", 4), "", "");
  one.has_cell = false;
  sample.findings.list = {one};
  const FileResult file = sample.result();
  const ordered_json run = run_of({&file, 1}, english());
  CHECK(run["results"][0]["locations"][0] == ordered_json::parse(R"json({
    "physicalLocation": {"artifactLocation": {"uri": "data/report.xlsx"}},
    "logicalLocations": [{"fullyQualifiedName": "'บันทึก'"}]})json"));
}

TEST_CASE("what was found in a personal field is withheld") {
  Sample sample;
  rules::Finding one = finding("SB303", Severity::kError, at(kSummary, "A9"), "เบอร์ติดต่อ", "");
  one.found = "secret";
  one.args = {{"type", {Arg::Kind::kText, "number"}}};
  one.refs = {{at(kSummary, "A10"), "secret"}};
  sample.findings.list = {one};
  const FileResult file = sample.result();
  CHECK(validate_sarif({&file, 1}, thai()).find("secret") == std::string::npos);
}

}  // namespace scorebook::report

TEST_SUITE_END();
