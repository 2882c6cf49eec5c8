"""The card in which a plan gets its day, time and room, and is moved or cancelled with a reason."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.record.scheduling.appointments import Appointment
from companion.report.scheduling.appointments import when_and_where
from companion.session.time.typed_day import AskedDay, PlacedDay, typed_day
from companion.session.time.zones import zone_named
from companion.ui.components.page import field, text_line
from companion.ui.components.papers.calendar_file import CalendarFile
from companion.ui.local_now import Now, local_zone
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import Card, Flow, KeyButton, button, clear, in_tab_order, label, row


class DayCard(Card):
    """``kept`` asks to keep the plan with this appointment, ``cancelled`` to cancel it for this reason."""

    kept = Signal(object)
    cancelled = Signal(str)
    edited = Signal()

    def __init__(self, services: Services, look: Look, now: Now) -> None:
        super().__init__(self.tr("Plan for a day"), padding=look.space(16), spacing=look.space(8))
        self._look = look
        self._now = now
        self._planned: Appointment | None = None
        self._meant: dict[str, datetime] = {}
        self._insisting = ""
        self.said = label(self.tr("Plan for a day"), "heading", wrap=True)
        self.day = text_line(self.tr("Day and time"), self.tr("tomorrow 9:30"))
        self.room = text_line(self.tr("Room"), self.tr("where it is to be"))
        self.reason = text_line(self.tr("Why it is moved or cancelled"), self.tr("a few words, kept with it"))
        self.message = label("", "notice", wrap=True)
        self.readings = Flow(spacing=look.space(8))
        self.offers: list[KeyButton] = []
        self.keep = button(self.tr("Keep the plan"), "↵", "primary", height=36)
        self.cancel = button(self.tr("Cancel the visit"), "", "plain", height=36)
        self.calendar = CalendarFile(services, look, self.message.setText)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        spacing = self._look.space(12)
        fields = row(spacing=spacing)
        fields.addLayout(field(self.tr("Day and time"), self.day), 2)
        fields.addLayout(field(self.tr("Room"), self.room), 2)
        self._why = QWidget()
        self._why.setLayout(field(self.tr("Why it is moved or cancelled"), self.reason))
        fields.addWidget(self._why, 3)
        head = row([self.said], spacing=spacing)
        head.setStretch(0, 1)
        for made in (self.calendar, self.cancel, self.keep):
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        self.add(fields)
        self.add(self.message)
        self.add(self.readings)
        self._show_parts()

    def _connect(self) -> None:
        for line in (self.day, self.room, self.reason):
            line.returnPressed.connect(self.confirm)
            line.textChanged.connect(self.edited)
        self.day.textChanged.connect(self._ask_no_more)
        self.keep.clicked.connect(self.confirm)
        self.cancel.clicked.connect(self._cancel)

    def _show_parts(self) -> None:
        there = self._planned is not None
        for shown in (self._why, self.cancel, self.calendar):
            shown.setVisible(there)

    # -- what is filled in ------------------------------------------------------------------------

    def show_planned(self, step: Appointment, client_code: str) -> None:
        """Show when a visit is planned for; it can be moved and cancelled from here."""
        self._planned = step
        self.said.setText(self.tr("Planned for {when}").format(when=when_and_where(step)))
        starts = datetime.fromtimestamp(step.starts_ms / 1000, zone_named(step.zone))
        self.day.setText(self._sure(starts))
        self.room.setText(step.room)
        self.calendar.of_visit(step.visit_id, client_code)
        self._show_parts()

    def typed(self) -> tuple[str, str, str]:
        """Give what stands in the fields: day and time, room, reason."""
        return self.day.written, self.room.written, self.reason.written

    def take_typed(self, day: str, room: str, reason: str) -> None:
        """Put back what stood in the fields."""
        for line, text in ((self.day, day), (self.room, room), (self.reason, reason)):
            line.setText(text)

    def attend(self) -> None:
        """Go to the day."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    # -- taking it --------------------------------------------------------------------------------

    def confirm(self) -> None:
        """Ask to keep what is filled in, or say what has to be known first."""
        starts = self._starts()
        if starts is None:
            self.attend()
            return
        step = self._appointment(starts)
        if self._moves(step) and not step.reason:
            self._refuse(self.tr("Why is it moved? A few words are kept with it."))
            return
        self.message.setText("")
        self.kept.emit(step)

    def _cancel(self) -> None:
        if reason := self.reason.text().strip():
            self.cancelled.emit(reason)
        else:
            self._refuse(self.tr("Why is it cancelled? A few words are kept with it."))

    def _refuse(self, why: str) -> None:
        self.message.setText(why)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _appointment(self, starts: datetime) -> Appointment:
        zone = self._zone()
        before = self._planned
        if before is not None and round(starts.timestamp() * 1000) == before.starts_ms:
            zone = before.zone
        return Appointment(
            visit_id="",
            starts_ms=round(starts.timestamp() * 1000),
            zone=zone,
            room=self.room.text().strip(),
            reason=self.reason.text().strip() if self._planned else "",
        )

    def _moves(self, step: Appointment) -> bool:
        before = self._planned
        return before is not None and (before.starts_ms, before.room) != (step.starts_ms, step.room)

    def _zone(self) -> str:
        return local_zone(self._now())

    def _starts(self) -> datetime | None:
        """Place day and time; none, with a question and what may be meant, where that cannot be."""
        typed = self.day.text().strip()
        if typed in self._meant:
            return self._meant[typed]
        match typed_day(typed, self._now(), zone_named(self._zone())):
            case PlacedDay(starts):
                return starts
            case AskedDay(said, readings, insisted):
                if insisted is not None and self._insisting == typed:
                    return insisted
                again = self.tr("Once more with Enter if that is what is meant.") if insisted else ""
                self._ask(" ".join(filter(None, (said, again))), readings)
                self._insisting = typed
        return None

    def _ask(self, said: str, readings: tuple[datetime, ...]) -> None:
        self._ask_no_more()
        self.message.setText(said)
        for reading in readings:
            offer = button(self._named(reading, readings), "", "", height=32)
            offer.clicked.connect(lambda _checked, reading=reading: self._choose(reading))
            self.readings.addWidget(offer)
            self.offers.append(offer)
        in_tab_order([self.reason, *self.offers])

    def _ask_no_more(self) -> None:
        clear(self.readings)
        self.offers.clear()
        self._insisting = ""
        self.message.setText("")

    def _choose(self, reading: datetime) -> None:
        self.day.setText(self._sure(reading))
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sure(self, reading: datetime) -> str:
        """Write an instant so that it is read again as this one."""
        text = f"{reading:%Y-%m-%d %H:%M}"
        self._meant[text] = reading
        return text

    def _named(self, reading: datetime, all_of_them: tuple[datetime, ...]) -> str:
        """Write a reading as it is read; with its zone where another one shows the same time."""
        step = Appointment("", round(reading.timestamp() * 1000), self._zone())
        said = when_and_where(step)
        twice = [one for one in all_of_them if f"{one:%Y%m%d%H%M}" == f"{reading:%Y%m%d%H%M}"]
        return f"{said} {reading:%Z}" if len(twice) > 1 else said
