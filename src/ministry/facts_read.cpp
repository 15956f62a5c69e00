// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "ministry/fact_fields.h"
#include "ministry/facts.h"

namespace scorebook::ministry {
namespace {

/// One row; remembers the first field that is missing or of another kind.
class Row {
 public:
  explicit Row(std::string_view line)
      : json_(nlohmann::json::parse(line.begin(), line.end(), nullptr, false)) {
    if (!json_.is_object()) {
      fault_ = "{}";
      json_ = nlohmann::json::object();
    }
  }

  void text(const char* name, std::string& out) {
    if (const nlohmann::json* value = find(name, &nlohmann::json::is_string)) {
      out = value->get_ref<const std::string&>();
    }
  }

  void whole(const char* name, int& out) {
    if (const nlohmann::json* value = find(name, &nlohmann::json::is_number_integer)) {
      out = value->get<int>();
    }
  }

  void flag(const char* name, bool& out) {
    if (const nlohmann::json* value = find(name, &nlohmann::json::is_boolean)) {
      out = value->get<bool>();
    }
  }

  void number(const char* name, Exact& out) {
    std::optional<Exact> value;
    maybe(name, value);
    if (!value) {
      fail(name);
    }
    out = value.value_or(Exact());
  }

  void maybe(const char* name, std::optional<Exact>& out) {
    const std::string exact = std::string(name) + "_exact";
    if (is_null(exact)) {
      return;
    }
    std::string text_of;
    text(exact.c_str(), text_of);
    out = Exact::from_text(text_of);
    if (!out) {
      fail(exact);
    }
  }

  void day(const char* name, std::optional<base::Date>& out) {
    if (is_null(name)) {
      return;
    }
    std::string text_of;
    text(name, text_of);
    out = base::parse_iso(text_of);
    if (!out) {
      fail(name);
    }
  }

  /// Says that a field is wrong; the first counts.
  void fail(std::string_view name) {
    if (fault_.empty()) {
      fault_ = name;
    }
  }

  /// The field that is wrong; empty when none is.
  const std::string& fault() const { return fault_; }

 private:
  bool is_null(const std::string& name) const {
    const auto found = json_.find(name);
    return found != json_.end() && found->is_null();
  }

  const nlohmann::json* find(const char* name, bool (nlohmann::json::*is_kind)() const noexcept) {
    const auto found = json_.find(name);
    if (found == json_.end() || !((*found).*is_kind)()) {
      fail(name);
      return nullptr;
    }
    return &*found;
  }

  nlohmann::json json_;
  std::string fault_;
};

/// Reads the tables into submissions.
class Reading {
 public:
  Result<void> read(const FactLines& table) {
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < table.ndjson.size();) {
      const std::size_t end = std::min(table.ndjson.find('\n', begin), table.ndjson.size());
      const std::string_view line = table.ndjson.substr(begin, end - begin);
      begin = end + 1;
      ++number;
      if (line.empty() || line == "\r") {
        continue;
      }
      Row row(line);
      read_row(row, table.table);
      if (!row.fault().empty()) {
        Error error(ErrorCode::kListFaulty, std::to_string(number) + ":1",
                    {{"column", row.fault()}});
        error.file = table.table;
        return error;
      }
    }
    return {};
  }

  std::vector<Submission> take() { return std::move(submissions_); }

 private:
  void read_row(Row& row, std::string_view table) {
    std::string key;
    row.text("submission", key);
    if (table == "submissions") {
      int version = 0;
      row.whole("facts_version", version);
      Submission submission;
      visit_fields(row, submission);
      if (version != kFactsVersion) {
        row.fail("facts_version");
      }
      if (!by_key_.emplace(key, submissions_.size()).second) {
        row.fail("submission");
      }
      submissions_.push_back(std::move(submission));
      return;
    }
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) {
      row.fail("submission");
      return;
    }
    Submission& submission = submissions_[found->second];
    if (table == "groups") {
      visit_fields(row, submission.groups.emplace_back());
    } else if (table == "indicators") {
      visit_fields(row, submission.indicators.emplace_back());
    } else if (table == "findings") {
      visit_fields(row, submission.findings.emplace_back());
    } else if (table == "evidence") {
      visit_fields(row, submission.evidence.emplace_back());
    } else if (table == "corrections") {
      visit_fields(row, submission.corrections.emplace_back());
    }
  }

  std::vector<Submission> submissions_;
  std::map<std::string, std::size_t, std::less<>> by_key_;
};

}  // namespace

Result<std::vector<Submission>> read_facts(const std::vector<FactLines>& tables) {
  Reading reading;
  for (const FactLines& table : tables) {
    if (Result<void> read = reading.read(table); !read) {
      return read.error();
    }
  }
  return reading.take();
}

}  // namespace scorebook::ministry
