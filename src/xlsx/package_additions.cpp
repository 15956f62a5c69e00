// SPDX-License-Identifier: Apache-2.0
#include "xlsx/package_additions.h"

#include <algorithm>
#include <set>
#include <utility>

#include "io/xml.h"
#include "xlsx/opc.h"
#include "xlsx/part_reader.h"
#include "xlsx/splices.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

constexpr std::string_view kContentTypes = "[Content_Types].xml";
constexpr std::string_view kNoRelationships =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "</Relationships>";

bool exists(const io::Package& package, const PackagePatch& patch, std::string_view part) {
  const auto change = std::find_if(patch.changes().begin(), patch.changes().end(),
                                   [part](const io::PartChange& one) { return one.name == part; });
  return change != patch.changes().end() ? change->bytes.has_value()
                                         : package.find(part) != nullptr;
}

/// Where the element that `root` opens ends: what is added goes in front of it. An empty element is
/// opened for it.
struct Root {
  std::string prefix;
  std::size_t end_tag = 0;
};

Result<Root> open_root(std::string& bytes, std::string_view part, std::string_view name,
                       std::uint32_t max_depth) {
  PartReader reader(bytes, part, max_depth);
  if (auto root = reader.expect_root(name); !root) {
    return root.error();
  }
  Root root{reader.prefix(), bytes.size()};
  for (XmlToken token; reader.next(token);) {
    if (token.kind == XmlTokenKind::kEnd && token.name == name) {
      root.end_tag = token.begin;
    }
  }
  if (auto status = reader.status(); !status) {
    return status.error();
  }
  if (root.end_tag == bytes.size()) {  // <Types/>
    const std::size_t slash = bytes.rfind("/>");
    bytes.replace(slash, 2, "></" + root.prefix + std::string(name) + ">");
    root.end_tag = slash + 1;
  }
  return root;
}

Result<void> add_type(const io::Package& package, PackagePatch& patch, std::string_view element,
                      const std::string& attributes) {
  auto bytes = patch.read(kContentTypes);
  if (!bytes) {
    return bytes.error();
  }
  const auto root = open_root(*bytes, kContentTypes, "Types", package.limits().max_xml_depth);
  if (!root) {
    return root.error();
  }
  // A Default stands in front of the Overrides in what Excel writes; readers take any order.
  bytes->insert(root->end_tag, "<" + root->prefix + std::string(element) + attributes + "/>");
  patch.replace(kContentTypes, std::move(*bytes));
  return {};
}

}  // namespace

std::string free_part_name(const io::Package& package, const PackagePatch& patch,
                           std::string_view stem, std::string_view ending) {
  for (std::size_t number = 1;; ++number) {
    std::string name = std::string(stem) + std::to_string(number) + std::string(ending);
    if (!exists(package, patch, name)) {
      return name;
    }
  }
}

Result<void> add_part(const io::Package& package, PackagePatch& patch, const std::string& name,
                      std::string bytes, std::string_view content_type) {
  patch.replace(name, std::move(bytes));
  return add_type(package, patch, "Override",
                  " PartName=\"/" + io::escape_attribute(name) + "\" ContentType=\"" +
                      std::string(content_type) + "\"");
}

Result<void> add_part_by_ending(const io::Package& package, PackagePatch& patch,
                                const std::string& name, std::string bytes,
                                std::string_view content_type) {
  patch.replace(name, std::move(bytes));
  const auto types = patch.read(kContentTypes);
  if (!types) {
    return types.error();
  }
  const std::string ending = name.substr(name.rfind('.') + 1);
  PartReader reader(*types, kContentTypes, package.limits().max_xml_depth);
  bool known = false;
  for (XmlToken token; reader.next(token);) {
    known = known || (token.name == "Default" && attribute_text(token, "Extension") == ending);
  }
  if (auto status = reader.status(); !status) {
    return status;
  }
  return known ? Result<void>()
               : add_type(package, patch, "Default",
                          " Extension=\"" + ending + "\" ContentType=\"" +
                              std::string(content_type) + "\"");
}

Result<std::string> add_relationship(const io::Package& package, PackagePatch& patch,
                                     std::string_view source_part, std::string_view type,
                                     std::string_view target) {
  const std::string part = relationships_part(source_part);
  std::string bytes(kNoRelationships);
  if (exists(package, patch, part)) {
    auto read = patch.read(part);
    if (!read) {
      return read.error();
    }
    bytes = std::move(*read);
  }
  std::set<std::string> ids;
  PartReader reader(bytes, part, package.limits().max_xml_depth);
  for (XmlToken token; reader.next(token);) {
    ids.insert(attribute_text(token, "Id"));
  }
  if (auto status = reader.status(); !status) {
    return status.error();
  }
  std::size_t number = 1;
  while (ids.contains("rId" + std::to_string(number))) {
    ++number;
  }
  const std::string id = "rId" + std::to_string(number);
  const auto root = open_root(bytes, part, "Relationships", package.limits().max_xml_depth);
  if (!root) {
    return root.error();
  }
  bytes.insert(root->end_tag, "<" + root->prefix + "Relationship Id=\"" + id + "\" Type=\"" +
                                  std::string(type) + "\" Target=\"/" +
                                  io::escape_attribute(target) + "\"/>");
  patch.replace(part, std::move(bytes));
  return id;
}

}  // namespace scorebook::xlsx
