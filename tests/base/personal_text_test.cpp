// SPDX-License-Identifier: Apache-2.0
#include "base/personal_text.h"

#include <doctest/doctest.h>

namespace scorebook::base {
namespace {

using List = std::vector<std::string>;

// The digits behind which the check digit follows from them; none stands in the source.
std::string with_check_digit(const std::string& twelve) {
  for (char last = '0'; last <= '9'; ++last) {
    if (is_national_id(twelve + last)) {
      return twelve + last;
    }
  }
  return {};
}

}  // namespace

TEST_SUITE("base.personal_text") {
  TEST_CASE("one of ten last digits makes the number of an identity card") {
    const std::string id = with_check_digit("1" + std::string(11, '2'));
    REQUIRE(id.size() == kNationalIdDigits);
    CHECK_FALSE(is_national_id(id.substr(1) + "1"));
    CHECK_FALSE(is_national_id(std::string(13, '0')));
    CHECK(with_check_digit("9" + std::string(11, '2')).empty());
    CHECK(find_national_ids("เลขที่ " + id + " ครับ") == List{id});
    CHECK(find_national_ids(id + "5").empty());
    CHECK(find_national_ids("กษ " + id + "/2").empty());
    CHECK(masked_national_id(id) == "x-xxxx-xxxxx-" + id.substr(10, 2) + "-" + id.substr(12));
  }

  TEST_CASE("telephone numbers and addresses are masked") {
    const std::string mobile = "08" + std::string(6, '1') + "78";
    CHECK(find_contacts("โทร " + mobile) == List{"08xxxxxx78"});
    CHECK(find_contacts("โทร 0-2" + std::string(3, '1') + "-9100") == List{"02xxxxx00"});
    CHECK(find_contacts("a.b@example.go.th, x@y") == List{"a***@example.go.th"});
    CHECK(find_contacts("1,397,139.50 และ 2566 ครั้งที่ 1/2566").empty());
    CHECK(find_contacts("กษ 0201/012345678").empty());
    CHECK(find_contacts("").empty());
  }
}

}  // namespace scorebook::base
