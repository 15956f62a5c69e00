# SPDX-License-Identifier: Apache-2.0
"""The checks of lint.py of what lies in one sheet. Each yields texts "'Sheet'!A1: what".

Limits are those of Excel ("Excel specifications and limits") unless a section of ECMA-376 is named.
"""
import itertools
import re

import workbook
from workbook import MAIN, MAX_COLUMN, MAX_ROW

ERRORS = {'#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'}
# Functions of Excel 2013 and later: an older Excel shows #NAME?, and without the prefix _xlfn. every one does.
NEW_FUNCTIONS = re.compile(
    r'\b(?:_xlfn\.|_xlws\.|(?:IFNA|IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|XLOOKUP|XMATCH|LET|LAMBDA|FILTER|SORT|SORTBY'
    r'|UNIQUE|SEQUENCE|NUMBERVALUE|UNICODE|UNICHAR|FORMULATEXT|ISFORMULA|SHEET|SHEETS|DAYS|XOR|ENCODEURL|BASE|DECIMAL'
    r'|TEXTBEFORE|TEXTAFTER|TEXTSPLIT|VSTACK|HSTACK|TOCOL|TOROW)\()')


def order(book, sheet):
    """Rows and cells ascend, and a cell stands in the row it says (18.3.1.73, 18.3.1.4)."""
    last_row = 0
    for row in sheet.rows():
        number = int(row.get('r', last_row + 1))
        if not last_row < number <= MAX_ROW:
            yield f"'{sheet.name}'!{number}: row after row {last_row}"
        last_row = number
        last_column = 0
        for cell in row.iterfind(MAIN + 'c'):
            if cell.get('r') is None:
                last_column += 1
                continue
            column, at = workbook.position(cell.get('r'))
            where = f"'{sheet.name}'!{cell.get('r')}"
            if at != number:
                yield f'{where}: stands in row {number}'
            if not last_column < column <= MAX_COLUMN:
                yield f'{where}: cell after column {workbook.column_name(last_column)}'
            last_column = column


def sizes(book, sheet):
    for row in sheet.rows():
        if float(row.get('ht', 0)) > 409.5:
            yield f"'{sheet.name}'!{row.get('r')}: row height {row.get('ht')} is over 409"
    last = 0
    for col in sheet.root.iterfind(f'{MAIN}cols/{MAIN}col'):
        first, width = int(col.get('min')), float(col.get('width', 0))
        where = f"'{sheet.name}'!{workbook.column_name(first)}"
        if not last < first <= int(col.get('max')) <= MAX_COLUMN:
            yield f'{where}: columns overlap or do not ascend'
        if width > 255:
            yield f'{where}: column width {col.get("width")} is over 255'
        last = int(col.get('max'))


def style_indexes(book, sheet):
    count = 1 if book.styles is None else len(book.styles.findall(f'{MAIN}cellXfs/{MAIN}xf'))
    used = [(row.get('r'), row.get('s')) for row in sheet.rows()]
    used += [(cell.address, cell.element.get('s')) for cell in sheet.cells()]
    used += [(f'column {col.get("min")}', col.get('style'))
             for col in sheet.root.iterfind(f'{MAIN}cols/{MAIN}col')]
    for where, style in used:
        if int(style or 0) >= count:
            yield f"'{sheet.name}'!{where}: style {style} of {count}"


def values(book, sheet):
    """What cells store suits their type and is not too long."""
    for cell in sheet.cells():
        where, stored = f"'{sheet.name}'!{cell.address}", cell.stored
        if cell.type == 's':
            if not (stored or '').isdigit() or int(stored) >= len(book.strings):
                yield f'{where}: shared string {stored} of {len(book.strings)}'
                continue
        elif cell.type == 'n' and stored is not None and \
                not re.fullmatch(r'[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?', stored):
            yield f'{where}: "{stored}" is not a number'
            continue
        elif cell.type == 'b' and stored not in ('0', '1', None):
            yield f'{where}: "{stored}" is not 0 or 1'
        elif cell.type == 'e' and stored not in ERRORS:
            yield f'{where}: "{stored}" is not an error'
        text = book.value(cell)
        if isinstance(text, str) and len(text.encode('utf-16-le')) > 2 * 32767:
            yield f'{where}: text longer than 32767 characters'


def formulas(book, sheet):
    masters = set()
    for cell in sheet.cells():
        if cell.formula is None:
            continue
        where, text = f"'{sheet.name}'!{cell.address}", cell.formula.text or ''
        if cell.formula.get('t') == 'shared':
            if text:
                masters.add(cell.formula.get('si'))
            elif cell.formula.get('si') not in masters:
                yield f'{where}: shared formula {cell.formula.get("si")} has no first cell'
        elif not text:
            yield f'{where}: the formula is empty'
        if text.startswith('='):
            yield f'{where}: the formula begins with ='
        if len(text) > 8192:
            yield f'{where}: formula longer than 8192 characters'
        if NEW_FUNCTIONS.search(re.sub(r'"[^"]*"', '', text)):
            yield f'{where}: function of an Excel after 2010: {text}'


def merged_cells(book, sheet):
    areas = [area for _, area in sheet.areas('mergeCells/mergeCell', 'ref')]
    for area in areas:
        if area.left == area.right and area.top == area.bottom:
            yield f"'{sheet.name}'!{area}: one cell is merged"
    for one, other in itertools.combinations(areas, 2):
        if one.overlaps(other):
            yield f"'{sheet.name}'!{other}: merged cells overlap {one}"


def dimension(book, sheet):
    for _, area in sheet.areas('dimension', 'ref'):
        for cell in sheet.cells():
            if not (area.left <= cell.column <= area.right and area.top <= cell.row <= area.bottom):
                yield f"'{sheet.name}'!{cell.address}: outside the dimension {area}"
                return


def validations(book, sheet):
    limits = {'errorTitle': 32, 'promptTitle': 32, 'error': 255, 'prompt': 255}
    for rule in sheet.root.iterfind(f'{MAIN}dataValidations/{MAIN}dataValidation'):
        where = f"'{sheet.name}'!{rule.get('sqref')}"
        for name, limit in limits.items():
            if len(rule.get(name, '')) > limit:
                yield f'{where}: {name} of the data validation is longer than {limit} characters'
        choices = rule.findtext(MAIN + 'formula1') or ''
        if choices.startswith('"') and len(choices) - 2 > 255:
            yield f'{where}: list of the data validation is longer than 255 characters'


def conditional_formats(book, sheet):
    count = 0 if book.styles is None else len(book.styles.findall(f'{MAIN}dxfs/{MAIN}dxf'))
    for group in sheet.root.iterfind(MAIN + 'conditionalFormatting'):
        for rule in group.iterfind(MAIN + 'cfRule'):
            if int(rule.get('dxfId', 0)) >= max(count, 1):
                yield (f"'{sheet.name}'!{group.get('sqref')}: conditional format {rule.get('dxfId')} "
                       f'of {count}')


def protected_ranges(book, sheet):
    ranges = [(e.get('name'), area)
              for e, area in sheet.areas('protectedRanges/protectedRange', 'sqref')]
    for (name, one), (other_name, other) in itertools.combinations(ranges, 2):
        if one.overlaps(other):
            yield f"'{sheet.name}'!{other}: protected range {other_name} overlaps {name}"
    names = [e.get('name', '').lower()
             for e in sheet.root.iterfind(f'{MAIN}protectedRanges/{MAIN}protectedRange')]
    for name in sorted({n for n in names if names.count(n) > 1}):
        yield f"'{sheet.name}': two protected ranges {name}"


def page_breaks(book, sheet):
    for kind, limit in (('row', MAX_ROW), ('col', MAX_COLUMN)):
        breaks = [int(b.get('id', 0)) for b in sheet.root.iterfind(f'{MAIN}{kind}Breaks/{MAIN}brk')]
        if len(breaks) > 1026:
            yield f"'{sheet.name}': {len(breaks)} {kind} breaks, more than 1026"
        if any(not 0 < b < limit for b in breaks) or len(set(breaks)) < len(breaks):
            yield f"'{sheet.name}': {kind} break twice or outside the sheet"


def header_and_footer(book, sheet):
    for element in sheet.root.iterfind(f'{MAIN}headerFooter/*'):
        if len(element.text or '') > 255:
            kind = element.tag.removeprefix(MAIN)
            yield f"'{sheet.name}': {kind} is longer than 255 characters"


def check(book, sheet):
    """The faults of one sheet. Values are not looked at when the places of cells are wrong."""
    faults = list(order(book, sheet))
    if not faults:
        for look in (sizes, style_indexes, values, formulas, merged_cells, dimension, validations,
                     conditional_formats, protected_ranges, page_breaks, header_and_footer):
            faults += look(book, sheet)
    return faults
