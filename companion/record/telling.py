"""A fact of the journal in one plain line."""

from enum import StrEnum
from typing import assert_never

from companion.record.played import BEGAN, ENDED
from companion.session.clock import SECOND, Change
from companion.session.journal import (
    Administered,
    Answered,
    ClockChanged,
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
from companion.session.plan import Plan
from companion.session.programme import Happening
from companion.session.protocol import Asks
from companion.session.vitals import spoken


class Kind(StrEnum):
    """What an entry is about, for lists that show some of them."""

    GIVEN = "administration"
    CHECK_IN = "check-in"
    PHASE = "phase"
    MARK = "mark"
    VITALS = "vitals"
    NOTE = "note"
    LANDMARK = "landmark"
    MUSIC = "music"
    EMERGENCY = "emergency"
    CHECKLIST = "checklist"
    SESSION = "session"


def kind_of(fact: Fact) -> Kind:
    """Say what a fact is about."""
    match fact:
        case Administered():
            return Kind.GIVEN
        case Due() | Answered() | Postponed() | Skipped() | NotAnswered():
            return Kind.CHECK_IN
        case PhaseProposed() | PhaseEntered() | Retimed() | Held():
            return Kind.PHASE
        case Marked() | VitalsTaken() | Noted() | Described() | Observed() | EmergencyStep():
            return _seen(fact)
        case MusicDone() | MusicHappened():
            return Kind.MUSIC
        case Ticked():
            return Kind.CHECKLIST
        case Opened() | ClockChanged() | Resumed() | EmergencyOpened() | ReminderLate() | Ended() | Voided():
            return Kind.SESSION
        case _:
            assert_never(fact)


def _seen(fact: Marked | VitalsTaken | Noted | Described | Observed | EmergencyStep) -> Kind:
    match fact:
        case Marked():
            return Kind.MARK
        case VitalsTaken():
            return Kind.VITALS
        case Noted() | Described():
            return Kind.NOTE
        case Observed():
            return Kind.LANDMARK
        case EmergencyStep():
            return Kind.EMERGENCY
        case _:
            assert_never(fact)


def tell(fact: Fact, plan: Plan) -> str:
    """Say a fact in one line, with the words of the plan's protocol."""
    match fact:
        case Administered(details):
            return _administered(details, plan)
        case Due() | Answered() | Postponed() | Skipped() | NotAnswered():
            return _check_in(fact, plan)
        case PhaseProposed() | PhaseEntered() | Retimed() | Held():
            return _phase(fact, plan)
        case Marked() | VitalsTaken() | Noted() | Described() | Observed() | EmergencyStep():
            return _noticed(fact)
        case MusicDone(verb):
            return f"Guide, music: {verb}"
        case MusicHappened():
            return _music(fact)
        case Ticked():
            return _ticked(fact, plan)
        case Opened() | ClockChanged() | Resumed() | EmergencyOpened() | ReminderLate() | Ended() | Voided():
            return _about_the_session(fact)
        case _:
            assert_never(fact)


def _administered(details: dict[str, str], plan: Plan) -> str:
    labels = {field.id: field.label for field in plan.protocol.administration.fields}
    said = "; ".join(f"{labels.get(key, key)}: {value}" for key, value in details.items() if value)
    return f"Administration. {said}" if said else "Administration"


def _check_in(fact: Due | Answered | Postponed | Skipped | NotAnswered, plan: Plan) -> str:
    item = next((item for item in plan.protocol.items if item.id == fact.key.partition("/")[0]), None)
    ask = item.ask if item else fact.key
    match fact:
        case Due() if item and item.asks is Asks.HOLD:
            return f"Timer started: {ask}"
        case Due():
            return f"Due: {ask}"
        case Answered(_, answer):
            return f"{ask} {answer}"
        case Postponed(_, minutes):
            return f"{ask} Put off by {minutes:g} min"
        case Skipped(_, reason):
            return f"{ask} Skipped{f': {reason}' if reason else ''}"
        case NotAnswered():
            return f"{ask} Not answered"
        case _:
            assert_never(fact)


def _phase(fact: PhaseProposed | PhaseEntered | Retimed | Held, plan: Plan) -> str:
    match fact:
        case PhaseProposed(phase):
            return f"Usual time of {plan.protocol.phase(phase).name} reached"
        case PhaseEntered(phase, by_plan):
            return f"{plan.protocol.phase(phase).name} begins{', by the plan' if by_plan else ''}"
        case Retimed():
            return "Phases counted from every administration so far"
        case Held(on):
            return "Phase held" if on else "Phase no longer held"
        case _:
            assert_never(fact)


def _noticed(fact: Marked | VitalsTaken | Noted | Described | Observed | EmergencyStep) -> str:
    match fact:
        case Marked(tag):
            return tag or "Moment marked"
        case VitalsTaken():
            return spoken(fact)
        case Noted(text):
            return text
        case Described(_, text):
            return f"In words: {text}"
        case Observed(landmark):
            return f"{landmark.value.replace('_', ' ').capitalize()} observed"
        case EmergencyStep(step):
            return f"Emergency card: {step}"
        case _:
            assert_never(fact)


def _music(fact: MusicHappened) -> str:
    title = fact.title or fact.track_id
    why = f": {fact.why}" if fact.why else ""
    match fact.happening:
        case Happening.STARTED:
            return ", ".join(filter(None, (f"♪ {title}", BEGAN.get(fact.why, fact.why))))
        case Happening.STOPPED:
            stopped = f"Music stopped: {title}" if title else "Music stopped"
            return ", ".join(filter(None, (stopped, ENDED.get(fact.why, fact.why))))
        case Happening.SKIPPED:
            return f"Piece skipped, {title}{why}"
        case Happening.DEVICE_LOST:
            return f"Sound output lost{why}"
        case Happening.DEVICE_BACK:
            return "Sound output back"
        case _:
            assert_never(fact.happening)


def _ticked(fact: Ticked, plan: Plan) -> str:
    item = next((item for item in plan.protocol.checklist if item.id == fact.item), None)
    text = item.text if item else fact.item
    written = f": {fact.text}" if fact.text else ""
    return f"Checklist, {'done' if fact.done else 'open'}: {text}{written}"


def _about_the_session(
    fact: Opened | ClockChanged | Resumed | EmergencyOpened | ReminderLate | Ended | Voided,
) -> str:
    match fact:
        case Opened():
            return "Session opened"
        case ClockChanged(change, by_ms):
            return _clock_changed(change, by_ms)
        case Resumed():
            return "The program was started again; the session goes on"
        case EmergencyOpened():
            return "Emergency card opened"
        case ReminderLate(by_ms):
            return f"A reminder was {round(by_ms / SECOND)} s late; the clock noticed"
        case Ended(gaps, signed_by):
            signed = f", signed {signed_by}" if signed_by else ", not signed"
            return f"Session ended{signed}{f'. Left open: {gaps}' if gaps else ''}"
        case Voided():
            return "Taken back"
        case _:
            assert_never(fact)


def _clock_changed(change: Change, by_ms: int) -> str:
    by = f"{abs(by_ms) // SECOND} s"
    match change:
        case Change.SLEPT:
            return f"The computer slept for {by}; the session clock went on"
        case Change.STEPPED:
            return f"The computer's clock was set {'forward' if by_ms > 0 else 'back'} by {by}"
        case Change.RESTARTED:
            return "The computer was restarted; times from here are estimated from the time of day"
        case _:
            assert_never(change)
