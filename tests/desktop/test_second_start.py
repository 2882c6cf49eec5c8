"""A second start asks the open window to come forward, and hears how that went, or that nobody answers."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from companion.desktop import second_start
from companion.desktop.second_start import ANSWER, QUESTION, Forward, SecondStarts, Told, ask


def asked_beside(qtbot: QtBot, runtime: Path) -> Forward | None:
    """Ask as another program would, while the events of this one go on."""
    heard: list[Forward | None] = []
    other = Thread(target=lambda: heard.append(ask(runtime, 1)))
    other.start()
    qtbot.waitUntil(lambda: bool(heard))
    other.join()
    return heard[0]


def answering(how: Forward, tokens: list[str]) -> Callable[[str, Told], None]:
    def forward(token: str, told: Told) -> None:
        tokens.append(token)
        told(how)

    return forward


@pytest.mark.parametrize("how", Forward)
def test_it_hears_how_it_went_and_leaves_nothing_behind(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: Forward
):
    monkeypatch.setattr(second_start, "PATIENCE_S", 60.0)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token-1")
    tokens: list[str] = []
    parent = QObject()
    SecondStarts(tmp_path, answering(how, tokens), parent)
    for _ in range(2):
        assert asked_beside(qtbot, tmp_path) is how
    assert tokens == ["token-1", "token-1"]
    assert list(tmp_path.iterdir()) == []


def test_nobody_is_waited_for_longer_than_patience(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(second_start, "PATIENCE_S", 0.0)
    (tmp_path / ANSWER).write_bytes(b"shown")
    assert ask(tmp_path, 1) is None
    assert list(tmp_path.iterdir()) == []


def test_without_its_folder_nobody_answers(tmp_path: Path):
    assert ask(tmp_path / "gone", 1) is None


@pytest.mark.usefixtures("qapp")
def test_a_question_that_came_too_early_is_heard_and_one_that_is_none_is_not(tmp_path: Path):
    tokens: list[str] = []
    parent = QObject()
    (tmp_path / QUESTION).mkdir()
    SecondStarts(tmp_path, answering(Forward.SHOWN, tokens), parent)
    assert tokens == []
    (tmp_path / QUESTION).rmdir()
    (tmp_path / QUESTION).write_bytes(b"")
    SecondStarts(tmp_path, answering(Forward.SHOWN, tokens), parent)
    assert tokens == [""]
