// SPDX-License-Identifier: Apache-2.0
// with_sheetjs.js FROM PICTURE TO: opens the workbook with SheetJS (community edition), adds what it
// can write (no pictures) and saves it.
const XLSX = require('xlsx');

const [source, , target] = process.argv.slice(2);
const book = XLSX.readFile(source, { cellStyles: true, cellNF: true, cellDates: false });
const summary = book.Sheets['ตารางสรุป'];
XLSX.utils.cell_add_comment(summary.Q5, 'ระดับ 1–5 ตามเกณฑ์', 'Scorebook');
const notes = XLSX.utils.aoa_to_sheet(
  [['มิติ', 'คะแนน'], ['มิติที่ 1', 10], ['มิติที่ 2', 12.5], ['มิติที่ 3', 33.3]]);
notes['!autofilter'] = { ref: 'A1:B4' };
XLSX.utils.book_append_sheet(book, notes, 'ภาคผนวก');
book.Workbook.Names.push({ Name: 'AppendixScores', Ref: "'ภาคผนวก'!$B$2:$B$4" });
book.Props = { Author: 'Scorebook', CreatedDate: new Date(Date.UTC(2024, 0, 1)) };
book.Custprops = { Form: 'hr-scorecard-weighted/2566' };
XLSX.writeFile(book, target, { bookSST: true, compression: true });
