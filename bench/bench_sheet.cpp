// SPDX-License-Identifier: Apache-2.0
// bench_sheet FILE: reads every value of one large workbook through a window.
#include <cstdio>

#include "io/files.h"
#include "tally.h"
#include "xlsx/workbook.h"

namespace {

int fail(const scorebook::Error& error) {
  std::fprintf(stderr, "%s %s\n", scorebook::key(error.code).data(), error.place.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace scorebook;
  if (argc != 2) {
    std::fprintf(stderr, "usage: bench_sheet FILE\n");
    return 2;
  }
  const auto source = io::open_file(argv[1]);
  if (!source) {
    return fail(source.error());
  }
  const Result<xlsx::Workbook> book = xlsx::Workbook::open(**source, {}, xlsx::Keep::kNothing);
  if (!book) {
    return fail(book.error());
  }
  bench::Tally tally;
  xlsx::ReadMemory memory;
  for (const xlsx::Sheet& sheet : book->sheets()) {
    const auto read = book->scan(
        sheet,
        [&](std::span<const xlsx::Cell> cells) {
          tally.add(*book, cells);
          return Result<void>();
        },
        memory);
    if (!read) {
      return fail(read.error());
    }
  }
  std::printf("cells=%lu numbers=%lu sum=%.4f textbytes=%lu\n", tally.cells, tally.numbers,
              tally.sum, tally.text_bytes);
}
