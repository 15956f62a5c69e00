# SPDX-License-Identifier: Apache-2.0
"""Reads the parts of a workbook for the office tests: package, sheets, strings, cells, names.

A reader of its own, so that a fault of the program's reader cannot hide a fault of its writer.
"""
import posixpath
import re
import zipfile
from typing import NamedTuple
import xml.etree.ElementTree as ET

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
OFFICE = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
MAX_ROW = 1048576
MAX_COLUMN = 16384


class Broken(Exception):
    """The package cannot be read at all."""


def read_parts(path):
    """The parts of a package: bytes by name."""
    try:
        with zipfile.ZipFile(path) as package:
            return {name: package.read(name) for name in package.namelist()}
    except (OSError, zipfile.BadZipFile) as fault:
        raise Broken(f'not a readable package: {fault}') from None


class Area(NamedTuple):
    """A range of cells; rows and columns count from 1."""
    left: int
    top: int
    right: int
    bottom: int

    def overlaps(self, other):
        return (self.left <= other.right and other.left <= self.right and
                self.top <= other.bottom and other.top <= self.bottom)

    def __str__(self):
        first, last = address(self.left, self.top), address(self.right, self.bottom)
        return first if first == last else f'{first}:{last}'


class Cell(NamedTuple):
    """A <c> element: its address as written and what it stores."""
    address: str
    column: int
    row: int
    element: ET.Element

    @property
    def type(self):
        return self.element.get('t', 'n')

    @property
    def formula(self):
        return self.element.find(MAIN + 'f')

    @property
    def stored(self):
        """The text of <v>; None when there is no <v>."""
        found = self.element.find(MAIN + 'v')
        return None if found is None else found.text or ''


class Sheet(NamedTuple):
    name: str
    id: str
    state: str
    part: str
    root: ET.Element

    def rows(self):
        return self.root.iterfind(f'{MAIN}sheetData/{MAIN}row')

    def cells(self):
        """All cells in the order of the file; those without r stand right of the one before."""
        last_row = 0
        for row in self.rows():
            last_row = int(row.get('r', last_row + 1))
            last_column = 0
            for element in row.iterfind(MAIN + 'c'):
                where = element.get('r') or address(last_column + 1, last_row)
                column, number = position(where)
                last_column = column
                yield Cell(where, column, number, element)

    def areas(self, path, attribute):
        """The areas named by an attribute (ref or sqref) of the elements at a path."""
        for element in self.root.iterfind('/'.join(MAIN + step for step in path.split('/'))):
            for text in element.get(attribute, '').split():
                yield element, area(text)


class Book:
    """An open workbook: .parts (bytes by name), .sheets, .strings, .root (workbook.xml), .styles."""

    def __init__(self, path):
        self.parts = read_parts(path)
        self.part = self.target('', 'officeDocument')
        if self.part is None:
            raise Broken('no workbook part')
        self.root = self.xml(self.part)
        shared = self.target(self.part, 'sharedStrings')
        self.strings = [text_of(e) for e in self.xml(shared)] if shared else []
        styles = self.target(self.part, 'styles')
        self.styles = self.xml(styles) if styles else None
        targets = {r.get('Id'): target for r, target in self.relations(self.part)}
        self.sheets = []
        for element in self.root.iterfind(f'{MAIN}sheets/{MAIN}sheet'):
            part = targets.get(element.get(OFFICE + 'id'))
            if part not in self.parts:
                raise Broken(f'sheet "{element.get("name")}" has no part')
            self.sheets.append(Sheet(element.get('name'), element.get('sheetId'),
                                     element.get('state', 'visible'), part, self.xml(part)))

    def xml(self, part):
        try:
            return ET.fromstring(self.parts[part])
        except ET.ParseError as fault:
            raise Broken(f'{part}: not well-formed: {fault}') from None
        except KeyError:
            raise Broken(f'{part}: not in the package') from None

    def relations(self, part):
        """The relationships of a part ('' for the package) with their targets as part names."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, '_rels', name + '.rels')
        for relation in self.xml(rels) if rels in self.parts else []:
            target = relation.get('Target', '')
            whole = target[1:] if target.startswith('/') else posixpath.join(folder, target)
            yield relation, posixpath.normpath(whole)

    def target(self, part, kind):
        """The part a part is related to by a kind of relationship, or None."""
        found = self.targets(part, kind)
        return found[0] if found else None

    def targets(self, part, kind):
        return [t for r, t in self.relations(part) if r.get('Type', '').endswith('/' + kind)]

    def names(self):
        """The defined names as (element, name, scope): scope is a sheet's position or None."""
        for element in self.root.iterfind(f'{MAIN}definedNames/{MAIN}definedName'):
            scope = element.get('localSheetId')
            yield element, element.get('name', ''), None if scope is None else int(scope)

    def value(self, cell):
        """What a cell stores as float, str, bool, ('error', text) or None for nothing."""
        if cell.type == 'inlineStr':
            return text_of(cell.element.find(MAIN + 'is'))
        if cell.stored is None:
            return '' if cell.type == 'str' else None
        if cell.type == 's':
            index = int(cell.stored)
            return self.strings[index] if index < len(self.strings) else None
        if cell.type == 'b':
            return cell.stored == '1'
        if cell.type == 'e':
            return ('error', cell.stored)
        return cell.stored if cell.type in ('str', 'd') else float(cell.stored)


def text_of(element):
    """The text of an <si> or <is>: its runs joined, phonetic help left out."""
    if element is None:
        return ''
    runs = element.findall(f'{MAIN}t') + element.findall(f'{MAIN}r/{MAIN}t')
    return ''.join(t.text or '' for t in runs)


def column_name(number):
    name = ''
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def address(column, row):
    return f'{column_name(column)}{row}'


def position(text):
    """(column, row) of an A1 address; dollar signs are ignored."""
    match = re.fullmatch(r'([A-Za-z]{1,3})(\d{1,7})', text.replace('$', ''))
    if not match:
        raise Broken(f'not an address: {text}')
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - 64
    return column, int(match[2])


def area(text):
    """The Area of 'A1', 'A1:B2', '1:2' or 'A:B'."""
    first, _, last = text.replace('$', '').partition(':')
    last = last or first
    if first.isdigit() and last.isdigit():
        return Area(1, int(first), MAX_COLUMN, int(last))
    if first.isalpha() and last.isalpha():
        return Area(position(first + '1')[0], 1, position(last + '1')[0], MAX_ROW)
    return Area(*position(first), *position(last))
