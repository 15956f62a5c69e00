// SPDX-License-Identifier: Apache-2.0
#include "xlsx/features.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "io/xml.h"
#include "xlsx/opc.h"
#include "xlsx/part_reader.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

/// Areas separated by spaces (ST_Sqref); what is no area is left out.
void add_areas(std::vector<base::CellRange>& areas, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
    if (const auto area = base::parse_range(text.substr(0, end))) {
      areas.push_back(*area);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::string message_text(const XmlToken& token, std::string_view name) {
  return io::decode_xstring(attribute_text(token, name));
}

Validation validation_of(const XmlToken& token, std::string_view main_prefix) {
  Validation rule;
  add_areas(rule.areas, attribute_text(token, "sqref"));
  const auto set = [&token](std::string& out, std::string_view name) {
    if (const std::string_view value = io::find_attribute(token, name); !value.empty()) {
      out = value;
    }
  };
  set(rule.type, "type");
  set(rule.comparison, "operator");
  rule.allow_blank = attribute_flag(token, "allowBlank");
  rule.shows_error = attribute_flag(token, "showErrorMessage");
  rule.prompt = message_text(token, "prompt");
  rule.error = message_text(token, "error");
  rule.extension = token.prefix != main_prefix;
  return rule;
}

/// Reads the elements behind </sheetData>, each as a document of its own.
class TailReader {
 public:
  TailReader(const Sheet& sheet, const io::Limits& limits)
      : sheet_(sheet),
        main_prefix_(sheet.layout().prefix),
        reader_({}, limits.max_xml_depth) {
    if (main_prefix_.ends_with(':')) {
      main_prefix_.remove_suffix(1);
    }
  }

  Result<void> read() {
    std::string_view rest = sheet_.tail();
    for (;;) {
      rest.remove_prefix(std::min(rest.find('<'), rest.size()));
      if (rest.empty() || rest.starts_with("</")) {
        return {};
      }
      if (rest.starts_with("<!--") || rest.starts_with("<?")) {
        const std::size_t close = rest.find(rest[1] == '!' ? "-->" : "?>");
        rest.remove_prefix(std::min(close, rest.size()));
        continue;
      }
      reader_.restart(rest);
      bool closed = false;
      for (XmlToken token; !closed;) {
        if (!reader_.next(token)) {
          return in_part(reader_.error(), sheet_.part());
        }
        take(token);
        closed = reader_.depth() == 1 &&
                 (token.kind == XmlTokenKind::kEnd || token.kind == XmlTokenKind::kEmpty);
      }
      rest.remove_prefix(reader_.position());
    }
  }

  SheetFeatures features;
  std::vector<std::pair<std::size_t, std::string>> link_ids;  // of hyperlinks, by index

 private:
  void take(const XmlToken& token) {
    const bool opens = token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
    if (opens) {
      open(token);
    } else if (token.kind == XmlTokenKind::kEnd) {
      close(token);
    } else if (text_ != nullptr && token.kind == XmlTokenKind::kText) {
      io::append_decoded(*text_, token.text);
    } else if (text_ != nullptr && token.kind == XmlTokenKind::kCdata) {
      *text_ += token.text;
    }
  }

  void open(const XmlToken& token) {
    const bool container = token.kind == XmlTokenKind::kStart;
    if (token.name == "dataValidation") {
      features.validations.push_back(validation_of(token, main_prefix_));
      in_validation_ = container;
    } else if (in_validation_ && container) {
      Validation& rule = features.validations.back();
      text_ = token.name == "formula1"   ? &rule.formula1
              : token.name == "formula2" ? &rule.formula2
              : token.name == "sqref"    ? &areas_
                                         : text_;
    } else if (token.name == "hyperlink") {
      open_link(token);
    } else if (token.name == "sheetProtection") {
      features.protection.on = attribute_flag(token, "sheet");
      features.protection.password = !io::find_attribute(token, "password").empty() ||
                                     !io::find_attribute(token, "hashValue").empty();
    } else if (token.name == "conditionalFormatting") {
      features.conditional_formats = true;
    } else if (token.name == "drawing" || token.name == "controls" || token.name == "oleObjects") {
      features.drawings = true;
    }
  }

  void close(const XmlToken& token) {
    if (token.name == "sqref" && in_validation_) {
      add_areas(features.validations.back().areas, std::exchange(areas_, {}));
    }
    if (token.name == "formula1" || token.name == "formula2" || token.name == "sqref") {
      text_ = nullptr;
    }
    in_validation_ = in_validation_ && token.name != "dataValidation";
  }

  void open_link(const XmlToken& token) {
    const auto area = base::parse_range(io::find_attribute(token, "ref"));
    if (!area) {
      return;
    }
    Hyperlink& link = features.hyperlinks.emplace_back();
    link.area = *area;
    link.location = attribute_text(token, "location");
    if (std::string id = attribute_text(token, "id"); !id.empty()) {
      link_ids.emplace_back(features.hyperlinks.size() - 1, std::move(id));
    }
  }

  const Sheet& sheet_;
  std::string_view main_prefix_;
  io::XmlReader reader_;
  std::string* text_ = nullptr;  // what text belongs to
  std::string areas_;
  bool in_validation_ = false;
};

}  // namespace

Result<SheetFeatures> read_features(const io::Package& package, const Sheet& sheet) {
  TailReader tail(sheet, package.limits());
  if (auto read = tail.read(); !read) {
    return read.error();
  }
  if (!tail.link_ids.empty()) {
    const auto relationships = read_relationships(package, sheet.part());
    if (!relationships) {
      return relationships.error();
    }
    for (const auto& [index, id] : tail.link_ids) {
      for (const Relationship& relationship : *relationships) {
        if (relationship.id == id) {
          tail.features.hyperlinks[index].target = relationship.target;
        }
      }
    }
  }
  return std::move(tail.features);
}

}  // namespace scorebook::xlsx
