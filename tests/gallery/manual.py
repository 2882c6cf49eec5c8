"""The pictures of the manual: the screen of each, and its light. No amount of a medicine stands in any."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from PySide6.QtWidgets import QWidget

from companion.record.backups import BackupStatus
from companion.record.due_forms import DueForm
from companion.record.meetings.meeting import Meeting, VisitKind, WordName
from companion.record.music.library import MusicList
from companion.services.preflight import reminder
from companion.session.journal import Ended, Entry, Noted
from companion.session.music import preflight
from companion.session.music.preflight import CheckSubject
from companion.ui.library import LibraryScreen
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.records.home_return import HomeReturnScreen
from companion.ui.records.meetings.screen import MeetingScreen
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from companion.ui.theme import EMBER, PAPER, Look, Tokens
from tests import fakes, samples
from tests.fakes import Room, build_session
from tests.gallery import SCREENS, from_home
from tests.gallery.desk import coming_visits
from tests.gallery.planning import FINE, OF_THE_PRACTICE, Findings
from tests.gallery.practice import PRACTICE, Desk, archive, our_desk
from tests.gallery.stage import Made
from tests.gallery.stories import INTENTION, Story
from tests.gallery.words import in_words, said
from tests.ui.fake_library import FakeLibrary, track
from tests.ui.fake_longer_music import FakeLongerMusic
from tests.ui.fake_services import FakeBackups
from tests.ui.fake_write_queue import FakeWriteQueue
from tests.ui.house import now

WIDTH: Final = 1280
HEIGHT: Final = 800


def _spoken(services: Desk) -> Desk:
    """Let a practice, its protocols and its client have the words of the language that is spoken."""
    practice = replace(in_words(PRACTICE), checks=(said("Blanket and eye mask"), said("Sign on the door")))
    services.settings.now = replace(services.settings.now, practice=practice)
    for visit_id, visit in services.records.visits.kept.items():
        plan = replace(visit.plan, protocol=fakes.protocol("im"), intention=said(INTENTION), amount="")
        services.records.visits.kept[visit_id] = replace(visit, plan=plan)
    return services


def _today(look: Look) -> QWidget:
    services = _spoken(coming_visits(archive(2)))
    services.records.appointments.cancel("p3", "")
    spray = services.records.visits.kept["v1"]
    plan = replace(spray.plan, protocol=fakes.protocol("esketamine"))
    services.records.visits.kept["v1"] = replace(spray, plan=plan)
    form = DueForm("v1", "rems", "REMS Patient Monitoring Form", date(2026, 11, 27), spray.client_code)
    services.forms.expect([form])
    services.backups = FakeBackups(BackupStatus(overdue=True))
    return TodayScreen(services, look, now)


def _prepare(look: Look) -> QWidget:
    services = _spoken(our_desk())
    client = replace(samples.CLIENT, intention=said(INTENTION))
    services.records.clients.kept[client.id] = client
    services.preflight = Findings(
        [
            preflight.CheckFinding(about, FINE, ("",))
            for about in CheckSubject
            if about not in (*OF_THE_PRACTICE, CheckSubject.NOTIFICATIONS)
        ]
        + [reminder()]
    )
    screen = PrepareScreen(services, look, client.id, now)
    screen.form.protocol.setCurrentIndex(0)
    return screen


def _afternoon() -> Sequence[Entry]:
    """Tell a whole session, from its opening to its end."""
    story = Story(Room(build_session(intention=said(INTENTION))))
    story.room.conductor.open("Europe/Berlin")
    story.hear("settle", "Morning Light")
    story.late()
    story.room.conductor.enter(Noted(said("Asked for water, and to be left alone a while.")))
    story.room.conductor.enter(Ended("", samples.AUTHOR))
    return story.room.conductor.session.entries


def _desk(entries: Sequence[Entry]) -> Desk:
    services = our_desk()
    services.with_archive(entries)
    return services


def _review(page: int) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        services = _spoken(_desk(_afternoon()))
        words = said("Spoke of the boat for a long time.\n\nWants to write to him.")
        services.records.notes.kept["visit-4"] = replace(samples.NOTE, body=words)
        visit = replace(services.records.visits.kept["visit-4"], opened_ms=fakes.START_MS)
        screen = ReviewScreen(services, look, visit, now)
        screen.notes.setCurrentIndex(page)
        return screen

    return made


def _integration(look: Look) -> QWidget:
    services = _spoken(archive())
    new = Meeting("after", samples.CLIENT.id, "A.K.", VisitKind.INTEGRATION, zone="Europe/Berlin")
    words = {
        WordName.DAY: "2026-11-25",
        WordName.THEMES: said("The house by the lake, the boat that was never painted."),
        WordName.INTENTION: said("To let the boat be unpainted."),
    }
    services.records.meetings.write(new, words)
    return MeetingScreen(services, look, services.records.meetings.kept["after"], now)


def _music(look: Look) -> QWidget:
    library = FakeLibrary()
    titles = ("Estuary", "Linden Fields", "Meadow in March", "Long River", "Harbour, early", "Tidal Glass")
    tracks = [
        track(f"{title} {part}", 4 + at, phase="peak", energy=2)
        for part in ("I", "II")
        for at, title in enumerate(titles)
    ]
    library.with_music(*tracks)
    ids = tuple(one.id for one in tracks[:5])
    library.playlists["p"] = MusicList("p", said("Peak, slow"), "peak", ids)
    return LibraryScreen(library, look, FakeLongerMusic(), FakeWriteQueue())


def _from_home(look: Look) -> QWidget:
    services = _spoken(our_desk())
    services.journal.kept[from_home.VISIT.id] = list(from_home.held().entries)
    later = datetime.fromtimestamp(from_home.BEGAN / 1000 + 4 * 3600, UTC)
    screen = HomeReturnScreen(services, look, from_home.spoken(), lambda: later)
    screen.form.box.setPlainText("\n".join(from_home.noted(from_home.CODE, from_home.BEGAN, said)))
    return screen


PICTURES: Final[Mapping[str, tuple[Made, Tokens]]] = {
    "recovery-key": (SCREENS["setup_recovery_key"], PAPER),
    "first-steps": (SCREENS["welcome"], PAPER),
    "today": (_today, PAPER),
    "prepare": (_prepare, PAPER),
    "room": (SCREENS["live_peak"], EMBER),
    "checklist": (SCREENS["checklist"], EMBER),
    "first-device": (SCREENS["live_two_devices"], EMBER),
    "checklist-esketamine": (SCREENS["checklist_esketamine"], EMBER),
    "home-room": (SCREENS["live_home"], EMBER),
    "from-home": (_from_home, PAPER),
    "review": (_review(0), PAPER),
    "papers": (_review(2), PAPER),
    "integration": (_integration, PAPER),
    "music": (_music, PAPER),
    "unfinished": (SCREENS["unfinished"], EMBER),
    "curtain": (SCREENS["curtain"], EMBER),
    "backups": (SCREENS["settings_backups"], PAPER),
    "people": (SCREENS["people"], PAPER),
    "debrief": (SCREENS["debrief"], PAPER),
    "protocol": (SCREENS["protocol_phases"], PAPER),
}
"""By the names of their files."""
