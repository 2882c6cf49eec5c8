"""The one steady line about what is wrong: several things may be, and one of them is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Final

from companion.i18n import tr
from companion.session.time.clock import MINUTE, SECOND, ClockChange, ClockJump, Moment

PASSING: Final[Moment] = 3 * MINUTE
"""How long something that happened and is over stays in the line."""


class Severity(IntEnum):
    """What can be wrong for a while, the gravest first; what only happened comes before the battery."""

    RECORD = 1
    TYPED = 2
    DISK = 3
    SOUND = 4
    HAPPENED = 5
    BATTERY = 6


@dataclass(frozen=True, slots=True)
class Notices:
    """What is wrong just now, a sentence for each; ``until`` is when what happened has been said for long."""

    wrong: Mapping[Severity, str] = field(default_factory=dict)
    until: Moment = 0

    def stand(self, what: Severity, sentence: str) -> "Notices":
        """Take note that something is wrong, or with an empty sentence that it is no longer."""
        others = {other: said for other, said in self.wrong.items() if other is not what}
        return replace(self, wrong=others | ({what: sentence} if sentence else {}))

    def happen(self, sentence: str, now: Moment) -> "Notices":
        """Take note of something that happened; the newest takes the place of the one before."""
        return replace(self.stand(Severity.HAPPENED, sentence), until=now + PASSING)

    def says(self, sentence: str, now: Moment) -> bool:
        """Tell whether this is what happened last, and was not long ago."""
        return self.wrong.get(Severity.HAPPENED) == sentence and now < self.until

    def line(self, now: Moment) -> str:
        """Give the sentence that is shown, or nothing."""
        said = self.wrong
        shown = [what for what in sorted(said) if what is not Severity.HAPPENED or now < self.until]
        return said[shown[0]] if shown else ""


def clock_line(change: ClockChange) -> str:
    """Say in a sentence how the computer's clocks changed."""
    by = _span(abs(change.by_ms))
    match change.change:
        case ClockJump.SLEPT:
            return tr("This computer slept for {span}; the session clock went on.").format(span=by)
        case ClockJump.STEPPED if change.by_ms > 0:
            said = tr("The computer's clock was set forward by {span}; the session clock did not follow.")
            return said.format(span=by)
        case ClockJump.STEPPED:
            said = tr("The computer's clock was set back by {span}; the session clock did not follow.")
            return said.format(span=by)
        case ClockJump.RESTARTED:
            return tr(
                "This computer was restarted; the session clock goes on, estimated from the time of day."
            )


def _span(ms: int) -> str:
    seconds = ms // SECOND
    if seconds < 120:
        return tr("{count} s").format(count=seconds)
    return tr("{count} min").format(count=seconds // 60)
