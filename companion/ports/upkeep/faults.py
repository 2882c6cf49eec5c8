"""What the screens ask about what the program failed at."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FaultReport:
    """What failed since the last report was read: how often, the day of the last time, and the report itself.

    ``mark`` is how far the log was read; ``words`` hold kinds of failures and places in the program alone.
    """

    times: int
    last: str
    words: str
    mark: str


class Faults(Protocol):
    """The failures that the log of this computer tells of."""

    def unread(self) -> FaultReport | None:
        """Give what failed since the last report was read, or nothing."""
        ...

    def was_read(self, report: FaultReport) -> None:
        """Tell no more of what is in this report."""
        ...
