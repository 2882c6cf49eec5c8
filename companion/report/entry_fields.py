"""What an entry is made of, field by field, for entering one late and for putting one right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from companion.i18n import tr, tr_noop
from companion.report.entry_text import observed_words
from companion.session.journal import (
    Administered,
    Answered,
    Described,
    Due,
    EmergencyStep,
    Ended,
    Fact,
    Marked,
    NotAnswered,
    Noted,
    Observed,
    PhaseEntered,
    Postponed,
    Skipped,
    Ticked,
    VitalsTaken,
)
from companion.session.plan import Plan
from companion.session.protocol import AskedFor, Landmark
from companion.session.session import Session
from companion.session.tags import TAGS
from companion.session.time.time_of_day import read_leading_time
from companion.session.vitals import begins_reading, question, read_vitals

AMOUNT: Final = "amount"
"""The field of an administration whose emptiness is asked about once."""


@dataclass(frozen=True, slots=True)
class EntryField:
    """One thing to fill in: what stands there now, and the answers on offer.

    ``only`` says that no other answer will do, ``long`` that it may have several lines.
    """

    key: str
    label: str
    value: str = ""
    choices: tuple[str, ...] = ()
    only: bool = False
    long: bool = False


class UnclearError(Exception):
    """What was filled in makes no entry; the text is one calm sentence."""


@dataclass(frozen=True, slots=True)
class LateKind:
    """A kind of entry that can be added late: its name, and an empty one of it."""

    name: str
    fact: Fact


def late_kinds(session: Session) -> list[LateKind]:
    """Give what can be entered late: notes and what was seen or given, and check-ins nobody answered."""
    plan, state = session.plan, session.state
    settled = {entry.fact.key for entry in state.log if isinstance(entry.fact, Answered | Skipped)}
    due = [entry.fact.key for entry in state.log if isinstance(entry.fact, Due | NotAnswered)]
    answers = [item.id for item in plan.protocol.items if item.asks is not AskedFor.VITALS]
    open_ones = [key for key in dict.fromkeys(due) if key not in settled and _id(key) in answers]
    return [
        LateKind(tr("Note"), Noted("")),
        LateKind(tr("Vitals"), read_vitals("")),
        LateKind(tr("Mark"), Marked()),
        LateKind(tr("Administration"), Administered()),
        *(LateKind(observed_words(mark), Observed(mark)) for mark in Landmark),
        *(LateKind(_item(key, plan), Answered(key, "")) for key in open_ones),
        *(LateKind(tr("Phase"), PhaseEntered(phase.id)) for phase in plan.protocol.phases[1:][-1:]),
        LateKind(tr("Step of the emergency card"), EmergencyStep("")),
    ]


def fields_of(fact: Fact, plan: Plan) -> list[EntryField]:
    """Give what an entry is made of; none where only its time can be other."""
    return list(_asks(fact, plan))


def entry_of(fact: Fact, answers: Mapping[str, str], plan: Plan) -> Fact:
    """Give an entry of the same kind with these answers; raises ``UnclearError``."""
    said = {key: text.strip() for key, text in answers.items()}
    for ask in _asks(fact, plan):
        if ask.only and said[ask.key].casefold() not in [choice.casefold() for choice in ask.choices]:
            choices = ", ".join(ask.choices)
            raise UnclearError(tr("{field}: one of {choices}.").format(field=ask.label, choices=choices))
    made = _filled(fact, said, plan)
    if isinstance(made, Noted | Described | EmergencyStep | Answered | VitalsTaken) and not any(
        said.values()
    ):
        raise UnclearError(tr("Nothing is written here yet."))
    return made


def question_about(fact: Fact, plan: Plan) -> str:
    """Ask once about an entry that may lack something; nothing where it does not."""
    fields = {field.id for field in plan.protocol.administration.fields}
    if isinstance(fact, Administered) and AMOUNT in fields and not fact.details.get(AMOUNT):
        return tr("No amount written. Enter again to keep it so.")
    if isinstance(fact, VitalsTaken) and fact.typed and (asked := question(fact)):
        return tr("{question} Enter again writes it so.").format(question=f"{asked.rstrip('.')}.")
    return ""


_TEXTS: Final[Mapping[type, tuple[str, str]]] = {
    Answered: ("answer", ""),
    Skipped: ("reason", tr_noop("Why it was skipped")),
    Marked: ("tag", tr_noop("Tag, or none")),
    VitalsTaken: ("typed", tr_noop("Vitals, on one line")),
    Noted: ("text", tr_noop("Words")),
    Described: ("text", tr_noop("Words")),
    EmergencyStep: ("step", tr_noop("What was done")),
    Ended: ("gaps", tr_noop("About what stays open")),
}
"""The kinds that are one text: the field it is in, and what it is called."""


def _asks(fact: Fact, plan: Plan) -> Iterator[EntryField]:
    match fact:
        case Administered(details):
            fields = plan.protocol.administration.fields
            yield from (EntryField(f.id, f.label, details.get(f.id, ""), f.choices) for f in fields)
        case Postponed(_, minutes):
            yield EntryField("minutes", tr("Put off by, in minutes"), f"{minutes:g}")
        case PhaseEntered(phase):
            names = tuple(each.name for each in plan.protocol.phases[1:])
            yield EntryField("phase", tr("Phase"), plan.protocol.phase(phase).name, names, only=True)
        case Observed(landmark):
            names = tuple(map(observed_words, Landmark))
            yield EntryField("landmark", tr("What was observed"), observed_words(landmark), names, only=True)
        case Ticked(_, done, text):
            yield EntryField("done", tr("This line"), tr("done") if done else tr("open"), _done(), only=True)
            yield EntryField("text", tr("Written beside it"), text)
        case _ if type(fact) in _TEXTS:
            yield _text_of(fact, plan)
        case _:
            return


def _text_of(fact: Fact, plan: Plan) -> EntryField:
    field, name = _TEXTS[type(fact)]
    value: str = getattr(fact, field)
    match fact:
        case VitalsTaken(typed):  # its time has a field of its own here
            return EntryField(field, tr(name), _untimed(typed))
        case Answered(key):
            answers = next((item.answers for item in plan.protocol.items if item.id == _id(key)), ())
            return EntryField(field, _item(key, plan), value, answers)
        case Marked():
            return EntryField(field, tr(name), value, tuple(tag.name for tag in TAGS))
        case _:
            return EntryField(field, tr(name), value, long=isinstance(fact, Noted | Described))


def _untimed(typed: str) -> str:
    found = read_leading_time(typed)
    return found[1] if found is not None and (found[0].sure or begins_reading(found[1])) else typed


def _filled(fact: Fact, said: Mapping[str, str], plan: Plan) -> Fact:
    match fact:
        case Administered(details):
            return Administered({key: text for key, text in {**details, **said}.items() if text})
        case Postponed():
            return replace(fact, minutes=_minutes(said["minutes"]))
        case PhaseEntered():
            phases = {phase.name.casefold(): phase.id for phase in plan.protocol.phases}
            return PhaseEntered(phases[said["phase"].casefold()])
        case Observed():
            landmarks = {observed_words(mark).casefold(): mark for mark in Landmark}
            return Observed(landmarks[said["landmark"].casefold()])
        case Ticked():
            return replace(fact, done=said["done"].casefold() == tr("done").casefold(), text=said["text"])
        case VitalsTaken():
            return read_vitals(said["typed"])
        case _:
            kept: Any = fact
            made: Fact = replace(kept, **said)
            return made


def _id(key: str) -> str:
    """Give the id of the timed item that a key belongs to."""
    return key.partition("/")[0]


def _item(key: str, plan: Plan) -> str:
    """Give the words of a timed item."""
    return next((item.ask for item in plan.protocol.items if item.id == _id(key)), key)


def _done() -> tuple[str, str]:
    return tr("done"), tr("open")


def _minutes(typed: str) -> float:
    try:
        minutes = float(typed.replace(",", "."))
    except ValueError:
        minutes = 0.0
    if not 0 < minutes <= 24 * 60:
        raise UnclearError(tr("“{typed}” is not a number of minutes. Such as: 5").format(typed=typed))
    return minutes
