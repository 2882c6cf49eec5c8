"""What every test may count on: no screen, no network, no dialog, and nothing left behind."""

import gc
import logging
import os
import sys
import threading
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything loads Qt
os.environ["QT_ACCESSIBILITY"] = "0"  # no accessibility bus to look for
os.environ["LC_ALL"] = os.environ["LANGUAGE"] = "C.UTF-8"  # texts are those of the code

gc.disable()  # what is imported and collected stays; it is looked through for rubbish once, at the end

# What is compiled is kept, also where a container asks for no byte code: else each process that collects the
# tests, and each of the hundred programs that they start, would compile and rewrite everything anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Everyday runs are short and random, so that many of them see much; a failure prints how to repeat it.
# CI tries the same examples every time, so that a change is judged by what it changed.
settings.register_profile(
    "everyday",
    max_examples=50,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("long", settings.get_profile("everyday"), max_examples=2_000)
settings.register_profile("ci", settings.get_profile("everyday"), derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "everyday"))


UNHURRIED = ("tests/journeys/", "tests/reliability/", "test_music_process", "test_outputs", "test_benchmarks")
"""What waits for sound, windows and programs of its own most of the time."""

HEAVY = (
    "test_accessible",
    "test_longer_words",
    "test_fits",
    "test_desk_bar",
    "live/test_screen",
    "test_backup.",
)
"""What keeps the one process that runs the file busy for longest."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, in random order, so that it is not what is waited for at the end.

    While the ones wait, the others work.
    """
    items.sort(key=lambda item: not any(place in item.nodeid for place in UNHURRIED + HEAVY))


def pytest_collection_finish() -> None:
    """Set aside what the imports and the collection made.

    No collection of garbage goes through those half a million objects again.
    """
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> "QApplication":
    """Let the application speak English, which the plurals need, whatever this computer speaks."""
    from companion.ui.languages import speak

    speak("en")
    return qapp


@pytest.fixture(scope="session")
def timers_made(qapp: "QApplication") -> Iterator["WeakSet[QTimer]"]:  # noqa: ARG001 - Qt is there by it
    """Know every timer that there is: to look for them among all objects takes longer than most tests."""
    from PySide6.QtCore import QTimer

    made = WeakSet[QTimer]()
    make = QTimer.__init__

    def make_and_know(timer: QTimer, *given: Any, **named: Any) -> None:  # noqa: ANN401 - Qt's
        make(timer, *given, **named)
        made.add(timer)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QTimer, "__init__", make_and_know)
        yield made


@pytest.fixture
def qtbot(qtbot: "QtBot", monkeypatch: pytest.MonkeyPatch) -> "QtBot":
    """Wait for what is meant however busy the computer is; only what hangs is given up."""
    for name in ("waitUntil", "waitSignal"):
        monkeypatch.setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE_MS))
    return qtbot


PATIENCE_MS = 60_000


@pytest.fixture(autouse=True)
def _our_log_holds_no_warnings(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test in which the program warned of something, unless the test is about that."""
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    told = [r.getMessage() for when in ("setup", "call") for r in caplog.get_records(when) if _is_warning(r)]
    assert not told, f"the program's log warns: {told}"


def _is_warning(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING and record.name.partition(".")[0] == "companion"


@pytest.fixture(autouse=True)
def _python_looks_for_rubbish_again() -> Iterator[None]:
    """Have Python look for rubbish again where a test has started the program, which leaves that to a timer.

    Else what the tests make stays from then on, and each one after it goes through all of that.
    """
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> Iterator[None]:
    """Fail a test after which one of its threads still runs."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(timeout=5)
    assert not [thread.name for thread in left if thread.is_alive()]


@pytest.fixture(autouse=True)
def _application_undressed_again(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let no test see what the one before it dressed the whole application in."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    application: QApplication = request.getfixturevalue("qapp")
    font, palette, flash_ms = application.font(), application.palette(), application.cursorFlashTime()
    yield
    if application.property("dressed"):
        application.setPalette(palette)
        application.setFont(font)
        application.setCursorFlashTime(flash_ms)
        application.setProperty("dressed", None)


@pytest.fixture(autouse=True)
def _nothing_of_qt_left_behind(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test that leaves a window or a running timer, or opens a dialog that would wait for ever."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox
    from shiboken6 import isValid

    def refuse(*_arguments: object, **_options: object) -> None:
        pytest.fail("a modal dialog was opened, and would wait for ever")

    for kind, names in (
        (QDialog, ["exec", "open"]),
        (QMessageBox, ["exec", "open", "about", "critical", "information", "question", "warning"]),
        (QFileDialog, ["getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"]),
        (QInputDialog, ["getDouble", "getInt", "getItem", "getText"]),
    ):
        for name in names:
            monkeypatch.setattr(kind, name, refuse)
    made: WeakSet[QTimer] = request.getfixturevalue("timers_made")
    before = set(QApplication.topLevelWidgets())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    windows = [w for w in QApplication.topLevelWidgets() if w not in before and w.isVisible()]
    timers = [timer for timer in made if isValid(timer) and timer.isActive()]
    left = [f"{window} is open" for window in windows] + [
        f"{t.interval()} ms timer of {t.parent()} runs" for t in timers
    ]
    for window in windows:
        window.hide()
    for timer in timers:  # or the next test would be blamed for it
        timer.stop()
    assert not left
