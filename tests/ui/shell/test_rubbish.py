"""Rubbish is taken away on the main thread alone: elsewhere what Qt has destroyed is destroyed again."""

import gc
import threading
from collections.abc import Iterator

import pytest

from companion.ui.shell.rubbish import Rubbish


class InCircles:
    def __init__(self, told: list[threading.Thread]) -> None:
        self._itself = self
        self._told = told

    def __del__(self) -> None:
        self._told.append(threading.current_thread())


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def python_looks_for_it() -> Iterator[None]:
    before = gc.isenabled()
    gc.enable()
    yield
    if not before:
        gc.disable()


@pytest.fixture
def rubbish() -> Iterator[Rubbish]:
    made = Rubbish()
    yield made
    made.close()


@pytest.mark.parametrize("is_ours", [True, False])
def test_no_other_thread_takes_it_away(is_ours: bool):
    made = Rubbish() if is_ours else None
    told: list[threading.Thread] = []
    InCircles(told)
    much: list[list[int]] = []
    busy = threading.Thread(target=lambda: much.extend([] for _ in range(100_000)))
    busy.start()
    busy.join()
    if made is None:
        assert told == [busy], "else nothing was shown"
        return
    assert told == []
    made.look()
    made.close()
    assert told == [threading.main_thread()]


def test_where_little_was_made_nothing_is_looked_for(rubbish: Rubbish):
    gc.collect()
    told: list[threading.Thread] = []
    InCircles(told)
    rubbish.look()
    assert told == []
    gc.collect()
    assert len(told) == 1


def test_afterwards_python_looks_for_it_as_before():
    made = Rubbish()
    assert not gc.isenabled()
    made.close()
    assert gc.isenabled()
