// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <utility>

#include "io/chunk.h"
#include "io/deflate.h"
#include "io/package.h"
#include "io/zip_format.h"
#include "io/zip_names.h"

namespace scorebook::io {
namespace {

/// Checks the names to be written as open() would, so that what we write can be read.
Result<void> check_names(std::span<const PartChange> changes, const Limits& limits) {
  std::vector<std::string_view> names;
  for (const PartChange& change : changes) {
    const std::string_view trouble = zip::name_trouble(change.name);
    if (!trouble.empty()) {
      return zip::hostile_name(change.name, trouble);
    }
    const std::uint64_t limit = std::min<std::uint64_t>(limits.max_name_bytes, zip::kSaturated16);
    if (change.name.size() > limit) {
      return zip::too_large({}, "name", change.name.size(), limit);
    }
    names.push_back(change.name);
  }
  std::stable_sort(names.begin(), names.end(), [](std::string_view a, std::string_view b) {
    return zip::compare_names(a, b) < 0;
  });
  const auto twin = std::adjacent_find(
      names.begin(), names.end(),
      [](std::string_view a, std::string_view b) { return zip::compare_names(a, b) == 0; });
  if (twin != names.end()) {
    return zip::hostile_name(*(twin + 1), "duplicate");
  }
  return {};
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The header fields of a part that was not in the package.
zip::HeaderFields fresh_fields(std::string_view name) {
  zip::HeaderFields fields;
  fields.flags = is_ascii(name) ? std::uint16_t{0} : zip::kFlagUtf8;
  return fields;
}

void describe(zip::HeaderFields& fields, const PackedPart& part) {
  fields.flags = static_cast<std::uint16_t>(fields.flags & ~zip::kFlagDescriptor);
  fields.method = part.method;
  fields.crc = part.crc;
  fields.size = part.size;
  fields.packed_size = part.packed.size();
}

void append_part(std::string& out, zip::LocalView header, const PackedPart& part) {
  describe(header.fields, part);
  zip::write_local(out, header);
  out.append(part.packed);
}

/// A part to be added behind the others.
struct NewPart {
  std::string_view name;
  PackedPart packed;
};

std::size_t room_for(std::span<const NewPart> parts) {
  std::size_t room = 0;
  for (const NewPart& part : parts) {
    room += zip::kLocalSize + zip::kCentralSize + 2 * part.name.size() + part.packed.packed.size();
  }
  return room;
}

/// Appends the local parts and gives their directory records.
void append_new(std::string& out, std::span<const NewPart> parts,
                std::vector<zip::CentralView>& records) {
  for (const NewPart& part : parts) {
    zip::CentralView record;
    record.name = part.name;
    record.fields = fresh_fields(part.name);
    record.header_offset = out.size();
    append_part(out, {.fields = record.fields, .name = part.name, .extra = {}}, part.packed);
    describe(record.fields, part.packed);
    records.push_back(record);
  }
}

void append_directory(std::string& out, std::span<const zip::CentralView> records,
                      std::string_view comment) {
  const std::size_t offset = out.size();
  for (const zip::CentralView& record : records) {
    zip::write_central(out, record);
  }
  zip::write_end(out, records.size(), offset, out.size() - offset, comment);
}

/// What becomes of one entry of the base.
struct Fate {
  bool kept = true;
  std::optional<PackedPart> replaced;
  std::uint64_t new_offset = 0;
};

/// The rewriting of one package, step by step.
class Rewrite {
 public:
  Rewrite(const Package& base, std::span<const PartChange> changes, int level)
      : base_(base),
        fates_(base.entries().size()) {
    const Packer packer(level);
    for (const PartChange& change : changes) {
      plan(change, packer);
    }
  }

  Result<std::string> run() {
    std::string out;
    out.reserve(base_.source().size() + added_room_);
    Result<void> done = append_entries(out);
    if (!done) {
      return done.error();
    }
    const Result<Chunk> directory =
        Chunk::read(base_.source(), base_.directory_offset(), base_.directory_size());
    if (!directory) {
      return directory.error();
    }
    std::vector<zip::CentralView> records = kept_records(directory->view());
    append_new(out, added_, records);
    append_directory(out, records, base_.comment());
    return out;
  }

 private:
  void plan(const PartChange& change, const Packer& packer) {
    const Entry* entry = base_.find(change.name);
    if (entry == nullptr) {
      if (change.bytes) {
        added_.push_back({change.name, packer.pack(*change.bytes)});
        added_room_ += room_for({&added_.back(), 1});
      }
      return;
    }
    Fate& fate = fates_[static_cast<std::size_t>(entry - base_.entries().data())];
    fate.kept = change.bytes.has_value();
    if (fate.kept) {
      fate.replaced = packer.pack(*change.bytes);
      added_room_ += fate.replaced->packed.size();
    }
  }

  /// Copies or replaces the entries in the order of the file. The span of an entry reaches to the
  /// next one, so that data descriptors and padding go with it; what stands before the first entry
  /// is kept.
  Result<void> append_entries(std::string& out) {
    const std::vector<Entry>& entries = base_.entries();
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&entries](std::size_t a, std::size_t b) {
      return entries[a].header_offset < entries[b].header_offset;
    });
    const auto begin_of = [&](std::size_t i) {
      return i < order.size() ? entries[order[i]].header_offset : base_.directory_offset();
    };
    Result<void> done = copy(out, 0, begin_of(0));
    for (std::size_t i = 0; done && i < order.size(); ++i) {
      Fate& fate = fates_[order[i]];
      fate.new_offset = out.size();
      if (fate.replaced) {
        done = replace(out, entries[order[i]], *fate.replaced);
      } else if (fate.kept) {
        done = copy(out, begin_of(i), begin_of(i + 1));
      }
    }
    return done;
  }

  Result<void> copy(std::string& out, std::uint64_t begin, std::uint64_t end) const {
    const Result<Chunk> bytes = Chunk::read(base_.source(), begin, end - begin);
    if (!bytes) {
      return bytes.error();
    }
    out.append(bytes->view());
    return {};
  }

  Result<void> replace(std::string& out, const Entry& entry, const PackedPart& part) const {
    const Result<Chunk> bytes =
        Chunk::read(base_.source(), entry.header_offset, entry.data_offset - entry.header_offset);
    if (!bytes) {
      return bytes.error();
    }
    const std::optional<zip::LocalView> header = zip::read_local(bytes->view());
    if (!header) {
      return zip::damaged(entry.name, "local_header");
    }
    append_part(out, *header, part);
    return {};
  }

  std::vector<zip::CentralView> kept_records(std::string_view directory) const {
    std::vector<zip::CentralView> records;
    records.reserve(fates_.size() + added_.size());
    for (const Fate& fate : fates_) {
      std::optional<zip::CentralView> record = zip::read_central(directory);
      if (!record) {
        break;  // Impossible: open() read the same bytes.
      }
      directory.remove_prefix(record->total());
      if (!fate.kept) {
        continue;
      }
      record->header_offset = fate.new_offset;
      if (fate.replaced) {
        describe(record->fields, *fate.replaced);
      }
      records.push_back(*record);
    }
    return records;
  }

  const Package& base_;
  std::vector<Fate> fates_;
  std::vector<NewPart> added_;
  std::size_t added_room_ = 0;
};

}  // namespace

Result<std::string> rewrite_package(const Package& base, std::span<const PartChange> changes,
                                    int deflate_level) {
  const Result<void> names = check_names(changes, base.limits());
  if (!names) {
    return names.error();
  }
  if (changes.empty()) {
    const Result<Chunk> all = Chunk::read(base.source(), 0, base.source().size());
    if (!all) {
      return all.error();
    }
    return std::string(all->view());
  }
  return Rewrite(base, changes, deflate_level).run();
}

Result<std::string> build_package(std::span<const PartChange> parts, int deflate_level) {
  const Result<void> names = check_names(parts, Limits{});
  if (!names) {
    return names.error();
  }
  const Packer packer(deflate_level);
  std::vector<NewPart> added;
  for (const PartChange& part : parts) {
    if (part.bytes) {
      added.push_back({part.name, packer.pack(*part.bytes)});
    }
  }
  std::string out;
  out.reserve(room_for(added) + zip::kEndSize);
  std::vector<zip::CentralView> records;
  append_new(out, added, records);
  append_directory(out, records, {});
  return out;
}

}  // namespace scorebook::io
