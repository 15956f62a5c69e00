# SPDX-License-Identifier: Apache-2.0
"""full_disk.py PROGRAM WORKBOOK DATA: a disk that is too small, and a folder that is read-only.

A small file system in memory is mounted, which only root may; without that the test is skipped (77).
"""
import os
import shutil
import subprocess
import sys
import tempfile

SKIP = 77


def mount(*arguments):
    return subprocess.run(['mount', *arguments], capture_output=True).returncode == 0


def fill(program, book, data):
    done = subprocess.run([program, 'fill', book, data, '--in-place', '--lang', 'en'],
                          capture_output=True, text=True)
    return done.returncode, done.stderr.replace(os.path.dirname(book) + '/', '')


def main(program, workbook, data):
    faults = []

    def check(what, found, expected):
        if found != expected:
            faults.append(f'{what}: {found!r}, expected {expected!r}')

    with open(workbook, 'rb') as file:
        original = file.read()
    size = len(original) // 1024 * 3 // 2  # room for one copy, not for two
    with tempfile.TemporaryDirectory() as folder:
        if not mount('-t', 'tmpfs', '-o', f'size={size}k', 'scorebook-test', folder):
            print('skipped: a small file system cannot be mounted here')
            return SKIP
        try:
            book = os.path.join(folder, 'form.xlsx')
            shutil.copyfile(workbook, book)
            check('a full disk', fill(program, book, data),
                  (3, 'form.xlsx: there is not enough room for the result; nothing was written and '
                      'the existing file is unchanged\n'
                      'Free some space or choose another drive, then run the command again.\n'))
            mount('-o', 'remount,ro', folder)
            check('a read-only disk', fill(program, book, data),
                  (3, 'form.xlsx: the file cannot be written: the file or its folder is '
                      'write-protected, or permission is lacking\n'
                      'Remove the write protection, or choose another folder with -o, then run the '
                      'command again. The existing file is unchanged.\n'))
            with open(book, 'rb') as file:
                check('the workbook', file.read() == original, True)
            check('the folder', os.listdir(folder), ['form.xlsx'])
        finally:
            subprocess.run(['umount', folder])
    print(f'{len(faults)} faults')
    for fault in faults:
        print('  ' + fault)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
