// SPDX-License-Identifier: Apache-2.0
#include "io/window.h"

#include <cstring>
#include <utility>

namespace scorebook::io {

Window::Window(std::string_view whole) : view_(whole) {}

Window::Window(PartStream stream, std::size_t size)
    : stream_(std::move(stream)),
      buffer_(size + 1) {
  view_ = {buffer_.data(), 0};
}

Result<bool> Window::slide(std::size_t from) {
  if (!stream_ || stream_->position() == stream_->size()) {
    return false;
  }
  const std::size_t kept = view_.size() - from;
  std::memmove(buffer_.data(), buffer_.data() + from, kept);
  base_ += from;
  std::size_t room = buffer_.size() - 1;
  if (kept > room / 2) {
    room *= 2;
    buffer_.resize(room + 1);
  }
  view_ = {buffer_.data(), kept};
  const Result<std::size_t> got = stream_->read({buffer_.data() + kept, room - kept});
  if (!got) {
    return got.error();
  }
  buffer_[kept + *got] = '\0';
  view_ = {buffer_.data(), kept + *got};
  return true;
}

}  // namespace scorebook::io
