// SPDX-License-Identifier: Apache-2.0
#include "io/part_stream.h"

#include <algorithm>
#include <array>

#include "io/zip_format.h"

namespace scorebook::io {
namespace {

constexpr std::uint64_t kFetchBytes = 64u << 10;  ///< packed bytes read at once

}  // namespace

PartStream::PartStream(const Package& package, const Entry& entry)
    : source_(&package.source()),
      entry_(&entry) {
  if (entry.method == zip::kDeflated) {
    inflater_.emplace();
  }
}

Result<std::size_t> PartStream::read(std::span<char> out) {
  out = out.first(std::min<std::uint64_t>(out.size(), entry_->size - given_));
  const bool last = out.size() == entry_->size - given_;
  std::size_t filled = 0;
  while (filled < out.size()) {
    const Result<std::size_t> got = read_some(out.subspan(filled));
    if (!got) {
      return got.error();
    }
    filled += *got;
  }
  given_ += filled;
  crc_ = crc32({out.data(), filled}, crc_);
  if (last) {
    if (const Result<void> end = check_end(); !end) {
      return end.error();
    }
  }
  return filled;
}

/// At least one byte, or an error.
Result<std::size_t> PartStream::read_some(std::span<char> out) {
  for (;;) {
    if (packed_.empty()) {
      if (const Result<void> fetched = fetch(); !fetched) {
        return fetched.error();
      }
    }
    if (!inflater_) {
      const std::size_t size = packed_.copy(out.data(), out.size());
      packed_.remove_prefix(size);
      if (size == 0) {
        return zip::damaged(entry_->name, "outside");
      }
      return size;
    }
    const bool all_fetched = fetched_ == entry_->packed_size;
    const std::optional<std::size_t> size = inflater_->inflate(packed_, out);
    if (!size || (*size == 0 && (inflater_->finished() || (all_fetched && packed_.empty())))) {
      return zip::damaged(entry_->name, "deflate");
    }
    if (*size > 0) {
      return *size;
    }
  }
}

Result<void> PartStream::fetch() {
  const std::uint64_t size = std::min(kFetchBytes, entry_->packed_size - fetched_);
  Result<Chunk> chunk = Chunk::read(*source_, entry_->data_offset + fetched_, size);
  if (!chunk) {
    return chunk.error();
  }
  chunk_ = *std::move(chunk);
  packed_ = chunk_->view();
  fetched_ += size;
  return {};
}

/// The stream must end where the directory says, with the checksum it says.
Result<void> PartStream::check_end() {
  std::array<char, 1> more = {};
  while (inflater_ && !inflater_->finished()) {
    if (packed_.empty() && fetched_ < entry_->packed_size) {
      if (Result<void> fetched = fetch(); !fetched) {
        return fetched;
      }
    }
    const bool exhausted = packed_.empty();
    const std::optional<std::size_t> size = inflater_->inflate(packed_, more);
    if (!size || *size > 0 || (exhausted && !inflater_->finished())) {
      return zip::damaged(entry_->name, "deflate");
    }
  }
  return crc_ == entry_->crc ? Result<void>()
                             : Result<void>(zip::damaged(entry_->name, "checksum"));
}

}  // namespace scorebook::io
