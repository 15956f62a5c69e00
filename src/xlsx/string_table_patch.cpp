// SPDX-License-Identifier: Apache-2.0
#include "xlsx/string_table_patch.h"

#include <optional>

#include "io/xml.h"
#include "xlsx/splices.h"
#include "xlsx/start_tag.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {

/// An unformatted item of the table with this raw content.
std::optional<std::size_t> StringTablePatch::find(std::string_view raw) {
  constexpr std::size_t kFewTexts = 16;  // looking through the table is quicker than an index
  if (++lookups_ <= kFewTexts) {
    for (std::size_t i = 0; i < table_.size(); ++i) {
      if (table_.unformatted(i) == raw) {
        return i;
      }
    }
    return std::nullopt;
  }
  if (unformatted_.empty()) {
    for (std::size_t i = 0; i < table_.size(); ++i) {
      if (const auto item = table_.unformatted(i)) {
        unformatted_.emplace(*item, i);
      }
    }
  }
  const auto found = unformatted_.find(raw);
  return found == unformatted_.end() ? std::nullopt : std::optional(found->second);
}

std::size_t StringTablePatch::index_of(const std::string& text) {
  if (const auto known = index_.find(text); known != index_.end()) {
    return known->second;
  }
  // Spaces at the ends are told apart by xml:space, which the raw content does not show.
  const bool plain = text_element(text, "").starts_with("<t>");
  const std::optional<std::size_t> found = plain ? find(io::escape_text(text)) : std::nullopt;
  const std::size_t index = found.value_or(table_.size() + added_.size());
  index_.emplace(text, index);
  if (!found) {
    added_.push_back(text);
  }
  return index;
}

std::string StringTablePatch::apply(std::uint64_t references) const {
  const std::string_view bytes = table_.bytes();
  const std::string& prefix = table_.prefix();
  std::string items;
  for (const std::string& text : added_) {
    items.append("<").append(prefix).append("si>").append(text_element(text, prefix));
    items.append("</").append(prefix).append("si>");
  }
  const std::size_t root = table_.begin();
  StartTag tag(bytes.substr(root));
  if (tag.value("count")) {
    tag.set("count", std::to_string(references));
  }
  if (tag.value("uniqueCount")) {
    tag.set("uniqueCount", std::to_string(table_.size() + added_.size()));
  }
  Splices splices;
  if (tag.self_closing()) {
    splices.replace(root, root + tag.size(), tag.text(false) + items + "</" + prefix + "sst>");
  } else {
    splices.replace(root, root + tag.size(), tag.text(false));
    splices.insert(table_.end(), items);
  }
  return splices.apply(bytes);
}

}  // namespace scorebook::xlsx
