"""Words planted in every private field, and in what is another client's, are in no export's bytes."""

import ast
import inspect
import json
import re
import threading
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from companion.db.connection.table_base import Base
from companion.db.store import Store
from companion.options import ExportFormat
from companion.ports.exports import Exports as ExportsPort
from companion.ports.measures.tables import MeasureTables as TablesPort
from companion.ports.printing import Printing as PrintingPort
from companion.record.client import Client
from companion.record.facts.client_facts import IDENTIFYING, LISTS, FactName, Person, as_value
from companion.record.instruments.response import Response
from companion.record.instruments.total import TotalWords
from companion.record.meetings.meeting import NAMES_OTHERS, Meeting, VisitKind, WordName
from companion.record.notes import Note, PrivateNote
from companion.record.typed.half_typed import HalfTyped
from companion.record.typed.saved_form import SavedForm
from companion.record.visits import Status, Visit
from companion.report.client.story import StoryChoice
from companion.services.background import Background
from companion.services.papers.laid_out import LaidOut
from companion.services.papers.reading_copies import ReadingCopies
from companion.services.records.exports import export_client, export_session
from companion.services.records.measure_tables import MeasureTables
from companion.services.records.printing import Printing
from companion.session.journal import Noted
from companion.settings import PaperSize, Settings, SettingsFile
from tests.db import records
from tests.db.instruments.test_responses import PHQ_9
from tests.fakes import outcome
from tests.services.records.test_exports import exports, store

__all__ = ["store"]

HOUSE = Path(__file__).resolve().parents[3] / "companion"
SAID = "quokkatold1"
"""Stands where everybody may read it: the search has to find it in what is about the session."""


@dataclass
class Planting:
    """A record with one client and one session, and another client who is nobody's business."""

    store: Store
    client: Client
    visit: Visit
    other: Client


Plant = Callable[[Planting, str], None]


def _private_note(at: Planting, word: str) -> None:
    at.store.private.save(PrivateNote("p1", at.visit.id, "JM", word, 7))


def _half_answered(at: Planting, word: str) -> None:
    half = Response("", at.client.id, PHQ_9, (1, *[None] * 8), word)
    at.store.responses.keep_half_answered(half)


def _others(at: Planting, word: str) -> None:
    """Everything of another client."""
    visit = records.visit(at.other, status=Status.CLOSED, opened_ms=1_795_000_000_000)
    at.store.visits.save(visit)
    records.append(at.store, visit.id, records.entry(1, Noted(word)))
    at.store.notes.save(Note("n2", visit.id, word, 5))
    at.store.facts.write(at.other.id, {FactName.ALLERGIES: word, FactName.NAME: word})
    at.store.responses.keep(Response("", at.other.id, PHQ_9, (1,) * 9, word))
    at.store.totals.keep(at.other.id, TotalWords(word, "1", "2026-11-20", word))


def meeting_of(at: Planting) -> Meeting:
    return Meeting(
        "meeting-1", at.client.id, at.client.code, VisitKind.PREPARATION, opened_ms=1_795_000_000_000
    )


def _support(at: Planting, word: str) -> None:
    """Plant who stands by the client, which tells people's names."""
    at.store.meetings.write(meeting_of(at), dict.fromkeys(NAMES_OTHERS, word))


HALF: Mapping[str, Plant] = {
    "half_typed/": lambda at, word: at.store.half_typed.keep(at.visit.id, HalfTyped(note=word, gaps=word)),
    "half_filled_form/": lambda at, word: at.store.saved_forms.keep(
        SavedForm(1, at.client.id, intention=word)
    ),
    "half_filled_facts/": lambda at, word: at.store.facts.keep_half_filled(
        at.client.id, {FactName.MUSIC_WISHES: word}
    ),
    "half_answered/": _half_answered,
    "half_filled_meeting/": lambda at, word: at.store.meetings.keep_half_filled(
        meeting_of(at), {WordName.AGREED: word}
    ),
    "half_total/": lambda at, word: at.store.totals.keep_half_typed(at.client.id, TotalWords(word, word)),
}
"""What is typed and not entered, by the key under which it lies."""

TOLD_KEYS = {"note_writing/", "own_protocol/"}
"""Keys under which no words of a client lie: how a note is written, and the practice's protocols."""


def _fact(name: FactName) -> Plant:
    def plant(at: Planting, word: str) -> None:
        value = as_value([Person("sister", word, word)]) if name in LISTS else word
        at.store.facts.write(at.client.id, {name: value})

    return plant


PLANTS: Mapping[str, Plant] = {
    "private note": _private_note,
    "another client": _others,
    **HALF,
    "support": _support,
    **{name.value: _fact(name) for name in sorted(IDENTIFYING)},
}

TOLD = {
    *("client", "client_fact", "visit", "entry", "note", "signature", "addendum", "appointment", "response"),
    *("form_due", "practitioner", "meeting_word"),
}
"""Tables whose facts stand in what is handed over of a client."""

NEVER = {
    *("private_note", "private_key", "sealed_slip", "meta", "passage", "permit", "erasure", "audit"),
    *("hearing", "music_folder", "playlist", "playlist_track", "track"),
}
"""Tables of which nothing is handed over but a number or a head."""


TELLS_ENTRIES = {*(form.value for form in ExportFormat), "whole record", "event sheet"}
"""What tells the entries of a session, so that the search has something to find."""


def word_of(number: int) -> str:
    return f"quokka{number:02}zzz"


def found_in(path: Path) -> set[str]:
    """Look for planted words in a file, or in all files of a folder, whatever they are packed in."""
    files = [each for each in path.rglob("*") if each.is_file()] if path.is_dir() else [path]
    return {
        word
        for each in files
        for content in contents(each)
        for word in re.findall(r"quokka[a-z0-9]{5}", content)
    }


def contents(path: Path) -> Iterator[str]:
    raw = path.read_bytes()
    for encoding in ("utf-8", "utf-16-le"):
        yield raw.decode(encoding, "ignore").lower()
    if path.suffix == ".pdf":
        reader = PdfReader(path)
        yield "".join("".join(page.extract_text().split()) for page in reader.pages).lower()
        yield str(reader.metadata).lower()
    for packed in re.findall(r"[A-Za-z0-9+/]{16,}={0,2}", raw.decode("utf-8", "ignore")):
        if len(packed) % 4 == 0 and path.suffix == ".json":
            yield b64decode(packed).decode("utf-8", "ignore").lower()


@pytest.fixture
def planted(store: Store, tmp_path: Path) -> Planting:
    client, other = records.client("HERON-7"), records.client("quokkaother")
    for each in (client, other):
        store.clients.save(each)
    visit = records.visit(client, status=Status.CLOSED, opened_ms=1_795_428_120_000)
    store.visits.save(visit)
    records.append(store, visit.id, records.entry(1, Noted(SAID)))
    at = Planting(store, client, visit, other)
    for number, plant in enumerate(PLANTS.values()):
        plant(at, word_of(number))
    assert tmp_path.exists()
    return at


def written(at: Planting, out: Path) -> Iterator[tuple[str, Path]]:
    """Write everything that can be written of the session, the client and the practice."""
    for form in ExportFormat:
        path = out / f"session{form.ending}"
        export_session(at.store, at.visit, path, Settings(), form=form)
        yield form.value, path
    export_client(at.store, at.client, out / "whole", Settings())
    yield "whole record", out / "whole"
    made, background = exports(at.store, out / "copies")
    told: list[str] = []
    made.write_calendar(at.visit.id, out / "one.ics", *outcome(told))
    background.before()()
    tables = MeasureTables(lambda: at.store, Background(lambda call: call()))
    trends: list[object] = []
    tables.trends(
        at.client, lambda found: tables.write(found.table, out / "trends.csv", *outcome(told)), told.append
    )
    timings: list[object] = []
    tables.own_timings(timings.append, told.append)
    tables._background.before()()
    tables._background.before()()
    assert (told, len(trends), len(timings)) == (["", ""], 0, 1)
    (out / "timings.txt").write_text(repr(timings), encoding="utf-8")
    for name, paper in papers(at, out):
        paper.save(out / f"{name}.pdf", spelled=True)
        (out / f"{name}.txt").write_text(paper.copied(), encoding="utf-8")
        yield name, out / f"{name}.pdf"
        yield name, out / f"{name}.txt"
    printing_of(at, out).write_home_page(at.visit, None, out / "home.html")
    yield "home page", out / "home.html"
    yield "calendar", out / "one.ics"
    yield "trends", out / "trends.csv"
    yield "own timings", out / "timings.txt"


def printing_of(at: Planting, out: Path) -> Printing:
    settings = SettingsFile(out / "settings", threading.Lock())
    return Printing(lambda: at.store, settings, lambda: PaperSize.A4, ReadingCopies(out / "reading"))


def papers(at: Planting, out: Path) -> Iterator[tuple[str, LaidOut]]:
    """Lay out every sheet around a session that could hold words of its client."""
    printing = printing_of(at, out)
    entries = [entry.id for entry in at.store.journal.entries(at.visit.id)]
    yield "instructions", printing.instructions(at.visit.id)
    yield "rems", printing.rems(at.visit.id)
    yield "event sheet", printing.event_sheet(at.visit.id, entries)
    yield "story", printing.story(at.visit.id, StoryChoice())
    yield "helper's paper", printing.helper_paper(at.visit)


def test_no_export_holds_a_word_that_is_private(planted: Planting, tmp_path: Path, qtbot: QtBot):
    assert qtbot is not None  # PDFs need an application
    out = tmp_path / "out"
    out.mkdir()
    for what, path in written(planted, out):
        assert found_in(path) == ({SAID} if what in TELLS_ENTRIES else set()), what


def test_asked_for_by_name_they_are_found_so_that_the_search_proves_something(
    planted: Planting, tmp_path: Path, qtbot: QtBot
):
    assert qtbot is not None
    by_name = {*IDENTIFYING, "support"}
    names = [word_of(number) for number, name in enumerate(PLANTS) if name in by_name]
    mine = word_of(list(PLANTS).index("private note"))
    for form in (form for form in ExportFormat if form.takes_private):
        path = tmp_path / f"private{form.ending}"
        export_session(planted.store, planted.visit, path, Settings(), form=form, private=True)
        assert found_in(path) == {mine}
    export_client(planted.store, planted.client, tmp_path / "whole", Settings(), named=True)
    assert found_in(tmp_path / "whole") == {SAID, *names}
    packed = tmp_path / "packed.json"
    packed.write_text(json.dumps({"data": b64encode(b"xxx quokka99zzz xxx").decode()}), encoding="utf-8")
    assert found_in(packed) == {"quokka99zzz"}


def test_every_way_out_and_every_place_for_words_is_looked_at():
    """Another export, table or kind of half-typed words has to be put on one side or the other here."""
    assert {name for name, _ in inspect.getmembers(ExportsPort, inspect.isfunction) if name[0] != "_"} == {
        *("session", "write_session", "lots", "write_lots", "write_calendar", "write_client")
    }
    assert {name for name, _ in inspect.getmembers(TablesPort, inspect.isfunction) if name[0] != "_"} == {
        *("trends", "own_timings", "write")
    }
    assert {name for name, _ in inspect.getmembers(PrintingPort, inspect.isfunction) if name[0] != "_"} == {
        *("instructions", "rems", "event_sheet", "story", "write_story", "write_home_page", "helper_paper"),
        *("emergency_card", "key_card", "lots", "audit_trail"),  # the practice's own, and what is told them
    }
    assert {table.name for table in Base.metadata.sorted_tables} == TOLD | NEVER
    assert set(keys()) == {*HALF, *TOLD_KEYS}


def keys() -> Iterator[str]:
    """Give the keys that begin with a name and go on with an id, of all that lies beside the tables."""
    for path in (HOUSE / "db").rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            match node:
                case ast.Assign(value=ast.Constant(str(key))) | ast.AnnAssign(value=ast.Constant(str(key))):
                    if key.endswith("/"):
                        yield key
                case _:
                    pass
