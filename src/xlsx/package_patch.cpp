// SPDX-License-Identifier: Apache-2.0
#include "xlsx/package_patch.h"

#include <algorithm>
#include <utility>

#include "xlsx/book_patch.h"
#include "xlsx/opc.h"

namespace scorebook::xlsx {
namespace {

constexpr std::string_view kContentTypes = "[Content_Types].xml";

std::string_view ending_of(std::string_view part) {
  const std::size_t dot = part.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : part.substr(dot + 1);
}

}  // namespace

const io::PartChange* PackagePatch::find(std::string_view part) const {
  const auto found = std::find_if(changes_.begin(), changes_.end(),
                                  [part](const io::PartChange& c) { return c.name == part; });
  return found == changes_.end() ? nullptr : &*found;
}

Result<std::string> PackagePatch::read(std::string_view part) const {
  if (const io::PartChange* changed = find(part); changed != nullptr && changed->bytes) {
    return *changed->bytes;
  }
  return read_xml_part(package_, part);
}

void PackagePatch::replace(std::string_view part, std::string bytes) {
  const auto same = [part](const io::PartChange& change) { return change.name == part; };
  const auto found = std::find_if(changes_.begin(), changes_.end(), same);
  if (found != changes_.end()) {
    found->bytes = std::move(bytes);
  } else {
    changes_.push_back({std::string(part), std::move(bytes)});
  }
}

bool PackagePatch::ending_needed(std::string_view ending) const {
  const auto& entries = package_.entries();
  return std::any_of(entries.begin(), entries.end(), [&](const io::Entry& entry) {
    const io::PartChange* changed = find(entry.name);
    const bool gone = changed != nullptr && !changed->bytes;
    return !gone && ending_of(entry.name) == ending;
  });
}

Result<void> PackagePatch::remove(std::string_view part) {
  const auto types = read(kContentTypes);
  if (!types) {
    return types.error();
  }
  drop(part);
  if (const io::Entry* own = package_.find(relationships_part(part)); own != nullptr) {
    drop(own->name);
  }
  const std::uint32_t depth = package_.limits().max_xml_depth;
  auto after = without_override(*types, part, depth);
  if (after && !ending_needed(ending_of(part))) {
    after = without_default(*after, ending_of(part), depth);
  }
  if (!after) {
    return after.error();
  }
  if (*after != *types) {
    replace(kContentTypes, std::move(*after));
  }
  return {};
}

void PackagePatch::drop(std::string_view part) {
  const auto same = [part](const io::PartChange& change) { return change.name == part; };
  const auto found = std::find_if(changes_.begin(), changes_.end(), same);
  if (found != changes_.end()) {
    found->bytes.reset();
  } else {
    changes_.push_back({std::string(part), std::nullopt});
  }
}

Result<void> PackagePatch::remove_relationship(std::string_view source_part, std::string_view id) {
  const std::string part = relationships_part(source_part);
  const auto before = read(part);
  if (!before) {
    return before.error();
  }
  auto after = without_relationship(*before, part, id, package_.limits().max_xml_depth);
  if (!after) {
    return after.error();
  }
  replace(part, std::move(*after));
  return {};
}

}  // namespace scorebook::xlsx
