"""Before the passphrase while a session is under way: how late it is, whom to call, and the music's keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

from companion.override import override
from companion.ports.access.locked_session import LockedSession
from companion.ports.calls import Failed
from companion.record.times import clock_face
from companion.session.music.programme import MusicState, Verb
from companion.session.time.clock import SECOND
from companion.session.time.under_way import Elapsed
from companion.settings import Practice
from companion.ui.access.dark_screen import MARGIN, DarkScreen
from companion.ui.components.session_texts import level_words
from companion.ui.guarded import guarded
from companion.ui.keys import Action, KeyMap
from companion.ui.theme import Look
from companion.ui.widgets import label

WIDE = 760
"""How wide a longer sentence is at most, in pixels at 100 % text."""

Unlock = Callable[[str, Callable[[], None], Failed], None]
"""Tries a passphrase, and tells how that went."""


class LockedSessionScreen(DarkScreen):
    """Opens the record of a session that goes on, which ``unlocked`` tells; of several, the last is shown."""

    unlocked = Signal()

    def __init__(
        self, locked_session: LockedSession, unlock: Unlock, look: Look, keys: KeyMap, practice: Practice
    ) -> None:
        super().__init__(look, keys, practice)
        self._locked_session = locked_session
        self._visit_id = next(reversed(locked_session.visits()), "")
        self._unlock = unlock
        self._stop_watching: Callable[[], None] = lambda: None
        self.setAccessibleName(self.tr("A session is under way"))
        self.trouble = label(role="body", wrap=True)
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.trouble.setMinimumWidth(1)  # a folder's path may be longer than the window is wide
        self.more.addWidget(self.trouble)
        for words in self._whom(practice):
            number = label(words, "lead", wrap=True)
            number.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.more.addWidget(number)
        self.music = label(role="muted", wrap=True)
        self.music.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.more.addSpacing(look.space(12))
        self.more.addWidget(self.music)
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self._tick)
        self._tick()

    def _whom(self, practice: Practice) -> list[str]:
        numbers = [f"{number.name.strip()}  {number.phone.strip()}" for number in practice.numbers]
        where = practice.address.strip()
        none = self.tr("No number has been entered in Settings. Call your local emergency number.")
        return (numbers or [none]) + ([where] if where else [])

    def _tick(self) -> None:
        """Show how things stand."""
        elapsed = self._locked_session.elapsed(self._visit_id)
        self.clock.setText(clock_face(elapsed.span // SECOND) if elapsed else "–:––")
        self.clock.setAccessibleName(self.tr("Session clock {time}").format(time=self.clock.text()))
        self.about.setText(self._about(elapsed))
        self.trouble.setText(self._locked_session.trouble)
        self.trouble.setVisible(bool(self._locked_session.trouble))
        self.music.setText(self._music_line(self._locked_session.music(self._visit_id)))

    def _about(self, elapsed: Elapsed | None) -> str:
        match elapsed:
            case None:
                return self.tr(
                    "A session is under way. Its clock goes on, and is shown once the record is open."
                )
            case Elapsed(since_zero=True, estimated=True):
                return self.tr(
                    "since the administration, estimated from the time of day: the computer was restarted"
                )
            case Elapsed(since_zero=True):
                return self.tr("since the administration")
            case Elapsed(estimated=True):
                return self.tr(
                    "since the opening of the session, estimated from the time of day: the computer was "
                    "restarted"
                )
            case _:
                return self.tr("since the opening of the session; nothing was entered as given")

    def _music_line(self, music: MusicState) -> str:
        if music.trouble:
            return music.trouble.sentence
        if music.silenced:
            said = self.tr("The music is silent; {key} brings it back.")
            return said.format(key=self.keys.chord(Action.SILENCE))
        if not music.title:
            return self.tr("No music is playing.")
        said = self.tr("{title} is playing.").format(title=music.title)
        level = level_words(music.volume_db)
        return (
            self.tr("{title} is playing, {level}.").format(title=music.title, level=level) if level else said
        )

    @override
    def _music(self, verb: Verb) -> None:
        self._locked_session.do(self._visit_id, verb)

    @override
    def _send(self, passphrase: str) -> None:
        self._unlock(passphrase, guarded(self, self._opened), guarded(self, self.refused))

    def _opened(self) -> None:
        self.begin_anew()
        self.unlocked.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(0, (self.width() - 2 * MARGIN - self.look.space(WIDE)) // 2)
        self.trouble.setContentsMargins(side, 0, side, self.look.space(8))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stop_watching()
        self._stop_watching = self._locked_session.watch(self._visit_id, guarded(self, self._tick))
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        self._stop_watching()
        super().hideEvent(event)
