"""What was agreed at a visit: what, by whom, until when, and the day on which it was done."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """One line of it, each part as it was written; it is open until there is a day on which it was done."""

    what: str = ""
    who: str = ""
    until: str = ""
    done: str = ""
