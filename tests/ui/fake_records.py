"""A record in memory, by its parts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.facts.client_facts import ClientFact, FactName, NewClient, facts_at
from companion.record.instruments.response import HalfAnswered, Response, ResponseMark
from companion.record.instruments.total import TotalVersion, TotalWords, TypedTotal
from companion.record.meetings.contacts import FollowedSession, followed
from companion.record.meetings.meeting import Meeting, MeetingWord, PlannedMeeting, WordName
from companion.record.notes import Addendum, Note, fingerprint
from companion.record.scheduling.appointments import Appointment, PlannedVisit
from companion.record.typed.half_typed import HalfTyped
from companion.record.typed.saved_form import SavedForm
from companion.record.visits import Status, Visit
from tests import samples

MayFail = Callable[[], None]
"""Called before everything; raises while the record does."""


@dataclass
class FakeClients:
    may_fail: MayFail
    kept: dict[str, Client] = field(default_factory=dict)
    known: dict[str, Mapping[FactName, str]] = field(default_factory=dict)

    def listed(self, *, limit: int = 500, containing: str = "") -> list[Client]:
        """List clients by code, those first whose code is a text, or begins with it."""
        self.may_fail()
        text = containing.lower()
        found = [c for c in self.kept.values() if text in c.code.lower()]
        return sorted(
            found, key=lambda c: (c.code.lower() != text, not c.code.lower().startswith(text), c.code)
        )[:limit]

    def find(self, client_id: str) -> Client | None:
        """Find a client."""
        self.may_fail()
        return self.kept.get(client_id)

    def with_code(self, code: str) -> Client | None:
        """Find a client by the code."""
        self.may_fail()
        return next((client for client in self.kept.values() if client.code == code), None)

    def codes(self) -> list[str]:
        """Give their codes."""
        self.may_fail()
        return sorted(client.code for client in self.kept.values())

    def count(self) -> int:
        """Count them."""
        self.may_fail()
        return len(self.kept)

    def save(self, client: Client) -> None:
        """Keep a client; a code is kept once."""
        self.may_fail()
        if any(c.code == client.code and c.id != client.id for c in self.kept.values()):
            raise RecordError(f"There is already a client with the code {client.code}.")
        self.kept[client.id] = client

    def add_all(self, new: Sequence[NewClient]) -> None:
        """Keep them all."""
        self.may_fail()
        for one in new:
            self.save(one.client)
            self.known[one.client.id] = one.values


@dataclass
class FakeFactsOfClients:
    may_fail: MayFail
    kept: dict[str, list[ClientFact]] = field(default_factory=dict)
    typed: dict[str, dict[FactName, str]] = field(default_factory=dict)
    at_ms: int = samples.OPENED_MS

    def versions(self, client_id: str) -> list[ClientFact]:
        """Read every version."""
        self.may_fail()
        return list(self.kept.get(client_id, []))

    def write(self, client_id: str, values: Mapping[FactName, str]) -> None:
        """Add versions, a second after the last."""
        self.may_fail()
        self.at_ms += 1_000
        held = facts_at(self.versions(client_id))
        new = [
            ClientFact(name, value, self.at_ms, "JM")
            for name, value in values.items()
            if value != held.said(name)
        ]
        self.kept.setdefault(client_id, []).extend(new)
        self.typed.pop(client_id, None)

    def half_filled(self, client_id: str) -> Mapping[FactName, str]:
        """Give what waits."""
        self.may_fail()
        return self.typed.get(client_id, {})

    def keep_half_filled(self, client_id: str, values: Mapping[FactName, str]) -> None:
        """Keep what waits."""
        self.may_fail()
        self.typed[client_id] = dict(values)

    def called(self, words: str) -> list[str]:
        """Find by name."""
        self.may_fail()
        named = {its_id: facts_at(kept).said(FactName.NAME) for its_id, kept in self.kept.items()}
        return [its_id for its_id, name in named.items() if words.strip().lower() in name.lower()]


@dataclass
class FakeResponses:
    may_fail: MayFail
    kept: list[Response] = field(default_factory=list)
    half: dict[tuple[str, str], Response] = field(default_factory=dict)
    at_ms: int = samples.OPENED_MS

    def of(self, client_id: str) -> list[Response]:
        """Read those of a client, the newest first."""
        self.may_fail()
        return [each for each in reversed(self.kept) if each.client_id == client_id]

    def unseen(self) -> list[Response]:
        """Read those to be seen."""
        self.may_fail()
        return [each for each in reversed(self.kept) if each.unseen]

    def keep(self, response: Response) -> Response:
        """Keep one, a second after the last."""
        self.may_fail()
        self.at_ms += 1_000
        kept = replace(response, id=f"response-{len(self.kept)}", at_ms=self.at_ms, author="JM")
        self.kept.append(kept)
        self.half.pop((response.client_id, response.instrument.id), None)
        return kept

    def say_seen(self, response: Response, words: str) -> None:
        """Write down who saw it."""
        self._change(replace(response, seen=ResponseMark(words, "JM", self.at_ms)))

    def take_back(self, response: Response, words: str) -> None:
        """Take it back."""
        self._change(replace(response, taken_back=ResponseMark(words, "JM", self.at_ms)))

    def _change(self, other: Response) -> None:
        self.may_fail()
        self.kept = [other if each.id == other.id else each for each in self.kept]

    def half_answered(self, client_id: str = "") -> list[HalfAnswered]:
        """Give what was begun."""
        self.may_fail()
        return [
            HalfAnswered(each.client_id, each.instrument.id, each.answers, each.about)
            for each in self.half.values()
            if client_id in ("", each.client_id)
        ]

    def keep_half_answered(self, response: Response) -> None:
        """Keep what was begun."""
        self.may_fail()
        self.half[response.client_id, response.instrument.id] = response


@dataclass
class FakeTotals:
    may_fail: MayFail
    kept: list[TypedTotal] = field(default_factory=list)
    half: dict[tuple[str, str], TotalWords] = field(default_factory=dict)
    at_ms: int = samples.OPENED_MS

    def of(self, client_id: str) -> list[TypedTotal]:
        """Read those of a client, the newest first."""
        self.may_fail()
        return [each for each in reversed(self.kept) if each.client_id == client_id]

    def keep(self, client_id: str, words: TotalWords, total_id: str = "") -> TypedTotal:
        """Keep one, or a further version, a second after the last."""
        self.may_fail()
        self.at_ms += 1_000
        version = TotalVersion(words, "JM", self.at_ms)
        before = next((each for each in self.kept if each.id == total_id), None)
        if before is None:
            made = TypedTotal(f"total-{len(self.kept)}", client_id, (version,))
            self.kept.append(made)
        else:
            made = replace(before, versions=(*before.versions, version))
            self.kept[self.kept.index(before)] = made
        self.half.pop((client_id, total_id), None)
        return made

    def take_back(self, total: TypedTotal, words: str) -> None:
        """Take one back."""
        self.may_fail()
        gone = replace(total, taken_back=ResponseMark(words, "JM", self.at_ms))
        self.kept[self.kept.index(total)] = gone

    def half_typed(self, client_id: str, total_id: str = "") -> TotalWords:
        """Give what waits."""
        self.may_fail()
        return self.half.get((client_id, total_id), TotalWords())

    def keep_half_typed(self, client_id: str, words: TotalWords, total_id: str = "") -> None:
        """Keep what waits."""
        self.may_fail()
        self.half[client_id, total_id] = words


@dataclass
class FakeVisits:
    may_fail: MayFail
    signed: Callable[[str], bool] = lambda _visit_id: True
    kept: dict[str, Visit] = field(default_factory=dict)

    def listed(self, *, limit: int = 50, client_id: str = "", begun: bool = False) -> list[Visit]:
        """List visits, newest first."""
        self.may_fail()
        kept = [
            v for v in self.kept.values() if v.status is not Status.DISCARDED and (v.opened_ms or not begun)
        ]
        found = [v for v in kept if client_id in ("", v.client_id)]
        return sorted(found, key=lambda visit: visit.planned_ms, reverse=True)[:limit]

    def find(self, visit_id: str) -> Visit | None:
        """Find a visit."""
        self.may_fail()
        return self.kept.get(visit_id)

    def latest(self, client_id: str = "") -> Visit | None:
        """Find the visit that was opened last."""
        return max(
            (visit for visit in self.listed(limit=10_000, client_id=client_id) if visit.opened_ms),
            key=lambda visit: visit.opened_ms,
            default=None,
        )

    def save(self, visit: Visit) -> None:
        """Keep a visit."""
        self.may_fail()
        self.kept[visit.id] = visit

    def unfinished(self) -> list[Visit]:
        """List the visits under way, the newest first."""
        self.may_fail()
        live = [visit for visit in self.kept.values() if visit.status is Status.LIVE]
        return sorted(live, key=lambda visit: visit.opened_ms or visit.planned_ms, reverse=True)

    def unsigned(self, *, limit: int = 50) -> list[Visit]:
        """List those that are over and whose note is not signed."""
        over = [visit for visit in self.listed(limit=10_000) if visit.status is Status.CLOSED]
        return [visit for visit in over if not self.signed(visit.id)][:limit]

    def count_unsigned(self) -> int:
        """Count them."""
        return len(self.unsigned(limit=10_000))


@dataclass
class FakeAppointments:
    may_fail: MayFail
    visits: FakeVisits
    kept: dict[str, list[Appointment]] = field(default_factory=dict)

    def plan(self, visit: Visit, appointment: Appointment) -> None:
        """Keep a visit with its appointment."""
        self.may_fail()
        steps = self.kept.setdefault(visit.id, [])
        at = appointment.starts_ms
        self.visits.save(replace(visit, status=Status.PLANNED, planned_ms=at, zone=appointment.zone))
        step = replace(
            appointment, visit_id=visit.id, number=len(steps), author="JM", at_ms=samples.OPENED_MS
        )
        if not steps or (at, appointment.room) != (steps[-1].starts_ms, steps[-1].room):
            steps.append(step)

    def cancel(self, visit_id: str, reason: str) -> None:
        """Cancel a visit."""
        self.may_fail()
        last = self.kept[visit_id][-1]
        self.kept[visit_id].append(replace(last, number=last.number + 1, cancelled=True, reason=reason))
        if visit_id in self.visits.kept:
            self.visits.save(replace(self.visits.kept[visit_id], status=Status.CANCELLED))

    def of(self, visit_id: str) -> list[Appointment]:
        """Give the steps."""
        self.may_fail()
        return list(self.kept.get(visit_id, ()))

    def coming(self, *, limit: int = 50, client_id: str = "") -> list[PlannedVisit]:
        """List what is planned."""
        self.may_fail()
        visits = [v for v in self.visits.kept.values() if v.status is Status.PLANNED and v.id in self.kept]
        found = [v for v in visits if client_id in ("", v.client_id)]
        ordered = sorted(found, key=lambda visit: visit.planned_ms)[:limit]
        return [PlannedVisit(visit, self.kept[visit.id][-1]) for visit in ordered]

    def find(self, visit_id: str) -> PlannedVisit | None:
        """Find a planned visit."""
        return next((one for one in self.coming() if one.visit.id == visit_id), None)

    def for_calendar(self, since_ms: int) -> list[PlannedVisit]:
        """List what a calendar is told."""
        return [one for one in self.coming() if one.appointment.starts_ms >= since_ms]


@dataclass
class FakeMeetings:
    may_fail: MayFail
    appointments: FakeAppointments
    kept: dict[str, Meeting] = field(default_factory=dict)
    typed: dict[str, dict[WordName, str]] = field(default_factory=dict)
    to_sign: list[Meeting] = field(default_factory=list)
    at_ms: int = samples.OPENED_MS

    def of(self, client_id: str) -> list[Meeting]:
        """Read those of a client."""
        self.may_fail()
        return [each for each in self.kept.values() if each.client_id == client_id]

    def find(self, meeting_id: str) -> Meeting | None:
        """Find one."""
        self.may_fail()
        return self.kept.get(meeting_id)

    def write(self, meeting: Meeting, values: Mapping[WordName, str]) -> None:
        """Add versions, a second after the last."""
        self.may_fail()
        self.at_ms += 1_000
        before = self.kept.get(meeting.id, meeting)
        new = [
            MeetingWord(name, value, self.at_ms, "JM")
            for name, value in values.items()
            if value != before.words.said(name)
        ]
        self.kept[meeting.id] = replace(
            before,
            status=Status.CLOSED,
            opened_ms=before.opened_ms or self.at_ms,
            versions=(*before.versions, *new),
        )
        self.typed.pop(meeting.id, None)

    def half_filled(self, meeting_id: str) -> Mapping[WordName, str]:
        """Give what waits."""
        self.may_fail()
        return self.typed.get(meeting_id, {})

    def keep_half_filled(self, meeting: Meeting, values: Mapping[WordName, str]) -> None:
        """Keep what waits, and the meeting with it."""
        self.may_fail()
        self.typed[meeting.id] = dict(values)
        if values:
            self.kept.setdefault(meeting.id, replace(meeting, opened_ms=self.at_ms))

    def plan(self, meeting: Meeting, appointment: Appointment) -> None:
        """Keep a meeting with its appointment."""
        self.may_fail()
        steps = self.appointments.kept.setdefault(meeting.id, [])
        at = appointment.starts_ms
        self.kept[meeting.id] = replace(meeting, status=Status.PLANNED, planned_ms=at, zone=appointment.zone)
        steps.append(
            replace(appointment, visit_id=meeting.id, number=len(steps), author="JM", at_ms=samples.OPENED_MS)
        )

    def of_all(self, client_ids: Sequence[str]) -> list[Meeting]:
        """Read those of several clients."""
        return [each for client_id in client_ids for each in self.of(client_id)]

    def followed(self, since_ms: int) -> list[FollowedSession]:
        """Give the last session of each client."""
        self.may_fail()
        last = {visit.client_id: visit for visit in reversed(self.appointments.visits.listed(begun=True))}
        found = [followed(visit) for visit in last.values() if visit.opened_ms >= since_ms]
        return [each for each in found if each is not None and each.rules]

    def coming(self, *, limit: int = 50, client_id: str = "") -> list[PlannedMeeting]:
        """List what is planned."""
        self.may_fail()
        planned = [each for each in self.kept.values() if each.status is Status.PLANNED]
        found = [each for each in planned if client_id in ("", each.client_id)]
        ordered = sorted(found, key=lambda each: each.planned_ms)[:limit]
        return [PlannedMeeting(each, self.appointments.kept[each.id][-1]) for each in ordered]

    def unsigned(self, *, limit: int = 50) -> list[Meeting]:
        """List those that are to be signed; the record knows which."""
        self.may_fail()
        return self.to_sign[:limit]


@dataclass
class FakeNotes:
    may_fail: MayFail
    kept: dict[str, Note] = field(default_factory=dict)

    def of(self, visit_id: str) -> Note | None:
        """Find a note."""
        self.may_fail()
        return self.kept.get(visit_id)

    def save(self, note: Note) -> None:
        """Keep a note that is not signed."""
        self.may_fail()
        if (kept := self.kept.get(note.visit_id)) is not None and kept.signed:
            raise RecordError("This note is signed: nothing was changed.")
        self.kept[note.visit_id] = note

    def sign(self, note: Note, at_ms: int) -> Note:
        """Sign a note."""
        self.may_fail()
        made = replace(note, signed_by=samples.AUTHOR, signed_ms=at_ms)
        sha256 = fingerprint(note.visit_id, note.body, made.signed_by, at_ms)
        self.kept[note.visit_id] = replace(made, sha256=sha256)
        return self.kept[note.visit_id]

    def add(self, note: Note, addendum: Addendum) -> Note:
        """Add to a note."""
        self.may_fail()
        self.kept[note.visit_id] = replace(note, addenda=(*note.addenda, addendum))
        return self.kept[note.visit_id]


@dataclass
class FakeSavedForms:
    may_fail: MayFail
    form: SavedForm | None = None

    def mine(self) -> SavedForm | None:
        """Give the form that was left."""
        self.may_fail()
        return self.form

    def keep(self, form: SavedForm | None) -> None:
        """Keep a form, or none."""
        self.may_fail()
        self.form = form


@dataclass
class FakeHalfTypedWords:
    may_fail: MayFail
    lines: dict[str, HalfTyped] = field(default_factory=dict)

    def of(self, visit_id: str) -> HalfTyped:
        """Give what stands in the lines of a visit."""
        self.may_fail()
        return self.lines.get(visit_id, HalfTyped())

    def keep(self, visit_id: str, typed: HalfTyped) -> None:
        """Keep it."""
        self.may_fail()
        self.lines[visit_id] = typed


class FakeRecords:
    """A record in memory; every call of its parts raises for as long as ``failure`` says why."""

    def __init__(self, failure: str = "") -> None:
        self.failure = failure
        self.clients = FakeClients(self._may_fail)
        self.facts = FakeFactsOfClients(self._may_fail)
        self.responses = FakeResponses(self._may_fail)
        self.totals = FakeTotals(self._may_fail)
        self.notes = FakeNotes(self._may_fail)
        self.visits = FakeVisits(self._may_fail, self._signed)
        self.appointments = FakeAppointments(self._may_fail, self.visits)
        self.meetings = FakeMeetings(self._may_fail, self.appointments)
        self.saved_forms = FakeSavedForms(self._may_fail)
        self.half_typed = FakeHalfTypedWords(self._may_fail)

    def _signed(self, visit_id: str) -> bool:
        note = self.notes.kept.get(visit_id)
        return note is not None and note.signed

    def _may_fail(self) -> None:
        if self.failure:
            raise RecordError(self.failure)
