// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "make/drawing.h"
#include "make/finished.h"
#include "make/make.h"
#include "make/proof.h"
#include "make/stacked.h"
#include "xlsx/edits.h"

namespace scorebook::make {
namespace {

/// Whether rows of the grid name groups or go on with texts.
bool is_list(const form::Grid& grid) {
  return std::any_of(grid.rows.begin(), grid.rows.end(), [](const form::RowKind& kind) {
    return kind.type == form::RowKindType::kGroup || kind.type == form::RowKindType::kContinuation;
  });
}

/// Whether the grids of the sheet share its columns, or it has none.
bool is_stacked(const form::Form& form, const form::Sheet& sheet) {
  const form::Layout::SheetLayout* layout = layout_of(form, sheet.key);
  return layout != nullptr && !layout->tracks.empty();
}

DetailPlace place_of(const form::Form& form, const form::Sheet& sheet, const Canvas& canvas) {
  DetailPlace place;
  place.sheet = canvas.name();
  place.columns = column_numbers(sheet.grids.front());
  place.row = rows_above_grid(*layout_of(form, sheet.key)) +
              static_cast<std::uint32_t>(sheet.grids.front().header_rows()) + 1;
  return place;
}

}  // namespace

Result<NewWorkbook> new_workbook(const form::Form& form, const NewOptions& options) {
  if (!form.layout) {
    return Error(ErrorCode::kFormDefinition, "[layout]", {{"form", form.name()}});
  }
  Result<Content> content = plan_content(form, options);
  if (!content) {
    return content.error();
  }
  Result<std::unique_ptr<Book>> book = Book::create(form);
  if (!book) {
    return book.error();
  }
  const Drawing drawing{form, *content, options.protect, content->round};

  // All sheets first, in the form's order, so that formulas can name them before they are drawn.
  struct Sheet {
    const form::Sheet* spec;
    Canvas* canvas;
    const ContentRow* row;
  };

  std::vector<Sheet> sheets;
  std::map<std::string, DetailPlace> details;
  for (const form::Sheet& sheet : form.sheets) {
    if (sheet.generated) {
      if (options.check_sheet) {
        sheets.push_back({&sheet, &(*book)->add(sheet.name.compose({})), nullptr});
      }
      continue;
    }
    const form::Layout::SheetLayout* layout = layout_of(form, sheet.key);
    if (layout == nullptr) {
      continue;
    }
    if (sheet.presence != form::Presence::kPerIndicator) {
      Canvas& canvas = (*book)->add(sheet.name.compose({}), layout->portrait);
      sheets.push_back({&sheet, &canvas, nullptr});
      continue;
    }
    for (const ContentRow& row : content->rows(sheet.table)) {
      Canvas& canvas = (*book)->add(sheet.name.compose(texts(row)), layout->portrait);
      if (!is_stacked(form, sheet)) {
        details.emplace(row.id, place_of(form, sheet, canvas));
      }
      sheets.push_back({&sheet, &canvas, &row});
    }
  }
  GridPlace grid;
  CellPlaces places;
  for (const Sheet& sheet : sheets) {
    if (is_stacked(form, *sheet.spec)) {
      draw_stacked_sheet(drawing, *sheet.spec, *sheet.canvas, sheet.row, places);
    } else if (sheet.row != nullptr) {
      draw_detail_sheet(drawing, *sheet.spec, *sheet.canvas, *sheet.row);
    } else if (sheet.spec->generated) {
      draw_check_sheet(drawing, *sheet.canvas, grid, details);
    } else {
      grid = is_list(sheet.spec->grids.front())
                 ? draw_list_sheet(drawing, *sheet.spec, *sheet.canvas)
                 : draw_grid_sheet(drawing, *sheet.spec, *sheet.canvas, details);
    }
  }
  Result<std::string> drawn = (*book)->finish();
  Result<std::string> bytes = drawn ? calculate(*drawn) : drawn;
  if (!bytes) {
    return bytes.error();
  }
  Result<std::vector<Rounded>> rounded = prove(form, *content, *bytes);
  if (!rounded) {
    return rounded.error();
  }
  return NewWorkbook{std::move(*bytes), std::move(*rounded)};
}

}  // namespace scorebook::make
