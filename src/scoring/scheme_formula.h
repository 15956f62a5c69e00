// SPDX-License-Identifier: Apache-2.0
// A scheme of [[scoring.schemes]] as the text of a workbook formula.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "form/form.h"

namespace scorebook::scoring {

/// Cells (or other expressions) by the name of the input.
using CellNames = std::map<std::string, std::string>;

/// The score of a scheme as an Excel 2010 expression without '='. It is an error value where the
/// scheme gives no score: an input that is no number, a division by 0, a refused value. What is
/// compared is rounded to 9 places, so that doubles decide like the exact score. A threshold that
/// is a name without a cell is a level without criterion; on a linear scale that is how one says
/// so, for there all cells must hold numbers. nullopt when another name has no cell, or for a
/// scheme without criteria.
std::optional<std::string> scheme_formula(const form::Scoring& scoring, const form::Scheme& scheme,
                                          const CellNames& cells);
/// The cells that the formula reads, each once, in the order of their names; those of a choice are
/// the cells of all its schemes.
std::vector<std::string> cells_read(const form::Scoring& scoring, const form::Scheme& scheme,
                                    const CellNames& cells);
/// The names a scheme and the schemes it draws on use for inputs, each once, sorted.
std::vector<std::string> input_names(const form::Scoring& scoring, const form::Scheme& scheme);

}  // namespace scorebook::scoring
