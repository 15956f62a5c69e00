// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "base/thai.h"
#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

// A number whose last digit is right: made here, so that none stands in the source.
std::string identity(const std::string& twelve) {
  int sum = 0;
  for (std::size_t i = 0; i < twelve.size(); ++i) {
    sum += (twelve[i] - '0') * static_cast<int>(13 - i);
  }
  return twelve + static_cast<char>('0' + (11 - sum % 11) % 10);
}

}  // namespace

TEST_SUITE("rules.national_id") {
  TEST_CASE("SB901 numbers of identity cards are found and masked") {
    record::Record record = small_record();
    CHECK(run_rule("SB901", record).empty());
    const std::string id = identity("1" + std::string(11, '2'));
    set(record, "details", "1.1", "narrative", text("ผู้รับบริการ " + id));
    const auto found = run_rule("SB901", record);
    CHECK(lines(found) == "SB901 warning I8\n");
    CHECK(found[0].found == "x-xxxx-xxxxx-" + id.substr(10, 2) + "-" + id.substr(12));
    CHECK(thai(found[0]).find(id) == std::string::npos);
    CHECK(thai(found[0]).starts_with("พบเลขประจำตัวประชาชน ๑ แห่ง (x-xxxx-xxxxx-"));
    CHECK(english(found[0]).starts_with("1 identity card numbers are found (x-xxxx-xxxxx-"));
    std::string wrong = id;
    wrong.back() = wrong.back() == '0' ? '1' : '0';
    set(record, "details", "1.1", "narrative", text("เลขที่ " + wrong));
    CHECK(run_rule("SB901", record).empty());
    const std::string grouped = id.substr(0, 1) + "-" + id.substr(1, 4) + "-" + id.substr(5, 5) +
                                "-" + id.substr(10, 2) + "-" + id.substr(12);
    set(record, "details", "1.1", "narrative", text(base::thai_digits(grouped)));
    CHECK(run_rule("SB901", record).size() == 1);
    set(record, "details", "1.1", "narrative", text("ดำเนินการแล้ว"));
    set(record, "details", "1.1", "signer", text(id));  // a field for personal data
    CHECK(run_rule("SB901", record).empty());
  }
}
