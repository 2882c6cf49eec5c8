"""The data folder as the program's own, and what is said where it cannot be had."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from companion.db import folder
from companion.desktop.folders import Folders
from companion.services.access.claim import Claim
from companion.services.access.locked_session import UNDER_WAY
from companion.services.services import Services
from companion.settings import Settings, SettingsError


@pytest.fixture
def refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A folder with a session under way; what making it fails with, as long as there is anything."""
    (tmp_path / UNDER_WAY).touch()
    (tmp_path / folder.VAULT).touch()
    errors: list[int] = []
    make = Folders.make

    def made(self: Folders) -> Folders:
        if errors:
            raise OSError(errors[0], "refused", str(self.data))
        return make(self)

    monkeypatch.setattr(Folders, "make", made)
    return errors


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EROFS, "cannot be written to"),
        (errno.EACCES, "cannot be written to"),
        (errno.EPERM, "cannot be written to"),
        (errno.ENOSPC, "is on a full disk"),
        (errno.EDQUOT, "is on a full disk"),
        (errno.EIO, "takes nothing"),
    ],
)
def test_whatever_keeps_it_from_being_had_the_room_waits_and_is_told(
    tmp_path: Path, refuses: list[int], number: int, said: str
):
    refuses.append(number)
    claim = Claim(Folders.beneath(tmp_path))
    with pytest.raises(OSError, match="refused"):
        claim.take()
    assert claim.room_waits
    assert said in claim.trouble
    assert "stays closed" in claim.again()
    refuses.clear()
    assert claim.again() == claim.trouble == ""
    claim.release()


@pytest.mark.parametrize("missing", [UNDER_WAY, folder.VAULT])
def test_where_no_room_waits_the_start_is_refused(tmp_path: Path, refuses: list[int], missing: str):
    (tmp_path / missing).unlink()
    refuses.append(errno.EROFS)
    claim = Claim(Folders.beneath(tmp_path))
    with pytest.raises(OSError, match="refused"):
        claim.take()
    assert not claim.room_waits


def test_where_a_link_stands_for_a_folder_the_start_is_refused(tmp_path: Path, refuses: list[int]):
    assert not refuses
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "run").symlink_to(tmp_path / "elsewhere")
    claim = Claim(Folders.beneath(tmp_path))
    with pytest.raises(OSError, match="symbolic links"):
        claim.take()
    assert not claim.room_waits


def test_a_disk_that_takes_nothing_hides_no_strangers_folder(tmp_path: Path, refuses: list[int]):
    assert not refuses
    runtime = tmp_path.parent / f"{tmp_path.name}-strange"
    runtime.symlink_to(tmp_path.parent)
    (tmp_path / "cache").write_text("a file, so that no folder can be made", encoding="utf-8")
    claim = Claim(replace(Folders.beneath(tmp_path), runtime=runtime))
    with pytest.raises(PermissionError, match="somebody else"):
        claim.take()
    assert not claim.room_waits


def test_a_program_that_took_it_meanwhile_is_named_and_its_settings_are_left_alone(
    tmp_path: Path, refuses: list[int]
):
    places = Folders.beneath(tmp_path)
    refuses.append(errno.EROFS)
    claim = Claim(places)
    with pytest.raises(OSError, match="refused"):
        claim.take()
    program = Services(places, lambda call: call(), claim=claim)
    try:
        refuses.clear()
        other = Claim(places)
        assert other.take() is None
        assert "already open" in claim.again()
        with pytest.raises(SettingsError, match="nothing new can be kept"):
            program.settings.keep(Settings(text=150))
        assert not (tmp_path / "settings.json").exists()
        other.release()
        assert claim.again() == ""
        program.settings.keep(Settings(text=150))
    finally:
        program.close()
        claim.release()
