"""Curtain and lock when no file can be read any more, and what a screen reader finds behind them."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.record.client import Client
from companion.session.journal import Administered, Marked, Noted
from companion.ui.access.curtain import CurtainScreen
from companion.ui.access.unlock import UnlockScreen
from companion.ui.live import LiveScreen
from companion.ui.records.today import TodayScreen
from companion.ui.shell import MainWindow
from companion.ui.shell.black_window import BlackWindow
from tests import samples
from tests.ui.fake_services import PASSPHRASE, FakeServices
from tests.ui.house import CTRL, Key, choose_and_begin, look, now, opened, press, typed

WORDS = "a heron at the window"

FROM_NOW_ON_NOTHING_CAN_BE_READ = """
import os, resource, sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from companion.ui.shell import MainWindow
from tests.ui.fake_services import PASSPHRASE, FakeServices
from tests.ui.house import CTRL, Key, choose_and_begin, look, now, press, typed

made = MainWindow(FakeServices().with_archive(), look(), now)
made.show()
app.processEvents()
typed(made, PASSPHRASE)
press(made, Key.Key_Return)
if sys.argv[1] == "in the room":
    choose_and_begin(made)
app.processEvents()
before = type(made.screen_shown).__name__
sys.meta_path.clear()
resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))
try:
    while True:
        os.open("/dev/null", os.O_RDONLY)
except OSError:
    pass
press(made, Key.Key_L, CTRL)
app.processEvents()
print(before, type(made.screen_shown).__name__, made._black.isVisible())
os._exit(0)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits")
@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("in the room", "LiveScreen CurtainScreen False"),
        ("at the desk", "TodayScreen UnlockScreen False"),
    ],
)
def test_they_fall_with_the_programs_folder_gone_and_no_file_left_to_open(where: str, told: str):
    ended = subprocess.run(
        [sys.executable, "-c", FROM_NOW_ON_NOTHING_CAN_BE_READ, where],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stdout.strip() == told, ended.stderr


def window(qtbot: QtBot) -> tuple[FakeServices, MainWindow]:
    services = FakeServices().with_archive()
    made = MainWindow(services, look(), now)
    services.show = made.show_live
    opened(qtbot, made)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert isinstance(made.screen_shown, TodayScreen)
    return services, made


def read_out() -> str:
    """Give all that a screen reader finds in this program, whether it is shown or not."""

    def below(node: QAccessibleInterface) -> Iterator[str]:
        for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description):
            yield node.text(kind)
        for index in range(node.childCount()):
            if (child := node.child(index)) is not None:
                yield from below(child)

    return " ".join(below(QAccessible.queryAccessibleInterface(QApplication.instance() or QObject())))


def test_behind_the_curtain_a_screen_reader_finds_nothing_of_the_record(qtbot: QtBot):
    services, made = window(qtbot)
    choose_and_begin(made)
    conductor = made.course.conductor
    assert conductor is not None
    conductor.enter(Administered({"amount": "45 mg"}))
    conductor.enter(Noted(WORDS))
    press(made, Key.Key_Return)
    typed(made, "half a sent")
    known = (samples.CLIENT.code, WORDS, "45 mg", "half a sent")
    assert [words for words in known if words not in read_out()] == []
    press(made, Key.Key_L, CTRL)
    services.clock.wind(60_000)
    conductor.tick()
    assert [words for words in known if words in read_out()] == []
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert isinstance(made.screen_shown, LiveScreen)
    assert [words for words in known if words not in read_out()] == []


def test_behind_the_lock_a_screen_reader_finds_nothing_of_the_record(qtbot: QtBot):
    _, made = window(qtbot)
    assert samples.CLIENT.code in read_out()
    press(made, Key.Key_L, CTRL)
    assert samples.CLIENT.code not in read_out()


class Watched(Client):
    """A client of whom one can tell whether anything still holds it."""


def test_the_lock_leaves_nothing_of_the_screen_that_was_shown_nor_of_whom_it_is_about(qtbot: QtBot):
    _, made = window(qtbot)
    client = Watched(**{each.name: getattr(samples.CLIENT, each.name) for each in fields(Client)})
    made.ways.open_whole_record(client)
    shown, about = ref(made.screen_shown), ref(client)
    del client
    press(made, Key.Key_L, CTRL)
    assert isinstance(made.screen_shown, UnlockScreen)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert (shown(), about()) == (None, None)


def test_the_curtain_falls_again_and_again_with_nothing_left_from_before(qtbot: QtBot):
    _, made = window(qtbot)
    choose_and_begin(made)
    for _ in range(3):
        made.lock()
        curtain = made.screen_shown
        assert isinstance(curtain, CurtainScreen)
        assert (curtain.passphrase.text(), curtain.notice.text(), curtain.pages.currentIndex()) == ("", "", 0)
        assert curtain.passphrase.hasFocus()
        typed(made, PASSPHRASE)
        curtain.open.click()
        assert isinstance(made.screen_shown, LiveScreen)
    press(made, Key.Key_Space)
    assert made.course.conductor is not None
    assert list(made.course.conductor.session.state.facts(Marked))


def test_the_clipboard_is_emptied_at_the_curtain_as_at_the_lock(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    emptied = []
    for place in ("companion.ui.shell.curtain_flow", "companion.ui.shell.access_flow"):
        monkeypatch.setattr(f"{place}.clear_our_words", lambda place=place: emptied.append(place))
    _, made = window(qtbot)
    choose_and_begin(made)
    press(made, Key.Key_L, CTRL)
    assert emptied == ["companion.ui.shell.curtain_flow"]
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert made.course.live is not None


def test_where_no_door_comes_the_window_stays_black_and_the_keys_are_gone(qtbot: QtBot):
    services, made = window(qtbot)
    monkeypatch = pytest.MonkeyPatch()

    def fails(*_: object) -> UnlockScreen:
        raise OSError("no file left")

    monkeypatch.setattr(made._access_flow, "_door", fails)
    with pytest.raises(OSError, match="no file"):
        made._access_flow.lock()
    black = made._black
    assert black.isVisible()
    assert black.geometry() == made.rect()
    assert lightest(made) < 140  # one muted line on black, and nothing else
    assert samples.CLIENT.code not in read_out()
    assert services.locked == 1
    monkeypatch.undo()
    services.initials = ""
    made.lock()
    assert not black.isVisible()
    assert isinstance(made.screen_shown, UnlockScreen)


def test_where_no_curtain_comes_the_window_stays_black_and_it_is_tried_again(qtbot: QtBot):
    _, made = window(qtbot)
    choose_and_begin(made)
    live, monkeypatch = made.screen_shown, pytest.MonkeyPatch()

    def fails(*_: object) -> None:
        raise OSError("no file left")

    monkeypatch.setattr(CurtainScreen, "draw", fails)
    with pytest.raises(OSError, match="no file"):
        made.course.draw_curtain()
    assert made._black.isVisible()
    assert samples.CLIENT.code not in read_out()
    monkeypatch.undo()
    made.lock()
    assert isinstance(made.screen_shown, CurtainScreen)
    assert not made._black.isVisible()
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert made.screen_shown is live


def lightest(made: MainWindow) -> int:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    picture = made.grab().toImage()
    return max(
        picture.pixelColor(x, y).lightness()
        for x in range(0, picture.width(), 4)
        for y in range(0, picture.height(), 4)
    )


def test_black_covers_the_window_whatever_size_it_takes(qtbot: QtBot):
    _, made = window(qtbot)
    made._black.fall_now()
    made.resize(1000, 700)
    qtbot.waitUntil(lambda: made._black.geometry() == made.rect())
    assert isinstance(made._black, BlackWindow)
