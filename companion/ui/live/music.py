"""The music as the guide sees and moves it."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from companion.conductor import ComingMusic, Live
from companion.session.music.mood import Mood
from companion.session.music.outputs import SOFTEST_DB, STEP_DB
from companion.ui.components import session_texts
from companion.ui.keys import Action, KeyMap
from companion.ui.theme import Look
from companion.ui.widgets import Card, KeyButton, button, label, quiet, row, set_larger, set_role
from companion.ui.widgets.bar import MoodPicture, ShareBar
from companion.ui.widgets.basic import ElidedLabel

VERBS: Final = (40, 52, 68)
"""The least height of a verb, in pixels, and where all is larger: four rows of the first fit on a laptop."""


class MusicCard(Card):
    """What plays, what follows, and the verbs; what is wrong with the sound stands in the steady line."""

    def __init__(
        self, look: Look, keys: KeyMap, do: Callable[[Action], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Music"), padding=12, spacing=4, parent=parent)
        self.title = ElidedLabel("lead")
        self.states = label(role="state")
        self.line, self.after = ElidedLabel("muted"), ElidedLabel("muted")
        self._go_key = keys.key(Action.GO)
        self.progress = ShareBar(look, self.tr("How far the piece is"))
        self.mood = MoodPicture(look)
        self.mood.hide()
        self.level = ShareBar(look, self.tr("Volume"))
        self.told = quiet(button("", keys.key(Action.MUSIC_LINES), "link", height=24))
        self.told.clicked.connect(lambda: do(Action.MUSIC_LINES))
        self.show_told(told=False)
        self._lay_out()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self.buttons: dict[Action, KeyButton] = {}
        for action, text in self._verbs():
            made = quiet(button(text, keys.key(action), "tile", height=VERBS[0]))
            made.setParent(self)  # shown without a place it would be a window
            made.clicked.connect(lambda _=False, action=action: do(action))
            self.buttons[action] = made
        self.add(self._grid)
        self._left_out: frozenset[Action] = frozenset()
        self._columns = 3
        self._lives = False

    def _lay_out(self) -> None:
        head = row([self.title], spacing=12)
        head.setStretch(0, 1)
        head.addWidget(self.states)
        where = row([self.line, self.told], spacing=12)
        where.setStretch(0, 1)
        for part in (head, self.progress, self.mood, where, self.after):
            self.add(part)
        self.body.addStretch()

    def show_told(self, *, told: bool) -> None:
        """Say whether the log tells which pieces played."""
        self.told.say(self.tr("Leave out of the log") if told else self.tr("Show in the log"))

    def leave_out(self, verbs: Iterable[Action]) -> None:
        """Show all verbs but these, from the next reflow on."""
        self._left_out = frozenset(verbs)
        self.told.setVisible(not self._left_out)  # there is no log beside the checklist

    def _verbs(self) -> tuple[tuple[Action, str], ...]:
        return (
            (Action.GO, self.tr("Go")),
            (Action.HOLD, self.tr("Hold")),
            (Action.GENTLER, self.tr("Gentler")),
            (Action.PAUSE, self.tr("Pause")),
            (Action.SILENCE, self.tr("Silence")),
            (Action.PREVIOUS, self.tr("Previous")),
            (Action.NEXT, self.tr("Next")),
            (Action.DUCK, self.tr("Duck")),
            (Action.SOFTER, self.tr("Softer")),
            (Action.LOUDER, self.tr("Louder")),
        )

    def reflow(self, columns: int, *, larger: int = 0) -> None:
        """Set the verbs in three columns beside other panels, in five where nothing stands beside them."""
        self._columns = columns
        for made in self.buttons.values():
            set_larger(made.at_least(VERBS[larger]), larger)
        self._place()

    def _place(self) -> None:
        """Put the verbs that there are into their columns; those of living music leave none out of place."""
        across = 3 if self._columns == 3 else 5
        for part in (*self.buttons.values(), self.level):
            self._grid.removeWidget(part)
        place = 0
        for action in self._in_order():
            wide = (
                2 if (action is Action.GO and across == 3) or (action is Action.NEXT and self._lives) else 1
            )
            self._grid.addWidget(self.buttons[action], place // across, place % across, 1, wide)
            place += wide
        last, at = divmod(place, across)
        if at:
            self._grid.addWidget(self.level, last, at, 1, across - at)
        self.level.setVisible(bool(at))
        for at in range(5):
            self._grid.setColumnStretch(at, 1 if at < across else 0)

    def _in_order(self) -> list[Action]:
        """Give the verbs that are shown; the head of the screen has silence where this is on a page."""
        out = self._left_out if self._columns == 3 else self._left_out | {Action.SILENCE}
        out = out | {Action.PREVIOUS} if self._lives else out  # nothing is before it
        for action, made in self.buttons.items():
            made.setVisible(action not in out)
        return [action for action in self.buttons if action not in out]

    def show_live(self, live: Live, coming: ComingMusic) -> None:
        """Show how the music stands."""
        music, following = live.music, coming.following
        _say(self.title, music.title or self.tr("Silence"))
        held = live.session.state.held
        _say(self.states, session_texts.music_states(music, held=held))
        self.states.setVisible(bool(self.states.text()))
        _say(self.line, "" if music.trouble else session_texts.music_line(music, coming))
        self.line.setVisible(bool(self.line.text()))
        _say(self.after, session_texts.after_go(coming, self._go_key))
        self.after.setVisible(bool(self.after.text()) and not self._left_out)
        self._show_mood(music.mood)
        self.progress.show_share(music.position_s / music.length_s if music.length_s else 0.0)
        span = max(music.loudest_db - SOFTEST_DB, STEP_DB)
        self.level.show_share((music.volume_db - SOFTEST_DB) / span)
        go = self.buttons[Action.GO]
        state = live.session.state
        goes = self.tr("Go: {phase}").format(phase=following.name) if following is not None else ""
        go.say(goes or self.tr("Last phase"))
        go.setEnabled(following is not None and bool(state.given))
        set_role(go, "primary" if state.proposed is not None else "")
        for action, text, other, on in (
            (Action.HOLD, self.tr("Hold"), self.tr("Let go"), state.held),
            (Action.NEXT, self.tr("Next"), self.tr("Back to the phase’s mood"), self._lives),
            (Action.PAUSE, self.tr("Pause"), self.tr("Play on"), music.paused),
            (Action.SILENCE, self.tr("Silence"), self.tr("Fade in"), music.silenced),
            (Action.DUCK, self.tr("Duck"), self.tr("Raise"), music.ducked),
        ):
            self.buttons[action].say(other if on else text)

    def _show_mood(self, mood: Mood | None) -> None:
        """Show where living music is in place of how far a piece is, and the verbs that it knows."""
        if mood is not None:
            self.mood.show_mood(mood)
        if (lives := mood is not None) != self._lives:
            self._lives = lives
            self.progress.setVisible(not lives)
            self.mood.setVisible(lives)
            self._place()


def _say(target: QLabel, text: str) -> None:
    if target.text() != text:
        target.setText(text)
