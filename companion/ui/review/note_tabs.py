"""What is written and what is done beside the record: each on a tab, most made when it is turned to."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.record.visits import Visit
from companion.report.drafting.note_draft import drafted, outline
from companion.report.session_report import SessionReport
from companion.ui.components.discard import DiscardCard
from companion.ui.local_now import Now
from companion.ui.review.exports import ExportsCard
from companion.ui.review.note import NoteCard
from companion.ui.review.private_note import PrivateNoteCard
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets.stack import Tabs

NOTE, PRIVATE, PAPERS, DISCARD = range(4)
"""The tabs in their order; a session that was never opened has none to discard it."""


class NoteTabs(Tabs):
    """The note of the record, and behind it the private note, the papers, and what discards the session.

    ``paper_made`` hands over the papers once somebody turned to them, and ``discarding`` the reason.
    """

    paper_made = Signal(ExportsCard)
    discarding = Signal(object)

    def __init__(
        self,
        services: Services,
        look: Look,
        visit: Visit,
        record_note: NoteCard,
        report: Callable[[], SessionReport],
        now: Now,
        say: Callable[[str], None],
        keep: Callable[[], str],
    ) -> None:
        """``report`` gives the session as known then; ``keep`` keeps what was typed, or says why not."""
        super().__init__(self.tr("Notes"))
        self._services = services
        self._look = look
        self._visit = visit
        self._note = record_note
        self._report = report
        self._now = now
        self._say = say
        self._keep = keep
        self.addTab(record_note, self.tr("Note of the record"))
        for name in (self.tr("Private note"), self.tr("Papers")):
            self.addTab(QWidget(), name)
        if visit.opened_ms:
            self.addTab(QWidget(), self.tr("Discard"))
        record_note.frozen.connect(self._tell_discarding)
        self.currentChanged.connect(self._turn)

    @cached_property
    def private_note(self) -> PrivateNoteCard:
        """The private note, made when its tab is first turned to."""
        services = self._services
        made = PrivateNoteCard(
            services.private_notes,
            services.write_queue,
            self._look,
            self._visit.id,
            services.access.initials,
            self._now,
            self._say,
            self._recorded,
        )
        self.put_in_place(PRIVATE, made)
        return made

    @cached_property
    def paper(self) -> ExportsCard:
        """The papers, made when their tab is first turned to."""
        made = ExportsCard(self._services, self._look, self._visit, self._report, self._say, self._keep)
        self.paper_made.emit(made)
        self.put_in_place(PAPERS, made)
        return made

    @cached_property
    def discard(self) -> DiscardCard:
        """What discards the session, made when its tab is first turned to."""
        made = DiscardCard(self._look)
        made.wanted.connect(self.discarding)
        self._tell(made)
        self.put_in_place(DISCARD, made)
        return made

    def _turn(self, index: int) -> None:
        if index == PRIVATE:
            self.private_note.attend()
            return
        first = self.paper.first if index == PAPERS else self.discard.reason if index == DISCARD else None
        self._tell_discarding()
        (first or self._note.note).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_discarding(self) -> None:
        if "discard" in self.__dict__:
            self._tell(self.discard)

    def _tell(self, discard: DiscardCard) -> None:
        note = self._note.kept
        discard.tell(self._report().state, note=bool(note.body.strip()), signed=note.signed)

    def _recorded(self) -> str:
        """Give all that the record says of this session, for the line under a private note."""
        kept, report = self._note.kept, self._report()
        said = [line.words for line in report.lines() if not line.voided]
        draft = drafted(self._visit, report, outline()).text
        return "\n".join([draft, *said, kept.body, *(added.body for added in kept.addenda)])

    def print_session(self) -> None:
        """Turn to the papers, and show the session as it will be printed."""
        self.setCurrentIndex(PAPERS)
        self.paper.print_session()

    def confirm(self) -> None:
        """Sign, or add to what was signed, where the note is in sight."""
        if self.currentIndex() == NOTE:
            self._note.confirm()

    @property
    def is_inside_a_paper(self) -> bool:
        """Whether one of the papers is being put together."""
        return self.currentIndex() == PAPERS and self.paper.inside

    def flush(self) -> str:
        """Keep now what was typed in the private note; gives nothing, or why it is not kept."""
        return self.private_note.flush() if "private_note" in self.__dict__ else ""
