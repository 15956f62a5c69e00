// SPDX-License-Identifier: Apache-2.0
#include "support/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "form/load.h"

namespace scorebook::test {
namespace {

using record::Place;
using record::Record;
using record::Row;
using record::Table;
using record::Value;
using record::ValueKind;

constexpr std::uint32_t kFirstRow = 5;
constexpr std::array<std::string_view, 5> kTargets = {"target_1", "target_2", "target_3",
                                                      "target_4", "target_5"};

std::uint32_t sheet_index(const Record& record, std::string_view sheet) {
  for (std::uint32_t i = 0; i < record.sheets.size(); ++i) {
    if (record.sheets[i] == sheet) {
      return i;
    }
  }
  return 0;
}

// Builds rows with their cells.
class RowMaker {
 public:
  RowMaker(const Record& record, std::string_view sheet, std::string id, std::string_view at)
      : record_(record), sheet_(sheet) {
    row_.id = std::move(id);
    row_.sheet = sheet;
    row_.at = where(at);
  }

  RowMaker& put(std::string_view field, Value value, std::string_view at) {
    value.at = where(at);
    row_.values[std::string(field)] = std::move(value);
    return *this;
  }

  RowMaker& parent(std::string_view key, std::string_view id) {
    row_.parents[std::string(key)] = id;
    return *this;
  }

  Row row_;

 private:
  Place where(std::string_view at) const {
    Place result = place(sheet_, at);
    result.sheet_index = sheet_index(record_, sheet_);
    return result;
  }

  const Record& record_;
  std::string sheet_;
};

std::string cell(char column, std::size_t row) { return fmt::format("{}{}", column, row); }

std::string range(char column, std::size_t first, std::size_t last) {
  return first == last ? cell(column, first) : fmt::format("{0}{1}:{0}{2}", column, first, last);
}

Value part_number(std::string_view decimal) {
  Value value = text_number(decimal, decimal);
  value.notes.clear();
  return value;
}

// First and last row of the indicators that `belongs` accepts.
template <typename Belongs>
std::pair<std::size_t, std::size_t> span(const Sample& sample, Belongs belongs) {
  std::pair<std::size_t, std::size_t> rows{0, 0};
  for (std::size_t i = 0; i < sample.indicators.size(); ++i) {
    if (belongs(sample.indicators[i])) {
      rows.first = rows.first == 0 ? kFirstRow + i : rows.first;
      rows.second = kFirstRow + i;
    }
  }
  return rows;
}

std::string dimension_of(const Sample& sample, std::string_view csf) {
  for (const SampleGroup& group : sample.csfs) {
    if (group.no == csf) {
      return group.parent;
    }
  }
  return {};
}

Table groups(const Record& record, std::string_view key, const std::vector<SampleGroup>& list,
             const Sample& sample, std::string_view columns, auto belongs) {
  Table table{std::string(key), {}};
  for (const SampleGroup& group : list) {
    const auto [first, last] =
        span(sample, [&](const SampleIndicator& one) { return belongs(one, group); });
    RowMaker maker(record, kSummary, group.no, range(columns[0], first, last));
    maker.put("no", part_number(group.no), range(columns[0], first, last))
        .put("title", text(group.title), range(columns[0], first, last));
    if (columns.size() > 1) {
      maker.put("weight", value_of(group.weight), range(columns[1], first, last))
          .put("score", value_of(group.score), range(columns[2], first, last));
    }
    if (!group.parent.empty()) {
      maker.parent("dimension", group.parent);
    }
    table.rows.push_back(std::move(maker.row_));
  }
  return table;
}

Row summary_row(const Record& record, const Sample& sample, const SampleIndicator& one,
                std::size_t row) {
  RowMaker maker(record, kSummary, one.no, cell('D', row));
  maker.put("no", text(one.no), cell('D', row))
      .put("title", text(one.title), cell('D', row))
      .put("owner", text("กกจ."), cell('D', row))
      .put("running", part_number(fmt::format("{}", row - kFirstRow + 1)), cell('D', row))
      .put("weight", value_of(one.weight), cell('J', row))
      .put("score", value_of(one.score), cell('M', row))
      .put("budget", value_of(one.budget), cell('P', row))
      .put("level", value_of(one.level), cell('Q', row))
      .parent("csf", one.csf)
      .parent("project", one.project)
      .parent("dimension", dimension_of(sample, one.csf));
  for (std::size_t i = 0; i < kTargets.size(); ++i) {
    maker.put(kTargets[i], value_of(one.targets[i]), cell(static_cast<char>('E' + i), row));
  }
  return std::move(maker.row_);
}

std::string title_of(const std::vector<SampleGroup>& list, std::string_view no) {
  for (const SampleGroup& group : list) {
    if (group.no == no) {
      return group.title;
    }
  }
  return {};
}

// A percentage with the numbers it comes from.
std::string narrative_of(const SampleIndicator& one) {
  const bool percent = one.unit == "ร้อยละ" && Exact::from_decimal(one.result);
  return percent ? "ดำเนินการแล้ว " + one.result + " แห่ง จาก 100 แห่ง" : "ดำเนินการแล้ว";
}

Row detail_row(const Record& record, const Sample& sample, const SampleIndicator& one) {
  const std::string dimension = dimension_of(sample, one.csf);
  RowMaker maker(record, "KPI " + one.no, one.no, "A8");
  maker.put("no", text(one.no), "A8")
      .put("title", text(one.title), "A8")
      .put("owner", text("กกจ."), "A8")
      .put("agency", text("กรมตัวอย่าง"), "A1")
      .put("fiscal_year", part_number(sample.year), "A1")
      .put("dimension_no", part_number(dimension), "A2")
      .put("dimension_title", text(title_of(sample.dimensions, dimension)), "A2")
      .put("project_title", text(title_of(sample.projects, one.project)), "A3")
      .put("round", part_number(sample.round), "C4")
      .put("unit", text(one.unit), "B8")
      .put("result", value_of(one.result), "H8")
      .put("narrative", text(narrative_of(one)), "I8")
      .put("budget", value_of(one.budget), "J8")
      .put("activities", Value(), "A9")
      .put("formula", Value(), "A10")
      .put("note", Value(), "A11")
      .put("signer", Value(), "A20")
      .parent("indicator", one.no);
  for (std::size_t i = 0; i < kTargets.size(); ++i) {
    maker.put(kTargets[i], value_of(one.targets[i]), cell(static_cast<char>('C' + i), 8));
  }
  maker.row_.references = one.references;
  for (record::Reference& reference : maker.row_.references) {
    reference.field = "narrative";
    reference.at = maker.row_.values["narrative"].at;
  }
  return std::move(maker.row_);
}

void put(Record& record, std::string_view field, Value value, std::string_view at) {
  value.at = place(kSummary, at);
  record.fields[std::string(field)] = std::move(value);
}

}  // namespace

const form::Form& weighted_form() {
  static const form::Form form = [] {
    const std::string path =
        SCOREBOOK_SOURCE_DIR "/templates/hr-scorecard-weighted/2566/form.toml";
    std::ifstream file(path, std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    form::Loaded loaded = form::load("form.toml", source);
    if (!loaded.form) {
      throw std::logic_error(loaded.faults.empty() ? path : loaded.faults.front().text());
    }
    return *std::move(loaded.form);
  }();
  return form;
}

Value number(std::string_view decimal, int decimals) {
  Value value;
  value.kind = ValueKind::kNumber;
  value.raw = decimal;
  value.number = Exact::from_decimal(decimal).value();
  value.decimals = decimals;
  value.is_number_cell = true;
  return value;
}

Value text_number(std::string_view raw, std::string_view decimal, std::string_view unit) {
  Value value = number(decimal);
  value.raw = raw;
  value.unit = unit;
  value.is_number_cell = false;
  value.notes.push_back(record::Normalisation::kTextNumber);
  return value;
}

Value text(std::string_view words) {
  Value value;
  value.kind = words.empty() ? ValueKind::kEmpty : ValueKind::kText;
  value.raw = words;
  return value;
}

Value state(std::string_view key, std::string_view phrase) {
  Value value;
  value.kind = ValueKind::kState;
  value.raw = phrase;
  value.state = key;
  return value;
}

Value pending() { return state("pending", kPending); }

Value date(int year, int month, int day, std::string_view raw) {
  Value value;
  value.kind = ValueKind::kDate;
  value.raw = raw;
  value.date = {year, month, day};
  return value;
}

Value invalid(std::string_view raw) {
  Value value;
  value.kind = ValueKind::kInvalid;
  value.raw = raw;
  return value;
}

Value value_of(std::string_view words) {
  if (words == "-") {
    return state("no_level", words);
  }
  if (words.starts_with("ทราบผล")) {
    return state("pending", words);
  }
  if (words.starts_with("ไม่ได้ใช้")) {
    Value value = state("no_budget", words);
    value.number = 0;
    return value;
  }
  if (Exact::from_decimal(words)) {
    const std::size_t point = words.find('.');
    return number(words, point == std::string_view::npos
                             ? 0
                             : static_cast<int>(words.size() - point) - 1);
  }
  return text(words);
}

Place place(std::string_view sheet, std::string_view area) {
  Place result;
  result.sheet = sheet;
  result.area = base::parse_range(area).value();
  return result;
}

record::Fact fact(record::FactKind kind, std::string_view sheet, std::string_view area,
                  std::string_view found, std::string_view expected) {
  record::Fact result;
  result.kind = kind;
  if (!sheet.empty()) {
    result.at = place(sheet, area);
  }
  result.found = found;
  result.expected = expected;
  return result;
}

record::Reference letter(std::string_view number, int year, int month, int day,
                         std::string_view words) {
  record::Reference reference;
  reference.kind = "letter";
  reference.number = number;
  reference.date = base::Date{year, month, day};
  reference.text = words;
  return reference;
}

Record make_record(const Sample& sample) {
  Record record;
  record.file = "report.xlsx";
  record.form = "hr-scorecard-weighted/2566";
  record.sheets.emplace_back(kSummary);
  for (const SampleIndicator& one : sample.indicators) {
    record.sheets.push_back("KPI " + one.no);
  }
  put(record, "agency", text("กรมตัวอย่าง"), "A1");
  put(record, "fiscal_year", part_number(sample.year), "A1");
  put(record, "round", part_number(sample.round), "A1");
  put(record, "period_start", date(2022, 10, 1, "๑ ตุลาคม ๒๕๖๕"), "A1");
  put(record, "period_end", date(2023, 3, 31, "๓๑ มีนาคม ๒๕๖๖"), "A1");
  const std::size_t below = kFirstRow + sample.indicators.size();
  put(record, "total", value_of(sample.total), cell('M', below));
  const auto count = [&](std::string_view field, std::size_t rows) {
    put(record, field, part_number(fmt::format("{}", rows)), cell('A', below + 1));
  };
  count("count_dimensions", sample.dimensions.size());
  count("count_csfs", sample.csfs.size());
  count("count_projects", sample.projects.size());
  count("count_indicators", sample.indicators.size());

  record.tables.push_back(groups(record, "dimensions", sample.dimensions, sample, "ALO",
                                 [&](const SampleIndicator& one, const SampleGroup& group) {
                                   return dimension_of(sample, one.csf) == group.no;
                                 }));
  record.tables.push_back(groups(record, "csfs", sample.csfs, sample, "BKN",
                                 [](const SampleIndicator& one, const SampleGroup& group) {
                                   return one.csf == group.no;
                                 }));
  record.tables.push_back(groups(record, "projects", sample.projects, sample, "C",
                                 [](const SampleIndicator& one, const SampleGroup& group) {
                                   return one.project == group.no;
                                 }));
  Table indicators{"indicators", {}};
  Table details{"details", {}};
  for (std::size_t i = 0; i < sample.indicators.size(); ++i) {
    indicators.rows.push_back(summary_row(record, sample, sample.indicators[i], kFirstRow + i));
    details.rows.push_back(detail_row(record, sample, sample.indicators[i]));
  }
  record.tables.push_back(std::move(indicators));
  record.tables.push_back(std::move(details));
  record.tables.push_back({"sub_items", {}});
  return record;
}

Sample small_sample() {
  const std::string none(kNoBudget);
  const auto cited = [](const std::string& no) {
    return std::vector{
        letter("กษ ๑๑๑๑/" + no, 2022, 12, 8, "หนังสือที่ กษ ๑๑๑๑/" + no + " ลว ๘ ธ.ค. ๖๕")};
  };
  Sample sample;
  sample.dimensions = {{"1", "", "ความสอดคล้องเชิงยุทธศาสตร์", "60", "18.00"},
                       {"2", "", "ประสิทธิภาพของการบริหารทรัพยากรบุคคล", "40", "30.40"}};
  sample.csfs = {{"1", "1", "สร้างองค์ความรู้ใหม่", "50", "18.00"},
                 {"2", "1", "ปรับปรุงโครงสร้างองค์กร", "50", "0.00"},
                 {"3", "2", "มีระบบเทคโนโลยีสารสนเทศ", "100", "30.40"}};
  sample.projects = {{"1", "", "การจัดการความรู้", "", ""}, {"2", "", "การปรับโครงสร้าง", "", ""}};
  sample.indicators = {
      {"1.1", "1", "1", "ร้อยละของหน่วยงานที่จัดระบบองค์ความรู้", "100",
       {"60", "65", "70", "75", "80"}, "3", "18.00", none, "ร้อยละ", "70", cited("๔๑๖๔")},
      {"1.2", "2", "1", "ร้อยละของบุคลากรที่เข้าร่วม", "100", {"1", "2", "3", "4", "5"},
       std::string(kPending), "0.00", none, "ร้อยละ", std::string(kPending), {}},
      {"2.1", "3", "2", "จำนวนเรื่องร้องเรียน", "60", {"50", "40", "30", "20", "10"}, "5", "24.00",
       "875", "เรื่อง", "10", cited("๔๑๖๕")},
      {"2.2", "3", "2", "ระดับความสำเร็จของการรวบรวมกฎหมาย", "40", {"1", "2", "3", "4", "5"}, "2",
       "6.40", none, "ระดับ", "2", cited("๔๑๖๖")},
  };
  sample.total = "48.40";
  return sample;
}

Record small_record() { return make_record(small_sample()); }

Table& table_of(Record& record, std::string_view table) {
  for (Table& one : record.tables) {
    if (one.key == table) {
      return one;
    }
  }
  throw std::logic_error(fmt::format("no table {}", table));
}

Row& row_of(Record& record, std::string_view table, std::string_view id) {
  for (Row& row : table_of(record, table).rows) {
    if (row.id == id) {
      return row;
    }
  }
  throw std::logic_error(fmt::format("no row {} in {}", id, table));
}

void set(Record& record, std::string_view table, std::string_view id, std::string_view field,
         Value value) {
  Value& old = row_of(record, table, id).values.at(std::string(field));
  value.at = old.at;
  old = std::move(value);
}

void set(Record& record, std::string_view field, Value value) {
  Value& old = record.fields.at(std::string(field));
  value.at = old.at;
  old = std::move(value);
}

void remove_detail(Record& record, std::string_view id) {
  std::erase_if(table_of(record, "details").rows, [&](const Row& row) { return row.id == id; });
}

void empty_detail(Record& record, std::string_view id, const std::vector<std::string>& keep) {
  Row& row = row_of(record, "details", id);
  row.references.clear();
  for (auto& [field, value] : row.values) {
    if (std::find(keep.begin(), keep.end(), field) == keep.end()) {
      const Place at = value.at;
      value = Value();
      value.at = at;
    }
  }
}

}  // namespace scorebook::test
