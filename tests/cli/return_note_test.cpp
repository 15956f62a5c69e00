// SPDX-License-Identifier: Apache-2.0
// validate --return-note: the letter, when there is one, and what cannot be one.
#include <doctest/doctest.h>

#include "cli/program.h"

namespace scorebook::test {
namespace {

bool has(const std::string& text, std::string_view what) {
  return text.find(what) != std::string::npos;
}

TEST_SUITE("cli.return_note") {
  TEST_CASE("the letter tells the dearest corrections and counts the rest") {
    const WorkFolder work;
    const std::string report = work.put_fixture("report.xlsx");
    const Ran ran = run(
        {"validate", report, "--return-note", work / "note.html", "--note", "to=อธิบดีกรมตัวอย่าง"});
    CHECK(ran.code == 1);
    CHECK(ran.err == "บันทึกแล้ว: " + (work / "note.html") + "\n");
    const std::string note = work.read("note.html");
    CHECK(has(note, "เรียน  อธิบดีกรมตัวอย่าง</p>"));
    CHECK(has(note, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน</p>"));
    CHECK(has(note, "ในไฟล์ report.xlsx แล้ว"));
    CHECK(has(note, ">๑๐. แผ่นงาน “"));
    CHECK_FALSE(has(note, ">๑๑. "));
    CHECK(run({"validate", report, "--return-note", work / "note.docx", "--note-kind", "letter",
               "--quiet"})
              .code == 1);
    CHECK(work.read("note.docx").starts_with("PK"));
  }

  TEST_CASE("without anything to mend no letter is written") {
    const WorkFolder work;
    const std::string corrected = work.put_fixture("corrected.xlsx");
    const Ran ran = run({"validate", corrected, "--return-note", work / "note.docx"});
    CHECK(ran.code == 0);
    CHECK(ran.err == "ไม่มีรายการที่ต้องแก้ไขหรือควรตรวจสอบ จึงมิได้เขียนหนังสือ\n");
    CHECK(work.names() == std::vector<std::string>{"corrected.xlsx"});
  }

  TEST_CASE("what cannot be a letter is told, and nothing is written") {
    const WorkFolder work;
    const std::string report = work.put_fixture("report.xlsx");
    const std::string corrected = work.put_fixture("corrected.xlsx");
    const std::string bad = work.put("bad.toml", "most = 1\n");
    const std::string docx = work / "note.docx";
    const std::pair<std::vector<std::string>, std::string> rows[] = {
        {{report, "--return-note", work / "note.pdf"},
         "คำสั่งไม่ถูกต้อง: ชื่อไฟล์หนังสือต้องลงท้ายด้วย .docx หรือ .html"},
        {{report, "--return-note", docx, "--note", "to"}, "คำสั่งไม่ถูกต้อง: to มิได้อยู่ในรูป ชื่อ=ข้อความ"},
        {{report, "--return-note", docx, "--note-kind", "note"},
         "คำสั่งไม่ถูกต้อง: ใช้ค่า note ไม่ได้ ต้องเป็นค่าใดค่าหนึ่งต่อไปนี้: letter, memo, FILE.toml"},
        {{report, "--return-note", docx, "--note", "too=x"},
         "คำสั่งไม่ถูกต้อง: ใช้ค่า too ไม่ได้ ต้องเป็นค่าใดค่าหนึ่งต่อไปนี้: date, due, from, no, office, phone, "
         "position, their_date, their_no, to"},
        {{report, corrected, "--return-note", docx},
         "คำสั่งไม่ถูกต้อง: หนังสือหนึ่งฉบับแจ้งเรื่องของไฟล์เดียว โปรดระบุเพียงไฟล์เดียวเมื่อใช้ --return-note"},
    };
    for (const auto& [arguments, message] : rows) {
      std::vector<std::string> all{"validate"};
      all.insert(all.end(), arguments.begin(), arguments.end());
      const Ran ran = run(all);
      CAPTURE(ran.err);
      CHECK(ran.code == 2);
      CHECK(ran.err.substr(0, ran.err.find('\n')) == message);
    }
    const Ran ran = run({"validate", report, "--return-note", docx, "--note-kind", bad});
    CHECK(ran.code == 3);
    CHECK(has(ran.err, "bad.toml:1:1: unknown key 'most'"));
    CHECK(work.names() == std::vector<std::string>{"bad.toml", "corrected.xlsx", "report.xlsx"});
  }
}

}  // namespace
}  // namespace scorebook::test
