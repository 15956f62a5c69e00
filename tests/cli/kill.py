# SPDX-License-Identifier: Apache-2.0
"""kill.py WRITER PROGRAM WORKBOOK DATA COUNT: writes that are killed at random moments.

WRITER replaces a file over and over by one of two contents; PROGRAM fills a workbook in place. Each
is killed (SIGKILL) after a random time, COUNT times in all, three of four times the writer, whose
time is nearly all writing. Whenever one dies the target must be one of the two contents, whole, and
beside it may stand nothing but temporary files of the killed; the next write removes them.
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

SEED = 2566


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def killed(command, seconds):
    """Starts a command and kills it; how long it took to write when it was faster than that."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
        return False
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True


class Trial:
    """A folder with the target in it and two contents the target may have."""

    def __init__(self, folder, old, new):
        self.folder, self.contents = folder, (old, new)
        self.target = os.path.join(folder, 'แบบรายงาน.xlsx')
        self.kills = self.leftovers = 0
        self.seen = {old: 0, new: 0}
        self.faults = []

    def put(self, content):
        with open(self.target, 'wb') as file:
            file.write(content)

    def run(self, command, seconds):
        self.kills += killed(command, seconds)
        names = set(os.listdir(self.folder)) - {os.path.basename(self.target)}
        strange = [n for n in names if not (n.startswith('.scorebook-') and n.endswith('.tmp'))]
        self.leftovers += len(names)
        if strange or len(names) > 1:
            self.faults.append(f'left behind: {sorted(names)}')
        content = read(self.target) if os.path.exists(self.target) else b''
        if content in self.seen:
            self.seen[content] += 1
        else:
            self.faults.append(f'the target has {len(content)} bytes of neither content')
            self.put(self.contents[0])


def main(writer, program, workbook, data, count):
    count, chance = int(count), random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        first, second = os.path.join(folder, 'a'), os.path.join(folder, 'b')
        shutil.copyfile(workbook, first)
        started = time.monotonic()
        subprocess.run([program, 'fill', workbook, data, '-o', second, '--quiet'], check=True)
        whole = time.monotonic() - started
        room = os.path.join(folder, 'room')
        os.mkdir(room)
        trial = Trial(room, read(first), read(second))
        trial.put(trial.contents[0])
        for number in range(count):
            if number % 4:
                trial.run([writer, trial.target, first, second], chance.uniform(0.001, 0.03))
            else:
                trial.put(trial.contents[0])
                trial.run([program, 'fill', trial.target, data, '--in-place', '--quiet'],
                          chance.uniform(whole / 4, whole * 1.1))
        subprocess.run([program, 'fill', workbook, data, '-o', trial.target, '--force', '--quiet'], check=True)
        if os.listdir(room) != [os.path.basename(trial.target)]:
            trial.faults.append(f'the last write left {sorted(os.listdir(room))}')
        if read(trial.target) != trial.contents[1]:
            trial.faults.append('the last write did not arrive')
    old, new = trial.seen.values()
    print(f'{count} writes, {trial.kills} killed: {old} times the old file, {new} times the new one, '
          f'{trial.leftovers} temporary files left for the next write, {len(trial.faults)} faults')
    for fault in trial.faults[:20]:
        print('  ' + fault)
    if trial.kills * 2 < count or not old or not new:
        print('  too few kills, or never both contents: this proves nothing')
        return 1
    return 1 if trial.faults else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
