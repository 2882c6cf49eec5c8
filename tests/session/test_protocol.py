"""The protocols that ship: their figures, their evidence, and what they never say."""

import re
from pathlib import Path

import pytest

from companion.report.usual_windows import cited_words
from companion.resources import assets
from companion.session.before.pre_start import AnsweredBy
from companion.session.codec.files import find_protocols, load_protocol
from companion.session.protocol import AskedFor, Counted, Protocol, Route
from companion.session.windows import Evidence

FOLDER = assets() / "protocols"
FILES = sorted(FOLDER.glob("*.toml"))

# early/typical/late of first effect, peak starts, peak ends, return, residual
WINDOWS = {
    "im": "2/4/8 10/15/20 25/30/40 30/60/90 75/90/120",
    "subcutaneous": "3/6/15 12/20/30 28/36/50 40/65/120 80/100/150",
    "intranasal": "5/8/15 12/18/25 25/32/45 45/60/75 75/90/120",
    "esketamine": "5/10/15 20/30/35 40/45/55 75/90/105 105/120/150",
    "sublingual_spat": "8/12/20 20/25/35 35/45/60 60/80/120 90/120/180",
    "sublingual_swallowed": "8/15/20 25/35/45 50/65/75 60/105/135 120/150/210",
    "oral": "20/30/60 45/60/90 75/105/130 120/165/240 180/240/300",
    "iv_40": "5/10/15 25/32/38 40/45/52 70/80/100 95/120/180",
}

# where settle starts, and where each phase ends
PHASES = {
    "im": [-10, 0, 6, 15, 32, 60, 90],
    "subcutaneous": [-10, 0, 9, 20, 38, 65, 120],
    "intranasal": [-10, 0, 10, 18, 34, 60, 90],
    "esketamine": [-10, 0, 12, 28, 48, 90, 120],
    "sublingual_spat": [-10, 0, 14, 25, 45, 80, 120],
    "sublingual_swallowed": [-10, 0, 18, 35, 65, 105, 150],
    "oral": [-10, 0, 35, 60, 105, 165, 240],
    "iv_40": [-10, 0, 15, 32, 48, 80, 120],
}


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


@pytest.fixture
def protocol(path: Path) -> Protocol:
    return load_protocol(path)


def words_of(protocol: Protocol) -> str:
    """Everything of a protocol that a screen or a page can show."""
    texts = protocol.texts
    parts = [
        protocol.name,
        protocol.summary,
        protocol.administration.zero,
        *(text for field in protocol.administration.fields for text in (field.label, *field.choices)),
        *(phase.about for phase in protocol.phases),
        *(text for item in protocol.items for text in (item.ask, *item.answers)),
        *(item.text for item in protocol.checklist),
        *(texts.longer_than_usual, texts.instructions, texts.preparation, texts.emergency),
    ]
    return "\n".join(parts)


def test_the_eight_protocols_ship_in_the_order_of_their_routes() -> None:
    protocols, problems = find_protocols(FOLDER)
    assert problems == []
    assert [protocol.id for protocol in protocols] == list(WINDOWS)
    assert {protocol.route for protocol in protocols} == set(Route)


def test_a_file_is_called_what_its_protocol_is(path: Path, protocol: Protocol) -> None:
    assert path.stem == protocol.id


def test_windows_are_those_of_the_research(protocol: Protocol) -> None:
    shown = " ".join(f"{w.early:g}/{w.typical:g}/{w.late:g}" for w in protocol.windows)
    assert shown == WINDOWS[protocol.id]


def test_phases_are_those_of_the_research(protocol: Protocol) -> None:
    assert [phase.id for phase in protocol.phases] == [
        "settle",
        "onset",
        "build",
        "peak",
        "return",
        "reentry",
    ]
    assert [phase.name for phase in protocol.phases] == [
        "Settle", "Onset", "Build", "Peak", "Return", "Re-entry",
    ]  # fmt: skip
    assert [protocol.phases[0].start, *(phase.end for phase in protocol.phases)] == PHASES[protocol.id]
    assert all(phase.about for phase in protocol.phases)


def test_every_window_says_where_it_is_from(protocol: Protocol) -> None:
    assert all(len(cited_words(window)) > 10 for window in protocol.windows)


def test_from_early_to_late_holds_all_that_is_cited(protocol: Protocol) -> None:
    for window in protocol.windows:
        for one in window.cited:
            assert one.of or window.early <= one.lowest <= one.highest <= window.late
    counted = sum(not one.of for window in protocol.windows for one in window.cited)
    assert counted >= 1, "a protocol that cites nobody"


def test_no_window_rests_on_a_label_which_says_no_such_minutes(protocol: Protocol) -> None:
    assert not any(window.evidence in {Evidence.LABEL, Evidence.STUDY} for window in protocol.windows)
    by_maker = any(window.evidence is Evidence.MAKER for window in protocol.windows)
    assert by_maker == (protocol.route is Route.ESKETAMINE)


def test_a_measurement_in_blood_is_named_with_its_year_and_told_from_what_is_felt(protocol: Protocol) -> None:
    plasma = [window for window in protocol.windows if window.evidence is Evidence.PLASMA]
    assert all("assumed" in window.source for window in plasma)
    studies = [cited_words(window) for window in plasma]
    assert all(re.search(r"\b(19|20)\d\d\b", source) for source in studies)


def test_the_file_is_free_and_says_so(path: Path, protocol: Protocol) -> None:
    assert protocol.licence == "CC0-1.0"
    assert "CC0 1.0" in path.read_text(encoding="utf-8")
    assert len(protocol.sources) >= 3


def test_every_item_is_asked_within_the_session_and_answered_in_a_few_letters(protocol: Protocol) -> None:
    for item in protocol.items:
        assert max(item.at) <= protocol.phases[-1].end
        assert len(item.ask) <= 90
        assert all(len(answer) <= 18 for answer in item.answers)


def test_every_protocol_asks_for_breath_vitals_orientation_and_the_end(protocol: Protocol) -> None:
    items = {item.id: item for item in protocol.items}
    assert items["breathing"].urgent
    assert items["vitals"].asks is AskedFor.VITALS
    assert "oriented" in items
    end = items["observation" if protocol.route is Route.ESKETAMINE else "stay"]
    assert end.counted_from is Counted.LAST
    assert end.at == (protocol.phases[-1].end,)


def test_esketamine_keeps_the_times_of_its_label() -> None:
    protocol = load_protocol(FOLDER / "esketamine.toml")
    asked = {item.id: f"{list(item.at)} from {item.counted_from}" for item in protocol.items}
    assert protocol.administration.spacing == 5
    assert asked["next_device"] == "[5.0] from each"
    assert asked["vitals"] == "[40.0, 120.0] from last"
    assert asked["observation"] == "[120.0] from last"
    assert {"device", "lot"} <= {field.id for field in protocol.administration.fields}


@pytest.mark.parametrize(
    ("name", "other", "answer"),
    [
        ("sublingual_spat", "sublingual_swallowed", "Swallowed"),
        ("sublingual_swallowed", "sublingual_spat", "Spat out"),
    ],
)
def test_a_lozenge_that_went_otherwise_proposes_the_course_of_the_other_file(
    name: str, other: str, answer: str
) -> None:
    (course,) = load_protocol(FOLDER / f"{name}.toml").courses
    whole = load_protocol(FOLDER / f"{other}.toml")
    assert (course.after, course.answer) == ("hold", answer)
    assert course.windows == whole.windows
    assert list(course.phase_ends) == [phase.end for phase in whole.phases[1:]]


def test_an_infusion_that_ends_at_another_time_is_counted_from_its_end_by_convention() -> None:
    courses = load_protocol(FOLDER / "iv_40.toml").courses
    assert {(course.after, course.answer) for course in courses} == {
        ("pump", "Stopped early"), ("pump", "Ended"),
    }  # fmt: skip
    assert all(course.windows is None and "convention" in course.source for course in courses)


@pytest.mark.parametrize("name", ["sublingual_spat", "sublingual_swallowed"])
def test_lozenges_ask_how_many_how_long_and_spat_or_swallowed(name: str) -> None:
    protocol = load_protocol(FOLDER / f"{name}.toml")
    assert {"count", "hold", "after"} <= {field.id for field in protocol.administration.fields}
    hold = next(item for item in protocol.items if item.id == "hold")
    assert hold.counted_from is Counted.EACH


def test_every_route_asks_for_lot_expiry_waste_and_witness(protocol: Protocol) -> None:
    asked = {field.id for field in protocol.administration.fields}
    assert {"amount", "lot", "expiry", "waste", "witness", "given_by"} <= asked


def test_every_route_asks_for_a_reading_before_the_first_dose(protocol: Protocol) -> None:
    asked = [item for item in protocol.items if item.counted_from is Counted.OPENING]
    assert [(item.id, item.at, item.asks) for item in asked] == [("vitals_before", (0,), AskedFor.VITALS)]


def test_lozenges_are_read_before_and_at_the_end() -> None:
    for name, end in (("sublingual_spat", 120), ("sublingual_swallowed", 150)):
        protocol = load_protocol(FOLDER / f"{name}.toml")
        asked = {item.id: item.at for item in protocol.items if item.asks is AskedFor.VITALS}
        assert asked == {"vitals_before": (0,), "vitals": (end,)}


def test_every_route_has_lines_before_the_start_and_none_as_mere_text(protocol: Protocol) -> None:
    kinds = {line.id: line.kind for line in protocol.preparation}
    assert kinds["baseline"] is AnsweredBy.READING
    assert {AnsweredBy.TICK, AnsweredBy.WRITE, AnsweredBy.READING} == set(kinds.values())
    assert len(kinds) >= 12
    assert protocol.texts.preparation == ""


def test_the_checklist_holds_what_clinics_write_anyway(protocol: Protocol) -> None:
    ids = {item.id for item in protocol.checklist}
    assert {"oriented", "steady", "nausea", "effects", "thoughts", "vitals", "driving", "next_contact"} <= ids
    assert {"escort", "helper"} & ids


def test_the_emergency_card_says_that_it_is_an_example(protocol: Protocol) -> None:
    first = protocol.texts.emergency.splitlines()[0]
    assert first == "EXAMPLE - replace with your practice's own card"


def test_the_emergency_card_has_no_limit_of_its_own(protocol: Protocol) -> None:
    assert not re.search(r"\d", protocol.texts.emergency)


def test_no_protocol_speaks_of_an_amount(path: Path) -> None:
    text = path.read_text(encoding="utf-8").lower()
    assert not re.search(r"\bmg\b|mg/kg|milligram|\bml\b|ng/ml|\bµg\b|\bmcg\b|\bdos(e|es|ing) of\b", text)
    assert not re.search(r"\b(increase|decrease|raise|reduce|titrate|recommended)\b", text)


def test_no_protocol_gives_a_verdict_or_makes_a_claim(protocol: Protocol) -> None:
    words = words_of(protocol).lower()
    for never in (
        "safe to", "fit to", "cleared", "discharge", "ready to leave", "ready to go",
        "normal range", "abnormal", "too high", "too low", "alarm", "warning",
        "compliant", "hipaa", "proven", "effective", "improves", "spo2 below",
    ):  # fmt: skip
        assert never not in words
