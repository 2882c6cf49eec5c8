"""What a person wrote into an entry: the words that a search looks through."""

from typing import assert_never

from companion.session.journal import (
    Administered,
    Answered,
    ClockChanged,
    Corrected,
    Described,
    Due,
    EmergencyOpened,
    EmergencyStep,
    Ended,
    Fact,
    Held,
    Marked,
    MusicDone,
    MusicHappened,
    NotAnswered,
    Noted,
    Observed,
    Opened,
    PhaseEntered,
    PhaseProposed,
    Postponed,
    ReminderLate,
    Resumed,
    Retimed,
    Skipped,
    Ticked,
    VitalsTaken,
    Voided,
)
from companion.session.music.programme import Happening


def words_of(fact: Fact) -> str:
    """Give the words of an entry; none where only the program or the protocol speaks."""
    match fact:
        case Administered(details):
            return " ".join(filter(None, details.values()))
        case Answered(_, text) | Skipped(_, text) | Ticked(_, _, text) | Ended(text, _):
            return text
        case Noted(text) | Marked(text) | Described(_, text) | EmergencyStep(text):
            return text
        case VitalsTaken():
            return fact.typed
        case Observed(landmark):
            return landmark.value.replace("_", " ")
        case MusicHappened(title=title, happening=happening):
            return title if happening is Happening.STARTED else ""
        case (
            (Opened() | ClockChanged() | Resumed() | EmergencyOpened() | ReminderLate() | Voided())
            | (Corrected() | Due() | Postponed() | NotAnswered() | MusicDone())
            | (PhaseProposed() | PhaseEntered() | Retimed() | Held())
        ):
            return ""
        case _:
            assert_never(fact)
