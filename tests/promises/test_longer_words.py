"""Every screen in words that are longer and accented, and from right to left: nothing is cut, all turns.

Every day it is the states whose turn it is, which are read and walked through in the same window.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from companion.session.tags import TAGS
from companion.ui.languages import speak
from companion.ui.live import LiveScreen
from companion.ui.theme import PAPER, Look
from companion.ui.widgets import KeyButton
from companion.ui.widgets.basic import ElidedLabel
from tests import fakes
from tests.gallery import SCREENS
from tests.gallery.stage import put_away, settle, show
from tests.gallery.turns import LONGER, by_turns
from tests.gallery.unmarked import unmarked
from tests.gallery.walk import only_wrong, walked
from tools.translations import FOLDER, compile_to

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

ACCENTS = str.maketrans("aceinouyAEIOUN", "áçèîñöûýÀÉÏÕÜÑ")
A_THIRD = 0.3
TILES = {tag.name for tag in TAGS}
"""Words of the quick log, which a translator keeps as short as the tile; a longer one there ends in dots."""


def pseudo(text: str) -> str:
    """Write a text with accents and about a third longer, its fields as they stand; tiles as they are."""
    if text in TILES:
        return text.translate(ACCENTS)
    parts = text.split("{")
    said = "{".join([parts[0].translate(ACCENTS), *(_after_field(part) for part in parts[1:])])
    return f"{said} {'~' * max(1, round(len(text) * A_THIRD) - 1)}" if len(text) > 1 else said


def _after_field(part: str) -> str:
    field, _, rest = part.partition("}")
    return f"{field}}}{rest.translate(ACCENTS)}"


@pytest.fixture(scope="module")
def pseudo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pseudo")
    tree = ET.parse(FOLDER / "companion_es.ts")  # noqa: S314 - our own file
    for message in tree.getroot().iter("message"):
        said, source = message.find("translation"), message.findtext("source", "")
        assert said is not None
        longer = source if source.startswith("dddd") else pseudo(source)
        for form in list(said.iter("numerusform")) or [said]:
            form.text = longer
    tree.write(folder / "companion_xx.ts", encoding="utf-8", xml_declaration=True)
    compile_to(folder / "companion_xx.ts", folder / "companion_xx.qm")
    return folder


@pytest.fixture(autouse=True)
def _protocols_say_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mark the words of protocols, too; their lengths are a practice's own, and stay."""
    monkeypatch.setitem(fakes.SAYS, "xx", lambda text: text.translate(ACCENTS))


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak("en")


def is_cut(part: QWidget) -> bool:
    """Tell whether a text has less room than it needs."""
    if isinstance(part, KeyButton):
        return part.width() < part.fontMetrics().horizontalAdvance(part.text()) + part._key_width()
    if isinstance(part, QLabel) and part.wordWrap():
        return part.height() < min(part.heightForWidth(part.width()), part.sizeHint().height())
    if isinstance(part, ElidedLabel):
        return False  # it says all of it, and shows by dots that it goes on
    return isinstance(part, QLabel) and part.width() < part.sizeHint().width()


def cut(screen: QWidget) -> list[str]:
    shown = (part for part in screen.findChildren(QWidget) if part.isVisible())
    return [part.accessibleName() or part.property("text") for part in shown if is_cut(part)]


HELD_SHORT = {"live_later"}
"""Where three choices stand in a third of the screen, a name ends in dots; its accessible name is whole."""


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("name", by_turns(LONGER, SCREENS, pytest.mark.long))
def test_nothing_is_cut_where_words_are_longer_nor_when_the_screen_turns(
    name: str, pseudo_folder: Path, qapp: QApplication
):
    speak("xx", pseudo_folder)
    screen = show(SCREENS[name], Look(PAPER), 1280, 800)
    found, english, wrong = cut(screen), unmarked(screen), walked(screen)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    turned_over = cut(screen)
    put_away(screen)
    assert english == []
    assert only_wrong(wrong) == {}
    assert bool(found) == (name in HELD_SHORT), found
    assert name in HELD_SHORT or turned_over == [], turned_over


def turned(qapp: QApplication, name: str, direction: Qt.LayoutDirection) -> QWidget:
    qapp.setLayoutDirection(direction)
    return show(SCREENS[name], Look(PAPER), 1280, 800)


def test_from_right_to_left_the_screen_turns_and_time_does_not(qapp: QApplication):
    seen: list[tuple[dict[str, int], QImage]] = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        screen = turned(qapp, "live_peak", direction)
        assert isinstance(screen, LiveScreen)
        header = screen.header
        parts = {"clock": header.clock, "emergency": header.emergency, "phase": header.phase}
        places = {name: place_of(part, screen).center().x() for name, part in parts.items()}
        seen.append((places, screen.ribbon.grab().toImage()))
        put_away(screen)
    (usual, time), (across, time_across) = seen
    assert all(abs(usual[name] + across[name] - 1280) <= 2 for name in usual)
    assert time == time_across


def place_of(part: QWidget, screen: QWidget) -> QRect:
    return QRect(part.mapTo(screen, QPoint(0, 0)), part.size())
