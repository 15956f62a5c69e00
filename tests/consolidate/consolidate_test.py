# SPDX-License-Identifier: Apache-2.0
"""consolidate_test.py PROGRAM SOURCE_DIR: the ministry's workbook against figures computed here.

Synthetic submissions (synthetic.py) are consolidated: in time, late, not sent, sent twice, with a moved
column, of another edition, unreadable. Every figure of the workbook must be the one that fractions come
to, every file must be where it belongs, and the same input must give the same bytes whatever the order,
the number of threads, the locale and the time zone.
"""
import datetime
import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'office'))
import lint
import synthetic
import workbook

PROGRAM, SOURCE = sys.argv[1:3] if len(sys.argv) > 2 else (None, None)
AGENCIES, STRATEGIES = range(1, 11), range(1, 5)
LATE, TWICE, UNDECIDED, MISSING, MOVED, OTHER_EDITION = 2, 3, 4, 11, 5, 6
ROSTER_SIZE = 11
DEADLINE, RECEIVED, RECEIVED_LATE = '10/4/2569', '9 เม.ย. 69', '๑๑ เมษายน ๒๕๖๙'


def serial(day):
    return float((day - datetime.date(1899, 12, 30)).days)


class Table:
    """A table of a sheet: rows below the headings as dictionaries."""

    def __init__(self, book, name):
        sheet = next(sheet for sheet in book.sheets if sheet.name == name)
        grid = {}
        for cell in sheet.cells():
            grid.setdefault(cell.row, {})[cell.column] = book.value(cell)
        head = min(row for row, cells in grid.items() if len(cells) > 2 and
                   all(isinstance(cells.get(c), str) and cells[c] for c in range(1, 4)))
        names = grid[head]
        self.rows = [{names[c]: cells.get(c) for c in names}
                     for row, cells in sorted(grid.items()) if row > head]
        self.of = {row['หน่วยงาน']: row for row in self.rows if row.get('หน่วยงาน')}


class Submissions:
    """The input folder and what it must come to."""

    def __init__(self, folder):
        self.folder = folder
        self.inbox = folder / 'รายงาน ที่ได้รับ'
        (self.inbox / 'แบบประเมิน').mkdir(parents=True)
        self.data = {n: synthetic.weighted(SOURCE, n) for n in AGENCIES}
        register = ['ไฟล์,วันที่ลงรับ,เลขรับ,ฉบับที่']
        for number, data in self.data.items():
            path = self.path(number)
            if number == MOVED:
                self.make_moved(data, path)
            elif number == OTHER_EDITION:
                self.make(self.edition('2570', self.other_headings), data, path)
            else:
                synthetic.make(PROGRAM, synthetic.WEIGHTED, data, path)
            day = RECEIVED_LATE if number == LATE else RECEIVED
            register.append(f'{path.name},{day},กษ {number},{1 if number != UNDECIDED else ""}')
        again = synthetic.weighted(SOURCE, TWICE)
        again['tables']['indicators'][0]['level'] = 1
        again['tables']['details'][0]['result'] = again['tables']['indicators'][0]['target_1']
        self.data[TWICE] = again
        synthetic.make(PROGRAM, synthetic.WEIGHTED, again, self.inbox / 'ฉบับแก้ไข.xlsx')
        register.append(f'ฉบับแก้ไข.xlsx,{RECEIVED_LATE},กษ 99,2')
        other = synthetic.weighted(SOURCE, UNDECIDED + 1)
        other['fields']['agency'] = synthetic.agency_name(UNDECIDED)
        synthetic.make(PROGRAM, synthetic.WEIGHTED, other, self.inbox / 'อีกฉบับ.xlsx')
        for number in STRATEGIES:
            synthetic.make(PROGRAM, synthetic.STRATEGY, synthetic.strategy(SOURCE, number),
                           self.inbox / 'แบบประเมิน' / f'{number}.xlsx')
        (self.inbox / 'เสีย.xlsx').write_bytes(self.path(1).read_bytes()[:5000])
        (self.inbox / '~$เปิดอยู่.xlsx').write_bytes(b'lock')
        roster = ['ลำดับ;หน่วยงาน;ชื่อย่อ;กำหนดส่ง;แบบรายงาน']
        for number in range(1, ROSTER_SIZE + 1):
            # In the official order the last comes first; names have other spaces and digits.
            name = synthetic.agency_name(number).replace(' ', '  ').replace('0', '๐')
            forms = 'hr-scorecard-weighted' + (',strategy-evaluation' if number in STRATEGIES else '')
            roster.append(f'{ROSTER_SIZE + 1 - number};{name};กต{number};{DEADLINE};{forms}')
        self.roster = folder / 'ทะเบียน.csv'
        self.roster.write_bytes('\r\n'.join(roster).encode('cp874'))
        self.register = folder / 'ทะเบียนรับ.csv'
        self.register.write_bytes('\ufeff'.encode('utf-16-le') +
                                  '\r\n'.join(register).replace(',', '\t').encode('utf-16-le'))

    def path(self, number):
        return self.inbox / f'กรม {number}.xlsx'

    def definition(self):
        return (pathlib.Path(SOURCE) / 'templates' / synthetic.WEIGHTED / 'form.toml').read_text('utf-8')

    def edition(self, edition, change):
        """A definition of another edition; gives its folder and name."""
        name = f'hr-scorecard-weighted/{edition}'
        path = self.folder / f'forms-{edition}' / name / 'form.toml'
        path.parent.mkdir(parents=True)
        text = self.definition().replace('edition = "2566"', f'edition = "{edition}"')
        path.write_text(change(text), encoding='utf-8')
        return path.parents[2], name

    def make(self, edition, data, path):
        folder, name = edition
        text = path.with_suffix('.json')
        text.write_text(synthetic.json.dumps({**data, 'form': name}, ensure_ascii=False), 'utf-8')
        subprocess.run([PROGRAM, 'new', name, '--forms-dir', folder, '--data', text, '-o', path,
                        '--quiet'], check=True, capture_output=True)
        text.unlink()

    @staticmethod
    def other_headings(text):
        """Editions of nearly the same layout could not be told apart."""
        for old, new in (('header = ["งบประมาณ"]', 'header = ["วงเงินที่ได้รับจัดสรร"]'),
                         ('"ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก"', '"คะแนนหลังถ่วงน้ำหนัก"'),
                         ('header = ["ผลการเบิกจ่ายงบประมาณ"]', 'header = ["เบิกจ่าย"]'),
                         ('header = ["รายละเอียดผลการดำเนินงาน"]', 'header = ["คำอธิบายผล"]')):
            text = text.replace(old, new)
        return text

    def make_moved(self, data, path):
        """A workbook whose last two columns have changed places."""
        def swap(text):
            lines = text.split('\n')
            at = next(i for i, line in enumerate(lines) if line.startswith('  { key = "level", header'))
            lines[at - 1], lines[at] = lines[at], lines[at - 1]
            return '\n'.join(lines)
        self.make(self.edition('2571', swap), data, path)


class ConsolidateTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temp = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temp.name)
        cls.given = Submissions(cls.folder)
        cls.out = cls.folder / 'สรุป.xlsx'
        cls.run_ = cls.consolidate(cls.out, cls.given.inbox)
        cls.book = workbook.Book(cls.out)

    @classmethod
    def tearDownClass(cls):
        cls.temp.cleanup()

    @classmethod
    def consolidate(cls, out, *paths, environment=None, more=()):
        command = [PROGRAM, 'consolidate', *map(str, paths), '-o', str(out), '--force', '--stable',
                   '--roster', str(cls.given.roster), '--received', str(cls.given.register),
                   '--as-of', '๑๒ เมษายน ๒๕๖๙', '--forms-dir', str(cls.folder / 'forms-2570'), *more]
        return subprocess.run(command, capture_output=True, env={**os.environ, **(environment or {})})

    def near(self, expected, found, what):
        """A cell keeps 15 digits."""
        self.assertIsInstance(found, float, what)
        self.assertEqual(f'{float(expected):.15g}', f'{found:.15g}', what)

    def used(self):
        """The agencies whose reports of edition 2566 count, in official order."""
        return [n for n in reversed(AGENCIES) if n not in (UNDECIDED, OTHER_EDITION)]

    def test_exit_code_and_report(self):
        self.assertEqual(self.run_.returncode, 3, self.run_.stderr.decode())  # one file is unreadable
        self.assertEqual(self.run_.stdout.decode(),
                         'เสร็จสิ้น: อ่านได้ 16 ไฟล์ · อ่านไม่ได้ 1 ไฟล์ · ไม่ตรงกับแบบที่รู้จัก 0 ไฟล์ · '
                         'นำมารวม 13 รายงาน · ยังไม่ทราบว่าใช้ฉบับใด 1 หน่วยงาน '
                         '(รายชื่ออยู่ในแผ่นงาน “สถานะการจัดส่งรายงาน”)\n')

    def test_sheets(self):
        self.assertEqual([sheet.name for sheet in self.book.sheets], [
            'บทสรุปสำหรับผู้บริหาร', 'สถานะการจัดส่งรายงาน', 'คะแนนรายหน่วยงาน',
            'คะแนนรายหน่วยงาน (2)', 'คะแนนรายหน่วยงาน (3)', 'ผลรายตัวชี้วัด', 'ผลรายตัวชี้วัด (2)',
            'ผลรายตัวชี้วัด (3)', 'รายละเอียดรายตัวชี้วัด', 'รายการแก้ไขและข้อควรตรวจสอบ',
            'บัญชีเอกสารหลักฐาน', 'ข้อมูลไม่ตรงกันระหว่างหน่วยงาน', 'วิธีคำนวณและคำอธิบาย',
            'ที่มาของข้อมูล'])

    def test_who_has_sent(self):
        rows = [row for row in Table(self.book, 'สถานะการจัดส่งรายงาน').rows
                if row['แบบรายงาน'] and row['แบบรายงาน'].startswith('hr-')]
        self.assertEqual(len(rows), ROSTER_SIZE)
        for place, row in enumerate(rows):
            number = ROSTER_SIZE - place  # official order
            with self.subTest(agency=number):
                self.assertEqual(row['หน่วยงาน'],
                                 synthetic.agency_name(number).replace('0', '๐'))
                self.assertEqual(row['กำหนดส่ง'], serial(datetime.date(2026, 4, 10)))
                if number == MISSING:
                    self.assertEqual(row['สถานะการจัดส่ง'], 'ยังไม่ได้รับรายงาน')
                    self.assertIsNone(row['วันที่ลงรับ'])
                    continue
                late = number == LATE
                self.assertEqual(row['สถานะการจัดส่ง'],
                                 'ได้รับหลังกำหนด' if late else 'ได้รับภายในกำหนด')
                self.assertEqual(row['วันที่ลงรับ'],
                                 serial(datetime.date(2026, 4, 11 if late else 9)))
                self.assertEqual(row['เลขรับ'], f'กษ {number}')
                self.assertEqual(row['ฉบับที่ใช้'],
                                 {TWICE: 'ฉบับแก้ไข.xlsx', UNDECIDED: None}.get(number,
                                                                             f'กรม {number}.xlsx'))
        remarks = {n: rows[ROSTER_SIZE - n]['หมายเหตุ'] for n in (TWICE, UNDECIDED)}
        self.assertEqual(remarks[TWICE], 'ได้รับมากกว่า ๑ ฉบับ (2 ไฟล์) ใช้ฉบับล่าสุดตามทะเบียนรับ')
        self.assertTrue(remarks[UNDECIDED].startswith('ได้รับมากกว่า ๑ ฉบับ (2 ไฟล์) และยังไม่ทราบ'))

    def test_unreadable_file_is_listed_with_its_reason(self):
        row = Table(self.book, 'สถานะการจัดส่งรายงาน').rows[-1]
        self.assertEqual(row['หน่วยงาน'], '(ยังไม่ทราบหน่วยงาน)')
        self.assertEqual(row['สถานะการจัดส่ง'], 'ได้รับไฟล์แล้ว แต่ยังอ่านไม่ได้')
        self.assertEqual(row['ฉบับที่ใช้'], 'เสีย.xlsx')
        self.assertTrue(row['หมายเหตุ'])

    def test_scores(self):
        table = Table(self.book, 'คะแนนรายหน่วยงาน')
        agencies = [row['หน่วยงาน'] for row in table.rows if isinstance(row['ลำดับ'], float)]
        self.assertEqual(agencies, [synthetic.agency_name(n).replace('0', '๐') for n in self.used()])
        scores = {}
        for number in self.used():
            expected = synthetic.weighted_scores(self.given.data[number])
            scores[number] = expected
            row = table.of[synthetic.agency_name(number).replace('0', '๐')]
            known = 100 - expected['pending_points']
            self.near(100, row['คะแนนเต็ม'], number)
            self.near(expected['total'], row['คะแนนที่ได้'], number)
            self.near(22, row['จำนวนตัวชี้วัด'], number)
            self.near(22 - expected['pending'], row['จำนวนที่รายงานผลแล้ว'], number)
            self.near(expected['pending'], row['จำนวนตัวชี้วัดที่รอผล'], number)
            self.near(expected['pending_points'], row['คะแนนส่วนที่รอผล'], number)
            self.near(known, row['คะแนนเต็มเฉพาะที่ทราบผล'], number)
            self.near(expected['total'] / known * 100, row['ร้อยละของคะแนนเต็มเฉพาะที่ทราบผล'], number)
            self.assertNotIn('ลำดับคะแนน (คะแนนเท่ากันถือเป็นลำดับร่วม)', row)  # results are pending
        self.near(sum(s['pending'] for s in scores.values()), table.of['รวม']['จำนวนตัวชี้วัดที่รอผล'], 'sum')
        self.near(sum(s['total'] for s in scores.values()) / len(scores),
                  table.of['ค่าเฉลี่ย']['คะแนนที่ได้'], 'mean')

    def test_dimensions(self):
        table = Table(self.book, 'ผลรายตัวชี้วัด')
        means = {}
        for number in self.used():
            groups = synthetic.weighted_scores(self.given.data[number])['groups']
            row = table.of[synthetic.agency_name(number).replace('0', '๐')]
            for key, (score, full) in groups.items():
                heading = next(name for name in row if name.startswith(key + ' '))
                self.near(score / full * 100, row[heading], (number, key))
                means.setdefault(heading, []).append(score / full * 100)
        for heading, values in means.items():
            self.near(sum(values) / len(values), table.of['ค่าเฉลี่ย'][heading], heading)

    def test_details_lead_back_to_file_and_cell(self):
        rows = [row for row in Table(self.book, 'รายละเอียดรายตัวชี้วัด').rows
                if row['แบบรายงาน'] == synthetic.WEIGHTED]
        self.assertEqual(len(rows), 22 * len(self.used()))
        books = {}
        for number, start in zip(self.used(), range(0, len(rows), 22)):
            expected = synthetic.weighted_scores(self.given.data[number])['indicators']
            for row, (identity, (score, full, level)) in zip(rows[start:], expected.items()):
                what = (number, identity)
                self.assertTrue(row['ตัวชี้วัด'].startswith(identity + ' '), what)
                self.near(score, row['คะแนนประเมินตนเอง'], what)
                self.near(full, row['คะแนนเต็ม'], what)
                self.assertEqual(row['สถานะ'], 'รอผล' if level is None else 'รายงานผลแล้ว', what)
                if level is None:
                    self.assertIsNone(row['ระดับ'], what)
                else:
                    self.near(level, row['ระดับ'], what)
                path = self.given.inbox / row['ไฟล์']
                source = books.setdefault(path, workbook.Book(path))
                sheet = next(s for s in source.sheets if s.name == row['แผ่นงาน'])
                cell = next(c for c in sheet.cells() if c.address == row['เซลล์'])
                value = source.value(cell)
                self.assertEqual(row['ผลการดำเนินงาน'], value, what)

    def test_outcomes(self):
        table = Table(self.book, 'คะแนนรายหน่วยงาน (3)')
        for number in STRATEGIES:
            items = synthetic.strategy(SOURCE, number)['tables']['indicators']
            due = [i for i in items if not str(i.get('target', '')).startswith('เริ่มประเมินผล')]
            met = [i for i in due if i.get('claim') == 'บรรลุ']
            row = table.of[synthetic.agency_name(number).replace('0', '๐')]
            self.near(len(items), row['จำนวนตัวชี้วัด'], number)
            self.near(len(due), row['จำนวนที่ถึงกำหนดประเมิน'], number)
            self.near(len(met), row['หน่วยงานระบุว่าบรรลุ'], number)
            self.near(Fraction(100 * len(met), len(due)), row['ร้อยละที่ระบุว่าบรรลุ'], number)

    def test_sources(self):
        table = Table(self.book, 'ที่มาของข้อมูล')
        files = {str(path.relative_to(self.given.inbox)): path for path in self.given.inbox.rglob('*.xlsx')
                 if not path.name.startswith('~$')}
        self.assertEqual(sorted(files), sorted(row['ไฟล์'] for row in table.rows))
        for row in table.rows:
            digest = hashlib.sha256(files[row['ไฟล์']].read_bytes()).hexdigest()
            self.assertEqual(row['ค่าตรวจสอบไฟล์ (SHA-256)'], digest)
        uses = {row['ไฟล์']: row['การนำมาใช้'] for row in table.rows}
        self.assertEqual(uses[f'กรม {TWICE}.xlsx'], 'ไม่ได้นำมาใช้ (มีฉบับอื่น)')
        self.assertEqual(uses['ฉบับแก้ไข.xlsx'], 'นำมาใช้')
        self.assertEqual(uses['อีกฉบับ.xlsx'], 'ยังไม่นำมาใช้ (ยังไม่ทราบฉบับ)')
        self.assertEqual(uses['เสีย.xlsx'], 'ยังไม่นำมาใช้')

    def test_first_page_counts_the_other_sheets(self):
        sheet = self.book.sheets[0]
        grid = {(cell.row, cell.column): self.book.value(cell) for cell in sheet.cells()}
        below = {text: grid.get((row + 1, column)) for (row, column), text in grid.items()}
        self.assertEqual(below['รายงานที่ต้องได้รับ'], ROSTER_SIZE + len(STRATEGIES))
        self.assertEqual(below['ได้รับแล้ว'], len(AGENCIES) + len(STRATEGIES))
        self.assertEqual(below['ภายในกำหนด'], len(AGENCIES) - 1)
        self.assertEqual(below['หลังกำหนด'], 1)
        self.assertEqual(below['ยังไม่ได้รับ'], 1)
        pending = sum(synthetic.weighted_scores(self.given.data[n])['pending']
                      for n in [*self.used(), OTHER_EDITION])
        self.assertEqual(below['รอผล'], pending)
        self.assertEqual(below['ไฟล์ที่ยังอ่านไม่ได้หรือไม่ทราบหน่วยงาน'], 1)
        self.assertEqual(below['หน่วยงานที่ยังไม่ทราบว่าใช้ฉบับใด'], 1)

    def test_no_person_is_named(self):
        everything = ' '.join(self.book.strings)
        for data in self.given.data.values():
            for row in data['tables']['details']:
                if row.get('signer'):
                    self.assertNotIn(row['signer'], everything)

    def test_same_bytes_whatever_the_order_threads_locale_and_time_zone(self):
        expected = self.out.read_bytes()
        files = sorted(p for p in self.given.inbox.rglob('*.xlsx') if not p.name.startswith('~$'))
        again = self.folder / 'อีกครั้ง.xlsx'
        for name, paths, environment, more in (
                ('reversed', files[::-1], {}, ['--jobs', '1']),
                ('threads', [self.given.inbox], {}, ['--jobs', '7']),
                ('locale', [self.given.inbox], {'LC_ALL': 'th_TH.UTF-8', 'TZ': 'Asia/Bangkok'}, []),
                ('pattern', [self.given.inbox / '**.xlsx'], {'TZ': 'America/Lima'}, [])):
            with self.subTest(name):
                self.consolidate(again, *paths, environment=environment, more=more)
                self.assertTrue(again.read_bytes() == expected)

    def test_an_archive_gives_the_same_figures(self):
        archive = self.folder / 'ทั้งหมด.zip'
        with zipfile.ZipFile(archive, 'w') as package:
            for path in sorted(self.given.inbox.rglob('*.xlsx')):
                package.write(path, str(path.relative_to(self.given.inbox)))
        again = self.folder / 'จาก zip.xlsx'
        self.consolidate(again, archive)
        self.assertTrue(again.read_bytes() == self.out.read_bytes())

    def test_details_in_a_workbook_of_their_own(self):
        again, details = self.folder / 'ย่อ.xlsx', self.folder / 'รายละเอียด.xlsx'
        self.consolidate(again, self.given.inbox, more=['--details', str(details)])
        names = [sheet.name for sheet in workbook.Book(again).sheets]
        self.assertNotIn('รายละเอียดรายตัวชี้วัด', names)
        self.assertEqual([sheet.name for sheet in workbook.Book(details).sheets],
                         ['รายละเอียดรายตัวชี้วัด', 'รายการแก้ไขและข้อควรตรวจสอบ', 'บัญชีเอกสารหลักฐาน'])
        self.assertEqual(len(Table(workbook.Book(details), 'รายละเอียดรายตัวชี้วัด').rows),
                         len(Table(self.book, 'รายละเอียดรายตัวชี้วัด').rows))

    def test_facts_of_shards_give_the_same_workbook(self):
        """Three machines read a part each; put together, their facts stand for the files."""
        files = sorted(p for p in self.given.inbox.rglob('*.xlsx') if not p.name.startswith('~$'))
        shards = []
        for shard in range(3):
            facts = self.folder / f'facts {shard}'
            self.consolidate(self.folder / f'shard {shard}.xlsx', *files[shard::3],
                             more=['--facts', str(facts)])
            shards.append(facts)
        again = self.folder / 'จากตาราง.xlsx'
        self.consolidate(again, *shards)
        self.assertTrue(again.read_bytes() == self.out.read_bytes())
        with open(shards[0] / 'indicators.ndjson', encoding='utf-8') as lines:
            rows = [synthetic.json.loads(line) for line in lines]
        for row in rows:
            self.near(Fraction(row['score_exact']), round(row['score'], 9), row['id'])

    def test_the_round_before(self):
        inbox, facts, out = self.folder / 'รอบ 4', self.folder / 'facts 4', self.folder / 'เทียบ.xlsx'
        inbox.mkdir()
        before = {}
        for number in (1, 9):
            before[number] = synthetic.weighted(SOURCE, number + 20)
            before[number]['fields'].update(agency=synthetic.agency_name(number), round=4)
            synthetic.make(PROGRAM, synthetic.WEIGHTED, before[number], inbox / f'{number}.xlsx')
        self.consolidate(self.folder / 'รอบก่อน.xlsx', inbox, more=['--facts', str(facts)])
        self.consolidate(out, self.given.inbox, more=['--previous', str(facts)])
        book = workbook.Book(out)
        table = Table(book, 'คะแนนรายหน่วยงาน')
        changes = [row for row in Table(book, 'เปรียบเทียบกับรอบก่อน').rows]
        self.assertEqual(len(changes), 2 * 22)
        for number, start in ((9, 0), (1, 22)):
            now = synthetic.weighted_scores(self.given.data[number])
            old = synthetic.weighted_scores(before[number])
            row = table.of[synthetic.agency_name(number).replace('0', '๐')]
            self.near(old['total'], row['คะแนนรอบก่อน'], number)
            self.near(now['total'] - old['total'], row['เปลี่ยนแปลงจากรอบก่อน (คะแนน)'], number)
            for row, (identity, (score, _, level)) in zip(changes[start:], now['indicators'].items()):
                earlier, _, level_before = old['indicators'][identity]
                both = level is not None and level_before is not None
                change = row['เปลี่ยนแปลงจากรอบก่อน (คะแนน)']
                if both:
                    self.near(score - earlier, change, identity)
                else:
                    self.assertEqual(change, '', identity)
        self.assertEqual(table.of[synthetic.agency_name(2).replace('0', '๐')]['คะแนนรอบก่อน'], None)
        self.assertEqual(lint.check(out), [])

    def test_central_corrections(self):
        """The ministry's values count, are marked, and what could not be made is told."""
        number = 1
        levels = synthetic.weighted_scores(self.given.data[number])['indicators']
        identity = next(i for i, (_, _, level) in levels.items() if level == 2)
        lines = ['หน่วยงาน,ตัวชี้วัดที่,ช่อง,ค่าใหม่,เหตุผล,ผู้อนุมัติ',
                 f'กต{number},{identity},level,5,มติคณะกรรมการ,หนังสือที่ กษ ๑',
                 f'{synthetic.agency_name(number)},99.9,,5,ไม่มีตัวชี้วัดนี้,หนังสือที่ กษ ๒']
        path, out = self.folder / 'ปรับแก้.csv', self.folder / 'ปรับแก้แล้ว.xlsx'
        path.write_text('\n'.join(lines), encoding='utf-8')
        self.consolidate(out, self.given.inbox, more=['--overrides', str(path)])
        book = workbook.Book(out)
        made, not_made = Table(book, 'รายการปรับแก้โดยส่วนกลาง').rows
        score, full, _ = levels[identity]
        self.assertEqual((made['ตัวชี้วัดที่'], made['ค่าเดิม'], made['ค่าใหม่']), (identity, '2', '5'))
        self.near(score, made['คะแนนเดิม'], identity)
        self.near(full, made['คะแนนหลังปรับแก้'], identity)
        self.assertEqual(made['ผู้อนุมัติ'], 'หนังสือที่ กษ ๑')
        self.assertTrue(not_made['การปรับแก้'].startswith('ยังไม่ได้ปรับแก้'))
        name = synthetic.agency_name(number).replace('0', '๐')
        total = synthetic.weighted_scores(self.given.data[number])['total'] - score + full
        self.near(total, Table(book, 'คะแนนรายหน่วยงาน').of[name]['คะแนนที่ได้'], 'total')
        marked = [row for row in Table(book, 'รายละเอียดรายตัวชี้วัด').rows
                  if row['ปรับแก้โดยส่วนกลาง']]
        self.assertEqual([(row['หน่วยงาน'], row['ตัวชี้วัด'].split()[0]) for row in marked],
                         [(name, identity)])

    def test_schema(self):
        """Valid by ISO/IEC 29500, where the checker is at hand."""
        checker = pathlib.Path(SOURCE).resolve().parent / 'shared' / 'tools' / 'xlsx-schema-check'
        if not checker.exists():
            self.skipTest('xlsx-schema-check is not there')
        run = subprocess.run([str(checker), str(self.out)], capture_output=True, timeout=300)
        self.assertEqual(run.returncode, 0, run.stdout.decode())

    def test_lint(self):
        self.assertEqual(lint.check(self.out), [])

    def test_recalculated(self):
        """LibreOffice comes to the stored values (recalculate.py plants a wrong one first)."""
        script = pathlib.Path(__file__).parent.parent / 'office' / 'recalculate.py'
        run = subprocess.run([sys.executable, '-B', str(script), str(self.out)], capture_output=True,
                             timeout=600)
        if run.returncode == 77:
            self.skipTest('LibreOffice is not installed')
        self.assertEqual(run.returncode, 0, run.stdout.decode() + run.stderr.decode())


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
