// SPDX-License-Identifier: Apache-2.0
// Texts with named parts: "{no:code} {title:long} ({owner})". Read and recomposed.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/folded_text.h"
#include "scorebook/result.h"

namespace scorebook::form {

/// What a part may be made of. A short or long text may be empty. The others are empty only where
/// white space, the end of the text or a literal on either side leaves room for a value, or where
/// a blank ("........") stands in its place.
enum class PartType {
  kShort,   ///< {name}: any text, as short as possible
  kLong,    ///< {name:long}: any text, as long as possible
  kWord,    ///< {name:word}: no white space
  kNumber,  ///< {name:number}: digits of either script, with . and , between them; the whole number
  kCode,    ///< {name:code}: digits and dots ("5.3"), letters and hyphens allowed ("S1-1.1")
};

struct Part {
  std::string name;
  PartType type = PartType::kShort;
};

/// A compiled pattern. Literal text is compared folded (spaces, digit script, ZWSP, SARA AM forms
/// and Latin case do not matter); parts keep the text as written, trimmed.
class Pattern {
 public:
  Pattern() = default;
  /// kFormDefinition with the place "1:column" (code points) and the argument `problem`: `unclosed`
  /// or `unopened` (a brace), `name`, `type`, `twice` (with `found`), `empty` (nothing but spaces).
  static Result<Pattern> compile(std::string_view text);

  /// Matches the whole text; parts by name. A part of nothing but dots, dashes, underscores,
  /// ellipses or spaces counts as empty. The time is linear in the text for a given pattern.
  std::optional<std::map<std::string, std::string>> match(std::string_view text) const;
  std::optional<std::map<std::string, std::string>> match(const FoldedText& text) const;
  /// Puts values in; a missing or empty part becomes `blank`.
  std::string compose(const std::map<std::string, std::string>& values,
                      std::string_view blank = "") const;

  const std::string& text() const { return text_; }

  std::vector<std::string> part_names() const;
  bool has_part(std::string_view name) const;

  bool empty() const { return pieces_.empty(); }

  /// The first short or long part right after another, with nothing to tell where one ends; empty
  /// when there is none. Such a pattern can be written but not read.
  std::string_view untold_part() const;
  /// The literal text before the first part, as written.
  std::string_view prefix() const;

 private:
  struct Piece {
    bool literal = true;
    std::string text;       // literal: as written
    std::u32string folded;  // literal: folded
    Part part;
  };

  static Piece literal_piece(std::string_view text);

  std::string text_;
  std::vector<Piece> pieces_;
  friend class PatternCompiler;
  friend class PatternMatcher;
};

}  // namespace scorebook::form
