"""What every kind of entry says of itself, so that a new one is described in one place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Final

from companion.override import override
from companion.session.home.reported import Reported


class EntryGroup(StrEnum):
    """What an entry is about: a part of the note's draft each, in the order in which they stand there."""

    PRE_START = "before the start"
    GIVEN = "administration"
    OTHER_MEDICINE = "other medicine"
    LANDMARK = "landmark"
    VITALS = "vitals"
    CHECK_IN = "check-in"
    MARK = "mark"
    TOUCH = "touch"
    PEOPLE = "people"
    CALL = "call"
    NOTE = "note"
    EMERGENCY = "emergency"
    PHASE = "phase"
    MUSIC = "music"
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


@dataclass(frozen=True, slots=True)
class FieldInForm:
    """How a field is asked for in a form: its name there, or none where the plan has one.

    ``needed`` says that it may not stay empty, ``long`` that it may have several lines.
    """

    label: str
    needed: bool
    long: bool


IN_FORM: Final = "in form"
"""Under this a field's metadata say how it is asked for; one that is not, nobody fills in."""


def in_form(label: str = "", *, needed: bool = False, long: bool = False) -> Mapping[str, FieldInForm]:
    """Have a form ask for a field when an entry is added late or put right."""
    return {IN_FORM: FieldInForm(label, needed, long)}


class EntryKind:
    """A kind of entry: what it is about, where it stands on the ribbon, and what is said of it by hand.

    A new kind is two files: a class in ``session.journal`` with its own values for these, and its words in
    ``report.entry_text``; where one key enters it, a third, ``ui.keys.table``. The note's draft, the forms
    of Review and the conductor go by what is said here.
    """

    __slots__ = ()

    group: ClassVar[EntryGroup] = EntryGroup.SESSION
    tick: ClassVar[TickKind | None] = None
    """Its place on the ribbon; the reading of vitals and the music have lanes of their own there."""
    words: ClassVar[str] = ""
    """The field that holds what a person wrote into it, if there is one."""
    describable: ClassVar[bool] = False
    """Whether words can be written for it later."""
    late: ClassVar[str] = ""
    """What it is called where one can be added late; nothing where none can, or where the plan names it."""

    @override
    def __init_subclass__(
        cls,
        *,
        group: EntryGroup | None = None,
        tick: TickKind | None = None,
        words: str = "",
        describable: bool = False,
        late: str = "",
    ) -> None:
        """Take what is said of a kind; slots make a class twice, and the second time nothing is said."""
        super().__init_subclass__()
        cls.group = group or cls.group
        cls.tick = tick or cls.tick
        cls.words = words or cls.words
        cls.describable = describable or cls.describable
        cls.late = late or cls.late

    @property
    def by_hand(self) -> bool:
        """Whether a person entered this."""
        return False

    @property
    def written(self) -> str:
        """The words that a person wrote into it."""
        found: str = getattr(self, self.words) if self.words else ""
        return found

    @property
    def findable(self) -> str:
        """The words by which a search finds it."""
        return self.written

    @property
    def letter_of(self) -> str:
        """The name of the tag, landmark or action whose key stands on its tick."""
        return ""


@dataclass(frozen=True, slots=True)
class ByHand(EntryKind):
    """What a person enters: it can be chosen later, whatever came after it, taken back and corrected.

    Everything else the program writes down by itself, or beside a deed that the room has seen; that stands.
    ``reported`` says who told of it, where its author did not see it.
    """

    reported: Reported | None = field(default=None, kw_only=True)

    @property
    @override
    def by_hand(self) -> bool:
        return True

    @property
    @override
    def findable(self) -> str:
        told = "" if self.reported is None else self.reported.by
        return " · ".join(filter(None, (self.written, told)))
