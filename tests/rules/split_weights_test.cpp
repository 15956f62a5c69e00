// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>

#include "rules/small_form.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

constexpr std::array<const char*, 4> kPrinted{"40", "30", "20", "10"};

form::Form groups_form() {
  form::Form form;
  form.tables.push_back(small_table("groups", {"no", "title", "weight#"}));
  form.tables.push_back(small_table("items", {"no", "kpi"}));
  form.tables.back().parents = {{"group", "groups"}};
  form.layout.emplace();
  for (std::size_t i = 0; i < kPrinted.size(); ++i) {
    form.layout->blank_rows.push_back(
        {"groups", std::to_string(i + 1), {{"weight", kPrinted.at(i)}}});
  }
  form::Check check;
  check.rule = "SB404";
  check.split = form::Check::Split{"groups", "weight", "items", {"4"}, 100};
  form.checks.push_back(check);
  return form;
}

/// The groups with these weights; each has one indicator but those named in `empty`.
record::Record groups_record(const std::array<const char*, 4>& weights, std::string_view empty) {
  record::Record record;
  record.sheets = {"สรุป"};
  record.tables = {{"groups", {}}, {"items", {}}};
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::string id = std::to_string(i + 1);
    record.tables[0].rows.push_back(
        small_row(id, static_cast<int>(i) + 5,
                  {{"title", "งานที่ " + id}, {"weight", std::string("#") + weights.at(i)}}));
    if (empty.find(id) == std::string_view::npos) {
      record.tables[1].rows.push_back(
          small_row(id + "/1", static_cast<int>(i) + 20, {{"kpi", "ก"}}));
      record.tables[1].rows.back().parents["group"] = id;
    }
  }
  return record;
}

}  // namespace

TEST_SUITE("rules.split_weights") {
  TEST_CASE("SB404 weights change only while a group is empty, and the fixed one never") {
    const form::Form form = groups_form();
    const auto found = [&](const std::array<const char*, 4>& weights, std::string_view empty) {
      return lines(run_rule("SB404", groups_record(weights, empty), form));
    };
    CHECK(found({"40", "30", "20", "10"}, "") == "");
    CHECK(found({"50", "40", "0", "10"}, "3") == "");
    CHECK(found({"0", "60", "30", "10"}, "1") == "");
    CHECK(found({"90", "0", "0", "10"}, "23") == "");
    CHECK(found({"40", "30", "10", "20"}, "3") == "SB404.fixed error B8\n");
    CHECK(found({"45", "30", "15", "10"}, "") ==
          "SB404.changed error B5\nSB404.changed error B7\n");
    CHECK(found({"40", "30", "0", "10"}, "3") == "SB404 error B5\n");
    const auto fixed = run_rule("SB404", groups_record({"40", "30", "10", "20"}, "3"), form);
    CHECK(thai(fixed[0]) ==
          "น้ำหนักของ “งานที่ 4” ระบุไว้ ๒๐ แต่แบบกำหนดไว้ ๑๐ และไม่ให้ปรับ | "
          "โปรดแก้ไขน้ำหนักเป็น ๑๐");
    CHECK(english(fixed[0]).starts_with("The weight of “งานที่ 4” is ๒๐, but the form sets 10"));
  }

  TEST_CASE("SB404 needs to know which weights") {
    CHECK(reason_of("SB404", groups_record({"40", "30", "20", "10"}, ""), form::Form()) ==
          "no_weights");
  }
}
