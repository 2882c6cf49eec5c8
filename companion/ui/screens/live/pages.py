"""What takes the place of the lower half while it is wanted: the emergency card, and the keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QScrollArea, QWidget

from companion.conductor import Live
from companion.record.timeline import timeline
from companion.session.journal import VitalsTaken
from companion.session.vitals import spoken
from companion.ui.keys import EVERYWHERE, GROUPS, Action, Keys
from companion.ui.screens.live import words
from companion.ui.screens.live.administration import given_words
from companion.ui.screens.windows import UsualWindows
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, column, label, quiet, row

COUNTED = "Minutes from clock zero. What is usual, not what will happen."
STRETCHED = (
    "Minutes from clock zero. After several administrations each window runs from the first one's early edge "
    "to the last one's late edge, by convention."
)


class EmergencyCard(Card):
    """The practice's own card, and beside it the facts one is asked for on the telephone."""

    left = Signal()

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__("Emergency card", padding=24, spacing=16, parent=parent)
        self.back = quiet(button("Back", keys.key(Action.BACK), "plain"))
        self.back.clicked.connect(self.left)
        head = row([label("Emergency card", "title")], spacing=16)
        head.addStretch()
        silence = keys.key(Action.SILENCE)
        self.hint = label(f"The clock and the music go on; {silence} fades to silence", "muted")
        head.addWidget(self.hint)
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
        self._middle = middle = QHBoxLayout()
        middle.setSpacing(32)
        middle.addWidget(self.area, 3)
        middle.addLayout(facts, 2)
        self.add(middle, 1)

    def reflow(self, columns: int) -> None:
        """Set card and facts side by side where there is room, else one above the other."""
        narrow = columns == 1
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(direction)
        self.area.setMinimumHeight(400 if narrow else 0)
        self.hint.setVisible(columns == 3)

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


class WindowsPage(Card):
    """The usual windows of the course, with their evidence and sources."""

    left = Signal()

    def __init__(self, look: Look, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__("Usual windows", padding=24, spacing=16, parent=parent)
        self.back = quiet(button("Back", keys.key(Action.BACK), "plain"))
        self.back.clicked.connect(self.left)
        head = row([label("Usual windows", "title")], spacing=16)
        head.addStretch()
        head.addWidget(self.back)
        self.add(head)
        self.about = label(role="body", wrap=True)
        self.windows = UsualWindows(look)
        inner = QWidget()
        lines = column(inner, spacing=16)
        lines.addWidget(self.about)
        lines.addWidget(self.windows)
        lines.addStretch()
        self.add(_scrolled(inner, "Usual windows"), 1)

    def show_live(self, live: Live) -> None:
        """Show the windows as they stand, counted from clock zero."""
        self.windows.show_bands(timeline(live.session, live.now).bands)
        self.about.setText(STRETCHED if len(live.session.state.given) > 1 else COUNTED)


class KeysPage(Card):
    """Every key and what it does."""

    left = Signal()

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__("Keys", padding=24, spacing=12, parent=parent)
        self.back = quiet(button("Back", keys.key(Action.KEYS), "plain"))
        self.back.clicked.connect(self.left)
        self.windows = quiet(button("Usual windows", keys.key(Action.WINDOWS), "plain"))
        head = row([label("Keys", "title")], spacing=16)
        head.addStretch()
        head.addWidget(self.windows)
        head.addWidget(self.back)
        self.add(head)
        told = [
            (name, [(keys.key(action), text) for action, text in lines if keys.key(action)])
            for name, lines in GROUPS
        ]
        told[-1][1].extend(EVERYWHERE)
        told.append(("Quick log", [(tag.key, tag.name) for tag in keys.tags]))
        self._groups = [_group(name, pairs) for name, pairs in told]
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(24)
        self.add(_scrolled(inner, "Keys"), 1)
        self.reflow(3)

    def reflow(self, columns: int) -> None:
        """Set the groups in as many columns as there is room for."""
        across = {3: len(self._groups), 2: 3}.get(columns, 1)
        for group in self._groups:
            self._grid.removeWidget(group)
        for index, group in enumerate(self._groups):
            self._grid.addWidget(group, index // across, index % across)
        for at in range(len(self._groups)):
            self._grid.setColumnStretch(at, 1 if at < across else 0)


def _scrolled(inner: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    area.setAccessibleName(name)
    return area


def _group(name: str, pairs: list[tuple[str, str]]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(name, "heading"), 0, 0, 1, 2)
    for index, (key, text) in enumerate(pairs, start=1):
        grid.addWidget(label(key, "muted"), index, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(text, wrap=True), index, 1)
    grid.setRowStretch(len(pairs) + 1, 1)
    return made
