"""Battery and disk: looked at beside the window, told when they matter."""

from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from pytestqt.qtbot import QtBot

from companion.services.background import Background
from companion.services.environment import (
    FULL_DISK,
    EnvironmentReading,
    EnvironmentWatch,
    read_environment,
    sentences,
)
from companion.session.notices import Severity


@pytest.mark.parametrize(
    ("found", "battery", "disk"),
    [
        (EnvironmentReading(), "", ""),
        (EnvironmentReading(18.4, charging=False, free=FULL_DISK), "at 18 %", ""),
        (EnvironmentReading(18.4, charging=True), "", ""),
        (EnvironmentReading(21, charging=False), "", ""),
        (EnvironmentReading(free=312_000_000), "", "312 MB are free"),
        (EnvironmentReading(3, charging=False, free=0), "at 3 %", "0 MB are free"),
    ],
)
def test_what_matters_is_said_and_nothing_else(found: EnvironmentReading, battery: str, disk: str):
    said = sentences(found)
    for what, words in ((Severity.BATTERY, battery), (Severity.DISK, disk)):
        assert (words in said[what]) if words else (said[what] == "")


def test_the_real_computer_answers(tmp_path: Path):
    found = read_environment(tmp_path)
    assert found.free is not None
    assert found.free > 0
    assert found.battery is None or 0 <= found.battery <= 100


@pytest.mark.parametrize(("plugged", "charging"), [(True, True), (False, False), (None, True)])
def test_a_battery_that_does_not_tell_is_taken_for_charging(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plugged: bool | None, charging: bool
):
    monkeypatch.setattr(
        psutil, "sensors_battery", lambda: SimpleNamespace(percent=12, power_plugged=plugged), raising=False
    )
    found = read_environment(tmp_path)
    assert (found.battery, found.charging) == (12.0, charging)


def test_a_computer_without_batteries_and_a_folder_that_is_gone_are_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delattr(psutil, "sensors_battery", raising=False)
    assert read_environment(tmp_path / "gone") == EnvironmentReading()


def test_it_looks_off_the_thread_of_the_window_and_tells_on_it(qtbot: QtBot, tmp_path: Path):
    home = SimpleNamespace(found=EnvironmentReading(9, charging=False), told={}, calls=[])
    watch = EnvironmentWatch(
        tmp_path, Background(home.calls.append), home.told.__setitem__, look=lambda _: home.found
    )
    qtbot.waitUntil(lambda: len(home.calls) == 1)
    assert home.told == {}
    home.calls.pop()()
    assert "9 %" in home.told[Severity.BATTERY]
    home.found = EnvironmentReading(9, charging=True)
    watch.look()
    qtbot.waitUntil(lambda: len(home.calls) == 1)
    home.calls.pop()()
    assert home.told == {Severity.BATTERY: "", Severity.DISK: ""}
    watch.look()
    qtbot.waitUntil(lambda: len(home.calls) == 1)
    watch.close()
    home.told.clear()
    home.calls.pop()()
    assert home.told == {}
