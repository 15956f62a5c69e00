// SPDX-License-Identifier: Apache-2.0
#include "scoring/level_texts.h"

#include <doctest/doctest.h>

#include "support/records.h"

namespace scorebook::scoring {
namespace {

using Texts = std::vector<std::string>;

record::Row row_of(const Texts& texts, const std::string& prefix = "t") {
  record::Row row;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    row.values[prefix + std::to_string(i)] =
        texts[i].empty() ? record::Value() : test::text(texts[i]);
  }
  return row;
}

LevelTexts levels(const Texts& texts) {
  Texts fields;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    fields.push_back("t" + std::to_string(i));
  }
  return read_levels(row_of(texts), fields);
}

int level(const Texts& texts, std::string_view figure) {
  return levels(texts).level_of(Exact::from_decimal(figure).value());
}

}  // namespace

TEST_SUITE("scoring.level_texts") {
  TEST_CASE("figures that rise or fall in one unit are a ladder") {
    CHECK(levels({"ข้อมูลถูกต้อง ร้อยละ ๗๐", "ข้อมูลถูกต้อง ร้อยละ ๘๐"}).is_ladder());
    CHECK(levels({"ร้อยละ ๗๐", "80%", "มากกว่าร้อยละ ๙๐"}).is_ladder());
    CHECK(levels({"ไม่เกิน ๑๐ เรื่อง", "ไม่เกิน ๕ เรื่อง"}).is_ladder());
    CHECK(levels({"ร้อยละ ๗๐", "ร้อยละ ๘๐"}).ladder() == "70/80");
  }

  TEST_CASE("words, other units, gaps, ranges and figures out of order are none") {
    CHECK_FALSE(levels({"ทำแผน", "รายงานผล"}).is_ladder());
    CHECK_FALSE(levels({"ทำแผน", "ปฏิบัติได้ไม่น้อยกว่าร้อยละ ๘๐"}).is_ladder());
    CHECK_FALSE(levels({"ร้อยละ ๗๐", "๘๐ คน"}).is_ladder());
    CHECK_FALSE(levels({"ร้อยละ ๗๐", ""}).is_ladder());
    CHECK_FALSE(levels({"60-69.99", "70-79.99"}).is_ladder());
    CHECK_FALSE(levels({"ร้อยละ ๘๐", "ร้อยละ ๘๐"}).is_ladder());
    CHECK(levels({"ร้อยละ ๘๐", "ร้อยละ ๘๐"}).asks_for_figures());
    CHECK_FALSE(levels({"", ""}).exists());
    CHECK_FALSE(levels({}).is_ladder());
  }

  TEST_CASE("the level is the highest that the figure reaches") {
    const Texts rising = {"ร้อยละ ๗๕", "ร้อยละ ๘๐", "ร้อยละ ๘๕"};
    CHECK(level(rising, "84.21") == 2);
    CHECK(level(rising, "85") == 3);
    CHECK(level(rising, "74.99") == 0);
    CHECK(level({"ร้อยละ ๙๐", "มากกว่าร้อยละ ๑๐๐"}, "100") == 1);
    CHECK(level({"๑๐ เรื่อง", "๕ เรื่อง"}, "5") == 2);  // falling: at most
    CHECK(level({"๑๐ เรื่อง", "๕ เรื่อง"}, "7") == 1);
    CHECK(level({"๑๐ เรื่อง", "๕ เรื่อง"}, "11") == 0);
    CHECK(level({"น้อยกว่า ๑๐", "น้อยกว่า ๕"}, "5") == 1);
  }

  TEST_CASE("of several sets a ladder counts before words, else the first") {
    record::Row row = row_of({"ทำแผน", "รายงาน"}, "w");
    form::Scoring::Outcome outcome;
    outcome.ladders = {{"t0", "t1"}, {"w0", "w1"}, {"n0", "n1"}};
    CHECK(levels_of(outcome, row)->levels.front().rest == "ทำแผน");
    row.values["n0"] = test::text("ร้อยละ ๗๐");
    row.values["n1"] = test::text("ร้อยละ ๘๐");
    CHECK(levels_of(outcome, row)->ladder() == "70/80");
    CHECK_FALSE(levels_of(outcome, record::Row()));
  }

  TEST_CASE("percent compares with percent, other units by their words") {
    const auto criterion = [](std::string_view text) { return base::read_criterion(text); };
    CHECK(same_unit(criterion("ร้อยละ ๘๐"), "ร้อยละ"));
    CHECK(same_unit(criterion("80%"), "ร้อยละ"));
    CHECK_FALSE(same_unit(criterion("ร้อยละ ๘๐"), "ครั้ง"));
    CHECK(same_unit(criterion("๒ ครั้ง"), "ครั้ง"));
    CHECK_FALSE(same_unit(criterion("๒ ครั้ง"), "ช่องทาง"));
    CHECK(same_unit(criterion("๒"), "ครั้ง"));
  }
}

}  // namespace scorebook::scoring
