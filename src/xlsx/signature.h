// SPDX-License-Identifier: Apache-2.0
// Digital signatures of a package (ECMA-376 Part 2, 10): any change of a signed part breaks them.
#pragma once

#include <vector>

#include "io/package.h"
#include "scorebook/result.h"
#include "xlsx/opc.h"
#include "xlsx/package_patch.h"

namespace scorebook::xlsx {

/// Whether the package carries a digital signature. (Signatures of macros are another matter: they
/// cover the macros only, which no write touches.) `relationships` are those of the package.
bool is_signed(const io::Package& package, const std::vector<Relationship>& relationships);

/// Takes the signature parts out, with the relationships and content types that name them.
Result<void> remove_signature(const io::Package& package, PackagePatch& patch);

}  // namespace scorebook::xlsx
