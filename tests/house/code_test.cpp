// SPDX-License-Identifier: Apache-2.0
// What may not stand in the code: forms, Thai text, years, locales, loose ends.
#include <doctest/doctest.h>

#include <algorithm>
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

std::vector<std::filesystem::path> code() {
  std::vector<std::filesystem::path> out = files("src", {".h", ".cpp"});
  const std::vector<std::filesystem::path> more = files("include", {".h"});
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

/// Thai is U+0E00 to U+0E7F: bytes E0 B8 or E0 B9 and one more.
bool has_thai(const std::string& text) {
  return text.find("\xE0\xB8") != std::string::npos || text.find("\xE0\xB9") != std::string::npos;
}

bool has_year(const std::string& text) {
  static const std::regex kYear("(^|[^0-9A-Za-z.])(2[456][0-9][0-9])($|[^0-9.])");
  return std::regex_search(text, kYear);
}

}  // namespace

TEST_SUITE("house.code") {
  TEST_CASE("no Thai character and no year of an edition stands in the code") {
    for (const auto& path : code()) {
      CAPTURE(path.string());
      const std::string text = read(path);
      CHECK_FALSE(has_thai(text));
      for (const std::string& line : lines(text)) {
        CAPTURE(line);
        CHECK_FALSE(has_year(line));
      }
    }
  }

  TEST_CASE("the scan sees what it looks for") {
    CHECK(has_thai("น้ำหนัก"));
    CHECK_FALSE(has_thai("weight"));
    CHECK(has_year("int year = 2566;"));
    CHECK_FALSE(has_year("0x2566 12566 25661 2.2566"));
  }

  TEST_CASE("no form is named in the code") {
    for (const auto& entry : std::filesystem::directory_iterator(root() / "templates")) {
      const std::string form = entry.path().filename().string();
      CAPTURE(form);
      for (const auto& path : code()) {
        CAPTURE(path.string());
        CHECK(read(path).find(form) == std::string::npos);
      }
    }
  }

  TEST_CASE("a type name stands once in a module") {
    // Two types of one name in one namespace link without a word and overwrite each other.
    const std::regex type("(struct|class|enum class) ([A-Za-z0-9]+)( final)?( :.*)? \\{");
    std::map<std::string, std::string> seen;  // module and name, the file
    for (const auto& path : code()) {
      bool hidden = false;  // in an unnamed namespace
      for (const std::string& line : lines(read(path))) {
        hidden = line == "namespace {" || (hidden && line != "}  // namespace");
        std::smatch match;
        if (hidden || !std::regex_match(line, match, type)) {
          continue;
        }
        const std::string module = path.lexically_relative(root() / "src").begin()->string();
        const auto [first, fresh] = seen.emplace(module + " " + match[2].str(), path.string());
        CAPTURE(path.string());
        CAPTURE(first->second);
        CAPTURE(line);
        CHECK(fresh);
      }
    }
    CHECK(seen.size() > 100);
  }

  TEST_CASE("numbers are never read through the locale") {
    const std::regex forbidden(
        "\\b(sto(i|l|ll|ul|ull|f|d|ld)|strto[a-z]+|ato[fil]|setlocale|std::locale|sscanf|[io]?"
        "stringstream|isalpha|"
        "isdigit|isspace|tolower|toupper)\\b");
    for (const auto& path : code()) {
      CAPTURE(path.string());
      for (const std::string& line : lines(read(path))) {
        CAPTURE(line);
        CHECK_FALSE(std::regex_search(line, forbidden));
      }
    }
  }

  TEST_CASE("the library never prints and never ends the program") {
    const std::regex forbidden(
        "\\b(std::cout|std::cerr|f?printf|f?puts|fwrite|putchar|fmt::print|abort|terminate|exit)"
        "\\b\\s*"
        "(<<|\\()");
    for (const auto& path : code()) {
      if (path == root() / "src/cli/main.cpp") {
        continue;
      }
      CAPTURE(path.string());
      for (const std::string& line : lines(read(path))) {
        CAPTURE(line);
        CHECK_FALSE(std::regex_search(line, forbidden));
      }
    }
  }

  TEST_CASE("files stay short and carry their licence") {
    for (const auto& path : code()) {
      CAPTURE(path.string());
      const std::string text = read(path);
      CHECK(lines(text).size() <= 501);
      CHECK(text.starts_with("// SPDX-License-Identifier: Apache-2.0\n"));
    }
  }

  TEST_CASE("no loose ends") {
    const std::regex loose("\\b(TODO|FIXME|XXX|HACK)\\b");
    for (const auto& path : code()) {
      CAPTURE(path.string());
      CHECK_FALSE(std::regex_search(read(path), loose));
    }
  }

  TEST_CASE("every source file is compiled") {
    for (const auto& path : files("src", {".cpp"})) {
      CAPTURE(path.string());
      const std::string name = path.filename().string();
      const std::vector<std::string> list = lines(read(path.parent_path() / "CMakeLists.txt"));
      CHECK(std::any_of(list.begin(), list.end(), [&](const std::string& line) {
        return line == "  " + name || line == "  " + name + ")" || line.ends_with(" " + name + ")");
      }));
    }
  }

  TEST_CASE("files, threads, clocks and the environment come in through io and cli only") {
    const std::regex forbidden(
        "^#include <(filesystem|fstream|iostream|cstdio|thread|ctime)>|system_clock|\\bgetenv\\b");
    for (const auto& path : code()) {
      const std::string name = path.generic_string();
      if (name.find("/src/cli/") != std::string::npos ||
          path.filename().string().starts_with("os_")) {
        continue;
      }
      CAPTURE(name);
      for (const std::string& line : lines(read(path))) {
        CAPTURE(line);
        CHECK_FALSE(std::regex_search(line, forbidden));
      }
    }
  }

  TEST_CASE("operating-system headers are included in os files only") {
    const std::regex system("^#include <(unistd|fcntl|sys/.*|windows|io|dirent)\\.?h?>");
    for (const auto& path : files("src", {".h", ".cpp"})) {
      if (path.filename().string().starts_with("os_")) {
        continue;
      }
      CAPTURE(path.string());
      for (const std::string& line : lines(read(path))) {
        CHECK_FALSE(std::regex_search(line, system));
      }
    }
  }
}
