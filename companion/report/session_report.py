"""What the journal says of a session, in words and rows."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cached_property
from typing import Final

from companion.i18n import tr
from companion.record.times import day, since_zero
from companion.report.check_in_outcomes import check_in_outcomes
from companion.report.entry_names import entry_name, undone_text
from companion.report.entry_text import describe
from companion.report.home.reported_words import reported_beside, with_report
from companion.report.lists import gone_through
from companion.report.music.rows import MusicRows
from companion.report.music.verb_effects import verb_effects
from companion.report.rows import (
    AdministrationRow,
    CheckInRow,
    ChecklistRow,
    EntryLine,
    LandmarkRow,
    MusicRow,
    Outcome,
    PieceRow,
    VitalsRow,
)
from companion.report.usual_windows import source_words, span_words, usual_windows
from companion.session.journal import Corrected, Described, Entry, Observed, ReportedBy, VitalsTaken, Voided
from companion.session.plan import Plan
from companion.session.session import Session
from companion.session.standing_entries import in_time, taken_back_by, voided
from companion.session.time.clock import MINUTE, Moment
from companion.session.time.zones import zone_named
from companion.session.vitals import also, differences, pressure, reporter, saturation, spoken

LATE: Final[Moment] = MINUTE
"""How long after its moment an entry is shown with both its times."""


class SessionReport:
    """Everything that is told of one session, row by row."""

    def __init__(self, plan: Plan, entries: Iterable[Entry], zone: str = "UTC") -> None:
        self.session = Session("", plan, tuple(entries))
        self.state = self.session.state
        self.zone = zone_named(zone)
        self._zone_name = zone
        self._by_id = {entry.id: entry for entry in self.session.told}

    def time(self, wall_ms: int) -> str:
        """Give the time of day in the session's zone."""
        local = datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(self.zone)
        return f"{local.hour:02}:{local.minute:02}"  # asked for thousands of times, and strftime takes long

    def stamp(self, wall_ms: int) -> str:
        """Give day and time in the session's zone, such as 23 Nov 2026, 14:02."""
        return f"{day(wall_ms, self._zone_name)}, {self.time(wall_ms)}"

    def since(self, moment: Moment) -> str:
        """Give a moment from clock zero, or an empty text where there is no zero."""
        return "" if self.state.zero is None else since_zero(moment - self.state.zero)

    def lines(self) -> list[EntryLine]:
        """Tell every entry, in the order of the moments at which things happened.

        Words written later stand in the line of what they are about, and that something was taken back, or
        corrected, in the line of what it was.
        """
        return list(self._told)

    @cached_property
    def _told(self) -> tuple[EntryLine, ...]:
        gone = voided(self.session.entries)
        ordered = sorted(self.session.told, key=lambda entry: (entry.moment, entry.seq))
        merged = {entry.id for said in self._descriptions.values() for entry, _ in said}
        merged |= {entry.id for entry in self._taken_back_by.values() if self._takes_back_an_act(entry)}
        merged |= {said for said, _ in self._reports}
        return tuple(self._line(entry, gone) for entry in ordered if entry.id not in merged)

    def _takes_back_an_act(self, entry: Entry) -> bool:
        """Tell whether an entry takes back what somebody did, and no other taking back."""
        target = self._by_id.get(entry.fact.entry_id) if isinstance(entry.fact, Voided | Corrected) else None
        return target is not None and not isinstance(target.fact, Voided | Corrected)

    @cached_property
    def _reports(self) -> list[tuple[str, str]]:
        """Give what says later who told of an entry, as its id and the id of that entry."""
        said = [(e.id, e.fact.entry_id) for e in self.session.entries if isinstance(e.fact, ReportedBy)]
        return [(each, about) for each, about in said if about in self._by_id]

    @cached_property
    def _descriptions(self) -> dict[str, list[tuple[Entry, Described]]]:
        """Give the words written later, by the entry in whose line they are told."""
        found = self.state.descriptions
        return {entry.id: found[entry.id] for entry in self.state.log if entry.id in found}

    def _line(self, entry: Entry, gone: frozenset[str]) -> EntryLine:
        return EntryLine(
            entry_id=entry.id,
            kind=entry.fact.group,
            moment=entry.moment,
            time=self.time(entry.wall_ms),
            since=self.since(entry.moment),
            words=self._words(entry),
            author=entry.author,
            entered=self._entered(entry),
            voided=entry.id in gone or bool(self._with_its_entry(entry, gone)),
            instead=self._instead(entry) if entry.id in gone else self._with_its_entry(entry, gone),
        )

    def _with_its_entry(self, entry: Entry, gone: frozenset[str]) -> str:
        """Say so where words are about an entry that was taken back."""
        about = isinstance(entry.fact, Described) and entry.fact.entry_id in gone
        return tr("what this is about was taken back") if about else ""

    def _written(self, entry: Entry, beside_ms: int) -> str:
        """Give the time at which an entry was written down, with its day where that is another one."""
        written_ms = entry.wall_ms + entry.noticed - entry.moment
        same_day = day(beside_ms, self._zone_name) == day(written_ms, self._zone_name)
        return self.time(written_ms) if same_day else self.stamp(written_ms)

    def _words(self, entry: Entry) -> str:
        """Say an entry in words; what takes another back names that other one."""
        if isinstance(entry.fact, Voided | Corrected):
            taken = self._by_id.get(entry.fact.entry_id)
            if taken and isinstance(entry.fact, Corrected) and entry.fact.by:
                return tr("Corrected: {entry}").format(entry=entry_name(self.session, taken))
            return undone_text(self.session, taken) if taken else describe(entry.fact, self.session.plan)
        if isinstance(entry.fact, Described) and (of := self._by_id.get(entry.fact.entry_id)):
            said = tr("In words, of {entry}: {text}")
            text = with_report(entry.fact.text, entry.fact, self._zone_name)
            return said.format(entry=entry_name(self.session, of), text=text)
        said = describe(entry.fact, self.session.plan, self._deeds.get(entry.id, ""), self._zone_name)
        return ": ".join([said, *self._later(entry)])

    @cached_property
    def _deeds(self) -> dict[str, str]:
        return verb_effects(self.session.entries)

    def _later(self, entry: Entry) -> Iterator[str]:
        """Go through the words that were written later about an entry."""
        said = self._descriptions.get(entry.id, ())
        return (with_report(fact.text, fact, self._zone_name) for _, fact in said)

    def more(self, entry: Entry) -> tuple[str, ...]:
        """Give what stands beside an entry in a table: who told of it, words written later, when it came."""
        entered = self._entered(entry) if entry.author else ""
        told = reported_beside(entry.fact, self._zone_name)
        return tuple(filter(None, (told, *self._later(entry), entered)))

    def told_in(self, entry_id: str) -> tuple[str, ...]:
        """Give the ids of what is told where an entry is: its own, and those of what was said later."""
        later = [entry.id for entry, _ in self._descriptions.get(entry_id, ())]
        later += [said for said, about in self._reports if about == entry_id]
        return (entry_id, *later) if entry_id else ()

    def _entered(self, entry: Entry) -> str:
        """Say when an entry was written down, where that was later than its moment."""
        if entry.noticed - entry.moment < LATE:
            return ""
        said = tr("entered {time}") if entry.author else tr("noticed {time}")
        return said.format(time=self._written(entry, entry.wall_ms))

    @cached_property
    def _taken_back_by(self) -> dict[str, Entry]:
        return taken_back_by(self.session.entries, voided(self.session.entries))

    def _instead(self, entry: Entry) -> str:
        """Say when and by whom an entry was taken back, and what stands in its place.

        That what was taken back stands again has a line of its own.
        """
        taken = self._taken_back_by.get(entry.id)
        if isinstance(entry.fact, Voided | Corrected):
            return ""
        if taken is None:
            return tr("taken back with the correction that it was")
        when, who = self._written(taken, entry.wall_ms), taken.author or tr("the program")
        by = self._by_id.get(taken.fact.by) if isinstance(taken.fact, Corrected) else None
        if by is None:
            return tr("taken back {when}, {who}").format(when=when, who=who)
        words = self._words(by)
        if by.moment != entry.moment:
            words = f"{self.time(by.wall_ms)} {words}"
        return tr("corrected {when}, {who}: {words}").format(when=when, who=who, words=words)

    def given(self) -> list[AdministrationRow]:
        """List what was given."""
        return gone_through.given(self)

    def other_medicines(self) -> list[AdministrationRow]:
        """List what was given beside the medicine of the session."""
        return gone_through.other_medicines(self)

    def vitals(self) -> list[VitalsRow]:
        """List the readings of vitals; what was not read stays empty."""
        return [
            VitalsRow(
                time=self.time(entry.wall_ms),
                since=self.since(entry.moment),
                pressure=pressure(fact),
                pulse="" if fact.pulse is None else str(fact.pulse),
                spo2=saturation(fact),
                typed=fact.typed,
                breaths="" if fact.breaths is None else str(fact.breaths),
                also=also(fact),
                by=fact.by,
                reported=reporter(fact) or entry.author,
                apart=self._apart(fact),
                more=self.more(entry),
                entry_id=entry.id,
                said=spoken(fact),
            )
            for entry, fact in in_time(self.state.facts(VitalsTaken))
        ]

    @cached_property
    def _baseline(self) -> VitalsTaken | None:
        return self.state.baseline

    def _apart(self, fact: VitalsTaken) -> tuple[str, str, str]:
        before = self._baseline
        if before is None or fact is before:
            return "", "", ""
        apart = dict(differences(fact, before))
        return apart.get(tr("BP"), ""), apart.get(tr("HR"), ""), apart.get(tr("SpO₂"), "")

    def check_ins(self) -> list[CheckInRow]:
        """List what became of the check-ins: answered, skipped, put off, not answered, open to the last."""
        asks = {item.id: item.ask for item in self.session.plan.items}
        return [
            CheckInRow(
                self.time(one.entry.wall_ms),
                self.since(one.entry.moment),
                asks.get(one.key.partition("/")[0], one.key),
                one.outcome,
                one.answer,
                one.entry.moment,
                "" if one.due is None else self.time(one.due.wall_ms),
                "" if one.outcome is Outcome.OPEN else one.entry.author,
                () if one.outcome is Outcome.OPEN else self.more(one.entry),
                tuple(entry.id for entry in (one.entry, one.due) if entry is not None),
            )
            for one in check_in_outcomes(self.session)
        ]

    @cached_property
    def _listened(self) -> MusicRows:
        return MusicRows(self.session, self.time, self.since)

    def music(self) -> list[MusicRow]:
        """List which piece was heard when, from where to where in it, and why; and what was not heard."""
        return self._listened.rows()

    def pieces(self) -> list[PieceRow]:
        """List each piece once, with the times at which it was heard; and what was not heard."""
        return self._listened.pieces()

    def tabled(self) -> frozenset[str]:
        """Give the ids of the entries that one of the tables tells whole."""
        told = [row.entry_id for row in (*self.given(), *self.other_medicines())]
        told += [row.entry_id for row in self.vitals()]
        told += [row.entry_id for row in self.landmarks()]
        told += [row.entry_id for row in (*self.checklist(), *self.pre_start())]
        told += [entry_id for row in self.check_ins() for entry_id in row.entry_ids]
        told += [self.state.ended.id] if self.state.ended is not None else []
        return frozenset([*told, *self._listened.told])

    def landmarks(self) -> list[LandmarkRow]:
        """List the landmarks as observed, beside the windows of the protocol."""
        seen = {fact.landmark: entry for entry, fact in self.state.facts(Observed)}
        early = tr("before the first administration")
        return [
            LandmarkRow(
                name,
                self.since(seen[mark].moment) or early if mark in seen else "",
                span_words(window),
                source_words(window),
                self.more(seen[mark]) if mark in seen else (),
                seen[mark].id if mark in seen else "",
            )
            for mark, (name, window) in usual_windows(self.state.protocol.windows).items()
        ]

    def pre_start(self) -> list[ChecklistRow]:
        """List what was gone through before the first dose, what nobody answered as well."""
        return gone_through.pre_start(self)

    def checklist(self) -> list[ChecklistRow]:
        """List the checklist as it stood at the end."""
        return gone_through.checklist(self)

    def closing(self) -> list[str]:
        """Say in a sentence each how the session was closed: by whom, and what was left blank."""
        return gone_through.closing(self)
