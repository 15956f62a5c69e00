// SPDX-License-Identifier: Apache-2.0
#include "record/json_cursor.h"

#include <algorithm>

namespace scorebook::record {
namespace {

bool starts_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

void step(TextPlace& place, char c) {
  ++place.offset;
  if (c == '\n') {
    ++place.line;
    place.column = 1;
  } else if (starts_character(c)) {
    ++place.column;
  }
}

}  // namespace

void JsonCursor::enter(char c) {
  switch (c) {
    case '"':
      inside_ = Inside::kString;
      token_ = place_;
      break;
    case '{':
    case '[':
      inside_ = Inside::kNothing;
      token_ = place_;
      break;
    case ',':
    case ':':
    case '}':
    case ']':
      inside_ = Inside::kNothing;
      mark_ = place_;
      break;
    case ' ':
    case '\t':
    case '\r':
    case '\n':
      inside_ = Inside::kNothing;
      break;
    default:
      if (inside_ == Inside::kNothing) {
        token_ = place_;
      }
      inside_ = Inside::kWord;
  }
}

void JsonCursor::advance() {
  const char c = current();
  if (inside_ == Inside::kEscape) {
    inside_ = Inside::kString;
  } else if (inside_ == Inside::kString) {
    inside_ = c == '"' ? Inside::kNothing : c == '\\' ? Inside::kEscape : Inside::kString;
  } else {
    enter(c);
  }
  step(place_, c);
}

TextPlace JsonCursor::place_of(std::size_t offset) const {
  TextPlace place;
  for (const char c : text_.substr(0, std::min(offset, text_.size()))) {
    step(place, c);
  }
  return place;
}

}  // namespace scorebook::record
