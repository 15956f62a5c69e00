// SPDX-License-Identifier: Apache-2.0
// Reads a placed sheet into drafts: its lines, ticks and grids.
#pragma once

#include "bind/draft.h"
#include "bind/sheet_match.h"

namespace scorebook::bind {

/// Adds what the sheet says to the drafts: fields of the report, or of the row that the sheet
/// stands for (which is added), and the rows of its grids. The match must outlive the drafts.
void read_sheet(const SheetMatch& match, Drafts& drafts);

}  // namespace scorebook::bind
