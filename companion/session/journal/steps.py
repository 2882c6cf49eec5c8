"""What can become of an offer of touch, of somebody's being in the room, and of a call to somebody."""

from enum import StrEnum


class TouchStep(StrEnum):
    """What was said or done about touch."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class PresenceStep(StrEnum):
    """What is to be written down about who is in the room."""

    HERE = "here"
    CAME = "came"
    LEFT = "left"
    TOOK_OVER = "took over"


class CallStep(StrEnum):
    """What came of calling somebody."""

    TRIED = "tried"
    REACHED = "reached"
