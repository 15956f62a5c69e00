// SPDX-License-Identifier: Apache-2.0
#include "ministry/consolidation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace scorebook::ministry {
namespace {

using base::Date;

/// A readable report with points.
Submission report(std::string agency, std::string file, Exact total, int pending = 0) {
  Submission out;
  out.file = std::move(file);
  out.sha256 = out.file;
  out.agency = std::move(agency);
  out.series = {"points/1", 2569, 6};
  out.totals.has_points = true;
  out.totals.total = std::move(total);
  out.totals.pending = pending;
  return out;
}

Submission unreadable(std::string file) {
  Submission out;
  out.file = std::move(file);
  out.error_code = "zip_damaged";
  return out;
}

Options options() {
  Options out;
  out.roster = Roster::create(read_csv_lines("หน่วยงาน,กำหนดส่ง,ยกเว้น\nกรม ฮ,10/4/2569,\n"
                                             "กรม ก,10/4/2569,\nกรม ข,30/4/2569,\nกรม ค,,/\n")
                                  .value(),
                              2569)
                   .value();
  out.as_of = Date{2026, 4, 12};
  return out;
}

const Delivery& delivery_of(const Consolidation& all, std::string_view agency) {
  return *std::find_if(all.deliveries.begin(), all.deliveries.end(), [&](const Delivery& delivery) {
    return all.agencies[delivery.agency].name == agency;
  });
}

TEST_SUITE("ministry.consolidation") {
  TEST_CASE("who has sent, by roster, register and day") {
    Options given = options();
    given.received = {{"h.xlsx", "", Date{2026, 4, 11}, "1", std::nullopt}};
    const Consolidation all =
        consolidate({report("กรม ฮ", "h.xlsx", 50), unreadable("x.xlsx")}, given, {});
    REQUIRE(all.deliveries.size() == 4);
    CHECK((delivery_of(all, "กรม ฮ").arrival == Arrival::kLate));
    CHECK((delivery_of(all, "กรม ก").arrival == Arrival::kMissing));
    CHECK((delivery_of(all, "กรม ข").arrival == Arrival::kExpected));
    CHECK((delivery_of(all, "กรม ค").arrival == Arrival::kExempt));
    REQUIRE(all.strays.size() == 1);
    CHECK(all.submissions[all.strays.front().submission].file == "x.xlsx");
    CHECK((all.used() == std::vector<std::size_t>{0}));
  }

  TEST_CASE("nothing is late without a date of receipt, nothing is waited for without a day") {
    Options given = options();
    given.as_of.reset();
    const Consolidation all = consolidate({report("กรม ฮ", "h.xlsx", 50)}, given, {});
    CHECK((delivery_of(all, "กรม ฮ").arrival == Arrival::kReceived));
    CHECK((delivery_of(all, "กรม ข").arrival == Arrival::kMissing));
  }

  TEST_CASE("official order, not that of files or scores; agencies beyond the roster come last") {
    const Consolidation all =
        consolidate({report("กรม ก", "1", 90), report("กรม เอ", "2", 99), report("กรม ฮ", "3", 10)},
                    options(), {});
    REQUIRE(all.comparisons.size() == 1);
    std::vector<std::string> names;
    for (const Standing& standing : all.comparisons[0].standings) {
      names.push_back(all.agencies[standing.agency].name);
    }
    CHECK((names == std::vector<std::string>{"กรม ฮ", "กรม ก", "กรม เอ"}));
    CHECK_FALSE(delivery_of(all, "กรม เอ").expected);
  }

  TEST_CASE("equal scores share a rank; one pending result and there are no ranks") {
    const std::vector<Submission> final = {report("กรม ก", "1", 80), report("กรม ข", "2", 90),
                                           report("กรม ฮ", "3", 80), report("กรม ค", "4", 70)};
    const Consolidation all = consolidate(final, options(), {});
    CHECK(all.comparisons[0].ranked);
    std::vector<int> ranks;
    for (const Standing& standing : all.comparisons[0].standings) {
      ranks.push_back(standing.rank.value_or(0));
    }
    CHECK((ranks == std::vector<int>{2, 2, 1, 4}));
    std::vector<Submission> open = final;
    open[3].totals.pending = 1;
    CHECK_FALSE(consolidate(open, options(), {}).comparisons[0].ranked);
    open = final;
    open[0].totals.total.reset();
    CHECK_FALSE(consolidate(open, options(), {}).comparisons[0].ranked);
    Options quiet = options();
    quiet.ranks = false;
    CHECK_FALSE(consolidate(final, quiet, {}).comparisons[0].ranked);
  }

  TEST_CASE("editions, years and rounds are compared apart") {
    std::vector<Submission> reports = {report("กรม ก", "1", 1), report("กรม ข", "2", 2),
                                       report("กรม ฮ", "3", 3)};
    reports[1].series.form = "points/2";
    reports[2].series.round = 9;
    const Consolidation all = consolidate(reports, options(), {});
    CHECK(all.comparisons.size() == 3);
    // Two of three have sent round 6, in two editions: that is what the others owe.
    CHECK((delivery_of(all, "กรม ค").round == 6));
  }

  TEST_CASE("the order of what is given does not matter") {
    std::vector<Submission> reports = {report("กรม ก", "1", 1), report("กรม ข", "2", 2),
                                       report("กรม เอ", "3", 3), report("กรม ออ", "4", 3)};
    const Consolidation one = consolidate(reports, options(), {});
    std::reverse(reports.begin(), reports.end());
    const Consolidation other = consolidate(reports, options(), {});
    REQUIRE(one.submissions.size() == other.submissions.size());
    for (std::size_t i = 0; i < one.submissions.size(); ++i) {
      CHECK(one.submissions[i].file == other.submissions[i].file);
    }
    for (std::size_t i = 0; i < one.agencies.size(); ++i) {
      CHECK(one.agencies[i].name == other.agencies[i].name);
    }
  }

  TEST_CASE("the register knows the agency of a workbook that does not say") {
    Options given = options();
    given.received = {{"nobody.xlsx", "กรม ข", std::nullopt, "", std::nullopt}};
    const Consolidation all = consolidate({report("", "nobody.xlsx", 5)}, given, {});
    CHECK(all.strays.empty());
    CHECK(delivery_of(all, "กรม ข").used.has_value());
    CHECK(consolidate({report("", "nobody.xlsx", 5)}, options(), {}).strays.size() == 1);
  }
}

}  // namespace
}  // namespace scorebook::ministry
