# SPDX-License-Identifier: Apache-2.0
"""Made-up inputs for the schemes of a form: one case in five has a figure exactly at a threshold or
one last digit beside it."""
import random
import re

from oracle import Expression, F, Look, NoScore, exact_text


class Cases:
    def __init__(self, book, seed):
        self.book, self.random = book, random.Random(seed)
        self.edges = {}
        self.domains = {}
        for key, scheme in book.schemes.items():
            self.edges[key] = self.edges_of(scheme)

    def edges_of(self, scheme):
        """Expressions that are 0 at a threshold."""
        out = []
        if scheme.value and scheme.data['kind'] == 'levels':
            value = scheme.data['value']
            for text in scheme.data.get('thresholds', []):
                if text != '-':
                    out.append(Expression(f"({value}) - ({str(text).lstrip('<>=')})"))
        conditions = [c for level in scheme.data.get('needs', []) for c in level]
        conditions += [g['needs'] for g in scheme.data.get('gates', [])]
        conditions += [c['when'] for c in scheme.data.get('choices', [])]
        for condition in conditions:
            match = re.fullmatch(r'(.*?)(>=|<=|>|<|=)(.*)', condition)
            if match:
                out.append(Expression(f'({match[1]}) - ({match[3]})'))
        if scheme.data['kind'] == 'points':
            out.append(Expression(f"({scheme.data['value']}) - {scheme.data['ceiling']}"))
            out.append(Expression(f"({scheme.data['value']}) - {scheme.data.get('floor', 0)}"))
        return [e for e in out if e.names]

    def number(self, name):
        """A figure of a kind that may stand behind the name."""
        pick = self.random
        if re.match(r'milestone|analysis|improvement|surveyed', name):
            return F(pick.randint(0, 1))
        if name == 'case':
            return F(pick.choice([1, 1, 2, 2, 3]))
        if name in ('opened', 'reported', 'planned'):
            return F(pick.randint(44550, 44680))
        if re.match(r't\d', name):
            return F(10 * int(name[1:])) + F(pick.randint(-30, 30), 10)
        if re.match(r'screened|selected|helped|result|iit|eit|oit|middle|points', name):
            return F(pick.randint(0, 11000), 100)
        if re.match(r'weight_', name):
            return F(pick.randint(0, 50))
        if re.match(r'average|sub_|score_|knowledge|award|given|department|achievement', name):
            return F(pick.randint(0, 500), 100) if pick.random() < 0.5 else F(pick.randint(0, 5))
        if re.match(r'plan|paid|centres|target', name):
            return F(pick.choice([0, 1, 2, 3, 7, 10, 100, 525, 3150, pick.randint(1, 999)]))
        return F(pick.choice([pick.randint(0, 12), pick.randint(0, 1000)]))

    def inputs(self, key):
        """{name: figure}; now and then something is missing."""
        found = {name: self.number(name) for name in self.book.names(key)}
        self.fall(key, found)
        if self.random.random() < 0.2:
            self.to_edge(key, found)
        texts = {name: exact_text(value) for name, value in found.items()}
        if texts and self.random.random() < 0.02:
            texts[self.random.choice(sorted(texts))] = '-'
        return texts

    def card_inputs(self, key):
        """The same; now and then one is pending."""
        texts = self.inputs(key)
        if texts and self.random.random() < 0.05:
            texts[self.random.choice(sorted(texts))] = '?'
        return texts

    def fall(self, key, found):
        """Thresholds of a falling scale must fall."""
        if '<' in str(self.book.schemes[key].data.get('thresholds', '')):
            marks = sorted((n for n in found if re.match(r't\d', n)), reverse=True)
            for name, value in zip(marks, sorted(found[n] for n in marks)):
                found[name] = value

    def to_edge(self, key, found):
        """Moves one figure so that some expression is exactly 0 there, or one last digit beside. Returns
        whether that was possible."""
        edges = list(self.edges[key])
        self.random.shuffle(edges)
        for edge in edges:
            names = list(dict.fromkeys(n for n in edge.names if n in found))
            self.random.shuffle(names)
            for name in names:
                at = self.root(edge, found, name)
                if at is None:
                    continue
                places = 2
                while (at * 10 ** places).denominator != 1:
                    places += 1
                found[name] = at + F(self.random.choice([0, 0, 1, -1]), 10 ** places)
                return True
        return False

    def root(self, edge, found, name):
        """The figure for the name at which the expression is 0, if it is straight there and the figure
        can be written with few digits."""
        try:
            at = [edge(Look(self.book, {**found, name: x})) for x in (F(1), F(2))]
            if at[0] == at[1]:
                return None
            root = 1 - at[0] / (at[1] - at[0])
            if root < 0 or len(exact_text(root)) > 9 or '/' in exact_text(root):
                return None
            return root if edge(Look(self.book, {**found, name: root})) == 0 else None
        except NoScore:
            return None

    def card(self):
        """groups {id: weight}, indicators as Book.card takes them."""
        pick = self.random
        groups = {f'g{n}': F(pick.choice([10, 15, 20, 25, 30, 40])) for n in range(pick.randint(1, 4))}
        keys = [k for k in self.book.schemes if k != 's25' or pick.random() < 0.05]
        items = []
        for key in pick.sample(keys, pick.randint(2, 14)):
            chance = pick.random()
            level = ('cancelled' if chance < 0.1 else '?' if chance < 0.2 else
                     str(pick.randint(0, 5)) if chance < 0.3 and self.book.schemes[key].kind == 'levels'
                     and 'scores' not in self.book.schemes[key].data else '_')
            items.append({'id': key, 'group': pick.choice(sorted(groups)),
                          'weight': F(pick.choice([5, 10, 20, 35, 50])), 'level': level,
                          'assessed': str(pick.randint(0, 5)) if pick.random() < 0.1
                          and self.book.schemes[key].kind == 'levels' and
                          'labels' not in self.book.schemes[key].data else '_',
                          'inputs': self.card_inputs(key)})
        return groups, items
