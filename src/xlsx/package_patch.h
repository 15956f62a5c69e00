// SPDX-License-Identifier: Apache-2.0
// Changed parts of a package, each change seen by the next; parts go with all that names them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/package.h"
#include "scorebook/result.h"

namespace scorebook::xlsx {

/// Collects what io::rewrite_package() is to do. The package must outlive it.
class PackagePatch {
 public:
  explicit PackagePatch(const io::Package& package) : package_(package) {}

  /// An XML part as it is after the changes so far; errors of read_xml_part().
  Result<std::string> read(std::string_view part) const;
  void replace(std::string_view part, std::string bytes);

  /// Whether a part was changed before.
  bool changes_part(std::string_view part) const { return find(part) != nullptr; }

  /// Takes out a part that is there, with its own relationships, its content type, and a content
  /// type for its file ending that no other part needs (Part 2, 7.2.3). Relationships that lead to
  /// it are the caller's.
  Result<void> remove(std::string_view part);
  /// Takes out a part that no content type names, such as relationships.
  void drop(std::string_view part);
  /// Takes the relationships of a source part ("" for the package) out by their ids.
  Result<void> remove_relationship(std::string_view source_part, std::string_view id);

  const std::vector<io::PartChange>& changes() const { return changes_; }

 private:
  const io::PartChange* find(std::string_view part) const;
  bool ending_needed(std::string_view ending) const;

  const io::Package& package_;
  std::vector<io::PartChange> changes_;
};

}  // namespace scorebook::xlsx
