// SPDX-License-Identifier: Apache-2.0
// The sections that say what a record holds: identity, rounds, states, fields, tables.
#include <algorithm>
#include <limits>
#include <string>

#include "form/sections.h"

namespace scorebook::form {
namespace {

constexpr int kFormat = 1;         // of the vocabulary; the only one there is
constexpr int kMostDecimals = 30;  // as Excel

constexpr Choices<bool, 2> kIndicators{{{"own", false}, {"common", true}}};
constexpr Choices<Duplicates, 3> kDuplicates{{{"refused", Duplicates::kRefused},
                                              {"numbered", Duplicates::kNumbered},
                                              {"joined", Duplicates::kJoined}}};
constexpr Choices<StateScore, 4> kStateScores{{{"zero", StateScore::kZero},
                                               {"none", StateScore::kNone},
                                               {"excluded", StateScore::kExcluded},
                                               {"blocks", StateScore::kBlocks}}};
constexpr Choices<ValueType, 5> kValueTypes{{{"text", ValueType::kText},
                                             {"number", ValueType::kNumber},
                                             {"date", ValueType::kDate},
                                             {"year", ValueType::kYear},
                                             {"code", ValueType::kCode}}};
constexpr Choices<Judge, 5> kJudges{{{"none", Judge::kNone},
                                     {"at_least", Judge::kAtLeast},
                                     {"every", Judge::kEvery},
                                     {"reported", Judge::kReported},
                                     {"open", Judge::kOpen}}};
constexpr Choices<Role, 3> kRoles{
    {{"plan", Role::kPlan}, {"result", Role::kResult}, {"computed", Role::kComputed}}};

// The id and the edition are folder names.
void read_folder_name(Reader& reader, std::string_view key, std::string& out) {
  reader.text(key, out, Need::kRequired);
  const bool good = std::all_of(out.begin(), out.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (!good) {
    reader.fault(key, "'" + out + "' is no folder name; use small letters, digits and -");
  }
}

}  // namespace

void read_given_blank(Reader& reader, GivenBlank& blank) {
  constexpr std::size_t kDigits = 64;
  reader.text("sha256", blank.sha256, Need::kRequired);
  const bool hexadecimal =
      blank.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!blank.sha256.empty() && (blank.sha256.size() != kDigits || !hexadecimal)) {
    reader.fault("sha256", "a SHA-256 has 64 digits of 0-9 and a-f");
  }
}

void read_form(Reader& reader, Form& form) {
  int format = kFormat;
  reader.whole("format", format, std::numeric_limits<int>::min(), std::numeric_limits<int>::max(),
               Need::kRequired);
  if (format != kFormat) {
    reader.fault("format", "format " + std::to_string(format) + " is not known here, only " +
                               std::to_string(kFormat));
  }
  read_folder_name(reader, "form", form.id);
  read_folder_name(reader, "edition", form.edition);
  reader.choice("indicators", form.common_indicators, kIndicators, Need::kRequired);
  reader.words("title", form.title);
  reader.table("rounds", form.rounds, read_rounds);
  reader.list("states", form.states, read_state);
  reader.list("phrases", form.phrases, read_phrase);
  reader.list("fields", form.fields, read_field, Need::kRequired);
  reader.list("tables", form.tables, read_table);
  reader.list("sheets", form.sheets, read_sheet, Need::kRequired);
  reader.table("scoring", form.scoring, read_scoring);
  reader.table("evidence", form.evidence, read_evidence);
  reader.table("selection", form.selection, read_selection);
  reader.list("lookups", form.lookups, read_lookup);
  reader.list("checks", form.checks, read_check);
  reader.table("layout", form.layout, read_layout);
  reader.table("blank", form.blank, read_given_blank);
}

void read_rounds(Reader& reader, Rounds& rounds) {
  reader.wholes("months", rounds.months, 1, 12);
  reader.name("field", rounds.field, Need::kOptional);
  reader.name("year", rounds.year);
  reader.name("start", rounds.start, Need::kOptional);
  reader.name("end", rounds.end, Need::kOptional);
  reader.name("agency", rounds.agency, Need::kOptional);
}

void read_state(Reader& reader, State& state) {
  reader.name("key", state.key);
  reader.patterns("patterns", state.patterns, Need::kRequired);
  reader.pattern("print", state.print, Need::kRequired);
  reader.texts("starts", state.starts);
  reader.choice("score", state.score, kStateScores, Need::kRequired);
  reader.exact("number", state.number);
}

void read_phrase(Reader& reader, Phrase& phrase) {
  reader.name("key", phrase.key);
  reader.words("label", phrase.label);
  reader.patterns("patterns", phrase.patterns, Need::kRequired);
  reader.exact("number", phrase.number);
  reader.text("unit", phrase.unit);
  reader.choice("judge", phrase.judge, kJudges);
}

void read_field(Reader& reader, Field& field) {
  reader.name("key", field.key);
  reader.words("label", field.label);
  reader.choice("type", field.type, kValueTypes, Need::kRequired);
  reader.choice("role", field.role, kRoles);
  reader.text("unit", field.unit);
  reader.whole("decimals", field.decimals, 0, kMostDecimals);
  reader.flag("required", field.required);
  reader.flag("personal", field.personal);
  reader.flag("brackets", field.brackets);
  reader.formula("formula", field.formula);
  reader.table("sum", field.sum, [](Reader& entry, Field::Sum& sum) {
    entry.name("table", sum.table);
    entry.name("field", sum.field);
    entry.exact("times", sum.times);
  });
  reader.texts("states", field.states);
  reader.texts("phrases", field.phrases);
}

void read_table(Reader& reader, Table& table) {
  reader.name("key", table.key);
  reader.words("label", table.label);
  reader.pattern("id", table.id, Need::kRequired);
  reader.choice("duplicates", table.duplicates, kDuplicates);
  reader.list("parents", table.parents, [](Reader& entry, Table::Parent& parent) {
    entry.name("key", parent.key);
    entry.name("table", parent.table);
  });
  reader.table("list", table.list, [](Reader& entry, Table::List& list) {
    entry.name("from", list.from);
    entry.name("number", list.number);
    entry.name("text", list.text);
    entry.texts("skip", list.skip);
  });
  reader.name("known_by", table.known_by, Need::kOptional);
  reader.list("known", table.known, [](Reader& entry, Table::Known& known) {
    entry.text("id", known.id, Need::kRequired);
    entry.texts("texts", known.texts, Need::kRequired);
  });
  reader.list("fields", table.fields, read_field, Need::kRequired);
}

}  // namespace scorebook::form
