"""The whole record opens in any browser without this program, and is the same for the same record."""

from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from companion.export.whole_record import write_whole_record
from companion.files.destinations import ExportError, ThereAlreadyError
from companion.override import override
from companion.record.facts.client_facts import KnownClient
from companion.record.instruments.response import Response
from companion.record.notes import Addendum, Note, PrivateNote
from companion.record.session_record import SessionRecord
from companion.session.journal import Noted
from companion.session.time.clock import minutes
from tests import samples
from tests.db.instruments.test_responses import PHQ_9

pytestmark = pytest.mark.usefixtures("qapp")

SECRET = "the father in the doorway"


def sessions() -> list[SessionRecord]:
    """A session with everything a record may hold, and one that was only planned."""
    note = Note(
        "n", "visit-4", "Spoke of the coat.", 5, signed_ms=samples.OPENED_MS, signed_by="JM", sha256="ab" * 32
    )
    note = replace(note, addenda=(Addendum("a", "n", "Later: it was brown.", "JM", samples.OPENED_MS),))
    odd = samples.opened().add(Noted("=1+1 <script>alert(1)</script>"), minutes(3), minutes(3), "JM")
    private = PrivateNote("p", "visit-4", "JM", SECRET, 7)
    planned = replace(samples.visit(), id="visit-5", number=5, opened_ms=0, ended_ms=0)
    return [
        SessionRecord(samples.visit(), [*samples.entries(), *odd.entries[1:]], note, private),
        SessionRecord(planned),
    ]


HELD = sessions()


def written(folder: Path, *, private: bool = False) -> Mapping[str, bytes]:
    """Write it, and give every file by its path within."""
    answered = [Response("r", "client-ak", PHQ_9, (1, 2, 0, 0, 0, 0, 0, 0, 3), at_ms=samples.OPENED_MS)]
    about = KnownClient(samples.CLIENT, samples.fact_versions())
    write_whole_record(folder, about, HELD, "7 · abc", responses=answered, private=private)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Page(HTMLParser):
    """Takes note of what a page leads to and asks for, of its tags and its words."""

    def __init__(self, whole: str) -> None:
        super().__init__()
        self.ways: list[str] = []
        self.names: set[str] = set()
        self.tags: set[str] = set()
        self.words = ""
        self.feed(whole)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.ways += [value or "" for name, value in attrs if name in ("src", "href", "action", "srcset")]
        self.names |= {value or "" for name, value in attrs if name == "id"}
        assert not [name for name, _ in attrs if name.startswith("on")]

    @override
    def handle_data(self, data: str) -> None:
        self.words += data


def test_every_way_in_it_leads_to_a_file_of_the_folder_and_nothing_runs(tmp_path: Path):
    found = written(tmp_path / "record")
    page = Page(found["index.html"].decode())
    assert not page.tags & {"script", "iframe", "object", "embed", "link", "base", "form"}
    led = set()
    for way in page.ways:
        parts = urlsplit(way)
        assert not parts.scheme
        assert not parts.netloc
        assert not way.startswith("/")
        assert parts.path in found if parts.path else parts.fragment in page.names
        led.add(parts.path)
    assert led - {""} == set(found) - {"index.html"}
    assert "url(" not in found["index.html"].decode()


def test_it_holds_the_record(tmp_path: Path):
    found = written(tmp_path / "record")
    words = Page(found["index.html"].decode()).words
    for said in (
        "Spoke of the coat.",
        "Later: it was brown.",
        "Signed JM",
        "“it's my dad's coat”",
        "<script>alert(1)</script>",
        "6 of 27 · mild",
        "Session 5",
        "Prefers the left chair.",
    ):
        assert said in words, said
    assert b"'=1+1" in found["sessions/001-23-nov-2026.csv"]
    assert found["pictures/001-23-nov-2026.png"].startswith(b"\x89PNG")
    assert b"Little interest" in found["responses.csv"]
    assert "Ada King" not in words


def test_it_is_the_same_twice_byte_for_byte(tmp_path: Path):
    first, second = written(tmp_path / "one", private=True), written(tmp_path / "two", private=True)
    assert [name for name, whole in first.items() if second[name] != whole] == []
    assert first.keys() == second.keys()


def test_private_notes_are_in_no_file_but_their_own_and_only_when_asked_for(tmp_path: Path):
    def holding(found: Mapping[str, bytes]) -> set[str]:
        return {name for name, whole in found.items() if SECRET.encode() in whole}

    asked, unasked = written(tmp_path / "one", private=True), written(tmp_path / "two")
    assert holding(asked) == {"private-notes.html"}
    assert holding(unasked) == set()
    assert {name: whole for name, whole in asked.items() if name != "private-notes.html"} == unasked


def test_an_earlier_one_is_replaced_only_when_asked_and_only_where_nothing_else_lies(tmp_path: Path):
    folder = tmp_path / "record"
    written(folder)
    about = KnownClient(samples.CLIENT)
    with pytest.raises(ThereAlreadyError):
        write_whole_record(folder, about, [], "8")
    write_whole_record(folder, about, [], "8", replace_earlier=True)
    assert {path.name for path in folder.iterdir()} == {"index.html", "record.json"}
    (folder / "sessions").mkdir()
    (folder / "sessions" / "mine.txt").touch()
    with pytest.raises(ExportError):
        write_whole_record(folder, about, [], "8", replace_earlier=True)
