// SPDX-License-Identifier: Apache-2.0
// keep_writing TARGET A B: replaces TARGET by the contents of A and B in turn until it is killed.
#include <string>

#include "io/files.h"

int main(int count, char** arguments) {
  using scorebook::io::read_file;
  using scorebook::io::write_file_atomic;
  if (count != 4) {
    return 2;
  }
  const auto first = read_file(arguments[2]);
  const auto second = read_file(arguments[3]);
  if (!first || !second) {
    return 3;
  }
  const std::string target = arguments[1];
  for (;;) {
    if (!write_file_atomic(target, *second, true) || !write_file_atomic(target, *first, true)) {
      return 1;
    }
  }
}
