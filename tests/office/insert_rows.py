# SPDX-License-Identifier: Apache-2.0
"""insert_rows.py TOOL [WORKBOOKS]: rows that we put in against rows that LibreOffice puts in.

Small workbooks are made from numbers, each with every feature that has to follow, in its own places:
formulas of every kind of reference on two sheets, shared formulas, names, merged areas, validations
and conditional formats, links, notes, pictures of both kinds of anchor, page breaks, print area and
titles, a table, row heights. Into each go rows above the first row of the table, into its middle,
right below its last row, and inside a merged area. LibreOffice opens the workbook, takes the
protection off and inserts the rows; the other copy is ours, opened by LibreOffice too. Both must be the
same in every feature, values after a calculation included; what we copy into the new rows is looked
at apart.

Then the rule that LibreOffice has not: with rows right below the last one, totals must cover them.
Every workbook of ours must pass the lint, and the schema check when SCHEMA_CHECK names it.
Exit code: 0 the same, 1 differences, 77 LibreOffice is not installed.
"""
import collections
import os
import random
import re
import subprocess
import sys
import tempfile
import zipfile

import lint
import office
import workbook
from small_book import DOCUMENT, HEAD, MAIN, PACKAGE, TYPE, relationships

CONTENTS = 1 + 2 + 4 + 16  # CellFlags: numbers, dates, texts, formulas
FIRST, LAST = 6, 15  # rows of the table; a total follows
XDR = ('xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
       'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"')
SHEET = 'ตาราง 1'
SHEET_QUOTED = f"'{SHEET}'"


def cell(address, value=None, formula=None, more=''):
    if formula is not None:
        text = formula.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
        return f'<c r="{address}"><f{more}>{text}</f><v>0</v></c>'
    return f'<c r="{address}"><v>{value}</v></c>'


def text_cell(address, text):
    return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'


def reference(rnd, absolute=None):
    """A cell, an area or whole rows around the table, any of its parts fixed or not."""
    def dollar():
        return '$' if (rnd.random() < .5 if absolute is None else absolute) else ''
    row, other = sorted((rnd.randint(2, LAST + 3), rnd.randint(2, LAST + 3)))
    kind = rnd.random()
    if kind < .4:
        return f'{dollar()}{rnd.choice("ABC")}{dollar()}{row}'
    if kind < .9:
        return f'{dollar()}A{dollar()}{row}:{dollar()}C{dollar()}{other}'
    return f'{dollar()}{row}:{dollar()}{other}'


def areas(rnd):
    """A list of areas of one row or several, not touching each other."""
    rows = sorted(rnd.sample(range(2, LAST + 4), 4))
    return f'A{rows[0]}:B{rows[1]} C{rows[2]}:C{rows[3]}'


def table_sheet(rnd, merges):
    rows = {row: [] for row in range(2, LAST + 9)}
    for row in range(2, LAST + 4):
        for column in 'ABC':
            rows[row].append(cell(f'{column}{row}', rnd.randint(1, 99)))
    # The formulas stand where no reference leads, so that nothing goes round in circles.
    for row in range(LAST + 5, LAST + 9):
        rows[row].append(cell(f'J{row}', formula=f'SUM({reference(rnd)})+$A${rnd.randint(2, LAST)}'))
        rows[row].append(cell(f'K{row}', formula=f'SUM({SHEET_QUOTED}!{reference(rnd)})'))
        rows[row].append(cell(f'L{row}', formula='SUM(part)'))
    master = rnd.randint(FIRST, LAST - 2)
    for row in range(master, LAST + 1):
        more = f' t="shared" si="0"' + (f' ref="M{master}:M{LAST}"' if row == master else '')
        formula = f'$A$2+B{master}*C${rnd.randint(FIRST, LAST)}' if row == master else ''
        rows[row].append(cell(f'M{row}', formula=formula, more=more))
    links = sorted(rnd.sample(range(2, LAST + 3), 2))
    for row in links:
        rows[row].append(text_cell(f'G{row}', 'link'))
    for column in 'YZ':
        rows[FIRST - 1].append(text_cell(f'{column}{FIRST - 1}', column))
    data = ''
    for row, cells in rows.items():
        # Rows without a height of their own are measured again by LibreOffice; the new ones take that
        # of a neighbour, which is the same all over the table.
        points = 21 if FIRST - 1 <= row <= LAST + 1 else rnd.randint(12, 40)
        cells = sorted(cells, key=lambda c: workbook.position(c.split('"')[1]))
        data += f'<row r="{row}" ht="{points}" customHeight="1">{"".join(cells)}</row>'
    merged = ''.join(f'<mergeCell ref="{area}"/>' for area in merges)
    rule = rnd.randint(FIRST, LAST)
    top = rnd.randint(2, 5)
    breaks = sorted(rnd.sample(range(2, LAST + 3), 3))
    return f'''{HEAD}<worksheet {MAIN} xmlns:r="{DOCUMENT}"><dimension ref="A2:Z{LAST + 8}"/>
<sheetViews><sheetView workbookViewId="0"><pane ySplit="{top}" topLeftCell="A{top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15"/><sheetData>{data}</sheetData><sheetProtection sheet="1"/>
<mergeCells count="{len(merges)}">{merged}</mergeCells>
<conditionalFormatting sqref="{areas(rnd)}"><cfRule type="expression" dxfId="0" priority="1"><formula>SUM($A${rule}:$A${LAST + 2})&gt;$B${rule}</formula></cfRule></conditionalFormatting>
<dataValidations count="2"><dataValidation type="list" allowBlank="1" sqref="E{rnd.randint(2, FIRST)}:E{rnd.randint(FIRST, LAST + 2)}"><formula1>$B${FIRST}:$B${LAST + 1}</formula1></dataValidation>
<dataValidation type="whole" sqref="F{rule}"><formula1>$A$2</formula1><formula2>$A${LAST + 1}</formula2></dataValidation></dataValidations>
<hyperlinks>{''.join(f'<hyperlink ref="G{row}" r:id="rId9"/>' for row in links)}</hyperlinks>
<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
<rowBreaks count="3" manualBreakCount="3">{''.join(f'<brk id="{row}" max="16383" man="1"/>' for row in breaks)}</rowBreaks>
<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts></worksheet>'''


def other_sheet(rnd):
    cells = ''.join(
        f'<row r="{row}">{cell(f"A{row}", formula=f"SUM({SHEET_QUOTED}!{reference(rnd)})")}'
        f'{cell(f"B{row}", formula="SUM(part)")}</row>' for row in range(1, 9))
    return f'{HEAD}<worksheet {MAIN}><sheetData>{cells}</sheetData></worksheet>'


def drawing(rnd):
    """A box that moves and grows with its cells, and one that only moves."""
    def marker(tag, column, row):
        return (f'<xdr:{tag}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row>'
                f'<xdr:rowOff>0</xdr:rowOff></xdr:{tag}>')
    shapes = ''
    for number, edit_as in enumerate(('twoCell', 'oneCell', 'twoCell'), 2):
        first, last = sorted(rnd.sample(range(1, LAST + 4), 2))
        shapes += (f'<xdr:twoCellAnchor editAs="{edit_as}">{marker("from", 14, first)}{marker("to", 16, last)}'
                   f'<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="{number}" name="box {number}"/>'
                   '<xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/>'
                   '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp>'
                   '<xdr:clientData/></xdr:twoCellAnchor>')
    return f'{HEAD}<xdr:wsDr {XDR}>{shapes}</xdr:wsDr>'


def notes(rnd):
    rows = sorted(rnd.sample(range(2, LAST + 4), 3))
    comments = ''.join(f'<comment ref="H{row}" authorId="0"><text><t>note {row}</t></text></comment>'
                       for row in rows)
    shapes = ''.join(
        f'<v:shape id="_x0000_s{1025 + i}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData '
        f'ObjectType="Note"><x:Anchor>8, 15, {row - 1}, 2, 10, 15, {row + 3}, 4</x:Anchor>'
        f'<x:Row>{row - 1}</x:Row><x:Column>7</x:Column></x:ClientData></v:shape>'
        for i, row in enumerate(rows))
    vml = ('<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
           'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,'
           f'21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>{shapes}</xml>')
    return (f'{HEAD}<comments {MAIN}><authors><author>a</author></authors><commentList>{comments}'
            '</commentList></comments>', vml)


def merged_areas(rnd):
    """Areas in columns of their own; the first one always lies across rows of the table."""
    found = [f'N{FIRST + 2}:N{LAST - 2}']
    for column in ('S', 'U', 'W'):
        first, last = sorted(rnd.sample(range(2, LAST + 4), 2))
        found.append(f'{column}{first}:{chr(ord(column) + 1)}{last}')
    return found


def make(path, seed):
    rnd = random.Random(seed)
    comments, vml = notes(rnd)
    types = (f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
             '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
             'ContentType="application/xml"/><Default Extension="vml" ContentType="application/'
             'vnd.openxmlformats-officedocument.vmlDrawing"/>')
    for name, kind in (('workbook', 'sheet.main'), ('worksheets/sheet1', 'worksheet'),
                       ('worksheets/sheet2', 'worksheet'), ('styles', 'styles'), ('comments1', 'comments'), ('tables/table1', 'table')):
        types += f'<Override PartName="/xl/{name}.xml" ContentType="{TYPE}.{kind}+xml"/>'
    types += ('<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-'
              'officedocument.drawing+xml"/></Types>')
    names = {'_xlnm.Print_Area" localSheetId="0': f"{SHEET_QUOTED}!$A$2:$H${rnd.randint(FIRST, LAST + 5)}",
             '_xlnm.Print_Titles" localSheetId="0': f"{SHEET_QUOTED}!$2:${rnd.randint(2, 4)}",
             'part': f"{SHEET_QUOTED}!$A${rnd.randint(2, LAST)}:$C${LAST + 1}"}
    defined = ''.join(f'<definedName name="{name}">{text}</definedName>' for name, text in sorted(names.items()))
    links = (f'<Relationship Id="rId9" Type="{DOCUMENT}/hyperlink" Target="https://example.org/" '
             'TargetMode="External"/></Relationships>')
    parts = {
        '[Content_Types].xml': types,
        '_rels/.rels': relationships(('officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': f'{HEAD}<workbook {MAIN} xmlns:r="{DOCUMENT}"><bookViews><workbookView/></bookViews>'
                           f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/><sheet name="other" sheetId="2" '
                           f'r:id="rId2"/></sheets><definedNames>{defined}</definedNames></workbook>',
        'xl/_rels/workbook.xml.rels': relationships(
            ('worksheet', 'worksheets/sheet1.xml'), ('worksheet', 'worksheets/sheet2.xml'), ('styles', 'styles.xml')),
        'xl/styles.xml': f'{HEAD}<styleSheet {MAIN}><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>'
                         '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill '
                         'patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/>'
                         '<bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
                         '<cellXfs count="1"><xf xfId="0"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>',
        'xl/worksheets/sheet1.xml': table_sheet(rnd, merged_areas(rnd)),
        'xl/worksheets/sheet2.xml': other_sheet(rnd),
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
            ('drawing', '../drawings/drawing1.xml'), ('vmlDrawing', '../drawings/vmlDrawing1.vml'),
            ('comments', '../comments1.xml'), ('table', '../tables/table1.xml')).replace('</Relationships>', links),
        'xl/drawings/drawing1.xml': drawing(rnd),
        'xl/drawings/vmlDrawing1.vml': vml,
        'xl/comments1.xml': comments,
        'xl/tables/table1.xml': f'{HEAD}<table {MAIN} id="1" name="list" displayName="list" ref="Y{FIRST - 1}:Z{LAST}">'
                                f'<autoFilter ref="Y{FIRST - 1}:Z{LAST}"/><tableColumns count="2"><tableColumn id="1" '
                                'name="Y"/><tableColumn id="2" name="Z"/></tableColumns></table>',
    }
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)


# ---------------------------------------------------------------- what LibreOffice makes of a workbook


def range_text(address):
    return f'{address.StartColumn},{address.StartRow}:{address.EndColumn},{address.EndRow}'


def validations(document):
    """Types by cell, and formulas by cell, from the file that LibreOffice writes."""
    path = os.path.join(document.folder, 'rules.xlsx')
    document.model.storeToURL(office.url(path), office.properties(FilterName='Calc MS Excel 2007 XML'))
    types, formulas = {}, {}
    for rule in workbook.Book(path).sheets[0].root.iter(workbook.MAIN + 'dataValidation'):
        for text in rule.get('sqref').split():
            area = workbook.area(text)
            for column in range(area.left, area.right + 1):
                for row in range(area.top, area.bottom + 1):
                    types[column - 1, row - 1] = rule.get('type')
                    formulas[column - 1, row - 1] = [rule.findtext(f'{workbook.MAIN}formula{i}') for i in (1, 2)]
    return types, formulas


def moved_by_hand(formulas, before, count):
    """What the formulas of validations must be. LibreOffice 7.4 cannot tell: after an insertion it
    writes them, by turns, as they are now and as it once read them, depending on what it was asked in
    between (they are compiled when first used). All rows in them are absolute."""
    def move(match):
        row = int(match[1])
        return f'${row + count if row >= before else row}'
    return {(column, row + count if row >= before - 1 else row):
            [text and re.sub(r'\$(\d+)', move, text) for text in texts]
            for (column, row), texts in formulas.items()}


def conditional_formats(sheet):
    """By cell: areas are written in many ways."""
    found = {}
    for column in range(3):
        for row in range(LAST + 12):
            formats = sheet.getCellByPosition(column, row).ConditionalFormat
            if formats.Count:
                found[column, row] = formats.getByIndex(0).getFormula1()
    return found


def features(document, rows):
    """All that is compared, by feature; `rows` are the new ones (from 0), whose cells are left out."""
    out = collections.defaultdict(dict)
    sheet = document.sheet(SHEET)
    sheet.unprotect('')
    for row in rows:  # ours hold the formulas of their neighbour
        sheet.getCellRangeByPosition(0, row, 30, row).clearContents(CONTENTS)
    for feature, found in (('validations', validations(document)[0]),
                           ('conditional formats', conditional_formats(sheet))):
        out[feature] = {key: value for key, value in found.items() if key[1] not in rows}
    document.recalculate()
    for sheet in (document.sheet(SHEET), document.sheet('other')):
        area = sheet.getCellRangeByPosition(0, 0, 25, LAST + 14)
        for row, texts in enumerate(area.getFormulaArray()):
            for column, text in enumerate(texts):
                if sheet.Name == SHEET and row in rows:
                    continue
                out['formulas'][sheet.Name, column, row] = text
        for row, values in enumerate(area.getDataArray()):
            for column, value in enumerate(values):
                if not (sheet.Name == SHEET and row in rows):
                    out['values'][sheet.Name, column, row] = value
    sheet = document.sheet(SHEET)
    for name in document.model.NamedRanges.ElementNames:
        out['names'][name] = document.model.NamedRanges.getByName(name).getContent()
    for column in range(0, 25):
        for row in range(0, LAST + 12):
            cursor = sheet.createCursorByRange(sheet.getCellByPosition(column, row))
            cursor.collapseToMergedArea()
            text = range_text(cursor.getRangeAddress())
            if text != f'{column},{row}:{column},{row}':
                out['merged'][text] = True
    for row in range(LAST + 12):
        if sheet.getCellByPosition(6, row).getTextFields().createEnumeration().hasMoreElements():
            out['links'][row] = True
    for i in range(sheet.Annotations.Count):
        note = sheet.Annotations.getByIndex(i)
        out['notes'][note.Position.Row] = note.getString()
    for i in range(sheet.DrawPage.Count):
        shape = sheet.DrawPage.getByIndex(i)
        if shape.Name.startswith('box'):
            out['drawings'][shape.Name] = (shape.Anchor.getPropertyValue('Position').Y, shape.Position.Y, shape.Size.Height)
    out['breaks'] = {b.Position: True for b in sheet.getRowPageBreaks() if b.ManualBreak}
    out['print areas'] = {i: range_text(a) for i, a in enumerate(sheet.getPrintAreas())}
    titles = sheet.getTitleRows()
    out['print titles'] = {0: (titles.StartRow, titles.EndRow)}
    tables = document.model.DatabaseRanges
    out['tables'] = {name: range_text(tables.getByName(name).DataArea) for name in tables.ElementNames}
    out['heights'] = {row: sheet.Rows.getByIndex(row).Height for row in range(LAST + 12) if row not in rows}
    return out


def compare(theirs, ours):
    for feature in sorted(set(theirs) | set(ours)):
        a, b = theirs[feature], ours[feature]
        for key in sorted(set(a) | set(b), key=str):
            if not same(feature, a.get(key), b.get(key)):
                yield feature, f'{feature} {key}: LibreOffice {a.get(key)!r}, ours {b.get(key)!r}'


def same(feature, a, b):
    if feature == 'drawings' and a and b:  # hundredths of a millimetre, rounded on the way
        return all(abs(x - y) <= 60 for x, y in zip(a, b))
    return a == b


# ---------------------------------------------------------------- the comparison


def insert(tool, path, out, before, count, model, joins):
    done = subprocess.run([tool, path, out, SHEET, str(before), str(count), str(model), str(int(joins))],
                          capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f'{path}: {done.stderr.strip()}')


def check_package(path):
    yield from lint.check(path)
    program = os.environ.get('SCHEMA_CHECK')
    if program:
        done = subprocess.run([program, path], capture_output=True, text=True)
        if done.returncode:
            yield from (done.stdout + done.stderr).splitlines()[:5]


def check_position(running, tool, folder, seed, place, before, model, count, counts):
    path, out = os.path.join(folder, 'book.xlsx'), os.path.join(folder, 'out.xlsx')
    make(path, seed)
    insert(tool, path, out, before, count, model, False)
    new = range(before - 1, before - 1 + count)
    with running.open(path) as document:
        formulas = moved_by_hand(validations(document)[1], before, count)
        sheet = document.sheet(SHEET)
        sheet.unprotect('')
        sheet.Rows.insertByIndex(before - 1, count)
        theirs = features(document, new)
    with running.open(out) as document:
        found = validations(document)[1]
        ours = features(document, new)
    for key in formulas:
        theirs['validation formulas'][key], ours['validation formulas'][key] = formulas[key], found.get(key)
    for feature in theirs:
        counts[feature, place] += 1
    faults = [f'workbook {seed}, {place}: {text}' for _, text in compare(theirs, ours)]
    return faults + [f'workbook {seed}, {place}: {fault}' for fault in check_package(out)]


def check_total(running, tool, folder, seed):
    """Rows right below the last one: the total, the share of each row and the running total."""
    path, out = os.path.join(folder, 'book.xlsx'), os.path.join(folder, 'out.xlsx')
    make(path, seed)
    count = 1 + seed % 3
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    total = LAST + 5  # any row below
    sheet = parts['xl/worksheets/sheet1.xml']
    row = (f'<row r="{total}">' + cell(f'P{total}', formula=f'SUM(A{FIRST}:A{LAST})')
           + cell(f'Q{total}', formula=f'SUM($A${LAST}:$C${LAST})') + '</row>')
    begin = sheet.index(f'<row r="{total}"')
    end = sheet.index('</row>', begin) + len('</row>')
    parts['xl/worksheets/sheet1.xml'] = sheet[:begin] + row + sheet[end:]
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    insert(tool, path, out, LAST + 1, count, LAST, True)
    with running.open(out) as document:
        sheet = document.sheet(SHEET)
        sheet.unprotect('')
        for i in range(count):
            sheet.getCellRangeByName(f'A{LAST + 1 + i}').setValue(1000 * (i + 1))
        document.recalculate()
        now = sheet.getCellRangeByName(f'P{total + count}')
        rows = sum(sheet.getCellRangeByName(f'A{row}').getValue() for row in range(FIRST, LAST + 1 + count))
        beside = sheet.getCellRangeByName(f'Q{total + count}').getFormula()
        if now.getFormula() != f'=SUM(A{FIRST}:A{LAST + count})' or now.getValue() != rows:
            yield f'workbook {seed}, total: {now.getFormula()} is {now.getValue()}, the rows are {rows}'
        if beside != f'=SUM($A${LAST}:$C${LAST})':
            yield f'workbook {seed}, total of one row: {beside}'
    yield from check_package(out)


def main(arguments):
    if not arguments:
        print(__doc__)
        return 2
    try:
        office.require()
    except office.Unavailable as reason:
        print(f'skipped: {reason}')
        return office.SKIP
    tool = arguments[0]
    seeds = range(int(arguments[1]) if len(arguments) > 1 else 25)
    places = {'first row': (FIRST, FIRST), 'middle': (FIRST + 4, FIRST + 3), 'below the last row': (LAST + 1, LAST),
              'across a merge': (FIRST + 3, FIRST + 2)}
    faults, counts = [], collections.Counter()
    with office.Office() as running, tempfile.TemporaryDirectory() as folder:
        for seed in seeds:
            for place in list(places)[seed % 2::2]:  # two of the four: 25 workbooks take minutes
                before, model = places[place]
                faults += check_position(running, tool, folder, seed, place, before, model, 1 + seed % 3, counts)
            faults += check_total(running, tool, folder, seed)
            counts['totals', 'below the last row'] += 1
    print('workbooks compared, by feature and place')
    for (feature, place), number in sorted(counts.items()):
        print(f'  {feature:20} {place:20} {number}')
    print(f'{len(faults)} differences')
    for fault in faults[:60]:
        print('  ' + fault)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
