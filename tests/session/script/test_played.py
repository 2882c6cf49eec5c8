"""What happens of a script follows from the journal and the minute alone."""

from companion.session.entry_kind import EntryGroup
from companion.session.journal import Administered, Corrected, Marked, MusicDone, Noted, VitalsTaken, Voided
from companion.session.script.played import happened, reading_now
from companion.session.time.clock import minutes
from tests.session.script.playing import Playing, event


def test_an_event_comes_so_many_minutes_after_the_medicine():
    told = Playing(event("sick", 5), event("better", 20))
    assert told.came(14.9) == {}
    assert told.came(15) == {"sick": 15}
    assert told.came(99) == {"sick": 15, "better": 30}


def test_nothing_counted_from_the_medicine_comes_before_it_is_entered():
    told = Playing(event("sick", 5), event("chair", 1, counted_from="opening"), given=None)
    assert told.came() == {"chair": 1}


def test_what_is_entered_late_brings_events_at_once_and_never_earlier_than_it_was_entered():
    told = Playing(event("sick", 5), event("better", 20), given=None)
    told.do(30, Administered({}), at=22)
    assert told.came() == {"sick": 30, "better": 42}


def test_medicine_that_was_entered_by_mistake_and_taken_back_counts_for_nothing():
    told = Playing(event("sick", 5), given=None)
    wrong = told.do(10, Administered({}))
    told.do(11, Voided(wrong))
    assert told.came() == {}
    told.do(40, Administered({}))
    assert told.came() == {"sick": 45}


def test_what_was_taken_back_and_brought_back_counts_from_when_it_stands_again():
    told = Playing(event("sick", 5), given=None)
    given = told.do(10, Administered({}))
    undone = told.do(11, Voided(given))
    told.do(30, Voided(undone))
    assert told.came() == {"sick": 30}


def test_what_has_happened_stays_whatever_is_taken_back_or_corrected_afterwards():
    told = Playing(event("sick", 5), given=None)
    given = told.do(10, Administered({}))
    before = told.came(16)
    told.do(17, Voided(given))
    assert told.came() == before == {"sick": 15}
    told = Playing(event("sick", 5), given=None)
    given = told.do(10, Administered({}))
    other = told.do(20, Administered({}), at=12)
    told.do(20, Corrected(given, other))
    assert told.came() == {"sick": 15}


def test_something_comes_of_what_the_guide_does_after_an_event():
    softer = event("softer", 2, counted_from="music", after="fear")
    told = Playing(event("fear", 5), softer)
    told.do(12, MusicDone("gentler"))
    assert told.came() == {"fear": 15}, "that was before the fear"
    told.do(17, MusicDone("gentler"))
    assert told.came() == {"fear": 15, "softer": 19}


def test_what_music_tells_of_itself_is_no_deed():
    told = Playing(event("fear", 5), event("softer", 2, counted_from="music"))
    told.session = told.session.add(MusicDone("gentler"), minutes(16), minutes(16), "")
    assert told.came() == {"fear": 15}


def test_an_event_does_not_come_where_the_guide_did_something_between():
    worse = event("worse", 4, counted_from="fear", unless=(EntryGroup.MUSIC,))
    assert Playing(event("fear", 5), worse).came() == {"fear": 15, "worse": 19}
    told = Playing(event("fear", 5), worse)
    told.do(18, MusicDone("silence"))
    assert told.came() == {"fear": 15}
    late = Playing(event("fear", 5), worse)
    late.do(20, MusicDone("silence"))
    assert late.came() == {"fear": 15, "worse": 19}, "it had come already"


def test_what_is_counted_from_an_event_that_did_not_come_does_not_come():
    never = event("never", 4, unless=(EntryGroup.NOTE,))
    told = Playing(never, event("of_it", 1, counted_from="never"))
    told.do(12, Noted("all is well"))
    assert told.came() == {}


def test_a_reading_is_what_the_last_event_says_and_before_any_the_scripts_own():
    told = Playing(event("rise", 5, reads="150/90"), event("words", 7), reads="120/80")

    def reading(until: float) -> str:
        return reading_now(told.script, happened(told.script, told.session.entries, minutes(until)))

    assert [reading(minute) for minute in (0, 14, 15, 99)] == ["120/80", "120/80", "150/90", "150/90"]
    told.do(16, VitalsTaken("150/90"))
    told.do(17, Marked())
    assert reading(99) == "150/90", "measuring changes nothing"
