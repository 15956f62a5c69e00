# SPDX-License-Identifier: Apache-2.0
"""Tests of recalculate.py: stored values that are wrong are reported, right ones are not."""
import os
import sys
import tempfile

import office
import recalculate
import small_book

SHEET = 'xl/worksheets/sheet1.xml'
CASES = [
    ('right values pass', [], []),
    ('a wrong number is reported', [(SHEET, '<v>36</v>', '<v>35</v>')],
     ["'สรุป'!D2: stored 35.0, calculated 36.0"]),
    ('a difference in the eighth decimal is reported',
     [(SHEET, '<v>68.8</v>', '<v>68.80000001</v>')],
     ["'สรุป'!D4: stored 68.80000001, calculated 68.8"]),
    ('a difference beyond the fifteenth digit passes',
     [(SHEET, '<v>68.8</v>', '<v>68.79999999999999716</v>')], []),
    ('a wrong text is reported', [(SHEET, '<v>ครบ</v>', '<v>ไม่ครบ</v>')],
     ["'สรุป'!B4: stored 'ไม่ครบ', calculated 'ครบ'"]),
    ('a wrong truth value is reported', [(SHEET, '<v>1</v></c><c r="D5"', '<v>0</v></c><c r="D5"')],
     ["'สรุป'!B5: stored False, calculated 1.0"]),
    ('another error is reported', [(SHEET, '#DIV/0!', '#VALUE!')],
     ["'สรุป'!D5: stored ('error', '#VALUE!'), calculated ('error', '#DIV/0!')"]),
    ('a formula without stored value is reported', [(SHEET, '<v>36</v>', '')],
     ["'สรุป'!D2: no stored value"]),
]


def main():
    try:
        office.require()
    except office.Unavailable as reason:
        print(f'skipped: {reason}')
        return office.SKIP
    failed = 0
    with tempfile.TemporaryDirectory() as folder, office.Office() as running:
        path = os.path.join(folder, 'book.xlsx')
        for phrase, edits, expected in CASES:
            found, note = recalculate.check(running, small_book.write(path, edits))
            if (found, note) != (expected, '8 formula cells calculated anew'):
                print(f'FAILED {phrase}: {note}: {found}')
                failed += 1
        found, _ = recalculate.check(running, small_book.write(path), 68.81)
        if found != ['no formula comes to the total of 68.81']:
            print(f'FAILED a total that no formula comes to is reported: {found}')
            failed += 1
        office.Document.recalculate = lambda document: None
        found, _ = recalculate.check(running, small_book.write(path))
        if found != ["'สรุป'!D6: not calculated, the planted value is still there"]:
            print(f'FAILED a program that only shows stored values is found out: {found}')
            failed += 1
    print(f'{len(CASES) + 2 - failed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
