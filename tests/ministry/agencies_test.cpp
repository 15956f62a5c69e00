// SPDX-License-Identifier: Apache-2.0
#include "ministry/agencies.h"

#include <doctest/doctest.h>

#include "support/error_text.h"

namespace scorebook::ministry {
namespace {

using base::Date;
using test::error_text;

Result<Roster> roster(std::string_view csv) {
  return Roster::create(read_csv_lines(csv).value(), 2569);
}

TEST_SUITE("ministry.agencies") {
  TEST_CASE("the roster in official order, every name known") {
    const Roster made = roster(
                            "ลำดับ,รหัส,หน่วยงาน,ชื่อย่อ,กำหนดส่ง,ขยายเวลาถึง,ยกเว้น,แบบรายงาน\n"
                            "๒,0102,กรม ข,กข.;ข,10 เม.ย. 69,-,-,form-a/2566\n"
                            "1,0101,กรม ก,,10/4/2569,๓๐ เมษายน ๒๕๖๙,/,\n")
                            .value();
    REQUIRE(made.agencies().size() == 2);
    const Agency& first = made.agencies()[0];
    CHECK(first.name == "กรม ก");
    CHECK((first.deadline == Date{2026, 4, 10}));
    CHECK((first.due() == Date{2026, 4, 30}));
    CHECK(first.exempt);
    CHECK(first.forms.empty());
    const Agency& second = made.agencies()[1];
    CHECK_FALSE(second.exempt);
    CHECK((second.due() == Date{2026, 4, 10}));
    CHECK((second.forms == std::vector<std::string>{"form-a/2566"}));
    for (const std::string_view name : {"กรมข", "กข.", " ข ", "0102", "๐๑๐๒"}) {
      CAPTURE(name);
      CHECK((made.find(name) == std::optional<std::size_t>(1)));
    }
    CHECK_FALSE(made.find("กรม ค"));
    CHECK_FALSE(made.find(""));
  }

  TEST_CASE("what cannot stand in a roster") {
    CHECK(error_text(roster("รหัส\n1\n")) == "list_faulty missing=หน่วยงาน");
    CHECK(error_text(roster("หน่วยงาน,ชื่อย่อ\nกรม ก,\nกรม ข,กรมก\n")) ==
          "list_faulty [3:1] duplicate=กรมก");
    CHECK(error_text(roster("หน่วยงาน,กำหนดส่ง\nกรม ก,สิ้นเดือน\n")) ==
          "list_faulty [2:1] column=กำหนดส่ง found=สิ้นเดือน expected=date");
  }

  TEST_CASE("agencies that are not on the roster come last, in the order of the dictionary") {
    Roster made = roster("หน่วยงาน\nกรม ฮ\n").value();
    CHECK(made.find_or_add("กรมเกษตร") == 1);
    CHECK(made.find_or_add("กรมการ") == 2);
    CHECK(made.find_or_add("กรม  เกษตร") == 1);
    CHECK((made.sort_added() == std::vector<std::size_t>{0, 2, 1}));
    CHECK(made.agencies()[1].name == "กรมการ");
    CHECK_FALSE(made.agencies()[1].on_roster);
    CHECK((made.find("กรมเกษตร") == std::optional<std::size_t>(2)));
  }

  TEST_CASE("the receiving register") {
    const auto lines = read_csv_lines(
        "ชื่อไฟล์,หน่วยงาน,วันที่ลงรับ,เลขรับ,ฉบับที่\nก.xlsx,,10/4/2569,กษ ๑,๒\n,กรม ก,11/4/2569,,\n,,,,\n");
    const std::vector<Receipt> receipts = read_register(lines.value(), 2569).value();
    REQUIRE(receipts.size() == 2);
    CHECK(receipts[0].file == "ก.xlsx");
    CHECK((receipts[0].date == Date{2026, 4, 10}));
    CHECK(receipts[0].number == "กษ ๑");
    CHECK((receipts[0].version == std::optional(2)));
    CHECK(receipts[1].agency == "กรม ก");
    CHECK_FALSE(receipts[1].version);
    CHECK(error_text(read_register(read_csv_lines("วันที่ลงรับ\n1/1/2569\n").value(), 2569)) ==
          "list_faulty missing=ไฟล์");
    CHECK(error_text(read_register(read_csv_lines("ไฟล์,ฉบับที่\nก.xlsx,ใหม่\n").value(), 2569)) ==
          "list_faulty [2:1] column=ฉบับที่ found=ใหม่ expected=number");
  }
}

}  // namespace
}  // namespace scorebook::ministry
