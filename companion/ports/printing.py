"""What the screens ask about papers."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol

from companion.record.scheduling.appointments import Appointment
from companion.record.visits import Visit
from companion.report.client.story import StoryChoice
from companion.report.lists.lots import LotLine

KeyGroup = tuple[str, list[tuple[str, str]]]
"""A name, and under it pairs of a key and what it does."""

TrailLine = tuple[str, str, str, str]
"""A line of the audit trail: when, who, what, and its rows."""


class Paper(Protocol):
    """A paper that is laid out, and the ways it can go; a printer is one of Qt's."""

    @property
    def title(self) -> str:
        """What it is, in a few words."""
        ...

    @property
    def lacks(self) -> str:
        """Which signs no font at hand shows, in a sentence, or nothing; codes will stand in their place."""
        ...

    def set_up(self, printer: object) -> None:
        """Have a printer print on this size of paper."""
        ...

    def paint(self, printer: object) -> None:
        """Paint all its pages on a printer."""
        ...

    def printed(self) -> None:
        """It was handed to a printer."""
        ...

    def save(self, path: Path, *, replace: bool = False, spelled: bool = False) -> None:
        """Write it as a PDF; raises ``RecordError``, once also of what it lacks, unless ``spelled``."""
        ...

    def for_reading(self, name: str) -> Path:
        """Write a copy for another program to show, until the record is locked; raises ``RecordError``."""
        ...

    def copied(self) -> str:
        """Give its words for the clipboard, a row of a table a line."""
        ...


class Printing(Protocol):
    """Lays papers out; each call raises ``RecordError`` with one calm sentence where that cannot be done."""

    def emergency_card(self, card: str, about: tuple[tuple[str, str], ...] = ()) -> Paper:
        """Give the practice's card, or ``card`` while it has none; ``about`` are facts of one client."""
        ...

    def instructions(self, visit_id: str, *, named: bool = False) -> Paper:
        """Give what the client of a session takes home; with their name where that is asked."""
        ...

    def rems(self, visit_id: str, *, named: bool = False) -> Paper:
        """Give the fields of a session in the order of the REMS form, and who it is where that is asked."""
        ...

    def story(self, visit_id: str, choice: StoryChoice) -> Paper:
        """Give what the client of a session may take with them: one page, with what was chosen for it."""
        ...

    def write_story(self, visit_id: str, choice: StoryChoice, path: Path, *, replace: bool = False) -> None:
        """Write the same as a file that any browser opens."""
        ...

    def write_home_page(
        self, visit: Visit, appointment: Appointment | None, path: Path, *, replace: bool = False
    ) -> None:
        """Write the page of an evening at home, kept or not yet, for any browser; no name is in it."""
        ...

    def helper_paper(self, visit: Visit, *, named: bool = False) -> Paper:
        """Give the helper's paper of an evening at home, of a visit that need not be in the record yet."""
        ...

    def event_sheet(self, visit_id: str, chosen: Collection[str]) -> Paper:
        """Give entries of a session that were chosen, on a sheet for an adverse event."""
        ...

    def key_card(self, title: str, groups: Sequence[KeyGroup], *, half: bool) -> Paper:
        """Give keys and what they do on a sheet, or on half of one."""
        ...

    def lots(self, about: str, lines: Sequence[LotLine]) -> Paper:
        """Give what was given, with lot and waste; ``about`` says from when to when, and in which order."""
        ...

    def audit_trail(self, about: str, lines: Sequence[TrailLine]) -> Paper:
        """Give lines of the audit trail; ``about`` says which they are."""
        ...
