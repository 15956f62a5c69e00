// SPDX-License-Identifier: Apache-2.0
// The certificate of several writes one after the other.
#pragma once

#include <vector>

#include "xlsx/edits.h"

namespace scorebook::edit {

/// The changes of two writes as those of one, by sheet and cell: a cell that changed twice once,
/// and one that is again what it was not at all. Cells must be where they are after both.
std::vector<xlsx::CellChange> joined_changes(std::vector<xlsx::CellChange> first,
                                             std::vector<xlsx::CellChange> second);

}  // namespace scorebook::edit
