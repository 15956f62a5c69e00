# SPDX-License-Identifier: Apache-2.0
"""notes.py TOOL WORKBOOK...: notes of ours in workbooks that several programs wrote.

Onto the first sheet of each workbook go notes: on cells without one, and below a user's note where
there is one. Then
- LibreOffice opens the workbook and has every note, ours and theirs, with its text;
- the lint finds nothing that it does not find in the original, and the schema check neither
  (SCHEMA_CHECK names the program; left out without it);
- set anew they are other notes, and taken away they leave the parts of the original, byte for byte.
Exit code: 0 all well, 1 faults, 77 LibreOffice is not installed.
"""
import os
import subprocess
import sys
import tempfile
import zipfile

import lint
import office
import workbook

CELLS = ['A1', 'C5', 'D7', 'Q9']


def set_notes(tool, path, out, cells):
    done = subprocess.run([tool, path, out, '0', *cells], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f'{path}: {done.stderr.strip()}')
    return done.stdout.split()


def schema_faults(path):
    program = os.environ.get('SCHEMA_CHECK')
    done = subprocess.run([program, path], capture_output=True, text=True) if program else None
    if done is None or done.returncode == 0:
        return []
    # The published schema has no xml:space, which Excel itself writes wherever a text ends in a space.
    return [line for line in (done.stdout + done.stderr).splitlines()
            if 'namespace}space' not in line and 'fault(s)' not in line]


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def annotations(running, path):
    """The notes of the first sheet: texts by address."""
    with running.open(path) as document:
        sheet = document.model.Sheets.getByIndex(0)
        found = {}
        for i in range(sheet.Annotations.Count):
            note = sheet.Annotations.getByIndex(i)
            found[workbook.address(note.Position.Column + 1, note.Position.Row + 1)] = note.getString()
        return found


def check(running, tool, path, folder):
    noted, again, cleared = (os.path.join(folder, name) for name in ('noted.xlsx', 'again.xlsx', 'cleared.xlsx'))
    before = annotations(running, path)
    cells = CELLS + sorted(before)[:1]
    left_alone = set_notes(tool, path, noted, cells)
    after = annotations(running, noted)
    for cell in set(cells) - set(left_alone):
        ours = f'หมายเหตุของ {cell}\nบรรทัดที่สอง'
        wanted = f'{before[cell]}\n== Scorebook ==\n{ours}' if cell in before else ours
        if after.get(cell) != wanted:
            yield f'{cell}: {after.get(cell)!r} instead of {wanted!r}'
    for cell in set(before) - set(cells):
        if after.get(cell) != before[cell]:
            yield f'{cell}: {before[cell]!r} became {after.get(cell)!r}'
    known = set(lint.check(path)) | set(schema_faults(path))
    yield from sorted((set(lint.check(noted)) | set(schema_faults(noted))) - known)
    set_notes(tool, noted, again, cells[1:])
    if 'A1' not in before and 'A1' in annotations(running, again):
        yield 'A1: a note that is no longer wanted is still there'
    set_notes(tool, again, cleared, [])
    old, new = parts(path), parts(cleared)
    for name in sorted(set(old) | set(new)):
        if old.get(name) != new.get(name):
            yield f'{name}: not as it was after the notes were taken away'


def main(arguments):
    if len(arguments) < 2:
        print(__doc__)
        return 2
    try:
        office.require()
    except office.Unavailable as reason:
        print(f'skipped: {reason}')
        return office.SKIP
    bad = 0
    with office.Office() as running, tempfile.TemporaryDirectory() as folder:
        for path in arguments[1:]:
            faults = list(check(running, arguments[0], path, folder))
            print(f'{path}: {len(faults)} faults')
            for fault in faults:
                print('  ' + fault)
            bad += bool(faults)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
