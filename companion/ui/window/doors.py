"""The doors to the record: setting it up, its passphrase, and what is asked right behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from companion.ports import RecordError
from companion.ui.clipboard import clear_our_words
from companion.ui.screens.autosave import keep_all
from companion.ui.theme import EMBER, Look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from companion.ui.desk import Desk
    from companion.ui.screens.unfinished import UnfinishedScreen
    from companion.ui.screens.unlock import UnlockScreen
    from companion.ui.window.black import Black
    from companion.ui.window.pile import Pile


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
        if not self.have_keys():
            if self._pile.currentWidget() is None:  # no door came when it was locked
                self._ask(said)
                self._black.lift()
            return
        self._black.fall_now()
        try:
            if problem := keep_all(self._pile):
                unkept = self.tr("The record is locked. What was typed last is not kept: {problem}")
                said = unkept.format(problem=problem)
            clear_our_words()
            self._pile.put_away()
            self._ask(said)
            self._black.lift()
        finally:
            self._desk.lock()

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
