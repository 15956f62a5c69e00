# SPDX-License-Identifier: Apache-2.0
"""recalculate.py WORKBOOK...: LibreOffice must come to the values that the workbooks have stored.

In a copy a wrong value is planted into one formula cell. The copy is opened, everything is
calculated, and then
- the planted cell must be right again: proof that LibreOffice did calculate and does not merely show
  what the file has stored (`soffice --convert-to` would);
- every formula cell must have the value stored in the original, numbers at 15 significant digits or
  within 1e-9, all else exactly.
Exit code: 0 all equal, 1 differences, 77 LibreOffice is not installed.
"""
import os
import re
import sys
import tempfile
import zipfile

import office
import workbook

ERRORS = {502: '#VALUE!', 503: '#NUM!', 504: '#REF!', 508: '#NAME?', 519: '#VALUE!', 521: '#NULL!',
          524: '#REF!', 525: '#NAME?', 532: '#DIV/0!', 32767: '#N/A'}
PLANTED_NUMBER, PLANTED_TEXT = 987654321.5, 'planted'


def formula_cells(book):
    """(sheet, cell) of every cell with a formula. Some formulas of a shared group have no text."""
    return [(sheet, cell) for sheet in book.sheets for cell in sheet.cells()
            if cell.formula is not None]


def plant(path, planted, sheet, cell):
    """Copies a workbook and gives one formula cell a wrong stored value of its own type."""
    flipped = '0' if cell.stored == '1' else '1'
    wrong = {'n': str(PLANTED_NUMBER), 'str': PLANTED_TEXT, 'b': flipped}.get(cell.type, '#NULL!')
    element = (rb'(<(?:\w+:)?c\b[^>]*\br="%s"[^>]*>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v(?:\s[^>]*)?>)[^<]*'
               % cell.address.encode())
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(planted, 'w', zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == sheet.part:
                data, count = re.subn(element, rb'\g<1>' + wrong.encode(), data, 1, re.DOTALL)
                assert count == 1, f'{sheet.name}!{cell.address} is not written as expected'
            new.writestr(name, data)


def calculated(document, cells):
    """The values LibreOffice now has, as Book.value gives them; in few calls, for each takes long."""
    grids = {}
    for sheet, _ in cells:
        if sheet.name not in grids:
            right = max(c.column for s, c in cells if s is sheet)
            bottom = max(c.row for s, c in cells if s is sheet)
            area = document.sheet(sheet.name).getCellRangeByPosition(0, 0, right - 1, bottom - 1)
            grids[sheet.name] = area.getDataArray()
    for sheet, cell in cells:
        value = grids[sheet.name][cell.row - 1][cell.column - 1]
        if value is None:  # an error
            code = document.cell(sheet.name, cell.address).getError()
            value = ('error', ERRORS.get(code, f'Err:{code}'))
        yield value


def same(stored, now):
    if isinstance(stored, (bool, float)) and isinstance(now, float):
        return f'{float(stored):.15g}' == f'{now:.15g}' or abs(stored - now) <= 1e-9
    return stored == now


def check(running, path, total=None):
    """The differences of one workbook, one text per cell, and a note of what was compared. A total, if
    given, must be what some formula comes to."""
    book = workbook.Book(path)
    cells = formula_cells(book)
    with_value = [at for at in cells if at[1].stored]
    # LibreOffice calculates shared formulas on opening, so they would prove nothing.
    plain = [at for at in with_value if at[1].type == 'n' and not at[1].formula.get('t')]
    results = [None] * len(cells)
    if with_value:
        with tempfile.TemporaryDirectory() as folder:
            planted = os.path.join(folder, 'planted.xlsx')
            plant(path, planted, *(plain or with_value)[-1])
            with running.open(planted) as document:
                document.recalculate()
                results = list(calculated(document, cells))
    faults = []
    for (sheet, cell), now in zip(cells, results):
        faults += compare(f"'{sheet.name}'!{cell.address}", book.value(cell), now)
    if total is not None and not any(same(total, now) for now in results):
        faults.append(f'no formula comes to the total of {total}')
    return faults, f'{len(cells)} formula cells calculated anew'


def compare(where, stored, now):
    if stored is None:
        return [f'{where}: no stored value']
    if now in (PLANTED_NUMBER, PLANTED_TEXT):
        return [f'{where}: not calculated, the planted value is still there']
    return [] if same(stored, now) else [f'{where}: stored {stored!r}, calculated {now!r}']


if __name__ == '__main__':
    sys.exit(office.run(check, sys.argv[1:]))
