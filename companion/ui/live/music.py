"""The music as the guide sees and moves it."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from companion.conductor import Live
from companion.session.protocol import Phase
from companion.ui.components import session_texts
from companion.ui.keys import Action, KeyMap
from companion.ui.widgets import Card, KeyButton, button, label, quiet, row, set_role


class MusicCard(Card):
    """What plays, what follows, and the verbs; what is wrong with the sound stands in the steady line."""

    def __init__(self, keys: KeyMap, do: Callable[[Action], None], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Music"), spacing=4, parent=parent)
        self.title = label(role="lead")
        self.states = label(role="muted")
        self.line = label(role="muted")
        head = row([self.title], spacing=16)
        head.setStretch(0, 1)
        head.addWidget(self.states)
        self.add(head)
        self.add(self.line)
        self.body.addStretch()
        self.body.addSpacing(3)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self.buttons: dict[Action, KeyButton] = {}
        for action, text in self._verbs():
            made = quiet(button(text, keys.key(action)))
            made.clicked.connect(lambda _=False, action=action: do(action))
            self.buttons[action] = made
        self.add(self._grid)
        self._left_out: frozenset[Action] = frozenset()

    def leave_out(self, verbs: Iterable[Action]) -> None:
        """Show all verbs but these; their place is given to the others by the next reflow."""
        before, self._left_out = self._left_out, frozenset(verbs)
        for action in before ^ self._left_out:
            self.buttons[action].setVisible(action in before)

    def _verbs(self) -> tuple[tuple[Action, str], ...]:
        return (
            (Action.GO, self.tr("Go")),
            (Action.HOLD, self.tr("Hold")),
            (Action.GENTLER, self.tr("Gentler")),
            (Action.PAUSE, self.tr("Pause")),
            (Action.SILENCE, self.tr("Silence")),
            (Action.PREVIOUS, self.tr("Previous")),
            (Action.NEXT, self.tr("Next")),
            (Action.SOFTER, self.tr("Softer")),
            (Action.LOUDER, self.tr("Louder")),
            (Action.DUCK, self.tr("Duck")),
        )

    def reflow(self, columns: int) -> None:
        """Set the verbs in two rows where there is room, else in four."""
        across = 5 if columns == 3 else 3
        shown = [made for action, made in self.buttons.items() if action not in self._left_out]
        for made in self.buttons.values():
            self._grid.removeWidget(made)
        for index, made in enumerate(shown):
            self._grid.addWidget(made, index // across, index % across)
        for at in range(5):
            self._grid.setColumnStretch(at, 0 if at >= across else 3 if at == 0 and columns == 3 else 2)

    def show_live(self, live: Live, following: Phase | None) -> None:
        """Show how the music stands."""
        music = live.music
        _say(self.title, music.title or self.tr("Silence"))
        _say(self.states, session_texts.music_states(music))
        _say(
            self.line, "" if music.trouble else session_texts.music_line(music, held=live.session.state.held)
        )
        go = self.buttons[Action.GO]
        state = live.session.state
        goes = self.tr("Go: {phase}").format(phase=following.name) if following is not None else ""
        go.say(goes or self.tr("Last phase"))
        go.setEnabled(following is not None and bool(state.given))
        set_role(go, "primary" if state.proposed is not None else "")
        for action, text, other, on in (
            (Action.HOLD, self.tr("Hold"), self.tr("Let go"), state.held),
            (Action.PAUSE, self.tr("Pause"), self.tr("Play on"), music.paused),
            (Action.SILENCE, self.tr("Silence"), self.tr("Fade in"), music.silenced),
            (Action.DUCK, self.tr("Duck"), self.tr("Raise"), music.ducked),
        ):
            self.buttons[action].say(other if on else text)


def _say(target: QLabel, text: str) -> None:
    if target.text() != text:
        target.setText(text)
