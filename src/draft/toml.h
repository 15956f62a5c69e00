// SPDX-License-Identifier: Apache-2.0
// Writes TOML text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace scorebook::draft {

/// A text in quotes.
std::string quoted_text(std::string_view text);
/// ["a", "b"].
std::string quoted_list(const std::vector<std::string>& texts);

/// A document in the making.
class Toml {
 public:
  void comment(std::string_view text);
  void blank();
  void table(std::string_view name);  ///< [name]
  void entry(std::string_view name);  ///< [[name]]
  void text(std::string_view key, std::string_view value);
  void raw(std::string_view key, std::string_view value, std::string_view comment = "");
  void words(std::string_view key, std::string_view thai, std::string_view english);

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace scorebook::draft
