"""A contact of the weeks after a session, as a protocol asks for it."""

from dataclasses import dataclass
from typing import Final

from companion.i18n import tr
from companion.session.field_error import FieldError, refuse_odd_id

LONGEST: Final = 366
"""The most days after a session that a contact can be due."""


@dataclass(frozen=True, slots=True)
class ContactRule:
    """A contact that is due from one day after a session to another, counted from the day it ended on."""

    id: str
    text: str
    from_days: int
    to_days: int
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse days that are none, and an end before the beginning."""
        refuse_odd_id(self.id)
        if not self.text.strip():
            raise FieldError(tr("words for this contact"), self.text, "text")
        if not 0 < self.from_days <= LONGEST:
            raise FieldError(tr("days between 1 and 366"), self.from_days, "from_days")
        if not self.from_days <= self.to_days <= LONGEST:
            expected = tr("days from {first} to 366").format(first=self.from_days)
            raise FieldError(expected, self.to_days, "to_days")
