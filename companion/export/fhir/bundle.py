"""A whole session as one FHIR R4 Bundle (hl7.org/fhir/R4); base resources, no profile is claimed.

``Bundle`` of type ``collection`` with a Patient (the client's code, no name), a Practitioner for each set of
initials, the Encounter, a MedicationAdministration for each medicine given (its amount in words, as it was
entered), an Observation for each reading and each landmark, a DocumentReference for the journal in plain
words, for the note, for each of its addenda and for a notice that has to go along, and a Provenance for the
signature. What was taken back stands in the journal's words alone. Psychotherapy notes never leave in this
form.
"""

import json
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from companion.export.fhir import codes
from companion.export.fhir.observations import landmark, vitals
from companion.files.destinations import written_whole
from companion.i18n import tr, tr_noop
from companion.record.session_record import SessionRecord
from companion.record.visits import Status
from companion.report.home.reported_words import reported_beside
from companion.report.session_report import SessionReport
from companion.session.journal import Administered, Entry, Observed, OtherMedicine, VitalsTaken
from companion.session.protocol import Route

Resource = dict[str, Any]

NO_AMOUNT: Final = tr_noop("no amount written down")

STATUS: Final = {
    Status.PLANNED: "planned",
    Status.CANCELLED: "cancelled",
    Status.LIVE: "in-progress",
    Status.CLOSED: "finished",
    Status.DISCARDED: "entered-in-error",
}


def write_fhir(path: Path, record: SessionRecord, *, replace: bool = False) -> None:
    """Write a session's Bundle; raises ``ExportError`` when it could not be written."""
    text = json.dumps(as_fhir(record), ensure_ascii=False, indent=2)
    with written_whole(path, replace=replace) as part:
        part.write_text(text + "\n", encoding="utf-8")


def as_fhir(record: SessionRecord) -> Resource:
    """Give a session as a Bundle."""
    return _Session(record).bundle()


class _Session:
    """One session while its resources are made; each refers to the others by an address made of its id."""

    def __init__(self, record: SessionRecord) -> None:
        self._visit = record.visit
        self._note = record.note
        self._notice = record.notice
        self._report = SessionReport(record.visit.plan, record.entries, record.visit.zone)
        self._authors: dict[str, None] = {}

    def bundle(self) -> Resource:
        told = [*self._events(), *self._documents()]
        people = [self._practitioner(initials) for initials in self._authors]
        resources = [self._patient(), *people, self._encounter(), *told]
        return {
            "resourceType": "Bundle",
            "id": str(self._uuid("bundle")),
            "type": "collection",
            "entry": [{"fullUrl": f"urn:uuid:{made['id']}", "resource": made} for made in resources],
        }

    # -- addresses and times

    def _uuid(self, *names: str) -> str:
        return str(uuid5(NAMESPACE_URL, "/".join(("companion", self._visit.id, *names))))

    def _to(self, *names: str) -> Resource:
        return {"reference": f"urn:uuid:{self._uuid(*names)}"}

    def _by(self, initials: str) -> Resource:
        """Refer to a practitioner, who then has to be told."""
        self._authors[initials] = None
        return self._to("practitioner", initials)

    def _time(self, wall_ms: int) -> str:
        moment = datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(self._report.zone)
        return moment.isoformat(timespec="seconds")

    # -- who and when

    def _patient(self) -> Resource:
        told = {"type": codes.concept(tr("Client code")), "value": self._visit.client_code}
        return {"resourceType": "Patient", "id": self._uuid("patient"), "identifier": [told]}

    def _practitioner(self, initials: str) -> Resource:
        told = {"type": codes.concept(tr("Initials")), "value": initials}
        return {
            "resourceType": "Practitioner",
            "id": self._uuid("practitioner", initials),
            "identifier": [told],
        }

    def _encounter(self) -> Resource:
        visit = self._visit
        ends = {"start": visit.opened_ms, "end": visit.ended_ms}
        period = {end: self._time(wall_ms) for end, wall_ms in ends.items() if wall_ms}
        system, code, display = codes.AMBULATORY
        return {
            "resourceType": "Encounter",
            "id": self._uuid("encounter"),
            "status": STATUS[visit.status],
            "class": {"system": system, "code": code, "display": display},
            "type": [codes.concept(visit.plan.protocol.name)],
            "subject": self._to("patient"),
        } | ({"period": period} if period else {})

    def _about(self, kind: str, name: str, of: str) -> Resource:
        """Give the head of a resource of this session."""
        return {
            "resourceType": kind,
            "id": self._uuid(kind, name),
            "subject": self._to("patient"),
            of: self._to("encounter"),
        }

    # -- what happened

    def _events(self) -> Iterator[Resource]:
        state = self._report.state
        words = {row.entry_id: "; ".join(map(": ".join, row.details)) for row in self._report.given()}
        for entry, _ in state.facts(Administered):
            yield self._medicine(entry, *self._given(words[entry.id]))
        for entry, other in state.facts(OtherMedicine):
            dosage = {"text": "; ".join(filter(None, (other.amount, other.route))) or tr(NO_AMOUNT)}
            yield self._medicine(entry, other.name, dosage, other.given_by)
        for entry, taken in state.facts(VitalsTaken):
            for name, told in vitals(taken, self._visit.zone):
                yield self._observation(f"{entry.id}/{name}", entry.wall_ms, entry.author) | told
        for entry, seen in state.facts(Observed):
            since = None if state.zero is None else entry.moment - state.zero
            told = landmark(seen, since, self._visit.zone)
            yield self._observation(entry.id, entry.wall_ms, entry.author) | told

    def _given(self, words: str) -> tuple[str, Resource]:
        """Give the medicine of the session, and its amount in the words in which it was entered."""
        protocol = self._visit.plan.protocol
        name = tr("Esketamine nasal spray") if protocol.route is Route.ESKETAMINE else tr("Ketamine")
        coded = [codes.ROUTES[protocol.route]] if protocol.route in codes.ROUTES else []
        return name, {"text": words or tr(NO_AMOUNT), "route": codes.concept(protocol.name, *coded)}

    def _medicine(self, entry: Entry, name: str, dosage: Resource, given_by: str = "") -> Resource:
        """Tell that a medicine was given; who entered it is not said to have given it."""
        notes = [(tr("Given by {who}"), given_by), (tr("Entered by {who}"), entry.author)]
        told = [{"text": said.format(who=who)} for said, who in notes if who]
        told += [{"text": beside}] if (beside := reported_beside(entry.fact, self._visit.zone)) else []
        return (
            self._about("MedicationAdministration", entry.id, "context")
            | {
                "status": "completed",
                "medicationCodeableConcept": codes.concept(name),
                "effectiveDateTime": self._time(entry.wall_ms),
                "dosage": dosage,
            }
            | ({"note": told} if told else {})
        )

    def _observation(self, name: str, wall_ms: int, author: str) -> Resource:
        by = {"performer": [self._by(author)]} if author else {}
        when = {"status": "final", "effectiveDateTime": self._time(wall_ms)}
        return self._about("Observation", name, "encounter") | when | by

    # -- what was written

    def _documents(self) -> Iterator[Resource]:
        if self._notice:
            yield self._document("notice", tr("Notice that goes along"), self._notice, self._visit.ended_ms)
        lines = [line for line in self._report.lines() if line.words]
        if lines:
            told = ((line.time, line.since, line.words, line.instead, line.author) for line in lines)
            text = "\n".join("  ".join(filter(None, parts)) for parts in told)
            yield self._document("journal", tr("Session journal"), text, self._visit.ended_ms)
        note = self._note
        if note is None or not note.body.strip():
            return
        signed = note.signed_ms if note.signed else 0
        name = tr("Session note") if signed else tr("Session note, not signed")
        made = self._document("note", name, note.body, signed or note.updated_ms, codes.PROGRESS_NOTE)
        made["docStatus"] = "final" if signed else "preliminary"
        if signed:
            made["author"] = [self._by(note.signed_by)]
        yield made
        if signed:
            yield self._signature(note.signed_by, signed)
        for number, added in enumerate(note.addenda, 1):
            more = self._document(f"addendum-{number}", tr("Addendum"), added.body, added.at_ms)
            more["relatesTo"] = [{"code": "appends", "target": self._to("DocumentReference", "note")}]
            yield more | {"author": [self._by(added.author)]}

    def _document(self, name: str, title: str, text: str, wall_ms: int, *coding: codes.Coding) -> Resource:
        data = b64encode(text.encode()).decode()
        attached = {"contentType": "text/plain; charset=utf-8", "data": data, "title": title}
        return {
            "resourceType": "DocumentReference",
            "id": self._uuid("DocumentReference", name),
            "status": "current",
            "type": codes.concept(title, *coding),
            "subject": self._to("patient"),
            "content": [{"attachment": attached}],
            "context": {"encounter": [self._to("encounter")]},
        } | ({"date": self._time(wall_ms)} if wall_ms else {})

    def _signature(self, initials: str, wall_ms: int) -> Resource:
        return {
            "resourceType": "Provenance",
            "id": self._uuid("Provenance", "note"),
            "target": [self._to("DocumentReference", "note")],
            "recorded": self._time(wall_ms),
            "activity": codes.concept(tr("Signed")),
            "agent": [{"who": self._by(initials)}],
        }
