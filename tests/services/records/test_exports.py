"""The record handed over as the program does it, with a real record and real files."""

import json
import re
import stat
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import uuid4

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from companion.commands import opened_record
from companion.db.keys.record_keys import LEAST_WORK
from companion.db.store import Store
from companion.files.destinations import LackingError
from companion.options import ExitCode, ExportFormat
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.instruments.response import Response
from companion.record.instruments.total import TotalWords
from companion.record.notes import Note, PrivateNote
from companion.record.visits import Status, Visit
from companion.services.background import Background
from companion.services.papers.laid_out import LaidOut
from companion.services.papers.reading_copies import ReadingCopies
from companion.services.records.exports import Exports, export_session
from companion.session.journal import Noted
from companion.settings import Settings
from tests.db import records
from tests.db.instruments.test_responses import PHQ_9
from tests.fakes import outcome


@dataclass
class Told:
    """What was told at the end of slow work."""

    said: list[str] = field(default_factory=list)

    def __call__(self, sentence: str) -> None:
        self.said.append(sentence)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = records.new_store(tmp_path / "data")
    opened.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    yield opened
    opened.close()


def treated(store: Store) -> tuple[Client, Visit]:
    someone = replace(records.client("HERON-7"), intention="to <forgive> & rest")
    store.clients.save(someone)
    visit = records.visit(someone, status=Status.CLOSED, opened_ms=1_795_428_120_000)
    store.visits.save(visit)
    records.append(store, visit.id, records.entry(1, Noted("the coat")))
    note = Note(uuid4().hex, visit.id, "Spoke of the coat.", 5)
    store.notes.save(note)
    store.notes.sign(note, 6)
    store.private.save(PrivateNote(uuid4().hex, visit.id, "JM", "the father in the doorway", 7))
    return someone, visit


def exports(store: Store, place: Path) -> tuple[Exports, Background]:
    background = Background(lambda call: call())
    return Exports(lambda: store, background, Settings, ReadingCopies(place)), background


@pytest.mark.parametrize("private", [False, True])
def test_the_whole_record_is_one_folder(qtbot: QtBot, tmp_path: Path, store: Store, private: bool):
    assert qtbot is not None  # PDFs need an application
    someone, visit = treated(store)
    store.responses.keep(Response("", someone.id, PHQ_9, (1, 2, 0, 0, 0, 0, 0, 0, 3)))
    total = store.totals.keep(someone.id, TotalWords("QIDS-SR16", "14", "2026-11-20", "Dr Weiss"))
    store.totals.keep(someone.id, TotalWords("QIDS-SR16", "15 <sic>", "2026-11-20", "Dr Weiss"), total.id)
    made, background = exports(store, tmp_path)
    told = Told()
    out = tmp_path / "out"
    made.write_client(someone.id, out, *outcome(told.said), private=private)
    background.before()()
    assert told.said == [""]
    page = (out / "index.html").read_text(encoding="utf-8")
    plain = json.loads((out / "record.json").read_text(encoding="utf-8"))
    assert [each["total"] for each in plain["responses"]] == [6]
    assert all(each["at"].endswith("Z") for each in plain["responses"])  # as every other time there
    assert "6 of 27 · mild" in page
    assert [each["total"] for each in plain["totals"][0]["versions"]] == ["14", "15 <sic>"]
    assert "QIDS-SR16 · 15 &lt;sic&gt;, scored by Dr Weiss" in page
    assert "15 <sic>" in (out / "questionnaires.fhir.json").read_text(encoding="utf-8")
    assert "9. Thoughts that you would be better off dead or of hurting yourself in some way — 3" in page
    [pdf] = (out / "sessions").glob("*.pdf")
    printed = " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(pdf).pages).split())
    assert "to &lt;forgive&gt; &amp; rest" in page
    assert f'href="sessions/{pdf.name}"' in page
    assert plain["sessions"][0]["note"]["signed"]["by"] == "JM"
    for text in (page, json.dumps(plain), printed):
        assert "Spoke of the coat." in text
    holding = {path.name for path in out.rglob("*.*") if b"father in the doorway" in path.read_bytes()}
    assert holding == ({"private-notes.html"} if private else set())
    assert "father in the doorway" not in printed
    row = store.audit.page(limit=1)[0]
    assert (row.action, row.entity_id, row.detail) == ("export", someone.id, "private" if private else "")
    head = store.audit.last_change().seq
    assert f"{head} · " in printed
    assert visit.id == plain["sessions"][0]["session"]["id"]


def test_an_export_changes_nothing_of_the_next_one(qtbot: QtBot, tmp_path: Path, store: Store):
    assert qtbot is not None
    someone, _ = treated(store)
    made, background = exports(store, tmp_path)
    told = Told()
    for name in ("one", "two"):
        made.write_client(someone.id, tmp_path / name, *outcome(told.said), private=True)
        background.before()()
    assert told.said == ["", ""]
    one, two = (
        {path.relative_to(around): path.read_bytes() for path in around.rglob("*.*")}
        for around in (tmp_path / "one", tmp_path / "two")
    )
    assert one == two


def laid_out(made: Exports, background: Background, visit_id: str, *, private: bool = False) -> LaidOut:
    """Lay a session out, and wait for it."""
    papers: list[LaidOut] = []
    said: list[str] = []
    made.session(visit_id, papers.append, said.append, private=private)
    background.before()()
    assert said == []
    return papers[0]


def test_a_place_that_takes_nothing_is_told(tmp_path: Path, store: Store, qtbot: QtBot):
    assert qtbot is not None
    _, visit = treated(store)
    paper = laid_out(*exports(store, tmp_path), visit.id)
    (tmp_path / "file").touch()
    with pytest.raises(RecordError, match="was not written"):
        paper.save(tmp_path / "file" / "one.pdf")


@pytest.mark.parametrize("private", [False, True])
def test_every_way_a_session_goes_is_a_row_of_the_trail(
    tmp_path: Path, store: Store, qtbot: QtBot, private: bool
):
    assert qtbot is not None
    _, visit = treated(store)
    paper = laid_out(*exports(store, tmp_path), visit.id, private=private)
    assert paper.lacks == ""
    paper.save(tmp_path / "one.pdf")
    copy = paper.for_reading("one.pdf")
    assert copy.read_bytes() == (tmp_path / "one.pdf").read_bytes()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o400
    words = paper.copied()
    assert ("Spoke of the coat." in words) is not private
    assert ("father in the doorway" in words) is private
    paper.printed()
    rows = store.audit.page(limit=4)
    assert [row.action for row in rows] == ["print", "copy", "show", "export"]
    assert {(row.entity, row.entity_id, row.detail) for row in rows} == {
        ("session", visit.id, "private" if private else "")
    }
    ReadingCopies(tmp_path).clear()
    assert not copy.exists()


@pytest.mark.parametrize("form", set(ExportFormat) - {ExportFormat.PDF}, ids=lambda form: form.value)
def test_data_for_other_programs_hold_the_session_and_no_private_note(
    tmp_path: Path, store: Store, qtbot: QtBot, form: ExportFormat
):
    assert qtbot is not None  # words of a paper need an application
    _, visit = treated(store)
    made, background = exports(store, tmp_path)
    told = Told()
    path = tmp_path / f"session{form.ending}"
    made.write_session(visit.id, path, form, *outcome(told.said))
    background.before()()
    assert told.said == [""]
    written = path.read_text(encoding="utf-8")
    documents = re.findall(r'"data": "([^"]*)"', written)
    written += "".join(b64decode(document).decode() for document in documents)
    assert "the coat" in written
    assert "father in the doorway" not in written
    [row] = store.audit.page(limit=1)
    assert (row.action, row.entity_id, row.detail) == ("export", visit.id, "")


@pytest.mark.parametrize("form", [ExportFormat.CSV, ExportFormat.FHIR])
def test_a_private_note_is_refused_where_it_has_no_place(tmp_path: Path, store: Store, form: ExportFormat):
    _, visit = treated(store)
    with pytest.raises(RecordError, match="as a PDF, a text or a JSON file"):
        export_session(store, visit, tmp_path / "one", Settings(), form=form, private=True)
    assert not (tmp_path / "one").exists()


def test_a_copy_that_cannot_be_made_is_told(tmp_path: Path, store: Store, qtbot: QtBot):
    assert qtbot is not None
    _, visit = treated(store)
    (tmp_path / "file").touch()
    paper = laid_out(*exports(store, tmp_path / "file"), visit.id)
    with pytest.raises(RecordError, match="Save it where you like"):
        paper.for_reading("one.pdf")
    assert store.audit.page(limit=1)[0].action != "show"


NOWHERE = "\U0010fffd"
"""A sign of private use, which no font has."""


def test_a_sign_that_no_font_shows_is_told_and_written_as_its_code_when_asked_again(
    qtbot: QtBot, tmp_path: Path, store: Store
):
    assert qtbot is not None
    someone, visit = treated(store)
    records.append(store, visit.id, records.entry(2, Noted(f"she drew {NOWHERE}")))
    made, background = exports(store, tmp_path)
    told = Told()
    paper, one = laid_out(made, background, visit.id), tmp_path / "one.pdf"
    assert "she drew [U+10FFFD]" in paper.lacks
    with pytest.raises(RecordError, match=r"one\.pdf was not written yet: .* shows U\+10FFFD"):
        paper.save(one)
    assert not one.exists()
    paper.save(one)
    assert one.exists()
    paper.save(tmp_path / "two.pdf", spelled=True)
    assert (tmp_path / "two.pdf").exists()
    for written in (False, True):
        made.write_client(someone.id, tmp_path / "out", *outcome(told.said), private=False)
        background.before()()
        assert (tmp_path / "out").exists() is written
    assert "pdf, page" in told.said[0]
    assert told.said[1] == ""


def test_the_command_line_says_how_to_ask_for_codes(capsys: pytest.CaptureFixture[str]):
    def lacking() -> int:
        raise LackingError("one.pdf was not written yet.")

    assert opened_record.told(lacking) == ExitCode.FAILED
    assert capsys.readouterr().err.strip().endswith("one.pdf was not written yet. Here, that is --codes.")
