// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <string>
#include <vector>

#include "cli/cli.h"
#include "io/os.h"

int main(int argc, char** argv) {
  const auto to = [](std::FILE* stream) {
    return [stream](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); };
  };
  scorebook::cli::Console console;
  console.out = to(stdout);
  console.err = to(stderr);
  console.in = [] {
    std::string text;
    for (char buffer[4096]; const std::size_t n = std::fread(buffer, 1, sizeof buffer, stdin);) {
      text.append(buffer, n);
    }
    return text;
  };
  console.finish = [] { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; };
  console.columns = scorebook::io::os::terminal_columns();
  return scorebook::cli::run(std::vector<std::string>(argv + 1, argv + argc), console);
}
