from pathlib import Path

from companion.db.store import Store
from companion.desktop.folders import Folders
from companion.ports.record import RecordError
from companion.record.writing.snippets import Snippet
from companion.services.background import Background
from companion.services.writing.aids import WritingAids
from tests.record.writing.test_note_format import OWN


def no_record() -> Store:
    raise RecordError("The record is locked.")


def test_the_practices_files_stand_beside_what_ships_and_are_read_anew(tmp_path: Path):
    aids = WritingAids(Folders.beneath(tmp_path), Background(lambda call: call()), no_record)
    assert [found.id for found in aids.formats()[0]] == ["outline", "birp", "dap", "narrative", "soap"]
    assert aids.snippets() == ([], [])
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "ours.toml").write_text(OWN, encoding="utf-8")
    (tmp_path / "notes" / "wrong.toml").write_text("format = ", encoding="utf-8")
    aids.snippet_folder.mkdir()
    (aids.snippet_folder / "Closing.txt").write_text("Ten minutes.", encoding="utf-8")
    formats, [said] = aids.formats()
    assert formats[-1].id == "ours"
    assert said.startswith("wrong.toml, line 1: this is not written the way TOML is")
    assert aids.snippets() == ([Snippet("Closing", "Ten minutes.")], [])
