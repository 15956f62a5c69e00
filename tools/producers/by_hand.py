# SPDX-License-Identifier: Apache-2.0
"""by_hand.py FROM FOLDER: variants of the workbook that no program here writes but some do: the
numerals, namespaces and omissions of Excel, strict producers and small libraries."""
import pathlib
import re
import sys
import zipfile

MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
STRICT = {MAIN: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships':
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
          'http://schemas.openxmlformats.org/drawingml/2006/main': 'http://purl.oclc.org/ooxml/drawingml/main',
          'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties':
              'http://purl.oclc.org/ooxml/officeDocument/extendedProperties',
          'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes':
              'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes'}
CELL = re.compile(r'<c\b([^>]*?)(/>|>(.*?)</c>)', re.S)
THAI_DATES = ('[$-107041E]d mmm yyyy;@', '[$-D07041E]d mmmm yyyy;@', 'ว ดดด ปปปป', '[$-41E]d mmm bbbb')


def read(path):
    with zipfile.ZipFile(path) as package:
        return {item.filename: package.read(item).decode('utf-8') for item in package.infolist()}


def save(path, parts):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode('utf-8'),
                             zipfile.ZIP_DEFLATED, 9)


def sheets(parts):
    return [name for name in parts if name.startswith('xl/worksheets/sheet')]


def excel_numerals(parts):
    """Excel saves a double with the shortest of 15 to 17 digits that its own printing gives: 33.3 as
    33.299999999999997."""
    def numeral(match):
        number = float(match[1])
        return '<v>%s</v>' % (match[1] if number.is_integer() else '%.17g' % number)

    for name in sheets(parts):
        parts[name] = CELL.sub(lambda c: c[0] if ' t="' in c[1] else
                               re.sub(r'<v>(-?[0-9.]+)</v>', numeral, c[0]), parts[name])


def add_style(parts, code):
    """A new cell format like style 0 with this number format; gives its index."""
    styles = parts['xl/styles.xml']
    number = 900 + len(re.findall(r'formatCode="[^"]*"', styles))
    if '<numFmts' in styles:
        styles = re.sub(r'<numFmts count="(\d+)">', lambda m: f'<numFmts count="{int(m[1]) + 1}">', styles)
        styles = styles.replace('</numFmts>', f'<numFmt numFmtId="{number}" formatCode="{code}"/></numFmts>')
    else:
        styles = styles.replace('<fonts', f'<numFmts count="1"><numFmt numFmtId="{number}" formatCode="{code}"/>'
                                          '</numFmts><fonts', 1)
    count = int(re.search(r'<cellXfs count="(\d+)"', styles)[1])
    styles = styles.replace(f'<cellXfs count="{count}"', f'<cellXfs count="{count + 1}"')
    parts['xl/styles.xml'] = styles.replace(
        '</cellXfs>', f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0"'
                      ' applyNumberFormat="1"/></cellXfs>')
    return count


def add_sheet(parts, title, rows):
    number = len(sheets(parts)) + 1
    part = f'xl/worksheets/sheet{number}.xml'
    parts[part] = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
                   f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>')
    parts['[Content_Types].xml'] = parts['[Content_Types].xml'].replace(
        '</Types>', f'<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.'
                    'spreadsheetml.worksheet+xml"/></Types>')
    parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels'].replace(
        '</Relationships>', f'<Relationship Id="rIdNew{number}" Type="http://schemas.openxmlformats.org/'
        f'officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{number}.xml"/></Relationships>')
    parts['xl/workbook.xml'] = parts['xl/workbook.xml'].replace(
        '</sheets>', f'<sheet name="{title}" sheetId="{900 + number}" r:id="rIdNew{number}"/></sheets>')


def odd_numbers(parts):
    """A sheet of numbers that trip readers: doubles with 17 digits, a percent cell, Thai dates."""
    percent = add_style(parts, '0.00%')
    cells = ['<c r="A1"><v>33.299999999999997</v></c>', '<c r="B1"><v>0.57999999999999996</v></c>',
             f'<c r="C1" s="{percent}"><v>0.84209999999999996</v></c>']
    dates = [f'<c r="{column}2" s="{add_style(parts, code)}"><v>45017</v></c>'
             for column, code in zip('ABCD', THAI_DATES)]
    add_sheet(parts, 'ภาคผนวก', f'<row r="1">{"".join(cells)}</row><row r="2">{"".join(dates)}</row>')


def strict(parts):
    """ISO/IEC 29500 Strict: other namespaces and relationship types. Package parts keep theirs."""
    for name, text in parts.items():
        if name != '[Content_Types].xml' and name != 'docProps/core.xml':
            for loose, tight in STRICT.items():
                text = text.replace(f'"{loose}"', f'"{tight}"')
            text = text.replace('Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
                                'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/')
            parts[name] = text
    parts['xl/workbook.xml'] = parts['xl/workbook.xml'].replace('<workbook ', '<workbook conformance="strict" ', 1)


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def without_addresses(parts):
    """Rows and cells without r: gaps are filled with empty ones, as such programs write them."""
    for name in sheets(parts):
        body = re.search(r'<sheetData>(.*)</sheetData>', parts[name], re.S)
        rows, filled, last = re.findall(r'<row\b[^>]*?(?:/>|>.*?</row>)', body[1], re.S), '', 0
        for row in rows:
            number = int(re.search(r'\br="(\d+)"', row)[1])
            filled += '<row/>' * (number - last - 1)
            last, column = number, 0

            def bare(match):
                nonlocal column
                at = column_number(re.search(r'\br="([A-Z]+)', match[1])[1])
                gap, column = '<c/>' * (at - column - 1), at
                return gap + '<c' + re.sub(r'\s+r="[A-Z]+\d+"', '', match[1]) + match[2]

            head, rest = re.match(r'(<row\b[^>]*>)(.*)', row, re.S).groups()
            filled += re.sub(r'\s+(r|spans)="[^"]*"', '', head) + CELL.sub(bare, rest)
        parts[name] = parts[name][:body.start(1)] + filled + parts[name][body.end(1):]
        parts[name] = re.sub(r'<dimension [^>]*/>', '', parts[name])


source, folder = sys.argv[1], pathlib.Path(sys.argv[2])
for name, change in (('excel-numerals', (excel_numerals, odd_numbers)), ('strict', (strict,)),
                     ('no-addresses', (without_addresses,))):
    parts = read(source)
    for step in change:
        step(parts)
    save(folder / f'hand-{name}.xlsx', parts)
