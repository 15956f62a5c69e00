// SPDX-License-Identifier: Apache-2.0
#include "scoring/weights.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "scoring/scheme_book.h"
#include "scoring/what_if.h"

using namespace scorebook;

namespace {

struct Item {
  std::string id, group, weight, level, recipient;
};

record::Value text(const std::string& words) {
  record::Value value;
  value.kind = words.empty() ? record::ValueKind::kEmpty : record::ValueKind::kText;
  value.raw = words;
  return value;
}

record::Record card(const std::vector<std::pair<std::string, std::string>>& groups,
                    const std::vector<Item>& items) {
  record::Record record;
  record.tables = {{"groups", {}}, {"indicators", {}}, {"inputs", {}}};
  for (const auto& [id, weight] : groups) {
    record::Row row;
    row.id = id;
    row.values = {{"no", text(id)}, {"weight", test::input_value(weight)}};
    record.tables[0].rows.push_back(row);
  }
  for (const Item& item : items) {
    record::Row row;
    row.id = item.id;
    row.parents["group"] = item.group;
    row.values = {{"no", text(item.id)},
                  {"weight", test::input_value(item.weight)},
                  {"level", test::input_value(item.level)},
                  {"reason", text(item.recipient)}};
    record.tables[1].rows.push_back(row);
  }
  return record;
}

/// The book with another policy; the recipient stands in the field "reason".
form::Form book(form::Spread spread) {
  form::Form form = test::scheme_book();
  form.scoring->unassessed->spread = spread;
  form.scoring->unassessed->recipient = "reason";
  return form;
}

/// "total max max max".
std::string scored(const form::Form& form, const record::Record& record) {
  const scoring::Scores scores = *scoring::score(form, record);
  std::string out = scores.total ? scores.total->exact_text() : "-";
  for (const scoring::IndicatorScore& item : scores.indicators) {
    out += " " + item.max.exact_text();
  }
  return out;
}

const std::vector<std::pair<std::string, std::string>> kGroups = {{"a", "60"}, {"b", "40"}};
const std::vector<Item> kItems = {{"1", "a", "50", "5", ""},
                                  {"2", "a", "30", "cancelled", "1"},
                                  {"3", "a", "20", "4", ""},
                                  {"4", "b", "100", "3", ""}};

}  // namespace

TEST_SUITE("scoring.weights") {
  TEST_CASE("the weight of an indicator that is not assessed goes where the form says") {
    const record::Record record = card(kGroups, kItems);
    CHECK(scored(book(form::Spread::kBlock), record) == "- 30 18 12 40");
    CHECK(scored(book(form::Spread::kNone), record) == "63.6 30 18 12 40");
    CHECK(scored(book(form::Spread::kNamed), record) == "81.6 48 0 12 40");
    // 50 and 20 of 70 share the 60 points of the group.
    CHECK(scored(book(form::Spread::kProportional), record) == "564/7 300/7 0 120/7 40");
  }

  TEST_CASE("the weight of an empty group goes to its sisters") {
    std::vector<Item> items = kItems;
    items[3].level = "cancelled";
    CHECK(scored(book(form::Spread::kProportional), card(kGroups, items)) ==
          "660/7 500/7 0 200/7 0");
  }

  TEST_CASE("a recipient that is unknown or not assessed itself prevents a total") {
    std::vector<Item> items = kItems;
    items[1].recipient = "9";
    const auto scores = *scoring::score(book(form::Spread::kNamed), card(kGroups, items));
    CHECK_FALSE(scores.total.has_value());
    CHECK(scores.blocked == std::vector<std::string>{"2"});
    CHECK(scores.indicators[1].steps.back().key == "recipient_missing");
  }

  TEST_CASE("steps keep the weight before and after") {
    const auto scores = *scoring::score(book(form::Spread::kProportional), card(kGroups, kItems));
    const scoring::Step& left = scores.indicators[1].steps.back();
    CHECK(left.key == "not_assessed");
    CHECK(left.numbers.at("before") == 18);
    CHECK(left.numbers.at("after") == 0);
    const scoring::Step& moved = scores.indicators[0].steps[1];
    CHECK(moved.key == "weight_moved");
    CHECK(moved.numbers.at("before") == 30);
    CHECK(moved.numbers.at("after") == Exact(300, 7));
    CHECK(scores.groups[0].max == 60);
  }

  TEST_CASE("an illegal selection is refused, not normalised") {
    form::Form form = book(form::Spread::kNone);
    form.scoring->refuse_unbalanced = true;
    CHECK(scored(form, card(kGroups, kItems)) == "63.6 30 18 12 40");
    const auto scores = *scoring::score(form, card({{"a", "60"}, {"b", "70"}}, kItems));
    CHECK_FALSE(scores.total.has_value());
    REQUIRE(scores.imbalance);
    CHECK(scores.imbalance->id == "");
    CHECK(scores.imbalance->sum == 130);
  }

  TEST_CASE("weights may be fractions and the whole another than 100") {
    form::Form form = book(form::Spread::kNone);
    form.scoring->weight_base = 1;
    form.scoring->max = 5;
    CHECK(scored(form, card({{"a", "1"}}, {{"1", "a", "0.6", "4.5", ""},
                                           {"2", "a", "0.4", "5", ""}})) == "4.7 3 2");
  }

  TEST_CASE("the office total of the manual: twelve indicators, 100") {
    form::Form form = book(form::Spread::kNone);
    form.scoring->max = 5;
    form.scoring->refuse_unbalanced = true;
    std::vector<Item> items;
    const std::vector<std::array<std::string, 3>> rows = {
        {"1", "15", "4"}, {"2", "15", "5"}, {"3", "15", "11/3"}, {"4", "10", "3"},
        {"6", "10", "5"}, {"9", "5", "4"},  {"10", "5", "3.5"},  {"11", "5", "5"},
        {"12", "5", "4"}, {"13", "5", "3"}, {"14", "5", "4"},    {"15", "5", "4"}};
    for (const auto& [id, weight, level] : rows) {
      items.push_back({id, "a", weight, level, ""});
    }
    CHECK(scoring::score(form, card({{"a", "100"}}, items))->total == Exact(4075, 1000));
    items.push_back({"5", "a", "10", "5", ""});
    CHECK_FALSE(scoring::score(form, card({{"a", "100"}}, items))->total.has_value());
  }

  TEST_CASE("rows of real agreements") {
    // Annual report 2018 of an education commission: weight 4, score 5.0000, weighted 0.2000; the
    // committee 4.8000, 0.1920; weight 3, 2.0000, 0.0600; the committee 1.6000, 0.0480.
    form::Form form = book(form::Spread::kNone);
    form.scoring->max = 5;
    record::Record record =
        card({{"a", "100"}}, {{"1", "a", "4", "5", ""}, {"2", "a", "3", "2", ""}});
    record.tables[1].rows[0].values["assessed"] = test::input_value("4.8");
    record.tables[1].rows[1].values["assessed"] = test::input_value("1.6");
    const auto scores = *scoring::score(form, record);
    CHECK(scores.indicators[0].score == Exact(2, 10));
    CHECK(scores.indicators[1].score == Exact(6, 100));
    CHECK(scores.indicators[0].assessor->score == Exact(192, 1000));
    CHECK(scores.indicators[1].assessor->score == Exact(48, 1000));
    CHECK(scores.indicators[1].assessor->difference == Exact(-12, 1000));
    CHECK(scores.total == Exact(26, 100));
    CHECK(scores.assessor_total == Exact(24, 100));
    // A ministry's table of 2557: weight 20, score 3, printed 0.9, for only 66.67 of 100 applied.
    form::Form spread = book(form::Spread::kProportional);
    spread.scoring->max = 5;
    const auto applied =
        *scoring::score(spread, card({{"a", "100"}}, {{"1", "a", "20", "3", ""},
                                                      {"2", "a", "140/3", "3", ""},
                                                      {"3", "a", "100/3", "cancelled", ""}}));
    CHECK(applied.indicators[0].score == Exact(9, 10));
  }

  TEST_CASE("points that are rounded in between stand beside the unrounded total") {
    form::Form form = book(form::Spread::kNone);
    form.scoring->round_scores = 1;
    const auto scores = *scoring::score(
        form, card({{"a", "100"}}, {{"1", "a", "33.3", "1", ""}, {"2", "a", "66.7", "1", ""}}));
    CHECK(scores.total == Exact(20));
    CHECK_FALSE(scores.unrounded_total.has_value());
    const auto other = *scoring::score(
        form, card({{"a", "100"}}, {{"1", "a", "33", "1.01", ""}, {"2", "a", "67", "1.01", ""}}));
    CHECK(other.total == Exact(202, 10));
    const auto third = *scoring::score(form, card({{"a", "100"}}, {{"1", "a", "33.4", "1", ""}}));
    CHECK(third.total == Exact(67, 10));
    CHECK(third.unrounded_total == Exact(668, 100));
  }

  TEST_CASE("the parts sum to the total whatever the order of the rows") {
    record::Record record = card(kGroups, kItems);
    const auto scores = *scoring::score(book(form::Spread::kProportional), record);
    Exact items;
    for (const auto& item : scores.indicators) {
      items += item.score;
      CHECK(item.score <= item.max);
    }
    CHECK(items == *scores.total);
    CHECK(scores.groups[0].score + scores.groups[1].score == *scores.total);
    std::reverse(record.tables[1].rows.begin(), record.tables[1].rows.end());
    std::reverse(record.tables[0].rows.begin(), record.tables[0].rows.end());
    CHECK(scoring::score(book(form::Spread::kProportional), record)->total == scores.total);
  }
}

TEST_SUITE("scoring.level_of_schemes") {
  TEST_CASE("a pending input makes the indicator pending, whatever else is missing") {
    const form::Form form = test::scheme_book();
    record::Record record = card({{"a", "100"}}, {{"s01", "a", "100", "", ""}});
    CHECK(scoring::score(form, record)->indicators[0].state == scoring::IndicatorState::kInvalid);
    record::Row input;
    input.parents["indicator"] = "s01";
    input.values = {{"name", text("plan")}, {"value", test::input_value("?")}};
    record.tables[2].rows.push_back(input);
    const auto scores = *scoring::score(form, record);
    CHECK(scores.indicators[0].state == scoring::IndicatorState::kPending);
    CHECK(scores.pending_points == 100);
    CHECK(scores.total == Exact(0));
  }
}

TEST_SUITE("scoring.properties") {
  TEST_CASE("a better result never scores less, and never beyond the limits") {
    for (const char* key : {"s07", "s07_linear", "three_point", "extrapolated", "grade"}) {
      CAPTURE(key);
      Exact last = -1;
      for (int tenth = 0; tenth <= 1100; ++tenth) {
        const auto score = test::scheme_score(key, {{"result", Exact(tenth, 10).exact_text()}});
        REQUIRE(score.score);
        CHECK(*score.score >= last);
        CHECK(*score.score <= score.top);
        last = *score.score;
      }
    }
    for (const char* key : {"s16", "falling", "strict_falling"}) {
      CAPTURE(key);
      Exact last = 5;
      for (int tenth = 0; tenth <= 500; ++tenth) {
        const auto score = test::scheme_score(key, {{"result", Exact(tenth, 10).exact_text()}});
        CHECK(*score.score <= last);
        last = *score.score;
      }
    }
  }
}

TEST_SUITE("scoring.what_if") {
  const auto total_with = [](const std::vector<std::string>& trials) {
    const form::Form form = book(form::Spread::kProportional);
    const auto record = scoring::with_trials(form, card(kGroups, kItems), trials);
    return record ? scoring::score(form, *record)->total->exact_text()
                  : std::string(key(record.error().code));
  };

  TEST_CASE("a trial changes a level or an input, in either digits, and nothing in the record") {
    CHECK(total_with({}) == "564/7");
    CHECK(total_with({"4=5"}) == "676/7");
    CHECK(total_with({"๔=๕"}) == "676/7");
    CHECK(total_with({"4:level=5", "3=5"}) == "100");
    CHECK(total_with({"9=5"}) == "data_unknown");
    CHECK(total_with({"4:nothing=5"}) == "data_unknown");
    CHECK(total_with({"4=much"}) == "data_value");
    CHECK(total_with({"4"}) == "usage");
  }

  TEST_CASE("an input takes the place of the level") {
    const form::Form form = test::scheme_book();
    const record::Record before = card({{"a", "100"}}, {{"s07", "a", "100", "1", ""}});
    CHECK(scoring::score(form, before)->total == Exact(20));
    const auto after = scoring::with_trials(form, before, {"s07:result=53"});
    REQUIRE(after);
    CHECK(scoring::score(form, *after)->total == Exact(80));
    CHECK(scoring::score(form, *scoring::with_trials(form, before, {"s07=50"}))->total ==
          Exact(60));
    CHECK(before.tables[2].rows.empty());
  }

  TEST_CASE("what costs the most comes first") {
    const auto scores = *scoring::score(book(form::Spread::kNone), card(kGroups, kItems));
    const auto items = scoring::costliest(scores);
    REQUIRE(items.size() == 2);
    CHECK(items[0]->id == "4");
    CHECK(items[1]->id == "3");
  }
}
