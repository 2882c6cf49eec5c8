"""Real processes on real files: out of space, write-protected."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from companion.db.store import Store
from companion.ports.record import RecordError
from tests.db import records

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits and signals")

_AS_A_PROCESS = [sys.executable, "-W", "error", "-m", "tests.db.hardship"]


def _run(*command: str | Path) -> list[str]:
    told = subprocess.run(command, check=False, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    return told.stdout.splitlines()


def test_where_files_cannot_grow_it_says_so_and_goes_on_when_they_can(place: Path):
    kept, told = _run(*_AS_A_PROCESS, "small files", place)
    assert int(kept) > 0
    assert told.startswith("The disk did not take it: everything before this is kept, only this is not yet;")


def test_on_a_full_disk_it_says_so_and_goes_on_when_there_is_space(place: Path):
    place.mkdir()
    mount = f'mount -t tmpfs -o size=4m tmpfs "{place}" && exec "$@"'
    on_a_small_disk = ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh"]
    if not shutil.which("unshare") or subprocess.run([*on_a_small_disk, "true"], check=False).returncode:
        pytest.skip("no small disk can be made here")
    kept, told = _run(*on_a_small_disk, *_AS_A_PROCESS, "full disk", place)
    assert int(kept) > 0
    assert told.startswith("The disk is full: everything before this is kept, only this is not yet;")


@pytest.mark.parametrize(
    ("protected", "told"),
    [
        ([".", "companion.db"], ["The data folder is write-protected: nothing was changed;"]),
        (["."], ["The data folder is write-protected: nothing was changed;"]),
        (
            ["companion.db"],
            ["0 visits", "The data folder is write-protected: everything before this is kept,"],
        ),
    ],
)
def test_write_protection_is_told_in_one_sentence(place: Path, protected: list[str], told: list[str]):
    records.new_store(place).close()
    for name in protected:
        path = place / name
        path.chmod(path.stat().st_mode & 0o555)
    as_others = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    if as_others and not shutil.which(as_others[0]):
        pytest.skip("root may write everywhere")
    lines = _run(*as_others, *_AS_A_PROCESS, "write-protected", place)
    place.chmod(0o700)
    assert len(lines) == len(told)
    assert all(line.startswith(start) for line, start in zip(lines, told, strict=True))


def test_keys_cannot_be_made_where_nothing_may_be_written(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordError, match=r"data folder is there|could not be opened"):
        records.make_record(tmp_path / "file" / "data")


def test_a_folder_that_is_gone_is_told_in_one_sentence(place: Path):
    keys = records.make_record(place)
    shutil.rmtree(place)
    with pytest.raises(RecordError, match="not in the data folder"):
        Store.open(place, keys, "JM")
