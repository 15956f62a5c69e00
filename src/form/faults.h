// SPDX-License-Identifier: Apache-2.0
// Collects what is wrong with a definition.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "form/load.h"
#include "form/tree.h"

namespace scorebook::form {

class Faults {
 public:
  Faults(std::string_view file, std::string_view toml);

  void add(Place place, std::string what);
  /// A fault inside a text, `offset` code points from its start; it is placed on the very letter
  /// when the file has the text as it is, without escapes, else on the text.
  void add_inside(const Node& text, std::size_t offset, std::string what);
  /// All faults in the order of the file, each once.
  std::vector<Fault> take();

 private:
  std::string_view line(std::size_t number) const;

  std::string file_;
  std::vector<std::string> lines_;
  std::vector<Fault> faults_;
};

}  // namespace scorebook::form
