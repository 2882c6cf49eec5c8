"""The tray: one check-in at a time, always at the same place, waiting quietly."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QWidget

from companion.conductor import Conductor, Live
from companion.override import override
from companion.record.typed.half_typed import HalfTyped
from companion.session.plan import Occurrence
from companion.session.protocol import AskedFor
from companion.ui.components import session_texts
from companion.ui.keys import DEBOUNCE, Action, KeyMap
from companion.ui.widgets import TARGET, Card, Field, KeyButton, button, label, quiet, row, set_role
from companion.ui.widgets.basic import ElidedLabel

LATER = (2, 5, 10)
"""The minutes a check-in can be put off by."""


class CheckInMode(Enum):
    """What the figures mean just now."""

    EMPTY = auto()
    ANSWER = auto()
    LATER = auto()
    WHY = auto()


class CheckInPanel(Card):
    """Shows the first check-in that waits, counts the others, and takes an answer by one figure."""

    def __init__(
        self,
        keys: KeyMap,
        do: Callable[[Action], None],
        seconds: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Check-in"), padding=12, spacing=4, parent=parent)
        self._pending: Occurrence | None = None
        self._left = ("", "")
        self._seconds = seconds
        self._asked_at = -1.0
        self.mode = CheckInMode.EMPTY
        self.heading = ElidedLabel("label")
        self.heading.setText(self.tr("Check-in"))
        self.answers = self._answer_buttons(keys, do)
        self.laters = self._later_buttons(keys, do)
        self.puts_off = [
            _made(text, keys.key(action), action, do, "link", 28)
            for text, action in ((self.tr("Later"), Action.LATER), (self.tr("Skip"), Action.SKIP))
        ]
        self.ask = label(role="due", wrap=True)
        self.ask.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.ask.setMinimumHeight(self.ask.fontMetrics().height())
        self.ask.installEventFilter(self)
        self.add(self._head())
        self.add(self.ask, 1)
        self.rows = QStackedWidget()
        self.rows.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.why = Field(
            self.tr("Why it is skipped"), self.tr("Why, in a line. Enter skips it, Esc goes back")
        )
        for part in (_line([]), _line(self.answers), _line(self.laters), _line([self.why])):
            self.rows.addWidget(part)
        self.add(self.rows)
        for before, after in pairwise([*self.answers, *self.puts_off]):
            QWidget.setTabOrder(before, after)
        self.turn(CheckInMode.EMPTY)

    def _head(self) -> QHBoxLayout:
        head = row([self.heading], spacing=16)
        head.setStretch(0, 1)
        for made in self.puts_off:
            place = made.sizePolicy()
            place.setRetainSizeWhenHidden(True)
            made.setSizePolicy(place)
            head.addWidget(made)
        return head

    def _answer_buttons(self, keys: KeyMap, do: Callable[[Action], None]) -> list[KeyButton]:
        actions = (Action.ONE, Action.TWO, Action.THREE, Action.VITALS)
        texts = ("", "", "", self.tr("Vitals"))
        return [
            _made(text, keys.key(action), action, do) for text, action in zip(texts, actions, strict=True)
        ]

    def _later_buttons(self, keys: KeyMap, do: Callable[[Action], None]) -> list[KeyButton]:
        actions = (Action.ONE, Action.TWO, Action.THREE)
        made = [
            _made(self.tr("+{minutes} min").format(minutes=minutes), keys.key(action), action, do)
            for minutes, action in zip(LATER, actions, strict=True)
        ]
        return [*made, _made(self.tr("Back"), keys.key(Action.BACK), Action.BACK, do)]

    @property
    def key(self) -> str:
        """The key of the check-in that is shown."""
        return self._pending.key if self._pending is not None else ""

    @property
    def asks_for_vitals(self) -> bool:
        """Tell whether what is shown asks for vitals, which no figure answers."""
        return self._pending is not None and self._pending.item.asks is AskedFor.VITALS

    def with_typed(self, half: HalfTyped) -> HalfTyped:
        """Put into a value the reason that is half written, and for which check-in."""
        asked, why = (self.key, self.why.written) if self.why.written else self._left
        return replace(half, asked=asked, why=why)

    def take_typed(self, half: HalfTyped) -> None:
        """Put back a reason, at once or when its check-in is shown."""
        if half.asked == self.key:
            self.why.setText(half.why)
        else:
            self._left = (half.asked, half.why)

    def turn(self, mode: CheckInMode) -> None:
        """Change what the row under the question offers; the question stays."""
        self.mode = mode
        self.rows.setCurrentIndex(
            [CheckInMode.EMPTY, CheckInMode.ANSWER, CheckInMode.LATER, CheckInMode.WHY].index(mode)
        )
        for made in self.puts_off:
            made.setVisible(mode is CheckInMode.ANSWER)
        if mode is CheckInMode.WHY:
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_live(self, live: Live) -> None:
        """Show what waits.

        One that is just being put off or skipped stays until that is done, even where an urgent one comes.
        """
        pending = live.session.state.pending
        first = pending[0] if pending else None
        if self.mode in (CheckInMode.LATER, CheckInMode.WHY):
            first = self._pending
        said = session_texts.waiting(live, first) or self.tr("none waits")
        _say(self.heading, self.tr("Check-in · {standing}").format(standing=said))
        if first is not None:
            held = first.until is not None and live.now < first.until
            set_role(self.ask, "lead" if held else "due")
        changed = (first.key if first else "") != self.key
        self._pending = first
        if changed:
            self._offer(first)
            self._asked_at = self._seconds()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        """Keep the room of the whole question: what stands under it gives way, and no line of it is cut."""
        self.ask.setMinimumHeight(0)  # which would be part of what is measured
        needed = self.ask.heightForWidth(self.ask.width())
        self.ask.setMinimumHeight(max(self.ask.fontMetrics().height(), needed))

    # -- doing ------------------------------------------------------------------------------------

    def figure(self, conductor: Conductor, figure: int) -> None:
        """Answer, or choose how much later; a check-in that has only just come takes no figure yet."""
        if self._seconds() - self._asked_at < DEBOUNCE:
            return
        match self.mode:
            case CheckInMode.ANSWER if not self.asks_for_vitals:
                conductor.answer(figure, self.key)
            case CheckInMode.LATER if figure <= len(LATER):
                self.turn(CheckInMode.ANSWER)
                conductor.later(LATER[figure - 1], self.key)
            case _:
                pass

    def put_off(self, what: Action) -> bool:
        """Ask how much later, or why it is skipped; tells whether there was something to put off."""
        if self.mode is not CheckInMode.ANSWER:
            return False
        self.turn(CheckInMode.LATER if what is Action.LATER else CheckInMode.WHY)
        return True

    def skip(self, conductor: Conductor) -> None:
        """Skip what is shown, with the reason that was written."""
        reason = self.why.text()
        self.turn(CheckInMode.ANSWER)
        conductor.skip(reason, self.key)

    def _offer(self, occurrence: Occurrence | None) -> None:
        _say(self.ask, occurrence.item.ask if occurrence else "")
        self._make_room()
        key, why = self._left
        if occurrence is not None and occurrence.key == key:
            self._left = ("", "")
            self.why.setText(why)
        else:
            self.why.clear()
        self.turn(CheckInMode.ANSWER if occurrence else CheckInMode.EMPTY)
        if occurrence is None:
            return
        vitals = occurrence.item.asks is AskedFor.VITALS
        answers = () if vitals else occurrence.item.answers
        for index, made in enumerate(self.answers[:3]):
            made.setVisible(index < len(answers))
            if index < len(answers):
                made.say(answers[index])
        self.answers[3].setVisible(vitals)


def _made(
    text: str,
    key: str,
    action: Action,
    do: Callable[[Action], None],
    role: str = "tile",
    height: int = TARGET,
) -> KeyButton:
    made = quiet(button(text, key, role, height=height))
    made.clicked.connect(lambda: do(action))
    return made


def _line(parts: list[KeyButton] | list[Field]) -> QWidget:
    made = QWidget()
    laid = row(parts)
    laid.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    made.setLayout(laid)
    return made


def _say(target: QLabel, text: str) -> None:
    if target.text() != text:
        target.setText(text)
