# SPDX-License-Identifier: Apache-2.0
"""What of a sheet is printed: its cells with the texts they show, its repeated rows, merged cells."""
from typing import NamedTuple

import workbook
from workbook import MAIN, MAX_COLUMN, Area


class Cell(NamedTuple):
    """A printed cell that is not empty; area is that of the merged cells it stands for."""
    address: str
    area: Area
    text: str
    is_text: bool  # no number, nor a formula that gives one
    wrapped: bool
    centred: bool


class Printed(NamedTuple):
    name: str
    areas: list  # what is printed
    repeated: Area  # rows repeated on each page, or None
    cells: list
    heights: dict  # points, of the rows that have a fixed height


def named_areas(book, index, kind):
    """The areas of a print name of a sheet; they are what lint.py lets pass."""
    for element, name, scope in book.names():
        if name == '_xlnm.' + kind and scope == index:
            return [workbook.area(part.rpartition('!')[2]) for part in element.text.split(',')]
    return []


def alignments(book):
    """(wrapped, centred) of each cell format."""
    result = []
    for xf in book.styles.iterfind(f'{MAIN}cellXfs/{MAIN}xf'):
        alignment = xf.find(MAIN + 'alignment')
        get = {}.get if alignment is None else alignment.get
        result.append((get('wrapText') in ('1', 'true'), get('horizontal') == 'center'))
    return result


def printed(book, index, texts, on_paper=True):
    """The printed part of the sheet at an index, or all of it; texts are its own of Document.texts()."""
    sheet = book.sheets[index]
    used = [(cell.column, cell.row) for cell in sheet.cells()] or [(1, 1)]
    areas = on_paper and named_areas(book, index, 'Print_Area') or [
        Area(1, 1, max(column for column, _ in used), max(row for _, row in used))]
    titles = [a for a in named_areas(book, index, 'Print_Titles') if a.right == MAX_COLUMN]
    hidden_rows = {int(r.get('r')) for r in sheet.rows() if r.get('hidden') in ('1', 'true')}
    hidden_columns = {n for c in sheet.root.iterfind(f'{MAIN}cols/{MAIN}col')
                      if c.get('hidden') in ('1', 'true')
                      for n in range(int(c.get('min')), int(c.get('max')) + 1)}
    merged = {(a.left, a.top): a for _, a in sheet.areas('mergeCells/mergeCell', 'ref')}
    formats = alignments(book)
    cells = []
    for cell in sheet.cells():
        area = Area(cell.column, cell.row, cell.column, cell.row)
        inside = any(a.overlaps(area) for a in areas)
        text = texts.get((cell.column, cell.row), '')
        if inside and text.strip() and \
                cell.row not in hidden_rows and cell.column not in hidden_columns:
            cells.append(Cell(cell.address, merged.get((cell.column, cell.row), area), text,
                              isinstance(book.value(cell), str),
                              *formats[int(cell.element.get('s', 0))]))
    heights = {int(r.get('r')): float(r.get('ht')) for r in sheet.rows() if r.get('ht')}
    return Printed(sheet.name, areas, titles[0] if titles else None, cells, heights)
