"""The window comes forward, out of the task bar, too."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ui.shell.place.raising import bring_forward


@pytest.mark.qt_log_ignore(r"support raise\(\)")  # the offscreen plugin has one plane
@pytest.mark.parametrize("maximised", [False, True])
def test_out_of_the_task_bar_as_large_as_it_was(
    qtbot: QtBot, maximised: bool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    window, other = QWidget(), QWidget()
    for each in (window, other):
        qtbot.addWidget(each)
        each.show()
    if maximised:
        window.showMaximized()
    window.showMinimized()
    heard: list[bool] = []
    bring_forward(window, "token-1", heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [True]
    assert not window.isMinimized()
    assert window.isMaximized() is maximised
