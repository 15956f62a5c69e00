// SPDX-License-Identifier: Apache-2.0
#include "xlsx/string_table_patch.h"

#include "io/xml.h"
#include "xlsx/splices.h"
#include "xlsx/start_tag.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {

std::size_t StringTablePatch::index_of(const std::string& text) {
  if (!indexed_) {
    indexed_ = true;
    for (std::size_t i = 0; i < table_.size(); ++i) {
      if (const auto raw = table_.unformatted(i)) {
        unformatted_.emplace(*raw, i);
      }
    }
  }
  // Spaces at the ends are told apart by xml:space, which the raw content does not show.
  if (text_element(text, "").starts_with("<t>")) {
    if (const auto found = unformatted_.find(io::escape_text(text)); found != unformatted_.end()) {
      return found->second;
    }
  }
  const auto [place, fresh] = index_.emplace(text, table_.size() + added_.size());
  if (fresh) {
    added_.push_back(text);
  }
  return place->second;
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
