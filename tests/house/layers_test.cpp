// SPDX-License-Identifier: Apache-2.0
// Every #include of src/ keeps to the order that cmake/layers.cmake writes down.
#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>
#include <string>

#include "house/source_files.h"

namespace {

using scorebook::house::files;
using scorebook::house::lines;
using scorebook::house::read;
using scorebook::house::root;

using Layers = std::map<std::string, std::set<std::string>>;

std::set<std::string> split(const std::string& text) {
  std::set<std::string> out;
  std::string word;
  for (const char c : text + ",") {
    if (c != ',') {
      word += c;
    } else if (!word.empty() && word != "-") {
      out.insert(word);
      word.clear();
    } else {
      word.clear();
    }
  }
  return out;
}

Layers layers() {
  Layers out;
  const std::regex row("^  \"([a-z]+)\\|([a-z,-]+)\\|[a-z0-9,]*\"\\)?$");
  for (const std::string& line : lines(read(root() / "cmake/layers.cmake"))) {
    std::smatch match;
    if (std::regex_match(line, match, row)) {
      out[match[1]] = split(match[2]);
    }
  }
  return out;
}

/// The edges of one file that the table does not allow, as "module -> other".
std::set<std::string> broken_edges(const Layers& table, const std::string& module,
                                   const std::string& text) {
  std::set<std::string> out;
  const std::regex include("^ *# *include [\"<]([a-z_]+)/.*$");
  for (const std::string& line : lines(text)) {
    std::smatch match;
    if (std::regex_match(line, match, include)) {
      const std::string other = match[1];
      if (table.contains(other) && other != module && !table.at(module).contains(other)) {
        out.insert(module + " -> " + other);
      }
    }
  }
  return out;
}

}  // namespace

TEST_SUITE("house.layers") {
  TEST_CASE("the table names every folder of src and only those") {
    std::set<std::string> folders;
    for (const auto& entry : std::filesystem::directory_iterator(root() / "src")) {
      if (entry.is_directory()) {
        folders.insert(entry.path().filename().string());
      }
    }
    std::set<std::string> modules;
    for (const auto& [module, uses] : layers()) {
      modules.insert(module);
    }
    CHECK(modules == folders);
  }

  TEST_CASE("the table has no cycle") {
    std::set<std::string> known;
    for (const std::string& line : lines(read(root() / "cmake/layers.cmake"))) {
      for (const auto& [module, uses] : layers()) {
        if (line.starts_with("  \"" + module + "|")) {
          CAPTURE(module);
          for (const std::string& use : uses) {
            CAPTURE(use);
            CHECK(known.contains(use));  // a module may only use what stands above it
          }
          known.insert(module);
        }
      }
    }
  }

  TEST_CASE("no include breaks the order") {
    const Layers table = layers();
    for (const auto& path : files("src", {".h", ".cpp"})) {
      CAPTURE(path.string());
      const std::string module = std::filesystem::relative(path, root() / "src").begin()->string();
      CHECK(broken_edges(table, module, read(path)) == std::set<std::string>{});
    }
  }

  TEST_CASE("a forbidden include is seen") {
    CHECK(
        broken_edges(layers(), "rules", "#include \"xlsx/workbook.h\"\n#include \"form/form.h\"") ==
        std::set<std::string>{"rules -> xlsx"});
    CHECK(broken_edges(layers(), "rules", "#include <io/os.h>\n#include <sys/types.h>") ==
          std::set<std::string>{"rules -> io"});
  }
}
