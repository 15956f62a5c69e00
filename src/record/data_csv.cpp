// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <map>
#include <utility>

#include "base/thai.h"
#include "record/csv.h"
#include "record/data.h"
#include "record/data_check.h"
#include "record/text_decode.h"

namespace scorebook::record {
namespace {

constexpr std::array<std::string_view, 4> kHeader = {"table", "id", "field", "value"};
constexpr std::string_view kFieldsTable = "fields";

bool is_header(const std::vector<CsvCell>& cells) {
  if (cells.size() < kHeader.size()) {
    return false;
  }
  for (std::size_t i = 0; i < kHeader.size(); ++i) {
    if (base::fold(cells[i].text) != kHeader[i]) {
      return false;
    }
  }
  return true;
}

// Gathers the rows of all tables, since the lines of one id may stand apart.
class CsvData {
 public:
  explicit CsvData(const form::Form& form) : builder_(form) {}

  Result<void> add(const std::vector<CsvCell>& cells) {
    if (cells.size() != kHeader.size()) {
      return Error(ErrorCode::kDataSyntax, cells.front().position,
                   {{"found", std::to_string(cells.size())}});
    }
    DataValue value;
    value.kind = DataValue::Kind::kText;
    value.text = unguard_formula(cells[3].text);
    value.position = cells[3].position;
    const std::string table = base::squeeze(cells[0].text);
    return table == kFieldsTable ? add_field(cells, std::move(value))
                                 : add_row_value(table, cells, std::move(value));
  }

  Result<Data> result() {
    for (auto& [table, row] : rows_) {
      if (auto added = builder_.add_row(table, std::move(row), {}); !added.ok()) {
        return added.error();
      }
    }
    return builder_.take();
  }

 private:
  Result<void> add_field(const std::vector<CsvCell>& cells, DataValue value) {
    const std::string key = base::squeeze(cells[2].text);
    if (auto known = builder_.check_key({}, key, cells[2].position); !known.ok()) {
      return known;
    }
    if (auto fits = builder_.check_value({}, key, value); !fits.ok()) {
      return fits;
    }
    return builder_.add_field(key, std::move(value), cells[2].position);
  }

  Result<void> add_row_value(const std::string& table, const std::vector<CsvCell>& cells,
                             DataValue value) {
    if (auto known = builder_.check_table(table, cells[0].position); !known.ok()) {
      return known;
    }
    const std::string id = row_id(unguard_formula(cells[1].text));
    if (id.empty()) {
      return Error(ErrorCode::kDataSyntax, cells[1].position, {{"missing", "id"}});
    }
    const std::string key = base::squeeze(cells[2].text);
    DataRow& row = row_of(table, id, cells[0].position);
    if (key == "id" || key.empty()) {
      return {};  // a line that only names the row
    }
    if (auto known = builder_.check_key(table, key, cells[2].position); !known.ok()) {
      return known;
    }
    if (auto fits = builder_.check_value(table, key, value); !fits.ok()) {
      return fits;
    }
    if (row.find(key)) {
      return duplicate(table, key, cells[2].position);
    }
    row.values.emplace_back(key, std::move(value));
    return {};
  }

  DataRow& row_of(const std::string& table, const std::string& id, const std::string& position) {
    const auto [found, added] = index_.try_emplace({table, id}, rows_.size());
    if (added) {
      rows_.push_back({table, DataRow{id, {}, position}});
    }
    return rows_[found->second].second;
  }

  DataBuilder builder_;
  std::vector<std::pair<std::string, DataRow>> rows_;
  std::map<std::pair<std::string, std::string>, std::size_t> index_;
};

}  // namespace

Result<Data> parse_csv(std::string_view bytes, const form::Form& form) {
  const std::string text = decode_text(bytes);
  CsvReader reader(text);
  const auto header = reader.next();
  if (!header || !is_header(*header)) {
    return Error(ErrorCode::kDataSyntax, "1:1", {{"missing", "table,id,field,value"}});
  }
  CsvData data(form);
  while (const auto cells = reader.next()) {
    if (!reader.open_quote().empty()) {
      return Error(ErrorCode::kDataSyntax, reader.open_quote(), {{"found", "\""}});
    }
    if (auto added = data.add(*cells); !added.ok()) {
      return added.error();
    }
  }
  return data.result();
}

}  // namespace scorebook::record
