"""A whole session with real keys in a real window: what was pressed is what the record holds."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from companion.session.journal import (
    Administered,
    Answered,
    Due,
    Ended,
    Marked,
    MusicDone,
    MusicHappened,
    NotAnswered,
    Noted,
    PhaseEntered,
    ReminderLate,
    Skipped,
    Ticked,
    VitalsTaken,
    Voided,
)
from companion.session.music.programme import Happening
from companion.session.plan import occurrences
from companion.session.protocol import Landmark
from companion.session.session import Session
from companion.session.time.clock import minutes
from tests.journeys.screen import screen
from tests.journeys.test_crash import stored_session

ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.vlc,
    pytest.mark.timeout(240),
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb here"),
]


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen of its own, on the first free number."""
    with screen() as shown:
        yield shown.name


@pytest.fixture(scope="module")
def demo(display: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration that has been played to its end."""
    out = tmp_path_factory.mktemp("demo")
    ended = subprocess.run(
        [sys.executable, "-m", "companion", "demo", "--speed", "200", "--out", str(out)],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return out


@pytest.fixture(scope="module")
def session(demo: Path) -> Session:
    """The session as it was stored."""
    return stored_session(demo)


def test_everything_pressed_is_written_and_nothing_else(session: Session) -> None:
    state = session.state
    marks = ["Calm", "Words spoken", "Tears", "Touch given", "Movement", "", "Words spoken", "Calm"]
    assert [fact.tag for _, fact in state.facts(Marked)] == marks
    assert [fact.text.split()[0] for _, fact in state.facts(Noted)] == ["Mask", "“It", "“I"]
    assert [fact.details["amount"] for _, fact in state.facts(Administered)] == [
        "as prescribed",
        "second part, as planned",
    ]
    assert set(state.landmarks) == set(Landmark)
    entered = ["build", "peak", "return", "reentry"]
    assert [fact.phase for _, fact in state.facts(PhaseEntered)] == entered
    done = [(fact.verb, fact.times) for _, fact in state.facts(MusicDone)]
    assert [verb for verb, times in done for _ in range(times)] == ["softer", "softer", "gentler"]
    taken = [fact.systolic for _, fact in state.facts(VitalsTaken)]
    assert taken == [124, 138, 132, 126, 122][: max(1, len(taken))], "as often as they were asked in time"
    assert len([entry for entry in session.entries if isinstance(entry.fact, Voided)]) == 2
    assert [fact.signed_by for _, fact in state.facts(Ended)] == ["JM"]
    assert len(list(state.facts(Ticked))) >= len(session.plan.protocol.checklist) - 1


def test_every_check_in_that_fell_due_came_to_an_end(session: Session) -> None:
    state = session.state
    still_asked = {occurrence.key for occurrence in occurrences(session.plan, state.given_moments)}
    due = {fact.key for _, fact in state.facts(Due)} & still_asked
    settled = {fact.key for _, fact in state.facts(Answered)} | {fact.key for _, fact in state.facts(Skipped)}
    settled |= {fact.key for _, fact in state.facts(NotAnswered)}
    vitals = {key for key in due if key.startswith("vitals")}
    assert state.ended is not None
    last_minutes = {f.key for e, f in state.facts(Due) if e.moment > state.ended.moment - minutes(20)}
    assert due - vitals <= settled | last_minutes
    assert len(due) >= 8


def test_the_reminders_rang(session: Session) -> None:
    """The watch steps in where one does not ring within two seconds; how seldom, `start.py bench` says."""
    stepped_in = len(list(session.state.facts(ReminderLate)))
    assert stepped_in < len(list(session.state.facts(Due))) / 2


def test_each_phase_had_its_music(session: Session) -> None:
    started = [f for _, f in session.state.facts(MusicHappened) if f.happening is Happening.STARTED]
    assert [phase.id for phase in session.plan.protocol.phases] == list(
        dict.fromkeys(f.phase for f in started)
    )


def test_pictures_pdf_and_summary_are_left(demo: Path) -> None:
    pictures = {"prepare", "settling", "onset", "peak", "return", "checklist"}
    pictures |= {"for-your-records", "review-dark", "review"}
    assert {path.stem for path in demo.glob("*.png")} == pictures
    pages = PdfReader(demo / "session.pdf").pages
    words = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert "my dad’s coat" in words
    assert "not a medical device" in words
    page = (demo / "summary.txt").read_text(encoding="utf-8")
    assert "Worst lateness" in page
    assert "Entries stored" in page
