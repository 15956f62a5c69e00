// SPDX-License-Identifier: Apache-2.0
#include "io/ole.h"

#include <algorithm>
#include <optional>

#include "io/encoding.h"
#include "io/little_endian.h"

namespace scorebook::io {
namespace {

constexpr std::uint32_t kMaxSector = 0xFFFFFFFA;  // above: end of chain, free, FAT, DIFAT
constexpr std::uint32_t kNoEntry = 0xFFFFFFFF;
constexpr std::size_t kHeaderSize = 512;
constexpr std::size_t kHeaderFatSectors = 109;  // FAT sectors the header lists itself
constexpr std::size_t kEntrySize = 128;
constexpr std::size_t kMaxDirectoryBytes = 256 << 10;  // 2,048 entries
constexpr std::size_t kMaxDifatSectors = 1024;         // FAT of a file of 8 GB

/// Reads single sectors and follows the file allocation table.
class Sectors {
 public:
  explicit Sectors(const ByteSource& source) : source_(source) {
    std::optional<std::string> header = bytes(0, kHeaderSize);
    if (header && header->starts_with(kOleMagic)) {
      header_ = *std::move(header);
      shift_ = get16(header_, 30);
    }
  }

  bool usable() const { return shift_ == 9 || shift_ == 12; }

  std::uint32_t directory_start() const { return get32(header_, 48); }

  std::optional<std::string> sector(std::uint32_t number) const {
    return number > kMaxSector ? std::nullopt
                               : bytes((std::uint64_t{number} + 1) << shift_, size());
  }

  /// The sector behind `number` in its chain; above kMaxSector at the end or when unreadable.
  std::uint32_t next(std::uint32_t number) const {
    const std::size_t per_sector = size() / 4;
    const std::uint32_t table = fat_sector(number / per_sector);
    const std::optional<std::string> fat = sector(table);
    return fat ? get32(*fat, number % per_sector * 4) : kNoEntry;
  }

 private:
  std::size_t size() const { return std::size_t{1} << shift_; }

  /// Where the FAT's n-th sector lies: in the header's list, then in the chain of DIFAT sectors.
  std::uint32_t fat_sector(std::size_t n) const {
    if (n < kHeaderFatSectors) {
      return get32(header_, 76 + 4 * n);
    }
    n -= kHeaderFatSectors;
    const std::size_t per_sector = size() / 4 - 1;  // the last one leads to the next
    std::uint32_t at = get32(header_, 68);
    for (std::size_t hops = 0; hops < kMaxDifatSectors; ++hops) {
      const std::optional<std::string> difat = sector(at);
      if (!difat) {
        return kNoEntry;
      }
      if (n < per_sector) {
        return get32(*difat, 4 * n);
      }
      n -= per_sector;
      at = get32(*difat, 4 * per_sector);
    }
    return kNoEntry;
  }

  std::optional<std::string> bytes(std::uint64_t offset, std::size_t size) const {
    if (offset > source_.size() || source_.size() - offset < size) {
      return std::nullopt;
    }
    std::string out(size, '\0');
    if (!source_.read_at(offset, out)) {
      return std::nullopt;
    }
    return out;
  }

  const ByteSource& source_;
  std::string header_;
  unsigned shift_ = 0;
};

std::string read_directory(const Sectors& sectors) {
  std::string directory;
  std::uint32_t at = sectors.directory_start();
  while (directory.size() < kMaxDirectoryBytes) {
    const std::optional<std::string> sector = sectors.sector(at);
    if (!sector) {
      break;
    }
    directory += *sector;
    at = sectors.next(at);
  }
  return directory;
}

std::string entry_name(std::string_view entry) {
  const std::size_t with_nul = std::min<std::size_t>(get16(entry, 64), 64);
  return decode_utf16(entry.substr(0, with_nul < 2 ? 0 : with_nul - 2), false).text;
}

}  // namespace

std::vector<std::string> ole_root_names(const ByteSource& source) {
  const Sectors sectors(source);
  if (!sectors.usable()) {
    return {};
  }
  const std::string directory = read_directory(sectors);
  const std::size_t count = directory.size() / kEntrySize;
  if (count == 0) {
    return {};
  }
  const auto entry = [&directory](std::size_t index) {
    return std::string_view(directory).substr(index * kEntrySize, kEntrySize);
  };
  // The children of the root are a binary tree of entries; a damaged one may have loops.
  std::vector<std::string> names;
  std::vector<bool> seen(count);
  std::vector<std::uint32_t> pending = {get32(entry(0), 76)};
  while (!pending.empty()) {
    const std::uint32_t index = pending.back();
    pending.pop_back();
    if (index >= count || seen[index]) {
      continue;
    }
    seen[index] = true;
    names.push_back(entry_name(entry(index)));
    pending.push_back(get32(entry(index), 72));  // right sibling
    pending.push_back(get32(entry(index), 68));  // left sibling: taken first
  }
  return names;
}

}  // namespace scorebook::io
