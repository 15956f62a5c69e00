# SPDX-License-Identifier: Apache-2.0
"""Which cells of a printed sheet are too small for their text.

LibreOffice is asked for the height or width that a text needs by setting it once more in a cell of
its own. To spare calls, of the cells of one row only those are asked for whose row grows in a copy of
the sheet in which all rows may grow. It is the height on the screen: on paper a line may hold a letter
more or less, and both must do.
"""
MM100_PER_POINT = 2540 / 72
SLACK = 70  # 1/100 mm
"""Relaxation: with the stand-in typeface and LibreOffice's cell margins a line may be up to this much
(2 points, the air around a line) higher or wider than in Excel; no glyph is hurt by it."""


def millimetres(length):
    return f'{length / 100:.1f} mm'


class Sizes:
    """Widths and heights of the cells of a sheet in 1/100 mm; each is asked for once."""

    def __init__(self, sheet, heights):
        self.sheet, self.widths = sheet, {}
        self.heights = {row: points * MM100_PER_POINT for row, points in heights.items()}

    def width(self, first, last):
        for column in range(first, last + 1):
            if column not in self.widths:
                self.widths[column] = self.sheet.Columns.getByIndex(column - 1).Width
        return sum(self.widths[column] for column in range(first, last + 1))

    def height(self, first, last):
        for row in range(first, last + 1):
            if row not in self.heights:  # Excel lets such rows grow, LibreOffice does not always
                self.heights[row] = self.sheet.Rows.getByIndex(row - 1).Height
        return sum(self.heights[row] for row in range(first, last + 1))


def scratch_sheet(document, name):
    model = document.model
    model.unprotect('')
    model.Sheets.insertNewByName(name, model.Sheets.Count)
    return model.Sheets.getByName(name)


def set_again(source, target, cell, column, row):
    """Copies a cell to a place of its own, with the text it shows instead of its formula."""
    place = target.getCellByPosition(column, row)
    one = source.getCellByPosition(cell.area.left - 1, cell.area.top - 1)
    target.copyRange(place.getCellAddress(), one.getRangeAddress())
    place.setString(cell.text)
    return place


def unmerge(scratch, cells, columns):
    """Copied cells bring along that they are merged."""
    wide = max(c.area.right - c.area.left for c in cells)
    high = max(c.area.bottom - c.area.top for c in cells)
    scratch.getCellRangeByPosition(0, 0, columns + wide, len(cells) + high).merge(False)


def in_low_rows(document, printed, sizes):
    """The cells with text in rows that grow when they may."""
    rows = {}
    for cell in printed.cells:
        if cell.is_text and cell.area.top == cell.area.bottom:
            rows.setdefault(cell.area.top, []).append(cell)
    if not rows:
        return []
    model, name = document.model, 'rows that may grow'
    model.unprotect('')  # of the structure; the forms have no password
    model.Sheets.copyByName(printed.name, name, model.Sheets.Count)
    copy = model.Sheets.getByName(name)
    copy.unprotect('')
    copy.getCellRangeByPosition(0, 0, 0, max(rows) - 1).Rows.OptimalHeight = True
    low = [row for row in rows
           if copy.Rows.getByIndex(row - 1).Height > sizes.height(row, row) + SLACK]
    model.Sheets.removeByName(name)
    return [cell for row in low for cell in rows[row]]


def too_low(document, sheet, printed, sizes):
    """Cells lower than their text needs."""
    cells = in_low_rows(document, printed, sizes)
    cells += [c for c in printed.cells if c.is_text and c.area.top < c.area.bottom]
    if not cells:
        return
    scratch = scratch_sheet(document, 'heights')
    widths = sorted({sizes.width(c.area.left, c.area.right) for c in cells})
    for n, cell in enumerate(cells):
        set_again(sheet, scratch, cell, widths.index(sizes.width(cell.area.left, cell.area.right)), n)
    unmerge(scratch, cells, len(widths))
    for n, width in enumerate(widths):
        scratch.Columns.getByIndex(n).Width = width
    scratch.getCellRangeByPosition(0, 0, 0, len(cells) - 1).Rows.OptimalHeight = True
    for n, cell in enumerate(cells):
        missing = scratch.Rows.getByIndex(n).Height - sizes.height(cell.area.top, cell.area.bottom)
        if missing > SLACK:
            yield (f"'{printed.name}'!{cell.area}: text is cut, {millimetres(missing)} too low: "
                   f'{cell.text!r}')
    document.model.Sheets.removeByName('heights')


def room(cell, printed, sizes):
    """The width a text of one line may take: over empty cells to its right, centred ones also to the
    left, up to the edge of what is printed; merged cells keep their text."""
    left, right, row = cell.area.left, cell.area.right, cell.area.top
    if left == right and cell.area.bottom == row:
        edge = max(a.right for a in printed.areas if a.overlaps(cell.area))
        filled = {c for other in printed.cells if other.area.top <= row <= other.area.bottom
                  for c in range(other.area.left, other.area.right + 1)}
        while right < edge and right + 1 not in filled:
            right += 1
        while cell.centred and left > 1 and left - 1 not in filled:
            left -= 1
    return sizes.width(left, right)


def lines_too_long(document, sheet, printed, sizes):
    """Texts of one line that reach into the next filled cell or beyond the paper."""
    cells = [c for c in printed.cells if c.is_text and not c.wrapped]
    if not cells:
        return
    scratch = scratch_sheet(document, 'lines')
    for n, cell in enumerate(cells):
        set_again(sheet, scratch, cell, n, n)
    unmerge(scratch, cells, len(cells))
    scratch.getCellRangeByPosition(0, 0, len(cells) - 1, 0).Columns.OptimalWidth = True
    for n, cell in enumerate(cells):
        missing = scratch.Columns.getByIndex(n).Width - room(cell, printed, sizes)
        if missing > SLACK:
            yield (f"'{printed.name}'!{cell.address}: text is cut, {millimetres(missing)} too long: "
                   f'{cell.text!r}')
    document.model.Sheets.removeByName('lines')


def check(document, printed):
    """The texts of a printed sheet that are cut."""
    sheet = document.sheet(printed.name)
    sizes = Sizes(sheet, printed.heights)
    return [*too_low(document, sheet, printed, sizes),
            *lines_too_long(document, sheet, printed, sizes)]
