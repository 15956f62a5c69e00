// SPDX-License-Identifier: Apache-2.0
// SB622: references that cannot be right as written: no readable date where one is expected.
// Variant "year": the year in the number of a meeting or order is neither that of its date nor its
// fiscal year. Variant "office": other letters before a unit code than most references with it
// have.
#include <map>

#include "base/thai.h"
#include "rules/all_rules.h"
#include "rules/evidence.h"

namespace scorebook::rules {
namespace {

// The year behind the slash, in four digits or two; 0 when there is none.
int year_in(std::string_view number, base::Date near) {
  const std::string text = base::fold(number);
  const std::size_t slash = text.find('/');
  int year = 0;
  std::size_t digits = 0;
  for (std::size_t i = slash + 1; slash != std::string::npos && i < text.size(); ++i, ++digits) {
    if (text[i] < '0' || text[i] > '9' || digits == 4) {
      return 0;
    }
    year = year * 10 + (text[i] - '0');
  }
  return digits == 2   ? base::expand_year_be(year, near.year + base::kBuddhistOffset)
         : digits == 4 ? year
                       : 0;
}

bool is_of_other_year(const form::Evidence::Reference& kind, const record::Reference& reference) {
  if (kind.number != form::NumberStyle::kMeeting || !reference.date) {
    return false;
  }
  const int year = year_in(reference.number, *reference.date);
  return year != 0 && year != reference.date->year + base::kBuddhistOffset &&
         year != base::fiscal_year_be(*reference.date);
}

// By unit code: how often each office stands before it.
using Offices = std::map<std::string, std::map<std::string, int>>;

Offices count_offices(const Context& context) {
  Offices offices;
  for (const record::Row& row : evidence_rows(context)) {
    for (const record::Reference& reference : row.references) {
      if (const auto number = letter_number(reference.number)) {
        ++offices[number->unit][number->office];
      }
    }
  }
  return offices;
}

// Whether more references with the unit code have another office.
bool is_of_other_office(const Offices& offices, const record::Reference& reference) {
  const auto number = letter_number(reference.number);
  if (!number) {
    return false;
  }
  const auto& beside = offices.at(number->unit);
  const int own = beside.at(number->office);
  for (const auto& [office, count] : beside) {
    if (count > own) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string_view evidence_number(const Context& context, const form::Check& check,
                                 std::vector<Finding>& out) {
  if (!context.form.evidence) {
    return "no_evidence";
  }
  if (!report_year(context)) {
    return "no_year";  // dates with a short year could not be read
  }
  const Offices offices = count_offices(context);
  for (const record::Row& row : evidence_rows(context)) {
    const auto add = [&](std::string_view variant, const auto& is_such) {
      add_by_cell(
          context, check, row, variant,
          [&](const record::Reference& reference) {
            const form::Evidence::Reference* kind = kind_of(context, reference);
            return kind != nullptr && is_such(*kind, reference);
          },
          out);
    };
    add("", [](const auto& kind, const record::Reference& reference) {
      return kind.date == form::ReferenceDate::kExpected && !reference.date;
    });
    add("year", is_of_other_year);
    add("office", [&](const auto& kind, const record::Reference& reference) {
      return kind.number == form::NumberStyle::kDocno && is_of_other_office(offices, reference);
    });
  }
  return {};
}

}  // namespace scorebook::rules
