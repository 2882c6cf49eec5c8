"""A session as FHIR R4: valid, whole, and every address in it leads somewhere."""

import json
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import fhirkit
import pytest

from companion.export.fhir.bundle import as_fhir, write_fhir
from companion.record.notes import Addendum, PrivateNote
from companion.record.session_record import SessionRecord
from companion.record.visits import Status
from companion.session.journal import Administered, Marked, OtherMedicine, VitalsTaken, Voided
from companion.session.protocol import Route
from companion.session.time.clock import MINUTE
from tests import samples
from tests.promises.test_every_kind import told

WHOLE = SessionRecord(samples.visit(), samples.entries(), samples.NOTE)
SIGNED = replace(
    samples.NOTE,
    signed_ms=samples.OPENED_MS + 9_000_000,
    signed_by="JM",
    sha256="0" * 64,
    addenda=(Addendum("a1", samples.NOTE.id, "She telephoned.", "KB", samples.OPENED_MS + 99_000_000),),
)


def resources(record: SessionRecord, kind: str) -> list[dict[str, Any]]:
    made = [entry["resource"] for entry in as_fhir(record)["entry"]]
    return [each for each in made if each["resourceType"] == kind]


def references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (said for name, said in value.items() if name == "reference")
        for part in value.values():
            yield from references(part)
    elif isinstance(value, list):
        for part in value:
            yield from references(part)


RECORDS = {
    "whole": WHOLE,
    "signed": replace(WHOLE, note=SIGNED),
    "every kind of entry": SessionRecord(samples.visit(), told()[1].entries, SIGNED),
    "empty": SessionRecord(samples.visit(), ()),
    "planned": SessionRecord(replace(samples.visit(Status.PLANNED), opened_ms=0, ended_ms=0)),
}


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_it_is_valid_and_every_address_in_it_leads_somewhere(record: SessionRecord):
    made = as_fhir(record)
    assert [str(issue) for issue in fhirkit.validate(json.dumps(made))] == []
    known = [entry["fullUrl"] for entry in made["entry"]]
    assert len(known) == len(set(known))
    assert set(references(made)) <= set(known)
    assert not any("profile" in entry["resource"].get("meta", {}) for entry in made["entry"])


def test_the_validator_tells_what_is_missing():
    made = as_fhir(WHOLE)
    for entry in made["entry"]:
        entry["resource"].pop("status", None)
    assert fhirkit.validate(json.dumps(made))


def test_an_amount_is_told_in_the_words_in_which_it_was_entered():
    [given] = resources(WHOLE, "MedicationAdministration")
    assert given["dosage"]["text"] == "Amount: 45 mg; Site: left"
    assert "dose" not in given["dosage"]
    assert given["dosage"]["route"]["coding"][0]["code"] == "78421000"
    assert given["effectiveDateTime"] == "2026-11-23T11:12:00+01:00"


@pytest.mark.parametrize("route", Route)
def test_every_route_can_be_told(route: Route):
    plan = replace(samples.plan(), protocol=replace(samples.protocol(), route=route))
    record = replace(WHOLE, visit=replace(samples.visit(), plan=plan))
    [given] = resources(record, "MedicationAdministration")
    assert given["medicationCodeableConcept"]["text"] in {"Ketamine", "Esketamine nasal spray"}
    assert not fhirkit.validate(json.dumps(as_fhir(record)))


def test_every_figure_of_a_reading_is_an_observation_and_what_has_no_place_is_words():
    line = "131/81 (97) 71 97 rr 14 36.8 and 7 stars"
    taken = VitalsTaken(line, 131, 81, 71, 97, 14, "Ana", 97, temperature="36.8 °C", left="7 stars")
    session = samples.opened().add(taken, MINUTE, MINUTE, "JM")
    made = resources(SessionRecord(samples.visit(), session.entries), "Observation")
    found = {each["code"]["text"]: each for each in made}
    parts = found["Blood pressure"]["component"]
    assert [part["valueQuantity"]["value"] for part in parts] == [131, 81, 97]
    assert found["Pulse"]["valueQuantity"]["value"] == 71
    assert {each["code"] for each in found["SpO₂"]["code"]["coding"]} == {"59408-5", "2708-6"}
    assert found["Temperature"]["valueString"] == "36.8 °C"
    assert found["Figures without a place"]["valueString"] == "7 stars"
    assert all(line in each["note"][0]["text"] and "by Ana" in each["note"][0]["text"] for each in made)


def test_another_medicine_is_told_in_its_own_words():
    other = OtherMedicine("ondansetron", "4 mg", "under the tongue", "Dr Weiss")
    session = samples.opened().add(other, MINUTE, MINUTE, "JM")
    [made] = resources(SessionRecord(samples.visit(), session.entries), "MedicationAdministration")
    assert made["medicationCodeableConcept"] == {"text": "ondansetron"}
    assert made["dosage"] == {"text": "4 mg; under the tongue"}
    assert [note["text"] for note in made["note"]] == ["Given by Dr Weiss", "Entered by JM"]


def test_what_was_taken_back_stands_in_the_words_of_the_journal_alone():
    session = samples.opened()
    session = session.add(Administered({"amount": "41 mg"}), MINUTE, MINUTE, "JM")
    session = session.add(Voided(session.entries[-1].id), 2 * MINUTE, 2 * MINUTE, "JM")
    record = SessionRecord(samples.visit(), session.entries)
    assert resources(record, "MedicationAdministration") == []
    [journal] = resources(record, "DocumentReference")
    assert "41 mg" in b64decode(journal["content"][0]["attachment"]["data"]).decode()


def test_a_signed_note_is_final_with_its_addenda_and_who_signed_it():
    record = replace(WHOLE, note=SIGNED)
    note, addendum = resources(record, "DocumentReference")[1:]
    assert (note["docStatus"], note["type"]["coding"][0]["code"]) == ("final", "11506-3")
    assert b64decode(note["content"][0]["attachment"]["data"]).decode() == SIGNED.body
    assert addendum["relatesTo"][0]["code"] == "appends"
    [signature] = resources(record, "Provenance")
    assert signature["target"] == [{"reference": f"urn:uuid:{note['id']}"}]
    assert resources(WHOLE, "DocumentReference")[1]["docStatus"] == "preliminary"


def test_a_private_note_never_leaves_in_this_form(tmp_path: Path):
    record = replace(WHOLE, private=PrivateNote("p1", "visit-4", "JM", "of the lighthouse keeper", 1))
    write_fhir(tmp_path / "session.fhir.json", record)
    written = (tmp_path / "session.fhir.json").read_bytes()
    documents = resources(record, "DocumentReference")
    words = b"".join(b64decode(each["content"][0]["attachment"]["data"]) for each in documents)
    assert b"lighthouse" not in written + words


def test_one_other_entry_changes_the_journal_and_what_tells_of_it_and_nothing_else():
    session = samples.opened().add(Marked("Tears"), MINUTE, MINUTE, "JM")
    before = as_fhir(SessionRecord(samples.visit(), session.entries))
    other = replace(session.entries[-1], fact=Marked("Calm"))
    after = as_fhir(SessionRecord(samples.visit(), (session.entries[0], other)))
    differ = [a["resource"] for a, b in zip(before["entry"], after["entry"], strict=True) if a != b]
    assert [each["type"]["text"] for each in differ] == ["Session journal"]
