// SPDX-License-Identifier: Apache-2.0
#include "rules/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/thai.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kExactDecimals = 4;
constexpr int kRoundedDecimals = 2;
constexpr std::string_view kEllipsis = "\u2026";

}  // namespace

Finding start(const form::Check& check, const record::Place& at) {
  Finding finding;
  finding.rule = check.rule;
  finding.at = at;
  finding.has_cell = at.exists();
  if (const Rule* rule = find_rule(check.rule)) {
    finding.key = rule->key;
    finding.severity = rule->severity;
  }
  return finding;
}

Finding start(const form::Check& check, const Context& context, const form::Field& field,
              const record::Value& value, std::string_view indicator) {
  Finding finding = start(check, value.at);
  finding.label = field.label.th;
  finding.indicator = indicator;
  finding.found = seen(field, value);
  if (value.is_number() && value.is_number_cell && value.shown.empty()) {
    finding.found = form_figure(context.form, finding.found);
  }
  return finding;
}

Arg text_arg(std::string text) { return {Arg::Kind::kText, std::move(text)}; }
Arg ascii_arg(std::string text) { return {Arg::Kind::kAscii, std::move(text)}; }
Arg number_arg(std::string figure) { return {Arg::Kind::kNumber, std::move(figure)}; }
Arg count_arg(std::size_t count) { return number_arg(fmt::format("{}", count)); }

std::string figure(const Exact& value, int decimals) {
  std::string text = value.exact_text();
  const std::size_t point = text.find('.');
  const std::size_t has = point == std::string::npos ? 0 : text.size() - point - 1;
  const auto wanted = static_cast<std::size_t>(decimals);
  if (has > kExactDecimals || text.find('/') != std::string::npos) {
    return value.shown(std::max(decimals, kRoundedDecimals));
  }
  if (has < wanted) {
    text += has == 0 ? "." : "";
    text.append(wanted - has, '0');
  }
  return text;
}

std::string form_figure(const form::Form& form, std::string_view ascii) {
  const bool thai = form.layout && form.layout->thai_digits;
  return thai ? base::thai_digits(ascii) : std::string(ascii);
}

std::string seen(const form::Field& field, const record::Value& value) {
  if (field.personal) {
    return {};
  }
  return shortened(value.shown.empty() ? value.raw : value.shown);
}

std::string seen(const Context& context, const record::Fact& fact) {
  const form::Table* table = context.form.table(fact.table);
  const form::Field* field =
      table == nullptr ? context.form.field(fact.field) : table->field(fact.field);
  return field != nullptr && field->personal ? std::string() : shortened(fact.found);
}

std::string shortened(std::string_view text, std::size_t limit) {
  const std::string squeezed = base::squeeze(text);
  std::size_t pos = 0;
  for (std::size_t count = 0; pos < squeezed.size();) {
    const std::size_t begin = pos;
    base::next_code_point(squeezed, pos);
    const bool mark =
        base::display_width(std::string_view(squeezed).substr(begin, pos - begin)) == 0;
    if (!mark && count++ == limit) {
      return squeezed.substr(0, begin).append(kEllipsis);
    }
  }
  return squeezed;
}

std::string row_label(const form::Form& form, std::string_view table) {
  if (const form::Table* definition = form.table(table)) {
    for (const std::string& part : definition->id.part_names()) {
      if (const form::Field* field = definition->field(part)) {
        return field->label.th;
      }
    }
  }
  return {};
}

std::string row_name(const form::Form& form, std::string_view table, const record::Row& row) {
  return base::squeeze(fmt::format("{} {}", row_label(form, table), row.id));
}

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace scorebook::rules
