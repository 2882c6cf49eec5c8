"""What takes the place of the lower half while it is wanted: the emergency card, and the keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from companion.conductor import Live
from companion.session.journal import VitalsTaken
from companion.session.vitals import spoken
from companion.ui.keys import GROUPS, Action, Keys
from companion.ui.screens.live import words
from companion.ui.screens.live.administration import given_words
from companion.ui.widgets import Card, button, column, label, quiet, row


class EmergencyCard(Card):
    """The practice's own card, and beside it the facts one is asked for on the telephone."""

    left = Signal()

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__("Emergency card", padding=24, spacing=16, parent=parent)
        self.back = quiet(button("Back", keys.key(Action.BACK), "plain"))
        self.back.clicked.connect(self.left)
        head = row([label("Emergency card of this practice", "title")], spacing=16)
        head.addStretch()
        silence = keys.key(Action.SILENCE)
        head.addWidget(label(f"The clock and the music go on; {silence} fades to silence", "muted"))
        head.addWidget(self.back)
        self.add(head)
        self.text = label(role="emergency", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.text)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName("Emergency card")
        self.elapsed = label(role="large")
        self.vitals = label(role="lead", wrap=True)
        self.given = label(role="lead", wrap=True)
        facts = column(spacing=4)
        for name, part in (
            ("Since the administration", self.elapsed),
            ("Last vitals", self.vitals),
            ("Given", self.given),
        ):
            facts.addWidget(label(name, "label"))
            facts.addWidget(part)
            facts.addSpacing(12)
        facts.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(32)
        middle.addWidget(self.area, 3)
        middle.addLayout(facts, 2)
        self.add(middle, 1)

    def show_live(self, live: Live) -> None:
        """Show the card and the facts as they stand."""
        state = live.session.state
        text = live.session.plan.protocol.texts.emergency.strip()
        self.text.setText(text or "This protocol has no emergency card. Call your local emergency number.")
        self.elapsed.setText(words.clock_words(live) if state.zero is not None else "nothing given yet")
        taken = list(state.facts(VitalsTaken))
        if taken:
            entry, fact = taken[-1]
            self.vitals.setText(f"{spoken(fact)}  at {words.entry_time(live.session, entry.moment)}")
        else:
            self.vitals.setText("none written down")
        self.given.setText("\n".join(given_words(live)) or "nothing yet")


class KeysPage(Card):
    """Every key and what it does."""

    left = Signal()

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__("Keys", padding=24, spacing=16, parent=parent)
        self.back = quiet(button("Back", keys.key(Action.KEYS), "plain"))
        self.back.clicked.connect(self.left)
        head = row([label("Keys", "title")], spacing=16)
        head.addStretch()
        head.addWidget(self.back)
        self.add(head)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for name, lines in GROUPS:
            pairs = [(keys.key(action), text) for action, text in lines if keys.key(action)]
            columns.addLayout(_group(name, pairs), 1)
        columns.addLayout(_group("Quick log", [(tag.key, tag.name) for tag in keys.tags]), 1)
        inner = QWidget()
        inner.setLayout(columns)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setAccessibleName("Keys")
        self.add(area, 1)


def _group(name: str, pairs: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(name, "heading"), 0, 0, 1, 2)
    for index, (key, text) in enumerate(pairs, start=1):
        grid.addWidget(label(key, "muted"), index, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(text, wrap=True), index, 1)
    grid.setRowStretch(len(pairs) + 1, 1)
    return grid
