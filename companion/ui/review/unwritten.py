"""What is half written or chosen in Review, and has no place in the record yet: kept, and brought back."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError
from companion.record.typed.half_typed import HalfEntry, HalfTyped
from companion.ui.components.autosave import Autosave
from companion.ui.review.entries import EntriesCard
from companion.ui.review.exports import ExportsCard
from companion.ui.review.note import NoteCard
from companion.ui.services import Services


class Unwritten(QObject):
    """Keeps the addendum, the entry and the ticks that somebody has begun with; each person has their own."""

    def __init__(
        self,
        services: Services,
        page: QWidget,
        note: NoteCard,
        entries: EntriesCard,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(page)
        self._records = services.records
        self._visit_id = note.kept.visit_id
        self._who = services.access.initials
        self._note = note
        self._entries = entries
        self._paper: ExportsCard | None = None
        self._say = say
        self._half = self._kept = self._read()
        self._saving = Autosave(page, services.write_queue, self._as_it_stands, self._write, self._told)
        note.addendum.setPlainText(self._half.addenda.get(self._who, ""))
        if entries.take_typed(self._half.entries.get(self._who, HalfEntry())):
            say(self.tr("An entry that was begun and not written is still in its form."))
        self._saving.watch(note.addendum)
        entries.form.edited.connect(self._saving.touch)
        for done in (note.added, entries.form.confirmed):  # once it is written, and the form is empty
            done.connect(self._entered, Qt.ConnectionType.QueuedConnection)

    def keep_ticks(self, paper: ExportsCard) -> None:
        """Bring the ticks back to the client's paper, once there is one, and keep them from then on."""
        paper.ticked = frozenset(self._half.ticked.get(self._who, "").split())
        paper.chosen.connect(self._saving.touch)
        self._paper = paper

    def _read(self) -> HalfTyped:
        try:
            return self._records.half_typed.of(self._visit_id)
        except RecordError:
            return HalfTyped()  # the page says what is wrong with the record

    def _as_it_stands(self) -> HalfTyped:
        addendum, entry = self._note.addendum.written, self._entries.typed
        addenda = {who: text for who, text in self._half.addenda.items() if who != self._who}
        ticked = dict(self._half.ticked)
        if self._paper is not None:
            ticked[self._who] = " ".join(sorted(self._paper.ticked))
        return replace(
            self._half,
            ticked={who: keys for who, keys in ticked.items() if keys},
            addenda=addenda | ({self._who: addendum} if addendum else {}),
        ).with_entry(self._who, entry)

    def _write(self, half: HalfTyped) -> None:
        if half != self._kept:
            self._records.half_typed.keep(self._visit_id, half)

    def _told(self, half: HalfTyped, problem: str) -> None:
        if problem:
            self._say(
                self.tr("{problem} What is half written is still here, and is tried again.").format(
                    problem=problem
                )
            )
        else:
            self._kept = half

    def _entered(self) -> None:
        self._saving.touch()
        self._saving.flush()

    def flush(self) -> str:
        """Keep now what is still waiting; gives nothing, or one calm sentence when it is not kept."""
        return self._saving.flush()
