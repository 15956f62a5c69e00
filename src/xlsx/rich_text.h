// SPDX-License-Identifier: Apache-2.0
// Texts with formats of their own inside (ECMA-376 Part 1, 18.4.4): writing them anew loses those.
#pragma once

#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Whether the text of a cell is made of formatted runs, or has phonetic ones.
bool has_runs(const Workbook& book, const Cell& cell);

}  // namespace scorebook::xlsx
