// SPDX-License-Identifier: Apache-2.0
#include "xlsx/insertion_anchors.h"

#include <charconv>
#include <cmath>
#include <string>

#include "xlsx/part_reader.h"

namespace scorebook::xlsx {
namespace {

constexpr double kEmuPerPoint = 12700;

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool fits = error == std::errc() && end == text.data() + text.size() && number >= 0 &&
                    number <= std::int64_t{1} << 40;
  return fits ? std::optional(number) : std::nullopt;
}

}  // namespace

void AnchorMover::take(const io::XmlToken& token) {
  using enum io::XmlTokenKind;
  if (token.kind == kStart) {
    open(token);
  } else if (token.kind == kText && marker_ != nullptr && !number_.empty()) {
    const auto number = number_of(token.text);
    if (!number) {
      return;
    }
    Marker& marker = marker_->has_value() ? **marker_ : marker_->emplace();
    const bool row = number_ == "row";
    (row ? marker.row : marker.offset) = *number;
    (row ? marker.row_begin : marker.offset_begin) = token.begin;
    (row ? marker.row_end : marker.offset_end) = token.end;
  } else if (token.kind == kEnd) {
    number_ = {};
    if (token.name == "from" || token.name == "to") {
      marker_ = nullptr;
    } else if (!anchor_.empty() && token.name == anchor_) {
      finish();
      anchor_ = {};
    }
  }
}

void AnchorMover::open(const io::XmlToken& token) {
  if (token.name == "twoCellAnchor" || token.name == "oneCellAnchor" || token.name == "anchor") {
    anchor_ = token.name;
    markers_ = {};
    const std::string edit_as = attribute_text(token, "editAs");
    const bool control = token.name == "anchor";
    const bool sizes = control ? attribute_flag(token, "sizeWithCells") : edit_as != "oneCell";
    const bool stays =
        control ? !sizes && !attribute_flag(token, "moveWithCells") : edit_as == "absolute";
    moves_ = stays ? Moves::kStays : sizes ? Moves::kWithCells : Moves::kKeepsSize;
  } else if (!anchor_.empty() && (token.name == "from" || token.name == "to")) {
    marker_ = &markers_[token.name == "from" ? 0 : 1];
  } else if (marker_ != nullptr && (token.name == "row" || token.name == "rowOff")) {
    number_ = token.name;
  }
}

/// Points of a row counted from 0, before or after the insertion. The new rows are never hidden.
double AnchorMover::height(std::int64_t row, bool after) const {
  auto number = static_cast<std::uint32_t>(row + 1);
  if (after && number >= insertion_.before) {
    if (number < insertion_.before + insertion_.count) {
      return sheet_.row_height(insertion_.model);
    }
    number -= insertion_.count;
  }
  return sheet_.row_hidden(number) ? 0 : sheet_.row_height(number);
}

/// Points from the top of the sheet, before the insertion.
double AnchorMover::top(const Marker& marker) const {
  double points = static_cast<double>(marker.offset) / kEmuPerPoint;
  for (std::int64_t row = 0; row < marker.row && row < base::kMaxRow; ++row) {
    points += height(row, false);
  }
  return points;
}

void AnchorMover::put(const Marker& marker, double top) {
  std::int64_t row = 0;
  for (; row + 1 < base::kMaxRow && top >= height(row, true); ++row) {
    top -= height(row, true);
  }
  put(marker, row);
  if (marker.offset_end > marker.offset_begin) {
    splices_.replace(marker.offset_begin, marker.offset_end,
                     std::to_string(std::llround(top * kEmuPerPoint)));
  }
}

void AnchorMover::put(const Marker& marker, std::int64_t row) {
  splices_.replace(marker.row_begin, marker.row_end, std::to_string(row));
}

void AnchorMover::finish() {
  const auto& [from, to] = markers_;
  const auto moves = [this](const Marker& marker) { return marker.row + 1 >= insertion_.before; };
  if (!from || from->row_end == 0 || (to && to->row_end == 0)) {
    return;
  }
  // What ends with the row above the new ones only touches them.
  const bool ends_above =
      to && !moves(*from) && to->offset == 0 && to->row + 1 == insertion_.before;
  const bool to_moves = to && moves(*to) && !ends_above;
  if (moves_ == Moves::kStays || (moves_ == Moves::kKeepsSize && !moves(*from))) {
    if (moves(*from)) {
      put(*from, top(*from));
    }
    if (to_moves) {
      put(*to, top(*to));
    }
    return;
  }
  if (moves(*from)) {
    put(*from, from->row + insertion_.count);
  }
  if (to_moves) {
    put(*to, to->row + insertion_.count);
  }
}

}  // namespace scorebook::xlsx
