// SPDX-License-Identifier: Apache-2.0
#include "scorebook/result.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <variant>

namespace scorebook {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) {
    return Error(ErrorCode::kValueInvalid, std::to_string(number));
  }
  return number / 2;
}

Result<void> check(bool fine) {
  if (!fine) {
    return Error(ErrorCode::kDiskFull);
  }
  return {};
}

}  // namespace

TEST_SUITE("base.result") {
  TEST_CASE("a result holds the value") {
    const auto result = half(8);
    REQUIRE(result.ok());
    CHECK(static_cast<bool>(result));
    CHECK(result.value() == 4);
    CHECK(*result == 4);
  }

  TEST_CASE("a result holds the error that prevented the value") {
    const auto result = half(7);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::kValueInvalid);
    CHECK(result.error().place == "7");
    CHECK_THROWS_AS(static_cast<void>(result.value()), std::bad_variant_access);
  }

  TEST_CASE("a value that cannot be copied moves out") {
    Result<std::unique_ptr<std::string>> result(std::make_unique<std::string>("text"));
    CHECK((*result)->size() == 4);
    const std::unique_ptr<std::string> text = *std::move(result);
    CHECK(*text == "text");
  }

  TEST_CASE("members are reached through the arrow") {
    const Result<std::string> result(std::string("abc"));
    CHECK(result->size() == 3);
  }

  TEST_CASE("success without a value is a result as well") {
    CHECK(check(true).ok());
    const auto failed = check(false);
    REQUIRE_FALSE(failed.ok());
    CHECK(failed.error().code == ErrorCode::kDiskFull);
  }
}

}  // namespace scorebook
