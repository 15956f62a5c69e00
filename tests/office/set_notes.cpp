// SPDX-License-Identifier: Apache-2.0
// set_notes IN OUT SHEET [CELL...]: makes the notes of ours on a sheet (by its position, from 0)
// those on the cells; without cells takes all of ours away. Prints the cells that were left alone.
// Exit code 1 and the reason on stderr when it is refused.
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "base/a1.h"
#include "xlsx/notes.h"

using namespace scorebook;

namespace {

int report(const Error& error) {
  std::cerr << key(error.code) << ' ' << error.place << '\n';
  return 1;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) {
    return 2;
  }
  std::ifstream in(arguments[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const io::MemorySource source(bytes);
  const auto book = xlsx::Workbook::open(source);
  if (!book) {
    return report(book.error());
  }
  std::vector<xlsx::Note> notes;
  for (int i = 4; i < count; ++i) {
    const std::string cell = arguments[i];
    if (const auto ref = base::parse_ref(cell)) {
      notes.push_back({*ref, "หมายเหตุของ " + cell + "\nบรรทัดที่สอง"});
    }
  }
  xlsx::PackagePatch patch(book->package());
  const auto& sheet = book->sheets()[static_cast<std::size_t>(std::atoi(arguments[3]))];
  const auto set =
      xlsx::set_notes(*book, sheet, notes, {"Scorebook (checks)", "== Scorebook =="}, patch);
  if (!set) {
    return report(set.error());
  }
  for (const base::CellRef ref : *set) {
    std::cout << base::to_a1(ref) << '\n';
  }
  const auto written = io::rewrite_package(book->package(), patch.changes());
  if (!written) {
    return report(written.error());
  }
  std::ofstream out(arguments[2], std::ios::binary);
  out << *written;
  return out ? 0 : 1;
}
