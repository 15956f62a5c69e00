# SPDX-License-Identifier: Apache-2.0
"""print.py WORKBOOK...: the printed pages of workbooks, as LibreOffice would print them.

- Every page is A4 landscape.
- Every text of every cell that is printed can be read on the pages of its sheet, and no ###.
- A sheet of several pages repeats its header rows, all of them on each page: so no column has gone to
  a page of its own.
- No page is empty, or holds only header rows, or only the signature block.
- No text is cut: its cell is as high and as wide as the text needs (cut_text.py), also on sheets that
  are for the screen only.
Exit code: 0 all as it should be, 1 faults, 77 LibreOffice or poppler-utils is not installed.
"""
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse

import cut_text
import office
import printed
import workbook

A4_LANDSCAPE = (841.9, 595.3)  # points
SIGNATURE = 'ลงชื่อ'
NUMBERS = 1 | 2  # com.sun.star.sheet.CellFlags.VALUE, DATETIME
NUMBER_RESULT = 1  # com.sun.star.sheet.FormulaResult.VALUE
PROGRAMS = [('pdftotext', 'poppler-utils'), ('pdfinfo', 'poppler-utils')]


def without_spaces(text):
    """Relaxation: lines are broken at any place of a Thai sentence, and pdftotext sets blanks where it
    sees gaps between glyphs, so white space says nothing. Zero-width characters are not printed."""
    return re.sub(r'[\s\u00a0\u00ad\u200b-\u200d\u2060\ufeff]+', '', text)


def clear_headers_and_footers(document):
    """Takes the texts of headers and footers away, not their space: pages then hold cells only."""
    styles = document.model.StyleFamilies.getByName('PageStyles')
    for style in [styles.getByIndex(i) for i in range(styles.Count)]:
        for name in ('RightPageHeaderContent', 'LeftPageHeaderContent', 'FirstPageHeaderContent',
                     'RightPageFooterContent', 'LeftPageFooterContent', 'FirstPageFooterContent'):
            content = style.getPropertyValue(name)
            for part in (content.LeftText, content.CenterText, content.RightText):
                part.setString('')
            style.setPropertyValue(name, content)


def destination(sheet_name):
    """The name LibreOffice gives the destination of a sheet in a PDF."""
    quoted = urllib.parse.quote(sheet_name, safe="!$&'()*+,-./:;=?@_~")
    return re.sub('[^A-Za-z0-9-]', lambda match: f'{ord(match[0]):02X}', quoted)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def page_sizes(pdf):
    sizes = re.findall(r'^Page +\d+ size: +([\d.]+) x ([\d.]+)', run('pdfinfo', '-l', '99999', pdf), re.M)
    return [(float(width), float(height)) for width, height in sizes]


def first_pages(pdf):
    """The first page of each printed sheet, by the name of its destination."""
    found = re.findall(r'^ +(\d+) \[.*\] "(.*)"$', run('pdfinfo', '-dests', pdf), re.M)
    return {name: int(page) for page, name in found}


def page_texts(pdf):
    """The texts of the pages without spaces, in the order in which the cells were drawn."""
    return [without_spaces(page) for page in run('pdftotext', '-raw', pdf, '-').split('\f')[:-1]]


def not_printed(cells, repeated, pages):
    """The texts that stand on the pages less often than in the cells: each cell adds to the count of
    its text and of the texts inside it, so that ๑ is not taken for printed because of a ๑๑."""
    expected, places, whole = {}, {}, '\n'.join(pages)
    for cell in cells:
        text = without_spaces(cell.text)
        expected[text] = expected.get(text, 0) + (len(pages) if cell in repeated else 1)
        places.setdefault(text, []).append(cell.address)
    texts = sorted(expected, key=len, reverse=True)
    for n, text in enumerate(texts):
        wanted = expected[text] + sum(expected[longer] * longer.count(text) for longer in texts[:n])
        missing = min(wanted - whole.count(text), expected[text])
        if missing > 0:
            expected[text] -= missing  # what is missing does not count for the texts inside it
            yield places[text], text, missing


def check_sheet(sheet, pages):
    """The faults of the pages of one sheet."""
    name, cells = sheet.name, sheet.cells
    repeated = [c for c in cells if sheet.repeated and c.area.overlaps(sheet.repeated)]
    faults = [f"'{name}' page {n}: ###" for n, page in enumerate(pages, 1) if '###' in page]
    if len(pages) > 1 and not repeated:
        faults.append(f"'{name}': {len(pages)} pages without repeated header rows")
    for places, text, missing in not_printed(cells, repeated, pages):
        faults.append(f"'{name}'!{'/'.join(places)}: {missing} times not found in print: {text!r}")
    for n, page in enumerate(pages, 1):
        body = page
        for cell in sorted(repeated, key=lambda c: -len(c.text)):
            text = without_spaces(cell.text)
            if text not in page:
                faults.append(f"'{name}' page {n}: header {cell.address} is missing: {text!r}")
            body = body.replace(text, '', 1)
        if not body:
            faults.append(f"'{name}' page {n}: nothing but header rows" if page else
                          f"'{name}' page {n}: empty")
        elif body.startswith(SIGNATURE):
            faults.append(f"'{name}' page {n}: the signature block stands alone")
    return faults


def numbers_do_not_wrap(document, sheet_name):
    """Excel shows #### where a number is too wide for its cell; LibreOffice would break the line."""
    sheet = document.sheet(sheet_name)
    for ranges in (sheet.queryContentCells(NUMBERS), sheet.queryFormulaCells(NUMBER_RESULT)):
        if ranges.Count:
            ranges.setPropertyValue('IsTextWrapped', False)


def check(running, path):
    """The faults of one workbook, and a note of how many pages each sheet has."""
    book = workbook.Book(path)
    faults, counts = [], []
    with running.open(path) as document, tempfile.TemporaryDirectory() as folder:
        pdf = os.path.join(folder, 'pages.pdf')
        clear_headers_and_footers(document)
        for sheet in book.sheets:
            numbers_do_not_wrap(document, sheet.name)
        document.export_pdf(pdf)
        shown = document.texts()
        sizes, starts, pages = page_sizes(pdf), first_pages(pdf), page_texts(pdf)
        for n, (width, height) in enumerate(sizes, 1):
            if abs(width - A4_LANDSCAPE[0]) > 1 or abs(height - A4_LANDSCAPE[1]) > 1:
                faults.append(f'page {n}: {width:g} x {height:g} points, not A4 landscape')
        for index, sheet in enumerate(book.sheets):
            if sheet.state != 'visible':
                continue
            first = starts.get(destination(sheet.name))
            part = printed.printed(book, index, shown[sheet.name], first is not None)
            if first is not None:
                end = min([p for p in starts.values() if p > first], default=len(sizes) + 1)
                counts.append(f'{sheet.name} {end - first}')
                faults += check_sheet(part, pages[first - 1:end - 1])
            faults += cut_text.check(document, part)
    if not counts:
        faults.append('no sheet is printed')
    return faults, f'{len(sizes)} pages ({", ".join(counts)})'


if __name__ == '__main__':
    sys.exit(office.run(check, sys.argv[1:], *PROGRAMS))
