// SPDX-License-Identifier: Apache-2.0
#include "bind/references.h"

#include <doctest/doctest.h>

#include <string>

#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

// "letter กษ 1111/4164 2022-12-08" for each reference, one a line.
std::string found_in(std::string_view text, int near_year = 2566) {
  std::string out;
  for (const auto& reference : find_references(*test::weighted_form().evidence, text, near_year)) {
    out += out.empty() ? "" : "; ";
    out += reference.kind + " " + (reference.number.empty() ? "-" : reference.number) + " " +
           (reference.date ? base::iso_text(*reference.date) : "-");
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view found;
};

}  // namespace

TEST_SUITE("bind.references") {
  TEST_CASE("references of the weighted report are read") {
    const Row rows[] = {
        {"(ตามหนังสือที่ กษ1111/4164 ลว 8 ธ.ค.65)", "letter กษ1111/4164 2022-12-08"},
        {"(ตามหนังสือที่ กษ ๑๑๑๑/๔๑๖๔ ลว ๘ ธ.ค.๖๕)", "letter กษ ๑๑๑๑/๔๑๖๔ 2022-12-08"},
        {"(หนังสือ ที่ กษ ๑๑๑/๓๘๐๑ ลว ๓ พ.ย. ๖๕)", "letter กษ ๑๑๑/๓๘๐๑ 2022-11-03"},
        {"(หนังสือที่ กษ ๑๑๐๒/ว๗๗ ลว ๒๓ มี.ค. ๖๖)", "letter กษ ๑๑๐๒/ว๗๗ 2023-03-23"},
        {"ตามหนังสือ ที่ กษ ๑๑๐๒/๑๖๖๐ ลว ๓๑ มี.ค. ๖๖", "letter กษ ๑๑๐๒/๑๖๖๐ 2023-03-31"},
        {"หนังสือ ที่ กษ ๑๑๑๓/๓๓๓๕ ลว.๓๐ กันยายน ๒๕๖๕", "letter กษ ๑๑๑๓/๓๓๓๕ 2022-09-30"},
        {"หนังสือ ที่ กษ ๑๑๑๓/๙๑\nลว. ๑๐ มีนาคม ๒๕๖๖", "letter กษ ๑๑๑๓/๙๑ 2023-03-10"},
        {"ครั้งที่ ๓/๒๕๖๕ (๒๙ พ.ย. ๖๕)", "minutes ๓/๒๕๖๕ 2022-11-29"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(found_in(row.text) == row.found);
    }
  }

  TEST_CASE("references of the other report are read") {
    const Row rows[] = {
        {"หนังสือรายงานสรุปผลฯ ที่ ยธ ๐๔๐๑/๑๔๓๘ ลว ๓๐ ก.ย. ๖๒", "letter ยธ ๐๔๐๑/๑๔๓๘ 2019-09-30"},
        {"ตามหนังสือ สลก.ที่ ยธ ๐๔๐๑/๓๙๕ ลงวันที่ ๒๗ ก.พ. ๖๓", "letter ยธ ๐๔๐๑/๓๙๕ 2020-02-27"},
        {"ตามหนังสือ ที่ ยธ๐๔๐๑/๓๙๕ ลงวันที่ ๒๗ ก.พ. ๖๓ และหนังสือ ที่ ยธ ๐๔๐๑/ว๑๒๖ ลงวันที่ ๒ มี.ค. ๖๓",
         "letter ยธ๐๔๐๑/๓๙๕ 2020-02-27; letter ยธ ๐๔๐๑/ว๑๒๖ 2020-03-02"},
        {"- หนังสือที่ ยธ ๐๔๐๑/ว๑๙๕ ลว ๒๖ มี.ค. ๖๓", "letter ยธ ๐๔๐๑/ว๑๙๕ 2020-03-26"},
        {"๒. ตามหนังสือ สลก. ที่ ยธ ๐๔๐๑/ว ๓๒๑ ลว ๑๘ มี.ย. ๖๓", "letter ยธ ๐๔๐๑/ว ๓๒๑ -"},
        {"๓. ตามหนังสือ สลก. ด่วนที่สุด ที่ ยธ ๐๔๐๑/๑๕๒๖ ลว ๑๗ ก.ย. ๖๓", "letter ยธ ๐๔๐๑/๑๕๒๖ 2020-09-17"},
        {"๔. หนังสือกระทรวงยุติธรรม ด่วนที่สุด ที่ ยธ ๐๒๐๐๑/๒๕๕๔ สว ๒๗ เม.ย. ๖๓",
         "letter ยธ ๐๒๐๐๑/๒๕๕๔ 2020-04-27"},
        {"ตามหนังสือ ที่ ยช ๐๔๐๑/ว ๓๙๐ ลว ๒๒ ก.ค ๖๓ และหนังสือ ที่ ยช ๐๔๐๑/๓๔๕ ลว ๒๓ พ.ค ๖๓",
         "letter ยช ๐๔๐๑/ว ๓๙๐ 2020-07-22; letter ยช ๐๔๐๑/๓๔๕ 2020-05-23"},
        {"คำสั่งกรมคุ้มครองสิทธิและเสรีภาพที่ ๒๓๑/๒๕๖๒ ลงวันที่ ๒๙ ต.ค. ๖๒", "order ๒๓๑/๒๕๖๒ 2019-10-29"},
        {"คำสั่ง กคส. ที่ ๒๙๐/๖๒ ลว. ๑๒ พ.ย. ๖๒", "order ๒๙๐/๖๒ 2019-11-12"},
        {"รายงานการประชุมคณะทำงานจัดทำแผนการบริหารทรัพยากรบุคคลฯ ครั้งที่ ๑/๒๕๖๓ ลงวันที่ ๔ ก.พ. ๖๓",
         "minutes ๑/๒๕๖๓ 2020-02-04"},
        {"รายงานการประชุมคณะกรรมการพิจารณาคัดเลือกฯ ครั้งที่ ๑/๒๕๖๓ ลว ๑๕ มิ.ย.๖๓",
         "minutes ๑/๒๕๖๓ 2020-06-15"},
        {"ตามรายงานการประชุมคณะกรรมการกลั่นกรองการประเมินฯ ครั้งที่ ๓/๒๕๖๒ เมื่อวันที่ ๓๑ มี.ค. ๖๓",
         "minutes ๓/๒๕๖๒ 2020-03-31"},
        {"ประกาศกรมฯ เรื่องหลักเกณฑ์และวิธีประเมินผลการปฏิบัติงานของพนักงานราชการทั่วไป… พ.ศ. ๒๕๖๒ "
         "ลงวันที่ ๒๑ พ.ย. ๒๕๖๒",
         "announcement - 2019-11-21"},
        {"ตามหนังสือ กกรม. ที่ ยธ ๐๔๐๘/ว๔ ลว. ๒๘ ก.พ. ๖๓", "letter ยธ ๐๔๐๘/ว๔ 2020-02-28"},
        {"หนังสือ กกม. ที่ ยธ ๐๔๐๘/๓ ลว ๙ ม.ค. ๖๓", "letter ยธ ๐๔๐๘/๓ 2020-01-09"},
        {"๑. ตามหนังสือ ที่ ยธ ๐๔๐๑/๓๙๕ ลงวันที่ ๒๗ กพ. ๖๓", "letter ยธ ๐๔๐๑/๓๙๕ 2020-02-27"},
        {"ระบบสารสนเทศทรัพยากรบุคคล (DPIS)", ""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(found_in(row.text, 2563) == row.found);
    }
  }

  TEST_CASE("cut references join over a line end") {
    CHECK(found_in("รายงานการประชุม ครั้งที่\n๒/๒๕๖๓ ลว ๔ ก.พ. ๖๓", 2563) ==
          "minutes ๒/๒๕๖๓ 2020-02-04");
    CHECK(found_in("คำสั่ง กคส. ที่ ๒๙๐/๖๒\nลว. ๑๒ พ.ย. ๖๒", 2563) == "order ๒๙๐/๖๒ 2019-11-12");
  }

  TEST_CASE("what only looks like a reference is none") {
    const Row rows[] = {
        {"ผลงาน ๓/๒๕๖๖", ""},      {"(รอบที่ ๑/๒๕๖๓)", ""},
        {"เมื่อวันที่ ๑/๑๐/๒๕๖๕", ""},  {"จำนวน ๑๒๓/๔๕ คน", ""},
        {"คำสั่งเดิม\nที่ ๑/๒๕๖๖", ""}, {"จัดทำประกาศแล้ว", ""},
        {"คิดเป็น ๘๖/๘๖ x ๑๐๐", ""}, {"", ""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(found_in(row.text) == row.found);
    }
  }

  TEST_CASE("a date too far behind or behind the next reference is not taken") {
    CHECK(found_in("ที่ กษ ๑๑๑๑/๑ และหนังสือ ที่ กษ ๑๑๑๑/๒ ลว ๘ ธ.ค. ๖๕") ==
          "letter กษ ๑๑๑๑/๑ -; letter กษ ๑๑๑๑/๒ 2022-12-08");
    CHECK(found_in("ที่ กษ ๑๑๑๑/๑ แจ้งหน่วยงานในสังกัดให้ดำเนินการตามแผนที่กำหนดไว้ทุกประการ "
                   "เมื่อวันที่ ๘ ธ.ค. ๖๕") == "letter กษ ๑๑๑๑/๑ -");
  }

  TEST_CASE("letters run into a word count only when the date says so") {
    CHECK(found_in("หนังสือกษ ๑๑๑๑/๔๑๖๔ ลว ๘ ธ.ค. ๖๕") == "letter กษ ๑๑๑๑/๔๑๖๔ 2022-12-08");
    CHECK(found_in("หนังสือกษ ๑๑๑๑/๔๑๖๔") == "");
  }

  TEST_CASE("words without a number need a date only where the form says so") {
    form::Evidence evidence = *test::weighted_form().evidence;
    evidence.references.push_back(
        {"system", form::NumberStyle::kNone, {}, {"ระบบสารสนเทศ"}, form::ReferenceDate::kOptional});
    const auto found = find_references(evidence, "ระบบสารสนเทศทรัพยากรบุคคล (DPIS)", 2563);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == "system");
    CHECK(found[0].text == "ระบบสารสนเทศ");
    CHECK_FALSE(found[0].date);
    CHECK(found_in("ประกาศกรมฯ เรื่องหลักเกณฑ์").empty());
  }

  TEST_CASE("a reference keeps its words") {
    const auto found = find_references(
        *test::weighted_form().evidence,
        "๑. ตามหนังสือ ที่ กษ  ๑๑๐๒/ว๗๗ ลว ๒๓ มี.ค. ๖๖\n๒. ประชุม ครั้งที่ ๓/๒๕๖๕ (๒๙ พ.ย. ๖๕) แล้ว", 2566);
    REQUIRE(found.size() == 2);
    CHECK(found[0].text == "กษ ๑๑๐๒/ว๗๗ ลว ๒๓ มี.ค. ๖๖");
    CHECK(found[1].text == "ครั้งที่ ๓/๒๕๖๕ (๒๙ พ.ย. ๖๕)");
  }
}

}  // namespace scorebook::bind
