// SPDX-License-Identifier: Apache-2.0
// bench_fill LEVEL shared|inline FOLDER FILE...: sets 45 numbers and 5 Thai texts on the first
// sheet of every workbook, from memory to memory, everything kept and every dependent formula
// recalculated. The cells are those of the department workbooks of the limit program j2. The
// workbooks are left in FOLDER, which is not measured; "-" leaves none.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/files.h"
#include "xlsx/edits.h"

namespace {

using scorebook::Exact;
using scorebook::base::CellRef;

constexpr std::uint32_t kResults = 11;  // column K
constexpr std::uint32_t kNotes = 18;    // column R
constexpr int kNumbers = 45;

/// The cells and what they shall hold.
std::vector<std::pair<CellRef, scorebook::xlsx::NewValue>> edits() {
  std::vector<std::pair<CellRef, scorebook::xlsx::NewValue>> list;
  int numbers = 0;
  for (std::uint32_t row = 5; numbers < kNumbers; ++row) {
    if (row % 23 == 4) {
      continue;  // a subtotal
    }
    list.emplace_back(CellRef{row, kResults}, Exact(4000 + 37 * std::int64_t{row}, 100));
    ++numbers;
    if (row < 10) {
      list.emplace_back(CellRef{row, kNotes}, "ปรับปรุงผลงานไตรมาส 2 แถว " + std::to_string(row));
    }
  }
  return list;
}

/// Writes a workbook into a folder under its own name.
bool leave(std::string_view folder, std::string_view path, std::string_view bytes) {
  const std::string target =
      std::string(folder) + "/" + std::string(path.substr(path.rfind('/') + 1));  // npos + 1 is 0
  const bool done = scorebook::io::write_file_atomic(target, bytes, true).ok();
  if (!done) {
    std::fprintf(stderr, "%s: cannot be written\n", target.c_str());
  }
  return done;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace scorebook;
  if (argc < 5) {
    std::fprintf(stderr, "usage: bench_fill LEVEL shared|inline FOLDER FILE...\n");
    return 2;
  }
  const int level = std::atoi(argv[1]);
  const auto storage = argv[2] == std::string_view("inline") ? xlsx::TextStorage::kInline
                                                             : xlsx::TextStorage::kShared;
  const auto list = edits();
  const std::string_view folder = argv[3];
  std::clock_t spent = 0;  // of the processor: other programs do not count
  std::size_t changed = 0;
  std::size_t recalculated = 0;
  std::size_t left = 0;
  std::size_t bytes_out = 0;
  for (int i = 4; i < argc; ++i) {
    const Result<std::string> bytes = io::read_file(argv[i]);
    if (!bytes) {
      std::fprintf(stderr, "%s: cannot be read\n", argv[i]);
      return 1;
    }
    const std::clock_t begin = std::clock();
    const io::MemorySource source(*bytes);
    const Result<xlsx::Workbook> book = xlsx::Workbook::open(source);
    if (!book) {
      std::fprintf(stderr, "%s: %s\n", argv[i], key(book.error().code).data());
      return 1;
    }
    xlsx::Editor editor(*book);
    editor.set_text_storage(storage);
    const std::string& sheet = book->sheets().front().name();
    for (const auto& [ref, value] : list) {
      if (!editor.set(sheet, ref, value)) {
        std::fprintf(stderr, "%s: a cell cannot be set\n", argv[i]);
        return 1;
      }
    }
    const Result<xlsx::Written> written = editor.write(level);
    if (!written) {
      std::fprintf(stderr, "%s: %s\n", argv[i], key(written.error().code).data());
      return 1;
    }
    spent += std::clock() - begin;
    for (const xlsx::CellChange& change : written->changes) {
      ++(change.recalculated ? recalculated : changed);
    }
    left += written->not_evaluated.size();
    bytes_out += written->bytes.size();
    if (folder != "-" && !leave(folder, argv[i], written->bytes)) {
      return 1;
    }
  }
  const double milliseconds = 1000.0 * static_cast<double>(spent) / CLOCKS_PER_SEC;
  std::printf("level=%d files=%d ms_per_file=%.3f set=%zu recalculated=%zu left=%zu out=%zu\n",
              level, argc - 4, milliseconds / (argc - 4), changed, recalculated, left, bytes_out);
}
