"""What takes turns by days is tried: all within as many days, each once, and everything when asked."""

import pytest

from tests import today


def test_within_so_many_days_each_comes_once(monkeypatch: pytest.MonkeyPatch):
    alike, tried = list("abcdefg"), []
    for day in (738_000, 738_001, 738_002):
        monkeypatch.setattr(today, "DAY", str(day))
        tried += today.todays(alike, 3)
    assert sorted(tried) == alike


def test_of_two_that_take_turns_one_comes_each_day(monkeypatch: pytest.MonkeyPatch):
    for day in (738_000, 738_001):
        monkeypatch.setattr(today, "DAY", str(day))
        left_out = [today.every_other_day(even=even).args[0] for even in (True, False)]
        assert sorted(left_out) == [False, True]


def test_everything_comes_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(today, "DAY", "all")
    assert today.todays("abc", 3) == list("abc")
    assert not any(today.every_other_day(even=even).args[0] for even in (True, False))
