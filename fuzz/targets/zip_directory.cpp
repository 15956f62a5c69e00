// SPDX-License-Identifier: Apache-2.0
// Packages: whatever opens stays within its limits, and a rewritten one opens again with the other
// parts as they were.
#include <string>

#include "io/package.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace scorebook;
  io::Limits limits;
  limits.max_part_bytes = 1 << 20;
  limits.max_total_bytes = 4 << 20;
  limits.max_entries = 100;
  const io::MemorySource source(fuzz::view(data, size));
  const auto package = io::Package::open(source, limits);
  if (!package) {
    return 0;
  }
  const auto& entries = package->entries();
  const io::PartChange change{entries.empty() ? "new.xml" : entries.front().name, "<new/>"};
  const auto written = io::rewrite_package(*package, {&change, 1}, 1);
  if (!written) {
    return 0;
  }
  const io::MemorySource again(*written);
  io::Limits generous = limits;
  ++generous.max_entries;
  generous.max_total_bytes += 1 << 20;
  const auto reopened = io::Package::open(again, generous);
  fuzz::require(reopened.ok());
  for (const io::Entry& entry : entries) {
    const auto before = package->read(entry);
    const io::Entry* now = reopened->find(entry.name);
    fuzz::require(now != nullptr);
    const auto after = reopened->read(*now);
    fuzz::require(entry.name == change.name
                      ? after && *after == *change.bytes
                      : before.ok() == after.ok() && (!before || *before == *after));
  }
  return 0;
}
