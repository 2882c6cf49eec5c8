"""Visits without medicine, in every state, and the page of a client who has them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from companion.record.meetings.meeting import Meeting, VisitKind, WordName
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.meetings.screen import MeetingScreen
from companion.ui.theme import Look
from tests import samples
from tests.gallery.practice import Desk, archive
from tests.gallery.stage import Made
from tests.ui.house import now

WHO = samples.CLIENT
NEW = Meeting("prep", WHO.id, WHO.code, VisitKind.PREPARATION, zone="Europe/Berlin")

PREPARED = {
    WordName.DAY: "2026-11-16",
    WordName.INTENTION: "To soften toward my father, and to let the boat be unpainted.",
    WordName.FEARS: "That it does not stop. That I say something I cannot take back.",
    WordName.WISHES: "The blanket, the window a hand wide open, nobody talking for a while.",
    WordName.SIGNALS: "A raised left hand: come nearer. A fist: no touch, only the voice.",
    WordName.WHEN_DIFFICULT: "Say my name, remind me of the lake, breathe out with me; no questions.",
    WordName.SUPPORT: "Her sister comes at five; the neighbour has the key.",
}


def prepared(services: Desk) -> Desk:
    """Put a preparation and an integration of the sample client into the record."""
    meetings = services.records.meetings
    meetings.write(NEW, PREPARED)
    meetings.write(NEW, {WordName.FEARS: "That it does not stop."})
    after = replace(NEW, id="after", kind=VisitKind.INTEGRATION)
    themes = (
        "The house by the lake, the boat that was never painted, and a voice not heard since she was nine."
    )
    meetings.write(after, {WordName.DAY: "2026-11-25", WordName.THEMES: themes})
    return services


def _page(meeting: Meeting, *, written: bool) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        services = prepared(archive(3)) if written else archive(3)
        kept = services.records.meetings.kept.get(meeting.id, meeting)
        return MeetingScreen(services, look, kept, now)

    return made


SCREENS: Mapping[str, Made] = {
    "meeting_new": _page(NEW, written=False),
    "meeting": _page(NEW, written=True),
    "meeting_after": _page(replace(NEW, id="after"), written=True),
    "client_prepared": lambda look: ClientsScreen(prepared(archive(3)), look, now, WHO.id),
}
