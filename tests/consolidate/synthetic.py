# SPDX-License-Identifier: Apache-2.0
"""Synthetic submissions for tests and benchmarks: agencies that do not exist, figures by rule.

Everything follows from the number of the agency, so the same call always makes the same data. The data
of the shipped fixtures give the titles, weights and ladders; names of agencies say that they are
examples. What a form's figures must come to is computed here with fractions, without the program.
"""
import copy
import json
import pathlib
import subprocess
from fractions import Fraction

WEIGHTED, STRATEGY = 'hr-scorecard-weighted/2566', 'strategy-evaluation/2566'
PENDING = 'ทราบผล เดือน ก.ย. ๖๖'


def exact(number):
    return Fraction(str(number))


def agency_name(number):
    return f'กรมตัวอย่างที่ {number:03d}'


def fixture(source, form):
    path = pathlib.Path(source) / 'fixtures' / form / 'corrected.json'
    return json.loads(path.read_text(encoding='utf-8'))


def level_of(agency, indicator):
    """0 is a pending result. Every fifth agency has no pending result at all."""
    level = (3 * agency + 7 * indicator) % 6
    return 5 if level == 0 and agency % 5 == 4 else level


def weighted(source, number):
    """Fill data of the weighted form for one agency."""
    data = copy.deepcopy(fixture(source, WEIGHTED))
    data['fields']['agency'] = agency_name(number)
    details = {row['indicator']: row for row in data['tables']['details']}
    for index, row in enumerate(data['tables']['indicators']):
        level = level_of(number, index)
        if level and isinstance(row.get(f'target_{level}'), str):
            level = 5  # the ladder has no criterion for this level
        row['level'] = level or PENDING
        detail = details[row['id']]
        detail['result'] = row[f'target_{level}'] if level else PENDING
    return data


def weighted_scores(data):
    """What the data come to: by indicator, by dimension, in total, pending."""
    tables = data['tables']
    dimensions = {row['id']: exact(row['weight']) for row in tables['dimensions']}
    csfs = {row['id']: exact(row['weight']) for row in tables['csfs']}
    scores, groups = {}, {key: [Fraction(0), Fraction(0)] for key in dimensions}
    pending, pending_points = 0, Fraction(0)
    for row in tables['indicators']:
        full = dimensions[row['dimension']] * csfs[row['csf']] * exact(row['weight']) / 10000
        known = row['level'] != PENDING
        points = full * exact(row['level']) / 5 if known else Fraction(0)
        scores[row['id']] = (points, full, row['level'] if known else None)
        groups[row['dimension']][0] += points
        groups[row['dimension']][1] += full
        if not known:
            pending, pending_points = pending + 1, pending_points + full
    total = sum(points for points, _, _ in scores.values())
    return {'indicators': scores, 'groups': groups, 'total': total, 'pending': pending,
            'pending_points': pending_points}


def strategy(source, number):
    """Fill data of the strategy form for one agency."""
    data = copy.deepcopy(fixture(source, STRATEGY))
    data['fields']['agency'] = agency_name(number)
    for index, row in enumerate(data['tables']['indicators']):
        if 'claim' in row:
            row['claim'] = 'บรรลุ' if (number + index) % 3 else 'ไม่บรรลุ'
    return data


def make(program, form, data, path):
    """Writes a filled workbook with the program."""
    path = pathlib.Path(path)
    text = path.with_suffix('.json')
    text.write_text(json.dumps(data, ensure_ascii=False), encoding='utf-8')
    try:
        subprocess.run([str(program), 'new', form, '--data', str(text), '-o', str(path), '--force',
                        '--quiet'], check=True, capture_output=True, timeout=300)
    finally:
        text.unlink()
    return path
