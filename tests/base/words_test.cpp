// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"

#include <doctest/doctest.h>

namespace scorebook::base {

TEST_SUITE("base.words") {
  TEST_CASE("letters are folded and lose their dots") {
    CHECK(letters_of("ก.ย.") == U"กย");
    CHECK(letters_of(" พ. ศ ") == U"พศ");
    CHECK(letters_of("A.b") == U"ab");
    CHECK(letters_of("").empty());
  }

  TEST_CASE("the format of words is read line by line") {
    const Words words = parse_words(
        "# comment\nmonth 2 กุมภา ก.พ. กุม\nera พ.ศ.\npercent ร้อยละ %\nunknown x y\n\nmonth 13 x x\n"
        "month x y z\nyear ปี");
    CHECK(words.month_names[1] == "กุมภา");
    CHECK(words.month_abbreviations[1] == "ก.พ.");
    CHECK(words.month_names[0].empty());
    REQUIRE(words.months.size() == 3);
    CHECK(words.months[0].letters == U"กุมภา");
    CHECK_FALSE(words.months[0].abbreviated);
    CHECK(words.months[1].letters == U"กุม");
    CHECK_FALSE(words.months[1].abbreviated);
    CHECK(words.months[2].letters == U"กพ");
    CHECK(words.months[2].abbreviated);
    CHECK(words.months[2].month == 2);
    CHECK(words.era == std::vector<std::u32string>{U"พศ"});
    CHECK(words.percent == std::vector<std::u32string>{U"ร้อยละ", U"%"});
    CHECK(words.year == std::vector<std::u32string>{U"ปี"});
    CHECK(words.until.empty());
  }

  TEST_CASE("the embedded words name twelve months and every kind") {
    for (std::size_t month = 0; month < 12; ++month) {
      CAPTURE(month);
      CHECK_FALSE(words().month_names[month].empty());
      CHECK(words().month_abbreviations[month].ends_with('.'));
    }
    CHECK(words().months.size() == 28);
    CHECK(words().month_word.size() == 1);
    CHECK(words().era.size() == 2);
    CHECK(words().year.size() == 4);
    CHECK(words().until.size() == 1);
    CHECK(words().percent.size() == 3);
    CHECK(words().amount.size() == 1);
    CHECK(words().at_least.size() == 6);
    CHECK(words().above.size() == 5);
    CHECK(words().at_most.size() == 5);
    CHECK(words().below.size() == 4);
    CHECK(words().and_up.size() == 2);
    CHECK(words().and_down.size() == 2);
    CHECK(words().level.size() == 3);
  }
}

}  // namespace scorebook::base
