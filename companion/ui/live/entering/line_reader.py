"""What a line that is written in the room begins with: a time, before a note or a reading."""

from typing import TYPE_CHECKING

from companion.i18n import tr
from companion.session.journal import VitalsTaken
from companion.session.time.clock import Moment
from companion.session.time.typed_time import AskedTime, Leading, Placed, before_opening, leading_time
from companion.session.vitals import begins_reading, differences
from companion.ui.components import session_texts

if TYPE_CHECKING:
    from companion.conductor import Live


class LineReader:
    """Reads lines by the session as it stands; before there is one, no line begins with a time."""

    def __init__(self) -> None:
        self.live: Live | None = None

    def leading(self, text: str) -> Leading | None:
        """Give the time a text begins with, and the rest."""
        return None if self.live is None else leading_time(text, self.live.session, self.live.now)

    def reading(self, line: str) -> Leading | None:
        """Give the time a reading begins with; what may be another figure is one only before a reading."""
        lead = self.leading(line)
        return lead if lead is not None and (lead.time.sure or begins_reading(lead.rest)) else None

    def timed(self, text: str) -> tuple[Moment | None, str]:
        """Give the moment that a note begins with, and the rest; what may be another figure stays text."""
        lead = self.leading(text)
        if lead is None or not lead.time.sure or isinstance(lead.found, AskedTime):
            return None, text
        moment = lead.found.moment
        return (None, text) if before_opening(moment) else (moment, lead.rest)

    def both_times(self, moment: Moment) -> str:
        """Say at which time a note is to stand, and when it is written."""
        if self.live is None:
            return ""
        session, now = self.live.session, self.live.now
        then, here = session_texts.time_of_day(session, moment), session_texts.time_of_day(session, now)
        return tr("At {then}, written {now} · Enter writes it").format(then=then, now=here)

    def from_before(self, taken: VitalsTaken) -> str:
        """Say by how much a reading differs from the one before the start."""
        before = self.live.session.state.baseline if self.live is not None else None
        return "  ".join(f"{name} {much}" for name, much in differences(taken, before)) if before else ""

    def doubt(self, lead: Leading) -> str:
        """Say what has to be asked about the time of a reading; an empty string when there is nothing."""
        if isinstance(lead.found, AskedTime):
            return lead.found.said
        if self.live is None or not before_opening(lead.found.moment):
            return ""
        opened = session_texts.time_of_day(self.live.session, 0)
        said = tr("{time} was before the session was opened, at {opened}.")
        return said.format(time=lead.time.typed, opened=opened)


def moment_of(lead: Leading | None) -> tuple[Moment | None, str]:
    """Give the moment a reading is written at; or none, which is now, and the time that stays text."""
    match lead.found if lead else None:
        case Placed(moment) | AskedTime(insisted=int(moment)):
            return moment, ""
        case _:
            return None, lead.time.typed if lead else ""
