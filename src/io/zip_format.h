// SPDX-License-Identifier: Apache-2.0
// The records of a zip file (PKWARE APPNOTE 6.3.9, chapter 4.3) as bytes and as fields, and the
// errors that name what is wrong with them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "scorebook/error.h"

namespace scorebook::io::zip {

inline constexpr std::uint32_t kLocalSignature = 0x04034b50;
inline constexpr std::uint32_t kCentralSignature = 0x02014b50;
inline constexpr std::uint32_t kEndSignature = 0x06054b50;
inline constexpr std::uint32_t kZip64EndSignature = 0x06064b50;
inline constexpr std::uint32_t kZip64LocatorSignature = 0x07064b50;
inline constexpr std::size_t kLocalSize = 30;
inline constexpr std::size_t kCentralSize = 46;
inline constexpr std::size_t kEndSize = 22;
inline constexpr std::size_t kZip64EndSize = 56;
inline constexpr std::size_t kZip64LocatorSize = 20;
inline constexpr std::uint16_t kSaturated16 = 0xFFFF;      ///< "see the Zip64 record"
inline constexpr std::uint32_t kSaturated32 = 0xFFFFFFFF;  ///< "see the Zip64 field"
inline constexpr std::uint16_t kStored = 0;
inline constexpr std::uint16_t kDeflated = 8;
inline constexpr std::uint16_t kFlagEncrypted = 1u << 0;
inline constexpr std::uint16_t kFlagDescriptor = 1u << 3;  ///< sizes follow the data
inline constexpr std::uint16_t kFlagUtf8 = 1u << 11;
inline constexpr std::uint16_t kDate1980 = 0x0021;  ///< 1980-01-01, the first day zip knows

/// What both headers of an entry say.
struct HeaderFields {
  std::uint16_t version_needed = 20;
  std::uint16_t flags = 0;
  std::uint16_t method = kStored;
  std::uint16_t time = 0;
  std::uint16_t date = kDate1980;
  std::uint32_t crc = 0;
  std::uint64_t packed_size = 0;
  std::uint64_t size = 0;
};

/// A record of the central directory (4.3.12). The views belong to the bytes it was read from, or
/// to whoever fills it in.
struct CentralView {
  HeaderFields fields;
  std::uint16_t version_made_by = 20;
  std::uint16_t internal_attributes = 0;
  std::uint32_t external_attributes = 0;
  std::uint32_t disk = 0;
  std::uint64_t header_offset = 0;
  std::string_view name;
  std::string_view extra;  ///< all extra fields, the Zip64 one too when read
  std::string_view comment;

  /// Bytes of the record.
  std::size_t total() const { return kCentralSize + name.size() + extra.size() + comment.size(); }
};

/// A local header (4.3.7); views as above.
struct LocalView {
  HeaderFields fields;
  std::string_view name;
  std::string_view extra;

  std::size_t total() const { return kLocalSize + name.size() + extra.size(); }
};

/// The record at the start of `bytes`, Zip64 values resolved; nullopt when it is cut off, has
/// another signature or lacks the Zip64 field it announces.
std::optional<CentralView> read_central(std::string_view bytes);
/// The same for a local header. The name and the extra fields may be cut off only when `bytes` is
/// shorter than the header says; then nullopt.
std::optional<LocalView> read_local(std::string_view bytes);
/// Bytes of the local header whose fixed part `bytes` starts with; 0 when it is none.
std::size_t local_total(std::string_view bytes);

/// Appends a record; values that need it go into a Zip64 field, which comes first among the extra
/// fields and replaces the one that is there.
void write_central(std::string& out, const CentralView& record);
void write_local(std::string& out, const LocalView& header);
/// Appends the end of the directory, with the Zip64 records when a figure needs them.
void write_end(std::string& out, std::uint64_t count, std::uint64_t directory_offset,
               std::uint64_t directory_size, std::string_view comment);

/// kZipDamaged; `entry` empty for the package as a whole, `reason` one machine word.
Error damaged(std::string_view entry, std::string_view reason);
Error unsupported(std::string_view entry, std::string_view feature);
Error hostile_name(std::string_view entry, std::string_view reason);
/// kZipTooLarge; `what` names the limit, `bytes` the need (entries for "entries", inflated bytes
/// for "ratio").
Error too_large(std::string_view entry, std::string_view what, std::uint64_t bytes,
                std::uint64_t limit);

}  // namespace scorebook::io::zip
