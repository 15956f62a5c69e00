// SPDX-License-Identifier: Apache-2.0
// with_exceljs.js FROM PICTURE TO: opens the workbook with exceljs, adds features and saves it.
const ExcelJS = require('exceljs');

const [source, picture, target] = process.argv.slice(2);

async function main() {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(source);
  const summary = book.getWorksheet('ตารางสรุป');
  summary.addImage(book.addImage({ filename: picture, extension: 'png' }), {
    tl: { col: 18, row: 0 }, ext: { width: 48, height: 48 } });
  summary.getCell('Q5').note = 'ระดับ 1–5 ตามเกณฑ์';
  summary.getCell('S10').dataValidation = {
    type: 'whole', operator: 'between', allowBlank: true, formulae: [1, 5] };
  summary.addConditionalFormatting({ ref: 'M5:M26', rules: [{
    type: 'cellIs', operator: 'lessThan', formulae: ['1'], priority: 9,
    style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } } }] });
  const notes = book.addWorksheet('ภาคผนวก');
  notes.addTable({ name: 'Appendix', ref: 'A1', headerRow: true,
    columns: [{ name: 'มิติ' }, { name: 'คะแนน' }],
    rows: [['มิติที่ 1', 10], ['มิติที่ 2', 12.5], ['มิติที่ 3', 33.3]] });
  book.definedNames.add("'ภาคผนวก'!$B$2:$B$4", 'AppendixScores');
  notes.pageSetup.printArea = 'A1:K20';
  notes.headerFooter.oddFooter = '&Cหน้า &P จาก &N';
  book.creator = 'Scorebook';
  book.created = book.modified = new Date(Date.UTC(2024, 0, 1));
  await book.xlsx.writeFile(target);
}

main().catch((fault) => { console.error(fault); process.exit(1); });
