"""The machine's clocks, read for real; those of the systems that are not here are played."""

import ctypes
import importlib.util
import sys
import time
from contextlib import nullcontext
from types import ModuleType, SimpleNamespace

import pytest

from companion import machine_clock
from companion.machine_clock import SystemClock
from companion.session.time.clock import Anchor, SessionClock


def test_the_boot_clock_runs_on_and_is_no_less_than_the_time_awake() -> None:
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert second.boot_ns >= first.boot_ns
    assert first.slept_ns >= -1_000_000
    assert first.boot_id == second.boot_id != ""


def test_the_wall_clock_is_the_time_of_day() -> None:
    before = time.time_ns() // 1_000_000
    assert before <= SystemClock().now().wall_ms <= time.time_ns() // 1_000_000


def test_two_readings_of_an_untouched_machine_are_no_change() -> None:
    clock = SystemClock()
    assert SessionClock(Anchor(0, clock.now())).change(clock.now()) is None


def on(system: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the clocks once more as another system would, with what that has put in place before."""
    monkeypatch.setattr(sys, "platform", system)
    spec = importlib.util.spec_from_file_location("clocks_of_another_system", machine_clock.__file__)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


class Count:
    """A number that Windows writes where it is asked to."""

    def __init__(self, value: int) -> None:
        self._value = value

    def __call__(self, place: SimpleNamespace) -> None:
        place._obj.value = self._value


def registry(boots: int | None) -> SimpleNamespace:
    """Make a registry in which the boots are counted, unless that is switched off."""

    def query(_key: object, name: str) -> tuple[int, int]:
        if boots is None:
            raise FileNotFoundError(2, name)
        return boots, 4

    return SimpleNamespace(
        HKEY_LOCAL_MACHINE="HKLM", OpenKey=lambda _root, key: nullcontext(key), QueryValueEx=query
    )


@pytest.mark.parametrize("boots", [7, None])
def test_windows_counts_sleep_by_its_interrupt_time_and_starts_without_a_count_of_boots(
    boots: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = SimpleNamespace(
        QueryInterruptTime=Count(30_000_000), QueryUnbiasedInterruptTime=Count(10_000_000)
    )
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name: kernel, raising=False)
    monkeypatch.setitem(sys.modules, "winreg", registry(boots))
    loaded = on("win32", monkeypatch)
    first, second = loaded.read_clocks(), loaded.read_clocks()
    assert (first.boot_ns, first.slept_ns) == (3_000_000_000, 2_000_000_000)
    assert first.boot_id == second.boot_id
    assert first.boot_id == ("7" if boots else first.boot_id) != ""
    if boots is None:  # the next start cannot know whether the computer was started in between
        assert on("win32", monkeypatch).read_clocks().boot_id != first.boot_id


@pytest.mark.parametrize("told", [b"0B7A-4", b""])
def test_macos_counts_sleep_by_its_raw_clock(told: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def sysctlbyname(name: bytes, place: SimpleNamespace, *_: object) -> int:
        assert name == b"kern.bootsessionuuid"
        place.value = told
        return 0

    monkeypatch.setattr(ctypes, "CDLL", lambda _name: SimpleNamespace(sysctlbyname=sysctlbyname))
    monkeypatch.setattr(time, "CLOCK_MONOTONIC_RAW", "with sleep", raising=False)
    monkeypatch.setattr(time, "CLOCK_UPTIME_RAW", "awake", raising=False)
    monkeypatch.setattr(time, "clock_gettime_ns", {"with sleep": 9, "awake": 4}.__getitem__)
    read = on("darwin", monkeypatch).read_clocks()
    assert (read.boot_ns, read.slept_ns) == (9, 5)
    assert read.boot_id == (told.decode() or read.boot_id) != ""
