# SPDX-License-Identifier: Apache-2.0
"""with_libreoffice.py FROM PICTURE TO: opens the workbook with LibreOffice, adds features, saves it.

Validations and conditional formats are those of the form: its sheets are protected.
"""
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'tests' / 'office'))
import uno  # finds the modules of com.sun.star
from com.sun.star.awt import Point, Rectangle, Size
from com.sun.star.table import CellAddress
from office import Office, properties, url


def add_to_summary(model, sheet, picture):
    sheet.Annotations.insertNew(sheet.getCellRangeByName('Q5').CellAddress, 'ระดับ 1–5 ตามเกณฑ์')
    shape = model.createInstance('com.sun.star.drawing.GraphicObjectShape')
    shape.GraphicURL = url(picture)
    sheet.DrawPage.add(shape)
    shape.Position, shape.Size = Point(60000, 500), Size(1200, 1200)


def add_appendix(model, sheet):
    sheet.getCellRangeByName('A1:B4').setDataArray(
        (('มิติ', 'คะแนน'), ('มิติที่ 1', 10), ('มิติที่ 2', 12.5), ('มิติที่ 3', 33.3)))
    area = sheet.getCellRangeByName('A1:B4').RangeAddress
    sheet.Charts.addNewByName('Scores', Rectangle(7000, 500, 9000, 6000), (area,), True, True)
    model.NamedRanges.addNewByName('AppendixScores', "$'ภาคผนวก'.$B$2:$B$4", CellAddress(), 0)
    model.DatabaseRanges.addNewByName('Appendix', area)
    model.DatabaseRanges.getByName('Appendix').AutoFilter = True
    sheet.setPrintAreas((sheet.getCellRangeByName('A1:K20').RangeAddress,))


source, picture, target = sys.argv[1:]
with Office() as office, office.open(source) as document:
    model = document.model
    add_to_summary(model, document.sheet('ตารางสรุป'), picture)
    model.Sheets.insertNewByName('ภาคผนวก', model.Sheets.Count)
    add_appendix(model, document.sheet('ภาคผนวก'))
    model.DocumentProperties.Author = 'Scorebook'
    model.DocumentProperties.UserDefinedProperties.addProperty('Form', 0, 'hr-scorecard-weighted/2566')
    model.storeToURL(url(os.path.abspath(target)), properties(FilterName='Calc MS Excel 2007 XML'))
