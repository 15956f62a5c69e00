// SPDX-License-Identifier: Apache-2.0
// insert_rows IN OUT SHEET BEFORE COUNT MODEL JOINS: puts rows into a workbook, for the comparison
// with what LibreOffice does. Exit code 1 and the reason on stderr when it is refused.
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "xlsx/insert_rows.h"

using namespace scorebook;

namespace {

int report(const Error& error) {
  std::cerr << key(error.code) << ' ' << error.place;
  for (const auto& [name, value] : error.args) {
    std::cerr << ' ' << name << '=' << value;
  }
  std::cerr << '\n';
  return 1;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 8) {
    return 2;
  }
  std::ifstream in(arguments[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const io::MemorySource source(bytes);
  const auto book = xlsx::Workbook::open(source);
  if (!book) {
    return report(book.error());
  }
  const auto number = [&](int index) {
    return static_cast<std::uint32_t>(std::atoi(arguments[index]));
  };
  const auto written =
      xlsx::insert_rows(*book, {arguments[3], number(4), number(5), number(6), number(7) != 0});
  if (!written) {
    return report(written.error());
  }
  std::ofstream out(arguments[2], std::ios::binary);
  out << written->bytes;
  return out ? 0 : 1;
}
