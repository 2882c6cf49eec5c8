"""What every kind of entry says of itself, so that a new one is described in one place."""

from enum import StrEnum
from typing import ClassVar

from companion.override import override


class EntryGroup(StrEnum):
    """What an entry is about, for lists that show some of them."""

    GIVEN = "administration"
    CHECK_IN = "check-in"
    PHASE = "phase"
    MARK = "mark"
    VITALS = "vitals"
    NOTE = "note"
    LANDMARK = "landmark"
    MUSIC = "music"
    EMERGENCY = "emergency"
    CHECKLIST = "checklist"
    SESSION = "session"


class TickKind(StrEnum):
    """What a tick on the ribbon stands for."""

    GIVEN = "administration"
    TAG = "tag"
    MARK = "mark"
    NOTE = "note"
    ANSWERED = "answered"
    OPEN = "left open"
    LANDMARK = "landmark"
    EMERGENCY = "emergency"


class EntryKind:
    """A kind of entry: what it is about, where it stands on the ribbon, and what is said of it by hand.

    A new kind is a class in ``session.journal`` with its own values for these, its words in
    ``report.entry_text``, and, where it is entered by one, its key in ``ui.keys.table``.
    """

    __slots__ = ()

    group: ClassVar[EntryGroup] = EntryGroup.SESSION
    tick: ClassVar[TickKind | None] = None
    """Its place on the ribbon; the reading of vitals and the music have lanes of their own there."""
    words: ClassVar[str] = ""
    """The field that holds what a person wrote into it, if there is one."""
    describable: ClassVar[bool] = False
    """Whether words can be written for it later."""

    @override
    def __init_subclass__(
        cls,
        *,
        group: EntryGroup | None = None,
        tick: TickKind | None = None,
        words: str = "",
        describable: bool = False,
    ) -> None:
        """Take what is said of a kind; slots make a class twice, and the second time nothing is said."""
        super().__init_subclass__()
        cls.group = group or cls.group
        cls.tick = tick or cls.tick
        cls.words = words or cls.words
        cls.describable = describable or cls.describable

    @property
    def written(self) -> str:
        """The words that a person wrote into it, which a search looks through."""
        found: str = getattr(self, self.words) if self.words else ""
        return found

    @property
    def letter_of(self) -> str:
        """The name of the tag, landmark or action whose key stands on its tick."""
        return ""


class ByHand(EntryKind):
    """What a person enters: it can be chosen later, whatever came after it, taken back and corrected.

    Everything else the program writes down by itself, or beside a deed that the room has seen; that stands.
    """

    __slots__ = ()
