// SPDX-License-Identifier: Apache-2.0
#include "io/xml.h"

#include <algorithm>
#include <utility>

#include "io/xml_bytes.h"

namespace scorebook::io {

using xml::between;
using xml::is;
using xml::kColonByte;
using xml::kNameByte;
using xml::kNameStart;
using xml::kSpaceByte;
using xml::past;

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kCdataOpening = "<![CDATA[";
constexpr std::string_view kCdataClosing = "]]>";

/// "line:column", both from 1, columns in characters.
std::string place_of(std::string_view before) {
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  before.remove_prefix(before.rfind('\n') + 1);
  const auto column =
      std::count_if(before.begin(), before.end(),
                    [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }) +
      1;
  return std::to_string(line) + ':' + std::to_string(column);
}

}  // namespace

XmlReader::XmlReader(std::string_view document, std::uint32_t max_depth)
    : max_depth_(max_depth),
      open_(16) {
  restart(document);
}

void XmlReader::restart(std::string_view document) {
  begin_ = document.data();
  end_ = begin_ + document.size();
  at_ = document.starts_with(kMark) ? begin_ + kMark.size() : begin_;
  marks_end_ = begin_ + (document.rfind('>') + 1);
  level_ = 0;
  root_seen_ = false;
  last_ = XmlTokenKind::kEndOfDocument;
  failure_ = {};
  failed_at_ = nullptr;
}

Result<XmlToken> XmlReader::next() {
  XmlToken token;
  if (!next(token)) {
    return error();
  }
  return token;
}

bool XmlReader::next(XmlToken& token) {
  while (at_ != end_) {
    if (*at_ != '<') {
      if (level_ != 0) {
        return text(token);
      }
      at_ = past(at_, end_, kSpaceByte);
      if (at_ != end_ && *at_ != '<') {
        return fail(at_, "text_outside_root");
      }
      continue;
    }
    if (at_ >= marks_end_) {
      return fail(at_, "unclosed_tag");
    }
    const char second = at_[1];
    if (second == '/') {
      return end_tag(token);
    }
    if (second != '?' && second != '!') {
      return start_tag(token);
    }
    if (between(at_, end_).starts_with(kCdataOpening)) {
      return cdata(token);
    }
    if (!skip_markup()) {
      return false;
    }
  }
  return finish(token);
}

bool XmlReader::start_tag(XmlToken& token) {
  // A '>' lies ahead, which ends every run of name bytes or spaces.
  const char* const begin = at_;
  const char* name = begin + 1;
  const char* at = name;
  token.prefix = {};
  if (!is(*at, kNameStart)) {
    return fail(at, "name");
  }
  at = past(at + 1, kNameByte);
  if (*at == ':') {
    token.prefix = between(name, at);
    name = at + 1;
    if (!is(*name, kNameStart)) {
      return fail(at, "name");
    }
    at = past(name + 1, kNameByte);
  }
  token.name = between(name, at);
  const char* const name_end = at;
  at = end_of_attributes(at);
  if (at == nullptr) {
    return false;
  }
  token.attributes = between(name_end, at);
  token.text = {};
  token.begin = static_cast<std::size_t>(begin - begin_);
  if (level_ >= max_depth_) {
    return fail(begin, "depth");
  }
  if (level_ == 0 && std::exchange(root_seen_, true)) {
    return fail(begin, "second_root");
  }
  if (*at == '/') {
    last_ = token.kind = XmlTokenKind::kEmpty;
    at_ = at + 2;
  } else {
    last_ = token.kind = XmlTokenKind::kStart;
    at_ = at + 1;
    if (level_ == open_.size()) {
      open_.resize(2 * open_.size());
    }
    open_[level_++] = {.name = begin + 1,
                       .size = static_cast<std::uint32_t>(name_end - begin - 1),
                       .prefix = static_cast<std::uint32_t>(token.prefix.size())};
  }
  token.end = position();
  return true;
}

const char* XmlReader::end_of_attributes(const char* at) {
  while (*at != '>') {
    if (*at == ' ' && is(at[1], kNameStart) && at[2] == '=' && at[3] == '"') {
      at += 3;  // One letter, as a cell has them: no loop needed.
    } else {
      const char* const before = at;
      at = past(at, kSpaceByte);
      if (*at == '>') {
        break;
      }
      if (*at == '/') {
        return at[1] == '>' ? at : stop(at, "unclosed_tag");
      }
      if (at == before || !is(*at, kNameStart)) {
        return stop(at, "attribute");
      }
      at = past(past(at + 1, kNameByte | kColonByte), kSpaceByte);
      if (*at != '=') {
        return stop(at, "attribute");
      }
      at = past(at + 1, kSpaceByte);
      if (*at != '"' && *at != '\'') {
        return stop(at, "attribute");
      }
    }
    const char quote = *at;
    at = xml::end_of_value(at + 1, end_, quote);
    if (at == end_ || *at != quote) {
      return stop(at, "attribute_value");
    }
    if (++at >= marks_end_) {
      return stop(at, "unclosed_tag");
    }
  }
  return at;
}

bool XmlReader::end_tag(XmlToken& token) {
  const char* const name = at_ + 2;
  if (level_ == 0) {
    return fail(at_, "end_tag");
  }
  const OpenView& open = open_[level_ - 1];
  if (marks_end_ - name <= static_cast<std::ptrdiff_t>(open.size) ||
      !xml::same_bytes(name, open.name, open.size)) {
    return fail(at_, "end_tag");
  }
  const char* const close = past(name + open.size, kSpaceByte);
  if (*close != '>') {
    return fail(at_, "end_tag");
  }
  const std::size_t skipped = open.prefix == 0 ? 0 : open.prefix + std::size_t{1};
  last_ = token.kind = XmlTokenKind::kEnd;
  token.prefix = {name, open.prefix};
  token.name = {name + skipped, open.size - skipped};
  token.attributes = {};
  token.text = {};
  token.begin = position();
  at_ = close + 1;
  token.end = position();
  --level_;
  return true;
}

bool XmlReader::text(XmlToken& token) {
  const char* const begin = at_;
  const char* const at = xml::end_of_text(begin, end_);
  if (at != end_ && *at == 0) {
    return fail(at, "nul");
  }
  last_ = token.kind = XmlTokenKind::kText;
  token.prefix = {};
  token.name = {};
  token.attributes = {};
  token.text = between(begin, at);
  token.begin = position();
  at_ = at;
  token.end = position();
  return true;
}

bool XmlReader::cdata(XmlToken& token) {
  const char* const begin = at_;
  if (level_ == 0) {
    return fail(begin, "text_outside_root");
  }
  if (!skip_to(kCdataOpening, kCdataClosing)) {
    return false;
  }
  last_ = token.kind = XmlTokenKind::kCdata;
  token.prefix = {};
  token.name = {};
  token.attributes = {};
  token.text = between(begin + kCdataOpening.size(), at_ - kCdataClosing.size());
  token.begin = static_cast<std::size_t>(begin - begin_);
  token.end = position();
  return true;
}

bool XmlReader::finish(XmlToken& token) {
  if (!failure_.empty()) {
    return false;
  }
  if (level_ != 0) {
    return fail(at_, "unclosed_element");
  }
  if (!root_seen_) {
    return fail(at_, "no_root");
  }
  token = {};
  token.begin = token.end = position();
  last_ = XmlTokenKind::kEndOfDocument;
  return true;
}

bool XmlReader::skip_markup() {
  if (at_[1] == '?') {
    return skip_to("<?", "?>");
  }
  if (between(at_, end_).starts_with("<!DOCTYPE")) {
    return fail(at_, "doctype");
  }
  return skip_to("<!--", "-->");
}

bool XmlReader::skip_to(std::string_view opening, std::string_view closing) {
  const std::string_view rest = between(at_, end_);
  const std::size_t close =
      rest.starts_with(opening) ? rest.find(closing, opening.size()) : std::string_view::npos;
  if (close == std::string_view::npos) {
    return fail(at_, "markup");
  }
  const std::size_t nul = rest.substr(0, close).find('\0');
  if (nul != std::string_view::npos) {
    return fail(at_ + nul, "nul");
  }
  at_ += close + closing.size();
  return true;
}

const char* XmlReader::stop(const char* at, std::string_view reason) {
  fail(at, reason);
  return nullptr;
}

bool XmlReader::fail(const char* at, std::string_view reason) {
  failure_ = at != end_ && *at == 0 ? std::string_view("nul") : reason;
  failed_at_ = at;
  at_ = end_;  // Where next() comes to finish(), which fails again.
  return false;
}

Error XmlReader::error() const {
  const std::string_view before = between(begin_, failed_at_ == nullptr ? at_ : failed_at_);
  Error error(failure_ == "doctype" ? ErrorCode::kXmlDoctype : ErrorCode::kXmlDamaged,
              place_of(before),
              {{"byte", std::to_string(before.size())}, {"reason", std::string(failure_)}});
  if (failure_ == "depth") {
    error.args.emplace_back("limit", std::to_string(max_depth_));
  } else if (level_ != 0 && (failure_ == "end_tag" || failure_ == "unclosed_element")) {
    const OpenView& open = open_[level_ - 1];
    error.args.emplace_back("element", std::string_view(open.name, open.size));
  }
  return error;
}

Result<void> XmlReader::skip() {
  if (last_ != XmlTokenKind::kStart) {
    return {};
  }
  const std::uint32_t outside = level_ - 1;
  XmlToken token;
  while (level_ > outside) {
    if (!next(token)) {
      return error();
    }
  }
  return {};
}

}  // namespace scorebook::io
