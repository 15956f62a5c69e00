// SPDX-License-Identifier: Apache-2.0
#include "xlsx/sheet_reader.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include "io/encoding.h"
#include "xlsx/opc.h"

namespace scorebook::xlsx {

using io::XmlToken;
using io::XmlTokenKind;

namespace {

/// Bytes of a cell's markup as a rule; an error only costs memory or time.
constexpr std::size_t kBytesOfCell = 40;

/// Rows that a sheet of a form has as a rule.
constexpr std::size_t kUsualRows = 64;

/// Bytes copied at least of a text that is kept.
constexpr std::size_t kWord = 8;

constexpr std::string_view kMark = "\xEF\xBB\xBF";

/// The part's XML declaration with a byte-order mark in front of it; empty when it has none.
std::string declaration(std::string_view view) {
  const std::size_t begin = view.starts_with(kMark) ? kMark.size() : 0;
  const std::size_t end = view.substr(begin).starts_with("<?xml") ? view.find("?>") : begin;
  return std::string(view.substr(0, std::min(end, view.size())));
}

}  // namespace

void SheetReader::name(Sheet& sheet, std::string name, std::string part, Visibility visibility) {
  sheet.name_ = std::move(name);
  sheet.part_ = std::move(part);
  sheet.visibility_ = visibility;
}

Result<void> SheetReader::read(std::string bytes) {
  sheet_.bytes_ = std::move(bytes);
  if (auto done = read_whole(sheet_.bytes_); !done) {
    return done;
  }
  cells_left_ -= scanned_.cells.size();
  sheet_.cells_ = std::move(scanned_.cells);
  finish();
  return {};
}

Result<void> SheetReader::read_values(ReadMemory& memory) {
  sheet_.whole_ = false;
  const CellSink copy = [this](std::span<const Cell> cells) { return copy_cells(cells); };
  sink_ = &copy;
  scanned_.cells.swap(memory.cells);
  auto done = read_whole(memory.bytes);
  scanned_.cells.swap(memory.cells);
  if (done) {
    finish();
  }
  return done;
}

Result<void> SheetReader::read_values(const io::Package& package, const io::Entry& entry) {
  sheet_.whole_ = false;
  const CellSink copy = [this](std::span<const Cell> cells) { return copy_cells(cells); };
  sink_ = &copy;
  auto done = read_window(package, entry);
  if (done) {
    finish();
  }
  return done;
}

Result<void> SheetReader::pass(ReadMemory& memory, const CellSink& sink) {
  sink_ = &sink;
  only_cells_ = true;
  scanned_.cells.swap(memory.cells);
  auto done = read_whole(memory.bytes);
  scanned_.cells.swap(memory.cells);
  return done;
}

Result<void> SheetReader::pass(const io::Package& package, const io::Entry& entry,
                               ReadMemory& memory, const CellSink& sink) {
  sink_ = &sink;
  only_cells_ = true;
  scanned_.cells.swap(memory.cells);
  auto done = read_window(package, entry);
  scanned_.cells.swap(memory.cells);
  return done;
}

Result<void> SheetReader::read_whole(const std::string& bytes) {
  if (bytes.size() >= std::numeric_limits<std::uint32_t>::max()) {
    return too_large("part", std::numeric_limits<std::uint32_t>::max());
  }
  io::Window window(bytes);
  window_ = &window;
  if (auto clean = check_nul(0); !clean) {
    return clean;
  }
  return read_part();
}

Result<void> SheetReader::read_window(const io::Package& package, const io::Entry& entry) {
  package_ = &package;
  entry_ = &entry;
  io::Window window(io::PartStream(package, entry), kWindowBytes);
  window_ = &window;
  if (auto first = window.slide(0); !first) {
    return in_part(first.error(), sheet_.part_);
  }
  if (io::text_encoding(view()) != io::TextEncoding::kUtf8) {
    return read_converted();
  }
  if (auto encoding = io::to_utf8_xml(declaration(view())); !encoding) {
    return in_part(encoding.error(), sheet_.part_);
  }
  auto clean = check_nul(0);
  return clean ? read_part() : clean;
}

/// A part in UTF-16, which no program writes any more, is converted whole.
Result<void> SheetReader::read_converted() {
  auto bytes = read_xml_part(*package_, sheet_.part_);
  if (!bytes) {
    return bytes.error();
  }
  package_ = nullptr;
  return read_whole(*bytes);
}

/// Brings more of the part into view; false at its end.
Result<bool> SheetReader::more(std::size_t from) {
  const std::size_t kept = view().size() - from;
  auto moved = window_->slide(from);
  if (!moved) {
    return in_part(moved.error(), sheet_.part_);
  }
  if (auto clean = check_nul(*moved ? kept : view().size()); !clean) {
    return clean.error();
  }
  return *moved;
}

/// No NUL byte may stand in view at or behind `from`: one ends every view.
Result<void> SheetReader::check_nul(std::size_t from) const {
  const std::size_t nul = view().find('\0', from);
  return nul == std::string_view::npos ? Result<void>() : diagnose(nul, "NUL byte");
}

Result<void> SheetReader::read_part() {
  auto position = read_head();
  if (position && sheet_.layout_.data_end == 0 && sheet_.layout_.data_open_end != 0) {
    position = read_data(*position);
  }
  if (position && only_cells_) {
    return pass_rest();
  }
  if (position && sheet_.layout_.data_open_end != 0) {
    position = bring_tail(*position);
  }
  if (!position) {
    return position.error();
  }
  return sheet_.layout_.data_open_end == 0 ? Result<void>() : read_tail(*position);
}

/// Moves the window to the end of the part, where its checksum is verified.
Result<void> SheetReader::pass_rest() {
  for (;;) {
    auto moved = window_->slide(view().size());
    if (!moved) {
      return in_part(moved.error(), sheet_.part_);
    }
    if (!*moved) {
      return {};
    }
  }
}

/// Brings all that follows `position` into view; returns where it is then.
Result<std::size_t> SheetReader::bring_tail(std::size_t position) {
  for (;;) {
    const auto moved = more(position);
    if (!moved) {
      return moved.error();
    }
    if (!*moved) {
      break;
    }
    position = 0;
  }
  if (!keeps_part()) {
    sheet_.tail_ = view().substr(position);
  }
  return position;
}

Result<std::size_t> SheetReader::read_data(std::size_t position) {
  SheetLayout& layout = sheet_.layout_;
  using Cells = SheetScanner::Cells;
  SheetScanner scanner(view(), position, layout.prefix,
                       keeps_part()  ? Cells::kAll
                       : only_cells_ ? Cells::kFilledOnly
                                     : Cells::kFilled);
  const std::uint64_t most = keeps_part() ? cells_left_ : std::numeric_limits<std::size_t>::max();
  if (keeps_part()) {
    scanned_.cells.reserve((view().size() - position) / kBytesOfCell);
  }
  for (;;) {
    switch (scanner.next(scanned_, most)) {
      case SheetScanner::Event::kRow:
        if (auto added = only_cells_ ? Result<void>() : add_row(scanner.row()); !added) {
          return added.error();
        }
        break;
      case SheetScanner::Event::kRowEnd:
        if (!layout.rows.empty()) {
          layout.rows.back().end = offset32(scanner.position());
        }
        break;
      case SheetScanner::Event::kDataEnd:
        return end_data(scanner.position());
      case SheetScanner::Event::kFull:
        return too_large("cells", limits_.max_cells);
      case SheetScanner::Event::kStarved: {
        if (auto passed = pass_cells(); !passed) {
          return passed.error();
        }
        const auto moved = more(scanner.position());
        if (!moved) {
          return moved.error();
        }
        if (!*moved) {
          return diagnose(view().size(), "cut off");
        }
        scanner.rebase(view());
        break;
      }
      case SheetScanner::Event::kDamaged:
        return diagnose(scanner.failed_at(), scanner.failure());
    }
  }
}

/// `position` is at the end tag of <sheetData>; returns where the tail begins.
Result<std::size_t> SheetReader::end_data(std::size_t position) {
  if (auto passed = pass_cells(); !passed) {
    return passed.error();
  }
  std::size_t close = view().find('>', position);
  if (close == std::string_view::npos) {  // cut by the window
    const auto moved = more(position);
    if (!moved) {
      return moved.error();
    }
    position = *moved ? 0 : position;
    close = view().find('>', position);
  }
  if (close == std::string_view::npos) {
    return diagnose(position, "end tag");
  }
  sheet_.layout_.data_close = offset32(position);
  sheet_.layout_.data_end = offset32(close + 1);
  return close + 1;
}

/// Hands over the cells in view before it moves on.
Result<void> SheetReader::pass_cells() {
  if (keeps_part()) {
    return {};
  }
  auto passed = (*sink_)(scanned_.cells);
  scanned_.cells.clear();
  return passed;
}

/// Keeps cells with copies of what they say, in one piece of memory.
Result<void> SheetReader::copy_cells(std::span<const Cell> cells) {
  if (cells.size() > cells_left_) {
    return too_large("cells", limits_.max_cells);
  }
  cells_left_ -= cells.size();
  std::size_t bytes = kWord;
  for (const Cell& cell : cells) {
    bytes += cell.raw.size() + cell.formula.size();
  }
  sheet_.kept_.push_back(std::make_unique_for_overwrite<char[]>(bytes));
  char* room = sheet_.kept_.back().get();
  const auto keep = [&room](std::string_view text) {
    if (!text.empty()) {  // Most are shorter than a word, and at least "</v></c>" follows each.
      std::memcpy(room, text.data(), std::max(text.size(), kWord));
    }
    const std::string_view kept(room, text.size());
    room += text.size();
    return kept;
  };
  const std::size_t before = sheet_.cells_.size();
  sheet_.cells_.insert(sheet_.cells_.end(), cells.begin(), cells.end());
  for (Cell& cell : std::span(sheet_.cells_).subspan(before)) {
    if (cell.raw.data() != nullptr) {
      cell.raw = keep(cell.raw);
    }
    if (!cell.formula.empty()) {
      cell.formula = keep(cell.formula);
    }
  }
  return {};
}

Result<void> SheetReader::add_row(const RowTag& row) {
  if (++rows_ > base::kMaxRow) {
    return too_large("rows", base::kMaxRow);
  }
  if (keeps_part()) {
    sheet_.layout_.rows.push_back({row.row, row.begin, row.open_end, row.open_end});
  }
  if (row.height > 0 || row.hidden) {
    if (sheet_.rows_.empty()) {
      sheet_.rows_.reserve(kUsualRows);
    }
    sheet_.rows_.push_back({row.row, row.height, row.hidden});
  }
  return {};
}

void SheetReader::finish() {
  sheet_.used_ = scanned_.used;
  sheet_.layout_.blocks = std::move(scanned_.blocks);
  if (!scanned_.sorted) {
    sort_cells();
  }
  const auto by_row = [](const RowInfo& a, const RowInfo& b) { return a.row < b.row; };
  if (!std::is_sorted(sheet_.rows_.begin(), sheet_.rows_.end(), by_row)) {
    std::stable_sort(sheet_.rows_.begin(), sheet_.rows_.end(), by_row);
  }
  std::sort(sheet_.merges_.begin(), sheet_.merges_.end(),
            [](const base::CellRange& a, const base::CellRange& b) { return a.first < b.first; });
  sheet_.merge_index_ = MergeIndex(sheet_.merges_);
  std::stable_sort(
      sheet_.layout_.blocks.begin(), sheet_.layout_.blocks.end(),
      [](const BlockFormula& a, const BlockFormula& b) { return a.shared_index < b.shared_index; });
}

void SheetReader::sort_cells() {
  std::vector<Cell>& cells = sheet_.cells_;
  std::stable_sort(cells.begin(), cells.end(),
                   [](const Cell& a, const Cell& b) { return a.ref < b.ref; });
  // Of cells with one address the last one counts.
  auto out = cells.begin();
  for (auto in = cells.begin(); in != cells.end(); ++in) {
    if (in + 1 == cells.end() || in->ref != (in + 1)->ref) {
      *out++ = *in;
    }
  }
  cells.erase(out, cells.end());
}

Error SheetReader::too_large(std::string_view limit, std::uint64_t most) const {
  return in_part(Error(ErrorCode::kZipTooLarge, sheet_.part_,
                       {{"limit", std::string(limit)}, {"max", std::to_string(most)}}),
                 sheet_.part_);
}

/// The error the tokeniser has for the part; our own when it finds nothing, or when the part is
/// not in memory.
Error SheetReader::diagnose(std::size_t at, std::string_view reason) const {
  if (package_ != nullptr) {
    return xml_damaged(*package_, *entry_, window_->base() + at, reason);
  }
  io::XmlReader reader(view(), limits_.max_xml_depth);
  XmlToken token;
  while (reader.next(token)) {
    if (token.kind == XmlTokenKind::kEndOfDocument) {
      return xml_damaged(view(), at, reason, sheet_.part_);
    }
  }
  return in_part(reader.error(), sheet_.part_);
}

}  // namespace scorebook::xlsx
