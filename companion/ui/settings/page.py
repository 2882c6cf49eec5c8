"""What the pages of the settings have in common: changes that are kept at once and can be taken back."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError
from companion.settings import Settings, SettingsError
from companion.ui.services import Services, SettingsStore
from companion.ui.theme import Look
from companion.ui.widgets import column

WIDTH: Final = 880
"""The most pixels across, at 100 % text."""


class Changes(QObject):
    """Keeps each change as it is made; ``made`` tells that the settings are others, ``told`` a sentence."""

    made = Signal()
    told = Signal(str)

    def __init__(self, book: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._before: list[Settings] = []

    @property
    def now(self) -> Settings:
        """The settings as they stand."""
        return self._book.now

    @property
    def can_take_back(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    def make(self, settings: Settings, said: str) -> bool:
        """Keep these settings and say so in a sentence, or say why not."""
        before = self._book.now
        if settings == before:
            return True
        try:
            self._book.keep(settings)
        except SettingsError as error:
            self.told.emit(str(error))
            return False
        self._before.append(before)
        self.made.emit()
        self.told.emit(said)
        return True

    def use(self, settings: Settings, *, goes_on: bool) -> Settings:
        """Let what is typed hold from now on; ``goes_on`` where it is no step of its own to take back."""
        before = self._book.now
        if settings != before:
            try:
                self._book.use(settings)
            except SettingsError as error:
                raise RecordError(str(error)) from None
            if not goes_on:
                self._before.append(before)
            self.made.emit()
        return settings

    def write(self, _: Settings) -> None:
        """Make durable what was typed; any thread may call it."""
        try:
            self._book.write()
        except SettingsError as error:
            raise RecordError(str(error)) from None

    def wrote(self, _: Settings, problem: str) -> None:
        """Say how that went."""
        self.told.emit(problem or self.tr("Kept."))

    def take_back(self) -> None:
        """Take back the last change that was not taken back yet."""
        if not self._before:
            return
        try:
            self._book.keep(self._before[-1])
        except SettingsError as error:
            self.told.emit(str(error))
            return
        self._before.pop()
        self.made.emit()
        self.told.emit(self.tr("The last change is taken back."))


class SettingsPage(QWidget):
    """One page of the settings, in a column from top to bottom."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__()
        self.services = services
        self.look = look
        self.changes = changes
        self.setProperty("ground", "true")
        self.setAccessibleName(self.title())
        self.body = column(self, spacing=look.space(16))
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """Keep lines to a length that the eye can follow."""
        self.setMaximumWidth(self.look.space(WIDTH))

    @classmethod
    def title(cls) -> str:
        """Give the name of the page."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the settings as they stand."""
        raise NotImplementedError

    def leave(self) -> None:
        """Keep what was typed last."""
