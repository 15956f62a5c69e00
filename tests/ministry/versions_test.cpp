// SPDX-License-Identifier: Apache-2.0
#include "ministry/versions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace scorebook::ministry {
namespace {

using base::Date;

Submission version(std::string file, std::string sha256, std::string modified = "",
                   int number = 0) {
  Submission out;
  out.file = std::move(file);
  out.sha256 = std::move(sha256);
  out.modified = std::move(modified);
  out.version = number;
  return out;
}

Roster roster() {
  return Roster::create(read_csv_lines("หน่วยงาน,รหัส\nกรม ก,01\nกรม ข,02\n").value(), 2569).value();
}

/// A delivery of agency 0 with these versions.
Delivery chosen(const std::vector<Submission>& submissions, const std::vector<Receipt>& receipts) {
  Delivery delivery;
  for (std::size_t i = 0; i < submissions.size(); ++i) {
    delivery.versions.push_back(submissions.size() - 1 - i);
  }
  choose_version(delivery, submissions, Receipts(receipts, roster()));
  return delivery;
}

const std::string kEarly = "2026-04-01T03:00:00Z";
const std::string kLate = "2026-04-02T03:00:00Z";

TEST_SUITE("ministry.versions") {
  TEST_CASE("the only version counts") {
    const Delivery delivery = chosen({version("a.xlsx", "1")}, {});
    CHECK((delivery.used == std::optional<std::size_t>(0)));
    CHECK((delivery.basis == Basis::kOnly));
    CHECK_FALSE(delivery.received);
  }

  TEST_CASE("the register decides before the workbook, by number, then by date") {
    const std::vector<Submission> two = {version("in/a.xlsx", "1", kLate, 9),
                                         version("in/b.xlsx", "2", kEarly, 1)};
    Receipt first{"a.xlsx", "", Date{2026, 4, 9}, "ก ๑", 1};
    Receipt second{"IN\\b.xlsx", "", Date{2026, 4, 3}, "ก ๒", 2};
    Delivery delivery = chosen(two, {first, second});
    CHECK((delivery.used == std::optional<std::size_t>(1)));
    CHECK((delivery.basis == Basis::kRegister));
    CHECK((delivery.received == Date{2026, 4, 3}));
    CHECK(delivery.number == "ก ๒");
    first.version.reset();
    delivery = chosen(two, {first, second});
    CHECK((delivery.used == std::optional<std::size_t>(0)));
    CHECK((delivery.basis == Basis::kRegister));
  }

  TEST_CASE("without a register the version that workbooks state, then when they were saved") {
    Delivery delivery = chosen({version("a", "1", kEarly, 2), version("b", "2", kLate, 1)}, {});
    CHECK((delivery.used == std::optional<std::size_t>(0)));
    CHECK((delivery.basis == Basis::kVersion));
    delivery = chosen({version("a", "1", kEarly), version("b", "2", kLate, 1)}, {});
    CHECK((delivery.used == std::optional<std::size_t>(1)));
    CHECK((delivery.basis == Basis::kModified));
  }

  TEST_CASE("nobody is chosen when nothing decides") {
    const Delivery delivery = chosen({version("a", "1", kLate), version("b", "2", kLate)}, {});
    CHECK_FALSE(delivery.used);
    CHECK((delivery.basis == Basis::kUndecided));
    CHECK((delivery.versions == std::vector<std::size_t>{0, 1}));
    CHECK((chosen({version("a", "1", kLate), version("b", "2")}, {}).basis == Basis::kUndecided));
  }

  TEST_CASE("the same bytes twice are one version") {
    const Delivery delivery = chosen({version("a", "1"), version("b", "1")}, {});
    CHECK((delivery.used == std::optional<std::size_t>(0)));
    CHECK((delivery.basis == Basis::kIdentical));
  }

  TEST_CASE("a line for the agency dates the report but chooses no file") {
    const Receipt receipt{"", "01", Date{2026, 4, 9}, "7", std::nullopt};
    const Receipt other{"", "กรม ข", Date{2026, 4, 1}, "8", std::nullopt};
    Delivery delivery = chosen({version("a", "1")}, {receipt, other});
    CHECK((delivery.received == Date{2026, 4, 9}));
    CHECK(delivery.number == "7");
    delivery = chosen({version("a", "1"), version("b", "2")}, {receipt});
    CHECK((delivery.basis == Basis::kUndecided));
    CHECK((delivery.received == Date{2026, 4, 9}));
  }

  TEST_CASE("a file that two lines name is named by none") {
    const Receipt receipt{"a.xlsx", "", Date{2026, 4, 9}, "", 1};
    const std::vector<Receipt> twice = {receipt, receipt};
    CHECK(Receipts(twice, roster()).of_file("in/a.xlsx") == nullptr);
    const std::vector<Receipt> once = {receipt};
    const Receipts receipts(once, roster());
    CHECK(receipts.of_file("x/y/A.xlsx") != nullptr);
    CHECK(receipts.of_file("ba.xlsx") == nullptr);
  }
}

}  // namespace
}  // namespace scorebook::ministry
