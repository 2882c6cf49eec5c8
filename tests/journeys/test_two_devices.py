"""An esketamine session with real keys in a real window: journal, PDF and sheets hold what was pressed."""

import re
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from companion.db.keys import vault
from companion.db.store import Store
from companion.session.journal import (
    Administered,
    Due,
    EmergencyOpened,
    EmergencyStep,
    Ended,
    Entry,
    Marked,
    Ticked,
    VitalsTaken,
    Voided,
)
from companion.session.session import Session
from companion.session.time.clock import MINUTE
from tests.journeys import two_devices as hands
from tests.journeys.screen import screen
from tests.journeys.test_crash import stored_session
from tests.today import every_other_day

ROOT = Path(__file__).parents[2]

pytestmark = [
    every_other_day(even=False),
    pytest.mark.vlc,
    pytest.mark.timeout(240),
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb here"),
]


@pytest.fixture(scope="module")
def gone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a journey that was gone to its end."""
    out = tmp_path_factory.mktemp("two-devices")
    with screen() as shown:
        ended = subprocess.run(
            [sys.executable, "-m", "tests.journeys.two_devices", str(out)],
            cwd=ROOT,
            env=shown.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=200,
        )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return out


@pytest.fixture(scope="module")
def session(gone: Path) -> Session:
    """The session as it was stored."""
    return stored_session(gone)


def words_of(path: Path) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(path).pages))


def at(entry: Entry) -> str:
    """Give an entry's time of day as the sheets write it."""
    return datetime.fromtimestamp(entry.wall_ms / 1000, UTC).astimezone().strftime("%H:%M")


def test_the_journal_holds_what_was_pressed_and_nothing_else(session: Session) -> None:
    state = session.state
    given = [fact.details for _, fact in state.facts(Administered)]
    assert given == [{"device": "1", **hands.FIRST}, {"device": "2", **hands.FIRST, **hands.SECOND}]
    assert [fact.typed for _, fact in state.facts(VitalsTaken)] == [hands.BEFORE, *hands.POINTS]
    assert [fact.tag for _, fact in state.facts(Marked)] == ["Calm"]
    assert len([entry for entry in session.entries if isinstance(entry.fact, Voided)]) == 1
    assert len(list(state.facts(EmergencyOpened))) == 1
    assert [f.step for _, f in state.facts(EmergencyStep)] == [
        "Emergency services called",
        "Prescriber called",
    ]
    ticked = {fact.item: fact.text for _, fact in state.facts(Ticked)}
    assert ticked == dict.fromkeys(hands.TICKED, "") | hands.WRITTEN
    assert [fact for _, fact in state.facts(Ended)] == [Ended(hands.OPEN, "JM")]


def test_the_second_device_came_five_minutes_after_the_first_and_the_points_count_from_it(
    session: Session,
) -> None:
    first, last = session.state.given_moments
    assert last - first >= 5 * MINUTE
    asked = [e.moment - last for e, fact in session.state.facts(Due) if fact.key.startswith("vitals/")]
    assert asked == [40 * MINUTE, 120 * MINUTE]
    _, forty, end = (entry.moment for entry, _ in session.state.facts(VitalsTaken))
    assert forty - last >= 40 * MINUTE
    assert end - last >= 120 * MINUTE


def test_the_sheet_holds_every_reading_device_and_line_in_the_order_of_the_form(
    gone: Path, session: Session
) -> None:
    words = words_of(gone / "E.S.-session-1-rems-fields.pdf")
    first, last = session.state.given
    before, forty, end = (entry for entry, _ in session.state.facts(VitalsTaken))

    def since(entry: Entry) -> str:
        minutes = [(entry.moment - given.moment) / MINUTE for given in (first, last)]
        return f"{at(entry)}, {minutes[0]:.0f} min ({minutes[1]:.0f} after the last)"

    in_order = [
        "E.S., session 1",
        "It is not the form and no copy of it",
        "Device 1: RB",
        f"Device 1: {at(first)}",
        f"Device 2: {at(last)}",
        "Device 1: one device Device 2: another",
        "Device 1: LX2231 Device 2: LX2240",
        "95 min, which is",
        f"124/80 at {at(before)}, before the first device",
        f"148/92 at {since(forty)}",
        f"128/82 at {since(end)}",
        f"98 % at {at(before)}",
        f"96 % at {since(forty)}",
        "drowsy until about noon (JM,",
        "Left empty:",
    ]
    places = [words.find(said) for said in in_order]
    assert -1 not in places, in_order[places.index(-1)]
    assert places == sorted(places)


def test_the_pdf_tells_what_was_left_blank_and_the_client_takes_no_code_home(gone: Path) -> None:
    words = words_of(gone / "session.pdf")
    for said in (hands.OPEN, "Emergency card: Prescriber called", "148/92", "LX2240", "Left blank: Nausea"):
        assert said in words, said
    home = words_of(gone / "E.S.-session-1-instructions.pdf")
    assert "Escort: M.K., sister, by car" in home
    assert "Dr. Keller: 030 555 0100" in home
    assert "E.S." not in home


def test_the_form_is_due_seven_days_later(gone: Path) -> None:
    passphrase = (gone / "passphrase.txt").read_text(encoding="utf-8").strip()
    store = Store.open(gone / "data", vault.unlock(gone / "data", passphrase).keys, "JM")
    try:
        (form,) = store.forms.unsent()
        visit = store.visits.latest()
    finally:
        store.close()
    assert visit is not None
    given = datetime.fromtimestamp(visit.opened_ms / 1000, UTC).astimezone().date()
    assert form.due - given in (timedelta(days=7), timedelta(days=8))
    assert isinstance(form.due, date)
