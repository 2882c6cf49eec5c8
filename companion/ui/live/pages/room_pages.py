"""The panels of a room, and the pages that take their place: each is made when it is first wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QTimer, Signal

from companion.override import override
from companion.ui.live.emergency_card import EmergencyCard
from companion.ui.live.entering.administration import Administration
from companion.ui.live.entering.vitals_page import VitalsPage
from companion.ui.live.log.chosen_entry import ChosenEntryPage
from companion.ui.live.pages.room_page import RoomPage
from companion.ui.live.pages.to_read import KeyListPage, WindowsPage
from companion.ui.live.preparation.page import PreparationPage
from companion.ui.widgets.stack import Pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from companion.conductor import Conductor
    from companion.ui.keys import KeyMap
    from companion.ui.live.emergency_card import EmergencyFacts
    from companion.ui.theme import Look

Made = TypeVar("Made", bound=RoomPage)

READY: Final = ("emergency", "administration", "key_list")
"""What takes longest to make, and may be wanted in a hurry: it is made before anybody asks for it."""

SETTLED_MS: Final = 1_000
"""How long after a room has come into sight that begins."""


class RoomPages(Pages):
    """Has the pages of a room one over the other; one that is made late is told what it missed.

    ``made`` hands a page to whoever has something to put into it, or to hear from it.
    """

    made = Signal(RoomPage)

    def __init__(self, look: Look, keys: KeyMap, seconds: Callable[[], float]) -> None:
        super().__init__()
        self._look = look
        self._keys = keys
        self._seconds = seconds
        self._columns = 3
        self._attended: tuple[EmergencyFacts, Conductor] | None = None
        self._settled = QTimer(self, singleShot=True)
        self._settled.timeout.connect(self._get_ready)

    @cached_property
    def administration(self) -> Administration:
        """The panel of an administration."""
        return self.take(Administration(self._keys, self._seconds))

    @cached_property
    def emergency(self) -> EmergencyCard:
        """The emergency card."""
        return self.take(EmergencyCard(self._look, self._keys))

    @cached_property
    def windows(self) -> WindowsPage:
        """The usual windows."""
        return self.take(WindowsPage(self._look, self._keys))

    @cached_property
    def readings(self) -> VitalsPage:
        """The vitals so far."""
        return self.take(VitalsPage(self._keys))

    @cached_property
    def preparation(self) -> PreparationPage:
        """What was prepared."""
        return self.take(PreparationPage(self._keys))

    @cached_property
    def key_list(self) -> KeyListPage:
        """The keys."""
        return self.take(KeyListPage(self._keys))

    @cached_property
    def chosen(self) -> ChosenEntryPage:
        """What was entered, with a line of it chosen."""
        return self.take(ChosenEntryPage(self._look, self._keys))

    def take(self, page: Made) -> Made:
        """Have a page that was just made among the others."""
        page.reflow(self._columns)
        if self._attended is not None:
            page.attend(*self._attended)
        self.addWidget(page)  # whole by now, so that it is dressed once
        self.made.emit(page)
        return page

    @property
    def so_far(self) -> list[RoomPage]:
        """The pages that were made so far."""
        widgets = map(self.widget, range(self.count()))
        return [page for page in widgets if isinstance(page, RoomPage)]

    @property
    def in_the_present(self) -> list[RoomPage]:
        """The pages that are told how things stand: the one that is shown, and where time counts from now."""
        return [page for page in self.so_far if page.counts_from_now or page is self.currentWidget()]

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settled.start(SETTLED_MS)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settled.stop()

    def _get_ready(self) -> None:
        """Make one page while nothing else is to be done, and come back for the next."""
        waiting = [name for name in READY if name not in self.__dict__]
        if waiting:
            getattr(self, waiting[0])
            self._settled.start(0)

    def attend(self, at_hand: EmergencyFacts, conductor: Conductor) -> None:
        """Belong to this conductor's session from now on."""
        self._attended = at_hand, conductor
        for page in self.so_far:
            page.attend(at_hand, conductor)

    def reflow(self, columns: int) -> None:
        """Lay out anew for the room there is."""
        self._columns = columns
        for page in self.so_far:
            page.reflow(columns)
