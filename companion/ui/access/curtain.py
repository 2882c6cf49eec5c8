"""The curtain: hides a session that goes on behind it, until somebody of the practice opens it again."""

from PySide6.QtCore import Signal

from companion.conductor import Conductor, Live
from companion.override import override
from companion.ports.access.practitioners import Practitioners
from companion.session.music.programme import Verb
from companion.settings import Practice
from companion.ui.access.dark_screen import DarkScreen
from companion.ui.components import session_texts
from companion.ui.guarded import guarded
from companion.ui.keys import KeyMap
from companion.ui.theme import Look


class CurtainScreen(DarkScreen):
    """Shows the session's clock; ``opened`` tells whose passphrase opened it."""

    opened = Signal(str)

    def __init__(
        self, conductor: Conductor, people: Practitioners, look: Look, keys: KeyMap, practice: Practice
    ) -> None:
        super().__init__(look, keys, practice)
        self._conductor = conductor
        self._practitioners = people
        self.setAccessibleName(self.tr("Curtain"))
        texts = conductor.session.plan.protocol.texts
        self.card.show_practice(practice, texts.emergency)
        self.show_live(conductor.live)

    def draw(self, live: Live) -> None:
        """Begin anew, with nothing typed and no card open, as it is drawn once more."""
        self.pages.setCurrentIndex(0)
        self.begin_anew()
        self.show_live(live)

    def show_live(self, live: Live) -> None:
        """Show how late it is; what else there is to show waits behind the curtain."""
        face = session_texts.clock_words(live)
        if face != self.clock.text():
            self.clock.setText(face)
            self.clock.setAccessibleName(self.tr("Session clock {time}").format(time=face))
        self.about.setText(session_texts.wall(live))

    @override
    def _music(self, verb: Verb) -> None:
        self._conductor.music(verb)

    @override
    def _emergency(self) -> None:
        self._conductor.emergency()

    @override
    def _send(self, passphrase: str) -> None:
        self._practitioners.verify(passphrase, guarded(self, self._verified), guarded(self, self.refused))

    def _verified(self, initials: str) -> None:
        self.begin_anew()
        self.opened.emit(initials)
