// SPDX-License-Identifier: Apache-2.0
// The program run inside the test, in a folder whose name is Thai and has spaces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/cli.h"
#include "forms/workbooks.h"
#include "support/temp_folder.h"

namespace scorebook::test {

struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

inline Ran run(const std::vector<std::string>& arguments) {
  Ran ran;
  cli::Console console;
  console.out = [&ran](std::string_view text) { ran.out += text; };
  console.err = [&ran](std::string_view text) { ran.err += text; };
  ran.code = cli::run(arguments, console);
  return ran;
}

/// A scratch folder of the test.
class WorkFolder {
 public:
  WorkFolder() { std::filesystem::create_directory(path()); }

  std::string path() const { return temp_ / kName; }

  std::string operator/(std::string_view name) const { return path() + "/" + std::string(name); }

  /// Writes a file and gives its path.
  std::string put(std::string_view name, std::string_view bytes) const {
    temp_.write(std::string(kName) + "/" + std::string(name), bytes);
    return *this / name;
  }

  std::string put_fixture(std::string_view name) const {
    return put(name, shipped(std::string("fixtures/hr-scorecard-weighted/2566/").append(name)));
  }

  std::string read(std::string_view name) const {
    return temp_.read(std::string(kName) + "/" + std::string(name));
  }

  /// Names of all files in the folder, dot files too, sorted.
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& item : std::filesystem::directory_iterator(path())) {
      out.push_back(item.path().filename().string());
    }
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  static constexpr std::string_view kName = "รายงาน ปี 2566 (ฉบับร่าง)";
  TempFolder temp_;
};

/// Fill data that sets one level.
inline constexpr std::string_view kOneLevel =
    R"({"data_version": 1, "form": "hr-scorecard-weighted/2566",
        "tables": {"indicators": [{"id": "3.3", "level": 2}]}})";

}  // namespace scorebook::test
