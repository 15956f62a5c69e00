// SPDX-License-Identifier: Apache-2.0
#include "xlsx/signature.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::xlsx {
namespace {

constexpr std::string_view kFolder = "_xmlsignatures/";

bool ends_as_relationships(std::string_view name) {
  return name.ends_with(".rels");
}

/// The parts of the signatures without their relationships: what the origin leads to, and whatever
/// else stands in the folder that Office uses.
std::vector<std::string> signature_parts(const io::Package& package,
                                         const std::vector<Relationship>& relationships) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view name) {
    const io::Entry* entry = package.find(name);
    if (entry != nullptr && !entry->is_folder() && !ends_as_relationships(entry->name) &&
        std::find(parts.begin(), parts.end(), entry->name) == parts.end()) {
      parts.push_back(entry->name);
    }
  };
  const auto add_targets = [&](const std::vector<Relationship>& leading, std::string_view type) {
    for (const Relationship& relationship : leading) {
      if (relationship.type == type && !relationship.external) {
        add(relationship.target);
      }
    }
  };
  const auto add_targets_of = [&](std::string_view source, std::string_view type) {
    const auto leading = read_relationships(package, source);
    add_targets(leading ? *leading : std::vector<Relationship>(), type);
  };
  add_targets(relationships, "origin");
  const std::vector<std::string> origins = parts;
  for (const std::string& origin : origins) {
    add_targets_of(origin, "signature");
  }
  const std::vector<std::string> signatures = parts;
  for (const std::string& signature : signatures) {
    add_targets_of(signature, "certificate");
  }
  for (const io::Entry& entry : package.entries()) {
    if (entry.name.starts_with(kFolder)) {
      add(entry.name);
    }
  }
  return parts;
}

}  // namespace

bool is_signed(const io::Package& package, const std::vector<Relationship>& relationships) {
  return !signature_parts(package, relationships).empty();
}

Result<void> remove_signature(const io::Package& package, PackagePatch& patch) {
  const auto relationships = read_relationships(package, "");
  if (!relationships) {
    return relationships.error();
  }
  for (const std::string& part : signature_parts(package, *relationships)) {
    if (Result<void> removed = patch.remove(part); !removed) {
      return removed;
    }
  }
  for (const Relationship& relationship : *relationships) {
    if (relationship.type == "origin") {
      if (Result<void> removed = patch.remove_relationship("", relationship.id); !removed) {
        return removed;
      }
    }
  }
  return {};
}

}  // namespace scorebook::xlsx
