// SPDX-License-Identifier: Apache-2.0
// Reads form definitions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "scorebook/result.h"

namespace scorebook::form {

/// One thing wrong in a definition, with the place and the line it stands in.
struct Fault {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string what;    ///< English, one sentence
  std::string source;  ///< the line itself
  /// "form.toml:41:7: unknown key 'wieght' ..." + source line + caret, as compilers print.
  std::string text() const;
};

/// What came of reading one definition: a form, or at least one fault.
struct Loaded {
  std::optional<Form> form;
  std::vector<Fault> faults;
};

/// Parses and checks a form.toml: syntax, unknown keys (with the nearest known one), wrong types,
/// TOML floats where exact numbers belong, missing keys, names that nothing defines, duplicate
/// keys, patterns that do not compile, scoring kinds and rule ids are checked by their own modules
/// against the lists given here (empty lists skip that check).
Loaded load(std::string_view file_name, std::string_view toml,
            const std::vector<std::string>& known_rules = {},
            const std::vector<std::string>& known_scoring = {});

}  // namespace scorebook::form
