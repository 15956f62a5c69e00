// SPDX-License-Identifier: Apache-2.0
// New parts of a package, with all that names them (ECMA-376 Part 2, 7 and 9).
#pragma once

#include <string>
#include <string_view>

#include "scorebook/result.h"
#include "xlsx/package_patch.h"

namespace scorebook::xlsx {

/// The first name "STEM1ENDING", "STEM2ENDING" ... that no part of the package has.
std::string free_part_name(const io::Package& package, const PackagePatch& patch,
                           std::string_view stem, std::string_view ending);

/// Adds a part with a content type of its own (Override).
Result<void> add_part(const io::Package& package, PackagePatch& patch, const std::string& name,
                      std::string bytes, std::string_view content_type);

/// Adds a part whose content type follows from its file ending (Default).
Result<void> add_part_by_ending(const io::Package& package, PackagePatch& patch,
                                const std::string& name, std::string bytes,
                                std::string_view content_type);

/// Adds a relationship of a part and gives its id. `type` is the whole type, `target` a part name.
Result<std::string> add_relationship(const io::Package& package, PackagePatch& patch,
                                     std::string_view source_part, std::string_view type,
                                     std::string_view target);

}  // namespace scorebook::xlsx
