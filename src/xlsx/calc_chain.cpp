// SPDX-License-Identifier: Apache-2.0
#include "xlsx/calc_chain.h"

#include "io/xml.h"
#include "xlsx/part_reader.h"
#include "xlsx/splices.h"
#include "xlsx/start_tag.h"

namespace scorebook::xlsx {

Result<std::optional<std::string>> patched_calc_chain(std::string_view bytes, std::string_view part,
                                                      const ChainCells& removed,
                                                      const ChainCells& added,
                                                      std::uint32_t max_depth) {
  PartReader reader(bytes, part, max_depth);
  if (auto root = reader.expect_root("calcChain"); !root) {
    return root.error();
  }
  Splices splices;
  ChainCells to_add = added;
  std::uint32_t sheet = 0;       // a <c> without i has the sheet of the one in front of it
  std::uint32_t kept_sheet = 0;  // the same, of those that stay
  std::size_t kept = 0;
  std::size_t end_tag = bytes.size();
  for (io::XmlToken token; reader.next(token);) {
    if (token.kind == io::XmlTokenKind::kEnd && token.name == "calcChain") {
      end_tag = token.begin;
    }
    const bool opens =
        token.kind == io::XmlTokenKind::kStart || token.kind == io::XmlTokenKind::kEmpty;
    if (!opens || token.name != "c") {
      continue;
    }
    const std::size_t begin = token.begin;
    const bool says_sheet = io::find_attribute(token, "i").data() != nullptr;
    sheet = attribute_number(token, "i", sheet);
    const auto ref = base::parse_ref(io::find_attribute(token, "r"));
    if (token.kind == io::XmlTokenKind::kStart && !reader.skip()) {
      break;
    }
    if (ref && removed.contains({sheet, *ref})) {
      splices.replace(begin, reader.position(), "");
      continue;
    }
    if (!says_sheet && sheet != kept_sheet) {
      StartTag tag(bytes.substr(begin));
      const bool self_closing = tag.self_closing();
      const std::size_t size = tag.size();
      tag.set("i", std::to_string(sheet));
      splices.replace(begin, begin + size, tag.text(self_closing));
    }
    kept_sheet = sheet;
    ++kept;
    if (ref) {
      to_add.erase({sheet, *ref});
    }
  }
  if (auto status = reader.status(); !status) {
    return status.error();
  }
  std::string appended;
  for (const auto& [id, ref] : to_add) {
    appended.append("<").append(reader.prefix()).append("c r=\"").append(base::to_a1(ref));
    appended.append("\" i=\"").append(std::to_string(id)).append("\"/>");
  }
  if (kept == 0 && appended.empty()) {
    return std::optional<std::string>();
  }
  if (!appended.empty()) {
    splices.insert(end_tag, std::move(appended));
  }
  return std::optional<std::string>(splices.apply(bytes));
}

}  // namespace scorebook::xlsx
