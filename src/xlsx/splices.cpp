// SPDX-License-Identifier: Apache-2.0
#include "xlsx/splices.h"

#include <algorithm>
#include <utility>

namespace scorebook::xlsx {

void Splices::replace(std::size_t begin, std::size_t end, std::string text) {
  list_.push_back({begin, end, std::move(text)});
}

std::string Splices::apply(std::string_view bytes) const {
  std::vector<const Splice*> ordered;
  std::size_t size = bytes.size();
  for (const Splice& splice : list_) {
    ordered.push_back(&splice);
    size += splice.text.size();
  }
  // What is inserted at a place comes before what is replaced from there on.
  std::stable_sort(ordered.begin(), ordered.end(), [](const Splice* a, const Splice* b) {
    return std::pair(a->begin, a->end) < std::pair(b->begin, b->end);
  });
  std::string out;
  out.reserve(size);
  std::size_t at = 0;
  for (const Splice* splice : ordered) {
    out += bytes.substr(at, splice->begin - at);
    out += splice->text;
    at = splice->end;
  }
  out += bytes.substr(at);
  return out;
}

}  // namespace scorebook::xlsx
