// SPDX-License-Identifier: Apache-2.0
#include "scorebook/error.h"

#include <doctest/doctest.h>

#include <set>
#include <string_view>

namespace scorebook {

TEST_SUITE("base.error") {
  TEST_CASE("the key of a code is its name in lower case") {
    const struct {
      ErrorCode code;
      std::string_view key;
    } rows[] = {{ErrorCode::kFileNotFound, "file_not_found"},
                {ErrorCode::kNotAWorkbook, "not_a_workbook"},
                {ErrorCode::kOldXls, "old_xls"},
                {ErrorCode::kXlsb, "xlsb"},
                {ErrorCode::kHtmlNamedXls, "html_named_xls"},
                {ErrorCode::kZipTruncated, "zip_truncated"},
                {ErrorCode::kFormulaInTheWay, "formula_in_the_way"},
                {ErrorCode::kUsage, "usage"},
                {ErrorCode::kInternal, "internal"}};

    for (const auto& row : rows) {
      CAPTURE(row.key);
      CHECK(key(row.code) == row.key);
    }
  }

  TEST_CASE("every code has a key of its own") {
    std::set<std::string_view> keys;
    const int last = static_cast<int>(ErrorCode::kInternal);
    for (int code = 0; code <= last; ++code) {
      keys.insert(key(static_cast<ErrorCode>(code)));
    }
    CHECK(keys.size() == static_cast<std::size_t>(last) + 1);
  }

  TEST_CASE("an error carries its place and its named figures") {
    const Error plain(ErrorCode::kFileEmpty);
    CHECK(plain.code == ErrorCode::kFileEmpty);
    CHECK(plain.place.empty());
    CHECK(plain.args.empty());
    const Error error(ErrorCode::kZipTruncated, "xl/workbook.xml", {{"bytes", "4096"}});
    CHECK(error.place == "xl/workbook.xml");
    REQUIRE(error.args.size() == 1);
    CHECK(error.args[0].first == "bytes");
    CHECK(error.args[0].second == "4096");
    CHECK(Error().code == ErrorCode::kInternal);
  }
}

}  // namespace scorebook
