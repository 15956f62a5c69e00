// SPDX-License-Identifier: Apache-2.0
// A folder of a test's own, removed at its end.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

namespace scorebook::test {

class TempFolder {
 public:
  TempFolder() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "scorebook-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }

  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::string& path() const { return path_; }

  std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }

  void write(std::string_view name, std::string_view bytes) const {
    std::ofstream(*this / name, std::ios::binary) << bytes;
  }

  std::string read(std::string_view name) const {
    std::ifstream file(*this / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }

  /// "name=bytes;" of each plain file right inside, dot files too, sorted by name.
  std::string listing() const {
    std::map<std::string, std::string> files;
    for (const auto& item : std::filesystem::directory_iterator(path_)) {
      if (item.is_regular_file()) {
        const std::string name = item.path().filename().string();
        files[name] = read(name);
      }
    }
    std::string out;
    for (const auto& [name, bytes] : files) {
      out += name + "=" + bytes + ";";
    }
    return out;
  }

 private:
  std::string path_;
};

}  // namespace scorebook::test
