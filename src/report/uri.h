// SPDX-License-Identifier: Apache-2.0
// Paths as URI references (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace scorebook::report {

/// The path with every byte outside the unreserved characters percent-encoded, slashes kept; both
/// kinds of slash separate. A relative path stays a relative reference, an absolute one becomes
/// "file:///...". With `name_only` its last part alone.
std::string file_uri(std::string_view path, bool name_only);

}  // namespace scorebook::report
