"""What an entry is made of, field by field, for entering one late and for putting one right."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final, get_args

from companion.i18n import tr
from companion.report.entry_text import observed_words
from companion.report.home.reported_words import told_of
from companion.report.lists.beside_words import step_words
from companion.report.lists.offers import Offers
from companion.report.lists.pre_start import line_of, unanswered
from companion.session.before.pre_start import AnsweredBy
from companion.session.entry_kind import IN_FORM, ByHand, FieldInForm
from companion.session.home.reported import Reported
from companion.session.journal import (
    Administered,
    Answered,
    Due,
    Fact,
    FactByHand,
    Marked,
    NotAnswered,
    Observed,
    PhaseEntered,
    PreStartAnswered,
    Skipped,
    VitalsTaken,
)
from companion.session.plan import Plan
from companion.session.protocol import AskedFor, Landmark
from companion.session.session import Session
from companion.session.tags import TAGS, as_said
from companion.session.time.time_of_day import read_leading_time
from companion.session.vitals import (
    begins_reading,
    question,
    read_vitals,
    reporter_named,
    reporter_words,
    reporters,
)

REPORTED: Final = "reported"
"""The field that says who told of an entry."""

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
    return [late for kind in get_args(FactByHand) for late in _late(kind, session)]


def fields_of(fact: Fact, plan: Plan, offers: Offers | None = None) -> list[EntryField]:
    """Give what an entry is made of; none where only its time can be other."""
    offered = (offers or {}).get(type(fact), {})
    return [replace(ask, choices=offered.get(ask.key, ask.choices)) for ask in _asks(fact, plan)]


def entry_of(fact: Fact, answers: Mapping[str, str], plan: Plan) -> Fact:
    """Give an entry of the same kind with these answers; raises ``UnclearError``."""
    said = {key: text.strip() for key, text in answers.items()}
    for ask in _asks(fact, plan):
        if ask.only and said[ask.key].casefold() not in [choice.casefold() for choice in ask.choices]:
            choices = ", ".join(ask.choices)
            raise UnclearError(tr("{field}: one of {choices}.").format(field=ask.label, choices=choices))
    if any(asked.needed and not said[name] for name, asked in _in_form(fact)):
        raise UnclearError(tr("Nothing is written here yet."))
    reported = _reported(fact, said.pop(REPORTED, None))
    return _told_by(_filled(fact, said, plan), reported)


def _reported(fact: Fact, by: str | None) -> Reported | None:
    """Give who told of an entry after what was answered; what came by page or paper keeps that it did."""
    before = told_of(fact)
    if by is None:
        return before
    by = reporter_named(by)
    if before is not None and before.line and not by:
        raise UnclearError(tr("This came from the evening at home: it stays said who told of it."))
    if before is None:
        return Reported(by) if by else None
    return replace(before, by=by) if by else None


def _told_by(fact: Fact, reported: Reported | None) -> Fact:
    """Give the same entry, told by somebody or seen by its author."""
    if told_of(fact) == reported:
        return fact
    any_kind: Any = fact
    told: Fact = replace(any_kind, reported=reported)
    return told


def question_about(fact: Fact, plan: Plan) -> str:
    """Ask once about an entry that may lack something; nothing where it does not."""
    fields = {field.id for field in plan.protocol.administration.fields}
    if isinstance(fact, Administered) and AMOUNT in fields and not fact.details.get(AMOUNT):
        return tr("No amount written. Enter again to keep it so.")
    if isinstance(fact, VitalsTaken) and fact.typed and (asked := question(fact)):
        return asked_once(f"{asked.rstrip('.')}.")
    return ""


def asked_once(question: str) -> str:
    """Say that what is asked about is written as it stands when it is entered a second time."""
    return tr("{question} Enter again writes it so.").format(question=question)


def _late(kind: type[Fact], session: Session) -> Iterator[LateKind]:
    """Give what of one kind can be entered late, with nothing filled in yet."""
    plan = session.plan
    if kind is Observed:
        yield from (LateKind(observed_words(mark), Observed(mark)) for mark in Landmark)
    elif kind is Answered:
        yield from (LateKind(_item(key, plan), Answered(key, "")) for key in _unanswered(session))
    elif kind is PreStartAnswered:
        yield from (LateKind(line.text, PreStartAnswered(line.id)) for line in unanswered(session))
    elif kind is PhaseEntered:
        yield from (LateKind(tr("Phase"), PhaseEntered(phase.id)) for phase in plan.protocol.phases[1:][-1:])
    elif kind.late:
        empty: Any = kind
        bare = [each for each in fields(kind) if each.default is each.default_factory is MISSING]
        yield LateKind(tr(kind.late), empty(**{each.name: "" for each in bare}))


def _unanswered(session: Session) -> list[str]:
    """Give the keys of check-ins that fell due and were neither answered nor skipped."""
    log = session.state.log
    settled = {entry.fact.key for entry in log if isinstance(entry.fact, Answered | Skipped)}
    due = [entry.fact.key for entry in log if isinstance(entry.fact, Due | NotAnswered)]
    answers = [item.id for item in session.plan.items if item.asks is not AskedFor.VITALS]
    return [key for key in dict.fromkeys(due) if key not in settled and _id(key) in answers]


def _in_form(fact: Fact) -> Iterator[tuple[str, FieldInForm]]:
    """Go through the fields that a form asks for by themselves."""
    return ((each.name, each.metadata[IN_FORM]) for each in fields(fact) if IN_FORM in each.metadata)


def _asks(fact: Fact, plan: Plan) -> Iterator[EntryField]:
    """Ask for what an entry holds and, of an evening at home, for who told of it."""
    yield from _held(fact, plan)
    told = told_of(fact)
    if isinstance(fact, ByHand) and (told is not None or plan.home is not None):
        by = "" if told is None else reporter_words(told.by)
        yield EntryField(REPORTED, tr("Reported by"), by, reporters())


def _held(fact: Fact, plan: Plan) -> Iterator[EntryField]:
    match fact:
        case Administered(details):
            asked = plan.protocol.administration.fields
            yield from (EntryField(f.id, f.label, details.get(f.id, ""), f.choices) for f in asked)
        case PhaseEntered(phase):
            names = tuple(each.name for each in plan.protocol.phases[1:])
            yield EntryField("phase", tr("Phase"), plan.protocol.phase(phase).name, names, only=True)
        case PreStartAnswered(item):
            yield from _before(fact, item, plan)
        case Observed(landmark):
            names = tuple(map(observed_words, Landmark))
            yield EntryField("landmark", tr("What was observed"), observed_words(landmark), names, only=True)
        case _:
            for name, form in _in_form(fact):
                yield _ask(fact, EntryField(name, tr(form.label), long=form.long), plan)


def _before(fact: PreStartAnswered, item: str, plan: Plan) -> Iterator[EntryField]:
    """Give the fields of a line before the start: whether it is done, or what there is to write."""
    line = line_of(plan, item)
    for name, form in _in_form(fact):
        if name == "done" and line.kind is AnsweredBy.TICK:
            yield _ask(fact, EntryField(name, line.text), plan)
        elif name == "text":
            label = tr(form.label) if line.kind is AnsweredBy.TICK else line.text
            yield EntryField(name, label, fact.text)
        elif name == "decided_by" and line.kind is AnsweredBy.DECISION:
            yield EntryField(name, tr(form.label), fact.decided_by)


def _ask(fact: Fact, ask: EntryField, plan: Plan) -> EntryField:
    """Give a field with what stands there now, and the answers on offer."""
    match fact, getattr(fact, ask.key):
        case VitalsTaken(), typed:  # its time has a field of its own here
            return replace(ask, value=_untimed(typed))
        case Answered(key), answer:
            answers = next((item.answers for item in plan.items if item.id == _id(key)), ())
            return replace(ask, label=_item(key, plan), value=answer, choices=answers)
        case Marked(), tag:
            return replace(ask, value=tag, choices=tuple(tag.name for tag in as_said(TAGS)))
        case _, StrEnum() as step:
            return replace(ask, value=step_words(step), choices=tuple(map(step_words, type(step))), only=True)
        case _, bool(done):
            return replace(ask, value=tr("done") if done else tr("open"), choices=_done(), only=True)
        case _, int(minutes) | float(minutes):
            return replace(ask, value=f"{minutes:g}")
        case _, text:
            return replace(ask, value=text)


def _untimed(typed: str) -> str:
    found = read_leading_time(typed)
    return found[1] if found is not None and (found[0].sure or begins_reading(found[1])) else typed


def _filled(fact: Fact, said: Mapping[str, str], plan: Plan) -> Fact:
    match fact:
        case Administered(details):
            return Administered({key: text for key, text in {**details, **said}.items() if text})
        case PhaseEntered():
            phases = {phase.name.casefold(): phase.id for phase in plan.protocol.phases}
            return PhaseEntered(phases[said["phase"].casefold()])
        case Observed():
            landmarks = {observed_words(mark).casefold(): mark for mark in Landmark}
            return Observed(landmarks[said["landmark"].casefold()])
        case VitalsTaken():
            return read_vitals(said["typed"])
        case PreStartAnswered(item) if line_of(plan, item).kind is not AnsweredBy.TICK:
            answered: Any = fact
            written: Fact = replace(answered, **said, done=any(said.values()))
            return written
        case _:
            kept: Any = fact
            read = {key: _read(getattr(fact, key), text) for key, text in said.items()}
            made: Fact = replace(kept, **read)
            return made


def _read(before: object, text: str) -> object:
    """Read an answer as what the field holds: done or not, a number of minutes, or a text."""
    match before:
        case bool():
            return text.casefold() == tr("done").casefold()
        case int() | float():
            return _minutes(text)
        case StrEnum():
            steps = {step_words(step).casefold(): step for step in type(before)}
            return steps[text.casefold()]
        case _:
            return text


def _id(key: str) -> str:
    """Give the id of the timed item that a key belongs to."""
    return key.partition("/")[0]


def _item(key: str, plan: Plan) -> str:
    """Give the words of a timed item."""
    return next((item.ask for item in plan.items if item.id == _id(key)), key)


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
