// SPDX-License-Identifier: Apache-2.0
// The shared string table (ECMA-376 Part 1, 18.4.9): the part's bytes and where its items stand.
// Nothing is decoded before it is asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/package.h"
#include "scorebook/result.h"

namespace scorebook::xlsx {

/// The table of one workbook; owns the part's bytes.
class SharedStrings {
 public:
  /// An empty table, for workbooks without the part.
  SharedStrings() = default;
  /// Reads the items' places. kXmlDamaged, kXmlDoctype, kWorkbookDamaged, kZipTooLarge.
  static Result<SharedStrings> read(std::string bytes, std::string_view part,
                                    const io::Limits& limits);

  std::size_t size() const { return items_.size(); }

  /// The text of an item, runs joined; "" for an index that does not exist.
  std::string text(std::size_t index) const;

  /// The text where it stands in the part's bytes; nullopt when it has to be decoded.
  std::optional<std::string_view> plain(std::size_t index) const {
    if (index >= items_.size() || items_[index].kind != Kind::kPlain) {
      return std::nullopt;
    }
    return raw(items_[index]);
  }

  /// Bytes of the item's content in the part: what an expansion of the reference costs at most.
  std::size_t stored_size(std::size_t index) const { return items_[index].size; }

  /// The raw content of the only <t> of an unformatted item; nullopt for other items.
  std::optional<std::string_view> unformatted(std::size_t index) const;

  std::string_view bytes() const { return bytes_; }

  const std::string& prefix() const { return prefix_; }

  /// Offset of the root's start tag.
  std::size_t begin() const { return begin_; }

  /// Offset of the root's end tag; of the end of its start tag when that closes itself.
  std::size_t end() const { return end_; }

 private:
  enum class Kind : std::uint8_t { kPlain, kEncoded, kRuns };

  /// [begin, begin + size) is the content of <t> (kPlain, kEncoded) or of <si> (kRuns).
  struct Item {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    Kind kind = Kind::kPlain;
  };

  Result<void> scan(std::size_t position, std::string_view part, const io::Limits& limits);
  std::size_t simple_item(std::size_t content);

  std::string_view raw(const Item& item) const {
    return std::string_view(bytes_).substr(item.begin, item.size);
  }

  std::string bytes_;
  std::string prefix_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::vector<Item> items_;
};

}  // namespace scorebook::xlsx
