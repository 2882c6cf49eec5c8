"""Pages behind tabs."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.stack import Tabs

TITLES = ("Anotaciones", "Antes de empezar", "Signos vitales", "Observado", "Controles", "Música", "Cierre")


@pytest.mark.parametrize("width", [420, 595, 900])
def test_however_narrow_it_is_every_tab_is_in_sight_and_says_its_whole_title(qtbot: QtBot, width: int):
    tabs = Tabs("Lo anotado")
    qtbot.addWidget(tabs)
    for title in TITLES:
        tabs.addTab(QWidget(), title)
    tabs.resize(width, 200)
    with qtbot.waitExposed(tabs):
        tabs.show()
    bar = tabs.tabBar()
    assert all(bar.rect().contains(bar.tabRect(index)) for index in range(len(TITLES)))
    assert [tabs.tabToolTip(index) for index in range(len(TITLES))] == list(TITLES)
