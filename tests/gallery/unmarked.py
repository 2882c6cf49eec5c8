"""Say which texts of a screen went past the translation, where every translated one is marked by accents."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QTabBar,
    QWidget,
)

from companion.record.instruments.instrument import find_instruments
from companion.record.retention import load_rules
from companion.record.writing.note_format import find_note_formats
from companion.resources import assets, manual
from companion.session.codec.files import find_protocols, load_templates
from companion.session.codec.home_words import load_home_words
from companion.session.script.files import find_scripts

TESTS: Final = Path(__file__).resolve().parents[1]
PEOPLES: Final = ("gallery/*.py", "evenings.py", "samples.py", "fakes.py", "ui/fake_*.py", "session/small.py")
"""Whose texts stand for what people wrote: words, titles, names, a protocol of one's own."""

AS_THEY_ARE: Final = (
    "Companion", "English", "Español", "Space", "Enter", "Delete", "Del", "Backspace",
    "Page up", "Page down", "Shift", "Ctrl", "Esc",
    "min", "MiB", "LUFS", "dBTP", "SpO", "{code}", "{minute}", "{time}",
)  # fmt: skip
"""Names, keys as they stand on a keyboard, units, and what stands in a text for what is put there."""

FILE: Final = r"\b\w+\.toml\b"
"""What a file of one's own is called."""

FIELD: Final = r"\b\w+\[\d+\](?:\.\w+)*"
"""What a place in it is called."""

PLAIN: Final = re.compile(r"\b[A-Za-z]*[aeiou][A-Za-z]*\b")
"""A word with a vowel that no translation has marked."""


def unmarked(screen: QWidget) -> list[str]:
    """Give the visible texts of a screen that have words of neither a translation nor of people."""
    return sorted(filter(_is_left, set(_texts(screen))))


@cache
def _is_left(text: str) -> bool:
    return bool(PLAIN.search(text) and PLAIN.search(_own().sub(" ", text)))


def _texts(screen: QWidget) -> Iterator[str]:
    for part in (screen, *screen.findChildren(QWidget)):
        if not part.isVisible():
            continue
        yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
        match part:
            case QLabel() | QAbstractButton():
                yield part.text()
            case QLineEdit():
                yield part.placeholderText()
            case QComboBox():
                yield from map(part.itemText, range(part.count()))
            case QTabBar():
                yield from map(part.tabText, range(part.count()))
            case QAbstractItemView():
                yield from _cells(part)
            case _:
                pass


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount(QModelIndex())
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for line in range(min(model.rowCount(QModelIndex()), 40)):
            yield str(model.index(line, column).data() or "")


@cache
def _own() -> re.Pattern[str]:
    """Find what people wrote: every text of the files that stand for them, sources, and names as they are."""
    paths = (path for pattern in PEOPLES for path in TESTS.glob(pattern))
    written = {text for path in paths for text in _constants(path)}
    found = written.union(AS_THEY_ARE, _sources(), _days(), _with_own_words())
    lines = {line.strip(" ,.:;/") for text in found for line in text.split("\n")}
    longest = sorted((line for line in lines if len(line) > 1), key=len, reverse=True)
    return re.compile("|".join([FILE, FIELD, *(rf"(?<!\w){re.escape(line)}(?!\w)" for line in longest)]))


def _constants(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _sources() -> Iterator[str]:
    """Give what protocols cite, which stays as it stands."""
    for protocol in find_protocols(assets() / "protocols")[0]:
        yield from protocol.sources
        for window in protocol.windows:
            yield window.source
            for one in window.cited:
                yield from (one.who, one.of)
    for script in find_scripts([assets() / "scripts"])[0]:
        yield from (*script.source, script.licence)


def _days() -> Iterator[str]:
    """Give the days and months that Qt names in a language of its own choice."""
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        yield from (QLocale.c().dayName(day, form) for day in range(1, 8))
        yield from (QLocale.c().monthName(month, form) for month in range(1, 13))


def _with_own_words() -> Iterator[str]:
    """Give what ships as data and has its words in a file, of which no language is made up here."""
    yield from (template.name for template in load_templates(assets() / "vitals" / "templates.toml"))
    for each in find_note_formats(assets() / "notes")[0]:
        yield from (each.name, *each.headings)
    home = load_home_words("en").texts
    for line in (*home.send, home.leave):
        yield from re.split(r"\{\w+\}", line)
    for page in (*(assets() / "help" / "en").glob("*.md"), *(manual() / "en").glob("*.md")):
        yield page.read_text(encoding="utf-8").replace("#", "").replace("`", "")
    for one in find_instruments(assets() / "instruments")[0]:
        yield from (one.name, one.title, one.introduction, one.source, one.licence)
        yield from (one.no_bands, one.asks_about, *(band.text for band in one.bands))
        yield from (*(item.text for item in one.items), *(answer.text for answer in one.answers))
    for rule in load_rules():
        yield from (rule.place, rule.source, rule.note)
