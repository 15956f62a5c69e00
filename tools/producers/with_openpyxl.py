# SPDX-License-Identifier: Apache-2.0
"""with_openpyxl.py FROM PICTURE TO: opens the workbook with openpyxl, adds features and saves it."""
import datetime
import sys

from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

source, picture, target = sys.argv[1:]
book = load_workbook(source)
summary = book['ตารางสรุป']
summary.add_image(Image(picture), 'S1')
summary['Q5'].comment = Comment('ระดับ 1–5 ตามเกณฑ์', 'Scorebook')
check = DataValidation(type='whole', operator='between', formula1='1', formula2='5', allow_blank=True)
check.add('S10:S12')
summary.add_data_validation(check)
summary.conditional_formatting.add(
    'M5:M26', CellIsRule(operator='lessThan', formula=['1'], fill=PatternFill(bgColor='FFC7CE')))
notes = book.create_sheet('ภาคผนวก')
for row in (['มิติ', 'คะแนน'], ['มิติที่ 1', 10], ['มิติที่ 2', 12.5], ['มิติที่ 3', 33.3]):
    notes.append(row)
table = Table(displayName='Appendix', ref='A1:B4')
table.tableStyleInfo = TableStyleInfo(name='TableStyleLight9', showRowStripes=True)
notes.add_table(table)
chart = BarChart()
chart.title = 'คะแนนตามมิติ'
chart.add_data(Reference(notes, min_col=2, min_row=1, max_row=4), titles_from_data=True)
chart.set_categories(Reference(notes, min_col=1, min_row=2, max_row=4))
notes.add_chart(chart, 'D2')
book.defined_names.append(DefinedName('AppendixScores', attr_text="'ภาคผนวก'!$B$2:$B$4"))
notes.print_area = 'A1:K20'
notes.oddFooter.center.text = 'หน้า &P จาก &N'
book.properties.creator = 'Scorebook'
book.properties.created = book.properties.modified = datetime.datetime(2024, 1, 1)
book.save(target)
