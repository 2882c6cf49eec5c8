"""Colours and measures: what the table promises, and that nothing Qt draws falls outside it."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.paint.tokens import LIGHT, contrast, dimmed, luminance
from companion.ui.theme import EMBER, PAPER, Look, Tokens
from companion.ui.theme import look as look_module
from companion.ui.theme.palette import palette_of
from companion.ui.theme.qss import style_sheet, tick_of
from companion.ui.widgets import Dimmer, TextBox, TextLine, column

BOTH = pytest.mark.parametrize("tokens", [EMBER, PAPER], ids=["Ember", "Paper"])
GROUNDS = ["background", "surface", "raised", "private"]
TEXTS = ["text", "strong", "muted", "due", "accent", "emergency", "done", "clock"]
PHASES = ["settle", "onset", "build", "peak", "returning", "reentry"]


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_can_be_read_on_every_ground(tokens: Tokens, text: str, ground: str):
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("edge", ["line", "focus", "private_line"])
def test_borders_and_the_focus_ring_can_be_seen(tokens: Tokens, edge: str, ground: str):
    assert contrast(getattr(tokens, edge), getattr(tokens, ground)) >= 3


@BOTH
@pytest.mark.parametrize("phase", PHASES)
def test_names_and_the_now_line_can_be_seen_on_every_phase(tokens: Tokens, phase: str):
    fill = getattr(tokens, phase)
    assert contrast(tokens.text, fill) >= 4.5
    assert contrast(tokens.strong, fill) >= 4.5
    assert contrast(tokens.accent, fill) >= 3


@BOTH
def test_a_ticked_box_shows_a_tick_that_can_be_read_on_the_accent(tokens: Tokens):
    assert f'stroke="{tokens.on_accent}"' in tick_of(tokens).read_text(encoding="utf-8")
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@BOTH
def test_pressed_and_selected_things_can_still_be_read(tokens: Tokens):
    for text in ("text", "strong", "muted", "accent", "emergency"):
        assert contrast(getattr(tokens, text), tokens.pressed) >= 4.5
    for edge in ("line", "focus", "accent"):
        assert contrast(getattr(tokens, edge), tokens.pressed) >= 3
    assert contrast(tokens.on_accent, tokens.line) >= 3


@BOTH
def test_the_violet_of_a_private_note_is_told_from_the_record_and_frames_it(tokens: Tokens):
    for ground in ("private", "background", "surface"):
        assert contrast(tokens.private_line, getattr(tokens, ground)) >= 3
    assert tokens.private not in (tokens.background, tokens.surface, tokens.raised)
    assert tokens.private_line != tokens.line


@BOTH
def test_a_ticked_box_can_be_told_from_an_empty_one(tokens: Tokens):
    for ground in ("background", "surface", "private"):
        assert contrast(tokens.accent, getattr(tokens, ground)) >= 3


def test_nothing_large_in_ember_is_brighter_than_half():
    assert all(luminance(getattr(EMBER, name)) <= 0.5 for name in ("clock", "strong", "text", "accent"))
    assert EMBER.focus == EMBER.accent


def test_the_second_level_is_readable_and_the_lowest_leaves_the_clock():
    assert contrast(dimmed(EMBER, 2).text, dimmed(EMBER, 2).background) >= 4.5
    assert contrast(dimmed(EMBER, 1).clock, dimmed(EMBER, 1).background) >= 3
    assert dimmed(EMBER, 3) == EMBER


@BOTH
def test_every_role_of_the_palette_comes_from_the_table(tokens: Tokens):
    palette = palette_of(tokens)
    known = {colour.lower() for name, colour in tokens._asdict().items() if name not in ("name", "dark")}
    for role in QPalette.ColorRole:
        if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
                assert palette.color(group, role).name() in known, role


@BOTH
def test_the_style_sheet_speaks_of_all_that_qt_would_paint_by_itself(tokens: Tokens):
    sheet = style_sheet(tokens, 1.0)
    assert "$" not in sheet
    assert all(kind in sheet for kind in ("QScrollBar", "QToolTip", "QMenu", "QMessageBox", "QComboBox"))


OF_QT = {"QDialog", "QMenu", "QMessageBox", "QSplitter", "QToolTip", "QTreeView"}
"""What Qt's own windows are made of, as those in which a file is chosen."""


def test_the_style_sheet_speaks_of_nothing_that_no_screen_has():
    room = Path(look_module.__file__).parents[1]
    code = "".join(path.read_text(encoding="utf-8") for path in room.rglob("*.py") if path.name != "qss.py")
    sheet = style_sheet(EMBER, 1.0)
    said = {value for _, value in re.findall(r'\[(\w+)="(\w+)"\]', sheet)}
    assert {value for value in said if f'"{value}"' not in code} == set()
    kinds = set(re.findall(r"\bQ[A-Z]\w+", sheet)) - OF_QT
    parts = {"QAbstractItemView", "QAbstractScrollArea", "QScrollBar", "QTableCornerButton", "QTabBar"}
    assert {kind for kind in kinds - parts if kind not in code} == set()


def test_the_size_does_not_change_with_focus(qtbot: QtBot):
    look = Look()
    for widget in (QLineEdit(), QPushButton("Words")):
        qtbot.addWidget(widget)
        look.apply(widget)
        widget.show()
        before = widget.sizeHint()
        widget.setFocus()
        assert widget.sizeHint() == before


@pytest.mark.usefixtures("qapp")
def test_text_grows_and_the_clock_grows_a_little():
    small, large = Look(), Look(scale=2.0)
    assert large.font("body").pointSizeF() == 2 * small.font("body").pointSizeF()
    assert small.font("clock").pointSizeF() < large.font("clock").pointSizeF() < 100


def test_another_theme_is_told_once(qtbot: QtBot):
    look = Look()
    widget = QPushButton("Words")
    qtbot.addWidget(widget)
    look.apply(widget)
    told: list[str] = []
    look.changed.connect(lambda: told.append(look.tokens.name))
    look.use(PAPER)
    look.use(PAPER._replace())
    assert told == ["Paper"]
    assert widget.palette().color(QPalette.ColorRole.Window).name().upper() == PAPER.background


def test_brightness_fades_and_stops_at_its_ends(qtbot: QtBot):
    look = Look()
    window = QPushButton()
    qtbot.addWidget(window)
    dimmer = Dimmer(look, window)
    window.show()
    assert not dimmer.isVisible()
    look.dim(2)
    assert dimmer.share == LIGHT[3]  # it does not jump
    qtbot.waitUntil(lambda: dimmer.share == LIGHT[2])
    assert dimmer.isVisible()
    look.dim(0)
    assert look.level == 1
    window.hide()
    assert dimmer.share == LIGHT[1]
    look.dim(9)
    assert (look.level, dimmer.share) == (3, 1.0)


@pytest.mark.parametrize("kind", [TextLine, TextBox])
def test_the_caret_has_the_colour_of_the_text(qtbot: QtBot, kind: type[TextLine | TextBox]):
    look = Look(EMBER)
    place = QWidget()
    qtbot.addWidget(place)
    look.apply(place)
    edit = kind("Words")
    column(place).addWidget(edit)
    place.resize(240, 120)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    edit.setFocus()
    picture = place.grab().toImage()
    inside = edit.geometry().adjusted(4, 4, -4, -4)
    colours = {
        picture.pixelColor(x, y).name().upper()
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    }
    assert EMBER.text in colours
    assert max(map(luminance, colours)) == luminance(EMBER.text)
