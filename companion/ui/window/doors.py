"""The doors to the record: setting it up, its passphrase, and what is asked right behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from companion.ports import RecordError
from companion.ui.clipboard import clear_our_words
from companion.ui.screens.autosave import keep_all, kept_so_far, waits
from companion.ui.theme import EMBER, Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from companion.ui.desk import Desk
    from companion.ui.screens.unfinished import UnfinishedScreen
    from companion.ui.screens.unlock import UnlockScreen
    from companion.ui.window.black import Black
    from companion.ui.window.pile import Pile

LOOK_MS: Final = 500
"""How often it is looked whether words that wait behind the door are kept."""


class Doors(QObject):
    """Lets people in, which ``entered`` tells, and shuts the record behind them."""

    entered = Signal()

    def __init__(self, desk: Desk, look: Look, pile: Pile, black: Black, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._look = look
        self._pile = pile
        self._black = black
        self._renewing: QWidget | None = None
        self._held: QWidget | None = None
        self._problem, self._kept = "", 0
        self._waiting = QTimer(self, interval=LOOK_MS)
        self._waiting.timeout.connect(self._lock_if_kept)

    def open_first(self) -> None:
        """Show what the program begins with."""
        if not self._desk.is_new():
            self._ask()
            return
        from companion.ui.screens.setup import SetupScreen

        setup = SetupScreen(self._desk, self._look)
        setup.finished.connect(self._enter)
        self._pile.go(setup)

    def lock(self) -> None:
        """Lock the record, if it is open."""
        self._lock(self.tr("The record is locked. Everything is kept."))

    def lock_for_idleness(self) -> None:
        """Lock the record, if it is open, because nobody is there."""
        self._lock(self.tr("The record locked itself while nobody was here. Everything is kept."))

    def _lock(self, said: str) -> None:
        """Keep what was typed last, then take away every screen, and the keys; behind black all the while."""
        if self._held is not None:
            if self._pile.currentWidget() is None:
                self._shut_before()
            return
        if not self.have_keys():
            if self._pile.currentWidget() is None:  # no door came when it was locked
                self._ask(said)
                self._black.lift()
            return
        self._black.fall_now()
        if self._unkept(keep_all(self._pile)):
            return
        try:
            clear_our_words()
            self._pile.put_away()
            self._ask(said)
            self._black.lift()
        finally:
            self._desk.lock()

    # -- with words that could not be kept --------------------------------------------------------

    def _unkept(self, problem: str) -> bool:
        """Shut the door before a screen whose words are not kept, and lock as soon as they are.

        To keep them takes the keys; until then whoever typed them gets the screen back as it was.
        """
        if not problem or (held := self._pile.put_behind()) is None:
            return False
        self._held, self._problem, self._kept = held, problem, kept_so_far(held)
        clear_our_words()
        self._shut_before()
        return True

    def _shut_before(self) -> None:
        from companion.ui.screens.unlock import UnlockScreen

        said = self.tr(
            "The record is hidden, and not locked yet. What was typed last is not kept: {problem} The record "
            "locks by itself once it is."
        )
        door = UnlockScreen(self._desk, self._look, said.format(problem=self._problem), self._try)
        door.unlocked.connect(self._come_back)
        self._pile.go(door)
        self._black.lift()
        self._waiting.start()

    def _lock_if_kept(self) -> None:
        """Lock for good when nothing waits any more; the door stays as it is."""
        kept = self._held is not None and kept_so_far(self._held) > self._kept
        if self._held is not None and kept and not waits(self._held):
            self._waiting.stop()
            held, self._held = self._held, None
            self._pile.drop(held)
            self._desk.lock()
            self._pile.say(self.tr("Everything is kept now, and the record is locked."))

    def _try(self, passphrase: str, done: Callable[[str], None]) -> None:
        """Let in whoever typed the words that wait; once none do, whoever has a passphrase."""
        if self._held is None:
            self._desk.unlock(passphrase, done)
            return
        owner = self._desk.initials
        only = self.tr("What {initials} typed is not kept yet: only {initials} can go on.")

        def verified(initials: str, problem: str) -> None:
            done(problem or ("" if initials == owner else only.format(initials=owner)))

        self._desk.people.verify(passphrase, verified)

    def _come_back(self) -> None:
        self._waiting.stop()
        held, self._held = self._held, None
        if held is None:
            self._unlocked()
            return
        self._pile.go(held)
        held.setFocus(Qt.FocusReason.OtherFocusReason)

    def have_keys(self) -> bool:
        """Tell whether there is anything to lock; before the first passphrase there is not."""
        by_recovery_key = self._renewing is not None and self._pile.currentWidget() is self._renewing
        return bool(self._desk.initials) or by_recovery_key

    def _ask(self, said: str = "") -> None:
        """Ask for the passphrase; while a session is under way in the dark, with its clock and its music."""
        door = self._dark_door() if self._desk.doorstep.under_way else self._door(said)
        door.unlocked.connect(self._unlocked)
        self._pile.go(door)

    def _door(self, said: str) -> UnlockScreen:
        from companion.ui.screens.unlock import UnlockScreen

        return UnlockScreen(self._desk, self._look, said)

    def _dark_door(self) -> UnfinishedScreen:
        from companion.ui.keys import Keys
        from companion.ui.screens.unfinished import UnfinishedScreen

        settings = self._desk.settings.now
        keys, practice = Keys.chosen(settings), settings.practice
        return UnfinishedScreen(self._desk.doorstep, self._desk.unlock, self._look, keys, practice)

    def _unlocked(self) -> None:
        """Go in; who came by a recovery key, or has none, is asked for something first."""
        if not self._desk.initials:
            self._ask_for_new_passphrase()
        elif self._lacks_recovery_key():
            self._ask_for_recovery_key()
        else:
            self._enter()

    def _enter(self) -> None:
        """Go in, with the door that will be shut again at hand: there may be no file to read it from then."""
        from companion.ui.screens import unlock  # noqa: F401

        self.entered.emit()

    def _lacks_recovery_key(self) -> bool:
        """Tell whether a recovery key has to be written down; while a session is unfinished that waits."""
        try:
            if self._desk.records.unfinished() is None:
                return not self._desk.people.has_recovery_key()
            self._look.use(EMBER)
        except RecordError:
            pass  # Today reads the record again, and says so
        return False

    def _ask_for_new_passphrase(self) -> None:
        from companion.ui.screens.setup import NewPassphraseScreen

        self._renewing = renewing = NewPassphraseScreen(self._desk, self._look)
        renewing.finished.connect(self._unlocked)
        self._pile.go(renewing)

    def _ask_for_recovery_key(self) -> None:
        from companion.ui.screens.recovery import RecoveryKeyScreen

        offered = RecoveryKeyScreen(self._desk.people, self._look, missing=True)
        offered.finished.connect(self._enter)
        self._pile.go(offered)
