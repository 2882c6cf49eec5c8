"""The ribbon on an image: names the now-line never crosses, colours from the table, and little work."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPicture

from companion.paint.place import Place
from companion.paint.ribbon import lanes_of, name_at, paint_ribbon, ribbon_height
from companion.paint.tokens import EMBER, PAPER, Tokens, luminance
from companion.report.timeline.timeline import Tick, Timeline, preview
from companion.session.entry_kind import TickKind
from companion.ui.theme import Look
from tests.fakes import build_session

pytestmark = pytest.mark.usefixtures("qapp")


def _painted(laid: Timeline, tokens: Tokens = EMBER, width: int = 1232) -> QImage:
    font = Look().font("small")
    image = QImage(width, ribbon_height(font), QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.background))
    painter = QPainter(image)
    paint_ribbon(painter, QRectF(image.rect()), laid, tokens, font)
    painter.end()
    return image


@given(st.floats(0, 900), st.floats(0, 300), st.floats(10, 120), st.floats(0, 1200))
def test_the_now_line_never_crosses_a_name(left: float, room: float, width: float, now_x: float):
    at = name_at(left, left + room, width, now_x)
    if at is not None:
        assert not at - 4 < now_x < at + width + 4
        assert at >= left
        assert at + width <= left + room


def test_a_name_moves_beside_the_line_or_is_left_out():
    assert name_at(100, 200, 40, None) == 100
    assert name_at(100, 200, 40, 120) == 128
    assert name_at(100, 150, 40, 120) is None


@pytest.mark.parametrize("tokens", [EMBER, PAPER], ids=["Ember", "Paper"])
def test_phases_have_their_colour_and_the_present_its_line(tokens: Tokens):
    laid = replace(preview(build_session().plan), now=40.0, given=True)
    image = _painted(laid, tokens)
    x = round(1 + (40 - laid.start) * (1232 - 2) / (laid.end - laid.start))
    middle = image.height() // 3
    assert tokens.accent in [image.pixelColor(x + offset, middle).name().upper() for offset in (-1, 0, 1)]
    assert image.pixelColor(8, image.height() // 2 - 20).name().upper() == tokens.settle


def test_a_plan_has_no_empty_lanes():
    font = Look().font("small")
    plan = preview(build_session().plan)
    assert lanes_of(plan) == lanes_of(replace(plan, now=-10.0)) == 0
    assert ribbon_height(font, lanes=0) < ribbon_height(font)
    bottom = _painted(plan).height() - 8
    assert _painted(plan).pixelColor(600, bottom).name().upper() != EMBER.background  # the phases reach it


def test_what_happened_at_an_edge_is_not_cut():
    plan = replace(preview(build_session().plan), now=30.0, given=True)
    given = TickKind.GIVEN, "", "Administration"
    at_edge, inside = (replace(plan, ticks=(Tick(at, *given),)) for at in (plan.start, plan.start + 20))
    empty = _painted(plan)
    changed = [_different(empty, _painted(laid)) for laid in (at_edge, inside)]
    assert abs(changed[0] - changed[1]) <= 2


def _different(one: QImage, other: QImage) -> int:
    lanes = range(one.height() // 2, one.height())
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()) for y in lanes)


def test_after_the_end_of_a_session_there_is_no_phase():
    plan = preview(build_session().plan)
    settle = replace(plan.phases[0], lived=True)
    image = _painted(replace(plan, phases=(settle,), current="", ticks=(Tick(0, TickKind.MARK, "", ""),)))
    assert image.pixelColor(1100, image.height() // 3).name().upper() == EMBER.surface


def test_it_stays_dark():
    image = _painted(replace(preview(build_session().plan), now=40.0, given=True))
    bright = sum(
        luminance(image.pixelColor(x, y).name()) > 0.5
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    assert bright * 4 <= 0.005 * image.width() * image.height()


def test_the_axis_runs_from_left_to_right_in_every_language():
    laid = preview(build_session().plan)
    font = Look().font("small")
    images = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        image = QImage(800, 200, QImage.Format.Format_RGB32)
        image.fill(QColor(EMBER.background))
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        paint_ribbon(painter, QRectF(image.rect()), laid, EMBER, font)
        painter.end()
        images.append(image)
    assert images[0] == images[1]


def test_a_width_of_nothing_is_no_fault():
    _painted(preview(build_session().plan), width=3)


def test_painting_takes_little_work():
    """What is painted is noted down: its size grows with every line, letter and point of a curve."""
    laid = replace(preview(build_session().plan), now=40.0, given=True)
    sizes = []
    for width in (1232, 4 * 1232):
        noted = QPicture()
        painter = QPainter(noted)
        font = Look().font("small")
        paint_ribbon(painter, QRectF(0, 0, width, ribbon_height(font)), laid, EMBER, font)
        painter.end()
        sizes.append(noted.size())
    assert 1_000 < sizes[0] < LITTLE
    assert sizes[1] < 2 * LITTLE


LITTLE = 40_000
"""Bytes; `start.py bench` says how much the whole screen works at a time."""


@given(st.floats(0, 1_000), st.floats(1, 40), st.floats(0, 1_000))
@example(3.0, 5.0, 4.0)
def test_the_now_line_crosses_no_letter_of_an_entry_and_none_is_cut(x: float, half: float, now_x: float):
    none = QRectF()
    place = Place(0.0, 1_000.0, 1.0, 0.0, 10.0, none, none, none, none, none)
    at = place.inside(x, half, now_x)
    assert not at - half < now_x < at + half
    assert half <= at <= 1_000.0 - half
    assert at in {x, half, 1_000.0 - half} or at < now_x or now_x < 2 * half + 3
