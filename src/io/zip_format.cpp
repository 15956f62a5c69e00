// SPDX-License-Identifier: Apache-2.0
#include "io/zip_format.h"

#include <algorithm>

#include "io/little_endian.h"

namespace scorebook::io::zip {
namespace {

constexpr std::uint16_t kZip64Field = 0x0001;
constexpr std::uint16_t kZip64Version = 45;

/// The content of the Zip64 extra field (4.5.3); null data when there is none.
std::string_view zip64_field(std::string_view extra) {
  while (extra.size() >= 4) {
    const std::size_t size = get16(extra, 2);
    if (size > extra.size() - 4) {
      break;
    }
    if (get16(extra, 0) == kZip64Field) {
      return extra.substr(4, size);
    }
    extra.remove_prefix(4 + size);
  }
  return {};
}

/// Replaces a saturated value by the next one of the Zip64 field; false when the field is short.
bool resolve(std::uint64_t& value, std::string_view& field) {
  if (value != kSaturated32) {
    return true;
  }
  if (field.size() < 8) {
    return false;
  }
  value = get64(field, 0);
  field.remove_prefix(8);
  return true;
}

std::string without_zip64(std::string_view extra) {
  std::string kept;
  while (extra.size() >= 4) {
    const std::size_t size = std::min<std::size_t>(4u + get16(extra, 2), extra.size());
    if (get16(extra, 0) != kZip64Field) {
      kept.append(extra.substr(0, size));
    }
    extra.remove_prefix(size);
  }
  return kept.append(extra);
}

std::uint32_t saturate(std::uint64_t value) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(value, kSaturated32));
}

HeaderFields read_fields(std::string_view bytes) {
  HeaderFields f;
  f.version_needed = get16(bytes, 0);
  f.flags = get16(bytes, 2);
  f.method = get16(bytes, 4);
  f.time = get16(bytes, 6);
  f.date = get16(bytes, 8);
  f.crc = get32(bytes, 10);
  f.packed_size = get32(bytes, 14);
  f.size = get32(bytes, 18);
  return f;
}

void write_fields(std::string& out, const HeaderFields& f, bool zip64, bool sizes_in_zip64) {
  put16(out, zip64 ? std::max(f.version_needed, kZip64Version) : f.version_needed);
  put16(out, f.flags);
  put16(out, f.method);
  put16(out, f.time);
  put16(out, f.date);
  put32(out, f.crc);
  put32(out, sizes_in_zip64 ? kSaturated32 : saturate(f.packed_size));
  put32(out, sizes_in_zip64 ? kSaturated32 : saturate(f.size));
}

std::string extra_with(const std::string& zip64_values, std::string_view extra) {
  std::string all;
  if (!zip64_values.empty()) {
    put16(all, kZip64Field);
    put16(all, static_cast<std::uint16_t>(zip64_values.size()));
    all += zip64_values;
  }
  const std::string kept = without_zip64(extra);
  // The field's length has 16 bits; what a producer padded it with yields to the sizes.
  return all.size() + kept.size() <= kSaturated16 ? all + kept : all;
}

Error entry_error(ErrorCode code, std::string_view entry, std::string_view key,
                  std::string_view value) {
  Error error(code, std::string(entry), {{std::string(key), std::string(value)}});
  if (!entry.empty()) {
    error.args.emplace_back("entry", entry);
  }
  return error;
}

}  // namespace

std::optional<CentralView> read_central(std::string_view bytes) {
  if (bytes.size() < kCentralSize || get32(bytes, 0) != kCentralSignature) {
    return std::nullopt;
  }
  CentralView record;
  const std::size_t name_size = get16(bytes, 28);
  const std::size_t extra_size = get16(bytes, 30);
  const std::size_t comment_size = get16(bytes, 32);
  if (bytes.size() - kCentralSize < name_size + extra_size + comment_size) {
    return std::nullopt;
  }
  record.version_made_by = get16(bytes, 4);
  record.fields = read_fields(bytes.substr(6));
  record.disk = get16(bytes, 34);
  record.internal_attributes = get16(bytes, 36);
  record.external_attributes = get32(bytes, 38);
  record.header_offset = get32(bytes, 42);
  record.name = bytes.substr(kCentralSize, name_size);
  record.extra = bytes.substr(kCentralSize + name_size, extra_size);
  record.comment = bytes.substr(kCentralSize + name_size + extra_size, comment_size);
  std::string_view field = zip64_field(record.extra);
  if (!resolve(record.fields.size, field) || !resolve(record.fields.packed_size, field) ||
      !resolve(record.header_offset, field)) {
    return std::nullopt;
  }
  if (record.disk == kSaturated16) {
    if (field.size() < 4) {
      return std::nullopt;
    }
    record.disk = get32(field, 0);
  }
  return record;
}

std::size_t local_total(std::string_view bytes) {
  if (bytes.size() < kLocalSize || get32(bytes, 0) != kLocalSignature) {
    return 0;
  }
  return kLocalSize + get16(bytes, 26) + get16(bytes, 28);
}

std::optional<LocalView> read_local(std::string_view bytes) {
  const std::size_t total = local_total(bytes);
  if (total == 0 || total > bytes.size()) {
    return std::nullopt;
  }
  LocalView header;
  const std::size_t name_size = get16(bytes, 26);
  header.fields = read_fields(bytes.substr(4));
  header.name = bytes.substr(kLocalSize, name_size);
  header.extra = bytes.substr(kLocalSize + name_size, total - kLocalSize - name_size);
  std::string_view field = zip64_field(header.extra);
  if (!resolve(header.fields.size, field) || !resolve(header.fields.packed_size, field)) {
    return std::nullopt;
  }
  return header;
}

void write_central(std::string& out, const CentralView& record) {
  const HeaderFields& f = record.fields;
  std::string values;
  for (const std::uint64_t value : {f.size, f.packed_size, record.header_offset}) {
    if (value >= kSaturated32) {
      put64(values, value);
    }
  }
  const std::string extra = extra_with(values, record.extra);
  put32(out, kCentralSignature);
  put16(out, record.version_made_by);
  write_fields(out, f, !values.empty(), false);
  put16(out, static_cast<std::uint16_t>(record.name.size()));
  put16(out, static_cast<std::uint16_t>(extra.size()));
  put16(out, static_cast<std::uint16_t>(record.comment.size()));
  put16(out, static_cast<std::uint16_t>(record.disk));
  put16(out, record.internal_attributes);
  put32(out, record.external_attributes);
  put32(out, saturate(record.header_offset));
  out.append(record.name).append(extra).append(record.comment);
}

void write_local(std::string& out, const LocalView& header) {
  const HeaderFields& f = header.fields;
  const bool zip64 = f.size >= kSaturated32 || f.packed_size >= kSaturated32;
  std::string values;
  if (zip64) {  // A local Zip64 field must hold both sizes (4.5.3).
    put64(values, f.size);
    put64(values, f.packed_size);
  }
  const std::string extra = extra_with(values, header.extra);
  put32(out, kLocalSignature);
  write_fields(out, f, zip64, zip64);
  put16(out, static_cast<std::uint16_t>(header.name.size()));
  put16(out, static_cast<std::uint16_t>(extra.size()));
  out.append(header.name).append(extra);
}

void write_end(std::string& out, std::uint64_t count, std::uint64_t directory_offset,
               std::uint64_t directory_size, std::string_view comment) {
  if (count >= kSaturated16 || directory_offset >= kSaturated32 || directory_size >= kSaturated32) {
    const std::uint64_t at = directory_offset + directory_size;
    put32(out, kZip64EndSignature);
    put64(out, kZip64EndSize - 12);
    put16(out, kZip64Version);
    put16(out, kZip64Version);
    put32(out, 0);
    put32(out, 0);
    put64(out, count);
    put64(out, count);
    put64(out, directory_size);
    put64(out, directory_offset);
    put32(out, kZip64LocatorSignature);
    put32(out, 0);
    put64(out, at);
    put32(out, 1);
  }
  const auto count16 = static_cast<std::uint16_t>(std::min<std::uint64_t>(count, kSaturated16));
  put32(out, kEndSignature);
  put16(out, 0);
  put16(out, 0);
  put16(out, count16);
  put16(out, count16);
  put32(out, saturate(directory_size));
  put32(out, saturate(directory_offset));
  put16(out, static_cast<std::uint16_t>(comment.size()));
  out.append(comment);
}

Error damaged(std::string_view entry, std::string_view reason) {
  return entry_error(ErrorCode::kZipDamaged, entry, "reason", reason);
}

Error unsupported(std::string_view entry, std::string_view feature) {
  return entry_error(ErrorCode::kZipUnsupported, entry, "feature", feature);
}

Error hostile_name(std::string_view entry, std::string_view reason) {
  return entry_error(ErrorCode::kZipHostileName, entry, "reason", reason);
}

Error too_large(std::string_view entry, std::string_view what, std::uint64_t bytes,
                std::uint64_t limit) {
  Error error = entry_error(ErrorCode::kZipTooLarge, entry, "what", what);
  error.args.emplace_back("bytes", std::to_string(bytes));
  error.args.emplace_back("limit", std::to_string(limit));
  return error;
}

}  // namespace scorebook::io::zip
