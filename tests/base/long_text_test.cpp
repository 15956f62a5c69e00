// SPDX-License-Identifier: Apache-2.0
#include "base/long_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/thai.h"

using scorebook::base::join_text;
using scorebook::base::lines_needed;
using scorebook::base::split_text;

TEST_SUITE("base.long_text") {
  TEST_CASE("a number of a document and a short word stay whole") {
    CHECK(lines_needed("และหนังสือ ที่ ยธ ๐๔๐๑/ว๒๗๑", 14) == 2);  // a line of 13 columns, one of 9
    CHECK(lines_needed("ที่ ยธ ๐๔๐๑/ว๒๗๑", 10) == 2);
    CHECK(lines_needed("๑ มิ.ย. ๖๓ ลงวันที่", 12) == 2);
    CHECK(lines_needed("กขคงจฉชซ กขคงจฉชซ กขคงจฉชซ", 15) == 3);
    CHECK(lines_needed("กขคงจฉชซฌญ กขคงจฉชซฌญ", 15) == 2);  // longer runs hold several words
  }

  TEST_CASE("lines are counted as a wrapped cell fills") {
    struct {
      std::string text;
      double columns;
      int lines;
    } cases[] = {
        {"", 10, 1},
        {"abc", 10, 1},
        {"a\nb\n\nc", 10, 4},
        {"aaaa bbbb cccc", 9, 2},
        {"aaaa bbbb cccc", 4, 3},
        {"aaaaaaaaaa", 4, 3},  // a word longer than the line is broken
        {"น้ำหนัก", 5, 1},       // five columns: the mark above takes none
        {"น้ำหนักน้ำหนัก", 5, 2},
    };

    for (const auto& c : cases) {
      CAPTURE(c.text);
      CAPTURE(c.columns);
      CHECK(lines_needed(c.text, c.columns) == c.lines);
    }
  }

  TEST_CASE("pieces join to the same bytes") {
    std::string paragraph;
    for (int i = 0; i < 60; ++i) {
      paragraph += "ดำเนินการแล้วจำนวน ๑๒ ครั้ง ตามหนังสือที่ กษ ๑๑๑๑/๔๑๖๔ ลว ๘ ธ.ค. ๖๕";
      paragraph += i % 7 == 3 ? "\n" : " ";
    }
    const std::string texts[] = {paragraph,
                                 std::string(3000, 'x'),
                                 "ก \nข \nค\n\nง" + paragraph,
                                 "\n\n" + paragraph + "\n",
                                 std::string(500, ' ') + "x",
                                 "x" + std::string(61, '\n') + "y",
                                 std::string(61, '\n') + "y" + std::string(61, '\n'),
                                 "x" + std::string(61, '\n') + " \n" + paragraph,
                                 ""};
    for (const std::string& text : texts) {
      for (const double columns : {7.0, 36.0, 60.0}) {
        for (const int lines : {1, 3, 19}) {
          CAPTURE(columns);
          CAPTURE(lines);
          const std::vector<std::string> pieces = split_text(text, columns, {lines});
          CHECK(join_text(pieces) == text);
          for (const std::string& piece : pieces) {
            CHECK_FALSE(scorebook::base::squeeze(piece).empty());
          }
        }
      }
    }
  }

  TEST_CASE("a piece keeps within its lines") {
    std::string text;
    for (int i = 0; i < 80; ++i) {
      text += (i > 0 ? "\nรายละเอียดผลการดำเนินงาน ข้อ " : "รายละเอียดผลการดำเนินงาน ข้อ ") +
              std::to_string(i) + " เสร็จแล้ว";
    }
    const std::vector<std::string> pieces = split_text(text, 30, {5, 12});
    REQUIRE(pieces.size() > 2);
    CHECK(lines_needed(pieces[0], 30) <= 5);
    for (std::size_t i = 1; i < pieces.size(); ++i) {
      CHECK(lines_needed(pieces[i], 30) <= 12);
    }
  }

  TEST_CASE("a cut prefers the line feed to the space") {
    const std::vector<std::string> pieces = split_text("aaa bbb\nccc ddd", 7, {1});
    CHECK(pieces == std::vector<std::string>{"aaa bbb", "ccc ddd"});
  }

  TEST_CASE("a cut never stands beside a digit while another space is near") {
    const std::vector<std::string> pieces = split_text("ตามหนังสือ ลว ๘ ธ.ค. ๖๕ แล้ว", 17, {1});
    CHECK(pieces == std::vector<std::string>{"ตามหนังสือ ", "ลว ๘ ธ.ค. ๖๕ แล้ว"});
  }
}
