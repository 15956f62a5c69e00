# SPDX-License-Identifier: Apache-2.0
"""check_all.py PROGRAM SOURCE_DIR: runs every office check on the workbooks the program makes.

The workbooks: the blank of every form, new ones for every round, those of fixtures/ and what `score`
and `new --data` make of them. The checks: the schema of ISO/IEC 29500 (where
SOURCE_DIR/../shared/tools/xlsx-schema-check exists), lint.py, recalculate.py and print.py.
Exit code: 0 all passed, 1 some failed, 77 LibreOffice or poppler-utils is not installed and what could
be checked passed.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import tomllib

import lint
import office
import print as pages
import recalculate


# What is known to be wrong and not mended yet, by form and check. Anything else fails, and so does an
# entry that has nothing wrong any more.
OPEN = {
    ('performance-agreement/2565', 'print'):
        'texts are cut in A21 of the framework and in the worksheet (ways of computing longer than a row can be '
        'high), and the check takes upright pages and sheets of several tables for faults',
    ('performance-agreement/2565', 'again'):
        'its export does not lay out a new workbook: the number in front of an indicator is read as part of its title',
}


class Failed(Exception):
    """The program did not make a workbook."""


class Workbooks:
    """Makes workbooks with the program in a folder of their own."""

    def __init__(self, program, source, folder):
        self.program, self.source, self.folder = program, source, folder

    def run(self, *arguments):
        command = [self.program, *map(str, arguments), '--lang', 'en']
        run = subprocess.run(command, capture_output=True, timeout=300)
        if run.returncode:
            raise Failed(f'exit code {run.returncode}: {" ".join(command)}\n{run.stderr.decode()}')
        return run.stdout.decode()

    def make(self, name, *arguments):
        path = self.folder / f'{name}.xlsx'
        self.run(*arguments, '-o', path, '--quiet')
        return path

    def blanks(self):
        """(path, None) of the blank workbooks of every form."""
        for definition in sorted(self.source.glob('templates/*/*/form.toml')):
            form = '/'.join(definition.parts[-3:-1])
            name = form.replace('/', '-')
            with open(definition, 'rb') as file:
                rounds = tomllib.load(file).get('rounds', {}).get('months', [])
            yield definition.with_name('blank.xlsx'), None
            yield self.make(f'{name}-new', 'new', form), None
            yield self.make(f'{name}-bare', 'new', form, '--no-check-sheet', '--unprotected'), None
            for months in rounds:
                yield self.make(f'{name}-round-{months}', 'new', form, '--agency', 'กรมตัวอย่าง',
                                '--year', '2569', '--round', months), None

    def filled(self):
        """(path, total) of the fixtures and of what is made of them; the total is None where score
        cells hold what a report has printed. Fixtures that are meant to look bad are left out."""
        for fixture in sorted(self.source.glob('fixtures/*/*/*.xlsx')):
            if fixture.name.startswith('messy-'):
                continue
            name = '-'.join(fixture.with_suffix('').parts[-3:])
            form = '/'.join(fixture.parts[-3:-1])
            yield fixture, None
            total = json.loads(self.run('score', fixture, '--format', 'json'))['files'][0]['total']
            if total:  # forms that count outcomes have none
                numerator, _, denominator = total['exact'].partition('/')
                total = float(numerator) / float(denominator or 1)
            yield self.make(f'{name}-scored', 'score', fixture), total
            data = self.folder / f'{name}.json'
            self.run('export', fixture, '-o', data, '--quiet')
            if (form, 'again') in OPEN:
                print(f'{fixture}: again: open: {OPEN[form, "again"]}')
                continue
            yield self.make(f'{name}-again', 'new', form, '--data', data), total


class Checks:
    """Runs the checks on one workbook after the other and counts."""

    def __init__(self, schema_check, running):
        self.schema_check, self.running = schema_check, running
        self.passed = self.failed = self.open = 0
        self.seen_open = set()

    def count(self, path, check, faults, note=''):
        known = next((key for key in OPEN if key[1] == check and key[0].replace('/', '-') in
                      str(path).replace('/', '-')), None)
        if known:
            self.open += bool(faults)
            self.seen_open |= {known} if faults else set()
            print(f'{path}: {check}: open, {len(faults)} faults: {OPEN[known]}', flush=True)
            return
        print(f'{path}: {check}: {f"{len(faults)} faults" if faults else "passed"}'
              f'{" – " + note if note else ""}', flush=True)
        for fault in faults:
            print('  ' + fault)
        self.failed += bool(faults)
        self.passed += not faults

    def schema(self, path):
        run = subprocess.run([sys.executable, str(self.schema_check), str(path)], capture_output=True)
        lines = (run.stdout + run.stderr).decode().split('\n')
        return [line.strip() for line in lines[run.returncode == 1:] if line] if run.returncode else []

    def all(self, path, total):
        if self.schema_check:
            self.count(path, 'schema', self.schema(path))
        self.count(path, 'lint', lint.check(path))
        if self.running:
            self.count(path, 'recalculate', *recalculate.check(self.running, path, total))
            self.count(path, 'print', *pages.check(self.running, path))


def check_all(workbooks, checks):
    for made in (workbooks.blanks(), workbooks.filled()):
        try:
            for path, total in made:
                checks.all(path, total)
        except Failed as fault:
            print(f'FAILED {fault}')
            checks.failed += 1


def main(program, source):
    schema_check = source.parent / 'shared/tools/xlsx-schema-check'
    if not schema_check.exists():
        print(f'schema: skipped: {schema_check} is not there')
        schema_check = None
    missing = None
    with tempfile.TemporaryDirectory() as folder:
        workbooks = Workbooks(program, source, pathlib.Path(folder))
        try:
            office.require(*pages.PROGRAMS)
            with office.Office() as running:
                checks = Checks(schema_check, running)
                check_all(workbooks, checks)
        except office.Unavailable as reason:
            missing = reason
            checks = Checks(schema_check, None)
            check_all(workbooks, checks)
    if missing:
        print(f'recalculate, print: skipped: {missing}')
    if checks.running:
        for form, check in set(OPEN) - checks.seen_open:
            if check == 'print':
                print(f'{form}: {check}: nothing is wrong any more: take it off the list of what is open')
                checks.failed += 1
    print(f'{checks.passed} passed, {checks.failed} failed, {checks.open} open')
    return 1 if checks.failed else office.SKIP if missing else 0


if __name__ == '__main__':
    if len(sys.argv) != 3:
        print(__doc__)
        sys.exit(2)
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]).resolve()))
