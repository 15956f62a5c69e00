// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "record/data.h"
#include "record/data_check.h"
#include "record/json_cursor.h"

namespace scorebook::record {
namespace {

using Json = nlohmann::json;

// Where the reader stands in {data_version, form, fields: {}, tables: {name: [{}]}}.
enum class Level { kOutside, kTop, kFields, kTables, kRows, kRow };

class JsonReader final : public Json::json_sax_t {
 public:
  JsonReader(const JsonCursor& cursor, const form::Form& form)
      : cursor_(cursor),
        form_(form),
        builder_(form) {}

  Result<Data> result() {
    if (!error_ && !seen_.contains("data_version")) {
      error_ = Error(ErrorCode::kDataSyntax, "1:1", {{"missing", "data_version"}});
    }
    if (!error_ && !seen_.contains("form")) {
      error_ = Error(ErrorCode::kDataSyntax, "1:1", {{"missing", "form"}});
    }
    if (error_) {
      return *error_;
    }
    return builder_.take();
  }

  bool null() override { return value(DataValue::Kind::kNull, {}); }

  bool boolean(bool) override { return wrong_kind(word_at_token()); }

  bool number_integer(number_integer_t) override {
    return value(DataValue::Kind::kNumber, word_at_token());
  }

  bool number_unsigned(number_unsigned_t) override {
    return value(DataValue::Kind::kNumber, word_at_token());
  }

  bool number_float(number_float_t, const string_t&) override {
    return value(DataValue::Kind::kNumber, word_at_token());
  }

  bool string(string_t& text) override { return value(DataValue::Kind::kText, std::move(text)); }

  bool binary(binary_t&) override { return wrong_kind("binary"); }

  bool start_object(std::size_t) override {
    switch (level_) {
      case Level::kOutside:
        return enter(Level::kTop);
      case Level::kTop:
        return key_ == "fields"   ? enter(Level::kFields)
               : key_ == "tables" ? enter(Level::kTables)
                                  : wrong_kind("object");
      case Level::kRows:
        row_ = DataRow{};
        row_.position = position();
        id_position_.clear();
        return enter(Level::kRow);
      case Level::kFields:
      case Level::kTables:
      case Level::kRow:
        break;
    }
    return wrong_kind("object");
  }

  bool end_object() override {
    if (level_ == Level::kRow) {
      level_ = Level::kRows;
      if (id_position_.empty()) {
        return fail({ErrorCode::kDataSyntax, row_.position, {{"missing", "id"}}});
      }
      return check(builder_.add_row(table_, std::move(row_), id_position_));
    }
    level_ = level_ == Level::kTop ? Level::kOutside : Level::kTop;
    return true;
  }

  bool start_array(std::size_t) override {
    if (level_ != Level::kTables) {
      return wrong_kind("list");
    }
    table_ = key_;
    builder_.table(table_);
    return enter(Level::kRows);
  }

  bool end_array() override {
    level_ = Level::kTables;
    return true;
  }

  bool key(string_t& name) override {
    key_ = name;
    key_position_ = position();
    if (level_ != Level::kRow && !seen_.insert(scope() + name).second) {
      return fail(duplicate({}, name, key_position_));
    }
    switch (level_) {
      case Level::kTop:
        return known_top_key() ||
               fail({ErrorCode::kDataUnknown, key_position_, {{"kind", "key"}, {"name", name}}});
      case Level::kTables:
        return check(builder_.check_table(name, key_position_));
      case Level::kFields:
        return check(builder_.check_key({}, name, key_position_));
      case Level::kRow:
        return row_key();
      case Level::kRows:
      case Level::kOutside:
        break;
    }
    return true;
  }

  // `read` counts the characters that the parser took, one more than there are at the end.
  bool parse_error(std::size_t read, const std::string&,
                   const nlohmann::detail::exception&) override {
    if (read > cursor_.text().size()) {
      const TextPlace end = cursor_.place_of(cursor_.text().size());
      return fail({ErrorCode::kDataSyntax, end.text(), {{"found", ""}}});
    }
    const TextPlace& mark = cursor_.mark();
    const bool at_mark = mark.offset > cursor_.token().offset && mark.offset < read;
    const TextPlace& begin = at_mark ? mark : cursor_.token();
    const std::string found(cursor_.text().substr(begin.offset, read - begin.offset));
    return fail({ErrorCode::kDataSyntax, begin.text(), {{"found", found}}});
  }

 private:
  std::string position() const { return cursor_.token().text(); }

  // A number or word of the text as it is written.
  std::string word_at_token() const {
    const std::string_view rest = cursor_.text().substr(cursor_.token().offset);
    return std::string(rest.substr(0, rest.find_first_of(" \t\r\n,]}")));
  }

  bool fail(Error error) {
    error_ = std::move(error);
    return false;
  }

  bool check(Result<void> result) { return result.ok() || fail(result.error()); }

  bool enter(Level level) {
    level_ = level;
    return true;
  }

  std::string scope() const {
    return level_ == Level::kTop ? "" : std::to_string(static_cast<int>(level_)) + "/";
  }

  bool known_top_key() const {
    return key_ == "data_version" || key_ == "form" || key_ == "fields" || key_ == "tables";
  }

  bool row_key() {
    const bool twice = key_ == "id" ? !id_position_.empty() : row_.find(key_) != nullptr;
    if (twice) {
      return fail(duplicate(table_, key_, key_position_));
    }
    return key_ == "id" || check(builder_.check_key(table_, key_, key_position_));
  }

  bool wrong_kind(std::string found) {
    std::string expected = "text";
    if (level_ == Level::kOutside || level_ == Level::kRows ||
        (level_ == Level::kTop && (key_ == "fields" || key_ == "tables"))) {
      expected = "object";
    } else if (level_ == Level::kTables) {
      expected = "list";
    }
    return fail({ErrorCode::kDataValue,
                 position(),
                 {{"name", key_}, {"found", std::move(found)}, {"expected", expected}}});
  }

  bool value(DataValue::Kind kind, std::string text) {
    DataValue value;
    value.kind = kind;
    value.text = std::move(text);
    value.position = position();
    if (kind == DataValue::Kind::kNumber) {
      const auto number = Exact::from_decimal(value.text);
      if (!number) {
        return wrong_kind(value.text);
      }
      value.number = *number;
    }
    switch (level_) {
      case Level::kTop:
        return top_value(value);
      case Level::kFields:
        return check(builder_.check_value({}, key_, value)) &&
               check(builder_.add_field(key_, std::move(value), key_position_));
      case Level::kRow:
        return row_value(std::move(value));
      case Level::kOutside:
      case Level::kTables:
      case Level::kRows:
        break;
    }
    return wrong_kind(kind == DataValue::Kind::kNull ? "null" : value.text);
  }

  bool top_value(const DataValue& value) {
    if (key_ == "data_version") {
      return (value.kind == DataValue::Kind::kNumber && value.number == Exact(kDataVersion)) ||
             unknown("version", value.text, std::to_string(kDataVersion));
    }
    if (key_ == "form") {
      return value.text == form_.name() || value.text == form_.id ||
             unknown("form", value.text, form_.name());
    }
    return wrong_kind(value.kind == DataValue::Kind::kNull ? "null" : value.text);
  }

  bool unknown(std::string_view kind, std::string name, std::string expected) {
    return fail({ErrorCode::kDataUnknown,
                 position(),
                 {{"kind", std::string(kind)},
                  {"name", std::move(name)},
                  {"expected", std::move(expected)}}});
  }

  bool row_value(DataValue value) {
    if (key_ == "id") {
      row_.id = value.text;
      id_position_ = value.position;
      return !row_.id.empty() || wrong_kind("");
    }
    if (!check(builder_.check_value(table_, key_, value))) {
      return false;
    }
    row_.values.emplace_back(key_, std::move(value));
    return true;
  }

  const JsonCursor& cursor_;
  const form::Form& form_;
  DataBuilder builder_;
  Level level_ = Level::kOutside;
  std::set<std::string> seen_;  // keys of the top, of fields and of tables
  std::string key_;
  std::string key_position_;
  std::string table_;
  DataRow row_;
  std::string id_position_;
  std::optional<Error> error_;
};

}  // namespace

Result<Data> parse_json(std::string_view text, const form::Form& form) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
  }
  JsonCursor cursor(text);
  JsonReader reader(cursor, form);
  Json::sax_parse(JsonIterator(&cursor), JsonIterator(nullptr), &reader);
  return reader.result();
}

}  // namespace scorebook::record
