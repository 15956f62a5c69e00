// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "report/report.h"
#include "report/sample.h"

TEST_SUITE_BEGIN("report.inspect_json");

namespace scorebook::report {

using test::at;
using test::english;
using test::kSummary;
using test::Sample;

TEST_CASE("a workbook is written with every key in its place") {
  Sample sample;
  sample.form.fields.erase(sample.form.fields.begin());
  sample.form.tables.resize(1);
  sample.form.tables[0].fields.resize(1);
  sample.record.fields["fiscal_year"].raw = "๒๕๖๖";
  sample.record.fields["fiscal_year"].notes = {record::Normalisation::kThaiDigits,
                                               record::Normalisation::kTextNumber};
  record::Value& number = sample.record.tables[0].rows[1].values["no"];
  number.kind = record::ValueKind::kNumber;
  number.number = Exact(2);
  number.raw = "๒";
  number.notes = {record::Normalisation::kThaiDigits};
  record::Fact fact;
  fact.kind = record::FactKind::kStaleValue;
  fact.at = at(kSummary, "M5");
  fact.label = "คะแนน KPIs";
  fact.found = "3";
  fact.expected = "4";
  fact.indicator = "1.1";
  sample.record.facts = {fact};
  FileResult file = sample.result();
  const Likeness likeness{75, {"ตารางสรุป!A1 มิติ"}, {"KPI"}};
  file.likeness = &likeness;
  CHECK(inspect_json({&file, 1}, english()) == R"json({
  "report_version": 1,
  "files": [
    {
      "file": "data/report.xlsx",
      "form": "sample/1",
      "likeness": {
        "score": 75,
        "found": [
          "ตารางสรุป!A1 มิติ"
        ],
        "missing": [
          "KPI"
        ]
      },
      "fields": [
        {
          "key": "fiscal_year",
          "label": "Fiscal year (B.E.)",
          "kind": "number",
          "sheet": "ตารางสรุป",
          "cell": "A2",
          "value": "2566",
          "raw": "๒๕๖๖",
          "normalised": [
            "thai_digits",
            "text_number"
          ],
          "personal": false
        },
        {
          "key": "phone",
          "label": "Telephone",
          "kind": "text",
          "sheet": "ตารางสรุป",
          "cell": "A9",
          "value": null,
          "raw": null,
          "normalised": [],
          "personal": true
        }
      ],
      "tables": [
        {
          "key": "dimensions",
          "label": "Dimension",
          "rows": 2,
          "fields": [
            {
              "key": "no",
              "label": "No.",
              "filled": 2,
              "sheets": [
                "ตารางสรุป"
              ],
              "cells": "A5:A7"
            }
          ],
          "normalised": [
            {
              "key": "no",
              "label": "No.",
              "kind": "number",
              "sheet": "ตารางสรุป",
              "cell": "A7",
              "value": "2",
              "raw": "๒",
              "normalised": [
                "thai_digits"
              ],
              "personal": false,
              "id": "2"
            }
          ]
        }
      ],
      "moved": [],
      "unplaced": [],
      "missing": [],
      "other": [
        {
          "kind": "stale_value",
          "sheet": "ตารางสรุป",
          "cell": "M5",
          "label": "คะแนน KPIs",
          "indicator": "1.1",
          "found": "3",
          "expected": "4",
          "message": "the stored value of the formula is 3, it computes to 4"
        }
      ]
    }
  ]
}
)json");
}

TEST_CASE("a file that was not read keeps the same keys") {
  const FileResult file = test::unreadable("e.xlsx", Error(ErrorCode::kFileEmpty));
  CHECK(inspect_json({&file, 1}, english()) == R"json({
  "report_version": 1,
  "files": [
    {
      "file": "e.xlsx",
      "form": null,
      "error": {
        "code": "file_empty",
        "message": "e.xlsx: the file is empty (0 bytes)",
        "fix": "Copy the file from its origin again, or ask the sender for a new copy."
      },
      "likeness": null,
      "fields": [],
      "tables": [],
      "moved": [],
      "unplaced": [],
      "missing": [],
      "other": []
    }
  ]
}
)json");
}

}  // namespace scorebook::report

TEST_SUITE_END();
