# SPDX-License-Identifier: Apache-2.0
"""functions.py TOOL: every function that official forms use, our evaluator against LibreOffice.

For each function at least 100 formulas over a number, a number as text, a text, a blank cell, a truth
value, an error and ranges that mix them, all on another sheet; a third of them three calls deep. Our
evaluator stores the values; into one formula of every sheet a wrong value is planted, LibreOffice
calculates everything anew, and the two are compared, with truth values in cells and with numbers in
their place. A table is printed: formulas of each function, those the same, those where LibreOffice is
known to differ from what Excel documents (with the reason), those that we leave to Excel, differences,
and those that differ only because LibreOffice holds truth values as numbers.
Exit code: 0 no difference that is not explained, 1 some, 77 LibreOffice is not installed.
"""
import collections
import os
import random
import re
import subprocess
import sys
import tempfile
import zipfile

import office
import recalculate
import workbook
from small_book import DOCUMENT, HEAD, MAIN, PACKAGE, TYPE, relationships

CELLS = 110
# Operands on the sheet "data": the kinds that the comparison is about.
OPERANDS = {'A1': 12.5, 'A2': "'7", 'A3': "'abc", 'A4': None, 'A5': True, 'A6': '#N/A', 'A7': -3, 'A8': 0,
            'A9': 2, 'A10': "'ab c", 'A11': False, 'A12': '=""',
            # a mixed range, a sorted one, texts
            'B1': 3, 'B2': "'4", 'B3': "'x", 'B4': None, 'B5': True, 'B6': 5.25,
            'C1': 1, 'C2': 2, 'C3': 3, 'C4': 5, 'C5': 8, 'C6': 13,
            'D1': "'abc", 'D2': "'abd", 'D3': "'b", 'D4': "'ba", 'D5': "'x", 'D6': "'xyz",
            # sorted the other way, a table with its keys in a row
            'F1': 13, 'F2': 8, 'F3': 5, 'F4': 3, 'F5': 2, 'F6': 1,
            'H1': 1, 'I1': 3, 'J1': 5, 'K1': 9, 'H2': "'abc", 'I2': None, 'J2': 7, 'K2': "'x", 'H3': 4, 'I3': '#N/A', 'J3': 6,
            # a range with an error
            'E1': 1, 'E2': '#DIV/0!', 'E3': 3, 'E4': None, 'E5': 4, 'E6': 6}
# LibreOffice holds truth values as numbers that are shown as words: SUM and COUNT take them from cells,
# ISNUMBER says yes. Every formula is therefore compared twice; what is the same with numbers in these
# cells and differs with truth values differs for that reason.
NO_TRUTH = {'A5': 1, 'A11': 0, 'B5': 2}
VALUES = [f'data!A{row}' for row in range(1, 13)]
RANGES = ['data!B1:B6', 'data!C1:C6', 'data!E1:E6', 'data!A1:A5', 'data!D1:D6', 'data!B1:C6']
NUMBERS = ['data!A1', 'data!A2', 'data!A4', 'data!A5', 'data!A7', 'data!A8', 'data!A9', '1', '2.5', '-1', '0', '3']
SMALL = ['0', '1', '2', '3', '-1', '1.9', 'data!A9', 'data!A4', 'data!A5', 'data!A2', 'data!A3']
CRITERIA = ['">2"', '"<=3"', '"abc"', '"a*"', '3', '"<>x"', 'data!A9', 'data!A3', '"=5"', '">=1.5"']
TEXTS = ['data!A3', 'data!A10', 'data!A2', 'data!A1', 'data!A4', 'data!A5', 'data!A6', '"  two  words "', '"ไทย ๑"', '"aXbXc"']
TESTS = ['data!A1>5', 'data!A4=0', 'data!A3="ABC"', 'data!A5', 'data!A8', 'data!A1', 'data!A6', 'ISNUMBER(data!A2)', 'TRUE', 'FALSE', 'data!A4']
FORMATS = ['"0"', '"0.00"', '"#,##0"', '"#,##0.0"', '"0%"', '"0.0%"', '"00"', '"@"']

# What the arguments of a function are drawn from; '?' begins those that may be left out, '*' repeats.
# Searches in sorted order look into sorted ranges only: elsewhere no program promises anything, and none
# says what a blank cell finds from above.
BLANK = 'data!A4'
SORTED = NUMBERS + ['4', '7.5', '100']
SIGNATURES = {
    'SUM': [RANGES + VALUES, '*'], 'SUMPRODUCT': [RANGES[:3] + RANGES[4:5], '?', RANGES[:3] + RANGES[4:5], RANGES[:3]],
    'SUMIF': [RANGES[:5], CRITERIA, '?', RANGES[:3]], 'SUMIFS': [RANGES[1:2] + RANGES[:1], RANGES[:5], CRITERIA, '?', RANGES[:3], CRITERIA],
    'COUNT': [RANGES + VALUES, '*'], 'COUNTA': [RANGES + VALUES, '*'],
    'COUNTIF': [RANGES, CRITERIA + VALUES[:2]], 'COUNTIFS': [RANGES[:5], CRITERIA, '?', RANGES[:3], CRITERIA],
    'AVERAGE': [RANGES + VALUES, '*'], 'AVERAGEIF': [RANGES[:5], CRITERIA, '?', RANGES[:3]],
    'MIN': [RANGES + VALUES, '*'], 'MAX': [RANGES + VALUES, '*'],
    'ROUND': [VALUES + NUMBERS, SMALL], 'ROUNDUP': [VALUES + NUMBERS, SMALL], 'ROUNDDOWN': [VALUES + NUMBERS, SMALL],
    'INT': [None], 'MOD': [VALUES + NUMBERS, NUMBERS], 'ABS': [None],
    'IF': [TESTS, VALUES, '?', VALUES], 'IFERROR': [None, VALUES],
    'AND': [TESTS, '*'], 'OR': [TESTS, '*'], 'NOT': [None], 'ISNUMBER': [None], 'ISTEXT': [None], 'ISBLANK': [None],
    'ISERROR': [None], 'N': [None], 'VALUE': [None], 'LEN': [None],
    'LEFT': [TEXTS, '?', SMALL], 'RIGHT': [TEXTS, '?', SMALL], 'MID': [TEXTS, SMALL, SMALL], 'TRIM': [None],
    'SUBSTITUTE': [TEXTS, ['"X"', '"a"', '" "', 'data!A2', '""'], ['"-"', '""', 'data!A1'], '?', SMALL],
    'VLOOKUP': [VALUES + ['3', '4', '"x"'], ['data!C1:D6', 'data!D1:E6', 'data!B1:C6'], ['1', '2', '3'], ['FALSE', '0']],
    'HLOOKUP': [VALUES + ['1', '3', '"b"'], ['data!A3:E5', 'data!C1:E6', 'data!H1:K3'], ['1', '2', '3'], ['FALSE', '0']],
    'LOOKUP': [SORTED, ['data!C1:C6'], '?', ['data!C1:C6', 'data!D1:D6', 'data!E1:E6', 'data!B1:B6', 'data!A1:A6']],
    'INDEX': [['data!A1:A6', 'data!B1:C6', 'data!C1:E6'], SMALL, '?', ['0', '1', '2', '3']],
    'MATCH': [VALUES + ['4', '"b"', '"x*"'], RANGES[:5], ['0']],
    'CHOOSE': [['1', '2', '3', 'data!A9', '0', '1.9', 'data!A2', 'data!A5'], VALUES, '?', VALUES, VALUES],
    'TEXT': [VALUES + NUMBERS, FORMATS],
}
# Other ways to call some of them.
MORE = {
    'VLOOKUP': [[SORTED, ['data!C1:D6'], ['1', '2'], '?', ['TRUE', '1']], [['"b"', '"bz"', '"w"', 'data!A3'], ['data!D1:E6'], ['1', '2']]],
    'HLOOKUP': [[SORTED, ['data!H1:K3'], ['1', '2', '3'], '?', ['TRUE', '1']]],
    'LOOKUP': [[['"b"', '"bz"', '"w"', 'data!A3', '"abc"', '"zz"'], ['data!D1:D6'], '?', ['data!C1:C6', 'data!E1:E6']]],
    'MATCH': [[SORTED, ['data!C1:C6'], '?', ['1']], [[n for n in SORTED if n != BLANK], ['data!F1:F6'], ['-1']]],
}
# Three calls deep around or inside an argument; whatever it gives, both must agree.
DEEP = ['IF(ISERROR({0}),ABS(N({0})),{0})', 'IFERROR(ROUND(ABS({0}),1),{0})', 'INDEX(data!A1:A6,MATCH(MAX(1,N({0})),data!C1:C6))',
        'IF(AND(ISNUMBER({0}),NOT(ISBLANK({0}))),{0},LEN({0}))']

# Where LibreOffice does not do what Excel documents: pattern of the formula, and the reason.
EXPLAINED = [
    (r'MOD\(', lambda ours, theirs: theirs == ('error', '#DIV/0!'),
     'MOD: Excel reports the error of the first argument, LibreOffice the division by zero'),
    (r'SUMPRODUCT\(.*data!E1:E6', lambda ours, theirs: ours == ('error', '#DIV/0!'),
     'SUMPRODUCT: an error in a range is the result in Excel, LibreOffice passes over it when there are texts or blanks'),
    (r'', lambda ours, theirs: isinstance(ours, tuple) and isinstance(theirs, tuple),
     'both an error, not the same one: of several Excel reports the first, LibreOffice now and then another'),
]
PREDICATES = {'AND', 'OR', 'NOT', 'ISNUMBER', 'ISTEXT', 'ISBLANK', 'ISERROR'}


def argument(rnd, pool):
    if pool is None and rnd.random() < .4:
        return rnd.choice(VALUES) + rnd.choice('+-*&') + rnd.choice(VALUES)
    return rnd.choice(pool if pool is not None else VALUES + NUMBERS + TEXTS)


def one_formula(rnd, name):
    arguments = []
    for part in rnd.choice([SIGNATURES[name], *MORE.get(name, [])]):
        if part == '?':
            if rnd.random() < .4:
                break
        elif part == '*':
            arguments += [argument(rnd, SIGNATURES[name][0]) for _ in range(rnd.randint(0, 3))]
        else:
            arguments.append(argument(rnd, part))
    return f'{name}({",".join(arguments)})'


def formulas(name):
    rnd = random.Random(name)
    found = {}
    for turn in range(4000):
        if len(found) == CELLS:
            break
        inner = one_formula(rnd, name)
        if turn % 3 == 2 and name in PREDICATES:
            inner = rnd.choice(DEEP[:1]).format(f'IF({inner},data!A1,data!A9)')
        elif turn % 3 == 2:
            scalars = [a for a in re.findall(r'data!A\d+(?![:\d])', inner)]
            if scalars and rnd.random() < .5:
                chosen = rnd.choice(scalars)
                inner = re.sub(re.escape(chosen) + r'(?![:\d])', rnd.choice(DEEP).format(chosen), inner, count=1)
            else:
                inner = rnd.choice(DEEP).format(inner)
        found[inner] = True
    return list(found)


def operand_cell(address, value):
    if value is None:
        return ''
    if isinstance(value, bool):
        return f'<c r="{address}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, str) and value.startswith('='):
        return f'<c r="{address}" t="str"><f>{value[1:]}</f><v></v></c>'
    if isinstance(value, str) and value.startswith("'"):
        return f'<c r="{address}" t="inlineStr"><is><t>{value[1:]}</t></is></c>'
    if isinstance(value, str):
        return f'<c r="{address}" t="e"><v>{value}</v></c>'
    return f'<c r="{address}"><v>{value}</v></c>'


def sheet(cells):
    rows = collections.defaultdict(list)
    for address, element in cells.items():
        column, row = workbook.position(address)
        rows[row].append((column, element))
    data = ''.join(f'<row r="{row}">{"".join(e for _, e in sorted(rows[row]))}</row>' for row in sorted(rows))
    return f'{HEAD}<worksheet {MAIN}><sheetData>{data}</sheetData></worksheet>'


def escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def make(path, texts, operands):
    names = ['data', *texts]
    sheets = [sheet({a: operand_cell(a, v) for a, v in operands.items()})]
    sheets += [sheet({f'A{i}': f'<c r="A{i}"><f>{escape(text)}</f></c>' for i, text in enumerate(texts[name], 1)})
               for name in texts]
    overrides = ''.join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{TYPE}.worksheet+xml"/>'
                        for i in range(1, len(names) + 1))
    parts = {
        '[Content_Types].xml': f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
                               '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
                               f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
                               f'{overrides}</Types>',
        '_rels/.rels': relationships(('officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': f'{HEAD}<workbook {MAIN} xmlns:r="{DOCUMENT}"><sheets>'
                           + ''.join(f'<sheet name="{n if n == "data" else "f" + n}" sheetId="{i}" r:id="rId{i}"/>' for i, n in enumerate(names, 1))
                           + '</sheets></workbook>',
        'xl/_rels/workbook.xml.rels': relationships(*(('worksheet', f'worksheets/sheet{i}.xml') for i in range(1, len(names) + 1))),
    }
    parts.update({f'xl/worksheets/sheet{i}.xml': text for i, text in enumerate(sheets, 1)})
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)


def plant_all(path, planted):
    """A wrong value into the last numeric formula of every sheet."""
    wrong = rb'\g<1>' + str(recalculate.PLANTED_NUMBER).encode()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(planted, 'w', zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith('xl/worksheets/sheet') and b'<f>' in data:
                cells = list(re.finditer(rb'(<c r="A\d+"><f>[^<]*</f><v>)[^<]*', data))
                if cells:
                    last = cells[-1]
                    data = data[:last.start()] + last.expand(wrong) + data[last.end():]
            new.writestr(name, data)


def explained(text, stored, now):
    for pattern, fits, reason in EXPLAINED:
        if re.search(pattern, text) and isinstance(stored, tuple) and fits(stored, now):
            return reason
    return None


def compare(running, tool, folder, texts, operands):
    """By formula: 'same', 'left' or the pair of values."""
    bare, ours, planted = (os.path.join(folder, name) for name in ('bare.xlsx', 'ours.xlsx', 'planted.xlsx'))
    make(bare, texts, operands)
    left = set(subprocess.run([tool, bare, ours], capture_output=True, text=True, check=True).stdout.split())
    plant_all(ours, planted)
    book, found = workbook.Book(ours), {}
    with running.open(planted) as document:
        document.recalculate()
        for name in texts:
            own = next(s for s in book.sheets if s.name == 'f' + name)
            cells = [(own, cell) for cell in own.cells()]
            for (_, cell), now in zip(cells, recalculate.calculated(document, cells)):
                stored = book.value(cell)
                same = stored is not None and recalculate.same(stored, now)
                found[name, cell.formula.text] = ('left' if f'f{name}!{cell.address}' in left else
                                                  'same' if same else (stored, now))
    return found


def main(arguments):
    if not arguments:
        print(__doc__)
        return 2
    try:
        office.require()
    except office.Unavailable as reason:
        print(f'skipped: {reason}')
        return office.SKIP
    texts = {name: formulas(name) for name in SIGNATURES}
    with office.Office() as running, tempfile.TemporaryDirectory() as folder:
        plain = compare(running, arguments[0], folder, texts, {**OPERANDS, **NO_TRUTH})
        truth = compare(running, arguments[0], folder, texts, OPERANDS)
    tables = {name: collections.Counter(formulas=len(texts[name])) for name in texts}
    reasons, differences = collections.Counter(), []
    for (name, text), result in plain.items():
        kind = result
        if isinstance(result, tuple):
            reason = explained(text, *result)
            kind = 'explained' if reason else 'different'
            reasons.update([reason] if reason else [])
            differences += [] if reason else [f'{text}: ours {result[0]!r}, LibreOffice {result[1]!r}']
        tables[name][kind] += 1
        tables[name]['truth'] += kind == 'same' and isinstance(truth[name, text], tuple)
    print(f'{"function":12} formulas   same  explained  left to Excel  different | only with truth values')
    for name, counts in tables.items():
        print(f'{name:12} {counts["formulas"]:8} {counts["same"]:6} {counts["explained"]:10} {counts["left"]:14} '
              f'{counts["different"]:10} | {counts["truth"]}')
    for reason, number in sorted(reasons.items()):
        print(f'{number:5} {reason}')
    for text in differences:
        print('  ' + text)
    few = [name for name, counts in tables.items() if counts['formulas'] < 100]
    if few:
        print('fewer than 100 formulas: ' + ', '.join(few))
    return 1 if differences or few else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
