"""Sessions: what runs one is put together from the rooms, and taken apart again."""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, QTimeZone

from companion.audio.process.music_client import MusicClient
from companion.conductor import Conductor, Live
from companion.desktop.awake import StayAwake
from companion.desktop.folders import Folders
from companion.i18n import tr, tr_noop
from companion.ports.clock import Clock
from companion.ports.record import RecordError
from companion.record.discarding import DiscardReason
from companion.record.due_forms import forms_due
from companion.record.visits import Status, Visit
from companion.reminders import AlarmBell
from companion.services.access.locked_session import LockedSession
from companion.services.background import Background, Post
from companion.services.environment import EnvironmentWatch
from companion.services.music.living import fresh_seed
from companion.session.music.living import seeded
from companion.session.music.outputs import Outputs
from companion.session.music.programme import Programme
from companion.session.plan import Plan
from companion.session.session import Session
from companion.session.time.zones import zone_to_keep

if TYPE_CHECKING:
    from companion.db.store import Store

TICK_MS: Final = 1_000

UNNAMED_ZONE: Final = tr_noop(
    "The computer's time zone, “{named}”, does not name its local time; times are kept as {zone}."
)


class Running:
    """What exists only while a session runs; closing it leaves wanted music playing by itself."""

    def __init__(
        self, conductor: Conductor, bell: AlarmBell, music: MusicClient, surroundings: EnvironmentWatch
    ) -> None:
        self.conductor = conductor
        self._closing = ExitStack()
        self._closing.enter_context(StayAwake())
        self._closing.callback(surroundings.close)
        self._closing.callback(music.detach)
        self._closing.callback(bell.close)
        timer = QTimer()
        timer.setInterval(TICK_MS)
        timer.timeout.connect(conductor.tick)
        timer.start()
        self._closing.callback(timer.stop)

    def close(self) -> None:
        """Let go of everything, the clock's tick first."""
        self._closing.close()


class Sessions:
    """Begins, resumes and closes sessions, each by its visit; ``show`` is told what a screen should show.

    ``store`` is called when the record is open, and ``author`` for whom; ``make_way`` before a session takes
    the computer for itself, ``ended`` when the last one leaves it.
    """

    def __init__(
        self,
        folders: Folders,
        post: Post,
        background: Background,
        *,
        clock: Clock,
        rate: float,
        locked_session: LockedSession,
        store: Callable[[], "Store"],
        programme: Callable[[Plan], Programme],
        author: Callable[[], str],
        make_way: Callable[[], None],
        ended: Callable[[], None],
        show: Callable[[Live], None],
        outputs: Callable[[], Outputs],
    ) -> None:
        self._folders = folders
        self._post = post
        self._background = background
        self._clock = clock
        self._rate = rate
        self._locked_session = locked_session
        self._store = store
        self._programme = programme
        self._author = author
        self._make_way = make_way
        self._ended = ended
        self._show = show
        self._outputs = outputs
        self._running: dict[str, Running] = {}

    def conductor(self, visit_id: str) -> Conductor | None:
        """Give the conductor of a visit's session, while that runs."""
        running = self._running.get(visit_id)
        return running.conductor if running else None

    def conductors(self) -> list[Conductor]:
        """Give the conductors of all sessions that run."""
        return [running.conductor for running in self._running.values()]

    def act_for(self, initials: str) -> None:
        """Have all that runs signed with the initials of another practitioner from now on."""
        for conductor in self.conductors():
            conductor.act_for(initials)

    def happened(self, sentence: str) -> None:
        """Show in the steady line of all that runs that something happened."""
        for conductor in self.conductors():
            conductor.happened(sentence)

    def begin(self, visit: Visit) -> Conductor:
        """Open a planned visit."""
        named = bytes(QTimeZone.systemTimeZoneId().data()).decode(errors="replace")
        zone = zone_to_keep(named, datetime.now(UTC).astimezone())
        plan = seeded(visit.plan, fresh_seed())
        opened_ms = self._clock.now().wall_ms
        visit = replace(visit, status=Status.LIVE, opened_ms=opened_ms, zone=zone, plan=plan)
        store = self._store()
        store.visits.save(visit)
        store.journal.attend(self._folders.data, visit)
        conductor = self._run(Session(visit.id, visit.plan), store)
        conductor.open(zone)
        if zone != named:
            conductor.happened(tr(UNNAMED_ZONE).format(named=named, zone=zone))
        return conductor

    def resume(self, visit: Visit) -> Conductor:
        """Go on with a visit that was under way when the program ended."""
        store = self._store()
        store.journal.attend(self._folders.data, visit)
        session = Session(visit.id, visit.plan, tuple(store.journal.entries(visit.id)))
        conductor = self._run(session, store)
        if session.entries:
            conductor.resume()
        else:
            conductor.open(visit.zone)
        conductor.music_was_moved(self._locked_session.taken(visit.id))
        return conductor

    def close_visit(self, visit: Visit) -> None:
        """Close a visit whose session has ended."""
        store = self._store()
        if (conductor := self.conductor(visit.id)) is not None:
            store.forms.expect(forms_due(visit, conductor.session.state))
        store.visits.save(
            replace(visit, status=Status.CLOSED, ended_ms=max(self._clock.now().wall_ms, visit.opened_ms))
        )
        self._end(visit.id)

    def discard(self, visit: Visit, reason: DiscardReason) -> None:
        """Discard a visit that was begun by mistake; one that runs has ended before."""
        self._store().visits.discard(visit.id, reason)
        if self.conductor(visit.id) is not None:
            self._end(visit.id)

    def set_aside(self, visit_id: str) -> None:
        """Take apart what runs a session, if it runs; the session itself goes on until it is resumed."""
        if running := self._running.pop(visit_id, None):
            running.conductor.write_level_run()
            running.close()

    def close(self) -> None:
        """Set everything aside."""
        for visit_id in tuple(self._running):
            self.set_aside(visit_id)

    def _end(self, visit_id: str) -> None:
        self.set_aside(visit_id)
        self._locked_session.ends(visit_id, others=self._under_way())
        if not self._running:
            self._ended()

    def _under_way(self) -> set[str]:
        """Give the visits whose sessions go on: those that run, and those a crash or somebody left."""
        with suppress(RecordError):
            return {visit.id for visit in self._store().visits.unfinished()}
        return set(self._running)

    def _tell(self, visit_id: str, call: Callable[[Conductor], None]) -> None:
        """Pass on what the bell or the music says, if the session it is about still runs."""
        if (conductor := self.conductor(visit_id)) is not None:
            call(conductor)

    def _run(self, session: Session, store: "Store") -> Conductor:
        """Put together what runs a session."""
        self.set_aside(session.id)
        self._make_way()
        self._locked_session.begins(session.id)
        music = MusicClient(
            self._folders.data,
            self._folders.runtime,
            post=self._post,
            session=session.id,
            outputs=self._outputs,
            on_event=lambda event: self._tell(session.id, lambda conductor: conductor.music_happened(event)),
            on_state=lambda _: self._tell(session.id, Conductor.music_changed),
        )
        bell = AlarmBell(lambda: self._post(partial(self._tell, session.id, Conductor.bell)))
        conductor = Conductor(
            session,
            self._programme(session.plan),
            clock=self._clock,
            journal=store.journal,
            player=music,
            reminders=bell,
            show=self._shown,
            post=self._post,
            author=self._author(),
            rate=self._rate,
        )
        surroundings = EnvironmentWatch(self._folders.data, self._background, conductor.beware)
        self._running[session.id] = Running(conductor, bell, music, surroundings)
        return conductor

    def _shown(self, live: Live) -> None:
        self._locked_session.keep(live.session, self._rate)
        self._show(live)
