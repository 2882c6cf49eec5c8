"""Who told of what an author did not see."""

from dataclasses import dataclass
from enum import StrEnum


class ReportWay(StrEnum):
    """By which way it came: said on the call, noted by the home page, or written on the helper's paper."""

    CALL = "call"
    PAGE = "page"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Reported:
    """Who told of an entry, and by which way it came.

    ``by`` is helper, client, device, or a name. ``clock_ms`` is what their own clock showed, in UTC
    milliseconds, zero where it was not told. ``line`` is the code of the evening and the number of the line
    there, by which the same thing is kept once however often it comes; it is empty for what was only said.
    """

    by: str
    way: ReportWay = ReportWay.CALL
    clock_ms: int = 0
    line: str = ""
