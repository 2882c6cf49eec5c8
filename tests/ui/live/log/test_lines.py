"""The lines of the log: what is known to be stored is told without telling the whole journal again."""

from itertools import product

from companion.session.journal import Noted
from companion.ui.live.log.lines import log_lines, stored_lines
from tests.ui.sitting import Key, Sitting


def test_what_is_stored_by_now_is_told_as_if_the_journal_were_told_anew(sitting: Sitting) -> None:
    sitting.give()
    sitting.press(Key.Key_T, Key.Key_T, Key.Key_C, Key.Key_Z)
    sitting.press(Key.Key_Return)
    sitting.type("quiet")
    sitting.press(Key.Key_Return)
    session = sitting.room.conductor.session
    ids = [entry.id for entry in session.entries]
    some = [frozenset(ids[at:]) for at in range(len(ids) + 1)]
    assert any(isinstance(entry.fact, Noted) for entry in session.entries)
    told = {unsaved: log_lines(session, unsaved) for unsaved in some}
    assert len({tuple(lines) for lines in told.values()}) > 4
    for before, after in product(some, some):
        assert stored_lines(told[before], after) == told[after]


def test_lines_that_stay_as_they_are_are_the_same_lines(sitting: Sitting) -> None:
    sitting.press(Key.Key_T, Key.Key_C)
    session = sitting.room.conductor.session
    last = session.entries[-1].id
    before = log_lines(session, frozenset({last}))
    assert [one is other for one, other in zip(before, stored_lines(before, frozenset()), strict=True)] == [
        *([True] * (len(before) - 1)),
        False,
    ]
