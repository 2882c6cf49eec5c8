"""A fact of the journal in one plain line."""

from collections.abc import Mapping
from typing import Final, assert_never

from companion.i18n import tr, tr_noop
from companion.report.home.call_words import call_words
from companion.report.home.reported_words import with_report
from companion.report.lists.beside_words import beside_words
from companion.report.lists.pre_start import pre_start_words
from companion.report.music.happened_words import because, music_happened_words
from companion.report.music.verb_effects import times_words
from companion.report.timeline.phase_words import phase_words
from companion.session.journal import (
    Administered,
    Answered,
    Attended,
    CallBack,
    Called,
    CallLost,
    ClockChanged,
    Corrected,
    CourseTaken,
    Described,
    Due,
    EmergencyOpened,
    EmergencyStep,
    Ended,
    Fact,
    Held,
    LineCopied,
    Marked,
    MusicDone,
    MusicHappened,
    NotAnswered,
    Noted,
    Observed,
    Opened,
    OtherMedicine,
    PhaseEntered,
    PhaseProposed,
    Postponed,
    PreStartAnswered,
    RateChanged,
    ReminderLate,
    ReportedBy,
    Resumed,
    Retimed,
    Skipped,
    Ticked,
    Touched,
    VitalsTaken,
    Voided,
)
from companion.session.plan import Plan
from companion.session.protocol import Landmark
from companion.session.time.clock import SECOND, ClockJump
from companion.session.vitals import reporter_words, spoken


def describe(fact: Fact, plan: Plan, deed: str = "", zone: str = "") -> str:
    """Say a fact in one line, with the words of the plan's protocol, and who told of it where it was told.

    ``deed`` is what a verb did; ``zone`` is where the time of a clock on the other side is told.
    """
    return with_report(_said(fact, plan, deed), fact, zone)


def _said(fact: Fact, plan: Plan, deed: str) -> str:
    match fact:
        case Administered(details):
            return _administered(details, plan)
        case Due() | Answered() | Postponed() | Skipped() | NotAnswered():
            return _check_in(fact, plan)
        case PhaseProposed() | PhaseEntered() | Retimed() | CourseTaken() | Held():
            return phase_words(fact, plan)
        case (Marked() | VitalsTaken() | Noted() | Described() | Observed() | EmergencyStep()) | (
            (RateChanged() | OtherMedicine() | Touched() | Attended())
            | (CallLost() | CallBack() | Called() | LineCopied())
        ):
            return _noticed(fact)
        case MusicDone(verb, times, by_db):
            return tr("Guide, music: {verb}").format(verb=times_words(deed or verb, times, by_db))
        case MusicHappened():
            return music_happened_words(fact, plan)
        case Ticked() | PreStartAnswered():
            return _ticked(fact, plan)
        case (Opened() | ClockChanged() | Resumed() | EmergencyOpened() | ReminderLate()) | (
            Ended() | Voided() | Corrected() | ReportedBy()
        ):
            return _about_the_session(fact)
        case _:
            assert_never(fact)


def entered_text(fact: Fact, plan: Plan) -> str:
    """Say to whoever has just entered a fact that it is written down; nothing where the screen shows it."""
    match fact:
        case _ if type(fact) in _ENTERED:
            said = _ENTERED[type(fact)]
            return tr(said) if said else ""
        case Marked(tag):
            return tr("{tag} marked").format(tag=tag) if tag else tr("Moment marked")
        case Observed(landmark):
            return observed_words(landmark)
        case Touched():
            return describe(fact, plan)
        case EmergencyStep(step):
            return tr("Written down: {step}").format(step=step)
        case _:
            return tr("Written down: {step}").format(step=describe(fact, plan))


_ENTERED: Final[Mapping[type[Fact], str]] = {
    Administered: tr_noop("Administration entered"),
    OtherMedicine: tr_noop("Other medicine entered"),
    RateChanged: tr_noop("Change of rate entered"),
    Attended: tr_noop("Presence written"),
    VitalsTaken: tr_noop("Vitals written"),
    Called: tr_noop("Call written down"),
    Noted: tr_noop("Note written"),
    Described: tr_noop("Words written"),
    LineCopied: tr_noop("Copied, not sent"),
    Ticked: "",
    PreStartAnswered: tr_noop("Line answered"),
    Ended: tr_noop("Session ended"),
}
"""What is said of a kind, whatever an entry of it holds."""


def observed_words(landmark: Landmark) -> str:
    """Say that a landmark was observed."""
    match landmark:
        case Landmark.FIRST_EFFECT:
            return tr("First effect observed")
        case Landmark.PEAK:
            return tr("Peak observed")
        case Landmark.RETURN:
            return tr("Return observed")


def _administered(details: dict[str, str], plan: Plan) -> str:
    labels = {field.id: field.label for field in plan.protocol.administration.fields}
    said = "; ".join(f"{labels.get(key, key)}: {value}" for key, value in details.items() if value)
    return tr("Administration. {details}").format(details=said) if said else tr("Administration")


def _check_in(fact: Due | Answered | Postponed | Skipped | NotAnswered, plan: Plan) -> str:
    item = next((item for item in plan.items if item.id == fact.key.partition("/")[0]), None)
    ask = item.ask if item else fact.key
    said = f"{ask}." if ask[-1:].isalnum() else ask
    match fact:
        case Due() if item and item.lasts:
            return tr("Timer started: {question}").format(question=ask)
        case Due():
            return tr("Due: {question}").format(question=ask)
        case Answered(_, answer):
            return f"{said} {answer}"
        case Postponed(_, minutes):
            return tr("{question} Put off by {minutes} min").format(question=said, minutes=f"{minutes:g}")
        case Skipped(_, ""):
            return tr("{question} Skipped").format(question=said)
        case Skipped(_, reason):
            return tr("{question} Skipped: {reason}").format(question=said, reason=reason)
        case NotAnswered():
            return tr("{question} Not answered").format(question=said)
        case _:
            assert_never(fact)


def _noticed(
    fact: Marked
    | VitalsTaken
    | Noted
    | Described
    | Observed
    | RateChanged
    | EmergencyStep
    | OtherMedicine
    | Touched
    | Attended
    | CallLost
    | CallBack
    | Called
    | LineCopied,
) -> str:
    match fact:
        case CallLost() | CallBack() | Called() | LineCopied():
            return call_words(fact)
        case OtherMedicine() | RateChanged() | Touched() | Attended():
            return beside_words(fact)
        case Marked(tag):
            return tag or tr("Moment marked")
        case VitalsTaken():
            return spoken(fact)
        case Noted(text):
            return text
        case Described(_, text):
            return tr("In words: {text}").format(text=text)
        case Observed(landmark):
            return observed_words(landmark)
        case EmergencyStep(step):
            return tr("Emergency card: {step}").format(step=step)
        case _:
            assert_never(fact)


def _ticked(fact: Ticked | PreStartAnswered, plan: Plan) -> str:
    if isinstance(fact, PreStartAnswered):
        return pre_start_words(fact, plan)
    item = next((item for item in plan.protocol.checklist if item.id == fact.item), None)
    text = item.text if item else fact.item
    said = tr("Checklist, done: {line}") if fact.done else tr("Checklist, open: {line}")
    return because(said.format(line=text), fact.text)


def _about_the_session(
    fact: Opened
    | ClockChanged
    | Resumed
    | EmergencyOpened
    | ReminderLate
    | Ended
    | Voided
    | Corrected
    | ReportedBy,
) -> str:
    match fact:
        case Opened():
            return tr("Session opened")
        case ClockChanged(change, by_ms):
            return _clock_changed(change, by_ms)
        case Resumed():
            return tr("The program was started again; the session goes on")
        case EmergencyOpened():
            return tr("Emergency card opened")
        case ReminderLate(by_ms):
            late = tr("A reminder was {seconds} s late; the clock noticed")
            return late.format(seconds=round(by_ms / SECOND))
        case Ended(gaps, signed_by):
            return _ended(gaps, signed_by)
        case Voided() | Corrected() | ReportedBy():
            return _about_another(fact)
        case _:
            assert_never(fact)


def _about_another(fact: Voided | Corrected | ReportedBy) -> str:
    match fact:
        case ReportedBy(_, ""):
            return tr("Reported by nobody else")
        case ReportedBy(_, by):
            return tr("Reported by {who}").format(who=reporter_words(by))
        case Corrected(by=by) if by:
            return tr("Corrected")
        case Voided() | Corrected():
            return tr("Taken back")
        case _:
            assert_never(fact)


def _ended(gaps: str, signed_by: str) -> str:
    said = tr("Session ended, signed {initials}") if signed_by else tr("Session ended, not signed")
    said = said.format(initials=signed_by)
    return tr("{ended}. Left open: {reason}").format(ended=said, reason=gaps) if gaps else said


def _clock_changed(change: ClockJump, by_ms: int) -> str:
    by = abs(by_ms) // SECOND
    match change:
        case ClockJump.SLEPT:
            return tr("The computer slept for {seconds} s; the session clock went on").format(seconds=by)
        case ClockJump.STEPPED if by_ms > 0:
            return tr("The computer's clock was set forward by {seconds} s").format(seconds=by)
        case ClockJump.STEPPED:
            return tr("The computer's clock was set back by {seconds} s").format(seconds=by)
        case ClockJump.RESTARTED:
            return tr("The computer was restarted; times from here are estimated from the time of day")
        case _:
            assert_never(change)
