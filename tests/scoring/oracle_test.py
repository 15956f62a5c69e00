# SPDX-License-Identifier: Apache-2.0
"""oracle_test.py SCORE_CASES: the program's scores against a second implementation (oracle.py), on the
worked examples, on 2,000 made-up cases of every scheme and on 1,000 whole scorecards."""
import pathlib
import re
import subprocess
import sys

from cases import Cases
from oracle import Book, NoScore, exact_text

HERE = pathlib.Path(__file__).parent
FORM = HERE / 'scheme_book' / 'form.toml'
CASES, CARDS, SEED = 2000, 1000, 20260401


def ours(book, key, inputs):
    try:
        return exact_text(book.schemes[key].score(inputs))
    except NoScore:
        return '!'


def line_of(key, inputs):
    return ' '.join(['S', key] + [f'{n}={v}' for n, v in inputs.items()])


def examples(book):
    for line in (HERE / 'worked_examples.txt').read_text(encoding='utf-8').splitlines():
        if line and not line.startswith('#'):
            key, inputs, score = (part.strip() for part in line.split('|'))
            given = dict(part.split('=', 1) for part in inputs.split())
            wanted = '!' if score.startswith('!') else score
            assert ours(book, key, given) == wanted, f'the oracle: {line}'
            yield line_of(key, given), wanted


def made_up(book, cases):
    family = [key.split('_')[0] if re.match(r's\d\d', key) else key for key in book.schemes]
    for key, scheme in zip(book.schemes, family):
        for _ in range(-(-CASES // family.count(scheme))):  # variants of a scheme share its cases
            inputs = cases.inputs(key)
            yield line_of(key, inputs), ours(book, key, inputs)


def cards(book, cases):
    for _ in range(CARDS):
        groups, items = cases.card()
        lines = ['C'] + [f'G {g} {exact_text(w)}' for g, w in groups.items()]
        for item in items:
            lines.append(' '.join(['I', item['id'], item['group'], exact_text(item['weight']), item['level'],
                                   item['assessed']] + [f'{n}={v}' for n, v in item['inputs'].items()]))
        total, other, results = book.card(groups, items)
        if total is not None:
            assert total == sum(points for points, _ in results.values())
        wanted = [exact_text(total) if total is not None else '!',
                  exact_text(other) if other is not None else '-']
        wanted += [f'{i}={exact_text(points)}/{exact_text(most)}' for i, (points, most) in results.items()]
        yield '\n'.join(lines + ['E']), ' '.join(wanted)


def run(program, pairs):
    """The cases whose answers differ."""
    pairs = list(pairs)
    text = '\n'.join(case for case, _ in pairs) + '\n'
    answers = subprocess.run([program, str(FORM)], input=text, capture_output=True, text=True, check=True,
                             encoding='utf-8').stdout.splitlines()
    assert len(answers) == len(pairs), f'{len(answers)} answers to {len(pairs)} cases'
    return [f'{case}\n  program: {answer}\n  oracle:  {wanted}'
            for (case, wanted), answer in zip(pairs, answers) if answer != wanted], len(pairs)


def main():
    book = Book(FORM)
    cases = Cases(book, SEED)
    failed = False
    for name, pairs in (('worked examples', examples(book)), ('cases', made_up(book, cases)),
                        ('scorecards', cards(book, cases))):
        wrong, count = run(sys.argv[1], pairs)
        print(f'{count} {name}: {len(wrong)} differ')
        print('\n'.join(wrong[:5]))
        failed = failed or bool(wrong)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
