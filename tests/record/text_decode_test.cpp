// SPDX-License-Identifier: Apache-2.0
#include "record/text_decode.h"

#include <doctest/doctest.h>

namespace scorebook::record {

TEST_SUITE("record.text_decode") {
  TEST_CASE("text is UTF-8 whatever program saved it") {
    using namespace std::string_view_literals;

    struct Row {
      std::string_view name;
      std::string_view bytes;
      std::string_view text;
    };

    const Row rows[] = {
        {"UTF-8", "table,กรม", "table,กรม"},
        {"UTF-8 with mark", "\xEF\xBB\xBFกรม", "กรม"},
        {"UTF-16 little endian with mark", "\xFF\xFEt\0,\0\x01\x0E"sv, "t,ก"},
        {"UTF-16 big endian with mark", "\xFE\xFF\0t\0,\x0E\x01"sv, "t,ก"},
        {"UTF-16 little endian without mark", "t\0a\0,\0\x01\x0E"sv, "ta,ก"},
        {"UTF-16 big endian without mark", "\0t\0a\0,\x0E\x01"sv, "ta,ก"},
        {"UTF-16 pair", "\xFF\xFE\x3D\xD8\x00\xDE"sv, "\xF0\x9F\x98\x80"},
        {"UTF-16 cut off", "\xFF\xFEt\0,"sv, "t\xEF\xBF\xBD"},
        {"UTF-16 half a pair", "\xFF\xFE\x3D\xD8"sv, "\xEF\xBF\xBD"},
        {"Windows-874", "\xA1\xC3\xC1 \xF2\xF5\x85\x96\x80", "กรม ๒๕…–€"},
        {"Windows-874 without meaning", "\xA1\xFC", "ก\xEF\xBF\xBD"},
        {"nothing", "", ""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      CHECK(decode_text(row.bytes) == row.text);
    }
  }
}

}  // namespace scorebook::record
