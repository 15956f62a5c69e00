// SPDX-License-Identifier: Apache-2.0
// bench_read FILE...: opens every workbook and reads every value of every sheet.
#include <cstdio>

#include "io/files.h"
#include "tally.h"
#include "xlsx/workbook.h"

int main(int argc, char** argv) {
  using namespace scorebook;
  bench::Tally tally;
  xlsx::ReadMemory memory;
  std::string bytes;
  for (int i = 1; i < argc; ++i) {
    if (!io::read_file_into(argv[i], bytes)) {
      std::fprintf(stderr, "%s: cannot be read\n", argv[i]);
      return 1;
    }
    const io::MemorySource source(bytes);
    const Result<xlsx::Workbook> book = xlsx::Workbook::open(source, {}, xlsx::Keep::kNothing);
    if (!book) {
      std::fprintf(stderr, "%s: %s\n", argv[i], key(book.error().code).data());
      return 1;
    }
    for (const xlsx::Sheet& sheet : book->sheets()) {
      const auto read = book->scan(
          sheet,
          [&](std::span<const xlsx::Cell> cells) {
            tally.add(*book, cells);
            return Result<void>();
          },
          memory);
      if (!read) {
        std::fprintf(stderr, "%s: %s\n", argv[i], key(read.error().code).data());
        return 1;
      }
    }
  }
  std::printf("files=%d cells=%lu numbers=%lu sum=%.4f textbytes=%lu\n", argc - 1, tally.cells,
              tally.numbers, tally.sum, tally.text_bytes);
}
