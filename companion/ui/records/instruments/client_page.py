"""The client's own page: one question at a time in large type, and no way on without a passphrase."""

import time
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.i18n import language
from companion.override import override
from companion.record.client import Client
from companion.record.instruments.instrument import Instrument
from companion.report.client.responses import language_told
from companion.ui.components.page import Page, field, text_line
from companion.ui.records.instruments.answering import Answering
from companion.ui.records.instruments.handing_back import HandingBack
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import KeyButton, button, column, label, row, set_larger, set_role
from companion.ui.widgets.stack import Pages

REST: Final = 0.4
"""So many seconds a question stands before it takes an answer: a double click answers one, not two."""

STEPS: Final = {"Down": 1, "Up": -1}


class ClientPage(Page):
    """Asks one question after the other; it shows no total, and nothing else of the record.

    ``opened`` tells whose passphrase took the page back from the client.
    """

    opened = Signal(str)

    def __init__(
        self,
        services: Services,
        look: Look,
        client: Client,
        instrument: Instrument,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(look, "", width=860, middle=True)
        self.headline.hide()
        self._seconds = seconds
        self._asked_since = float("-inf")
        self.about = text_line(instrument.asks_about)
        self._answering = Answering(self, services, client, instrument, self.about, self.say)
        self.back = HandingBack(services.practitioners, look)
        self.back.opened.connect(self.opened)
        self.back.to_questions.connect(lambda: self._ask(self._answering.at))
        self.back.given.connect(self._hand_back)
        self.faces = Pages()
        self._question_face = self._question()
        for face in (self._named(), self._question_face, self.back):
            self.faces.addWidget(face)
        self.body.addWidget(self.faces)
        self._keys()
        self._answering.take_up()
        if instrument.asks_about and not self.about.text():
            self.begin_at(self.about)
        else:
            self._ask(self._answering.at)
            self.begin_at(self.item)

    # -- its faces --------------------------------------------------------------------------------

    def _named(self) -> QWidget:
        """Ask what is meant first, where the questionnaire wants that."""
        face, lines = self._face()
        lines.addLayout(field(self._answering.instrument.asks_about, self.about))
        go_on = button(self.tr("Go on"), "↵", "primary", height=56)
        set_larger(go_on, 1)
        go_on.clicked.connect(lambda: self._ask(self._answering.at))
        self.about.returnPressed.connect(go_on.click)
        lines.addWidget(go_on, 0, Qt.AlignmentFlag.AlignLeft)
        return face

    def _question(self) -> QWidget:
        face, lines = self._face()
        self.progress = label("", "muted")
        self.item = label("", "large", wrap=True)
        self.item.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that it is read out, and no answer is marked
        self.item.setMinimumHeight(self.look.space(80))
        self.item.setAlignment(Qt.AlignmentFlag.AlignTop)
        lines.addWidget(self.progress)
        lines.addWidget(self.item)
        self.answers: list[KeyButton] = []
        for place, choice in enumerate(self._answering.instrument.answers):
            made = button(choice.text, str(choice.value), "answer", height=64).key_first()
            set_larger(made, 2)
            made.clicked.connect(lambda _=False, place=place: self._answer(place))
            self.key(str(choice.value), partial(self._answer, place))
            lines.addWidget(made)
            self.answers.append(made)
        lines.addSpacing(self.look.space(12))
        self.before = button(self.tr("The question before"), "←", "quiet", height=48)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after = button(self.tr("Leave open"), "→", "quiet", height=48)
        self.after.clicked.connect(lambda: self._step(1))
        self.stop = button(self.tr("Stop here"), "", "quiet", height=48)
        self.stop.clicked.connect(self._end)
        way = row([self.before, self.after])
        way.addStretch(1)
        way.addWidget(self.stop)
        lines.addLayout(way)
        return face

    def _face(self) -> tuple[QWidget, QVBoxLayout]:
        face = QWidget()
        lines = column(face, spacing=self.look.space(12))
        instrument = self._answering.instrument
        lines.addWidget(label(instrument.introduction, "lead", wrap=True))
        if other := language_told(instrument, language()):
            lines.addWidget(label(other, "muted", wrap=True))
        lines.addSpacing(self.look.space(8))
        return face, lines

    def _keys(self) -> None:
        self.key("Left", lambda: self._step(-1))
        self.key("Right", lambda: self._step(1))
        self.key("Delete", self._clear)
        for key, by in STEPS.items():
            self.key(key, partial(self._walk, by))

    # -- answering --------------------------------------------------------------------------------

    @property
    def _asks(self) -> bool:
        """Whether a question is shown, and has been for long enough to be read."""
        rested = self._seconds() - self._asked_since >= REST
        return self.faces.currentWidget() is self._question_face and rested

    def _ask(self, at: int) -> None:
        """Show a question with the answer it has, and read it out."""
        self._answering.go_to(at)
        at, instrument = self._answering.at, self._answering.instrument
        count, text = len(instrument.items), instrument.items[at].text
        self.progress.setText(self.tr("Question {number} of {count}").format(number=at + 1, count=count))
        self.item.setText(text)
        self.item.setAccessibleName(f"{self.progress.text()}: {text}")
        for choice, made in zip(instrument.answers, self.answers, strict=True):
            chosen = choice.value == self._answering.given[at]
            set_role(made, "primary" if chosen else "answer")  # under the mouse it looks as all others do
            said = self.tr("{answer}, chosen") if chosen else "{answer}"
            made.setAccessibleName(said.format(answer=choice.text))
        self.before.setEnabled(at > 0)
        unanswered = self._answering.given[at] is None
        self.after.say(self.tr("Leave open") if unanswered else self.tr("The next question"))
        self._asked_since = self._seconds()
        self.faces.setCurrentWidget(self._question_face)
        self.item.setFocus(Qt.FocusReason.OtherFocusReason)
        told = QAccessibleAnnouncementEvent(self.item, self.item.accessibleName())
        QAccessible.updateAccessibility(told)

    def _answer(self, place: int) -> None:
        if self._asks:
            self._answering.put(self._answering.instrument.answers[place].value)
            self._on()

    def _clear(self) -> None:
        if self._asks:
            self._answering.put(None)
            self._ask(self._answering.at)

    def _step(self, by: int) -> None:
        """Go to a question beside the one that is shown; from the last one on to the end."""
        if self.faces.currentWidget() is self.back:
            if by < 0:
                self.back.return_to_questions()
        elif self._asks and by > 0:
            self._on()
        elif self._asks and self._answering.at > 0:
            self._ask(self._answering.at - 1)

    def _on(self) -> None:
        if self._answering.at + 1 < len(self._answering.given):
            self._ask(self._answering.at + 1)
        else:
            self._end()

    def _walk(self, by: int) -> None:
        """Go through the answers by the arrows, from the question on."""
        at = next((place for place, made in enumerate(self.answers) if made.hasFocus()), None)
        first = 0 if by > 0 else len(self.answers) - 1
        place = first if at is None else max(0, min(at + by, len(self.answers) - 1))
        self.answers[place].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(pressed, KeyButton):
            pressed.click()

    # -- handing it back --------------------------------------------------------------------------

    def _end(self) -> None:
        self.back.ask(len(self._answering.left_open), len(self._answering.given))
        self.faces.setCurrentWidget(self.back)
        self.back.attend()

    def _hand_back(self) -> None:
        """Make a response of what is answered, however much that is; with nothing answered there is none."""
        anything = any(answer is not None for answer in self._answering.given)
        if not anything or self._answering.finish(by_client=True) is not None:
            self.notice.say("")
            self.back.thank()
