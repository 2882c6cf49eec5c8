"""The debrief of a script that was played: what happened, when it was noticed, and what was written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from companion.ports.record import RecordError
from companion.record.times import day
from companion.report.practice.debrief import Debrief, event_words, fits_words, kind_words
from companion.report.timeline.timeline import timeline
from companion.session.session import Session
from companion.ui.components.page import Page, heading
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.keys import KeyMap
from companion.ui.practising.event_lane import EventLane
from companion.ui.review.replay.line import ReplayLine
from companion.ui.widgets import AskTwice, Card, button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from companion.record.visits import Visit
    from companion.report.practice.debrief import DebriefLine
    from companion.report.timeline.timeline import Letters
    from companion.session.journal import Entry
    from companion.session.script.script import Script
    from companion.ui.services import Services
    from companion.ui.theme import Look


class DebriefScreen(Page):
    """Beside what the trainer notes; ``deleted`` asks to be rid of the run with all that is in it."""

    back = Signal()
    review = Signal()
    reopened = Signal()
    light = Signal()
    deleted = Signal()

    def __init__(self, services: Services, look: Look, visit: Visit, script: Script, kept_in: str) -> None:
        super().__init__(look, self.tr("Debrief: {script}").format(script=script.title), width=1600)
        when = day(visit.opened_ms or visit.planned_ms, visit.zone, weekday=True)
        self.headline.say(self.headline.title.text(), f"{when} · {visit.plan.protocol.name}")
        session = Session(visit.id, visit.plan, self._entries(services, visit))
        self.debrief = Debrief(script, session)
        self._lines: Sequence[DebriefLine] = self.debrief.lines
        self._put_buttons()
        self._put_ribbon(session, KeyMap.chosen(services.settings.now).letters)
        self.side_by_side(self._table(), self._one_event(), shares=(1, 1))
        self._put_rest(script, kept_in)
        self.table.select(str(self._lines[0].number))
        self.begin_at(self.table)

    def _entries(self, services: Services, visit: Visit) -> tuple[Entry, ...]:
        try:
            return tuple(services.journal.entries(visit.id))
        except RecordError as error:
            said = self.tr("{problem} Nothing was changed; open the debrief again.")
            self.notice.say(said.format(problem=error))
            return ()

    # -- putting it together ----------------------------------------------------------------------

    def _put_buttons(self) -> None:
        self.reopen = button(self.tr("Take back the end"), "", "quiet")
        self.reopen.clicked.connect(self.reopened)
        self.reopen.hide()
        self.light_button = button("", "Ctrl+T", "plain")
        self.light_button.clicked.connect(self.light)
        self.look.changed.connect(self._name_light)
        self._name_light()
        to_review = button(self.tr("The session in Review"), "Ctrl+R", "plain")
        to_review.clicked.connect(self.review)
        self.key("Ctrl+R", self.review.emit)
        for made in (self.reopen, self.light_button, to_review):
            self.buttons.addWidget(made)
        self.lead_back(self.back.emit)

    def _name_light(self) -> None:
        self.light_button.say(self.tr("Turn the light on") if self.look.tokens.dark else self.tr("Dark room"))

    def offer_to_reopen(self) -> None:
        """Offer to take back the end of the session, which was a moment ago."""
        self.reopen.show()

    def _put_ribbon(self, session: Session, letters: Letters) -> None:
        """Put the session on one axis, and what happened in the script under it."""
        self.line = ReplayLine(self.look)
        self.line.show_whole(timeline(session, letters=letters))
        self.lane = EventLane(self.look, self.line, self._lines)
        self.lane.chosen.connect(lambda number: self.table.select(str(number)))
        self.line.wanted.connect(self._nearest)
        for keys, step in (("+", 1), ("-", -1)):
            self.key(keys, partial(self.line.zoom, step))
        lines = column(spacing=0)
        lines.addWidget(self.line)
        lines.addWidget(self.lane)
        self.body.addLayout(lines)

    def _table(self) -> TableView:
        heads = (self.tr("No."), self.tr("At"), self.tr("What happened"), self.tr("Noticed after"))
        self.table = TableView(
            self.look, TableModel(heads), self.tr("What happened in the script"), wide=2, wrap=True
        )
        self.table.fill([self._row(line) for line in self._lines])
        self.table.setMinimumHeight(self.look.space(300))
        self.table.current.connect(self._show)
        return self.table

    def _row(self, line: DebriefLine) -> TableRow:
        about = f"{kind_words(line.event.kind)}: {event_words(line.event)}".replace("\n", " ")
        return TableRow(str(line.number), (str(line.number), line.since, about, line.after_words))

    def _one_event(self) -> Card:
        card = Card(self.tr("One event"), padding=self.look.space(20), spacing=self.look.space(8))
        self.name = heading("")
        self.said = label("", "body", wrap=True)
        self.noticed = label("", "body", wrap=True)
        self.written = label("", "body", wrap=True)
        self.wanted = label("", "body", wrap=True)
        card.add(self.name)
        card.add(self.said)
        for caption, part in (
            (self.tr("Noticed"), self.noticed),
            (self.tr("Written until the next event"), self.written),
            (self.tr("What the trainer wants noticed"), self.wanted),
        ):
            said = label(caption, "label")
            said.setBuddy(part)
            card.add(said)
            card.add(part)
        card.body.addStretch(1)
        return card

    def _put_rest(self, script: Script, kept_in: str) -> None:
        """Put what the trainer says of the whole, how it is decided, and where it is kept."""
        whole = Card(self.tr("The trainer"), padding=self.look.space(20), spacing=self.look.space(8))
        whole.add(heading(self.tr("The trainer on the whole")))
        whole.add(label(script.trainer, "body", wrap=True))
        whole.add(label("\n".join([*script.source, script.licence]), "muted", wrap=True))
        decided = self.tr(
            "An entry counts for the newest event before its minute, or else before it was written, that it "
            "fits by its kind, and for which nothing was entered yet; what was taken back counts for none. "
            "Whether its words are about that event is for people to read. Nothing here is a score."
        )
        self.body.addWidget(whole)
        self.body.addWidget(label(decided, "muted", wrap=True))
        kept = self.tr(
            "This run is kept in {folder} until you delete it: the script as it was played, and the journal "
            "of what you did. It can be read again from the practice room."
        )
        self.delete = button(self.tr("Delete this run"), "", "plain")
        self._twice = AskTwice(self.delete, self.tr("Delete this run"), self.tr("Delete it: once more"))
        self.delete.clicked.connect(self._ask_to_delete)
        line = row([label(kept.format(folder=kept_in), "muted", wrap=True), self.delete], spacing=16)
        line.setStretch(0, 1)
        self.body.addLayout(line)

    def _ask_to_delete(self) -> None:
        if self._twice.confirmed():
            self.deleted.emit()

    # -- going through it -------------------------------------------------------------------------

    def _nearest(self, minute: float) -> None:
        """Go to the event that came last before a minute of the ribbon, or else to the first."""
        came = [line for line in self._lines if line.minute is not None]
        before = [line for line in came if (line.minute or 0.0) <= minute]
        if found := (before or came)[-1 if before else 0 :][:1]:
            self.table.select(str(found[0].number))
        self.line.go(minute, "")

    def _show(self, key: str) -> None:
        line = next((line for line in self._lines if str(line.number) == key), None)
        if line is None:
            return
        at = f" · {line.since}" if line.came else ""
        self.name.setText(f"{line.number}. {kind_words(line.event.kind)}{at}")
        self.said.setText(event_words(line.event))
        self.noticed.setText(self._noticed_words(line))
        nothing = self.tr("Nothing.") if line.came else self.tr("It did not come: nothing was to be written.")
        self.written.setText("\n".join(f"{one.since}  {one.words}" for one in line.written) or nothing)
        self.wanted.setText(line.event.notice)
        self.lane.mark(line.number)
        if line.minute is not None:
            self.line.go(line.minute, self.name.text())

    def _noticed_words(self, line: DebriefLine) -> str:
        if not line.came:
            return line.after_words
        if line.noticed is None:
            waited = self.tr("No entry that fits: {kinds}.")
            return waited.format(kinds=fits_words(line.event.fits))
        said = self.tr("After {span}: {entry}")
        return said.format(span=line.after_words, entry=line.noticed.words)
