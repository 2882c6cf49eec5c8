from pathlib import Path

import pytest

from companion.i18n import use
from companion.ports.record import RecordError
from companion.record.writing.note_format import find_note_formats
from companion.resources import assets
from companion.services.writing.own_format import begin_own


def test_it_is_a_whole_format_of_its_own_and_touches_no_file(tmp_path: Path):
    folder = tmp_path / "notes"
    for like in ("soap", "narrative", "outline"):
        begin_own(folder, like)
    formats, problems = find_note_formats(assets() / "notes", folder)
    assert problems == []
    ours = [found for found in formats if found.id.startswith("ours")]
    assert [(found.id, found.name) for found in ours] == [
        ("ours", "Ours, like SOAP"),
        ("ours_2", "Ours, like Narrative"),
        ("ours_3", "Ours, like SOAP"),
    ]
    assert all(found.unplaced == () for found in ours)
    assert "decided_before (what the prescriber planned" in (folder / "ours.toml").read_text(encoding="utf-8")


def test_its_headings_are_in_the_language_that_is_spoken(tmp_path: Path):
    use(str, "es")
    try:
        begin_own(tmp_path, "soap")
    finally:
        use(str)
    [ours] = find_note_formats(tmp_path)[0]
    assert ours.headings == ("Subjetivo", "Objetivo", "Análisis", "Plan")


def test_a_folder_that_takes_nothing_is_told_of(tmp_path: Path):
    (tmp_path / "notes").write_text("no folder", encoding="utf-8")
    with pytest.raises(RecordError, match="takes no file"):
        begin_own(tmp_path / "notes", "soap")
