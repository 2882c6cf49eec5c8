"""What a played client says and shows: a place of its own over the room, which is no part of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.override import override
from companion.record.times import clock_face, since_zero
from companion.report.practice.debrief import said_words
from companion.session.script.played import happened, reading_now
from companion.session.time.clock import SECOND, minutes
from companion.ui.live.footer import FootLine
from companion.ui.widgets import button, label, quiet, row, set_role
from companion.ui.widgets.basic import ElidedLabel

if TYPE_CHECKING:
    from companion.conductor import Live
    from companion.session.script.played import Happened
    from companion.session.script.script import Script
    from companion.session.session import Session
    from companion.session.time.clock import Moment

EVER: Final = minutes(100_000)
"""Later than any session."""

ROOMY: Final = 25
"""From how many lines of text in a window on the words of the client are as large as everybody else's."""

ASKS: Final = "Ctrl+R"
"""The key that asks for a reading; it has no work in the room."""


class ClientStrip(QWidget):
    """Shows the last thing that was said or seen, and on asking what a reading is.

    It is as high as the longest words of its script need: whatever comes, nothing around it moves.
    """

    def __init__(self) -> None:
        super().__init__()
        self._script: Script | None = None
        self._live: Live | None = None
        self._session: Session | None = None
        self._coming: list[Happened] = []
        self.name = label("", "practice_name")
        self.words = FootLine("")
        self.words.setProperty("role", "practice_said")
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.reading = ElidedLabel("practice")
        policy = self.reading.sizePolicy()
        policy.setRetainSizeWhenHidden(
            False
        )  # until it is asked for, it takes no room from what is beside it
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)  # and then it is what is left whole
        self.reading.setSizePolicy(policy)
        self.ask = quiet(button("", ASKS, "practice", height=0))
        self.ask.clicked.connect(self.tell_reading)
        asking = QShortcut(QKeySequence(ASKS), self)
        asking.setAutoRepeat(False)
        asking.activated.connect(self.tell_reading)
        line = row([self.name, self.words], spacing=16)
        line.setAlignment(self.name, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        line.setContentsMargins(24, 0, 24, 0)
        self.setLayout(line)
        self._name("")
        self.hide()

    # -- playing ----------------------------------------------------------------------------------

    def play(self, script: Script) -> None:
        """Play this script from now on."""
        self._script, self._live, self._session, self._coming = script, None, None, []
        self.reading.setText("")
        self.reading.hide()
        self._say_nothing_yet()
        self._measure()

    def show_live(self, live: Live) -> None:
        """Show what has happened up to the present of a session."""
        self._live = live
        seen = [one for one in self._so_far() if one.event.says or one.event.shows]
        if not seen:
            self._say_nothing_yet()
            return
        self._name(self._since(seen[-1].moment))
        self.words.say(said_words(seen[-1].event))

    def tell_reading(self) -> None:
        """Say what a reading is now; it has to be written down by whoever asked."""
        if self._script is None or self._live is None or not self.has_readings:
            return
        found = reading_now(self._script, self._so_far()) or self.tr("none can be had")
        said = self.tr("A reading at {time}: {reading}")
        self.reading.show()
        self.reading.setText(said.format(time=self._since(self._live.now), reading=found))

    @property
    def has_readings(self) -> bool:
        """Whether the script says anything of readings."""
        script = self._script
        return script is not None and bool(script.reads or any(event.reads for event in script.events))

    def _so_far(self) -> list[Happened]:
        """Give what has happened; what is coming is worked out anew whenever the journal has changed."""
        script, live = self._script, self._live
        if script is None or live is None:
            return []
        if self._session is not live.session:
            self._session = live.session
            self._coming = happened(script, live.session.entries, EVER)
        return [one for one in self._coming if one.moment <= live.now]

    def _since(self, moment: Moment) -> str:
        zero = self._live.session.state.zero if self._live is not None else None
        return clock_face(moment // SECOND) if zero is None else since_zero(moment - zero)

    def _say_nothing_yet(self) -> None:
        self.words.say(self.tr("Nothing is said or shown yet."))

    # -- its words and its height -----------------------------------------------------------------

    def _name(self, since: str) -> None:
        """Say who this is, and since when the words stand here."""
        client = self.tr("The client, played")
        self.name.setText(f"{client} · {since}" if since else client)
        self.ask.say(self.tr("Ask for a reading"))
        self.setAccessibleName(self.tr("What the played client says and shows"))

    def _measure(self) -> None:
        """Take the height that the longest words of the script need at this width."""
        if self._script is None:
            return
        roomy = self.window().height() >= ROOMY * self.fontMetrics().height()
        set_role(self.words, "practice_said" if roomy else "practice_name")
        self.words.ensurePolished()
        metrics = self.words.fontMetrics()
        name = self.name.fontMetrics().horizontalAdvance(f"{self.tr('The client, played')} · +0:00:00")
        place = QRect(0, 0, max(self.width() - 48 - 16 - name, 1), 10_000)
        texts = [said_words(event) for event in self._script.events]
        heights = [metrics.boundingRect(place, Qt.TextFlag.TextWordWrap, text).height() for text in texts]
        self.words.setFixedHeight(max(heights))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._name("")
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()
        super().changeEvent(event)
