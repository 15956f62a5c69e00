# SPDX-License-Identifier: Apache-2.0
"""edits.py PROGRAM DATA_FOLDER WORKBOOK...: every workbook takes every edit without harm to the rest.

The edits are fill data (DATA_FOLDER/*.json) and, beside them, the scores as formulas. After each:
- every part that the certificate does not name is byte for byte the same, and so is the digest that
  the certificate prints, calculated here anew;
- in a sheet everything outside the cells that changed has the same bytes: merges, validations,
  conditional formats, links, print settings, and all other cells;
- no kind of element occurs less or more often in the package than before, values and formulas aside;
- the lint finds nothing that it does not find in the original, and the schema check neither
  (SCHEMA_CHECK names the program; left out without it);
- LibreOffice opens the workbook and shows the same value in every cell that did not change.
Exit code: 0 no harm, 1 some, 77 LibreOffice is not installed.
"""
import collections
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import lint
import office
import workbook

# Elements that an edit is meant to add and remove.
OF_CELLS = {'row', 'c', 'f', 'v', 'is', 't', 'si', 'Override', 'Relationship', 'calcPr'}
CELL = re.compile(rb'<(?:\w+:)?c(?=[\s/>])[^>]*?(?:/>|>.*?</(?:\w+:)?c>)', re.DOTALL)
ROW = re.compile(rb'<(?:\w+:)?row(?=[\s/>])[^>]*?>')
CHANGE = re.compile(r'^    ([A-Z]+[0-9]+)( .*)?$')
SHEET = re.compile('^  sheet “(.*)”$')


def parts_of(path):
    """The parts of a package without the entries that some programs write for folders."""
    return {name: data for name, data in workbook.read_parts(path).items() if not name.endswith('/')}


def run(program, arguments):
    done = subprocess.run([program, *arguments, '--lang', 'en'], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f'{" ".join(arguments)}: {done.stderr.strip()}')
    return done.stdout if arguments[0] == 'fill' else done.stderr


def certified(report):
    """What a certificate says: changed cells by sheet, parts that are not as they were, count, digest."""
    cells, parts, sheet = collections.defaultdict(set), set(), None
    for line in report.splitlines():
        if match := SHEET.match(line):
            sheet = match[1]
        elif (match := CHANGE.match(line)) and sheet:
            cells[sheet].add(match[1])
    joined = re.sub(r'\n  (?! )', ' ', report)
    for match in re.finditer(r'^Parts of the file (?:written anew|removed|added): \d+: (.*)$', joined, re.M):
        parts.update(name.strip() for name in match[1].split(','))
    kept = int(re.search(r'as they were: (\d+)', joined)[1])
    return cells, parts, kept, re.search(r'SHA-256 ([0-9a-f]{64})', report)[1]


def part_faults(before, after, changed, kept, digest):
    same = {name for name in before if before[name] == after.get(name)}
    for name in sorted((set(before) | set(after)) - same - changed):
        yield f'{name}: changed, which the certificate does not say'
    if kept != len(same):
        yield f'the certificate says {kept} parts are the same, they are {len(same)}'
    told = hashlib.sha256()
    for name in sorted(same, key=str.encode):
        told.update(f'{name}\n{len(before[name])}\n'.encode() + before[name])
    if told.hexdigest() != digest:
        yield 'the digest of the certificate is not that of the same parts'


def address_of(element, last):
    """The address of a cell element, counted on from the last one when it has none."""
    match = re.search(rb'^<[^>]*?\sr="([A-Z]+\d+)"', element)
    return workbook.position(match[1].decode()) if match else (last[0] + 1, last[1])


def cells_of(data):
    """Elements of cells by (column, row), and the rest of the sheet without rows and dimension."""
    cells, row = {}, 0
    begin = re.search(rb'<(?:\w+:)?sheetData\b[^>]*>', data)
    end = data.rfind(b'sheetData>') if begin and not begin[0].endswith(b'/>') else begin.end()
    body = data[begin.end():end]
    last = (0, 0)
    for match in re.finditer(ROW.pattern + b'|' + CELL.pattern, body, re.DOTALL):
        if ROW.fullmatch(match[0]):
            number = re.search(rb'\sr="(\d+)"', match[0])
            row = int(number[1]) if number else row + 1
            last = (0, row)
        else:
            last = address_of(match[0], last)
            cells[last] = match[0]
    rest = re.sub(rb'(<(?:\w+:)?dimension ref=")[^"]*', rb'\1', data[:begin.start()]) + data[end:]
    return cells, rest


def sheet_faults(name, before, after, changed):
    cells_before, rest_before = cells_of(before)
    cells_after, rest_after = cells_of(after)
    if rest_before != rest_after:
        yield f'{name}: something outside the cells changed'
    for place in sorted(set(cells_before) | set(cells_after)):
        a1 = workbook.address(*place)
        # A shared formula whose master changed is written out in its members.
        old, new = (re.sub(rb'<(?:\w+:)?f\b.*?(?:/>|</(?:\w+:)?f>)', b'<f/>', cells.get(place, b''), flags=re.S)
                    for cells in (cells_before, cells_after))
        if a1 not in changed and old != new:
            yield f'{name}!{a1}: changed: {old[:80]} -> {new[:80]}'


def element_counts(parts):
    counts = collections.Counter()
    for name, data in parts.items():
        if name.endswith(('.xml', '.rels', '.vml')):
            counts.update(tag.split(b':')[-1].decode() for tag in re.findall(rb'<([A-Za-z][\w:.-]*)', data))
    return {tag: number for tag, number in counts.items() if tag not in OF_CELLS}


def values(running, path):
    """All values by sheet as rows of columns, as LibreOffice has them on opening."""
    with running.open(path) as document:
        result = {}
        for name in document.model.Sheets.ElementNames:
            cursor = document.sheet(name).createCursor()
            cursor.gotoEndOfUsedArea(False)
            end = cursor.RangeAddress
            area = document.sheet(name).getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
            result[name] = area.getDataArray()
        return result


def value_faults(before, after, changed):
    if list(before) != list(after):
        yield 'LibreOffice shows other sheets'
    for sheet, rows in before.items():
        now = after.get(sheet, ())
        for y, row in enumerate(rows):
            for x, value in enumerate(row):
                shown = now[y][x] if y < len(now) and x < len(now[y]) else ''
                a1 = workbook.address(x + 1, y + 1)
                if shown != value and a1 not in changed[sheet]:
                    yield f"'{sheet}'!{a1}: LibreOffice shows {shown!r}, before {value!r}"


def schema_faults(path):
    checker = os.environ.get('SCHEMA_CHECK')
    if not checker:
        return set()
    done = subprocess.run([checker, path], capture_output=True, text=True)
    return set(re.sub(r'^.*?: ', '', line) for line in done.stdout.splitlines() if not line.endswith('valid'))


class Original:
    """A workbook before the edits, with what it is compared by."""

    def __init__(self, running, path):
        self.path = path
        self.parts = parts_of(path)
        self.values = values(running, path)
        self.lint = set(lint.check(path))
        self.schema = schema_faults(path)
        self.sheet_names = {sheet.part: sheet.name for sheet in workbook.Book(path).sheets}


def faults_after(running, original, out, report):
    cells, changed_parts, kept, digest = certified(report)
    parts = parts_of(out)
    yield from part_faults(original.parts, parts, changed_parts, kept, digest)
    for part, name in original.sheet_names.items():
        if parts.get(part) != original.parts[part]:
            yield from sheet_faults(name, original.parts[part], parts[part], cells[name])
    before, after = element_counts(original.parts), element_counts(parts)
    for tag in sorted(set(before) | set(after)):
        if before.get(tag) != after.get(tag):
            yield f'<{tag}>: {before.get(tag, 0)} before, {after.get(tag, 0)} after'
    yield from sorted(set(lint.check(out)) - original.lint)
    yield from sorted(schema_faults(out) - original.schema)
    yield from value_faults(original.values, values(running, out), cells)


def main(program, folder, *paths):
    try:
        office.require()
    except office.Unavailable as reason:
        print(f'skipped: {reason}')
        return office.SKIP
    edits = sorted(pathlib.Path(folder).glob('*.json'))
    bad = 0
    with tempfile.TemporaryDirectory() as work, office.Office() as running:
        out = os.path.join(work, 'out.xlsx')
        for path in paths:
            original = Original(running, path)
            runs = [(e.stem, ['fill', path, str(e), '-o', out, '--report', '--force']) for e in edits]
            # The certificate of scores in JSON goes to the error stream.
            runs.append(('scores', ['score', path, '-o', out, '--force', '--report', '--format', 'json']))
            for name, arguments in runs:
                faults = list(faults_after(running, original, out, run(program, arguments)))
                print(f'{os.path.basename(path)}, {name}: {len(faults)} faults')
                for fault in faults:
                    print('  ' + fault)
                bad += bool(faults)
    print(f'{len(paths)} workbooks, {len(edits) + 1} edits, {bad} with faults')
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
