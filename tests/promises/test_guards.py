"""The guards in conftest.py bite: each bad habit below fails the test that has it, and a good test passes."""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
HABITS = """
import logging, threading
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

kept = []

def test_bad_leaves_a_timer(qtbot):
    timer = QTimer()
    timer.start(60_000)
    kept.append(timer)

def test_bad_leaves_a_window(qtbot):
    kept[:] = [QWidget()]
    kept[0].show()

def test_bad_asks(qtbot):
    QMessageBox.question(None, "Companion", "Really?")

def test_bad_opens_a_dialog(qtbot):
    QDialog().exec()

def test_bad_lets_choose_a_file(qtbot):
    QFileDialog.getSaveFileName()

def test_bad_warns():
    logging.getLogger("companion.x").warning("entry 17")

def test_bad_qt_warns(qtbot):
    qWarning("a layout is wrong")

def test_bad_leaves_a_thread():
    threading.Thread(target=threading.Event().wait, daemon=True).start()

def test_good(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QTimer(window).start(10)
    logging.getLogger("somebody.else").warning("not ours")
"""


def test_every_bad_habit_is_caught_where_it_happens(tmp_path: Path):
    shutil.copy(HERE.parent / "conftest.py", tmp_path)
    (tmp_path / "test_habits.py").write_text(HABITS, encoding="utf-8")
    config = ["-c", str(HERE.parents[1] / "pyproject.toml"), "--rootdir", str(tmp_path)]
    command = [
        sys.executable,
        "-m",
        "pytest",
        *config,
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
        "-q",
        "-rfE",
    ]
    ended = subprocess.run(
        [*command, str(tmp_path)], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    lines = ended.stdout.splitlines()
    caught = {
        line.split("::")[1].split()[0]
        for line in lines
        if line.startswith(("FAILED", "ERROR")) and "::" in line
    }
    habits = {
        line.split()[1].partition("(")[0] for line in HABITS.splitlines() if line.startswith("def test_bad")
    }
    assert caught == habits, ended.stdout
