"""What comes back of an evening at home, on show."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from companion.record.visits import Status, Visit
from companion.session.home.evening_code import evening_code
from companion.session.home.home_log import HomeEvent, HomeEventKind, HomeLog
from companion.session.home.return_lines import lines_of
from companion.session.home.row_codes import PaperRow, row_code
from companion.session.journal import Administered, Ended, Opened
from companion.session.session import Session
from companion.session.time.clock import Anchor, ClockReading, minutes
from companion.ui.records.home_return import HomeReturnScreen
from companion.ui.theme import Look
from tests import evenings, fakes, samples
from tests.gallery.practice import our_desk
from tests.gallery.stage import Made

BEGAN = evenings.STARTS.starts_ms
VISIT = replace(evenings.home_visit(), status=Status.CLOSED, opened_ms=BEGAN, zone="America/New_York")
CODE = evening_code(VISIT.id)
END = minutes(200)

NOTED = (
    (HomeEventKind.OPENED, 1, ""),
    (HomeEventKind.VITALS, 5, "138/86 92 97"),
    (HomeEventKind.GIVEN, 10, "1"),
    (HomeEventKind.SPAT, 22, ""),
    (HomeEventKind.WELL, 25, ""),
    (HomeEventKind.UNSURE, 40, ""),
    (
        HomeEventKind.WORDS,
        47,
        "Cried a little, then smiled. Asked for the blue blanket, and to be left alone.",
    ),
    (HomeEventKind.CALL_LOST, 61, ""),
)


def noted(code: str, began: int, say: Callable[[str], str] = str) -> tuple[str, ...]:
    """Give the lines of an evening that began so, and a row of its paper."""
    events = (
        HomeEvent(n, kind, began + minutes(at), say(text)) for n, (kind, at, text) in enumerate(NOTED, 1)
    )
    row = row_code(code, PaperRow(HomeEventKind.WELL, 20))
    shown = datetime.fromtimestamp((began + minutes(80)) / 1000, UTC)
    return (*lines_of(HomeLog(code, tuple(events))), f"{row} {shown:%H:%M} {say('a little pale')}")


LINES = noted(CODE, BEGAN)


def spoken() -> Visit:
    """Give the visit, its protocol in the language that is spoken."""
    return replace(VISIT, plan=replace(VISIT.plan, protocol=fakes.protocol("sublingual_spat")))


def held() -> Session:
    """Give the session as it was kept here: opened, one administration, ended."""
    anchor = Anchor(0, ClockReading(BEGAN, 0, 0, "boot"))
    session = Session(VISIT.id, spoken().plan).add(Opened(anchor, VISIT.zone), 0, 0, samples.AUTHOR)
    session = session.add(Administered({"count": "1"}), minutes(8), minutes(8), samples.AUTHOR).advance(END)
    return session.add(Ended(), END, END, samples.AUTHOR)


def _made(text: str = "") -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        services = our_desk()
        services.journal.kept[VISIT.id] = list(held().entries)
        screen = HomeReturnScreen(
            services, look, spoken(), lambda: datetime.fromtimestamp(BEGAN / 1000 + 4 * 3600, UTC)
        )
        screen.form.box.setPlainText(text)
        return screen

    return made


SCREENS: Mapping[str, Made] = {
    "from_home": _made("\n".join(LINES)),
    "from_home_empty": _made(),
    "from_home_wrong": _made("\n".join((*LINES[1:4], "04 S 18:20 XX", *LINES[6:], "Sent from my phone"))),
}
