"""The doors to the record: setting it up, its passphrase, and what is asked right behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from companion.ports.record import RecordError
from companion.ui.components.autosave import keep_all, kept_so_far, waits
from companion.ui.shell.clipboard import clear_our_words
from companion.ui.theme import EMBER, Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from companion.ports.calls import Failed
    from companion.ui.access.locked_session import LockedSessionScreen
    from companion.ui.access.unlock import UnlockScreen
    from companion.ui.services import Services
    from companion.ui.shell.black_window import BlackWindow
    from companion.ui.shell.screen_stack import ScreenStack

LOOK_MS: Final = 500
"""How often it is looked whether words that wait behind the door are kept."""


class AccessFlow(QObject):
    """Lets people in, which ``entered`` tells, and shuts the record behind them."""

    entered = Signal()
    set_up = Signal()
    """Tells that somebody came in for the first time, with a record that was just made."""
    locking = Signal()
    """Tells that the record is about to be locked; what it keeps open goes first."""

    def __init__(
        self, services: Services, look: Look, pile: ScreenStack, black: BlackWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._look = look
        self._screen_stack = pile
        self._black = black
        self._renewing: QWidget | None = None
        self._held: QWidget | None = None
        self._problem, self._kept = "", 0
        self._waiting = QTimer(self, interval=LOOK_MS)
        self._waiting.timeout.connect(self._lock_if_kept)

    def open_first(self) -> None:
        """Show what the program begins with."""
        if not self._services.access.is_new():
            self._ask()
            return
        from companion.ui.access.set_up import SetUpScreen

        setup = SetUpScreen(self._services, self._look)
        setup.finished.connect(self.set_up)
        setup.restore.connect(self._restore)
        self._screen_stack.go(setup)

    def lock(self) -> None:
        """Lock the record, if it is open."""
        self._lock(self.tr("The record is locked. Everything is kept."))

    def lock_for_idleness(self) -> None:
        """Lock the record, if it is open, because nobody is there."""
        self._lock(self.tr("The record locked itself while nobody was here. Everything is kept."))

    def _lock(self, said: str) -> None:
        """Keep what was typed last, then take away every screen, and the keys; behind black all the while."""
        if self._held is not None:
            if self._screen_stack.currentWidget() is None:
                self._shut_before()
            return
        if not self.have_keys():
            if self._screen_stack.currentWidget() is None:  # no door came when it was locked
                self._ask(said)
                self._black.lift()
            return
        self._black.fall_now()
        self.locking.emit()
        if self._unkept(keep_all(self._screen_stack)):
            return
        try:
            clear_our_words()
            self._screen_stack.put_away()
            self._ask(said)
            self._black.lift()
        finally:
            self._services.access.lock()

    # -- with words that could not be kept --------------------------------------------------------

    def _unkept(self, problem: str) -> bool:
        """Shut the door before a screen whose words are not kept, and lock as soon as they are.

        To keep them takes the keys; until then whoever typed them gets the screen back as it was.
        """
        if not problem or (held := self._screen_stack.put_behind()) is None:
            return False
        self._held, self._problem, self._kept = held, problem, kept_so_far(held)
        clear_our_words()
        self._shut_before()
        return True

    def _shut_before(self) -> None:
        from companion.ui.access.unlock import UnlockScreen

        said = self.tr(
            "The record is hidden, and not locked yet. What was typed last is not kept: {problem} The record "
            "locks by itself once it is."
        )
        door = UnlockScreen(self._services, self._look, said.format(problem=self._problem), self._try)
        door.unlocked.connect(self._come_back)
        self._screen_stack.go(door)
        self._black.lift()
        self._waiting.start()

    def _lock_if_kept(self) -> None:
        """Lock for good when nothing waits any more; the door stays as it is."""
        kept = self._held is not None and kept_so_far(self._held) > self._kept
        if self._held is not None and kept and not waits(self._held):
            self._waiting.stop()
            held, self._held = self._held, None
            self._screen_stack.drop(held)
            self._services.access.lock()
            self._screen_stack.say(self.tr("Everything is kept now, and the record is locked."))

    def _try(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Let in whoever typed the words that wait; once none do, whoever has a passphrase."""
        if self._held is None:
            self._services.access.unlock(passphrase, then, failed)
            return
        owner = self._services.access.initials
        only = self.tr("What {initials} typed is not kept yet: only {initials} can go on.")

        def verified(initials: str) -> None:
            if initials == owner:
                then()
            else:
                failed(only.format(initials=owner))

        self._services.practitioners.verify(passphrase, verified, failed)

    def _come_back(self) -> None:
        self._waiting.stop()
        held, self._held = self._held, None
        if held is None:
            self._unlocked()
            return
        self._screen_stack.go(held)
        held.setFocus(Qt.FocusReason.OtherFocusReason)

    def have_keys(self) -> bool:
        """Tell whether there is anything to lock; before the first passphrase there is not."""
        by_recovery_key = self._renewing is not None and self._screen_stack.currentWidget() is self._renewing
        return bool(self._services.access.initials) or by_recovery_key

    def _ask(self, said: str = "") -> None:
        """Ask for the passphrase; while a session is under way in the dark, with its clock and its music."""
        door = self._dark_door() if self._services.locked_session.under_way else self._door(said)
        door.unlocked.connect(self._unlocked)
        self._screen_stack.go(door)

    def _door(self, said: str) -> UnlockScreen:
        from companion.ui.access.unlock import UnlockScreen

        door = UnlockScreen(self._services, self._look, said)
        door.restore.connect(self._restore)
        return door

    def _restore(self) -> None:
        """Have a backup restored, and come back to the first screen, which may be another one then."""
        from companion.ui.access.restore import RestoreScreen

        access = self._services.access
        restoring = RestoreScreen(access.restoring, self._look, new=access.is_new())
        restoring.back.connect(self.open_first)
        restoring.restored.connect(self._ask)
        self._screen_stack.go(restoring)

    def _dark_door(self) -> LockedSessionScreen:
        from companion.ui.access.locked_session import LockedSessionScreen
        from companion.ui.keys import KeyMap

        settings = self._services.settings.now
        keys, practice = KeyMap.chosen(settings), settings.practice
        return LockedSessionScreen(
            self._services.locked_session, self._services.access.unlock, self._look, keys, practice
        )

    def _unlocked(self) -> None:
        """Go in; who came by a recovery key, or has none, is asked for something first."""
        if not self._services.access.initials:
            self._ask_for_new_passphrase()
        elif self._lacks_recovery_key():
            self._ask_for_recovery_key()
        else:
            self._enter()

    def _enter(self) -> None:
        """Go in, with the door that will be shut again at hand: there may be no file to read it from then."""
        from companion.ui.access import unlock  # noqa: F401

        self.entered.emit()

    def _lacks_recovery_key(self) -> bool:
        """Tell whether a recovery key has to be written down; while a session is unfinished that waits."""
        try:
            if not self._services.records.visits.unfinished():
                return not self._services.practitioners.has_recovery_key()
            self._look.use(EMBER)
        except RecordError:
            pass  # Today reads the record again, and says so
        return False

    def _ask_for_new_passphrase(self) -> None:
        from companion.ui.access.set_up import NewPassphraseScreen

        self._renewing = renewing = NewPassphraseScreen(self._services, self._look)
        renewing.finished.connect(self._unlocked)
        self._screen_stack.go(renewing)

    def _ask_for_recovery_key(self) -> None:
        from companion.ui.access.recovery_key import RecoveryKeyScreen

        offered = RecoveryKeyScreen(self._services.practitioners, self._look, missing=True)
        offered.finished.connect(self._enter)
        self._screen_stack.go(offered)
