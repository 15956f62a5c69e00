# SPDX-License-Identifier: Apache-2.0
"""One headless LibreOffice for the tests, with a profile of its own, spoken to through UNO.

    with Office() as office:
        with office.open('book.xlsx') as document:
            document.recalculate()
            document.cell('Sheet1', 'B2').getValue()

Workbooks are opened from a copy, so nothing is written beside the original. The program is stopped
at the end whatever happens, also when it hangs.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
import xml.etree.ElementTree as ET

SKIP = 77  # the exit code that ctest counts as "skipped"
START_SECONDS = 120
OPEN_SECONDS = 600  # for everything done with one workbook
TABLE = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
FONT, STAND_IN = 'TH SarabunPSK', 'Laksaman'

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
except ImportError:
    uno = None


class Unavailable(Exception):
    """LibreOffice or something it needs is not installed; the message names the package."""


class Trouble(Exception):
    """LibreOffice does not start, or does not open a workbook."""


def require(*programs):
    """Raises Unavailable unless LibreOffice, python3-uno and the programs are there."""
    if uno is None:
        raise Unavailable('python3-uno is not installed')
    if not shutil.which('soffice'):
        raise Unavailable('LibreOffice is not installed (package libreoffice-calc)')
    for program, package in programs:
        if not shutil.which(program):
            raise Unavailable(f'{program} is not installed (package {package})')


def properties(**values):
    result = []
    for name, value in values.items():
        item = PropertyValue()
        item.Name, item.Value = name, value
        result.append(item)
    return tuple(result)


def url(path):
    return pathlib.Path(path).resolve().as_uri()


def font_configuration(folder):
    """A fontconfig file that lets the free Laksaman stand in for the official typeface, which cannot
    be shipped: it has the same outlines and widths. Without it line breaks would be those of any font."""
    path = os.path.join(folder, 'fonts.conf')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(f'''<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <test name="family"><string>{FONT}</string></test>
    <edit name="family" mode="append" binding="same"><string>{STAND_IN}</string></edit>
  </match>
</fontconfig>
''')
    return path


def table_texts(table):
    """The texts of the cells of a <table:table> by (column, row)."""
    texts, row = {}, 0
    for element in table.iter(TABLE + 'table-row'):
        column = 0
        for cell in element:
            lines = [paragraph_text(p) for p in cell.findall(TEXT + 'p')]
            if lines:
                texts[column + 1, row + 1] = '\n'.join(lines)
            column += int(cell.get(TABLE + 'number-columns-repeated', 1))
        row += int(element.get(TABLE + 'number-rows-repeated', 1))
    return texts


def paragraph_text(element):
    """The text of a <text:p> or of what is in it; rows of blanks are written as elements."""
    blank = {TEXT + 's': ' ' * int(element.get(TEXT + 'c', 1)), TEXT + 'tab': '\t',
             TEXT + 'line-break': '\n'}.get(element.tag, '')
    return blank + (element.text or '') + ''.join(paragraph_text(e) + (e.tail or '')
                                                  for e in element)


class Office:
    """A running LibreOffice; use it in a `with` statement."""

    def __init__(self):
        require()
        self.folder = tempfile.mkdtemp(prefix='scorebook-office-')
        self.process = None
        self.desktop = None

    def __enter__(self):
        self.handler = signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()
        signal.signal(signal.SIGTERM, self.handler)

    def start(self):
        """Starts the program (again when it ends at once, as on some first starts) and connects."""
        pipe = f'scorebook{os.getpid()}'
        command = ['soffice', '--headless', '--invisible', '--norestore', '--nologo', '--nodefault',
                   '--nolockcheck', '-env:UserInstallation=' + url(self.folder + '/profile'),
                   f'--accept=pipe,name={pipe};urp;']
        environment = dict(os.environ, FONTCONFIG_FILE=font_configuration(self.folder),
                           HOME=self.folder, SAL_USE_VCLPLUGIN='svp', LC_ALL='C.UTF-8')
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            'com.sun.star.bridge.UnoUrlResolver', local)
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self.process is None or self.process.poll() is not None:
                self.process = subprocess.Popen(
                    command, env=environment, start_new_session=True, stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                context = resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
            except NoConnectException:
                time.sleep(0.2)
                continue
            self.desktop = context.ServiceManager.createInstanceWithContext(
                'com.sun.star.frame.Desktop', context)
            return
        raise Trouble(f'LibreOffice did not answer within {START_SECONDS} seconds')

    def kill(self):
        """Kills the program with all its children: it was started as a session of its own."""
        if self.process:
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            self.process.wait()

    def stop(self):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def open(self, path):
        return Document(self, path)


class Document:
    """An open workbook; use it in a `with` statement."""

    def __init__(self, office, path):
        self.office, self.path = office, path

    def __enter__(self):
        self.watchdog = threading.Timer(OPEN_SECONDS, self.office.kill)
        self.watchdog.daemon = True
        self.watchdog.start()
        self.folder = tempfile.mkdtemp(dir=self.office.folder)
        copy = os.path.join(self.folder, 'book.xlsx')
        shutil.copyfile(self.path, copy)
        self.model = self.office.desktop.loadComponentFromURL(
            url(copy), '_blank', 0, properties(Hidden=True, MacroExecutionMode=0, UpdateDocMode=0))
        if self.model is None:
            self.watchdog.cancel()
            raise Trouble(f'{self.path}: LibreOffice does not open it')
        return self

    def __exit__(self, kind, *_):
        self.watchdog.cancel()
        shutil.rmtree(self.folder, ignore_errors=True)
        try:
            self.model.close(True)
        except Exception as fault:
            if self.office.process.poll() is not None:
                raise Trouble(f'{self.path}: LibreOffice ended, or was stopped because it took more '
                              f'than {OPEN_SECONDS} seconds') from fault
            if kind is None:  # else the fault that led here says more
                raise

    def recalculate(self):
        """Calculates every formula anew, whatever the file has stored."""
        self.model.calculateAll()

    def sheet(self, name):
        return self.model.Sheets.getByName(name)

    def cell(self, sheet, address):
        return self.sheet(sheet).getCellRangeByName(address)

    def texts(self):
        """What the cells show: by sheet, then by (column, row) from 1. LibreOffice writes it into its
        own format beside the values; asking cell by cell would take ten thousands of calls."""
        path = os.path.join(self.folder, 'texts.ods')
        self.model.storeToURL(url(path), properties(FilterName='calc8'))
        with zipfile.ZipFile(path) as package:
            root = ET.fromstring(package.read('content.xml'))
        return {table.get(TABLE + 'name'): table_texts(table) for table in root.iter(TABLE + 'table')}

    def export_pdf(self, path):
        """Writes the pages as they would be printed, with a named destination for each sheet."""
        data = uno.Any('[]com.sun.star.beans.PropertyValue', properties(
            ExportBookmarks=True, ExportBookmarksToPDFDestination=True))
        self.model.storeToURL(url(path), properties(FilterName='calc_pdf_Export', FilterData=data))


def run(check, arguments, *programs):
    """The main function of a check of workbooks: check(office, path) gives faults and a note. Prints
    them and returns the exit code: 0 no faults, 1 faults, SKIP when LibreOffice is not there."""
    if not arguments:
        print(sys.modules['__main__'].__doc__)
        return 2
    try:
        require(*programs)
    except Unavailable as reason:
        print(f'skipped: {reason}')
        return SKIP
    bad = 0
    with Office() as office:
        for path in arguments:
            faults, note = check(office, path)
            print(f'{path}: {note}: {len(faults)} faults')
            for fault in faults:
                print('  ' + fault)
            bad += bool(faults)
    return 1 if bad else 0
