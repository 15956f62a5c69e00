// SPDX-License-Identifier: Apache-2.0
#include "base/thai_date.h"

#include <doctest/doctest.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace scorebook::base {
namespace {

// "2019-09-30|2023-09" for the dates of a text, in order.
std::string dates(std::string_view text, int near_year_be = 2566) {
  std::string out;
  for (const FoundDate& found : find_dates(text, near_year_be)) {
    out += out.empty() ? "" : "|";
    out += found.has_day ? iso_text(found.date) : iso_text(found.date).substr(0, 7);
  }
  return out;
}

// The texts that the dates of a text take.
std::string pieces(std::string_view text) {
  std::string out;
  for (const FoundDate& found : find_dates(text, 2566)) {
    out.append("[").append(text.substr(found.begin, found.end - found.begin)).append("]");
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view dates;
};

}  // namespace

TEST_SUITE("base.thai_date") {
  TEST_CASE("every month is known by name and abbreviation") {
    for (int month = 1; month <= 12; ++month) {
      CAPTURE(month);
      CHECK(month_from_name(month_name(month)) == std::optional(month));
      CHECK(month_from_name(month_abbreviation(month)) == std::optional(month));
    }
    CHECK(month_name(9) == "กันยายน");
    CHECK(month_abbreviation(6) == "มิ.ย.");
    CHECK_THROWS_AS(month_name(0), std::out_of_range);
    CHECK_THROWS_AS(month_name(13), std::out_of_range);
  }

  TEST_CASE("month names are read without dots and with spaces") {
    const struct {
      std::string_view name;
      int month;
    } rows[] = {{"ก.ย.", 9}, {"กย", 9},    {"มิ.ย", 6},  {"ก. ย.", 9},   {" กันยายน ", 9},
                {"กพ.", 2},  {"เม.ย.", 4}, {"พ.ค.", 5}, {"กุมภา พันธ์", 2}};

    for (const auto& row : rows) {
      CAPTURE(row.name);
      CHECK(month_from_name(row.name) == std::optional(row.month));
    }
    for (const std::string_view name : {"", ".", "มี.ย.", "ม.ย.", "ก.ธ.", "เดือน", "กันยา", "Sep"}) {
      CAPTURE(name);
      CHECK_FALSE(month_from_name(name).has_value());
    }
  }

  TEST_CASE("dates of the first form are found") {
    const Row rows[] = {
        {"หนังสือรายงานสรุปผลฯ ที่ ยธ ๐๔๐๑/๑๔๓๘ ลว ๓๐ ก.ย. ๖๒", "2019-09-30"},
        {"ตามหนังสือ สลก.ที่ ยธ ๐๔๐๑/๓๙๕ ลงวันที่ ๒๗ ก.พ. ๖๓", "2020-02-27"},
        {"ตามหนังสือ ที่ ยธ๐๔๐๑/๓๙๕ ลงวันที่ ๒๗ ก.พ. ๖๓ และหนังสือ ที่ ยธ ๐๔๐๑/ว๑๒๖ ลงวันที่ ๒ มี.ค. ๖๓",
         "2020-02-27|2020-03-02"},
        {"- หนังสือที่ ยธ ๐๔๐๑/ว๑๙๕ ลว ๒๖ มี.ค. ๖๓", "2020-03-26"},
        {"๒. ตามหนังสือ สลก. ที่ ยธ ๐๔๐๑/ว ๓๒๑ ลว ๑๘ มี.ย. ๖๓", ""},
        {"๓. ตามหนังสือ สลก. ด่วนที่สุด ที่ ยธ ๐๔๐๑/๑๕๒๖ ลว ๑๗ ก.ย. ๖๓", "2020-09-17"},
        {"๔. หนังสือกระทรวงยุติธรรม ด่วนที่สุด ที่ ยธ ๐๒๐๐๑/๒๕๕๔ สว ๒๗ เม.ย. ๖๓", "2020-04-27"},
        {"ตามหนังสือ ที่ ยช ๐๔๐๑/ว ๓๙๐ ลว ๒๒ ก.ค ๖๓ และหนังสือ ที่ ยช ๐๔๐๑/๓๔๕ ลว ๒๓ พ.ค ๖๓",
         "2020-07-22|2020-05-23"},
        {"คำสั่งกรมคุ้มครองสิทธิและเสรีภาพที่ ๒๓๑/๒๕๖๒ ลงวันที่ ๒๙ ต.ค. ๖๒", "2019-10-29"},
        {"คำสั่ง กคส. ที่ ๒๙๐/๖๒ ลว. ๑๒ พ.ย. ๖๒", "2019-11-12"},
        {"ครั้งที่ ๑/๒๕๖๓ ลงวันที่ ๔ ก.พ. ๖๓", "2020-02-04"},
        {"ครั้งที่ ๑/๒๕๖๓ ลว ๑๕ มิ.ย.๖๓", "2020-06-15"},
        {"ครั้งที่ ๓/๒๕๖๒ เมื่อวันที่ ๓๑ มี.ค. ๖๓", "2020-03-31"},
        {"ของพนักงานราชการทั่วไป… พ.ศ. ๒๕๖๒ ลงวันที่ ๒๑ พ.ย. ๒๕๖๒", "2019-11-21"},
        {"ตามหนังสือ กกรม. ที่ ยธ ๐๔๐๘/ว๔ ลว. ๒๘ ก.พ. ๖๓", "2020-02-28"},
        {"หนังสือ กกม. ที่ ยธ ๐๔๐๘/๓ ลว ๙ ม.ค. ๖๓", "2020-01-09"},
        {"๑. ตามหนังสือ ที่ ยธ ๐๔๐๑/๓๙๕ ลงวันที่ ๒๗ กพ. ๖๓", "2020-02-27"},
        {"ระบบสารสนเทศทรัพยากรบุคคล (DPIS)", ""},
        {"หนังสือ ก.พ. ที่ นร ๑๐๐๖/ว๑๗ ลว. ๒๘ ก.ค. ๕๘", "2015-07-28"},
    };
    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(dates(row.text) == row.dates);
    }
  }

  TEST_CASE("dates of the weighted form are found") {
    const Row rows[] = {
        {"(ตามหนังสือที่ กษ1111/4164 ลว 8 ธ.ค.65)", "2022-12-08"},
        {"(ตามหนังสือที่ กษ ๑๑๑๑/๔๑๖๔ ลว ๘ ธ.ค.๖๕)", "2022-12-08"},
        {"(หนังสือ ที่ กษ ๑๑๑/๓๘๐๑ ลว ๓ พ.ย. ๖๕)", "2022-11-03"},
        {"หนังสือ ที่ กษ ๑๑๑๓/๓๓๓๕ ลว.๓๐ กันยายน ๒๕๖๕", "2022-09-30"},
        {"หนังสือ ที่ กษ ๑๑๑๓/๙๑\nลว. ๑๐ มีนาคม ๒๕๖๖", "2023-03-10"},
        {"ครั้งที่ ๓/๒๕๖๕ (๒๙ พ.ย. ๖๕)", "2022-11-29"},
        {"รอบ 6 เดือน (1 ต.ค. 65 - 31 มี.ค. 66)", "2022-10-01|2023-03-31"},
        {"( ๑ ตุลาคม ๒๕๖๕ ถึง ๓๑ มีนาคม ๒๕๖๖) ๖ เดือน", "2022-10-01|2023-03-31"},
        {"๑๘ - ๒๐ ม.ค. ๖๖", "2023-01-18|2023-01-20"},
        {"๒๙ -๓๑ มี.ค. ๖๖", "2023-03-29|2023-03-31"},
        {"13 - 17 กุมภาพันธ์ 2566", "2023-02-13|2023-02-17"},
        {"ทราบผล เดือน ก.ย. ๖๖", "2023-09"},
        {"เดือนกรกฎาคม ๒๕๖๖", "2023-07"},
        {"ก.ย.66", "2023-09"},
        {"ไตรมาส ๓", ""},
    };
    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(dates(row.text) == row.dates);
    }
  }

  TEST_CASE("ranges give both ends in every form") {
    const Row rows[] = {
        {"๑๘–๒๐ ม.ค. ๖๖", "2023-01-18|2023-01-20"},
        {"๑๘ ถึง ๒๐ ม.ค. ๖๖", "2023-01-18|2023-01-20"},
        {"29 ม.ค. - 2 ก.พ. 66", "2023-01-29|2023-02-02"},
        {"29 ธันวาคม - 2 มกราคม 2566", "2022-12-29|2023-01-02"},
        {"1 ต.ค. 25 - 31 มี.ค. 66", "1982-10-01|2023-03-31"},
        {"20 - 18 ม.ค. 66", "2023-01-18"},
        {"ที่ ๑/๑๒ - ๑๘ ม.ค. ๖๖", "2023-01-18"},
        {"๐๔๐๑ - ๑๘ ม.ค. ๖๖", "2023-01-18"},
    };
    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(dates(row.text) == row.dates);
    }
  }

  TEST_CASE("years are completed and the era is told by the number") {
    CHECK(dates("1 ม.ค. 66", 2566) == "2023-01-01");
    CHECK(dates("1 ม.ค. 66", 2650) == "2123-01-01");
    CHECK(dates("1 ม.ค. 2023") == "2023-01-01");
    CHECK(dates("1 มกราคม พ.ศ. 2566") == "2023-01-01");
    CHECK(dates("๑ เดือน มกราคม พ.ศ. ๒๕๖๖") == "2023-01-01");
    CHECK(dates("1 ม.ค. 1234") == "");
    CHECK(dates("1 ม.ค. 9999") == "");
    CHECK(dates("1 ม.ค. 566") == "");
    CHECK(dates("1 ม.ค. 25660") == "");
    CHECK(dates("เดือน ก.ย. 1234 ราย") == "");
  }

  TEST_CASE("day month and year with slashes are a date") {
    const Row rows[] = {
        {"วันที่ 8/12/2565", "2022-12-08"},
        {"๘/๑๒/๒๕๖๕", "2022-12-08"},
        {"8/12/2022", "2022-12-08"},
        {"31/2/2566", ""},
        {"8/12/65", ""},
        {"1/8/12/2565", ""},
        {"8/12/2565/1", ""},
        {"108/12/2565", ""},
        {"๑/๒๕๖๕", ""},
        {"ยธ ๐๒๐๐๑/๒๕๕๔", ""},
        {"8/13/2565", ""},
        {"0/1/2565", ""},
    };
    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(dates(row.text) == row.dates);
    }
  }

  TEST_CASE("what names no day is no date") {
    const Row rows[] = {
        {"๓๑ ก.พ. ๖๖", ""},
        {"๔๕ ก.ย. ๖๖", ""},
        {"๓๐ ก.ย. 12:30 น.", ""},
        {"๓๐ ก.ย. 12.30 น.", ""},
        {"๓๐ ก.ย.", ""},
        {"ก.ย.", ""},
        {"อ.ก.พ. ๒๕๖๕", ""},
        {"สมค 66", ""},
        {"รอบเดือนก.ย.๖๖", "2023-09"},
        {"ภายในกันยายน ๒๕๖๖", "2023-09"},
        {"๔๐๑/๑๕ ก.ย. ๖๒", "2019-09"},
        {"สิ้นเดือน ก.ย. 30 ก.ย. 66", "2023-09-30"},
        {"๓ พ.ย. ๖๕ ธ.ค. ๖๕", "2022-11-03|2022-12"},
        {"พ.ศ. ๒๕๖๖", ""},
        {"", ""},
        {"๓๐", ""},
        {"\xE0\xB8 ๘ ธ.ค. ๖๕ \xFF", "2022-12-08"},
    };
    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(dates(row.text) == row.dates);
    }
  }

  TEST_CASE("a date is found with the bytes it takes") {
    CHECK(pieces("ลว.๓๐ กันยายน ๒๕๖๕ แล้ว") == "[๓๐ กันยายน ๒๕๖๕]");
    CHECK(pieces("๑๘ - ๒๐ ม.ค. ๖๖") == "[๑๘][๒๐ ม.ค. ๖๖]");
    CHECK(pieces("เดือน ก.ย. ๖๖)") == "[ก.ย. ๖๖]");
    CHECK(pieces("29 ม.ค. - 2 ก.พ. 66") == "[29 ม.ค.][2 ก.พ. 66]");
    CHECK(pieces("ก 8/12/2565.") == "[8/12/2565]");
    CHECK(pieces("๘\u200B ธ.ค.\u00A0๖๕") == "[๘\u200B ธ.ค.\u00A0๖๕]");
  }

  TEST_CASE("a date prints in Thai") {
    CHECK(thai_date({2022, 12, 8}, true) == "8 ธันวาคม 2565");
    CHECK(thai_date({2022, 12, 8}, false) == "8 ธ.ค. 65");
    CHECK(thai_date({1962, 1, 31}, false) == "31 ม.ค. 05");
    CHECK(dates(thai_date({2023, 2, 28}, true)) == "2023-02-28");
  }
}

}  // namespace scorebook::base
