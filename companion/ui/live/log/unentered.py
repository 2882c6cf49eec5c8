"""What stands in the lines of a running session and was not entered: kept while typed, and brought back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, SignalInstance

from companion.ports.record import RecordError
from companion.record.typed.half_typed import (
    HalfTyped,
    WaitingWords,
    note_waiting,
    others_waiting,
    without_entered,
)
from companion.session.journal import Noted
from companion.session.notices import Severity
from companion.ui.components.autosave import Autosave
from companion.ui.components.session_texts import entry_time
from companion.ui.live.entering.from_home import FromHomePage
from companion.ui.live.log.lines import describable, to_describe
from companion.ui.live.pages.room_page import RoomPage, TypedPage

if TYPE_CHECKING:
    from companion.conductor import Conductor
    from companion.ui.live import LiveScreen
    from companion.ui.live.leaving.checklist import ChecklistScreen
    from companion.ui.services import Services


class Unentered(QObject):
    """Keeps the half-typed lines of one session: of the room, and of its checklist while that is shown."""

    def __init__(self, services: Services, conductor: Conductor, live: LiveScreen) -> None:
        super().__init__(live)
        self._services = services
        self._conductor = conductor
        self._live = live
        self._checklist: ChecklistScreen | None = None
        self._half = self._kept = self._read()
        self._over = False
        self._failed = False
        self._saving = Autosave(
            live, services.write_queue, self._as_it_stands, self._write, self._told, stays=True
        )
        self._put_back(self._half)
        self._watch()

    def _read(self) -> HalfTyped:
        try:
            kept = self._services.records.half_typed.of(self._conductor.session.id)
        except RecordError:
            return HalfTyped()  # the screens say what is wrong with the record
        return without_entered(kept, self._conductor.session.entries)

    def _watch(self) -> None:
        live = self._live
        writing, why = live.panels.writing, live.panels.check_in.why
        self._saving.watch(writing.note, writing.vitals, why)
        for changed in (writing.vitals.textChanged, why.textChanged):
            changed.connect(self._saving.touch)
        for done in (writing.noted, writing.described, writing.taken, why.returnPressed):
            self._hear(done)
        live.pages.made.connect(self._go_on_in)
        for page in live.pages.so_far:
            self._go_on_in(page)

    def _hear(self, done: SignalInstance) -> None:
        """Keep at once what stands in a line that was entered: once it is empty, and behind the entry."""
        done.connect(self._entered, Qt.ConnectionType.QueuedConnection)

    def _go_on_in(self, page: RoomPage) -> None:
        """Put back into a page what stood in it, and keep what is typed in it from now on."""
        if isinstance(page, FromHomePage):
            page.read_by(self._services.codes)
        if isinstance(page, TypedPage):
            page.take_typed(self._half, self._conductor.live)
            page.typed.connect(self._saving.touch)
            self._hear(page.entered)

    # -- keeping ----------------------------------------------------------------------------------

    def _as_it_stands(self) -> HalfTyped:
        if self._over:
            return self._half.of_persons
        live = self._live
        pages = [page for page in live.pages.so_far if isinstance(page, TypedPage)]
        for part in (live.panels.writing, live.panels.check_in, *pages, self._checklist):
            if part is not None:
                self._half = part.with_typed(self._half)
        return self._half

    def _write(self, half: HalfTyped) -> None:
        if half != self._kept:  # most keys of the room leave every line as it is
            self._services.records.half_typed.keep(self._conductor.session.id, half)

    def _told(self, half: HalfTyped, problem: str) -> None:
        if not problem:
            self._kept = half
        if problem or self._failed:
            self._failed = bool(problem)
            still = self.tr("{problem} What stands in a line is on the screen only, and is tried again.")
            self._conductor.beware(Severity.TYPED, still.format(problem=problem) if problem else "")

    def _entered(self) -> None:
        self._saving.touch()
        self._saving.hurry()

    # -- bringing back ----------------------------------------------------------------------------

    def _put_back(self, half: HalfTyped) -> None:
        session = self._conductor.session
        named = {entry.id: to_describe(session, entry)[1] for entry in describable(session)}
        target = half.target if half.target in named else ""
        when = (
            self.tr("Note at {when}").format(when=entry_time(session, half.moment))
            if half.moment is not None
            else ""
        )
        self._live.panels.writing.take_typed(replace(half, target=target), named.get(target, when))
        self._live.panels.check_in.take_typed(half)
        if waiting := self._waiting(half):
            said = self.tr(
                "The program was away and is back. Not entered yet, and in its line again: {lines}."
            )
            self._conductor.happened(said.format(lines=", ".join(each.line for each in waiting)))

    def attend(self, checklist: ChecklistScreen) -> None:
        """Keep the lines of the checklist, too, for as long as it is shown."""
        checklist.take_typed(self._half)
        self._checklist = checklist
        lines = (*checklist.lines.values(), checklist.gaps, checklist.signed)
        self._saving.watch(*lines)
        for line in lines:
            line.textChanged.connect(self._saving.touch)

    def leave(self) -> None:
        """Keep what stands in the checklist, which goes away."""
        self._as_it_stands()
        self._checklist = None

    # -- the end ----------------------------------------------------------------------------------

    def _waiting(self, half: HalfTyped) -> list[WaitingWords]:
        form = self._conductor.session.plan.protocol.administration
        note = note_waiting(half)
        return [*([note] if note else []), *others_waiting(half, form)]

    def said(self) -> str:
        """Name the lines of the room in which words wait, or give nothing."""
        return ", ".join(each.short for each in self._waiting(self._as_it_stands()))

    def enter(self) -> None:
        """Write down what waits: the note as it was meant, all else as words, as nobody has confirmed it."""
        half = self._as_it_stands()
        if note_waiting(half):
            self._live.panels.writing.enter_note()
        for each in others_waiting(half, self._conductor.session.plan.protocol.administration):
            self._conductor.enter(Noted(each.told))

    def finish(self) -> None:
        """Keep nothing any more: the session has ended, and what was in the lines is in the journal."""
        self._over = True
        self._saving.touch()
        self._saving.flush()
