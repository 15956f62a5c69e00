// SPDX-License-Identifier: Apache-2.0
#include "xlsx/cell_patch.h"

#include <variant>

#include "io/xml.h"
#include "xlsx/start_tag.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {
namespace {

std::string element(std::string_view prefix, std::string_view name, std::string_view content) {
  std::string out = "<";
  out.append(prefix).append(name).append(">").append(content);
  out.append("</").append(prefix).append(name).append(">");
  return out;
}

/// The children of a cell as they stand.
struct Children {
  std::string_view formula;
  std::string_view value;  // <v> or <is>
  std::string rest;        // extensions
};

Children children_of(std::string_view cell) {
  Children children;
  io::XmlReader reader(cell);
  io::XmlToken token;
  while (reader.next(token) && token.kind != io::XmlTokenKind::kEndOfDocument) {
    const bool opens =
        token.kind == io::XmlTokenKind::kStart || token.kind == io::XmlTokenKind::kEmpty;
    if (!opens || reader.depth() != 2) {
      continue;
    }
    const std::string_view name = token.name;
    const std::size_t begin = token.begin;
    if (!reader.skip()) {
      break;
    }
    const std::string_view child = cell.substr(begin, reader.position() - begin);
    if (name == "f") {
      children.formula = child;
    } else if (name == "v" || name == "is") {
      children.value = child;
    } else {
      children.rest += child;
    }
  }
  return children;
}

}  // namespace

StoredValue number_value(const Exact& number, std::string_view prefix) {
  return {"", element(prefix, "v", number.cell_text())};
}

StoredValue boolean_value(bool value, std::string_view prefix) {
  return {"b", element(prefix, "v", value ? "1" : "0")};
}

StoredValue shared_text_value(std::size_t index, std::string_view prefix) {
  return {"s", element(prefix, "v", std::to_string(index))};
}

StoredValue inline_text_value(std::string_view text, std::string_view prefix) {
  return {"inlineStr", element(prefix, "is", text_element(text, prefix))};
}

StoredValue formula_value(const formula::Value& value, std::string_view prefix) {
  if (const auto* number = std::get_if<double>(&value)) {
    if (const auto exact = Exact::from_double(*number)) {
      return number_value(*exact, prefix);
    }
    return {"e", element(prefix, "v", formula::error_text(formula::CellError::kNum))};
  }
  if (const auto* text = std::get_if<std::string>(&value)) {
    return {"str", element(prefix, "v", io::escape_text(*text))};
  }
  if (const auto* boolean = std::get_if<bool>(&value)) {
    return boolean_value(*boolean, prefix);
  }
  if (const auto* error = std::get_if<formula::CellError>(&value)) {
    return {"e", element(prefix, "v", formula::error_text(*error))};
  }
  return {};
}

std::string formula_element(std::string_view text, std::string_view prefix) {
  return element(prefix, "f", io::escape_text(text));
}

std::string patched_cell(std::string_view cell, const CellPatch& patch, std::string_view prefix) {
  StartTag tag(cell);
  if (patch.style) {
    tag.set("s", std::to_string(*patch.style));
  }
  if (!patch.value && !patch.formula) {
    return tag.text(tag.self_closing()).append(cell.substr(tag.size()));
  }
  const Children children = tag.self_closing() ? Children() : children_of(cell);
  if (patch.value) {
    if (patch.value->type.empty()) {
      tag.remove("t");
    } else {
      tag.set("t", patch.value->type);
    }
    if (patch.formula) {
      tag.remove("cm");
      tag.remove("vm");
    }
  }
  std::string content(patch.formula ? std::string_view(*patch.formula) : children.formula);
  content += patch.value ? std::string_view(patch.value->element) : children.value;
  content += children.rest;
  if (content.empty()) {
    return tag.text(true);
  }
  std::string out = tag.text(false);
  out.append(content).append("</").append(prefix).append("c>");
  return out;
}

std::string new_cell(base::CellRef ref, const CellPatch& patch, std::string_view prefix) {
  std::string cell = "<";
  cell.append(prefix).append("c r=\"").append(base::to_a1(ref)).append("\"/>");
  return patched_cell(cell, patch, prefix);
}

}  // namespace scorebook::xlsx
