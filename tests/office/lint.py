# SPDX-License-Identifier: Apache-2.0
"""lint.py WORKBOOK...: faults that make Excel repair or refuse a workbook that is valid by the schema.

The checks of what lies in one sheet are in lint_sheet.py, those of the workbook here. Each takes what
it looks at and yields texts "where: what". Exit code: 0 no faults, 1 faults.
"""
import re
import sys

import lint_sheet
import workbook
from workbook import MAIN

RESERVED_NAME = '_xlnm.'  # ECMA-376 Part 1, 18.2.5


def control_characters(parts):
    for name, data in sorted(parts.items()):
        if name.endswith(('.xml', '.rels', '.vml')):
            for match in re.finditer(rb'[\x00-\x08\x0b\x0c\x0e-\x1f]|&#(x?)([0-9a-fA-F]+);', data):
                code = int(match[2], 16 if match[1] else 10) if match[2] else 0
                if code < 32 and code not in (9, 10, 13):
                    yield f'{name}: control character at byte {match.start()}'


def utf16_units(text):
    return len(text.encode('utf-16-le')) // 2


def sheet_names(book):
    seen, ids = set(), set()
    for sheet in book.sheets:
        where = f'sheet "{sheet.name}"'
        if not sheet.name:
            yield f'{where}: the name is empty'
        if utf16_units(sheet.name) > 31:
            yield f'{where}: the name is longer than 31 units'
        if re.search(r'[\[\]:*?/\\]', sheet.name) or sheet.name[:1] == "'" or sheet.name[-1:] == "'":
            yield f'{where}: the name has a character that is not allowed'
        if sheet.name.lower() == 'history':
            yield f'{where}: the name is reserved'
        if sheet.name.lower() in seen:
            yield f'{where}: two sheets of this name'
        if sheet.id in ids:
            yield f'{where}: two sheets with the id {sheet.id}'
        seen.add(sheet.name.lower())
        ids.add(sheet.id)


def views(book):
    """The sheet shown first must exist and be visible; with two sheets selected, typing into one
    would write into both."""
    for view in book.root.iterfind(f'{MAIN}bookViews/{MAIN}workbookView'):
        active = int(view.get('activeTab', 0))
        if active >= len(book.sheets):
            yield f'workbook view: active sheet {active} of {len(book.sheets)}'
        elif book.sheets[active].state != 'visible':
            yield f'workbook view: the active sheet "{book.sheets[active].name}" is hidden'
    selected = [s.name for s in book.sheets
                if any(v.get('tabSelected') in ('1', 'true')
                       for v in s.root.iterfind(f'{MAIN}sheetViews/{MAIN}sheetView'))]
    if len(selected) > 1:
        yield f'workbook view: {len(selected)} sheets are selected'


def reference_parts(text):
    """The areas of a name's text as (sheet, area text); None when it is no list of areas."""
    one = r"(?:'((?:[^']|'')+)'|([^\s'!(),:&+*/=-]+))!(\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?)"
    if not re.fullmatch(f'{one}(?:,{one})*', text):
        return None
    return [(quoted.replace("''", "'") or plain, where)
            for quoted, plain, where in re.findall(one, text)]


def named_sheets(text):
    """The sheets a formula names, texts in quotes left out."""
    bare = re.sub(r'"[^"]*"', '""', text)
    for quoted, plain in re.findall(r"'((?:[^']|'')+)'!|([^\s'!(),:&+*/=<>^;\"-]+)!", bare):
        yield quoted.replace("''", "'") or plain


def defined_names(book):
    sheets = {s.name.lower() for s in book.sheets}
    seen = set()
    for element, name, scope in book.names():
        where = f'name {name}'
        if scope is not None and scope >= len(book.sheets):
            yield f'{where}: belongs to sheet {scope} of {len(book.sheets)}'
            continue
        if (name.lower(), scope) in seen:
            yield f'{where}: defined twice'
        seen.add((name.lower(), scope))
        plain = name.removeprefix(RESERVED_NAME)
        if not re.fullmatch(r'(?:[^\W\d]|\\)[\w.\\?\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*', plain) or \
                re.fullmatch(r'(?i)[A-Z]{1,3}\d{1,7}|R\d*C\d*|R|C', plain) or len(name) > 255:
            yield f'{where}: not allowed as a name'
        for sheet in named_sheets(element.text or ''):
            if sheet.lower() not in sheets and not sheet.startswith('['):
                yield f'{where}: there is no sheet "{sheet}"'
        if plain in ('Print_Area', 'Print_Titles') and name != plain:
            yield from print_name(book, where, plain, scope, element.text or '')


def print_name(book, where, kind, scope, text):
    """Print areas are absolute ranges, print titles whole rows or columns, of their own sheet."""
    parts = reference_parts(text)
    form = r'\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?' if kind == 'Print_Area' \
        else r'\$\d+:\$\d+|\$[A-Z]+:\$[A-Z]+'
    if scope is None:
        yield f'{where}: belongs to no sheet'
    elif parts is None or not all(re.fullmatch(form, area) for _, area in parts):
        yield f'{where}: not a range to print: {text}'
    elif any(sheet.lower() != book.sheets[scope].name.lower() for sheet, _ in parts):
        yield f'{where}: names another sheet than its own'


def calc_chain(book):
    part = book.target(book.part, 'calcChain')
    if part is None:
        return
    formulas = {s.id: {c.address for c in s.cells() if c.formula is not None} for s in book.sheets}
    sheet_id = None
    for entry in book.xml(part):
        sheet_id = entry.get('i', sheet_id)
        if sheet_id not in formulas:
            yield f'calcChain: {entry.get("r")}: there is no sheet with the id {sheet_id}'
        elif entry.get('r') not in formulas[sheet_id]:
            yield f'calcChain: {entry.get("r")} of sheet id {sheet_id} has no formula'


def styles(book):
    """Fonts, fills, borders and number formats that the cell formats refer to."""
    if book.styles is None:
        yield 'styles: there is no styles part'
        return
    size = {kind: len(book.styles.findall(f'{MAIN}{kind}s/{MAIN}{kind}'))
            for kind in ('font', 'fill', 'border')}
    size['xf'] = len(book.styles.findall(f'{MAIN}cellStyleXfs/{MAIN}xf'))
    codes = {e.get('numFmtId'): e.get('formatCode', '')
             for e in book.styles.iterfind(f'{MAIN}numFmts/{MAIN}numFmt')}
    for number, code in codes.items():
        if len(code) > 255:
            yield f'styles: number format {number} is longer than 255 characters'
    for n, xf in enumerate(book.styles.iterfind(f'{MAIN}cellXfs/{MAIN}xf')):
        for kind, count in size.items():
            if int(xf.get(kind + 'Id', 0)) >= count > 0:
                yield f'styles: cell format {n}: {kind} {xf.get(kind + "Id")} of {count}'
        number = xf.get('numFmtId', '0')
        if int(number) >= 164 and number not in codes:
            yield f'styles: cell format {n}: number format {number} is not defined'


def tables(book):
    """Tables: names and ids used once, header cells equal to the column names, no merged cells."""
    ids, names = set(), {name.lower() for _, name, _ in book.names()}
    for sheet in book.sheets:
        merged = [area for _, area in sheet.areas('mergeCells/mergeCell', 'ref')]
        texts = {c.address: book.value(c) for c in sheet.cells() if c.type in ('s', 'inlineStr')}
        for part in book.targets(sheet.part, 'table'):
            root = book.xml(part)
            name, area = root.get('displayName', ''), workbook.area(root.get('ref'))
            where = f'table {name}'
            if root.get('id') in ids:
                yield f'{where}: two tables with the id {root.get("id")}'
            if name.lower() in names:
                yield f'{where}: the name is used twice'
            ids.add(root.get('id'))
            names.add(name.lower())
            yield from (f'{where}: merged cells {m}' for m in merged if m.overlaps(area))
            columns = [c.get('name') for c in root.iterfind(f'{MAIN}tableColumns/{MAIN}tableColumn')]
            if len(columns) != area.right - area.left + 1:
                yield f'{where}: {len(columns)} columns in {area}'
            elif root.get('headerRowCount') != '0':
                for n, column in enumerate(columns):
                    at = workbook.address(area.left + n, area.top)
                    if texts.get(at) != column:
                        yield f'{where}: header cell {at} is not "{column}"'


def check(path):
    """The faults of one workbook."""
    try:
        parts = workbook.read_parts(path)
        faults = list(control_characters(parts))
        if faults:
            return faults
        book = workbook.Book(path)
        for look in (sheet_names, views, defined_names, calc_chain, styles, tables):
            faults += look(book)
        for sheet in book.sheets:
            faults += lint_sheet.check(book, sheet)
        return faults
    except workbook.Broken as fault:
        return [str(fault)]


def main(paths):
    if not paths:
        print(__doc__)
        return 2
    bad = 0
    for path in paths:
        faults = check(path)
        print(f'{path}: {len(faults)} faults')
        for fault in faults:
            print('  ' + fault)
        bad += bool(faults)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
