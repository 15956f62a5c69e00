// SPDX-License-Identifier: Apache-2.0
#include "ministry/versions.h"

#include <algorithm>
#include <tuple>

#include "base/thai.h"

namespace scorebook::ministry {
namespace {

/// The key of a path: folded, with one kind of separator.
std::string path_key(std::string_view path) {
  std::string key = base::fold(path);
  std::replace(key.begin(), key.end(), '\\', '/');
  return key;
}

/// What each version has of a kind; nothing when one of them has none.
template <typename Value, typename Get>
std::optional<std::size_t> highest(const std::vector<std::size_t>& versions, Get get) {
  std::optional<std::size_t> best;
  std::optional<Value> top;
  bool alone = false;
  for (const std::size_t version : versions) {
    const std::optional<Value> value = get(version);
    if (!value) {
      return std::nullopt;
    }
    if (!top || *top < *value) {
      top = value;
      best = version;
      alone = true;
    } else if (!(*value < *top)) {
      alone = false;
    }
  }
  return alone ? best : std::nullopt;
}

/// One submission of each content, the first by name.
std::vector<std::size_t> distinct(const std::vector<std::size_t>& versions,
                                  const std::vector<Submission>& submissions) {
  std::vector<std::size_t> out;
  for (const std::size_t version : versions) {
    const bool known = std::any_of(out.begin(), out.end(), [&](std::size_t other) {
      return submissions[other].sha256 == submissions[version].sha256;
    });
    if (!known) {
      out.push_back(version);
    }
  }
  return out;
}

}  // namespace

Receipts::Receipts(const std::vector<Receipt>& receipts, const Roster& roster) {
  for (const Receipt& receipt : receipts) {
    if (!receipt.file.empty()) {
      by_file_[path_key(receipt.file)].push_back(&receipt);
    } else if (const std::optional<std::size_t> agency = roster.find(receipt.agency)) {
      by_agency_.emplace(*agency, &receipt);
    }
  }
}

const Receipt* Receipts::of_file(std::string_view file) const {
  const std::string key = path_key(file);
  std::string_view rest = key;
  while (true) {
    if (const auto found = by_file_.find(rest); found != by_file_.end()) {
      return found->second.size() == 1 ? found->second.front() : nullptr;
    }
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos) {
      return nullptr;
    }
    rest.remove_prefix(slash + 1);
  }
}

std::vector<const Receipt*> Receipts::of_agency(std::size_t agency) const {
  std::vector<const Receipt*> out;
  const auto [first, last] = by_agency_.equal_range(agency);
  for (auto it = first; it != last; ++it) {
    out.push_back(it->second);
  }
  return out;
}

void choose_version(Delivery& delivery, const std::vector<Submission>& submissions,
                    const Receipts& receipts) {
  std::vector<std::size_t>& versions = delivery.versions;
  std::sort(versions.begin(), versions.end(), [&](std::size_t a, std::size_t b) {
    return submissions[a].file < submissions[b].file;
  });
  const std::vector<const Receipt*> of_agency = receipts.of_agency(delivery.agency);
  const auto receipt_of = [&](std::size_t version) -> const Receipt* {
    if (const Receipt* receipt = receipts.of_file(submissions[version].file)) {
      return receipt;
    }
    // A line without a file can only mean the one file there is.
    return versions.size() == 1 && of_agency.size() == 1 ? of_agency.front() : nullptr;
  };
  for (const std::size_t version : versions) {
    const Receipt* receipt = receipt_of(version);
    if (receipt != nullptr && receipt->date &&
        (!delivery.received || *receipt->date < *delivery.received)) {
      delivery.received = receipt->date;
      delivery.number = receipt->number;
    }
  }
  for (const Receipt* receipt : of_agency) {
    if (receipt->date && (!delivery.received || *receipt->date < *delivery.received)) {
      delivery.received = receipt->date;
      delivery.number = receipt->number;
    }
  }
  const std::vector<std::size_t> kinds = distinct(versions, submissions);
  if (kinds.size() == 1) {
    delivery.used = kinds.front();
    delivery.basis = versions.size() == 1 ? Basis::kOnly : Basis::kIdentical;
    return;
  }
  const auto decide = [&](std::optional<std::size_t> chosen, Basis basis) {
    if (chosen && !delivery.used) {
      delivery.used = chosen;
      delivery.basis = basis;
    }
  };
  decide(highest<int>(kinds,
                      [&](std::size_t i) {
                        const Receipt* receipt = receipt_of(i);
                        return receipt == nullptr ? std::nullopt : receipt->version;
                      }),
         Basis::kRegister);
  decide(highest<base::Date>(kinds,
                             [&](std::size_t i) {
                               const Receipt* receipt = receipt_of(i);
                               return receipt == nullptr ? std::nullopt : receipt->date;
                             }),
         Basis::kRegister);
  decide(highest<int>(kinds,
                      [&](std::size_t i) {
                        const int version = submissions[i].version;
                        return version > 0 ? std::optional(version) : std::nullopt;
                      }),
         Basis::kVersion);
  decide(highest<std::string>(kinds,
                              [&](std::size_t i) {
                                const std::string& time = submissions[i].modified;
                                return time.empty() ? std::nullopt : std::optional(time);
                              }),
         Basis::kModified);
  if (!delivery.used) {
    delivery.basis = Basis::kUndecided;
  }
}

}  // namespace scorebook::ministry
