# SPDX-License-Identifier: Apache-2.0
"""Tests of print.py: planted faults of printed pages are reported, a page without fault is not."""
import os
import re
import sys
import tempfile

import office
import print as pages
import small_book

SHEET, BOOK = 'xl/worksheets/sheet1.xml', 'xl/workbook.xml'
STYLES, STRINGS = 'xl/styles.xml', 'xl/sharedStrings.xml'
WRAP = (STYLES, 'fontId="1" fillId="0" borderId="0" xfId="0"/>',
        'fontId="1" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf>')
LONG = 'ร้อยละของบุคลากรที่ผ่านการอบรมตามแผนพัฒนาบุคลากรประจำปีและนำความรู้ไปใช้ในการปฏิบัติงาน'


def last_row(text):
    """Edits that put a text alone on the second page, below the page break."""
    return [(SHEET, '<c r="D6"><f>เป้าหมาย!A2</f><v>1</v></c>',
             f'<c r="A6" t="inlineStr"><is><t>{text}</t></is></c>'),
            (SHEET, '<brk id="4"', '<brk id="5"')]


CASES = [  # lengths are left out: they change with the typeface
    ('pages without fault pass', [], []),
    ('a portrait page is reported', [(SHEET, 'orientation="landscape"', 'orientation="portrait"')],
     ['page 1: 595.304 x 841.89 points, not A4 landscape',
      'page 2: 595.304 x 841.89 points, not A4 landscape']),
    ('a sheet that repeats no header is reported',
     [(BOOK, '<definedName name="_xlnm.Print_Titles" localSheetId="0">สรุป!$1:$1</definedName>', '')],
     ["'สรุป': 2 pages without repeated header rows"]),
    ('a column on a page of its own is reported',
     [(SHEET, '<pageSetUpPr fitToPage="1"/>', '<pageSetUpPr/>'),
      (SHEET, '</rowBreaks>', '</rowBreaks><colBreaks count="1" manualBreakCount="1">'
       '<brk id="2" max="1048575" man="1"/></colBreaks>')],
     ["'สรุป'!A1: 2 times not found in print: 'แบบรายงานผล'",
      "'สรุป' page 3: header A1 is missing: 'แบบรายงานผล'",
      "'สรุป' page 4: header A1 is missing: 'แบบรายงานผล'"]),
    ('a number too wide for its cell is reported',
     [(SHEET, '<v>68.8</v>', '<v>688888888888888</v>'), (SHEET, 'SUM(D2:D3)', '688888888888888')],
     ["'สรุป' page 1: ###", "'สรุป'!D4: 1 times not found in print: '๖๘๘๘๘๘๘๘๘๘๘๘๘๘๘.๐๐'"]),
    ('a signature alone is reported', last_row('ลงชื่อ ......... ผู้จัดทำข้อมูล'),
     ["'สรุป' page 2: the signature block stands alone"]),
    ('a signature below a row passes', last_row('หมายเหตุ')[:1] + [
        (SHEET, '</sheetData>', '<row r="7"><c r="A7" t="inlineStr"><is><t>ลงชื่อ</t></is></c></row></sheetData>'),
        (BOOK, '$D$6', '$D$7')], []),
    ('a page of nothing but headers is reported',
     last_row('')[1:] + [(SHEET, '<c r="D6"><f>เป้าหมาย!A2</f><v>1</v></c>', '<c r="D6" s="3"/>'),
                         (STYLES, '</cellXfs>', '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs>'),
                         (STYLES, '</borders>', '<border><left/><right/><top style="thin"/><bottom/><diagonal/></border></borders>')],
     ["'สรุป' page 2: nothing but header rows"]),
    ('a row too low for its text is reported',
     [WRAP, (STRINGS, 'แบบรายงานผล', LONG), (SHEET, '<mergeCell ref="A1:B1"/>', '<mergeCell ref="B5:C5"/>')],
     [f"'สรุป'!A1: text is cut, … mm too low: '{LONG}'"]),
    ('a row of merged cells too low for its text is reported',
     [WRAP, (STRINGS, 'แบบรายงานผล', LONG)],
     [f"'สรุป'!A1:B1: text is cut, … mm too low: '{LONG}'"]),
    ('a row too low on a sheet that is not printed is reported',
     [(BOOK, '</definedNames>', '<definedName name="_xlnm.Print_Area" localSheetId="1">เป้าหมาย!$Z$9</definedName></definedNames>'),
      ('xl/worksheets/sheet2.xml', '<row r="1"><c r="A1"', '<row r="1" ht="15" customHeight="1"><c r="A1" s="1"')],
     ["'เป้าหมาย'!A1: text is cut, … mm too low: 'ที่'"]),
    ('cells merged over rows too low for their text are reported',
     [WRAP, (STRINGS, 'แบบรายงานผล', LONG), (SHEET, 'ref="A1:B1"', 'ref="A1:A2"'),
      (SHEET, '<row r="2">', '<row r="2" ht="24" customHeight="1">'),
      (SHEET, '<c r="A2" t="s"><v>1</v></c>', '<c r="A2" s="1"/>')],
     [f"'สรุป'!A1:A2: text is cut, … mm too low: '{LONG}'"]),
    ('a line that runs into the next cell is reported',
     [(STRINGS, 'ร้อยละของผู้ผ่านการอบรม', LONG)],
     [f"'สรุป'!A2: 1 times not found in print: '{LONG}'",
      f"'สรุป'!A2: text is cut, … mm too long: '{LONG}'"]),
    ('a line that runs over empty cells passes',
     [(STRINGS, 'ร้อยละของผู้ผ่านการอบรม', LONG),
      (SHEET, '<c r="B2"><v>60</v></c><c r="C2"><v>3</v></c>', '')], []),
    ('a line that runs beyond the print area is reported',
     [(STRINGS, 'ร้อยละของผู้ผ่านการอบรม', LONG * 2),
      (SHEET, '<c r="B2"><v>60</v></c><c r="C2"><v>3</v></c><c r="D2" s="2"><f>B2*C2/5</f><v>36</v></c>', '')],
     [f"'สรุป'!A2: text is cut, … mm too long: '{LONG * 2}'"]),
]


def main():
    try:
        office.require(*pages.PROGRAMS)
    except office.Unavailable as reason:
        print(f'skipped: {reason}')
        return office.SKIP
    failed = 0
    with tempfile.TemporaryDirectory() as folder, office.Office() as running:
        path = os.path.join(folder, 'book.xlsx')
        for phrase, edits, expected in CASES:
            found, note = pages.check(running, small_book.write(path, edits))
            found = [re.sub(r'\d+\.\d mm', '… mm', fault) for fault in found]
            if found != expected:
                print(f'FAILED {phrase}: {note}\n  found    {found}\n  expected {expected}')
                failed += 1
    print(f'{len(CASES) - failed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
