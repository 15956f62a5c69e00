// SPDX-License-Identifier: Apache-2.0
#include "letter/template.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "form/faults.h"
#include "form/reader.h"
#include "form/tree.h"
#include "report/fill_text.h"

namespace scorebook::letter {
namespace {

constexpr int kMostItems = 1000;

constexpr form::Choices<Align, 4> kAligns{{{"left", Align::kLeft},
                                           {"centre", Align::kCentre},
                                           {"right", Align::kRight},
                                           {"justified", Align::kJustified}}};
constexpr form::Choices<Each, 2> kEach{{{"error", Each::kError}, {"warning", Each::kWarning}}};
constexpr std::array<std::string_view, 9> kNoteNames = {"file",     "form",        "agency",
                                                        "year",     "round",       "errors",
                                                        "warnings", "more_errors", "more_warnings"};
constexpr std::array<std::string_view, 4> kItemNames = {"number", "place", "message", "fix"};

void read_page(form::Reader& reader, Page& page) {
  reader.measure("top", page.top, form::Need::kRequired);
  reader.measure("bottom", page.bottom, form::Need::kRequired);
  reader.measure("left", page.left, form::Need::kRequired);
  reader.measure("right", page.right, form::Need::kRequired);
  reader.text("font", page.font, form::Need::kRequired);
  reader.measure("size", page.size, form::Need::kRequired);
}

/// A style with the name that lines call it by.
struct NamedStyle {
  std::string name;
  LineStyle style;
};

void read_style(form::Reader& reader, NamedStyle& named) {
  LineStyle& style = named.style;
  reader.name("name", named.name);
  reader.measure("size", style.size);
  reader.measure("label_size", style.label_size);
  reader.flag("bold", style.bold);
  reader.choice("align", style.align, kAligns);
  reader.measure("left", style.left);
  reader.measure("first_line", style.first_line);
  reader.measure("before", style.before);
  reader.measure("height", style.height);
  reader.measures("tabs", style.tabs);
  reader.flag("dotted", style.dotted);
}

/// Reads the lines of one template and looks at the names in them.
class Lines {
 public:
  explicit Lines(Template& letter) : letter_(letter) {}

  void read(form::Reader& reader, TemplateLine& line) const {
    reader.name("style", line.style);
    reader.text("text", line.text);
    reader.choice("each", line.each, kEach);
    reader.name("when", line.when, form::Need::kOptional);
    if (!line.style.empty() && !letter_.styles.contains(line.style)) {
      reader.fault("style", fmt::format("no [[styles]] has the name '{}'", line.style));
    }
    reader.name("unless", line.unless, form::Need::kOptional);
    for (const auto& [key, name] : {std::pair("when", &line.when), {"unless", &line.unless}}) {
      if (!name->empty() && !knows(*name, false)) {
        reader.fault(key, unknown(*name));
      }
    }
    report::fill_text(line.text, [&](std::string_view name) {
      if (!knows(name, line.each != Each::kOnce)) {
        reader.fault("text", unknown(name));
      }
      return "x";
    });
  }

 private:
  bool knows(std::string_view name, bool of_item) const {
    const auto among = [&](std::span<const std::string_view> names) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    return among(kNoteNames) || letter_.values.contains(name) || (of_item && among(kItemNames));
  }

  static std::string unknown(std::string_view name) {
    return fmt::format("nothing is called '{}'; a name of your own needs a line under [values]",
                       name);
  }

  Template& letter_;
};

void read_root(form::Reader& reader, Template& letter) {
  reader.table("page", letter.page, read_page);
  reader.whole("most_items", letter.most_items, 0, kMostItems, form::Need::kRequired);
  std::map<std::string, std::string> values;
  reader.texts_by_key("values", values);
  letter.values.insert(values.begin(), values.end());
  std::vector<NamedStyle> styles;
  reader.list(
      "styles", styles,
      [&](form::Reader& entry, NamedStyle& named) {
        read_style(entry, named);
        if (!letter.styles.emplace(named.name, named.style).second) {
          entry.fault("name", fmt::format("there are two styles with the name '{}'", named.name));
        }
      },
      form::Need::kRequired);
  const Lines lines(letter);
  reader.list(
      "lines", letter.lines,
      [&](form::Reader& entry, TemplateLine& line) { lines.read(entry, line); },
      form::Need::kRequired);
  reader.finish();
}

}  // namespace

std::span<const std::string_view> note_names() {
  return kNoteNames;
}

std::span<const std::string_view> item_names() {
  return kItemNames;
}

Result<Template> read_template(std::string_view name, std::string_view toml) {
  form::Faults faults(name, toml);
  Template letter;
  const form::Parsed parsed = form::parse_toml(toml);
  if (parsed.ok) {
    form::ReadSession session{faults};
    form::Reader reader(session, parsed.root, "", false);
    read_root(reader, letter);
  } else {
    faults.add(parsed.place, parsed.what);
  }
  std::string text;
  for (const form::Fault& fault : faults.take()) {
    text += fault.text() + "\n";
  }
  if (!text.empty()) {
    return Error(ErrorCode::kFormDefinition, std::string(name), {{"text", text}});
  }
  return letter;
}

}  // namespace scorebook::letter
