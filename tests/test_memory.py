"""Nobody else reads the program's memory, and no key lies in it as text."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.db import records

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at memory the way Linux shows it")

CHOOSE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog as Files
from companion import memory
def shut():
    if (chooser := application.activeModalWidget()) is not None:
        print(type(chooser).__name__)
        chooser.reject()
memory.keep_to_itself()
application = QApplication([])
for choose in (Files.getExistingDirectory, Files.getOpenFileName, Files.getSaveFileName):
    watch = QTimer()
    watch.timeout.connect(shut)
    watch.start(50)
    choose(None, "", sys.argv[1])
    watch.stop()
"""
OPEN = """
import sys
from pathlib import Path
from tests.db import records
store = records.open_record(Path(sys.argv[1]), "AK")
print("open", flush=True)
sys.stdin.read()
"""
SECRETIVE = """
import ctypes, os, resource, sys
from companion import memory
prctl = ctypes.CDLL(None).prctl
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
prctl(4, 1, 0, 0, 0)
{keep}
print(prctl(3, 0, 0, 0, 0), *resource.getrlimit(resource.RLIMIT_CORE), flush=True)
sys.stdin.read()
"""
READ = """
import os, sys
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for name in ("mem", "maps", "environ"):
    try:
        with open(f"/proc/{sys.argv[1]}/{name}", "rb") as file:
            print(name) if name == "mem" or file.read() else None
    except PermissionError:
        pass
"""
"""Who is root becomes somebody else first, for root reads everything."""


@contextmanager
def process(script: str, *given: object) -> Iterator[tuple[int, str]]:
    """Run a script until it says its first line; gives its process and that line."""
    command = [sys.executable, "-c", script, *map(str, given)]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True) as started:
        assert started.stdin is not None
        assert started.stdout is not None
        try:
            yield started.pid, started.stdout.readline().strip()
        finally:
            started.stdin.close()


def test_no_other_program_of_the_same_person_reads_the_memory():
    def read(pid: int) -> list[str]:
        command = [sys.executable, "-c", READ, str(pid)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()

    with process(SECRETIVE.format(keep="")) as (pid, said):
        assert said.split()[0] == "1"
        if read(pid) != ["mem", "maps", "environ"]:
            pytest.skip("here no program may read another one anyway")
    with process(SECRETIVE.format(keep="memory.keep_to_itself()")) as (pid, said):
        assert said == "0 0 0"
        assert read(pid) == []


STOP = """
import ctypes, os, sys
from pathlib import Path
from companion.options import Options
options = Options(data_dir=Path(sys.argv[1]))
def stop(*_):
    print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), flush=True)
    os._exit(0)
"""
BEGINNINGS = {
    "app": "from companion import app; app.Claim = stop; app.run(options)",
    "command": "from companion.commands.opened_record import vault, with_store\n"
    "vault.exists = stop; with_store(options, stop)",
    "library": "from companion.audio.library import worker as w; w.do = stop; w.main()",
    "composer": "from companion.audio.compose import worker as w; w.make = stop; w.main()",
}


@pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS)
def test_what_holds_words_of_the_record_or_names_of_files_keeps_them_to_itself(
    beginning: str, tmp_path: Path
):
    command = [sys.executable, "-c", STOP + beginning, str(tmp_path)]
    job = '{"paths": [], "distrusted": {}}\n'
    ended = subprocess.run(command, input=job, capture_output=True, text=True, check=False)
    assert ended.stdout.strip() == "0", ended.stderr


def test_every_chooser_opens_in_a_process_that_nobody_looks_into(tmp_path: Path):
    command = [sys.executable, "-c", CHOOSE, str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.stdout.split() == ["QFileDialog"] * 3, ended.stderr


def test_an_open_record_keeps_no_key_as_text(place: Path):
    keys = records.make_record(place)
    spelled = keys.for_cipher().encode()[32:]
    with process(OPEN, place) as (pid, said):
        assert said == "open"
        held = b"".join(writable_memory(pid))
    assert records.PASSPHRASE.encode() in held or keys.data_key() in held, "else nothing was looked at"
    assert held.count(spelled) == 0


def writable_memory(pid: int) -> Iterator[bytes]:
    maps = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            where, how = line.split()[:2]
            if how.startswith("rw"):
                start, end = (int(edge, 16) for edge in where.split("-"))
                memory.seek(start)
                try:
                    yield memory.read(end - start)
                except OSError:
                    continue


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path
