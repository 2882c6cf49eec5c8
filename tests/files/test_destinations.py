"""Where exports may go, and that nothing is replaced unasked."""

import os
import socket
from pathlib import Path

import pytest

from companion.db import folder
from companion.files import destinations
from companion.files.destinations import (
    ExportError,
    ThereAlreadyError,
    changed_at,
    file_name,
    folder_written_whole,
    free,
    written_whole,
)


def write(path: Path, *, replace: bool = False, text: str = "new") -> None:
    with written_whole(path, replace=replace) as part:
        part.write_text(text, encoding="utf-8")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    (made / folder.BACKUPS).mkdir(parents=True)
    for name in (folder.RECORD, folder.VAULT):
        (made / name).write_text("the record", encoding="utf-8")
    return made


def test_a_data_folder_is_known_by_the_names_that_the_record_has():
    assert destinations.RECORD == folder.RECORD
    assert destinations.VAULT == folder.VAULT
    assert destinations.BACKUPS == folder.BACKUPS


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize(
    "name",
    [
        "companion.db",
        "companion.db-wal",
        "vault.json",
        "new.pdf",
        "backups/one.backup",
        "deep/er/new.pdf",
        "../data/companion.db",
        "../link/companion.db",
        "../link/x.pdf",
        "../to-record.json",
    ],
)
def test_nothing_goes_into_a_data_folder_by_any_way(data: Path, name: str, replace: bool):
    (data.parent / "link").symlink_to(data)
    (data.parent / "to-record.json").symlink_to(data / "companion.db")
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    with pytest.raises(ExportError, match="data folder"):
        write(data / name, replace=replace)
    with pytest.raises(ExportError, match="data folder"), folder_written_whole(data / name, replace=replace):
        pass
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


def test_a_data_folder_whose_record_is_gone_is_one_still(data: Path):
    (data / folder.RECORD).unlink()
    with pytest.raises(ExportError, match="data folder"):
        write(data / "x.pdf")


@pytest.mark.parametrize("name", ["start.py", "new.pdf", "companion/new.pdf", "assets/playlists/x.m3u8"])
def test_nothing_goes_into_the_programs_own_folder(name: str):
    own = destinations.PROGRAM.parent / name
    before = own.read_bytes() if own.exists() else None
    with pytest.raises(ExportError, match="the program's own folder"):
        write(own, replace=True)
    assert (own.read_bytes() if own.exists() else None) == before


def test_what_is_there_is_replaced_only_when_that_was_said(tmp_path: Path):
    paper = tmp_path / "letter.pdf"
    paper.write_text("a letter", encoding="utf-8")
    with pytest.raises(ThereAlreadyError, match=r"letter.pdf already; nothing was written"):
        write(paper)
    assert paper.read_text(encoding="utf-8") == "a letter"
    write(paper, replace=True)
    assert paper.read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["letter.pdf"]


def test_what_comes_while_it_is_written_stays(tmp_path: Path):
    paper = tmp_path / "letter.pdf"
    with pytest.raises(ThereAlreadyError), written_whole(paper):
        paper.write_text("somebody was quicker", encoding="utf-8")
    assert paper.read_text(encoding="utf-8") == "somebody was quicker"


def test_a_link_is_followed_to_its_target_and_stays_one(tmp_path: Path):
    target, link = tmp_path / "target.pdf", tmp_path / "link.pdf"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    with pytest.raises(ThereAlreadyError):
        write(link)
    write(link, replace=True)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_a_link_to_nothing_yet_makes_its_target(tmp_path: Path):
    (tmp_path / "link.pdf").symlink_to(tmp_path / "not-yet.pdf")
    write(tmp_path / "link.pdf")
    assert (tmp_path / "not-yet.pdf").read_text(encoding="utf-8") == "new"


def test_links_in_a_circle_lead_nowhere(tmp_path: Path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(ExportError):
        write(tmp_path / "a", replace=True)
    assert (tmp_path / "a").is_symlink()


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices as files are of other systems")
def test_pipes_sockets_and_devices_are_no_places_for_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind("socket")
        for path in (tmp_path / "pipe", tmp_path / "socket", Path("/dev/null"), Path("/dev/stdout")):
            kind = path.lstat().st_mode
            with pytest.raises(ExportError):
                write(path, replace=True)
            assert path.lstat().st_mode == kind


@pytest.mark.parametrize("name", ["a\0b.pdf", "~nobody-of-this-name/x.pdf", "."])
def test_names_that_are_none_are_told(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ExportError):
        write(Path(name))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_a_file_and_a_file_no_folder(tmp_path: Path):
    with pytest.raises(ExportError, match="is a folder"):
        write(tmp_path, replace=True)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ExportError, match="is no folder"), folder_written_whole(tmp_path / "file"):
        pass


def test_a_folder_with_something_in_it_is_asked_about_and_only_ours_is_replaced(tmp_path: Path):
    place = tmp_path / "record"
    with folder_written_whole(place) as fresh:
        (fresh / "index.html").write_text("first", encoding="utf-8")
    with pytest.raises(ThereAlreadyError), folder_written_whole(place):
        pass
    with pytest.raises(ExportError, match="other things"), folder_written_whole(place, replace=True):
        pass
    with folder_written_whole(place, replace=True, ours=lambda _: True) as fresh:
        (fresh / "second.html").write_text("second", encoding="utf-8")
    assert [path.name for path in place.iterdir()] == ["second.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["record"]


def test_a_folder_that_could_not_be_filled_leaves_what_was_there(tmp_path: Path):
    place = tmp_path / "record"
    with folder_written_whole(place) as fresh:
        (fresh / "index.html").write_text("first", encoding="utf-8")
    with (
        pytest.raises(ExportError, match="no space left"),
        folder_written_whole(place, replace=True, ours=lambda _: True),
    ):
        raise OSError(28, "No space left on device")
    assert (place / "index.html").read_text(encoding="utf-8") == "first"
    assert [path.name for path in tmp_path.iterdir()] == ["record"]


def test_an_empty_folder_needs_no_question(tmp_path: Path):
    (tmp_path / "record").mkdir()
    assert changed_at(tmp_path / "record") is None
    with folder_written_whole(tmp_path / "record") as fresh:
        (fresh / "x").touch()
    assert changed_at(tmp_path / "record") is not None


def test_the_next_free_name_stands_beside(tmp_path: Path):
    paper = tmp_path / "A.K.-session-1.pdf"
    for expected in ("A.K.-session-1.pdf", "A.K.-session-1-2.pdf", "A.K.-session-1-3.pdf"):
        given = free(paper)
        assert given.name == expected
        given.touch()


def test_two_names_that_clean_to_the_same_keep_apart():
    codes = ("A/K", "A:K", "A-K", "A.K.", "///", "🦋", ".A", " A")
    names = [(code, f"{number}{number}") for number, code in enumerate(codes)]
    made = [file_name(*name) for name in names]
    assert len({name.casefold() for name in made}) == len(names)
    assert all(name and not set(name) & set('/\\:*?"<>|') for name in made)
    assert file_name("A.K.", "whatever") == "A.K."
    assert file_name("Aux", "1f3a9c77") == "_Aux-1f3a9c"  # a device on Windows, whatever its suffix
