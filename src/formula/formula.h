// SPDX-License-Identifier: Apache-2.0
// Formulas: parse, print, shift references, find what they refer to, evaluate (ECMA-376 Part 1,
// 18.17).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/a1.h"
#include "formula/value.h"
#include "scorebook/result.h"

namespace scorebook::formula {

struct Node;
struct ReferenceNode;

/// A parsed formula; cheap to move, immutable.
class Formula {
 public:
  /// Parses the text of an <f> element (no leading '='; one is tolerated). English function names,
  /// ',' as separator, as files store them. At most 65,536 bytes, parentheses and calls nested at
  /// most 256 deep. kValueInvalid with the byte offset of the fault as place.
  static Result<Formula> parse(std::string_view text);
  Formula(Formula&&) noexcept;
  Formula& operator=(Formula&&) noexcept;
  ~Formula();
  /// The text again, canonical: no spaces but those in strings and between intersected references,
  /// function names in upper case, sheet names quoted where they may need it.
  std::string print() const;

  const Node& root() const { return *root_; }

 private:
  friend Formula with_references(const Formula& formula,
                                 const std::function<ReferenceNode(const ReferenceNode&)>& map);
  explicit Formula(std::unique_ptr<Node> root);
  std::unique_ptr<Node> root_;
};

/// A reference inside a formula. An empty sheet means the formula's own.
struct Reference {
  std::string sheet;
  base::CellRange range;
  std::string last_sheet = {};  ///< the other end of Jan:Dec!A1, else empty
};

/// All cells and ranges the formula names, whole rows and columns up to the sheet limits, the sum
/// range of SUMIF and AVERAGEIF as large as the function takes it. References into other workbooks
/// and lost ones (#REF!) are left out.
std::vector<Reference> references(const Formula& formula);
/// Defined names the formula uses, as written, each once; not those of other workbooks. One that
/// is bound to a sheet reads "Sheet1!Rate", the sheet quoted where it may need it.
std::vector<std::string> names(const Formula& formula);
/// True when the value may hang on more than references() and names() tell: INDIRECT, OFFSET, the
/// clock, chance, a structured reference, a range whose corner is computed.
bool has_hidden_inputs(const Formula& formula);

/// Whether it calls the function, given in upper case without prefix.
bool calls(const Formula& formula, std::string_view function);
/// Whether an address may be put together from pieces of text: INDIRECT of a text that holds a digit,
/// of joined texts, of ADDRESS.
bool builds_addresses(const Formula& formula);

/// The formula with every reference, those into other workbooks too, replaced by what `map` makes of
/// it.
Formula with_references(const Formula& formula,
                        const std::function<ReferenceNode(const ReferenceNode&)>& map);

/// The formula moved by rows and columns as a shared formula is (18.3.1.40): relative parts move,
/// absolute parts stay; a reference pushed off the sheet becomes #REF!.
Formula shifted(const Formula& formula, std::int32_t rows, std::int32_t columns);

/// How far relative references are moved.
struct Offset {
  std::int32_t rows = 0;
  std::int32_t columns = 0;
};

/// Where the evaluator gets cells from. `sheet` is empty for the formula's own sheet; names of
/// sheets and of names come as the formula writes them, case is to be ignored.
class CellSource {
 public:
  virtual ~CellSource() = default;
  /// Nothing for a cell that is not there; kCircular when the cell's value is being computed,
  /// kUnsupported when it is not known.
  virtual Value cell(std::string_view sheet, base::CellRef ref) const = 0;
  /// The used size of a sheet, for whole columns and rows; {0,0} when the sheet is unknown.
  virtual base::CellRef used(std::string_view sheet) const = 0;
  virtual bool has_sheet(std::string_view sheet) const = 0;
  /// The formula text behind a defined name ("Rate", "Sheet1!Rate"); nullopt when there is none.
  virtual std::optional<std::string> name(std::string_view name) const = 0;
};

/// The value of the formula standing at `at`, computed in IEEE doubles as Excel does, final
/// differences near zero snapped to 0 as Excel does for + and -. An unknown function or construct,
/// or one on which Excel's answer hangs on its locale, gives CellError::kUnsupported (never a
/// guess), as does a formula that would look at more than 16 million cells. kUnsupported and
/// kCircular from a cell that was needed are the result whatever is done with that cell: IFERROR
/// does not catch them.
/// With `moved` it is shifted(formula, moved.rows, moved.columns) that is evaluated, without being
/// built.
Value evaluate(const Formula& formula, const CellSource& cells, base::CellRef at,
               Offset moved = {});

/// Names of the functions the evaluator knows, sorted.
std::vector<std::string_view> known_functions();

}  // namespace scorebook::formula
