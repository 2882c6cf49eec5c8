"""The running program, in one of whose fields somebody types without a pause until it is killed.

``python -m tests.reliability.typing FOLDER FIELD`` opens the record as a person does, goes to the field, and
types as fast as keys come; every line it tells is a key, and when it was typed.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from companion.app import RunningApp
from companion.db.store import Store
from companion.demo import Play, Steps
from companion.desktop.folders import Folders
from companion.desktop.log import install_logging
from companion.machine_clock import SystemClock
from companion.record.facts.client_facts import FactName
from companion.record.music.library import LibraryTrack, MusicList
from companion.record.notes import Note
from companion.record.visits import Status
from companion.report.emergency_lines import card_lines
from companion.session.journal import Administered, Opened
from companion.session.time.clock import MINUTE, Anchor, ClockReading
from companion.settings import SettingsFile
from companion.ui.access.locked_session import LockedSessionScreen
from companion.ui.access.recovery_key import RecoveryKeyScreen
from companion.ui.access.unlock import UnlockScreen
from companion.ui.library import LibraryScreen
from companion.ui.live import LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.facts.screen import FactsScreen
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from companion.ui.settings import SettingsScreen
from companion.ui.settings.emergency import EmergencyPage
from companion.ui.settings.practice import PracticePage
from companion.ui.settings.tags import TagsPage
from tests.db import records

Screen = TypeVar("Screen", bound=QWidget)

CODE: Final = "HERON-7"
ROOM, OVER, SIGNED = "in the room", "over", "signed"


def stream() -> Iterator[str]:
    """Give what is typed, key by key: words of which none is like another."""
    for number in count(1):
        yield from f"w{number:04d} "


def prepare(store: Store, field: str) -> None:
    """Put into the record what a field needs: sessions to look back on, or one that is under way."""
    client = records.client(CODE)
    store.clients.save(client)
    if FIELDS[field].room:
        now, ago = SystemClock().now(), 20 * MINUTE
        then = ClockReading(
            now.wall_ms - ago, now.boot_ns - ago * 10**6, now.awake_ns - ago * 10**6, now.boot_id
        )
        visit = records.visit(client, id=ROOM, status=Status.LIVE, opened_ms=then.wall_ms, zone="UTC")
        store.visits.save(visit)
        opened = records.entry(1, Opened(Anchor(0, then), "UTC"))
        given = records.entry(2, Administered({"amount": "45 mg"}))
        store.journal.keep(ROOM, [opened, given])
        return
    for visit_id in (OVER, SIGNED):
        store.visits.save(
            records.visit(client, id=visit_id, status=Status.CLOSED, opened_ms=2_000, ended_ms=3_000)
        )
        store.notes.save(Note(f"note {visit_id}", visit_id, "" if visit_id == OVER else "As it was."))
    store.journal.keep(OVER, [records.entry(1, Opened(Anchor(0, ClockReading(2_000, 0, 0, "boot")), "UTC"))])
    signed = store.notes.of(SIGNED)
    assert signed is not None
    store.notes.sign(signed, 4_000)
    store.music.take_in([LibraryTrack("t", "/music/t.flac", 1, 1, "t", "Estuary")])
    store.music.keep_playlist(MusicList("p", "", "settle", ("t",)))


def review(stage: RunningApp, visit_id: str) -> ReviewScreen:
    stage.window.ways.open_review(visit_id)
    return shown(stage, ReviewScreen)


def shown(stage: RunningApp, kind: type[Screen]) -> Screen:
    screen = stage.window.screen_shown
    assert isinstance(screen, kind), screen
    return screen


def private(stage: RunningApp) -> QWidget:
    screen = review(stage, OVER)
    screen.notes.setCurrentIndex(1)
    return screen.notes.private_note.note


def late_entry(stage: RunningApp) -> QWidget:
    entries = review(stage, OVER).entries
    entries.add_entry.click()
    return entries.form.fields["text"]


def clients(stage: RunningApp) -> ClientsScreen:
    stage.window.ways.open_clients()
    return shown(stage, ClientsScreen)


def allergies(stage: RunningApp) -> QWidget:
    client = clients(stage)._client
    assert client is not None
    stage.window.ways.open_facts(client)
    return next(iter(shown(stage, FactsScreen).form.fields[FactName.ALLERGIES].typed_in()))


def practice(stage: RunningApp) -> PracticePage:
    stage.window.ways.open_settings()
    page = shown(stage, SettingsScreen).pages[0]
    assert isinstance(page, PracticePage)
    return page


def emergency(stage: RunningApp) -> EmergencyPage:
    stage.window.ways.open_settings()
    screen = shown(stage, SettingsScreen)
    screen.open_page(EmergencyPage)
    page = screen.stack.currentWidget()
    assert isinstance(page, EmergencyPage)
    return page


def card_line(stage: RunningApp) -> QWidget:
    card = emergency(stage).card
    card.more.click()
    return card.rows[-1].words


def quick_log(stage: RunningApp) -> QWidget:
    stage.window.ways.open_settings()
    screen = shown(stage, SettingsScreen)
    screen.open_page(TagsPage)
    page = screen.stack.currentWidget()
    assert isinstance(page, TagsPage)
    return next(name for _, name in page.lines if not name.text())


def form(stage: RunningApp) -> PrepareScreen:
    stage.window.ways.open_prepare()
    return shown(stage, PrepareScreen)


def library(stage: RunningApp) -> LibraryScreen:
    stage.window.ways.open_library()
    return shown(stage, LibraryScreen)


def checklist(stage: RunningApp) -> ChecklistScreen:
    stage.window.course.open_checklist()
    return shown(stage, ChecklistScreen)


def live(stage: RunningApp) -> LiveScreen:
    return shown(stage, LiveScreen)


@dataclass(frozen=True)
class Typed:
    """A field: how one comes to it, what keys open it, and what is kept of it."""

    reach: Callable[[RunningApp], QWidget]
    kept: Callable[[Store, Path], str]
    keys: str = ""
    room: bool = False


def of_client(name: str) -> Callable[[Store, Path], str]:
    return lambda store, _: str(getattr(store.clients.listed()[0], name))


def of_facts(store: Store, _: Path) -> str:
    return store.facts.half_filled(store.clients.listed()[0].id).get(FactName.ALLERGIES, "")


def of_practice(name: str) -> Callable[[Store, Path], str]:
    return lambda _, place: str(getattr(SettingsFile(place).now.practice, name))


def of_card(_: Store, place: Path) -> str:
    lines = card_lines(SettingsFile(place).now.practice.emergency)
    return lines[-1].text if lines else ""


def of_form(name: str) -> Callable[[Store, Path], str]:
    return lambda store, _: str(getattr(store.saved_forms.mine(), name, ""))


def of_further(store: Store, _: Path) -> str:
    form = store.saved_forms.mine()
    return form.further[0].decided_by if form and form.further else ""


def of_lines(name: str, key: str = "") -> Callable[[Store, Path], str]:
    def kept(store: Store, _: Path) -> str:
        found = getattr(store.half_typed.of(ROOM), name)
        return str(found.get(key, "") if key else found)

    return kept


def of_note(store: Store, _: Path) -> str:
    note = store.notes.of(OVER)
    return note.body if note else ""


def of_private(store: Store, _: Path) -> str:
    note = store.private.of(OVER)
    return note.body if note else ""


def of_late_entry(store: Store, _: Path) -> str:
    entry = store.half_typed.of(OVER).entries.get("JM")
    return entry.answers["text"] if entry else ""


FIELDS: Final[dict[str, Typed]] = {
    "record note": Typed(lambda stage: review(stage, OVER).note, of_note),
    "private note": Typed(private, of_private),
    "addendum": Typed(
        lambda stage: review(stage, SIGNED).record_note.addendum,
        lambda store, _: store.half_typed.of(SIGNED).addenda.get("JM", ""),
    ),
    "late entry": Typed(late_entry, of_late_entry),
    "client intention": Typed(lambda stage: clients(stage).intention, of_client("intention")),
    "client preparation": Typed(lambda stage: clients(stage).preparation, of_client("preparation")),
    "fact": Typed(allergies, of_facts),
    "practice name": Typed(lambda stage: practice(stage).name, of_practice("name")),
    "practice address": Typed(lambda stage: emergency(stage).address, of_practice("address")),
    "emergency card": Typed(card_line, of_card),
    "quick log": Typed(quick_log, lambda _, place: SettingsFile(place).now.tags[-1].name),
    "form amount": Typed(lambda stage: form(stage).form.amount, of_form("amount")),
    "form further": Typed(lambda stage: form(stage).course.further.rows[0][2], of_further),
    "form intention": Typed(lambda stage: form(stage).form.intention, of_form("intention")),
    "form move on": Typed(lambda stage: form(stage).form.move_on, of_form("move_on")),
    "track licence": Typed(
        lambda stage: library(stage).details.licence, lambda store, _: store.music.tracks()[0].licence
    ),
    "track source": Typed(
        lambda stage: library(stage).details.source, lambda store, _: store.music.tracks()[0].source
    ),
    "playlist name": Typed(
        lambda stage: library(stage).playlists.title, lambda store, _: store.music.playlists()[0].title
    ),
    "note in the room": Typed(
        lambda stage: live(stage).panels.writing.note, of_lines("note"), keys="Enter", room=True
    ),
    "vitals line": Typed(
        lambda stage: live(stage).panels.writing.vitals, of_lines("vitals"), keys="O", room=True
    ),
    "administration": Typed(
        lambda stage: live(stage).pages.administration.form.lines["amount"],
        of_lines("given", "amount"),
        keys="D",
        room=True,
    ),
    "administration, other line": Typed(
        lambda stage: live(stage).pages.administration.form.lines["site"],
        of_lines("given", "site"),
        keys="D",
        room=True,
    ),
    "time of administration": Typed(
        lambda stage: live(stage).pages.administration.when.clock_time, of_lines("when"), keys="D", room=True
    ),
    "reason for skipping": Typed(
        lambda stage: live(stage).panels.check_in.why, of_lines("why"), keys="X", room=True
    ),
    "checklist line": Typed(
        lambda stage: checklist(stage).lines["escort"], of_lines("checklist", "escort"), room=True
    ),
    "what stays open": Typed(lambda stage: checklist(stage).gaps, of_lines("gaps"), room=True),
}


class Typing(Play):
    """Unlocks, goes to a field, and types until it is killed."""

    field = ""

    @override
    def _script(self) -> Steps:
        field = FIELDS[self.field]
        yield lambda: isinstance(self._window.screen_shown, UnlockScreen | LockedSessionScreen)
        yield 0.3
        if isinstance(self._window.screen_shown, LockedSessionScreen):
            yield from self._keys("Enter")
        yield from self._keys(f"'{records.PASSPHRASE}' Enter")
        yield lambda: isinstance(self._window.screen_shown, TodayScreen | RecoveryKeyScreen)
        if isinstance(self._window.screen_shown, RecoveryKeyScreen):
            self._window.ways.open_today()  # nobody has printed a key of this record
        yield 0.3
        if field.room:
            yield from self._keys("Enter")
            yield from self._on(LiveScreen)
            yield 0.5
            yield from self._keys(field.keys)
        edit = field.reach(self._stage)
        yield edit.isEnabled
        edit.setFocus()
        yield 0.3
        yield from self._types(edit)

    def _types(self, _edit: QWidget) -> Steps:
        for number, letter in enumerate(stream()):
            self._type(letter)
            os.write(1, f"{number} {time.monotonic_ns()}\n".encode())
            yield 0.0


def main(place: Path, field: str) -> None:
    """Type until killed."""
    places = Folders.beneath(place).make()
    install_logging(places.log)
    application = QApplication(sys.argv[:1])
    Typing.field = field
    play = Typing(RunningApp(application, places), place, 1.0)
    application.exec()
    print(play.outcome, file=sys.stderr)  # noqa: T201 - for whoever waits in vain
    sys.exit(1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
