// SPDX-License-Identifier: Apache-2.0
#include "io/zip_directory.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "io/chunk.h"
#include "io/little_endian.h"
#include "io/zip_format.h"

namespace scorebook::io::zip {
namespace {

constexpr std::string_view kEndMark("PK\5\6", 4);
constexpr std::uint64_t kMaxComment = 0xFFFF;

/// The end record (4.3.16), and where it stands in the file.
struct End {
  std::uint64_t at = 0;
  std::uint32_t disk = 0;
  std::uint32_t directory_disk = 0;
  std::uint64_t count_here = 0;
  std::uint64_t count = 0;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;
  std::string comment;
};

/// What the search in the last bytes of a file came to.
struct Search {
  std::optional<End> end;
  std::uint64_t trailing = 0;  ///< bytes behind a record that should have been the last
};

End read_end(std::string_view record, std::uint64_t at) {
  End end;
  end.at = at;
  end.disk = get16(record, 4);
  end.directory_disk = get16(record, 6);
  end.count_here = get16(record, 8);
  end.count = get16(record, 10);
  end.size = get32(record, 12);
  end.offset = get32(record, 16);
  end.comment = record.substr(kEndSize);
  return end;
}

/// Looks backwards for an end record whose comment reaches exactly to the end of the file.
Search search(std::string_view tail, std::uint64_t tail_offset) {
  Search result;
  std::size_t at = tail.size() < kEndSize ? std::string_view::npos
                                          : tail.rfind(kEndMark, tail.size() - kEndSize);
  while (at != std::string_view::npos) {
    const std::size_t room = tail.size() - at - kEndSize;
    const std::size_t comment = get16(tail, at + 20);
    if (comment == room) {
      result.end = read_end(tail.substr(at), tail_offset + at);
      return result;
    }
    if (comment < room && result.trailing == 0) {
      result.trailing = room - comment;
    }
    at = at == 0 ? std::string_view::npos : tail.rfind(kEndMark, at - 1);
  }
  return result;
}

Result<End> find_end(const ByteSource& source) {
  const std::uint64_t size = source.size();
  Search result;
  // Nearly always there is no comment; the long look back is for the rest.
  for (const std::uint64_t reach : {std::uint64_t{kEndSize}, kEndSize + kMaxComment}) {
    const std::uint64_t length = std::min(size, reach);
    const Result<Chunk> tail = Chunk::read(source, size - length, length);
    if (!tail) {
      return tail.error();
    }
    result = search(tail->view(), size - length);
    if (result.end) {
      return *std::move(result.end);
    }
  }
  if (result.trailing != 0) {
    Error error = damaged({}, "trailing_bytes");
    error.args.emplace_back("bytes", std::to_string(result.trailing));
    return error;
  }
  return Error(ErrorCode::kZipTruncated, {}, {{"bytes", std::to_string(size)}});
}

/// A field of the end record must be saturated or say what its Zip64 twin says.
bool agrees(std::uint64_t field, std::uint64_t saturated, std::uint64_t zip64) {
  return field == saturated || field == zip64;
}

/// Replaces the figures of `end` by those of the Zip64 end record (4.3.14), when there is one, and
/// moves end.at to it, so that it is where the directory must end.
Result<void> resolve_zip64(const ByteSource& source, End& end) {
  const bool needed = end.size == kSaturated32 || end.offset == kSaturated32;
  if (end.at < kZip64LocatorSize) {
    return needed ? Result<void>(damaged({}, "zip64")) : Result<void>();
  }
  const std::uint64_t locator_at = end.at - kZip64LocatorSize;
  const Result<Chunk> locator = Chunk::read(source, locator_at, kZip64LocatorSize);
  if (!locator) {
    return locator.error();
  }
  if (get32(locator->view(), 0) != kZip64LocatorSignature) {
    return needed ? Result<void>(damaged({}, "zip64")) : Result<void>();
  }
  const std::uint64_t at = get64(locator->view(), 8);
  if (locator_at < kZip64EndSize || at > locator_at - kZip64EndSize) {
    return damaged({}, "zip64");
  }
  const Result<Chunk> chunk = Chunk::read(source, at, kZip64EndSize);
  if (!chunk) {
    return chunk.error();
  }
  const std::string_view record = chunk->view();
  // The record states its own size without the first 12 bytes.
  if (get32(record, 0) != kZip64EndSignature || get64(record, 4) != locator_at - at - 12 ||
      !agrees(end.count, kSaturated16, get64(record, 32)) ||
      !agrees(end.size, kSaturated32, get64(record, 40)) ||
      !agrees(end.offset, kSaturated32, get64(record, 48))) {
    return damaged({}, "zip64");
  }
  end.at = at;
  end.disk = get32(record, 16);
  end.directory_disk = get32(record, 20);
  end.count_here = get64(record, 24);
  end.count = get64(record, 32);
  end.size = get64(record, 40);
  end.offset = get64(record, 48);
  return {};
}

}  // namespace

Result<Directory> locate_directory(const ByteSource& source) {
  Result<End> found = find_end(source);
  if (!found) {
    return found.error();
  }
  End& end = *found;
  const Result<void> zip64 = resolve_zip64(source, end);
  if (!zip64) {
    return zip64.error();
  }
  if (end.disk != 0 || end.directory_disk != 0 || end.count_here != end.count) {
    return unsupported({}, "several_disks");
  }
  if (end.size > end.at || end.offset != end.at - end.size) {
    return damaged({}, "directory_offset");
  }
  return Directory{.offset = end.offset,
                   .size = end.size,
                   .count = end.count,
                   .comment = std::move(end.comment)};
}

}  // namespace scorebook::io::zip
