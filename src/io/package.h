// SPDX-License-Identifier: Apache-2.0
// A zip package (ECMA-376 Part 2) read over random access and written with raw copies of what did
// not change.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scorebook/result.h"

namespace scorebook::io {

/// What a package may ask for before it is refused; nothing is inflated that the directory declares
/// too large, and an entry that inflates to more than it declares is damage. Absolute figures come
/// first; the ratio counts only above `ratio_free_bytes`, since honest style sheets compress 100:1
/// and more. The defaults let through tables of some million cells and keep a hostile file below
/// what an office computer can spare.
struct Limits {
  std::uint64_t max_package_bytes = 2ull << 30;  ///< the file itself
  std::uint32_t max_entries = 20000;             ///< zip entries
  std::uint64_t max_part_bytes = 512ull << 20;   ///< one part, inflated
  std::uint64_t max_total_bytes = 1ull << 30;    ///< all parts, inflated, as the directory declares
  std::uint64_t ratio_free_bytes = 16ull << 20;  ///< below this size any ratio is fine
  std::uint32_t max_ratio = 200;                 ///< inflated : compressed above that size
  std::uint32_t max_name_bytes = 1024;           ///< an entry name
  std::uint32_t max_xml_depth = 256;             ///< nested elements
  std::uint64_t max_cells = 8000000;             ///< cells kept of one workbook
  std::uint64_t max_strings = 4000000;           ///< items of the shared string table
  std::uint64_t max_text_bytes = 512ull << 20;   ///< shared strings after expansion of references
};

/// Random access to the bytes of a file; memory and files implement it. Must be safe to call from
/// one thread at a time.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  virtual std::uint64_t size() const = 0;
  /// Fills `out` from `offset`; kFileNotReadable when fewer bytes can be had.
  virtual Result<void> read_at(std::uint64_t offset, std::span<char> out) const = 0;
  /// The same bytes without a copy, valid as long as the source; null data when the source does not
  /// hold them in memory.
  virtual std::string_view view(std::uint64_t offset, std::size_t size) const;
};

/// Bytes already in memory; does not own them.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t size() const override { return bytes_.size(); }

  Result<void> read_at(std::uint64_t offset, std::span<char> out) const override;
  std::string_view view(std::uint64_t offset, std::size_t size) const override;

 private:
  std::string_view bytes_;
};

/// One entry of the zip directory.
struct Entry {
  std::string name;          ///< decoded: UTF-8 flag, else UTF-8 if valid, else code page 874
  std::string raw_name;      ///< as stored
  std::uint16_t method = 0;  ///< 0 stored, 8 deflated
  std::uint16_t flags = 0;
  std::uint32_t crc = 0;
  std::uint64_t packed_size = 0;
  std::uint64_t size = 0;              ///< inflated
  std::uint64_t header_offset = 0;     ///< of the local header
  std::uint64_t data_offset = 0;       ///< of the packed bytes
  std::uint64_t directory_offset = 0;  ///< of the central record
  std::uint32_t directory_size = 0;    ///< bytes of the central record

  bool is_folder() const { return !name.empty() && name.back() == '/'; }
};

/// A package opened for reading. Keeps the ByteSource it was given (not owned) and reads parts on
/// demand; parts are found by name, case-insensitively for ASCII as OPC demands (Part 2, 6.2.2.3).
class Package {
 public:
  /// Reads the directory (Zip64 too) and checks every entry against its local header. Bytes before
  /// the first entry are tolerated when the stored offsets count them. Errors: what the file is
  /// when it is no zip (see identify.h), kZipTruncated, kZipDamaged, kZipUnsupported,
  /// kZipHostileName, kZipTooLarge; what goes wrong in one entry has its name as place.
  static Result<Package> open(const ByteSource& source, const Limits& limits);

  const std::vector<Entry>& entries() const { return entries_; }

  /// nullptr when there is none; names have no leading '/'.
  const Entry* find(std::string_view name) const;
  /// The inflated bytes, checksum verified. kPartMissing, kZipDamaged. Safe to call from several
  /// threads when the source is.
  Result<std::string> read(std::string_view name) const;
  /// The same for an entry of this package.
  Result<std::string> read(const Entry& entry) const;
  /// The same into a buffer that is used for part after part.
  Result<void> read_into(const Entry& entry, std::string& bytes) const;

  const ByteSource& source() const { return *source_; }

  const Limits& limits() const { return limits_; }

  std::uint64_t directory_offset() const { return directory_offset_; }  ///< of its first record

  std::uint64_t directory_size() const { return directory_size_; }

  const std::string& comment() const { return comment_; }  ///< the archive comment

 private:
  Package(const ByteSource& source, const Limits& limits) : source_(&source), limits_(limits) {}

  Result<void> read_entries(std::uint64_t count);
  Result<void> check_places();
  Result<void> index_names();

  const ByteSource* source_;
  Limits limits_;
  std::uint64_t directory_offset_ = 0;
  std::uint64_t directory_size_ = 0;
  std::string comment_;
  std::vector<Entry> entries_;

  /// An entry by the hash of its folded name, so that few names have to be compared.
  struct Named {
    std::uint64_t hash;
    std::uint32_t entry;
  };

  std::vector<Named> by_name_;  // sorted by hash, then by folded name
};

/// How hard new parts are compressed (libdeflate levels 1 to 12; 0 stores).
inline constexpr int kDefaultDeflateLevel = 6;

/// What to write: parts that replace or join those of a base package.
struct PartChange {
  std::string name;
  std::optional<std::string> bytes;  ///< nullopt removes the part
};

/// The base package with the changes applied. Entries that do not change are copied with their
/// compressed bytes, local headers, data descriptors, order and metadata; a changed entry keeps its
/// place, flags (except the data descriptor) and time stamp; new entries come last with the fixed
/// time 1980-01-01. Removing a part that is not there changes nothing; no change at all gives the
/// very bytes of the base. Entries needing Zip64 are written as Zip64. The same input gives the
/// same bytes. Errors: kZipHostileName for a new name that open() would refuse or a part named
/// twice, and whatever the source reports.
Result<std::string> rewrite_package(const Package& base, std::span<const PartChange> changes,
                                    int deflate_level = kDefaultDeflateLevel);

/// A new package of these parts, in this order, every entry with the fixed time 1980-01-01. Parts
/// without bytes are left out. kZipHostileName as above.
Result<std::string> build_package(std::span<const PartChange> parts,
                                  int deflate_level = kDefaultDeflateLevel);

}  // namespace scorebook::io
