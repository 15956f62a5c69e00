// SPDX-License-Identifier: Apache-2.0
// recalculated IN OUT: calculates every formula of a workbook with our evaluator, for the
// comparison with LibreOffice. Prints the cells that it leaves to others, one a line.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "xlsx/edits.h"

using namespace scorebook;

int main(int count, char** arguments) {
  if (count != 3) {
    return 2;
  }
  std::ifstream in(arguments[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const io::MemorySource source(bytes);
  const auto book = xlsx::Workbook::open(source);
  if (!book) {
    return 1;
  }
  const auto written = xlsx::Editor(*book).write_recalculated();
  if (!written) {
    return 1;
  }
  for (const std::string& place : written->not_evaluated) {
    std::cout << place << '\n';
  }
  std::ofstream out(arguments[2], std::ios::binary);
  out << written->bytes;
  return out ? 0 : 1;
}
