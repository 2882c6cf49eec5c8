"""The lines of the log: what is told again is told as if it were told for the first time."""

from dataclasses import replace

from companion.session.journal import Noted, Voided
from companion.ui.live.log.lines import LogTeller
from tests.ui.sitting import Key, Sitting


def test_a_teller_that_has_told_other_journals_tells_as_a_new_one_does(sitting: Sitting) -> None:
    sitting.give()
    sitting.press(Key.Key_T, Key.Key_T, Key.Key_C, Key.Key_Z)
    sitting.press(Key.Key_Return)
    sitting.type("quiet")
    sitting.press(Key.Key_Return)
    session = sitting.room.conductor.session
    ids = [entry.id for entry in session.entries]
    assert {Noted, Voided} <= {type(entry.fact) for entry in session.entries}
    teller, seen = LogTeller(), set()
    for upto in [*range(2, len(ids) + 1), *reversed(range(2, len(ids)))]:
        so_far = replace(session, entries=session.entries[:upto])
        for stored in (upto, upto - 1, 0):
            told = teller.lines(so_far, frozenset(ids[stored:upto]), music=stored == upto)
            assert told == LogTeller().lines(so_far, frozenset(ids[stored:upto]), music=stored == upto)
            seen.add(tuple(told))
    assert len(seen) > 10


def test_lines_that_stay_as_they_are_are_the_same_lines(sitting: Sitting) -> None:
    sitting.press(Key.Key_T, Key.Key_C)
    session = sitting.room.conductor.session
    last, teller = session.entries[-1].id, LogTeller()
    before = teller.lines(session, frozenset({last}))
    after = teller.lines(session, frozenset())
    assert [one is other for one, other in zip(before, after, strict=True)] == [
        *([True] * (len(before) - 1)),
        False,
    ]
