// SPDX-License-Identifier: Apache-2.0
#include "base/day_text.h"

#include <doctest/doctest.h>

#include <optional>
#include <string_view>
#include <utility>

using scorebook::base::Date;
using scorebook::base::read_day;

TEST_SUITE("base.day_text") {
  TEST_CASE("a day as people write it") {
    const std::pair<std::string_view, std::optional<Date>> rows[] = {
        {"๑๐ เมษายน ๒๕๖๙", Date{2026, 4, 10}},
        {"10 เม.ย. 69", Date{2026, 4, 10}},
        {"10/4/2569", Date{2026, 4, 10}},
        {"2026-04-10", Date{2026, 4, 10}},
        {"2569-04-10", Date{2026, 4, 10}},
        {"31/4/2569", std::nullopt},
        {"เมษายน ๒๕๖๙", std::nullopt},
        {"ภายใน 10/4/2569", std::nullopt},
        {"", std::nullopt},
    };
    for (const auto& [text, day] : rows) {
      CAPTURE(text);
      CHECK((read_day(text, 2569) == day));
    }
  }

  TEST_CASE("without a year to go by, the year has four digits") {
    const std::pair<std::string_view, std::optional<Date>> rows[] = {
        {"2566-10-10", Date{2023, 10, 10}}, {"2023-10-10", Date{2023, 10, 10}},
        {"๒๕๖๖-๑๐-๑๐", Date{2023, 10, 10}}, {"10/10/2566", Date{2023, 10, 10}},
        {"10/10/2023", Date{2023, 10, 10}}, {"๑๐ ตุลาคม ๒๕๖๖", Date{2023, 10, 10}},
        {"10 ต.ค. 66", std::nullopt},       {"10/10/66", std::nullopt},
        {"29/2/2566", std::nullopt},        {"2566", std::nullopt},
    };
    for (const auto& [text, day] : rows) {
      CAPTURE(text);
      CHECK((read_day(text) == day));
    }
  }
}
