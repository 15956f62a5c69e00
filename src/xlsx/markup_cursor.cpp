// SPDX-License-Identifier: Apache-2.0
#include "xlsx/markup_cursor.h"

namespace scorebook::xlsx {
namespace {

using markup::ends_name;
using markup::is_name;

/// Whether a name, with whatever prefix, is one whose content is read in its place.
bool is_alternate(const char* name) {
  const char* local = name;
  while (!ends_name(*local) && *local != ':' && *local != '\0') {
    ++local;
  }
  local = *local == ':' ? local + 1 : name;
  return is_name(local, "AlternateContent") || is_name(local, "Fallback");
}

}  // namespace

const char* MarkupCursor::fail(const char* at, std::string_view reason) {
  if (failed_at_ == nullptr) {
    failed_at_ = at;
    failure_ = reason;
  }
  return nullptr;
}

const char* MarkupCursor::content_end(const char* at) {
  for (;;) {
    at = find_tag(at);
    if (at[0] != '<' || (at[1] != '!' && at[1] != '?')) {
      return at == end_ ? fail(at, "cut off") : at;
    }
    const std::string_view rest(at, static_cast<std::size_t>(end_ - at));
    const std::string_view close = rest.starts_with("<![") ? "]]>" : at[1] == '!' ? "-->" : "?>";
    const std::size_t found = rest.find(close);
    if (found == std::string_view::npos) {
      return fail(end_, "cut off");
    }
    at += found + close.size();
  }
}

const char* MarkupCursor::skip_element(const char* lt, const char** close) {
  std::size_t depth = 0;
  for (;;) {
    lt = content_end(lt);
    if (lt == nullptr) {
      return nullptr;
    }
    const char* at = lt + 1;
    const bool closing = *at == '/';
    at += closing ? 1 : 0;
    while (!ends_name(*at) && *at != '\0') {
      ++at;
    }
    bool self_closing = false;
    for (RawAttribute attribute; next_attribute(at, attribute);) {
    }
    at = at == nullptr ? nullptr : open_end(at, self_closing);
    if (at == nullptr) {
      return nullptr;
    }
    depth += closing ? 0 : self_closing ? 0 : 1;
    if (closing && --depth == 0 && close != nullptr) {
      *close = lt;
    }
    if (depth == 0) {
      return at;
    }
    lt = at;
  }
}

const char* MarkupCursor::foreign(const char* lt) {
  const char* name = lt + 1;
  if (*name == '!' || *name == '?') {
    return content_end(lt);
  }
  const bool closing = *name == '/';
  const bool alternate = is_alternate(closing ? name + 1 : name);
  if (!alternate && !closing) {
    return skip_element(lt);
  }
  while (*name != '>' && *name != '\0') {
    ++name;
  }
  if (*name != '>') {
    return fail(name, "cut off");
  }
  return alternate ? name + 1 : fail(lt, "end tag");
}

}  // namespace scorebook::xlsx
