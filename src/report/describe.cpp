// SPDX-License-Identifier: Apache-2.0
#include "report/describe.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/a1.h"
#include "report/style.h"
#include "report/wrap.h"

namespace scorebook::report {

namespace {

bool is_line_and_column(std::string_view place) {
  return place.find(':') != std::string_view::npos &&
         place.find_first_not_of("0123456789:") == std::string_view::npos;
}

// "form.toml:41:7", "report.xlsx (xl/workbook.xml:2:9)": what stands before the sentence.
std::string lead(std::string_view file, const Error& error) {
  std::string place = error.place;
  const bool position = is_line_and_column(place);
  const auto part = std::find_if(error.args.begin(), error.args.end(),
                                 [](const auto& arg) { return arg.first == "part"; });
  if (position && part != error.args.end()) {
    place = fmt::format("{}:{}", part->second, place);
  } else if (position && !file.empty()) {
    return fmt::format("{}:{}", file, place);
  }
  if (place.empty() || file.empty()) {
    return place.empty() ? std::string(file) : place;
  }
  return fmt::format("{} ({})", file, place);
}

ErrorText describe_at(const Error& error, std::string_view file, const Options& options) {
  const Wording wording(options);
  Values values;
  for (const auto& [name, value] : error.args) {
    values.emplace(name, name == "text" ? plain_lines(value) : plain(value));
  }
  const std::string at = plain(lead(file, error));
  const std::string prefix = fmt::format("error.{}.", key(error.code));
  const std::string message = wording.text(prefix + "message", values);
  return {at.empty() ? message : fmt::format("{}: {}", at, message),
          wording.text(prefix + "fix", values)};
}

std::string styled(const rules::Arg& arg, const Wording& wording) {
  return arg.kind == rules::Arg::Kind::kNumber ? wording.figure(arg.text) : plain(arg.text);
}

Values finding_values(const rules::Finding& finding, const form::Form& form,
                      const Wording& wording) {
  const bool personal = is_personal_label(form, finding.label);
  const auto guarded = [&](std::string_view text, std::string shown) {
    const bool tells = personal && !text.empty() && text == finding.found;
    return tells ? wording.text("personal.hidden") : shown;
  };
  Values values{
      {"label", plain(finding.label)},
      {"indicator", wording.value(finding.indicator)},
      {"found", guarded(finding.found, wording.value(finding.found))},
      {"expected", wording.value(finding.expected)},
      {"cell", finding.has_cell ? cell_text(finding.at) : ""},
      {"sheet", plain(finding.at.sheet)},
  };
  for (const auto& [name, arg] : finding.args) {
    const auto in_english = finding.args.find(name + "_en");
    const bool other = wording.options().language == Language::kEnglish &&
                       in_english != finding.args.end();
    const rules::Arg& shown = other ? in_english->second : arg;
    values.insert_or_assign(name, guarded(shown.text, styled(shown, wording)));
  }
  return values;
}

}  // namespace

std::string shown_file(std::string_view path, const Options& options) {
  const std::size_t slash = options.stable ? path.find_last_of("/\\") : std::string_view::npos;
  return plain(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

Error with_file(const FileResult& result, const Options& options) {
  Error error = *result.error;
  error.file = shown_file(error.file.empty() ? result.file : error.file, options);
  return error;
}

ErrorText describe(const Error& error, const Options& options) {
  return describe_at(error, shown_file(error.file, options), options);
}

ErrorText describe_inside(const Error& error, const Options& options) {
  return describe_at(error, "", options);
}

std::string file_heading(const FileResult& file, const Wording& wording) {
  const Options& options = wording.options();
  std::string text;
  if (file.error) {
    const ErrorText error = describe_inside(*file.error, options);
    text = wording.text("head.unreadable", {{"message", error.message}, {"fix", error.fix}});
  } else {
    text = wording.text("head.form", {{"title", in_language(file.form->title, options)},
                                      {"form", file.form->name()}});
  }
  const std::string submission = submission_sentence(file, wording);
  return Style(options).strong(shown_file(file.file, options)) + "\n" +
         paragraph(text, options.width, 0, 2) +
         (submission.empty() ? "" : paragraph(submission, options.width, 0, 2));
}

std::string submission_sentence(const FileResult& file, const Wording& wording) {
  if (!file.part_of.empty()) {
    return wording.text("head.part", {{"file", shown_file(file.part_of, wording.options())}});
  }
  std::string files;
  for (const std::string& part : file.parts) {
    files += (files.empty() ? "" : ", ") + shown_file(part, wording.options());
  }
  return files.empty() ? std::string()
                       : wording.text("head.whole", {{"n", wording.count(file.parts.size())},
                                                     {"files", files}});
}

const std::string& in_language(const form::Words& words, const Options& options) {
  const bool thai = options.language == Language::kThai;
  const std::string& own = thai ? words.th : words.en;
  return own.empty() ? (thai ? words.en : words.th) : own;
}

FindingText describe(const rules::Finding& finding, const form::Form& form,
                     const Options& options) {
  const Wording wording(options);
  const Values values = finding_values(finding, form, wording);
  const auto words = [&](std::string_view part) {
    const std::string key = fmt::format("{}.{}", finding.rule, part);
    std::optional<std::string> text;
    if (!finding.variant.empty()) {
      text = wording.find(fmt::format("{}_{}", key, finding.variant), values);
    }
    return text ? *text : wording.text(key, values);
  };
  return {words("title"), words("message"), words("why"), words("fix")};
}

std::string severity_word(rules::Severity severity, const Options& options) {
  return Wording(options).text(fmt::format("severity.{}", rules::key(severity)));
}

std::string cell_text(const record::Place& place) {
  return place.exists() ? base::to_a1(place.area) : "";
}

std::string cell_words(const rules::Finding& finding, const Wording& wording) {
  if (!finding.has_cell || !finding.at.exists()) {
    return "";
  }
  return wording.text(finding.at.area.single() ? "place.cell" : "place.cells",
                      {{"cell", cell_text(finding.at)}});
}

std::string place_words(const rules::Finding& finding, const Wording& wording) {
  std::string at = cell_words(finding, wording);
  if (at.empty() && !finding.indicator.empty()) {
    at = wording.text("place.indicator", {{"indicator", wording.value(finding.indicator)}});
  }
  if (finding.label.empty()) {
    return at;
  }
  const std::string field = wording.text("place.field", {{"label", plain(finding.label)}});
  return at.empty() ? field : wording.text("place.both", {{"at", at}, {"field", field}});
}

bool is_personal_label(const form::Form& form, std::string_view label) {
  const auto holds = [&](const std::vector<form::Field>& fields) {
    return std::any_of(fields.begin(), fields.end(), [&](const form::Field& field) {
      return field.personal && !label.empty() &&
             (field.label.th == label || field.label.en == label);
    });
  };
  return holds(form.fields) ||
         std::any_of(form.tables.begin(), form.tables.end(),
                     [&](const form::Table& table) { return holds(table.fields); });
}

std::string found_raw(const rules::Finding& finding, const form::Form& form) {
  return is_personal_label(form, finding.label) ? "" : finding.found;
}

}  // namespace scorebook::report
