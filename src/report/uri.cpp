// SPDX-License-Identifier: Apache-2.0
#include "report/uri.h"

#include <fmt/format.h>

#include <algorithm>

namespace scorebook::report {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// RFC 3986, 2.3.
bool is_unreserved(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || std::string_view("-._~").find(c) < 4;
}

// "C:/": a drive keeps its colon.
bool has_drive(std::string_view path) {
  return path.size() > 2 && is_letter(path[0]) && path[1] == ':' && path[2] == '/';
}

}  // namespace

std::string file_uri(std::string_view path, bool name_only) {
  std::string slashed(path);
  std::replace(slashed.begin(), slashed.end(), '\\', '/');
  std::string_view rest = slashed;
  if (name_only) {
    rest = rest.substr(rest.rfind('/') + 1);  // npos + 1 is 0: the whole
  }
  std::string uri;
  if (has_drive(rest)) {
    uri = fmt::format("file:///{}", rest.substr(0, 2));
    rest.remove_prefix(2);
  } else if (rest.starts_with('/')) {
    uri = "file://";
  }
  for (const char c : rest) {
    uri += c == '/' || is_unreserved(c)
               ? std::string(1, c)
               : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return uri;
}

}  // namespace scorebook::report
