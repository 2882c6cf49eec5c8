"""The practice's own timings: told from five sessions on, handed on from ten, used nowhere."""

import ast
from pathlib import Path

import pytest

from companion.report.trends.own_timings import SessionTimes, own_timings, to_share
from companion.session.protocol import Landmark
from tests import samples

HOUSE = Path(__file__).resolve().parents[3] / "companion"

READ_IT = {
    "db.journal.journal",
    "db.journal.landmarks",
    "ports.measures.tables",
    "services.records.measure_tables",
    "ui.records.trends.own_timings",
}
"""Who may know of own timings: what reads them, and the one screen that shows them."""

PROTOCOLS = {"im": samples.protocol()}


def sessions(count: int, clients: int, first: float = 4.0) -> list[SessionTimes]:
    return [
        SessionTimes(f"c{number % clients}", "im", {Landmark.FIRST_EFFECT: first + number})
        for number in range(count)
    ]


@pytest.mark.parametrize("count", [1, 4, 5])
def test_it_is_told_from_five_sessions_on(count: int):
    [im] = own_timings(sessions(count, 3), PROTOCOLS)
    first, peak, _ = im.landmarks
    assert (im.sessions, first.shown, peak.minutes) == (count, count >= 5, ())
    told = ("5", "6", "4", "8") if count >= 5 else (str(count), "shown from 5 sessions on", "", "")
    assert first.cells == ("First effect", *told, "2–8 min, typically 4", "convention: clinic pages")


@pytest.mark.parametrize(
    ("count", "clients", "leaves"),
    [(0, 1, False), (9, 9, False), (10, 4, False), (10, 5, True), (400, 4, False)],
)
def test_it_leaves_from_ten_sessions_of_five_clients_on(count: int, clients: int, leaves: bool):
    rows = to_share(own_timings(sessions(count, clients, first=4.4), PROTOCOLS))
    assert bool(rows) is leaves
    if leaves:
        about, least, heads, only = rows
        assert "No study" in about[0]
        assert "10 sessions of 5 clients" in least[0]
        assert len(heads) == len(only)
        assert only[1:6] == ("First effect", "10", "9", "4", "13")  # whole minutes, and no other landmark


def test_a_protocol_that_no_session_names_any_more_is_left_out_and_the_most_used_comes_first():
    other = {**PROTOCOLS, "iv": samples.protocol("iv", "IV")}
    found = [*sessions(2, 2), *[SessionTimes("c", "iv", {})] * 3, SessionTimes("c", "gone", {})]
    assert [(each.name, each.sessions) for each in own_timings(found, other)] == [
        ("IV", 3),
        ("Intramuscular, in the office", 2),
    ]


def test_nothing_but_its_readers_and_its_screen_knows_of_it():
    known = {
        ".".join(path.relative_to(HOUSE).with_suffix("").parts)
        for path in HOUSE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "companion.report.trends.own_timings"
    }
    assert known == READ_IT
