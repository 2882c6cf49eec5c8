"""A note drafted from the facts of the journal; what they mean is left to the person who was there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from companion.i18n import tr, tr_noop
from companion.record.names import shown
from companion.record.times import day
from companion.record.visits import Visit
from companion.record.writing.note_format import (
    CLIENTS_WORDS,
    DECIDED_BEFORE,
    FORMAT,
    INTENTION,
    NoteFormat,
    NoteSection,
    SectionOrder,
)
from companion.report.drafting.sentences import KINDS, Sentence, clients_words, in_order, of_group, quoted_ids
from companion.report.lists.further import further_lines
from companion.report.session_report import SessionReport
from companion.session.entry_kind import EntryGroup
from companion.session.journal import Entry
from companion.session.plan import Plan

LEFT_OPEN = (tr_noop("Assessment"), tr_noop("Plan"))
"""The headings under which the program never writes anything."""

OUTLINE: Final = "outline"
"""The id of the format that is no file: a heading for each kind of fact, all of them."""


def outline() -> NoteFormat:
    """Give the format that stands where no other is chosen, in the language that is spoken."""
    kinds = tuple(NoteSection(tr(kind.name), (group.name.lower(),)) for group, kind in KINDS.items())
    open_ones = tuple(NoteSection(tr(heading)) for heading in LEFT_OPEN)
    source, named = tr("The program's own"), tr("Outline")
    return NoteFormat(
        FORMAT, OUTLINE, named, source, "CC0-1.0", (*kinds, *open_ones), (INTENTION, DECIDED_BEFORE)
    )


@dataclass(frozen=True, slots=True)
class DraftPart:
    """Facts of one kind under a heading; where there are several they stand under their names, if any."""

    name: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A heading, and what stands under it; without parts it is left open."""

    heading: str
    parts: tuple[DraftPart, ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A draft as it will stand in the note: the lines at its head, then its sections."""

    head: tuple[Sentence, ...]
    sections: tuple[DraftSection, ...]

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Go through all that it says, but for headings."""
        yield from self.head
        for section in self.sections:
            for part in section.parts:
                yield from part.sentences

    def lines(self) -> Iterator[Sentence]:
        """Go through its lines as they stand in a note, headings and empty lines among them."""
        yield from self.head
        for section in self.sections:
            yield Sentence("")
            yield from _laid_out(section)

    @property
    def text(self) -> str:
        """The whole of it."""
        return "\n".join(line.text for line in self.lines())


def _laid_out(section: DraftSection) -> Iterator[Sentence]:
    if section.open:
        yield Sentence(f"{section.heading}:")
        yield Sentence("")
        return
    if not any(part.sentences for part in section.parts):
        yield Sentence(tr("{heading}: nothing recorded.").format(heading=section.heading))
        return
    yield Sentence(f"{section.heading}:")
    several = len(section.parts) > 1
    for part in section.parts:
        named = several and bool(part.name)
        if named and not part.sentences:
            yield Sentence(f"  {tr('{heading}: nothing recorded.').format(heading=part.name)}")
        elif named:
            yield Sentence(f"  {part.name}:")
        indent = "    " if named else "  "
        for sentence in part.sentences:
            yield Sentence(f"{indent}{sentence.text}", sentence.entry_ids)


def note_draft(visit: Visit, entries: Iterable[Entry], chosen: NoteFormat | None = None) -> NoteDraft:
    """Write down what the journal holds, to go on from; nothing is guessed, nothing made to look normal."""
    report = SessionReport(visit.plan, entries, visit.zone)
    return drafted(visit, report, chosen or outline())


def drafted(visit: Visit, report: SessionReport, chosen: NoteFormat) -> NoteDraft:
    """Draft a note in a format, from a session that was read already."""
    writer = _Writer(visit, report, chosen)
    return NoteDraft(tuple(writer.head()), tuple(writer.sections()))


def decided_before(plan: Plan) -> Iterator[str]:
    """Tell what the prescriber had planned beyond the first administration, and which checks were ticked."""
    yield from further_lines(plan)
    if ticked := [check.words for check in plan.checks if check.ticked]:
        yield tr("Checked before it began: {checks}").format(checks="; ".join(ticked))
    if unticked := [check.words for check in plan.checks if not check.ticked]:
        yield tr("Left open before it began: {checks}").format(checks="; ".join(unticked))


class _Writer:
    """Draws up one draft."""

    def __init__(self, visit: Visit, report: SessionReport, chosen: NoteFormat) -> None:
        self._visit = visit
        self._report = report
        self._format = chosen
        apart = any(CLIENTS_WORDS in section.facts for section in chosen.sections)
        self._quoted = quoted_ids(report) if apart else frozenset()

    def head(self) -> Iterator[Sentence]:
        """Say whose session it was, when, and after which protocol."""
        visit, protocol = self._visit, self._visit.plan.protocol
        when = day(visit.opened_ms, visit.zone) if visit.opened_ms else tr("date not recorded")
        head = tr("{client}, session {number}, {day}")
        yield Sentence(head.format(client=shown(visit.client_code), number=visit.number, day=when))
        said = tr("Protocol: {name}, version {version}")
        yield Sentence(said.format(name=protocol.name, version=protocol.version))
        if lines := self._report.lines():
            span = tr("Recorded from {start} to {end}").format(start=lines[0].time, end=lines[-1].time)
            yield Sentence(span, (lines[0].entry_id, lines[-1].entry_id))
        if self._format.id == OUTLINE:
            yield from self._facts(DECIDED_BEFORE)
            yield from self._facts(INTENTION)

    def sections(self) -> Iterator[DraftSection]:
        """Go through the sections of the format, and what it forgot."""
        for heading, section in zip(self._format.headings, self._format.sections, strict=True):
            if section.facts:
                parts = tuple(self._parts(section))
                if parts or self._expected(section):
                    yield DraftSection(heading, parts)
            else:
                yield DraftSection(heading, open=True)
        forgotten = NoteSection(tr("Also recorded"), self._format.unplaced)
        parts = tuple(part for part in self._parts(forgotten) if part.sentences)
        if parts:
            yield DraftSection(forgotten.heading, parts)

    def _expected(self, section: NoteSection) -> bool:
        """Tell whether a section says that there was nothing; the outline has one for each kind."""
        if self._format.id != OUTLINE:
            return True
        return KINDS[_GROUPS[section.facts[0]]].expected

    def _parts(self, section: NoteSection) -> Iterator[DraftPart]:
        if section.order is SectionOrder.TIME:
            yield DraftPart("", tuple(self._in_order(section)))
            return
        for fact in section.facts:
            sentences = tuple(self._facts(fact))
            expected = fact in _GROUPS and KINDS[_GROUPS[fact]].expected
            if sentences or (expected and len(section.facts) > 1):
                yield DraftPart(_name(fact), sentences)

    def _in_order(self, section: NoteSection) -> Iterator[Sentence]:
        for fact in (INTENTION, DECIDED_BEFORE):
            if fact in section.facts:
                yield from self._facts(fact)
        groups = {_GROUPS[fact] for fact in section.facts if fact in _GROUPS}
        groups |= {EntryGroup.NOTE} if CLIENTS_WORDS in section.facts else set()
        yield from in_order(self._report, groups)

    def _facts(self, fact: str) -> Iterator[Sentence]:
        """Tell one kind of fact."""
        match fact:
            case "intention":
                if words := self._visit.plan.intention:
                    said = tr("Intention, in the client's words: “{words}”")
                    yield Sentence(said.format(words=words))
            case "decided_before":
                yield from map(Sentence, decided_before(self._visit.plan))
            case "clients_words":
                yield from clients_words(self._report)
            case _:
                yield from of_group(
                    self._report, _GROUPS[fact], lambda line: line.entry_id not in self._quoted
                )


_GROUPS: Final = {group.name.lower(): group for group in EntryGroup}


def _name(fact: str) -> str:
    """Name a kind of fact; what says itself what it is has no name."""
    if fact == CLIENTS_WORDS:
        return tr("In the client's words")
    return tr(KINDS[_GROUPS[fact]].name) if fact in _GROUPS else ""
