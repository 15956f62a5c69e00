# SPDX-License-Identifier: Apache-2.0
"""written_test.py SCOREBOOK: `score -o` writes the schemes of a form into a workbook as formulas whose
stored values are the program's, and LibreOffice comes to the same."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / 'office'))

import office
import recalculate
import small_book

ROWS = [
    ['สมุดรวมวิธีให้คะแนนของ กรมตัวอย่าง'],
    ['มิติ', 'น้ำหนักมิติ', 'คะแนนมิติ', 'ตัวชี้วัด', 'น้ำหนัก', 'ระดับ', 'คะแนน', 'ผล', 'เกณฑ์ ๑', 'เกณฑ์ ๒',
     'เกณฑ์ ๓', 'เกณฑ์ ๔', 'เกณฑ์ ๕'],
    ['1 ประสิทธิผล', 60, None, 's07 ร้อยละ', 40, None, None, 51],
    [None, None, None, 's16 เรื่อง', 30, None, None, 11],
    [None, None, None, 'c2 เส้นตรง', 30, None, None, 23, 20, '-', 22, '-', 26],
    ['2 คุณภาพ', 40, None, 'c1 ขั้น', 50, None, None, 4, 1, 2, '-', 4, 5],
    [None, None, None, 'c3 สามระดับ', 30, None, None, 55],
    [None, None, None, 's10 ยกเลิกแล้ว', 20, 'ยกเลิก'],
    ['รวม']]
MERGED = ['A3:A5', 'B3:B5', 'C3:C5', 'A6:A8', 'B6:B8', 'C6:C8']
# 60 x (40 x 3 + 30 x 3 + 30 x 3.5)/500, and 40 x (50 x 4/5 + 30 x 62.5/100)/80: the cancelled one's
# weight goes to the rest of its dimension.
SCORES, TOTAL = ['14.4', '10.8', '12.6', '20', '9.375', '0'], '67.175'


def cell(address, value):
    if value is None:
        return ''
    if isinstance(value, str):
        return f'<c r="{address}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{address}"><v>{value}</v></c>'


def write(path):
    rows = ''.join(f'<row r="{r}">' + ''.join(cell(f'{chr(65 + c)}{r}', v) for c, v in enumerate(row)) + '</row>'
                   for r, row in enumerate(ROWS, 1))
    merged = ''.join(f'<mergeCell ref="{area}"/>' for area in MERGED)
    parts = {
        '[Content_Types].xml': small_book.content_types(
            **{'/xl/workbook.xml': 'sheet.main', '/xl/worksheets/sheet1.xml': 'worksheet'}),
        '_rels/.rels': small_book.relationships(('officeDocument', 'xl/workbook.xml')),
        'xl/_rels/workbook.xml.rels': small_book.relationships(('worksheet', 'worksheets/sheet1.xml')),
        'xl/workbook.xml': f'{small_book.HEAD}<workbook {small_book.MAIN} xmlns:r="{small_book.DOCUMENT}">'
                           '<sheets><sheet name="สรุป" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/worksheets/sheet1.xml': f'{small_book.HEAD}<worksheet {small_book.MAIN}><sheetData>{rows}</sheetData>'
                                    f'<mergeCells count="{len(MERGED)}">{merged}</mergeCells></worksheet>'}
    with zipfile.ZipFile(path, 'w') as package:
        for name, text in parts.items():
            package.writestr(name, text)


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        forms = folder / 'forms' / 'scheme-book' / '1'
        forms.mkdir(parents=True)
        shutil.copy(HERE / 'scheme_book' / 'form.toml', forms)
        source, target = folder / 'in.xlsx', folder / 'out.xlsx'
        write(source)
        result = subprocess.run([sys.argv[1], 'score', source, '--forms-dir', folder / 'forms', '--form', 'scheme-book',
                                 '--format', 'json', '-o', target], capture_output=True, text=True, check=True,
                                encoding='utf-8')
        scores = json.loads(result.stdout)['files'][0]
        assert scores['total']['exact'] == TOTAL, scores['total']
        found = [item['score']['exact'] if item['score'] else None for item in scores['indicators']]
        assert found[:5] == SCORES[:5], found
        with office.Office() as running:
            faults, note = recalculate.check(running, str(target), float(TOTAL))
    print(note, *faults, sep='\n')
    return 1 if faults else 0


if __name__ == '__main__':
    try:
        sys.exit(main())
    except office.Unavailable as lacking:
        print(lacking)
        sys.exit(office.SKIP)
