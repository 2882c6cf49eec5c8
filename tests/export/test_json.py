import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from companion.export.json import as_json, private_as_json, write_json
from companion.files.destinations import ExportError
from companion.record.meetings.preparation import Preparation
from companion.record.notes import Addendum, PrivateNote
from companion.record.scheduling.appointments import Appointment
from companion.record.session_record import SessionRecord
from companion.record.visits import Status
from companion.session.corrections import correct
from companion.session.journal import Marked
from companion.session.time.clock import MINUTE
from tests import samples


def test_a_session_is_written_whole(tmp_path: Path):
    path = tmp_path / "new folder" / "session.json"
    write_json(path, SessionRecord(samples.visit(), samples.entries(), samples.NOTE))
    found = json.loads(path.read_text(encoding="utf-8"))
    assert found["format"] == 1
    assert found["protocol"] == {
        "id": "im",
        "version": "1.0",
        "name": "Intramuscular, in the office",
        "route": "im",
    }
    assert found["session"]["opened"] == "2026-11-23T10:02:00.000Z"
    assert found["session"]["client"] == "A.K."
    assert found["note"]["body"] == samples.NOTE.body
    assert [path.name for path in path.parent.iterdir()] == ["session.json"]


SCHEMA = json.loads(Path("docs/formats/session-1.schema.json").read_text(encoding="utf-8"))
"""As whoever reads these files finds it."""


PRIVATE = json.loads(Path("docs/formats/private-note-1.schema.json").read_text(encoding="utf-8"))


def strays(written: dict[str, Any], schema: dict[str, Any] = SCHEMA) -> Sequence[str]:
    """Say where what was written is not as the schema has it."""
    Draft202012Validator.check_schema(schema)
    found = Draft202012Validator(schema).iter_errors(json.loads(json.dumps(written)))
    return [f"{error.json_path}: {error.message}" for error in found]


WHOLE = SessionRecord(
    samples.visit(),
    samples.entries(),
    replace(
        samples.NOTE,
        signed_by="JM",
        signed_ms=1_700_000_000_000,
        sha256="0" * 64,
        addenda=(Addendum("a", samples.NOTE.id, "More.", "AB", 1_700_000_000_001),),
    ),
    PrivateNote("p", "visit-4", "JM", "Mine.", 1_700_000_000_000),
    "7",
    samples.known(),
    named=True,
    appointments=(Appointment("visit-4", 1_700_000_000_000, "Europe/Berlin", "2", author="JM", at_ms=1),),
    prepared=Preparation(day=date(2026, 11, 16)),
    notice="Goes along.",
)


@pytest.mark.parametrize(
    "record",
    [
        WHOLE,
        replace(WHOLE, named=False, private=None, note=None),
        SessionRecord(samples.visit(Status.PLANNED)),
    ],
    ids=["all of it", "less of it", "never opened"],
)
def test_what_is_written_is_as_the_schema_has_it(record: SessionRecord):
    assert strays(as_json(record)) == []


def test_a_private_note_has_a_file_of_its_own_and_no_place_in_that_of_the_session():
    assert "Mine." not in json.dumps(as_json(WHOLE))
    assert private_as_json(WHOLE)["private_note"]["body"] == "Mine."
    assert strays(private_as_json(WHOLE), PRIVATE) == []
    assert strays(as_json(WHOLE), PRIVATE)


def test_the_schema_takes_nothing_that_it_does_not_name():
    written = as_json(WHOLE)
    named = set(SCHEMA["properties"])
    assert set(written) == named
    assert strays(written | {"score": 7})
    assert strays({name: written[name] for name in named - {"plan"}})
    assert strays(written | {"audit_head": 7})


def test_every_entry_is_there_with_its_times_and_facts():
    entries = samples.entries()
    found = as_json(SessionRecord(samples.visit(), entries))
    assert found["note"] is None
    assert [entry["seq"] for entry in found["entries"]] == [entry.seq for entry in entries]
    given = next(entry for entry in found["entries"] if entry["kind"] == "administered")
    assert given["fact"] == {"details": {"amount": "45 mg", "site": "left"}}
    assert (given["at"], given["since_zero_ms"]) == ("2026-11-23T10:12:00.000Z", 0)
    late = next(e for e in found["entries"] if e["kind"] == "noted" and e["at"] != e["entered"])
    assert (late["at"], late["entered"]) == ("2026-11-23T10:52:00.000Z", "2026-11-23T11:42:00.000Z")
    assert [e["fact"]["tag"] for e in found["entries"] if e["voided"]] == ["Laughter"]


def test_what_was_corrected_names_the_entry_in_its_place():
    told = samples.session()
    tears = next(entry for entry in told.entries if entry.fact == Marked("Tears"))
    told = correct(told, tears.id, Marked("Calm"), tears.moment, 100 * MINUTE, "AB")
    found = {entry["id"]: entry for entry in as_json(SessionRecord(samples.visit(), told.entries))["entries"]}
    assert found[tears.id]["voided"]
    by = found[found[tears.id]["in_its_place"]]
    assert (by["fact"], by["author"], by["in_its_place"]) == ({"tag": "Calm"}, "AB", None)
    assert (by["at"], by["entered"]) == ("2026-11-23T10:30:06.000Z", "2026-11-23T11:42:00.000Z")


def test_the_played_list_is_there_with_places_and_reasons():
    told = as_json(SessionRecord(samples.visit(), samples.entries()))["music"]
    assert [(one["title"], one["phase"], one["from_s"], one["to_s"]) for one in told] == [
        ("Harbour, early", "settle", 0.0, None),
        ("Slow Meadow", "onset", 0.0, None),
        ("Long River", "peak", 0.0, None),
    ]
    assert told[0]["at"] == "2026-11-23T10:02:00.000Z"


def test_a_session_that_was_never_opened_has_no_times():
    found = as_json(SessionRecord(samples.visit(), ()))
    assert found["entries"] == []


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    path = tmp_path / "file" / "session.json"
    with pytest.raises(ExportError, match=r"session\.json was not written .* The record is untouched"):
        write_json(path, SessionRecord(samples.visit(), samples.entries()))


def test_what_was_there_stays_when_writing_fails(tmp_path: Path):
    path = tmp_path / "session.json"
    path.mkdir()
    with pytest.raises(ExportError):
        write_json(path, SessionRecord(samples.visit(), samples.entries()))
    assert [found.name for found in tmp_path.iterdir()] == ["session.json"]
