// SPDX-License-Identifier: Apache-2.0
#include "record/data.h"

#include <doctest/doctest.h>

#include "record/small_form.h"
#include "support/error_text.h"

namespace scorebook::record {

TEST_SUITE("record.data") {
  TEST_CASE("the first character tells JSON from CSV") {
    const form::Form form = test::small_form();

    struct Row {
      std::string_view bytes;
      std::string_view error;
    };

    const Row rows[] = {
        {" \n{\"data_version\": 1, \"form\": \"small/1\"}", "ok"},
        {"\xEF\xBB\xBF{\"data_version\": 1, \"form\": \"small/1\"}", "ok"},
        {"[]", "data_value [1:1] name= found=list expected=object"},
        {"table,id,field,value\n", "ok"},
        {"hello", "data_syntax [1:1] missing=table,id,field,value"},
        {"", "data_syntax [1:1] missing=table,id,field,value"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.bytes);
      CHECK(test::error_text(parse_data(row.bytes, form)) == row.error);
    }
  }
}

}  // namespace scorebook::record
