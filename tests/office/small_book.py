# SPDX-License-Identifier: Apache-2.0
"""A small workbook written out part by part, for the tests of the checks themselves.

It uses everything lint.py looks at, and nothing in it is wrong. PARTS maps part names to markup;
write(path, edits) writes it with replacements [(part, old, new), ...], each of which must apply.
"""
import zipfile

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'


def relationships(*targets):
    """A .rels part: rId1, rId2, … of (kind, target)."""
    items = ''.join(f'<Relationship Id="rId{n}" Type="{DOCUMENT}/{kind}" Target="{target}"/>'
                    for n, (kind, target) in enumerate(targets, 1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def content_types(**parts):
    items = ''.join(f'<Override PartName="{name}" ContentType="{TYPE}.{kind}+xml"/>'
                    for name, kind in parts.items())
    return (f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-'
            f'officedocument.extended-properties+xml"/>{items}</Types>')


SUMMARY = f'''{HEAD}<worksheet {MAIN} xmlns:r="{DOCUMENT}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
<dimension ref="A1:D6"/>
<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>
<sheetFormatPr defaultRowHeight="15"/>
<cols><col min="1" max="1" width="40" customWidth="1"/><col min="2" max="3" width="12"/></cols>
<sheetData>
<row r="1" ht="24" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>
<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>60</v></c><c r="C2"><v>3</v></c><c r="D2" s="2"><f>B2*C2/5</f><v>36</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>น้ำหนักของเป้าประสงค์</t></is></c><c r="B3"><v>40</v></c><c r="C3"><v>4.1</v></c><c r="D3" s="2"><f>B3*C3/5</f><v>32.799999999999997</v></c></row>
<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" t="str"><f>IF(SUM(B2:B3)=100,"ครบ","ไม่ครบ")</f><v>ครบ</v></c><c r="D4" s="2"><f>SUM(D2:D3)</f><v>68.8</v></c></row>
<row r="5"><c r="B5" t="b"><f>D4&gt;50</f><v>1</v></c><c r="D5" t="e"><f>D4/C4</f><v>#DIV/0!</v></c></row>
<row r="6"><c r="D6"><f>เป้าหมาย!A2</f><v>1</v></c></row>
</sheetData>
<sheetProtection sheet="1"/>
<protectedRanges><protectedRange sqref="B2:B3 C2" name="weights"/><protectedRange sqref="C3" name="level"/></protectedRanges>
<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>
<conditionalFormatting sqref="B2:B3"><cfRule type="expression" dxfId="0" priority="1"><formula>SUM($B$2:$B$3)&lt;&gt;100</formula></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="ระดับ" error="โปรดเลือกระดับ" sqref="C2:C3"><formula1>"1,2,3,4,5"</formula1></dataValidation></dataValidations>
<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>
<headerFooter><oddFooter>&amp;Rหน้า &amp;P จาก &amp;N</oddFooter></headerFooter>
<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>
</worksheet>'''

TARGETS = f'''{HEAD}<worksheet {MAIN} xmlns:r="{DOCUMENT}"><dimension ref="A1:B3"/>
<sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>ที่</t></is></c><c r="B1" t="inlineStr"><is><t>ชื่อ</t></is></c></row>
<row r="2"><c r="A2"><v>1</v></c></row>
<row r="3"><c r="A3"><f t="shared" ref="A3:A3" si="0">A2+1</f><v>2</v></c></row>
</sheetData>
<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="landscape"/>
<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>'''

PARTS = {
    '[Content_Types].xml': content_types(**{
        '/xl/workbook.xml': 'sheet.main', '/xl/worksheets/sheet1.xml': 'worksheet',
        '/xl/worksheets/sheet2.xml': 'worksheet', '/xl/styles.xml': 'styles',
        '/xl/sharedStrings.xml': 'sharedStrings', '/xl/calcChain.xml': 'calcChain',
        '/xl/tables/table1.xml': 'table'}),
    '_rels/.rels': relationships(('officeDocument', 'xl/workbook.xml'),
                                 ('extended-properties', 'docProps/app.xml')),
    # LibreOffice shows stored values as they are only where it knows the program that wrote them.
    'docProps/app.xml': f'''{HEAD}<Properties xmlns="{DOCUMENT.replace('relationships', 'extended-properties')}">
<Application>Microsoft Excel</Application><AppVersion>14.0300</AppVersion></Properties>''',
    'xl/workbook.xml': f'''{HEAD}<workbook {MAIN} xmlns:r="{DOCUMENT}">
<bookViews><workbookView activeTab="0"/></bookViews>
<sheets><sheet name="สรุป" sheetId="1" r:id="rId1"/><sheet name="เป้าหมาย" sheetId="4" r:id="rId2"/></sheets>
<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">สรุป!$A$1:$D$6</definedName>
<definedName name="_xlnm.Print_Titles" localSheetId="0">สรุป!$1:$1</definedName>
<definedName name="total">สรุป!$D$4</definedName></definedNames></workbook>''',
    'xl/_rels/workbook.xml.rels': relationships(
        ('worksheet', 'worksheets/sheet1.xml'), ('worksheet', '/xl/worksheets/sheet2.xml'),
        ('styles', 'styles.xml'), ('sharedStrings', 'sharedStrings.xml'),
        ('calcChain', 'calcChain.xml')),
    'xl/worksheets/sheet1.xml': SUMMARY,
    'xl/worksheets/sheet2.xml': TARGETS,
    'xl/worksheets/_rels/sheet2.xml.rels': relationships(('table', '../tables/table1.xml')),
    'xl/tables/table1.xml': f'''{HEAD}<table {MAIN} id="1" name="targets" displayName="targets" ref="A1:B3">
<autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="ที่"/><tableColumn id="2" name="ชื่อ"/></tableColumns></table>''',
    'xl/styles.xml': f'''{HEAD}<styleSheet {MAIN}>
<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-D00041E]0.00"/></numFmts>
<fonts count="2"><font><sz val="16"/><name val="TH SarabunPSK"/></font><font><b/><sz val="16"/><name val="TH SarabunPSK"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>
<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>''',
    'xl/sharedStrings.xml': f'''{HEAD}<sst {MAIN} count="3" uniqueCount="3">
<si><t>แบบรายงานผล</t></si><si><t>ร้อยละของผู้ผ่านการอบรม</t></si><si><r><t>รวม</t></r><r><t>ทั้งสิ้น</t></r></si></sst>''',
    'xl/calcChain.xml': f'''{HEAD}<calcChain {MAIN}><c r="D2" i="1"/><c r="D3"/><c r="D4"/><c r="B4"/><c r="A3" i="4"/></calcChain>''',
}


def write(path, edits=()):
    """Writes the workbook with the edits; an edit with old = '' replaces the whole part."""
    parts = dict(PARTS)
    for part, old, new in edits:
        assert old in parts[part], f'{part} does not hold {old}'
        parts[part] = parts[part].replace(old, new, 1) if old else new
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return path
