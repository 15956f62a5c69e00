# SPDX-License-Identifier: Apache-2.0
"""office_test.py SCORE_CASES: LibreOffice comes to our scores by our formulas, on 1,000 scorecards over
all schemes that can be formulas, one figure in five at a threshold or beside it. Every formula cell
holds a wrong value before, so that a value that is right was calculated."""
import pathlib
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / 'office'))

import office
import small_book
from cases import Cases
from oracle import Book, NoScore, exact_text, scheme_top_fixed

FORM = HERE / 'scheme_book' / 'form.toml'
CARDS, SEED, PLANTED = 1000, 20260402, 987654321.5
FIRST_INPUT, FORMULA = 4, 30  # columns; weights and level stand before the inputs
PENDING = 'รอผล'


def column(number):
    return chr(64 + number) if number <= 26 else column((number - 1) // 26) + column((number - 1) % 26 + 1)


def cell(address, text):
    """A number cell, or a text cell for what is no number."""
    if text in ('', '_'):
        return ''
    if text in ('?', '-'):
        word = PENDING if text == '?' else '-'
        return f'<c r="{address}" t="inlineStr"><is><t>{word}</t></is></c>'
    return f'<c r="{address}"><v>{text}</v></c>'


def formula(address, text):
    return f'<c r="{address}"><f>{escape(text)}</f><v>{PLANTED}</v></c>'


class Sheet:
    """The rows of all scorecards with what each formula must come to; None for a text."""

    def __init__(self, book):
        self.book, self.rows, self.wanted, self.asked = book, [], [], []

    def add_card(self, groups, items):
        first = len(self.rows) + 1
        total = 0
        for item in items:
            if item['level'] == 'cancelled':
                item['level'] = '_'
            points = self.points(groups, item)
            total += points or 0
            self.add_item(groups[item['group']], item, points)
        last = len(self.rows)
        self.rows.append([formula(f'{column(FORMULA)}{last + 1}',
                                  f'ROUND(SUM({column(FORMULA)}{first}:{column(FORMULA)}{last}),9)')])
        self.wanted.append(total)
        self.asked.append(None)

    def points(self, groups, item):
        scheme = self.book.schemes[item['id']]
        most = groups[item['group']] * item['weight'] / 100
        if item['level'] == '?':
            return 0
        if item['level'] != '_':
            return most * int(item['level']) / scheme_top_fixed(scheme)
        if '?' in item['inputs'].values():
            return 0
        try:
            return most * scheme.score(item['inputs']) / scheme.top(item['inputs'])
        except NoScore:
            return None

    def add_item(self, group, item, points):
        row = len(self.rows) + 1
        names = {name: f'{column(FIRST_INPUT + n)}{row}' for n, name in enumerate(item['inputs'])}
        self.rows.append([cell(f'A{row}', exact_text(group)), cell(f'B{row}', exact_text(item['weight'])),
                          cell(f'C{row}', item['level'])] +
                         [cell(names[n], v) for n, v in item['inputs'].items()])
        self.asked.append(' '.join(['W', item['id'], f'A{row}', f'B{row}', f'C{row}'] +
                                   [f'{n}={at}' for n, at in names.items() if not self.gap(item, n)]))
        self.wanted.append(points)

    def gap(self, item, name):
        """On a linear scale a threshold without criterion is left out of the formula."""
        data = self.book.schemes[item['id']].data
        return (data.get('between') == 'linear' and item['inputs'][name] == '-'
                and name in str(data.get('thresholds')))

    def write(self, program, path):
        asked = [line for line in self.asked if line]
        texts = iter(subprocess.run([program, str(FORM)], input='\n'.join(asked) + '\n', text=True, check=True,
                                    capture_output=True, encoding='utf-8').stdout.splitlines())
        out = []
        for number, (cells, line) in enumerate(zip(self.rows, self.asked), 1):
            if line:
                cells = cells + [formula(f'{column(FORMULA)}{number}', next(texts))]
            out.append(f'<row r="{number}">{"".join(cells)}</row>')
        sheet = f'{small_book.HEAD}<worksheet {small_book.MAIN}><sheetData>{"".join(out)}</sheetData></worksheet>'
        workbook = (f'{small_book.HEAD}<workbook {small_book.MAIN} xmlns:r="{small_book.DOCUMENT}"><sheets>'
                    '<sheet name="Main" sheetId="1" r:id="rId1"/></sheets></workbook>')
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as package:
            package.writestr('[Content_Types].xml', small_book.content_types(
                **{'/xl/workbook.xml': 'sheet.main', '/xl/worksheets/sheet1.xml': 'worksheet'}))
            package.writestr('_rels/.rels', small_book.relationships(('officeDocument', 'xl/workbook.xml')))
            package.writestr('xl/_rels/workbook.xml.rels',
                             small_book.relationships(('worksheet', 'worksheets/sheet1.xml')))
            package.writestr('xl/workbook.xml', workbook)
            package.writestr('xl/worksheets/sheet1.xml', sheet)


def agrees(wanted, found):
    if wanted is None:
        return isinstance(found, str)
    return isinstance(found, float) and abs(found - float(wanted)) <= 1e-8


def main():
    book = Book(FORM)
    cases = Cases(book, SEED)
    sheet = Sheet(book)
    for _ in range(CARDS):
        groups, items = cases.card()
        sheet.add_card(groups, [item for item in items if item['id'] != 's25'])
    with tempfile.TemporaryDirectory() as folder, office.Office() as running:
        path = pathlib.Path(folder) / 'scorecards.xlsx'
        sheet.write(sys.argv[1], path)
        with running.open(path) as document:
            document.recalculate()
            area = document.sheet('Main').getCellRangeByPosition(FORMULA - 1, 0, FORMULA - 1, len(sheet.rows) - 1)
            found = [row[0] for row in area.getDataArray()]
            texts = [row[0] for row in area.getFormulaArray()]
    wrong = [n for n, (wanted, now) in enumerate(zip(sheet.wanted, found)) if not agrees(wanted, now)]
    print(f'{CARDS} scorecards, {len(found)} formulas: {len(wrong)} differ')
    for n in wrong[:5]:
        print(f'row {n + 1}: {sheet.asked[n]}\n  wanted {sheet.wanted[n]}, LibreOffice {found[n]}\n  {texts[n]}\n'
              f'  {sheet.rows[n]}')
    return 1 if wrong or PLANTED in found else 0


if __name__ == '__main__':
    try:
        sys.exit(main())
    except office.Unavailable as lacking:
        print(lacking)
        sys.exit(office.SKIP)
