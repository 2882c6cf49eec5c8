"""Vitals templates: they ship with sources, take the place of a protocol's points, and own ones are read."""

import pytest
from hypothesis import given as given_that
from hypothesis import strategies as st

from companion import i18n
from companion.resources import assets
from companion.session.codec.files import find_protocols, load_templates
from companion.session.field_error import FieldError
from companion.session.journal import Answered, Due, VitalsTaken
from companion.session.plan import Plan
from companion.session.protocol import AskedFor, Counted, Protocol
from companion.session.time.clock import minutes
from companion.session.vitals_schedule import VitalsTemplate, as_points, points_of, read_points, with_points
from tests.session.small import PROTOCOL
from tests.session.test_session import do, dosed, opened, story

SHIPPED = {template.id: template for template in load_templates(assets() / "vitals" / "templates.toml")}
PROTOCOLS, _ = find_protocols(assets() / "protocols")


def vitals_of(protocol: Protocol) -> list[tuple[str, tuple[float, ...]]]:
    return [
        (item.counted_from.value, item.at)
        for item in protocol.items
        if item.asks is AskedFor.VITALS or item.id.startswith("look")
    ]


@pytest.mark.parametrize(
    ("template", "points"),
    [
        ("before_40_120", [("opening", (0,)), ("last", (40, 120))]),
        ("quarter_hours", [("opening", (0,)), ("last", (15, 30, 45, 60, 90))]),
        ("every_ten", [("last", (10, 20, 30, 40, 50, 60))]),
        ("before_and_end", [("opening", (0,)), ("last", (60,))]),
        ("look_every_15", [("last", (15, 30, 45, 60))]),
    ],
)
def test_each_template_that_ships_asks_at_its_points(template: str, points: list[object]):
    assert vitals_of(with_points(PROTOCOL, SHIPPED[template])) == points


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.id)
@pytest.mark.parametrize("template", SHIPPED.values(), ids=lambda template: template.id)
def test_every_template_fits_every_protocol(protocol: Protocol, template: VitalsTemplate):
    made = with_points(protocol, template)
    kept = [item for item in protocol.items if item.asks is not AskedFor.VITALS]
    assert list(made.items[: len(kept)]) == kept
    assert len({item.id for item in made.items}) == len(made.items)
    assert template.source.strip()


def test_a_point_before_the_start_is_due_at_once_and_a_reading_settles_it():
    plan = Plan(with_points(PROTOCOL, SHIPPED["before_40_120"]))
    session = opened(plan).advance(minutes(1))
    assert [o.key for o in session.state.pending] == ["vitals_before/0/1"]
    session = do(session, VitalsTaken("124/80", 124, 80), 4)
    assert session.state.pending == ()
    later = dosed(plan).advance(minutes(51))
    assert (minutes(50), Due("vitals/1/1")) in story(later)


def test_a_look_is_answered_by_a_figure():
    session = dosed(Plan(with_points(PROTOCOL, SHIPPED["look_every_15"]))).advance(minutes(26))
    look = next(o for o in session.state.pending if o.key == "look/1/1")
    assert (look.item.asks, look.item.counted_from) == (AskedFor.ANSWER, Counted.LAST)
    assert "look/1/1" not in [o.key for o in do(session, Answered("look/1/1", "Yes"), 27).state.pending]


@pytest.mark.parametrize(
    ("line", "at", "before", "every", "end"),
    [
        ("before 20 40 end", (20, 40), True, 0, True),
        ("0, 15, 30", (15, 30), True, 0, False),
        ("every 10 min", (), False, 10, False),
        ("Every 15 and end", (), False, 15, True),
        ("30/60/90", (30, 60, 90), False, 0, False),
    ],
)
def test_own_points_are_read_as_they_are_typed(
    line: str, at: tuple[float, ...], before: bool, every: float, end: bool
):
    found = read_points(line)
    assert isinstance(found, VitalsTemplate)
    assert (found.at, found.before, found.every, found.end) == (at, before, every, end)


@pytest.mark.parametrize("line", ["", "soon", "every", "every now", "20 -5", "9999", "and"])
def test_what_is_no_point_is_told_in_a_sentence(line: str):
    found = read_points(line)
    assert isinstance(found, str)
    assert "Such as: before 20 40 end" in found


@given_that(st.text(max_size=40))
def test_no_line_raises(line: str):
    found = read_points(line)
    assert isinstance(found, str) or with_points(PROTOCOL, found).id == PROTOCOL.id


def test_a_template_that_asks_for_nothing_is_refused():
    with pytest.raises(FieldError):
        VitalsTemplate("none", "None", "nobody")


def test_points_are_read_in_the_language_that_is_spoken_and_in_english():
    said = {"before": "antes", "end": "final", "every": "cada", "and": "y"}
    own = read_points("before 20, 40 and end")
    assert isinstance(own, VitalsTemplate)
    asked = points_of(with_points(PROTOCOL, own))
    i18n.use(lambda text: said.get(text, text), "es")
    spanish, shown, repeated = (
        read_points("antes 20, 40 y final"),
        as_points(asked),
        read_points("Cada 15 min"),
    )
    i18n.use(str)
    assert spanish == own
    assert shown.startswith("antes 20 40")
    assert isinstance(repeated, VitalsTemplate)
    assert repeated.every == 15
