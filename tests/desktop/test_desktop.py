"""What the program asks of the desktop, asked of the real one."""

import errno
import logging
import os
import signal
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from wakepy import keep

from companion.desktop.awake import StayAwake
from companion.desktop.folders import LONGEST_SOCKET_FOLDER, Folders
from companion.desktop.log import install_logging
from companion.desktop.single_instance import Holder, SingleInstance
from tests.small_disk import fill, small_disk

posix = pytest.mark.skipif(os.name != "posix", reason="about POSIX permissions and signals")
SECRET = "a dream about her sister"


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# --- folders


@pytest.mark.skipif(os.name != "posix", reason="other systems close folders otherwise")
def test_a_data_folder_that_was_open_to_others_is_closed(tmp_path: Path):
    data = tmp_path / "data"
    data.mkdir(mode=0o755)
    Folders.beneath(data).make()
    assert data.stat().st_mode & 0o077 == 0


def test_nobodys_home_is_told(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        Folders.beneath(Path("~nobody-of-this-name/data"))
    assert not list(tmp_path.iterdir())


def test_everything_lies_in_the_folder_that_was_asked_for(tmp_path: Path):
    folders = Folders.beneath(tmp_path / "d").make()
    assert folders.data == tmp_path / "d"
    assert all(f.is_dir() for f in (folders.data, folders.runtime, folders.log, folders.cache))


@posix
def test_nobody_else_may_look_inside(tmp_path: Path):
    folders = Folders.beneath(tmp_path / "d").make()
    assert {mode_of(f) for f in (folders.data, folders.runtime, folders.log)} == {0o700}


@posix
def test_a_runtime_folder_that_stood_open_is_closed(tmp_path: Path):
    (tmp_path / "run").mkdir(mode=0o755)
    assert mode_of(Folders.beneath(tmp_path).make().runtime) == 0o700


def test_a_socket_fits_into_the_runtime_folder_however_deep_the_data_lie(tmp_path: Path):
    deep = tmp_path / ("long" * 30)
    first, again = Folders.beneath(deep), Folders.beneath(deep)
    assert len(os.fsencode(first.runtime)) <= LONGEST_SOCKET_FOLDER
    assert first == again != Folders.beneath(tmp_path / ("longer" * 30))


@posix
def test_a_runtime_folder_that_is_a_link_is_refused(tmp_path: Path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "run").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="run"):
        Folders.beneath(tmp_path).make()
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_without_a_data_dir_the_persons_own_folders_serve():
    assert "companion" in str(Folders.of_this_person().data)


@pytest.mark.parametrize(
    ("system", "provided", "beside"),
    [
        ("linux", "", True),
        ("win32", "/run/user/7", True),
        ("darwin", "/run/user/7", True),
        ("linux", "/run/user/7", False),
    ],
)
def test_what_the_program_is_reached_by_is_never_among_temporary_files(
    system: str, provided: str, beside: bool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setenv("XDG_RUNTIME_DIR", provided)
    folders = Folders.of_this_person()
    assert (folders.runtime == folders.data / "run") is beside


# --- one instance


@contextmanager
def holding(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Have another process hold the lock of a folder."""
    script = (
        "import sys; from pathlib import Path; from companion.desktop.single_instance import SingleInstance\n"
        "one = SingleInstance(Path(sys.argv[1])); print(one.take(), flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", script, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "None\n"
        yield process
        process.kill()


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock."""
    with holding(tmp_path) as process:
        yield process


def test_the_second_is_told_who_holds_the_lock(tmp_path: Path, holder: subprocess.Popen[str]):
    found = SingleInstance(tmp_path).take()
    assert found is not None
    assert found.pid == holder.pid
    assert str(holder.pid) in found.sentence


@posix
def test_a_killed_holder_is_no_obstacle(tmp_path: Path, holder: subprocess.Popen[str]):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    instance = SingleInstance(tmp_path)
    assert instance.take() is None
    instance.release()


@pytest.mark.parametrize("left_by_a_power_cut", ["", "garbage", "\0" * 40, "0\n\n\n"])
def test_a_lock_file_full_of_garbage_is_no_obstacle(tmp_path: Path, left_by_a_power_cut: str):
    (tmp_path / "companion.lock").write_text(left_by_a_power_cut)
    instance = SingleInstance(tmp_path)
    assert instance.take() is None
    assert SingleInstance(tmp_path).take() is not None
    instance.release()


@posix
def test_a_dead_holder_is_no_obstacle_on_a_full_disk(tmp_path: Path):
    with small_disk(tmp_path / "disk", 1) as disk:
        with holding(disk) as killed:
            fill(disk)
            held = SingleInstance(disk).take()
            assert held is not None
            assert held.pid == killed.pid
        instance = SingleInstance(disk)
        assert instance.take() is None
        assert SingleInstance(disk).take() is not None
        instance.release()


@posix
def test_a_lock_that_cannot_be_read_but_is_held_stays_held(tmp_path: Path, holder: subprocess.Popen[str]):
    (tmp_path / "companion.lock").write_text("garbage")
    assert SingleInstance(tmp_path).take() == Holder(0, "")
    assert holder.poll() is None


def test_released_and_taken_again(tmp_path: Path):
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.take() is None
    first.release()
    assert second.take() is None
    second.release()
    second.release()


# --- staying awake


def test_awake_where_the_desktop_grants_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    with StayAwake() as awake:
        assert awake.holds
        assert awake.sentence == "This computer will stay awake; its screen may go dim."
    assert not awake.holds


def test_the_screen_is_kept_bright_only_where_nothing_else_is_offered(monkeypatch: pytest.MonkeyPatch):
    def refused(**_: object) -> None:
        raise OSError

    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    monkeypatch.setattr(keep, "running", refused)
    with StayAwake() as awake:
        assert awake.sentence == "This computer will stay awake, and its screen too."
    assert not awake.bright


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about a desktop without D-Bus")
def test_a_desktop_that_refuses_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("WAKEPY_FAKE_SUCCESS", raising=False)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    with StayAwake() as awake:
        assert not awake.holds
        assert awake.sentence.count(".") == 1


# --- the log


@pytest.mark.logs_warnings
def test_an_exceptions_words_never_reach_the_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    book = install_logging(tmp_path)
    try:
        try:
            try:
                raise KeyError(SECRET)
            except KeyError as first:
                raise ValueError(f"could not save {SECRET}") from first
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
            logging.getLogger("companion.test").exception("saving entry 17")
    finally:
        book.close()
    text = (tmp_path / "companion.log").read_text(encoding="utf-8")
    assert "ValueError at test_desktop.py" in text
    assert "KeyError at test_desktop.py" in text
    assert "saving entry 17" in text
    assert SECRET not in text + capsys.readouterr().err


@pytest.mark.logs_warnings
def test_a_threads_end_is_logged_without_its_words(tmp_path: Path):
    def fail() -> None:
        raise RuntimeError(SECRET)

    book = install_logging(tmp_path)
    try:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    finally:
        book.close()
    text = (tmp_path / "companion.log").read_text(encoding="utf-8")
    assert "uncaught in a thread: RuntimeError" in text
    assert SECRET not in text


@posix
def test_a_hard_crash_leaves_its_frames_behind(tmp_path: Path):
    script = (
        "import sys, faulthandler; from pathlib import Path\n"
        "from companion.desktop.log import install_logging\n"
        "install_logging(Path(sys.argv[1])); faulthandler._sigsegv()"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False, capture_output=True)
    assert ended.returncode == -signal.SIGSEGV
    assert "Segmentation fault" in (tmp_path / "crash.log").read_text(encoding="utf-8")


def test_closing_puts_every_hook_back(tmp_path: Path):
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    install_logging(tmp_path).close()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_the_log_never_grows_beyond_five_files_of_a_megabyte(tmp_path: Path):
    book = install_logging(tmp_path)
    try:
        log = logging.getLogger("companion.test")
        for _ in range(7_000):
            log.info("x" * 1_000)
    finally:
        book.close()
    files = list(tmp_path.glob("companion.log*"))
    assert len(files) == 5
    assert all(f.stat().st_size <= 1_000_000 for f in files)


# --- where nothing can be written


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    (tmp_path / "log").write_text("a file in its place", encoding="utf-8")
    folders = Folders.beneath(tmp_path).make()
    log = install_logging(folders.log)
    try:
        logging.getLogger("companion.desktop").info("a line that is lost")
    finally:
        log.close()
    assert (tmp_path / "log").read_text(encoding="utf-8") == "a file in its place"
    assert capfd.readouterr().err == ""


@posix
def test_a_closed_folder_is_not_closed_once_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folders = Folders.beneath(tmp_path / "d").make()

    def refused(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "chmod", refused)  # as a read-only disk does, even for what changes nothing
    assert folders.make() == folders


def test_where_there_is_no_folder_for_short_names_the_long_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refused() -> str:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", refused)
    deep = tmp_path / ("long" * 30)
    assert Folders.beneath(deep).runtime == deep / "run"
