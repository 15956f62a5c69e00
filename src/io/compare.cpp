// SPDX-License-Identifier: Apache-2.0
#include "io/compare.h"

#include <algorithm>
#include <string_view>

#include "io/digest.h"

namespace scorebook::io {
namespace {

std::vector<const Entry*> parts_of(const Package& package) {
  std::vector<const Entry*> parts;
  for (const Entry& entry : package.entries()) {
    if (!entry.is_folder()) {
      parts.push_back(&entry);
    }
  }
  std::sort(parts.begin(), parts.end(),
            [](const Entry* a, const Entry* b) { return a->name < b->name; });
  return parts;
}

}  // namespace

Result<PackageComparison> compare_packages(const Package& before, const Package& after) {
  PackageComparison result;
  Sha256 digest;
  for (const Entry* old : parts_of(before)) {
    const Entry* now = after.find(old->name);
    if (now == nullptr || now->name != old->name) {
      result.removed.push_back(old->name);
      continue;
    }
    if (old->size != now->size || old->crc != now->crc) {
      result.rewritten.push_back(old->name);
      continue;
    }
    const Result<std::string> was = before.read(*old);
    const Result<std::string> is = after.read(*now);
    if (!was || !is) {
      return was ? is.error() : was.error();
    }
    if (*was != *is) {
      result.rewritten.push_back(old->name);
      continue;
    }
    ++result.identical;
    digest.add(old->name);
    digest.add("\n" + std::to_string(is->size()) + "\n");
    digest.add(*is);
  }
  for (const Entry* now : parts_of(after)) {
    const Entry* old = before.find(now->name);
    if (old == nullptr || old->name != now->name) {
      result.added.push_back(now->name);
    }
  }
  result.digest = digest.hexadecimal();
  return result;
}

}  // namespace scorebook::io
