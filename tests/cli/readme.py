#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the ```sh blocks of README.md, both language sections, one after the other.

    readme.py SOURCE_DIR PROGRAM

Each language section gets a scratch copy of what the commands may read (templates, fixtures) with the
program on the PATH as `scorebook`. A command that shall end with another exit code than 0 says so
behind it: `# exit 1`. A block whose first line is `# not run` (building from source, installing
packages) is passed over.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SECTION = re.compile(r"^## .*[\u0e00-\u0e7f].*$", re.MULTILINE)
EXIT = re.compile(r"\s+# exit (\d+)\s*$")
NEVER_RUN = re.compile(r"\b(tools/(test|demo)|cmake|ctest|git|apt-get|sudo)\b")


def commands(block):
    """(first line number in the block, command, expected exit code); continued lines are joined."""
    lines, start = [], 0
    here_document = None
    for number, line in enumerate(block.splitlines()):
        if not lines and (not line.strip() or line.lstrip().startswith("#")):
            continue
        if not lines:
            start = number
        lines.append(line)
        if here_document:
            if line == here_document:
                here_document = None
            else:
                continue
        elif match := re.search(r"<<'?(\w+)'?", line):
            here_document = match.group(1)
            continue
        if line.endswith("\\"):
            continue
        expected = 0
        if match := EXIT.search(lines[0]):
            expected = int(match.group(1))
            lines[0] = lines[0][:match.start()]
        yield start, "\n".join(lines), expected
        lines = []
    if lines:
        yield start, "\n".join(lines), 0


def scratch_copy(source, program, folder):
    for name in ("templates", "fixtures"):
        shutil.copytree(os.path.join(source, name), os.path.join(folder, name))
    tools = os.path.join(folder, ".bin")
    os.mkdir(tools)
    os.symlink(program, os.path.join(tools, "scorebook"))
    return dict(os.environ, PATH=tools + os.pathsep + os.environ["PATH"], LC_ALL="C.UTF-8")


def run_block(text, offset, block, folder, environment):
    failures = 0
    count = 0
    first_line = text.count("\n", 0, offset) + 2
    for start, command, expected in commands(block):
        if NEVER_RUN.search(command):
            continue
        count += 1
        done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, timeout=120,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        if done.returncode != expected:
            failures += 1
            print(f"README.md:{first_line + start}: exit {done.returncode}, expected {expected}: "
                  f"{command}\n{done.stdout.decode('utf-8', 'replace')}")
    return count, failures


def main():
    source, program = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    readme = os.path.join(source, "README.md")
    if not os.path.exists(readme):
        print("there is no README.md yet")
        return 0
    with open(readme, encoding="utf-8") as file:
        text = file.read()
    thai = SECTION.search(text)
    border = thai.start() if thai else len(text)
    total = failed = 0
    for begin, end in ((0, border), (border, len(text))):
        with tempfile.TemporaryDirectory() as folder:
            environment = scratch_copy(source, program, folder)
            ran = 0
            for match in BLOCK.finditer(text, begin, end):
                if match.group(1).startswith("# not run"):
                    continue
                count, failures = run_block(text, match.start(), match.group(1), folder,
                                            environment)
                ran += count
                failed += failures
        if not ran and end > begin:
            print("a language section of README.md has no command that runs")
            failed += 1
        total += ran
    print(f"{total} commands ran, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
