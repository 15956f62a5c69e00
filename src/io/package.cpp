// SPDX-License-Identifier: Apache-2.0
#include "io/package.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "io/chunk.h"
#include "io/deflate.h"
#include "io/identify.h"
#include "io/zip_directory.h"
#include "io/zip_format.h"
#include "io/zip_names.h"

namespace scorebook::io {
namespace {

/// No honest directory is larger: 20,000 entries of 3 KB each.
constexpr std::uint64_t kMaxDirectoryBytes = 64ull << 20;
constexpr std::uint16_t kFlagsOfEncryption = zip::kFlagEncrypted | 1u << 6 | 1u << 13;
constexpr std::uint16_t kFlagPatch = 1u << 5;

bool starts_like_zip(const ByteSource& source) {
  std::array<char, 4> start = {};
  const std::string_view view(start.data(), start.size());
  return source.size() >= start.size() && source.read_at(0, start).ok() &&
         (view == std::string_view("PK\3\4", 4) || view == std::string_view("PK\5\6", 4));
}

/// The features of an entry that Excel never writes.
Result<void> check_features(const zip::HeaderFields& fields, std::string_view name) {
  if ((fields.flags & kFlagsOfEncryption) != 0) {
    return zip::unsupported(name, "encryption");
  }
  if ((fields.flags & kFlagPatch) != 0) {
    return zip::unsupported(name, "patch_data");
  }
  if (fields.method != zip::kStored && fields.method != zip::kDeflated) {
    Error error = zip::unsupported(name, "method");
    error.args.emplace_back("method", std::to_string(fields.method));
    return error;
  }
  return {};
}

Result<void> check_limits(const Entry& entry, const Limits& limits) {
  if (entry.size > limits.max_part_bytes) {
    return zip::too_large(entry.name, "part", entry.size, limits.max_part_bytes);
  }
  const std::uint64_t ratio = std::max(limits.max_ratio, 1u);
  // size > packed_size * ratio, without the product that may overflow.
  if (entry.size > limits.ratio_free_bytes && entry.packed_size <= (entry.size - 1) / ratio) {
    return zip::too_large(entry.name, "ratio", entry.size,
                          std::max(limits.ratio_free_bytes, entry.packed_size * ratio));
  }
  return {};
}

Result<Entry> make_entry(const zip::CentralView& record, const Limits& limits) {
  if (record.name.size() > limits.max_name_bytes) {
    return zip::too_large({}, "name", record.name.size(), limits.max_name_bytes);
  }
  std::optional<std::string> name =
      zip::decode_name(record.name, (record.fields.flags & zip::kFlagUtf8) != 0);
  if (!name) {
    return zip::damaged({}, "name_encoding");
  }
  Entry entry;
  entry.name = *std::move(name);
  entry.raw_name = record.name;
  entry.method = record.fields.method;
  entry.flags = record.fields.flags;
  entry.crc = record.fields.crc;
  entry.packed_size = record.fields.packed_size;
  entry.size = record.fields.size;
  entry.header_offset = record.header_offset;
  entry.directory_size = static_cast<std::uint32_t>(record.total());
  const std::string_view trouble = zip::name_trouble(entry.name);
  if (!trouble.empty()) {
    return zip::hostile_name(entry.name, trouble);
  }
  const Result<void> features = check_features(record.fields, entry.name);
  if (!features) {
    return features.error();
  }
  if (record.disk != 0) {
    return zip::unsupported(entry.name, "several_disks");
  }
  if (entry.method == zip::kStored && entry.packed_size != entry.size) {
    return zip::damaged(entry.name, "stored_size");
  }
  const Result<void> small = check_limits(entry, limits);
  if (!small) {
    return small.error();
  }
  return entry;
}

/// Compares an entry with its local header and learns where its data begins.
Result<void> check_local_header(const ByteSource& source, Entry& entry) {
  const std::size_t least = zip::kLocalSize + entry.raw_name.size();
  if (entry.header_offset > source.size() || source.size() - entry.header_offset < least) {
    return zip::damaged(entry.name, "outside");
  }
  Result<Chunk> chunk = Chunk::read(source, entry.header_offset, least);
  if (!chunk) {
    return chunk.error();
  }
  const std::size_t total = zip::local_total(chunk->view());
  if (total > source.size() - entry.header_offset) {
    return zip::damaged(entry.name, "outside");
  }
  if (total > least) {  // Extra fields, or a name of another length.
    chunk = Chunk::read(source, entry.header_offset, total);
    if (!chunk) {
      return chunk.error();
    }
  }
  const std::optional<zip::LocalView> header = zip::read_local(chunk->view());
  if (!header) {
    return zip::damaged(entry.name, "local_header");
  }
  if (header->name != entry.raw_name) {
    return zip::damaged(entry.name, "local_name");
  }
  const zip::HeaderFields& fields = header->fields;
  const Result<void> features = check_features(fields, entry.name);
  if (!features) {
    return features.error();
  }
  // With a data descriptor the sizes of the directory rule (APPNOTE 4.4.4, bit 3).
  const bool descriptor = (fields.flags & zip::kFlagDescriptor) != 0;
  if (fields.method != entry.method ||
      (!descriptor && (fields.crc != entry.crc || fields.size != entry.size ||
                       fields.packed_size != entry.packed_size))) {
    return zip::damaged(entry.name, "local_header");
  }
  entry.data_offset = entry.header_offset + total;
  return {};
}

}  // namespace

std::string_view ByteSource::view(std::uint64_t /*offset*/, std::size_t /*size*/) const {
  return {};
}

std::string_view MemorySource::view(std::uint64_t offset, std::size_t size) const {
  if (offset > bytes_.size() || size > bytes_.size() - offset) {
    return {};
  }
  return bytes_.substr(offset, size);
}

Result<void> MemorySource::read_at(std::uint64_t offset, std::span<char> out) const {
  if (offset > bytes_.size() || out.size() > bytes_.size() - offset) {
    return Error(ErrorCode::kFileNotReadable, {},
                 {{"offset", std::to_string(offset)}, {"bytes", std::to_string(out.size())}});
  }
  bytes_.copy(out.data(), out.size(), offset);
  return {};
}

Result<Package> Package::open(const ByteSource& source, const Limits& limits) {
  if (source.size() == 0) {
    return error_for(FileKind::kEmpty);
  }
  if (source.size() > limits.max_package_bytes) {
    return zip::too_large({}, "package", source.size(), limits.max_package_bytes);
  }
  Result<zip::Directory> directory = zip::locate_directory(source);
  if (!directory) {
    const ErrorCode code = directory.error().code;
    if (code == ErrorCode::kFileNotReadable || starts_like_zip(source)) {
      return std::move(directory).error();
    }
    const FileKind kind = identify(source);
    // Bytes in front of an archive, as a careless download adds them, make it no other thing.
    const bool nameless = kind == FileKind::kOther || kind == FileKind::kText;
    return nameless && code == ErrorCode::kZipDamaged ? std::move(directory).error()
                                                      : error_for(kind);
  }
  Package package(source, limits);
  package.directory_offset_ = directory->offset;
  package.directory_size_ = directory->size;
  package.comment_ = std::move(directory->comment);
  Result<void> done = package.read_entries(directory->count);
  if (done) {
    done = package.check_places();
  }
  if (done) {
    done = package.index_names();
  }
  if (!done) {
    return done.error();
  }
  return package;
}

Result<void> Package::read_entries(std::uint64_t count) {
  if (count > limits_.max_entries) {
    return zip::too_large({}, "entries", count, limits_.max_entries);
  }
  if (directory_size_ > kMaxDirectoryBytes) {
    return zip::too_large({}, "directory", directory_size_, kMaxDirectoryBytes);
  }
  if (count > directory_size_ / zip::kCentralSize) {
    return zip::damaged({}, "directory");
  }
  const Result<Chunk> chunk = Chunk::read(*source_, directory_offset_, directory_size_);
  if (!chunk) {
    return chunk.error();
  }
  std::string_view rest = chunk->view();
  std::uint64_t total = 0;
  entries_.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::optional<zip::CentralView> record = zip::read_central(rest);
    if (!record) {
      return zip::damaged({}, "directory");
    }
    Result<Entry> entry = make_entry(*record, limits_);
    if (!entry) {
      return entry.error();
    }
    if (entry->size > limits_.max_total_bytes - total) {
      return zip::too_large({}, "total", total + entry->size, limits_.max_total_bytes);
    }
    total += entry->size;
    entry->directory_offset = directory_offset_ + directory_size_ - rest.size();
    rest.remove_prefix(record->total());
    entries_.push_back(*std::move(entry));
  }
  return rest.empty() ? Result<void>() : Result<void>(zip::damaged({}, "directory"));
}

Result<void> Package::check_places() {
  std::vector<std::uint32_t> order(entries_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return std::pair(entries_[a].header_offset, a) < std::pair(entries_[b].header_offset, b);
  });
  std::uint64_t end = 0;
  for (const std::uint32_t index : order) {
    Entry& entry = entries_[index];
    if (entry.header_offset < end) {
      return zip::damaged(entry.name, "overlap");
    }
    const Result<void> header = check_local_header(*source_, entry);
    if (!header) {
      return header.error();
    }
    if (entry.data_offset > directory_offset_ ||
        entry.packed_size > directory_offset_ - entry.data_offset) {
      return zip::damaged(entry.name, "outside");
    }
    end = entry.data_offset + entry.packed_size;
  }
  return {};
}

Result<void> Package::index_names() {
  by_name_.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    by_name_.push_back(
        {zip::hash_name(entry.name), static_cast<std::uint32_t>(&entry - entries_.data())});
  }
  const auto order = [this](const Named& a, const Named& b) {
    return a.hash == b.hash ? zip::compare_names(entries_[a.entry].name, entries_[b.entry].name)
                            : (a.hash < b.hash ? -1 : 1);
  };
  std::sort(by_name_.begin(), by_name_.end(), [&order](const Named& a, const Named& b) {
    const int sign = order(a, b);
    return sign != 0 ? sign < 0 : a.entry < b.entry;
  });
  const auto twin =
      std::adjacent_find(by_name_.begin(), by_name_.end(),
                         [&order](const Named& a, const Named& b) { return order(a, b) == 0; });
  if (twin != by_name_.end()) {
    return zip::hostile_name(entries_[(twin + 1)->entry].name, "duplicate");
  }
  return {};
}

const Entry* Package::find(std::string_view name) const {
  const std::uint64_t hash = zip::hash_name(name);
  const auto at = std::lower_bound(
      by_name_.begin(), by_name_.end(), name, [&](const Named& named, std::string_view wanted) {
        return named.hash == hash ? zip::compare_names(entries_[named.entry].name, wanted) < 0
                                  : named.hash < hash;
      });
  if (at == by_name_.end() || zip::compare_names(entries_[at->entry].name, name) != 0) {
    return nullptr;
  }
  return &entries_[at->entry];
}

Result<std::string> Package::read(std::string_view name) const {
  const Entry* entry = find(name);
  if (entry == nullptr) {
    return Error(ErrorCode::kPartMissing, std::string(name), {{"entry", std::string(name)}});
  }
  return read(*entry);
}

Result<std::string> Package::read(const Entry& entry) const {
  std::string bytes;
  Result<void> done = read_into(entry, bytes);
  if (!done) {
    return done.error();
  }
  return bytes;
}

Result<void> Package::read_into(const Entry& entry, std::string& bytes) const {
  const Result<Chunk> packed = Chunk::read(*source_, entry.data_offset, entry.packed_size);
  if (!packed) {
    return packed.error();
  }
  if (entry.method == zip::kStored) {
    bytes = packed->view();
  } else {
    bytes.resize(entry.size);
    if (!inflate(packed->view(), bytes)) {
      return zip::damaged(entry.name, "deflate");
    }
  }
  if (crc32(bytes) != entry.crc) {
    return zip::damaged(entry.name, "checksum");
  }
  return {};
}

}  // namespace scorebook::io
