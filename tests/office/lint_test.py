# SPDX-License-Identifier: Apache-2.0
"""Tests of lint.py: each planted fault is reported exactly, and nothing else is."""
import os
import sys
import tempfile

import lint
import small_book

S1, S2 = 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'
BOOK, STYLES, TABLE = 'xl/workbook.xml', 'xl/styles.xml', 'xl/tables/table1.xml'
CHAIN, STRINGS = 'xl/calcChain.xml', 'xl/sharedStrings.xml'
NAME = '<definedName name="total">'
THAI_31 = 'ก' * 31


def named(name, text='สรุป!$D$4', more=''):
    """An edit that adds a defined name."""
    return (BOOK, NAME, f'<definedName name="{name}"{more}>{text}</definedName>{NAME}')


def sheet_name(name):
    return (BOOK, 'sheetId="1"', f'sheetId="9"/><sheet r:id="rId2" name="{name}" sheetId="1"')


def breaks(count):
    return (S1, '<brk id="4" max="16383" man="1"/>',
            ''.join(f'<brk id="{n}" max="16383" man="1"/>' for n in range(1, count + 1)))


CASES = [
    # phrase, edits, faults
    ('a workbook without fault passes', [], []),
    ('a file that is no zip', None, ['not a readable package: File is not a zip file']),
    ('a part that is not well-formed', [(S1, '</worksheet>', '')],
     [f'{S1}: not well-formed: no element found: line 24, column 0']),
    ('a control character', [(STRINGS, 'แบบรายงานผล', 'แบบ\x0bรายงานผล')],
     [f'{STRINGS}: control character at byte 170']),
    ('a control character written as a reference', [(STRINGS, 'แบบรายงานผล', '&#x1;&#10;&#xe01;')],
     [f'{STRINGS}: control character at byte 161']),
    ('a row out of order', [(S1, '<row r="3">', '<row r="2">')],
     ["'สรุป'!2: row after row 2", "'สรุป'!A3: stands in row 2", "'สรุป'!B3: stands in row 2",
      "'สรุป'!C3: stands in row 2", "'สรุป'!D3: stands in row 2"]),
    ('a cell out of order', [(S1, '<c r="C2">', '<c r="E2">')],
     ["'สรุป'!D2: cell after column E"]),
    ('a cell twice', [(S1, '<c r="C2">', '<c r="B2">')], ["'สรุป'!B2: cell after column B"]),
    ('a column beyond the sheet', [(S2, '<c r="A2">', '<c r="XFE2">')],
     ["'เป้าหมาย'!XFE2: cell after column "]),
    ('a row too high', [(S1, 'ht="24"', 'ht="410"')],
     ["'สรุป'!1: row height 410 is over 409"]),
    ('a column too wide', [(S1, 'width="40"', 'width="256"')],
     ["'สรุป'!A: column width 256 is over 255"]),
    ('columns that overlap', [(S1, 'min="2"', 'min="1"')],
     ["'สรุป'!A: columns overlap or do not ascend"]),
    ('a style out of range', [(S1, '<c r="D2" s="2">', '<c r="D2" s="3">')],
     ["'สรุป'!D2: style 3 of 3"]),
    ('a row style out of range', [(S1, '<row r="2">', '<row r="2" s="7" customFormat="1">')],
     ["'สรุป'!2: style 7 of 3"]),
    ('a column style out of range', [(S1, 'width="12"', 'width="12" style="3"')],
     ["'สรุป'!column 2: style 3 of 3"]),
    ('a shared string out of range', [(S1, '<v>2</v></c><c r="B4"', '<v>3</v></c><c r="B4"')],
     ["'สรุป'!A4: shared string 3 of 3"]),
    ('a number that is none', [(S1, '<v>60</v>', '<v>๖๐</v>')], ["'สรุป'!B2: \"๖๐\" is not a number"]),
    ('an infinite number', [(S1, '<v>60</v>', '<v>INF</v>')], ["'สรุป'!B2: \"INF\" is not a number"]),
    ('a truth value that is none', [(S1, '<v>1</v></c><c r="D5"', '<v>TRUE</v></c><c r="D5"')],
     ["'สรุป'!B5: \"TRUE\" is not 0 or 1"]),
    ('an error that is none', [(S1, '#DIV/0!', '#DIV')], ["'สรุป'!D5: \"#DIV\" is not an error"]),
    ('a text of 32767 characters passes', [(S1, 'น้ำหนักของเป้าประสงค์', 'ก' * 32767)], []),
    ('a text too long', [(S1, 'น้ำหนักของเป้าประสงค์', 'ก' * 32768)],
     ["'สรุป'!A3: text longer than 32767 characters"]),
    ('a formula of 8192 characters passes', [(S1, 'SUM(D2:D3)', 'SUM(D2:D3)' + '+0' * 4091)], []),
    ('a formula too long', [(S1, 'SUM(D2:D3)', 'SUM(D2:D3)+' + '1' * 8182)],
     ["'สรุป'!D4: formula longer than 8192 characters"]),
    ('a formula that begins with an equals sign', [(S1, 'SUM(D2:D3)', '=SUM(D2:D3)')],
     ["'สรุป'!D4: the formula begins with ="]),
    ('an empty formula', [(S1, 'SUM(D2:D3)', '')], ["'สรุป'!D4: the formula is empty"]),
    ('a function of a later Excel', [(S1, 'SUM(D2:D3)', 'IFNA(D2,0)')],
     ["'สรุป'!D4: function of an Excel after 2010: IFNA(D2,0)"]),
    ('a function of a later Excel with its prefix', [(S1, 'SUM(D2:D3)', '_xlfn.CONCAT(D2,0)')],
     ["'สรุป'!D4: function of an Excel after 2010: _xlfn.CONCAT(D2,0)"]),
    ('the name of a function in a text passes', [(S1, '"ครบ"', '"IFS("')], []),
    ('a shared formula without its first cell', [(S2, '>A2+1</f>', '></f>')],
     ["'เป้าหมาย'!A3: shared formula 0 has no first cell"]),
    ('merged cells that overlap', [(S1, '<mergeCell ref="A1:B1"/>',
                                    '<mergeCell ref="A1:B1"/><mergeCell ref="B1:C2"/>')],
     ["'สรุป'!B1:C2: merged cells overlap A1:B1"]),
    ('one merged cell', [(S1, 'ref="A1:B1"', 'ref="A1"')], ["'สรุป'!A1: one cell is merged"]),
    ('merged cells in a table', [(S2, '</sheetData>', '</sheetData><mergeCells count="1">'
                                  '<mergeCell ref="B3:C3"/></mergeCells>')],
     ['table targets: merged cells B3:C3']),
    ('merged cells below a table pass', [(S2, '</sheetData>', '</sheetData><mergeCells count="1">'
                                          '<mergeCell ref="B4:C4"/></mergeCells>')], []),
    ('a table header unlike its column', [(TABLE, 'name="ชื่อ"', 'name="ชื่อ "')],
     ['table targets: header cell B1 is not "ชื่อ "']),
    ('a table with a column too few', [(TABLE, '<tableColumn id="2" name="ชื่อ"/>', '')],
     ['table targets: 1 columns in A1:B3']),
    ('a table named like a defined name', [(TABLE, 'displayName="targets"', 'displayName="Total"')],
     ['table Total: the name is used twice']),
    ('a dimension too small', [(S1, 'ref="A1:D6"', 'ref="A1:D5"')],
     ["'สรุป'!D6: outside the dimension A1:D5"]),
    ('a list of 255 characters passes', [(S1, '"1,2,3,4,5"', f'"{"ก" * 255}"')], []),
    ('a list too long', [(S1, '"1,2,3,4,5"', f'"{"ก" * 256}"')],
     ["'สรุป'!C2:C3: list of the data validation is longer than 255 characters"]),
    ('a message too long', [(S1, 'error="โปรดเลือกระดับ"', f'error="{"ก" * 256}"')],
     ["'สรุป'!C2:C3: error of the data validation is longer than 255 characters"]),
    ('a message title too long', [(S1, 'errorTitle="ระดับ"', f'errorTitle="{"ก" * 33}"')],
     ["'สรุป'!C2:C3: errorTitle of the data validation is longer than 32 characters"]),
    ('a conditional format out of range', [(S1, 'dxfId="0"', 'dxfId="1"')],
     ["'สรุป'!B2:B3: conditional format 1 of 1"]),
    ('protected ranges that overlap', [(S1, 'sqref="C3"', 'sqref="A3:B3 C3"')],
     ["'สรุป'!A3:B3: protected range level overlaps weights"]),
    ('protected ranges of one name', [(S1, 'name="level"', 'name="Weights"')],
     ["'สรุป': two protected ranges weights"]),
    ('1026 page breaks pass', [breaks(1026)], []),
    ('too many page breaks', [breaks(1027)], ["'สรุป': 1027 row breaks, more than 1026"]),
    ('a page break twice', [(S1, '<brk id="4"', '<brk id="4" max="16383" man="1"/><brk id="4"')],
     ["'สรุป': row break twice or outside the sheet"]),
    ('a footer too long', [(S1, 'หน้า &amp;P', 'ก' * 250)],
     ["'สรุป': oddFooter is longer than 255 characters"]),
    ('a sheet name of 31 units passes', [(BOOK, '<sheet name="สรุป"', f'<sheet name="{THAI_31}"'),
                                         (BOOK, 'สรุป!$A$1', f'{THAI_31}!$A$1'),
                                         (BOOK, 'สรุป!$1', f'{THAI_31}!$1'),
                                         (BOOK, 'สรุป!$D', f'{THAI_31}!$D')], []),
    ('a sheet name too long', [(BOOK, 'name="เป้าหมาย"', f'name="{THAI_31}ก"')],
     [f'sheet "{THAI_31}ก": the name is longer than 31 units']),
    ('an emoji counts twice', [(BOOK, 'name="เป้าหมาย"', f'name="{THAI_31[1:]}\U0001f600"')],
     [f'sheet "{THAI_31[1:]}\U0001f600": the name is longer than 31 units']),
    ('a sheet name that is not allowed', [(BOOK, 'name="เป้าหมาย"', 'name="เป้า/หมาย"')],
     ['sheet "เป้า/หมาย": the name has a character that is not allowed']),
    ('a sheet name that ends with an apostrophe', [(BOOK, 'name="เป้าหมาย"', 'name="เป้าหมาย\'"')],
     ['sheet "เป้าหมาย\'": the name has a character that is not allowed']),
    ('an empty sheet name', [(BOOK, 'name="เป้าหมาย"', 'name=""')],
     ['sheet "": the name is empty']),
    ('a reserved sheet name', [(BOOK, 'name="เป้าหมาย"', 'name="History"')],
     ['sheet "History": the name is reserved']),
    ('a sheet name twice', [(BOOK, 'name="เป้าหมาย"', 'name="สรุป"')],
     ['sheet "สรุป": two sheets of this name']),
    ('a sheet id twice', [(BOOK, 'sheetId="4"', 'sheetId="1"'), (CHAIN, ' i="4"', ' i="1"')],
     ['sheet "เป้าหมาย": two sheets with the id 1',
      'calcChain: D2 of sheet id 1 has no formula', 'calcChain: D3 of sheet id 1 has no formula',
      'calcChain: D4 of sheet id 1 has no formula', 'calcChain: B4 of sheet id 1 has no formula']),
    ('two selected sheets', [(S2, '<sheetData>', '<sheetViews><sheetView tabSelected="1" '
                              'workbookViewId="0"/></sheetViews><sheetData>')],
     ['workbook view: 2 sheets are selected']),
    ('an active sheet that is not there', [(BOOK, 'activeTab="0"', 'activeTab="2"')],
     ['workbook view: active sheet 2 of 2']),
    ('an active sheet that is hidden', [(BOOK, 'sheetId="1"', 'sheetId="1" state="hidden"')],
     ['workbook view: the active sheet "สรุป" is hidden']),
    ('a name twice', [named('Total')], ['name total: defined twice']),
    ('a name of the workbook and of a sheet passes', [named('total', more=' localSheetId="1"')], []),
    ('a name of a sheet that is not there', [named('other', more=' localSheetId="2"')],
     ['name other: belongs to sheet 2 of 2']),
    ('a name for a missing sheet', [named('other', "'สรุป ๒'!$A$1")],
     ['name other: there is no sheet "สรุป ๒"']),
    ('a name for a missing sheet inside a formula', [named('other', 'SUM(สรุป!$A$1,"x!y",สรุป๒!A1)')],
     ['name other: there is no sheet "สรุป๒"']),
    ('a Thai name passes', [named('น้ำหนัก.ที่_1')], []),
    ('a name like an address', [named('kpi1')], ['name kpi1: not allowed as a name']),
    ('a name like an address in rows and columns', [named('R1C1')], ['name R1C1: not allowed as a name']),
    ('a name with a blank', [named('the total')], ['name the total: not allowed as a name']),
    ('a print area that is none', [(BOOK, 'สรุป!$A$1:$D$6', 'สรุป!A1:D6')],
     ['name _xlnm.Print_Area: not a range to print: สรุป!A1:D6']),
    ('a print area of another sheet', [(BOOK, 'สรุป!$A$1:$D$6', 'เป้าหมาย!$A$1:$B$3')],
     ['name _xlnm.Print_Area: names another sheet than its own']),
    ('a print area of no sheet', [(BOOK, '"_xlnm.Print_Area" localSheetId="0"', '"_xlnm.Print_Area"')],
     ['name _xlnm.Print_Area: belongs to no sheet']),
    ('print titles that are cells', [(BOOK, 'สรุป!$1:$1', 'สรุป!$A$1:$D$1')],
     ['name _xlnm.Print_Titles: not a range to print: สรุป!$A$1:$D$1']),
    ('print titles of rows and columns pass',
     [(BOOK, 'สรุป!$1:$1', "'สรุป'!$A:$B,'สรุป'!$1:$1")], []),
    ('a calcChain entry without formula', [(CHAIN, 'r="D3"', 'r="C3"')],
     ['calcChain: C3 of sheet id 1 has no formula']),
    ('a calcChain entry of a missing sheet', [(CHAIN, 'i="4"', 'i="2"')],
     ['calcChain: A3: there is no sheet with the id 2']),
    ('a font out of range', [(STYLES, 'fontId="1"', 'fontId="2"')],
     ['styles: cell format 1: font 2 of 2']),
    ('a fill out of range', [(STYLES, 'fontId="1" fillId="0"', 'fontId="1" fillId="2"')],
     ['styles: cell format 1: fill 2 of 2']),
    ('a number format that is not defined', [(STYLES, '<xf numFmtId="164"', '<xf numFmtId="165"')],
     ['styles: cell format 2: number format 165 is not defined']),
    ('a number format too long', [(STYLES, '0.00', '0' * 245)],
     ['styles: number format 164 is longer than 255 characters']),
]


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'book.xlsx')
        for phrase, edits, expected in CASES:
            if edits is None:
                with open(path, 'w', encoding='utf-8') as file:
                    file.write('ไม่ใช่แฟ้มงาน')
            else:
                small_book.write(path, edits)
            found = lint.check(path)
            if found != expected:
                print(f'FAILED {phrase}:\n  found    {found}\n  expected {expected}')
                failed += 1
    print(f'{len(CASES) - failed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
