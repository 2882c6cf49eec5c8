"""A start that failed speaks in a window, to whoever may be there to read it."""

import errno
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion import app, cli
from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK
from companion.desktop import second_start
from companion.desktop.second_start import Forward
from companion.desktop.single_instance import SingleInstance
from companion.options import ExitCode
from companion.services.access.locked_session import UNDER_WAY
from companion.settings import Settings, SettingsFile
from companion.ui import failed_window
from companion.ui.failed_start import FailedStart
from companion.ui.shell import failed_page
from companion.ui.shell.failed_page import FailedWindow
from companion.ui.theme import EMBER, Look
from tests.ui.house import CTRL, Key, look, opened, press

SAID = "The data folder /home/jm/data cannot be used."
TODO = "Start Companion again once that is put right."


class Shown(list[FailedStart]):
    """Somebody before the screen, who reads what is shown."""

    def __call__(self, failed_page: FailedStart) -> None:
        self.append(failed_page)

    @property
    def words(self) -> list[tuple[str, str, bool]]:
        return [(one.said(), one.todo(), one.dark) for one in self]


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture(autouse=True)
def _nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_start, "PATIENCE_S", 0.0)


# -- what is shown, and when


def test_a_second_start_says_where_to_look(tmp_path: Path, shown: Shown, capsys: pytest.CaptureFixture[str]):
    SettingsFile(tmp_path).keep(Settings(language="es", text=150))
    instance = SingleInstance(tmp_path)
    assert instance.take() is None
    try:
        assert cli.main(["--data-dir", str(tmp_path)], shown) == ExitCode.ALREADY_RUNNING
    finally:
        instance.release()
    ((said, todo, dark),) = shown.words
    assert capsys.readouterr().err == f"{said}\n"
    assert said.startswith("Companion is already open with these data (process ")
    assert todo.startswith("Its window was called, and did not answer. Look for it")
    assert not dark
    assert (shown[0].language, shown[0].text) == ("es", 150)


@pytest.mark.parametrize(("how", "said"), [(Forward.SHOWN, []), (Forward.BEHIND, ["keeps it behind"])])
def test_a_second_start_that_brings_the_window_forward_shows_none_of_its_own(
    tmp_path: Path,
    shown: Shown,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    how: Forward,
    said: list[str],
):
    asked: list[tuple[Path, int]] = []

    def answered(runtime: Path, holder: int) -> Forward:
        asked.append((runtime, holder))
        return how

    monkeypatch.setattr(second_start, "ask", answered)
    instance = SingleInstance(tmp_path)
    assert instance.take() is None
    assert cli.main(["--data-dir", str(tmp_path)], shown) == ExitCode.ALREADY_RUNNING
    instance.release()
    assert [holder for _, holder in asked] == [os.getpid()]
    assert "already open" in capsys.readouterr().err
    assert [words in todo for words, (_, todo, _) in zip(said, shown.words, strict=True)] == [True] * len(
        said
    )


def test_in_a_dark_room_it_is_dark(tmp_path: Path, shown: Shown):
    vault.create(tmp_path, "JM", "a quiet river runs", LEAST_WORK)
    (tmp_path / UNDER_WAY).touch()
    SettingsFile(tmp_path).keep(Settings())
    instance = SingleInstance(tmp_path)
    assert instance.take() is None
    assert cli.main(["--data-dir", str(tmp_path)], shown) == ExitCode.ALREADY_RUNNING
    instance.release()
    assert shown[0].dark


def test_an_unusable_folder_is_shown(tmp_path: Path, shown: Shown, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "file").touch()
    assert cli.main(["--data-dir", str(tmp_path / "file")], shown) == ExitCode.FAILED
    ((said, _, dark),) = shown.words
    assert capsys.readouterr().err == f"{said}\n"
    assert "cannot be used" in said
    assert dark, "nobody knows whether it is a room with a client in it"


def test_nobodys_home_is_shown(shown: Shown):
    assert cli.main(["--data-dir", "~nobody-of-this-name/data"], shown) == ExitCode.FAILED
    assert len(shown) == 1


@pytest.mark.parametrize("words", [["sessions"], ["audit", "verify"], ["backup"]])
def test_a_command_shows_no_window(tmp_path: Path, words: list[str], shown: Shown):
    (tmp_path / "file").touch()
    assert cli.main([*words, "--data-dir", str(tmp_path / "file")], shown) != ExitCode.DONE
    assert shown == []


def test_a_broken_installation_is_shown(
    tmp_path: Path, shown: Shown, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setitem(sys.modules, "companion.app", None)
    monkeypatch.delattr("companion.app")
    assert cli.main(["--data-dir", str(tmp_path)], shown) == ExitCode.FAILED
    ((said, todo, _),) = shown.words
    assert capsys.readouterr().err == f"{said}\n{todo}\n"
    assert "start.py" in todo


@pytest.mark.logs_warnings
def test_whatever_else_fails_is_told_without_its_words(
    tmp_path: Path, shown: Shown, monkeypatch: pytest.MonkeyPatch, qapp: QApplication,
    capsys: pytest.CaptureFixture[str],
):  # fmt: skip
    def fails(*_: object) -> None:
        raise ValueError("a dream about her sister")

    monkeypatch.setattr(app, "QApplication", lambda _: qapp)
    monkeypatch.setattr(app, "RunningApp", fails)
    assert cli.main(["--data-dir", str(tmp_path)], shown) == ExitCode.FAILED
    ((said, todo, _),) = shown.words
    told = capsys.readouterr().err
    assert told == f"{said}\n"
    assert "ValueError" in said
    assert "sister" not in said + todo + (tmp_path / "log" / "companion.log").read_text(encoding="utf-8")
    free = SingleInstance(tmp_path)
    assert free.take() is None
    free.release()


def test_what_a_missing_part_stops_is_told_once(
    tmp_path: Path, shown: Shown, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
):
    def fails(*_: object) -> None:
        raise ImportError(errno.ENOENT, "no such part")

    monkeypatch.setattr(app, "QApplication", lambda _: qapp)
    monkeypatch.setattr(app, "RunningApp", fails)
    assert cli.main(["--data-dir", str(tmp_path)], shown) == ExitCode.FAILED
    assert len(shown) == 1


# -- where nobody sees


@pytest.mark.parametrize(
    ("platform", "display", "seen"),
    [
        ("", ":7", True),
        ("xcb", ":7", True),
        ("", "", False),
        ("xcb", "", False),
        ("offscreen", ":7", False),
        ("minimal", ":7", False),
        ("minimalegl", ":7", False),
        ("vnc", "", False),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_a_window_is_opened_only_where_somebody_may_see_it(
    monkeypatch: pytest.MonkeyPatch, platform: str, display: str, seen: bool
):
    opens: list[FailedStart] = []
    monkeypatch.setattr(failed_page, "show_until_closed", opens.append)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    failed_window.in_a_window(FailedStart(lambda: SAID, lambda: TODO, ExitCode.FAILED))
    assert bool(opens) == seen


# -- the window


def window(qtbot: QtBot, said: str = SAID) -> FailedWindow:
    made = FailedWindow(look(), said, TODO)
    opened(qtbot, made)
    return made


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_one_key_closes_it(qtbot: QtBot, key: Key):
    made = window(qtbot)
    press(made, key)
    assert not made.isVisible()


def test_it_is_copied_by_key_and_by_button(qtbot: QtBot):
    made = window(qtbot)
    press(made, Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == f"{SAID}\n{TODO}"
    QApplication.clipboard().clear()
    made.copy.click()
    assert QApplication.clipboard().text() == f"{SAID}\n{TODO}"
    assert made.copy.text() == "Copied"
    assert made.isVisible()


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_a_long_path_is_read_whole(qtbot: QtBot, text: float):
    dress = Look(EMBER, text)
    made = FailedWindow(dress, f"The data folder {'/a folder of mine' * 15} cannot be used.", TODO)
    dress.apply(made)
    qtbot.addWidget(made)
    made.show()
    assert made.width() <= 1024
    for told in made.told:
        assert told.height() >= told.heightForWidth(told.width())
