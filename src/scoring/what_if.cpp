// SPDX-License-Identifier: Apache-2.0
#include "scoring/what_if.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/number_text.h"
#include "base/thai.h"
#include "scoring/scheme_formula.h"
#include "scoring/weights.h"

namespace scorebook::scoring {
namespace {

using record::Record;
using record::Row;
using record::Value;

struct Trial {
  std::string item, name;
  Exact value;
};

Error unknown_item(const std::string& id) {
  return Error(ErrorCode::kDataUnknown, "", {{"id", id}});
}

Result<Trial> read_trial(const std::string& text) {
  const std::size_t equal = text.find('=');
  if (equal == std::string::npos || equal == 0) {
    return Error(ErrorCode::kUsage, "", {{"what", "--set " + text}});
  }
  const std::string left = base::ascii_digits(base::squeeze(text.substr(0, equal)));
  const std::string right = text.substr(equal + 1);
  const std::optional<base::NumberReading> number = base::read_number(right);
  if (!number) {
    return Error(ErrorCode::kDataValue, "", {{"name", left}, {"found", right}});
  }
  const std::size_t colon = left.find(':');
  Trial trial{left.substr(0, colon), "", number->value};
  if (colon != std::string::npos) {
    trial.name = left.substr(colon + 1);
  }
  return trial;
}

// Puts values into a record.
class Changer {
 public:
  Changer(const form::Form& form, const Record& record)
      : form_(form),
        scoring_(*form.scoring),
        record_(record) {}

  Result<void> put(const Trial& trial) {
    Row* item = find(scoring_.items, [&](const Row& row) {
      return row.id == trial.item || row.value("no").raw == trial.item;
    });
    if (item == nullptr) {
      return unknown_item(trial.item);
    }
    const std::string name = trial.name.empty() ? usual_name(*item) : trial.name;
    Value* value = place(*item, name == "level" ? scoring_.achieved : name);
    if (value == nullptr) {
      return Error(ErrorCode::kDataUnknown, "", {{"field", name}, {"id", trial.item}});
    }
    Value* level = &item->values[scoring_.achieved];
    if (value != level) {
      level->kind = record::ValueKind::kEmpty;
      level->raw.clear();
    }
    value->kind = record::ValueKind::kNumber;
    value->number = trial.value;
    value->raw = trial.value.exact_text();
    value->state.clear();
    return {};
  }

  Record take() { return std::move(record_); }

 private:
  template <typename Fits>
  Row* find(std::string_view key, const Fits& fits) {
    for (record::Table& table : record_.tables) {
      if (table.key != key) {
        continue;
      }
      const auto row = std::find_if(table.rows.begin(), table.rows.end(), fits);
      return row == table.rows.end() ? nullptr : &*row;
    }
    return nullptr;
  }

  // What "ID=VALUE" sets: the only input of the scheme, the result, else the level.
  std::string usual_name(const Row& item) const {
    const form::Scheme* scheme = scoring_.scheme_of(item.id, round_of(form_, record_));
    if (scheme != nullptr) {
      const std::vector<std::string> names = input_names(scoring_, *scheme);
      return names.size() == 1 ? names.front() : "level";
    }
    return scoring_.derive ? scoring_.derive->result : "level";
  }

  // The value of that name; an input that the table lacks is added.
  Value* place(Row& item, const std::string& name) {
    const form::Table* items = form_.table(scoring_.items);
    if (items->field(name) != nullptr) {
      return &item.values[name];
    }
    if (scoring_.derive && form_.table(scoring_.derive->table)->field(name) != nullptr) {
      Row* detail = find(scoring_.derive->table, [&](const Row& row) {
        return row.parent(scoring_.derive->parent) == item.id;
      });
      return detail == nullptr ? nullptr : &detail->values[name];
    }
    return input(item.id, name);
  }

  Value* input(const std::string& item, const std::string& name) {
    const auto known = [&](const form::Scoring::Input& one) { return one.key == name; };
    if (!scoring_.input_table ||
        std::none_of(scoring_.inputs.begin(), scoring_.inputs.end(), known)) {
      return nullptr;
    }
    const form::Scoring::InputTable& table = *scoring_.input_table;
    Row* found = find(table.table, [&](const Row& row) {
      return row.parent(table.parent) == item && row.value(table.name).raw == name;
    });
    if (found != nullptr) {
      return &found->values[table.value];
    }
    const auto rows =
        std::find_if(record_.tables.begin(), record_.tables.end(),
                     [&](const record::Table& one) { return one.key == table.table; });
    record::Table& inputs = rows == record_.tables.end() ? record_.tables.emplace_back() : *rows;
    inputs.key = table.table;
    Row& row = inputs.rows.emplace_back();
    row.parents[table.parent] = item;
    row.values[table.name].kind = record::ValueKind::kText;
    row.values[table.name].raw = name;
    return &row.values[table.value];
  }

  const form::Form& form_;
  const form::Scoring& scoring_;
  Record record_;
};

}  // namespace

Result<Record> with_trials(const form::Form& form, const Record& record,
                           const std::vector<std::string>& trials) {
  if (!form.scoring) {
    return unknown_item(trials.empty() ? "" : trials.front());
  }
  Changer changer(form, record);
  for (const std::string& text : trials) {
    const Result<Trial> trial = read_trial(text);
    if (!trial) {
      return trial.error();
    }
    if (Result<void> put = changer.put(*trial); !put) {
      return put.error();
    }
  }
  return changer.take();
}

std::vector<const IndicatorScore*> costliest(const Scores& scores) {
  std::vector<const IndicatorScore*> out;
  for (const IndicatorScore& item : scores.indicators) {
    if (item.state == IndicatorState::kReported && item.score < item.max) {
      out.push_back(&item);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const IndicatorScore* a, const IndicatorScore* b) {
    return a->max - a->score > b->max - b->score;
  });
  return out;
}

}  // namespace scorebook::scoring
