"""What every page of a room is told, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from companion.ui.widgets import Card

if TYPE_CHECKING:
    from companion.conductor import Conductor, Live
    from companion.record.typed.half_typed import HalfTyped
    from companion.ui.live.emergency_card import EmergencyFacts
    from companion.ui.widgets.paged import PagedArea


class RoomPage(Card):
    """A page that takes the place of the panels while it is wanted; ``left`` asks for the way back."""

    left = Signal()

    counts_from_now = False
    """Whether a time entered here counts from now, so that the present is told while it is hidden, too."""

    def attend(self, at_hand: EmergencyFacts, conductor: Conductor) -> None:
        """Belong to this conductor's session from now on."""

    def reflow(self, columns: int) -> None:
        """Lay out anew for the room there is."""

    def show_live(self, live: Live) -> None:
        """Show how things stand."""


class ReadPage(RoomPage):
    """A page to read: where there is little room for it, ``area`` turns."""

    area: PagedArea


class TypedPage(RoomPage):
    """A page in which something is typed; what was not entered is kept, and put back.

    ``typed`` tells that it is another now, ``entered`` that it went to the journal.
    """

    typed = Signal()
    entered = Signal()

    def with_typed(self, half: HalfTyped) -> HalfTyped:
        """Put into a value what stands here and was not entered."""
        raise NotImplementedError

    def take_typed(self, half: HalfTyped, live: Live) -> None:
        """Put back what stood here."""
        raise NotImplementedError
