"""The record handed over as the program does it, with a real record and real files."""

import json
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
from companion.options import ExitCode
from companion.record.client import Client
from companion.record.notes import Note, PrivateNote
from companion.record.visits import Status, Visit
from companion.services.background import Background
from companion.services.records.exports import Exports
from companion.session.journal import Noted
from companion.settings import Settings
from tests.db import records
from tests.fakes import outcome


@dataclass
class Told:
    """What was told at the end of slow work."""

    said: list[str] = field(default_factory=list)

    def __call__(self, sentence: str) -> None:
        self.said.append(sentence)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "data", records.make_record(tmp_path / "data"), "JM")
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


def exports(store: Store) -> tuple[Exports, Background]:
    background = Background(lambda call: call())
    return Exports(lambda: store, background, Settings), background


@pytest.mark.parametrize("private", [False, True])
def test_the_whole_record_is_one_folder(qtbot: QtBot, tmp_path: Path, store: Store, private: bool):
    assert qtbot is not None  # PDFs need an application
    someone, visit = treated(store)
    made, background = exports(store)
    told = Told()
    out = tmp_path / "out"
    made.write_client(someone.id, out, *outcome(told.said), private=private)
    background.before()()
    assert told.said == [""]
    page = (out / "index.html").read_text(encoding="utf-8")
    plain = json.loads((out / "record.json").read_text(encoding="utf-8"))
    [pdf] = (out / "sessions").iterdir()
    printed = " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(pdf).pages).split())
    assert "to &lt;forgive&gt; &amp; rest" in page
    assert f'href="sessions/{pdf.name}"' in page
    assert plain["sessions"][0]["note"]["signed"]["by"] == "JM"
    for text in (page, json.dumps(plain), printed):
        assert "Spoke of the coat." in text
        assert ("father in the doorway" in text) is private
    row = store.audit.page(limit=1)[0]
    assert (row.action, row.entity_id, row.detail) == ("export", someone.id, "private" if private else "")
    head = store.audit.page(limit=2)[1].seq
    assert f"{head} · " in printed
    assert visit.id == plain["sessions"][0]["session"]["id"]


def test_a_place_that_takes_nothing_is_told(tmp_path: Path, store: Store, qtbot: QtBot):
    assert qtbot is not None
    _, visit = treated(store)
    made, background = exports(store)
    (tmp_path / "file").touch()
    told = Told()
    made.write_session(visit.id, tmp_path / "file" / "one.pdf", *outcome(told.said), private=False)
    background.before()()
    assert "was not written" in told.said[0]


NOWHERE = "\U0010fffd"
"""A sign of private use, which no font has."""


def test_a_sign_that_no_font_shows_is_told_and_written_as_its_code_when_asked_again(
    qtbot: QtBot, tmp_path: Path, store: Store
):
    assert qtbot is not None
    someone, visit = treated(store)
    records.append(store, visit.id, records.entry(2, Noted(f"she drew {NOWHERE}")))
    made, background = exports(store)
    told = Told()
    for at, out in enumerate((tmp_path / "one.pdf", tmp_path / "out")):
        for written in (False, True):
            if at:
                made.write_client(someone.id, out, *outcome(told.said), private=False)
            else:
                made.write_session(visit.id, out, *outcome(told.said), private=False)
            background.before()()
            assert out.exists() is written
    first, second, third, fourth = told.said
    assert (second, fourth) == ("", "")
    assert "one.pdf was not written yet: no font on this computer shows U+10FFFD" in first
    assert "she drew [U+10FFFD]" in first
    assert "pdf, page" in third


def test_the_command_line_says_how_to_ask_for_codes(capsys: pytest.CaptureFixture[str]):
    def lacking() -> int:
        raise LackingError("one.pdf was not written yet.")

    assert opened_record.told(lacking) == ExitCode.FAILED
    assert capsys.readouterr().err.strip().endswith("one.pdf was not written yet. Here, that is --codes.")
