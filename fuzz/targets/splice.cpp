// SPDX-License-Identifier: Apache-2.0
// Edits of any sheet that opens: the result opens again, says what was written, and every cell that
// was not written says what it said.
#include <string>
#include <vector>

#include "book.h"
#include "target.h"

namespace {

using namespace scorebook;

/// One edit for each of the first bytes of the input: where, and what kind of value.
struct Edit {
  base::CellRef ref;
  xlsx::NewValue value;
};

xlsx::NewValue value_of(unsigned kind) {
  switch (kind % 5) {
    case 0:
      return std::monostate{};
    case 1:
      return Exact(5, 4);
    case 2:
      return std::string(" <ก> & \"x\" ");
    case 3:
      return true;
    default:
      return xlsx::NewFormula{"A1+1", {}};
  }
}

std::vector<Edit> edits_of(std::string_view& input) {
  constexpr std::size_t kEdits = 3;
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < kEdits; ++i) {
    const auto byte = static_cast<unsigned char>(input[i]);
    edits.push_back({{1u + byte % 4, 1u + byte / 4 % 5}, value_of(byte / 20u)});
  }
  input.remove_prefix(kEdits);
  return edits;
}

bool is_among(const std::vector<base::CellRef>& refs, base::CellRef ref) {
  for (const base::CellRef known : refs) {
    if (known == ref) {
      return true;
    }
  }
  return false;
}

void check_rest(const xlsx::Workbook& before, const xlsx::Workbook& after,
                const std::vector<base::CellRef>& written) {
  const xlsx::Sheet& old_sheet = before.sheets().front();
  const xlsx::Sheet& new_sheet = after.sheets().front();
  for (const xlsx::Cell& cell : old_sheet.cells()) {
    const xlsx::Cell* now = new_sheet.find(cell.ref);
    fuzz::require(now != nullptr && now->style == cell.style);
    if (!is_among(written, cell.ref)) {
      const xlsx::CellValue was = before.value(old_sheet, cell);
      const xlsx::CellValue is = after.value(new_sheet, *now);
      fuzz::require(was.kind == is.kind && was.text == is.text &&
                    was.has_formula == is.has_formula);
    }
  }
  fuzz::require(new_sheet.merges() == old_sheet.merges());
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) {
    return 0;
  }
  std::string_view input = fuzz::view(data, size);
  const std::vector<Edit> edits = edits_of(input);
  const std::string package = fuzz::book_with("xl/worksheets/sheet1.xml", input);
  const io::MemorySource source(package);
  const auto book = xlsx::Workbook::open(source, fuzz::small_limits());
  if (!book) {
    return 0;
  }
  xlsx::Editor editor(*book);
  for (const Edit& edit : edits) {
    static_cast<void>(editor.set("S", edit.ref, edit.value));  // a refusal is an answer
  }
  const auto written = editor.write(1);
  if (!written) {
    return 0;
  }
  const io::MemorySource again(written->bytes);
  const auto after = xlsx::Workbook::open(again);
  fuzz::require(after.ok());
  std::vector<base::CellRef> changed;
  for (const xlsx::CellChange& change : written->changes) {
    changed.push_back(change.ref);
  }
  check_rest(*book, *after, changed);
  xlsx::Editor repeated(*after);
  for (const Edit& edit : edits) {
    static_cast<void>(repeated.set("S", edit.ref, edit.value));
  }
  const auto same = repeated.write(1);
  fuzz::require(same.ok() && same->bytes == written->bytes);
  return 0;
}
