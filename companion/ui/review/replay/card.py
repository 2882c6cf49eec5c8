"""The session gone through again: ribbon, playhead, what is shown of it, and its music."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollBar, QWidget

from companion.override import override
from companion.ports.music.heard_again import HeardAgain
from companion.report.music.heard_at import heard_at, heard_spans
from companion.report.session_report import SessionReport
from companion.report.timeline.part import shown_in
from companion.report.timeline.replay import Replay, ReplayKind, Stop, kind_name
from companion.report.timeline.timeline import Letters, timeline
from companion.session.time.clock import Moment
from companion.ui.review.entries import EntriesCard
from companion.ui.review.replay.hearing import ReplayMusic
from companion.ui.review.replay.line import ReplayLine
from companion.ui.theme import Look
from companion.ui.widgets import Flow, KeyButton, button, column, quiet, row
from companion.ui.widgets.basic import ElidedLabel
from companion.ui.widgets.position import clock

FINE = 100
"""How many steps of the bar under the ribbon a minute has."""


WORDS = 320
"""The least room for what is said of the playhead beside the chips, in pixels at 100 % text."""

FIGURES = (
    Qt.Key.Key_1,
    Qt.Key.Key_2,
    Qt.Key.Key_3,
    Qt.Key.Key_4,
    Qt.Key.Key_5,
    Qt.Key.Key_6,
    Qt.Key.Key_7,
)
"""The keys of the chips."""


class ReplayCard(QWidget):
    """Leads the playhead; ``came_to`` is told the entry there, ``filtered`` which entries are shown."""

    came_to = Signal(str)
    filtered = Signal()
    told = Signal(str)

    def __init__(self, look: Look, again: HeardAgain, report: SessionReport, letters: Letters) -> None:
        super().__init__()
        self._look = look
        self._letters = letters
        self._entry_id = ""
        self.line = ReplayLine(look)
        self.bar = QScrollBar(Qt.Orientation.Horizontal, self.line)
        self.place = ElidedLabel("body")
        self.hearing = ReplayMusic(again, self)
        self.chips: dict[ReplayKind, KeyButton] = {}
        self._shown = Flow(spacing=look.space(2), trailing=True)
        self._put()
        self._connect()
        self.tell(report)

    # -- putting it together ----------------------------------------------------------------------

    def _put(self) -> None:
        """Put the ribbon over what is at the playhead; the buttons are for the head of the page."""
        lines = column(self, spacing=0)
        lines.addWidget(self.line)
        self._below = row([self.place], spacing=self._look.space(12))
        self._below.addLayout(self._shown)
        self._below.setStretch(0, 1)
        lines.addLayout(self._below)
        self.reach = _button(self.tr("Replay"), "Ctrl+R", self.attend)
        self.hear = _button(self.tr("Hear the music"), "Space", self.turn_music)
        self.closer = _button(self.tr("Closer"), "+", lambda: self.line.zoom(1))
        self.wider = _button(self.tr("Wider"), "−", lambda: self.line.zoom(-1))

    @property
    def buttons(self) -> Sequence[KeyButton]:
        """What is done with the playhead by mouse, for the head of the page."""
        return self.reach, self.hear, self.closer, self.wider

    def _connect(self) -> None:
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar.setAccessibleName(self.tr("Part of the timeline that is seen"))
        self.bar.valueChanged.connect(self._scroll)
        self.line.looked.connect(self._follow)
        self.line.laid_anew.connect(self._place_bar)
        self.line.wanted.connect(self.go)
        self.hearing.moved.connect(self._heard)
        self.hearing.turned.connect(self._name_hearing)
        self.hearing.told.connect(self.told)
        key = Qt.Key
        self.line.keys = {
            key.Key_Space: self.turn_music,
            key.Key_Up: partial(self.step, -1),
            key.Key_Down: partial(self.step, 1),
            key.Key_Plus: lambda: self.line.zoom(1),
            key.Key_Equal: lambda: self.line.zoom(1),
            key.Key_Minus: lambda: self.line.zoom(-1),
            key.Key_0: self.show_all,
            **{figure: partial(self._turn_chip, place) for place, figure in enumerate(FIGURES)},
        }

    def lead(self, entries: EntriesCard) -> None:
        """Go together with the table of entries, which shows what is shown here."""
        self.came_to.connect(entries.show_entry)
        self.filtered.connect(lambda: entries.show_only(self.replay.shown))
        entries.table.current.connect(self.show_entry)

    def tell(self, report: SessionReport) -> None:
        """Tell another report of the session; the playhead stays where it is."""
        begun = bool(self.chips)
        self._report = report
        self._laid = timeline(report.session, letters=self._letters)
        self.replay = Replay(report)
        self._put_chips()
        self.hearing.show_spans(heard_spans(report.session))
        self.replay.show(self._chosen())
        self.line.show_whole(shown_in(self._laid, self.replay.shown))
        self._move(self.line.at if begun else self.replay.first, self._entry_id)
        self.filtered.emit()

    def _put_chips(self) -> None:
        """Have a chip for each kind of which there is an entry."""
        for kind in self.replay.kinds:
            if kind in self.chips:
                continue
            made = quiet(button(kind_name(kind), str(len(self.chips) + 1), "chip", height=24))
            made.setCheckable(True)
            made.setAccessibleName(self.tr("Show {kind} alone").format(kind=kind_name(kind)))
            made.toggled.connect(self._filter)  # which a click does, and a screen reader without one
            self._shown.addWidget(made)
            self.chips[kind] = made

    # -- the playhead -----------------------------------------------------------------------------

    def attend(self) -> None:
        """Have the keyboard at the playhead."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self, minute: float) -> None:
        """Move the playhead to a minute, and what plays with it."""
        minute = self.replay.within(minute)
        stop = self.replay.at(minute)
        self._move(minute, stop.entry_id if stop else "")
        self._tell_entry()
        self.hearing.seek(self.replay.moment_of(minute))

    def step(self, way: int) -> None:
        """Move the playhead to the next entry that is shown, or with -1 to the one before."""
        if (stop := self.replay.beside(self.line.at, self._entry_id, way)) is not None:
            self._go_to(stop)
            self._tell_entry()

    def show_entry(self, entry_id: str) -> None:
        """Move the playhead to an entry that was chosen elsewhere."""
        if entry_id != self._entry_id and (stop := self.replay.find(entry_id)) is not None:
            self._go_to(stop)

    def _go_to(self, stop: Stop) -> None:
        self._move(stop.minute, stop.entry_id)
        self.hearing.seek(self.replay.moment_of(stop.minute))

    def _heard(self, moment: Moment) -> None:
        """Go with the music."""
        minute = self.replay.minute_of(moment)
        stop = self.replay.at(minute)
        entry_id = stop.entry_id if stop else ""
        changed = entry_id != self._entry_id
        self._move(minute, entry_id)
        if changed:
            self._tell_entry()

    def _tell_entry(self) -> None:
        if self._entry_id:
            self.came_to.emit(self._entry_id)

    def _move(self, minute: float, entry_id: str) -> None:
        self._entry_id = entry_id
        said = self._words(minute)
        self.place.setText(said)
        self.line.go(minute, f"{said}. {self._laid.words}")

    def _words(self, minute: float) -> str:
        """Say what is at the playhead: where that is, what is heard, and the entry."""
        moment = self.replay.moment_of(minute)
        said = [self.replay.place_words(minute)]
        if (span := heard_at(self.hearing.spans, moment)) is not None:
            piece = self.tr("♪ {title} at {place}")
            said.append(piece.format(title=span.title, place=clock(span.position_s(moment))))
        if (stop := self.replay.find(self._entry_id)) is not None:
            said.append(f"{stop.line.time} {stop.line.words}")
        return "  ·  ".join(said)

    # -- what is shown ----------------------------------------------------------------------------

    def _chosen(self) -> list[ReplayKind]:
        return [kind for kind, chip in self.chips.items() if chip.isChecked()]

    def _turn_chip(self, place: int) -> None:
        if place < len(self.chips):
            list(self.chips.values())[place].click()

    def show_all(self) -> None:
        """Show every kind, and the whole session."""
        for chip in self.chips.values():
            with QSignalBlocker(chip):
                chip.setChecked(False)
        self.line.zoom_out()
        self._filter()

    def _filter(self) -> None:
        """Show the chosen kinds alone, here and in the table; with none chosen, all."""
        self.replay.show(self._chosen())
        self.line.show_whole(shown_in(self._laid, self.replay.shown))
        stop = self.replay.at(self.line.at)
        self._move(self.line.at, stop.entry_id if stop else "")
        self.filtered.emit()
        self._tell_entry()

    # -- the part that is seen --------------------------------------------------------------------

    def _follow(self) -> None:
        """Let bar and buttons say which part is seen."""
        start, end, first, last = self.line.span
        self.bar.blockSignals(True)  # noqa: FBT003 - Qt's own call
        self.bar.setRange(round(first * FINE), round((last - end + start) * FINE))
        self.bar.setPageStep(max(1, round((end - start) * FINE)))
        self.bar.setSingleStep(FINE)
        self.bar.setValue(round(start * FINE))
        self.bar.blockSignals(False)  # noqa: FBT003
        self.bar.setVisible(not self.line.is_whole)
        self.wider.setEnabled(not self.line.is_whole)

    def _place_bar(self) -> None:
        """Let the bar lie over the lower edge of the phases: it needs no room of its own."""
        height = self._look.space(8)
        self.bar.setGeometry(0, round(self.line.phases_end) - height - 1, self.line.width(), height)

    def _scroll(self, value: int) -> None:
        start, end, *_ = self.line.span
        self.line.look_at(value / FINE, value / FINE + end - start)

    # -- the music --------------------------------------------------------------------------------

    def turn_music(self) -> None:
        """Play the music of this minute, or let it fade."""
        self.hearing.turn(self.replay.moment_of(self.line.at))

    def _name_hearing(self) -> None:
        self.hear.say(self.tr("Stop the music") if self.hearing.plays else self.tr("Hear the music"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chips under the words where there is no room for both in one line."""
        super().resizeEvent(event)
        taken = sum(chip.sizeHint().width() + self._look.space(2) for chip in self.chips.values())
        fits = self.width() - taken >= self._look.space(WORDS)
        way = QBoxLayout.Direction
        self._below.setDirection(way.LeftToRight if fits else way.TopToBottom)
        self._shown.set_trailing(fits)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():  # a window made small goes on playing
            self.hearing.stop()
        super().hideEvent(event)


def _button(text: str, key: str, call: Callable[[], object]) -> KeyButton:
    made = quiet(button(text, key, "plain"))
    made.clicked.connect(lambda _=False: call())
    return made
