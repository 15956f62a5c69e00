# SPDX-License-Identifier: Apache-2.0
"""with_xlsxwriter.py FROM PICTURE TO: writes the values, formulas, merges and number formats of the
workbook anew with XlsxWriter, which cannot read, and adds features."""
import datetime
import sys

import xlsxwriter
from openpyxl import load_workbook

source, picture, target = sys.argv[1:]
formulas, values = load_workbook(source), load_workbook(source, data_only=True)
book = xlsxwriter.Workbook(target)
book.set_properties({'author': 'Scorebook', 'company': 'Scorebook', 'created': datetime.datetime(2024, 1, 1)})
book.set_custom_property('แบบ', 'hr-scorecard-weighted/2566')
book.set_custom_property('รอบ', 6, 'number')
formats = {}


def format_of(cell):
    key = (cell.number_format, bool(cell.font.b), bool(cell.alignment.wrap_text),
           bool(cell.border.left and cell.border.left.style))
    if key not in formats:
        formats[key] = book.add_format({'num_format': key[0], 'bold': key[1], 'text_wrap': key[2],
                                        'border': int(key[3]), 'valign': 'top'})
    return formats[key]


def write(sheet, cell, cached, style):
    row, column = cell.row - 1, cell.column - 1
    if cell.data_type == 'f':
        sheet.write_formula(row, column, str(cell.value), style, '' if cached is None else cached)
    elif isinstance(cell.value, str):
        sheet.write_string(row, column, cell.value, style)
    elif cell.value is not None:
        sheet.write_number(row, column, cell.value, style)
    else:
        sheet.write_blank(row, column, None, style)


for old in formulas.worksheets:
    sheet = book.add_worksheet(old.title)
    anchors = {}
    for area in old.merged_cells.ranges:
        anchors[area.min_row, area.min_col] = area
        sheet.merge_range(area.min_row - 1, area.min_col - 1, area.max_row - 1, area.max_col - 1, '',
                          format_of(old.cell(area.min_row, area.min_col)))
    for letter, column in old.column_dimensions.items():
        if column.width:
            sheet.set_column(f'{letter}:{letter}', column.width)
    for number, row in old.row_dimensions.items():
        if row.height or row.hidden:
            sheet.set_row(number - 1, row.height, None, {'hidden': row.hidden})
    for cells in old.iter_rows():
        for cell in cells:
            if cell.__class__.__name__ != 'MergedCell' and (cell.value is not None or cell.has_style):
                write(sheet, cell, values[old.title].cell(cell.row, cell.column).value, format_of(cell))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)

summary = book.get_worksheet_by_name('ตารางสรุป')
summary.insert_image('S1', picture)
summary.write_comment('Q5', 'ระดับ 1–5 ตามเกณฑ์', {'author': 'Scorebook'})
summary.data_validation('Q5:Q26', {'validate': 'any', 'input_title': 'ระดับ', 'input_message': '1 ถึง 5'})
summary.conditional_format('M5:M26', {'type': 'data_bar', 'data_bar_2010': True})
notes = book.add_worksheet('ภาคผนวก')
notes.add_table('A1:B4', {'name': 'Appendix', 'columns': [{'header': 'มิติ'}, {'header': 'คะแนน'}],
                          'data': [['มิติที่ 1', 10], ['มิติที่ 2', 12.5], ['มิติที่ 3', 33.3]]})
notes.write_rich_string('A6', 'ข้อความ', book.add_format({'bold': True}), 'ตัวหนา', ' ปกติ')
notes.write_array_formula('D1:D3', '{=B2:B4*2}', None, 20)
chart = book.add_chart({'type': 'column'})
chart.add_series({'categories': "='ภาคผนวก'!$A$2:$A$4", 'values': "='ภาคผนวก'!$B$2:$B$4"})
notes.insert_chart('F2', chart)
notes.print_area('A1:K20')
notes.set_footer('&Cหน้า &P จาก &N')
book.define_name('AppendixScores', "='ภาคผนวก'!$B$2:$B$4")
book.close()
