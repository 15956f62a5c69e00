# SPDX-License-Identifier: Apache-2.0
"""The scoring of a form.toml a second time, in plain Python and on its own: it shares no code and no
table with the program. Numbers are fractions; a score that there is not is None."""
import datetime
import fractions
import functools
import math
import re
import tomllib

F = fractions.Fraction
COMPARISONS = {'>=': lambda a, b: a >= b, '<=': lambda a, b: a <= b,
               '>': lambda a, b: a > b, '<': lambda a, b: a < b}


class NoScore(Exception):
    """Something is missing, divided by zero or refused."""


@functools.lru_cache(maxsize=None)
def figure(text):
    """A number of a case or definition: whole, decimal or fraction; dates as Excel's serials."""
    text = {'yes': '1', 'no': '0'}.get(text, text)
    if isinstance(text, str) and re.fullmatch(r'\d{4}-\d\d-\d\d', text):
        return F((datetime.date.fromisoformat(text) - datetime.date(1899, 12, 30)).days)
    return F(text)


def present(parts):
    found = [part for part in parts if part is not None]
    if not found:
        raise NoScore('nothing to compute with')
    return found


def share(a, b, otherwise=None):
    return F(a) / b if b != 0 else otherwise


def day(date, month, year):
    return figure(f'{int(year) - 543:04}-{int(month):02}-{int(date):02}')


FUNCTIONS = {
    'min': lambda *parts: min(present(parts)), 'max': lambda *parts: max(present(parts)),
    'sum': lambda *parts: sum(present(parts)),
    'mean': lambda *parts: F(sum(present(parts))) / len(present(parts)),
    'count': lambda *parts: F(sum(1 for part in parts if part)),
    'share': share, 'floor': lambda a: F(math.floor(a)), 'day': day}
KNOWN = dict(FUNCTIONS)  # and the figures that expressions hold


class Expression:
    """The text as a Python expression: figures become fractions, a single = becomes ==."""

    def __init__(self, text):
        text = str(text)
        self.names = [n for n in re.findall(r'[a-z_][a-z_0-9]*', text)
                      if n not in FUNCTIONS and n not in ('and', 'or')]
        python = re.sub(r'(?<![\w.])(\d+(?:\.\d+)?)', self.constant, text)
        self.code = compile(re.sub(r'(?<![<>=])=(?!=)', '==', python), text, 'eval')

    @staticmethod
    def constant(match):
        """A name that stands for a figure; it is kept where names are looked up."""
        name = '_' + match[0].replace('.', '_')
        KNOWN[name] = F(match[0])
        return name

    def __call__(self, look_up):
        try:
            value = eval(self.code, {'__builtins__': {}}, look_up)  # pylint: disable=eval-used
        except (ZeroDivisionError, TypeError) as error:
            raise NoScore(str(error)) from error
        if value is None:
            raise NoScore('a share of nothing')
        return value if type(value) is F else F(value)


class Threshold:
    def __init__(self, text):
        match = re.fullmatch(r'(>=|<=|>|<|)(.*)', str(text))
        self.sign = match[1] or '>='
        self.at = None if text == '-' else Expression(match[2])
        self.name = match[2] if re.fullmatch(r'[a-z_]\w*', match[2]) else None


class Look(dict):
    """Names on demand: inputs, else other schemes."""

    def __init__(self, book, inputs):
        super().__init__(KNOWN)
        self.book, self.inputs = book, inputs

    def __missing__(self, name):
        if name in self.book.schemes:
            value = self.book.schemes[name].score(self.inputs)
        else:
            text = self.inputs.get(name)
            if text is None or text in ('-', '?', 'cancelled', '_'):
                raise NoScore(name)
            try:
                value = figure(text)
            except ValueError as error:
                raise NoScore(name) from error
        self[name] = value
        return value


class Scheme:
    def __init__(self, book, data):
        self.book, self.data, self.kind = book, data, data['kind']
        self.value = Expression(data['value']) if 'value' in data else None
        self.thresholds = [Threshold(t) for t in data.get('thresholds', [])]
        self.needs = [[Expression(n) for n in level] for level in data.get('needs', [])]
        self.size = max(len(self.thresholds), len(self.needs))
        self.scores = [F(s) for s in data.get('scores', range(1, self.size + 1))]
        self.gates = [(Expression(g['needs']), g.get('at_most')) for g in data.get('gates', [])]
        self.choices = [(Expression(c['when']), c['scheme']) for c in data.get('choices', [])]
        self.floor = F(data.get('floor', 0))

    def top(self, inputs):
        """The highest score of the scale that the inputs are scored on."""
        if self.kind == 'choice':
            look = Look(self.book, inputs)
            for when, name in self.choices:
                if when(look):
                    return self.book.schemes[name].top(inputs)
        if 'ceiling' in self.data:
            return F(self.data['ceiling'])
        return self.scores[-1] if self.kind == 'levels' else F(5)

    def score(self, inputs):
        look = Look(self.book, inputs)
        if self.kind == 'none':
            raise NoScore('no criteria')
        if self.kind == 'choice':
            for when, name in self.choices:
                if when(look):
                    return self.book.schemes[name].score(inputs)
            raise NoScore('no case')
        value = self.value(look) if self.value else None
        if 'round_value' in self.data:
            value = half_up(value, self.data['round_value'])
        score = self.points(value) if self.kind == 'points' else self.level_score(look, value)
        top = self.top(inputs)
        above = self.data.get('above', 'clamp')
        if above == 'reject' and (score > top or score < self.floor):
            raise NoScore('out of range')
        if above != 'extrapolate' or 'ceiling' in self.data:
            score = min(score, top)
        for holds, at_most in self.gates:
            if not holds(look):
                if at_most is None:
                    raise NoScore('gate')
                score = min(score, F(at_most))
        if 'round_score' in self.data:
            score = half_up(score, self.data['round_score'])
        return score

    def points(self, value):
        if self.data.get('whole') and value.denominator != 1:
            raise NoScore('not whole')
        return value if self.data.get('above') == 'reject' else max(value, self.floor)

    # ---- levels

    def threshold(self, look, number):
        """The figure of a level's threshold; None when it asks nothing of the value."""
        if number >= len(self.thresholds) or self.thresholds[number].at is None:
            return None
        name = self.thresholds[number].name
        if name and name not in self.book.schemes and look.inputs.get(name, '-') in ('-', '_'):
            return None
        return self.thresholds[number].at(look)

    def level_score(self, look, value):
        marks = [self.threshold(look, n) for n in range(self.size)]
        fulfilled, blank, ready = [], [], []
        for n in range(self.size):
            conditions = self.needs[n] if n < len(self.needs) else []
            ready.append(all([bool(c(look)) for c in conditions]))
            blank.append(marks[n] is None and not conditions)
            reaches = marks[n] is None or COMPARISONS[self.thresholds[n].sign](value, marks[n])
            fulfilled.append(ready[n] and reaches and not blank[n])
        if all(blank):
            raise NoScore('no criteria')
        used = [n for n in range(self.size) if not blank[n]]
        counting = self.data.get('count', 'cumulative')
        if counting == 'count':
            met = sum(fulfilled)
            return self.scores[met - 1] if met else self.floor
        met = [n for n in used if fulfilled[n]]
        if counting == 'cumulative':
            broken = [n for n in used if not fulfilled[n]]
            met = [n for n in met if not broken or n < broken[0]]
        level = max(met, default=None)
        score = self.floor if level is None else self.scores[level]
        if self.data.get('between') == 'linear':
            return self.on_the_line(value, marks, ready, used, level, score)
        return score

    def on_the_line(self, value, marks, ready, used, level, score):
        marked = [n for n in range(self.size) if marks[n] is not None]

        def line(low, high):
            if marks[low] == marks[high]:
                return None
            return self.scores[low] + (self.scores[high] - self.scores[low]) * (
                value - marks[low]) / (marks[high] - marks[low])

        if level is None:
            first = used[0]
            later = [n for n in marked if n > first]
            if self.data.get('below') != 'extrapolate' or first not in marked or not ready[first]:
                return score
            at = line(first, later[0]) if later else None
            return score if at is None else max(self.floor, at)
        if level == used[-1]:
            earlier = [n for n in marked if n < level]
            if self.data.get('above') != 'extrapolate' or level not in marked or not earlier:
                return score
            at = line(earlier[-1], level)
            return score if at is None else at
        following = used[used.index(level) + 1]
        if level not in marked or following not in marked or not ready[following]:
            return score
        at = line(level, following)
        return score if at is None else max(score, min(at, self.scores[following]))


def half_up(value, places):
    scaled = abs(value) * 10 ** places
    return F(math.floor(scaled + F(1, 2)), 10 ** places) * (-1 if value < 0 else 1)


class Book:
    def __init__(self, path):
        with open(path, 'rb') as file:
            self.data = tomllib.load(file)
        self.scoring = self.data['scoring']
        self.schemes = {}
        for data in self.scoring['schemes']:
            self.schemes[data['key']] = Scheme(self, data)

    @functools.lru_cache(maxsize=None)
    def names(self, key):
        """The inputs that a scheme and its parts name."""
        scheme = self.schemes[key]
        found = []
        for expression in self.expressions(scheme):
            found += expression.names
        found += [name for _, name in scheme.choices]
        out = []
        for name in found:
            for one in self.names(name) if name in self.schemes else [name]:
                if one not in out:
                    out.append(one)
        return out

    @staticmethod
    def expressions(scheme):
        out = [scheme.value] if scheme.value else []
        out += [t.at for t in scheme.thresholds if t.at]
        out += [c for level in scheme.needs for c in level]
        return out + [g for g, _ in scheme.gates] + [w for w, _ in scheme.choices]

    def card(self, groups, items):
        """Total, assessor's total and {id: (points, most)} of a scorecard. An indicator has group,
        weight, level, assessed, inputs; weights of cancelled ones go to the rest of their group, or to
        the other groups when none is left."""
        whole = F(self.scoring.get('max', 100))
        base = F(self.scoring.get('weight_base', 100))
        alive = {g: [i for i in items if i['group'] == g and i['level'] != 'cancelled'] for g in groups}
        owned = {g: [i for i in items if i['group'] == g] for g in groups}
        living = [g for g in groups if alive[g] or not owned[g]]
        all_groups, left = sum(groups.values()), sum(groups[g] for g in living)
        results, total, other, assessed, complete = {}, F(0), F(0), False, True
        for item in items:
            group, members = item['group'], owned[item['group']]
            most = F(0)
            if item in alive[group] and left:
                most = whole * groups[group] / base * all_groups / left
                kept = sum(m['weight'] for m in alive[group])
                most = most * item['weight'] / base * sum(m['weight'] for m in members) / kept if kept else F(0)
            points = F(0)
            scheme = self.schemes[item['id']]
            pending = item['level'] == '?' or (item['level'] == '_' and '?' in item['inputs'].values())
            try:
                if item['level'] == 'cancelled' or pending:
                    pass
                elif item['level'] != '_':
                    top = scheme_top_fixed(scheme)
                    points = most * F(item['level']) / top
                else:
                    points = most * scheme.score(item['inputs']) / scheme.top(item['inputs'])
            except NoScore:
                complete = False
            results[item['id']] = (points, most)
            total += points
            scored = not pending and item['level'] != 'cancelled' and item['assessed'] != '_'
            if scored:
                top = scheme_top_fixed(scheme) if item['level'] != '_' else scheme.top(item['inputs'])
                other += most * F(item['assessed']) / top
                assessed = True
            else:
                other += points
        return (total if complete else None, other if complete and assessed else None, results)


def scheme_top_fixed(scheme):
    """The scale of a typed level: that of the scheme itself."""
    if 'ceiling' in scheme.data:
        return F(scheme.data['ceiling'])
    return scheme.scores[-1] if scheme.kind == 'levels' else F(5)


def exact_text(value):
    """As the program writes exact numbers: a terminating decimal, else a fraction."""
    denominator = value.denominator
    if denominator == 1:
        return str(value.numerator)
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator != 1:
        return f'{value.numerator}/{value.denominator}'
    places = 0
    while (value * 10 ** places).denominator != 1:
        places += 1
    digits = str(abs(int(value * 10 ** places))).rjust(places + 1, '0')
    sign = '-' if value < 0 else ''
    return sign + (digits[:-places] + '.' + digits[-places:] if places else digits)
