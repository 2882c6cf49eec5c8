"""A whole session as JSON, for other programs; `docs/formats/session-1.schema.json` has it as a schema.

The form, ``format`` 1: ``session`` (id, number, client code, status, zone, planned, opened, ended),
``appointments`` (how it was planned, moved and cancelled: starts, zone, room, cancelled, reason, author, at),
``protocol`` (id, version, name, route), ``plan`` (intention, amount, what the prescriber planned further:
what, when, decided_by; playlists by phase, minutes after which a phase moves on by itself or null, and the
practice's checks: words, ticked), ``plan_whole`` (the plan as it is kept, its whole protocol within),
``client_facts`` (what was known of the client when the session ended: name, value, since, by; what tells who
it is only where that was asked for),
``preparation`` (what was prepared when the session ended: day, and words by their names) or null,
``entries`` in the order they were written (id, seq, kind, at, entered, moment_ms, noticed_ms, since_zero_ms
or null, author, voided, in_its_place, fact), ``music`` (what was played, from where to where and why;
living music with its character, seed and each mood it was steered to),
``note`` (body, updated, signed, addenda) or null, ``notice`` (what has to go along with a disclosure, where
anything has), and ``audit_head``. ``in_its_place`` is the id of the entry
that now stands for one that was corrected, or null. ``signed`` is null or holds by, at and sha256;
``addenda`` hold body, author and at; ``audit_head`` is the last row of the audit trail when the file was
written. ``fact`` holds every field of that kind of entry: nothing that is kept is left out, and ``reported``
(by, way, clock_ms, line) stands there only where somebody else told of it. All times are ISO
8601 in UTC with milliseconds, or null when not known. A private note has a file of its own.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from companion import __version__
from companion.files.destinations import written_whole
from companion.record.facts.client_facts import LISTS, ClientFact
from companion.record.notes import Note
from companion.record.scheduling.appointments import Appointment
from companion.record.session_record import SessionRecord
from companion.record.visits import Visit
from companion.report.client.known_facts import known
from companion.report.meetings.told import told_words
from companion.report.music.living import turns_within
from companion.report.music.log import HeardPiece, heard_pieces
from companion.session.codec.files import encode_fact, encode_plan
from companion.session.journal import Entry, MusicHappened
from companion.session.music.mood import Steering
from companion.session.session import Session
from companion.session.standing_entries import in_time, voided

FORMAT: Final = 1


def write_json(
    path: Path,
    record: SessionRecord,
    *,
    replace: bool = False,
) -> None:
    """Write a session's JSON file; raises ``ExportError`` when it could not be written."""
    write_plain(path, as_json(record), replace=replace)


def write_private(path: Path, record: SessionRecord, *, replace: bool = False) -> None:
    """Write the private note of a session by itself; raises ``ExportError`` as well."""
    write_plain(path, private_as_json(record), replace=replace)


def write_plain(path: Path, plain: dict[str, Any], *, replace: bool = False) -> None:
    """Write what JSON can hold; raises ``ExportError``."""
    text = json.dumps(plain, ensure_ascii=False, indent=2)
    with written_whole(path, replace=replace) as part:
        part.write_text(text + "\n", encoding="utf-8")


def as_json(record: SessionRecord) -> dict[str, Any]:
    """Give a session as what JSON can hold."""
    visit, entries, note = record.visit, record.entries, record.note
    protocol = visit.plan.protocol
    return {
        "format": FORMAT,
        "program": {"name": "Companion", "version": __version__},
        "session": _session(visit),
        **({"notice": record.notice} if record.notice else {}),
        "appointments": [appointment_as_json(step) for step in record.appointments],
        "protocol": {
            "id": protocol.id,
            "version": protocol.version,
            "name": protocol.name,
            "route": protocol.route.value,
        },
        "plan": {
            "intention": visit.plan.intention,
            "amount": visit.plan.amount,
            "further": [asdict(one) for one in visit.plan.further],
            "playlists": dict(visit.plan.playlists),
            "move_on_after_minutes": visit.plan.move_on_after,
            "checks": [{"words": check.words, "ticked": check.ticked} for check in visit.plan.checks],
        },
        "plan_whole": json.loads(encode_plan(visit.plan)),
        "client_facts": [fact_as_json(told.fact) for told in known(record.known, named=record.named)],
        "preparation": _preparation(record),
        "entries": _entries(visit, entries),
        "music": _music(visit, entries),
        "note": None if note is None else note_as_json(note),
        "audit_head": record.head or None,
    }


def private_as_json(record: SessionRecord) -> dict[str, Any]:
    """Give the private note of a session by itself, as `docs/formats/private-note-1.schema.json` has it."""
    note, visit = record.private, record.visit
    told = (
        None if note is None else {"author": note.author, "body": note.body, "updated": utc(note.updated_ms)}
    )
    return {
        "format": FORMAT,
        "program": {"name": "Companion", "version": __version__},
        "session": {"id": visit.id, "number": visit.number, "client": visit.client_code},
        **({"notice": record.notice} if record.notice else {}),
        "private_note": told,
    }


def fact_as_json(fact: ClientFact) -> dict[str, Any]:
    """Give a version of a fact about a client; a list is a list here, too."""
    value = json.loads(fact.value) if fact.name in LISTS and fact.value else fact.value
    return {"name": fact.name.value, "value": value, "since": utc(fact.at_ms), "by": fact.author}


def _session(visit: Visit) -> dict[str, Any]:
    return {
        "id": visit.id,
        "number": visit.number,
        "client": visit.client_code,
        "status": visit.status.value,
        "zone": visit.zone,
        "planned": utc(visit.planned_ms),
        "opened": utc(visit.opened_ms),
        "ended": utc(visit.ended_ms),
    }


def _preparation(record: SessionRecord) -> dict[str, Any] | None:
    prepared = record.prepared
    if prepared.day is None:
        return None
    told = told_words(prepared.words, named=record.named)
    return {
        "day": prepared.day.isoformat(),
        "words": [{"name": each.word.name.value, "value": each.said} for each in told],
    }


def _music(visit: Visit, entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """List what was played, from where to where in each piece and why; the rest is among the entries."""
    facts = in_time(Session(visit.id, visit.plan, tuple(entries)).state.facts(MusicHappened))
    return [
        {
            "at": utc(heard.entry.wall_ms),
            "title": heard.began.title,
            "track": heard.began.track_id,
            "phase": heard.began.phase,
            "from_s": heard.began.position_s,
            "to_s": None if heard.ended is None else heard.ended.position_s,
            "began_by": heard.began.why,
            "ended_by": None if heard.ended is None else heard.ended.why,
            **_living(heard, facts),
        }
        for heard in heard_pieces(facts)
    ]


def _living(heard: HeardPiece, facts: Sequence[tuple[Entry, MusicHappened]]) -> dict[str, Any]:
    """Give what it takes to play living music again: how it began, and each turn that it took."""
    began = heard.began.steering
    if began is None:
        return {}
    turns = turns_within(facts, heard.entry, heard.until)
    steered = [
        {"at": utc(turn.entry.wall_ms), "phase": turn.fact.phase, "why": turn.fact.why, **_steering(s)}
        for turn in turns
        if (s := turn.fact.steering) is not None
    ]
    return {
        "living": {"character": began.character, "seed": began.seed, **_steering(began)},
        "steered": steered,
    }


def _steering(steering: Steering) -> dict[str, Any]:
    return {"frame": steering.frame, "seconds": steering.seconds, "mood": asdict(steering.mood)}


def note_as_json(note: Note) -> dict[str, Any]:
    """Give a note of the record."""
    signed = {"by": note.signed_by, "at": utc(note.signed_ms), "sha256": note.sha256}
    return {
        "body": note.body,
        "updated": utc(note.updated_ms),
        "signed": signed if note.signed else None,
        "addenda": [
            {"body": added.body, "author": added.author, "at": utc(added.at_ms)} for added in note.addenda
        ],
    }


def appointment_as_json(step: Appointment) -> dict[str, Any]:
    """Give one step of an appointment."""
    return {
        "starts": utc(step.starts_ms),
        "zone": step.zone,
        "room": step.room,
        "cancelled": step.cancelled,
        "reason": step.reason,
        "author": step.author,
        "at": utc(step.at_ms),
    }


def _entries(visit: Visit, entries: Sequence[Entry]) -> list[dict[str, Any]]:
    state = Session(visit.id, visit.plan, tuple(entries)).state
    zero = state.zero
    gone = voided(tuple(entries))
    found = []
    for entry in entries:
        kind, fact = encode_fact(entry.fact)
        found.append(
            {
                "id": entry.id,
                "seq": entry.seq,
                "kind": kind,
                "at": utc(entry.wall_ms),
                "entered": utc(entry.wall_ms + entry.noticed - entry.moment),
                "moment_ms": entry.moment,
                "noticed_ms": entry.noticed,
                "since_zero_ms": None if zero is None else entry.moment - zero,
                "author": entry.author,
                "voided": entry.id in gone,
                "in_its_place": state.in_place_of.get(entry.id),
                "fact": json.loads(fact),
            }
        )
    return found


def utc(wall_ms: int) -> str | None:
    """Write a time as every export for programs does; none where it is not known."""
    if not wall_ms:
        return None
    moment = datetime.fromtimestamp(wall_ms // 1000, UTC).replace(microsecond=wall_ms % 1000 * 1000)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
