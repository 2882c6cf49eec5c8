"""Before the first dose: what is asked, who answered, and what nobody has answered."""

from dataclasses import dataclass
from enum import StrEnum

from companion.session.field_error import refuse_odd_id


class AnsweredBy(StrEnum):
    """How a line is answered: by a tick, in words, by a reading of vitals, or by who decided what."""

    TICK = "tick"
    WRITE = "write"
    READING = "reading"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class PreStartLine:
    """One line that is gone through before the first dose; ``hint`` stands in its empty field."""

    id: str
    text: str
    kind: AnsweredBy = AnsweredBy.TICK
    hint: str = ""

    def __post_init__(self) -> None:
        """Refuse an id that could not be written down plainly."""
        refuse_odd_id(self.id)


@dataclass(frozen=True, slots=True)
class EarlyAnswer:
    """A line that was answered before the session began: by whom and when, and who decided it, if asked."""

    item: str
    text: str = ""
    decided_by: str = ""
    by: str = ""
    at_ms: int = 0
