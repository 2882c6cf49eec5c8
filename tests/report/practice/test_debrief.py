"""The debrief names each event once, with the entry by which it was noticed."""

from hypothesis import given
from hypothesis import strategies as st

from companion.report.practice.debrief import Debrief, DebriefLine
from companion.session.entry_kind import EntryGroup
from companion.session.journal import (
    Administered,
    Ended,
    Fact,
    Marked,
    MusicDone,
    Noted,
    Observed,
    VitalsTaken,
    Voided,
)
from companion.session.protocol import Landmark
from companion.session.script.script import DEEDS, OPENING, ScriptEvent
from companion.session.time.clock import MINUTE
from tests.session.script.playing import Playing, event


def told(playing: Playing) -> dict[str, DebriefLine]:
    playing.do(200, Ended())
    return {line.event.id: line for line in Debrief(playing.script, playing.session).lines}


def test_it_says_when_something_happened_when_it_was_noticed_and_what_was_written():
    playing = Playing(event("sick", 5), event("better", 20))
    playing.do(14, Noted("before it happened"))
    playing.do(17, VitalsTaken("120/80"))
    playing.do(18, Noted("says she is sick"))
    lines = told(playing)
    sick, better = lines["sick"], lines["better"]
    assert (sick.number, sick.since, sick.after, sick.after_words) == (1, "+5:00", 3 * MINUTE, "3:00")
    assert sick.noticed is not None
    assert sick.noticed.since == "+8:00"
    assert "says she is sick" in sick.noticed.words
    assert [one.since for one in sick.written] == ["+7:00", "+8:00"], "all until the next event"
    assert (better.noticed, better.written, better.after_words) == (None, (), "Nothing that fits")


def test_an_entry_counts_for_the_newest_event_that_nothing_was_entered_for_yet():
    playing = Playing(event("first", 5), event("second", 6))
    playing.do(17, Noted("about the second"))
    playing.do(19, Noted("about the first"))
    lines = told(playing)
    assert [lines[name].after // MINUTE for name in ("first", "second")] == [4, 1]


def test_a_note_that_is_finished_late_counts_for_what_it_was_begun_for():
    playing = Playing(event("sick", 5), event("back", 50))
    playing.do(64, Noted("going to be sick"), at=17)
    lines = told(playing)
    assert lines["sick"].after == 2 * MINUTE
    assert lines["back"].noticed is None


def test_what_was_taken_back_counts_for_nothing():
    playing = Playing(event("sick", 5))
    playing.do(16, Voided(playing.do(16, Marked("Nausea"))))
    assert told(playing)["sick"].noticed is None


def test_an_entry_for_an_earlier_minute_counts_when_it_was_written():
    playing = Playing(event("sick", 5))
    playing.do(22, Noted("she was pale before"), at=13)
    assert told(playing)["sick"].after == 7 * MINUTE
    playing = Playing(event("sick", 5))
    playing.do(22, Noted("since then"), at=16)
    assert told(playing)["sick"].after == MINUTE


def test_what_did_not_come_is_named_last_and_says_so():
    never = event("never", 5, counted_from="music")
    playing = Playing(never, event("sick", 5), event("too_late", 500))
    lines = told(playing)
    assert [(line.event.id, line.came) for line in lines.values()] == [
        ("sick", True),
        ("never", False),
        ("too_late", False),
    ]
    assert lines["never"].after_words == "Did not come"


def test_a_session_in_which_nothing_was_given_is_told_from_its_opening():
    playing = Playing(event("chair", 1, counted_from="opening"), given=None)
    playing.do(4, Noted("sits"))
    assert told(playing)["chair"].since == "1:00"


groups = st.sampled_from(DEEDS)


@st.composite
def scripts(draw: st.DrawFn) -> list[ScriptEvent]:
    """Any events within the format."""
    made: list[ScriptEvent] = []
    for number in range(draw(st.integers(1, 6))):
        above = [one.id for one in made]
        since = draw(st.sampled_from([OPENING, *(group.value for group in DEEDS), *above]))
        counts_deed = since not in (OPENING, *above)
        made.append(
            event(
                f"e{number}",
                draw(st.floats(0, 90)),
                counted_from=since,
                after=draw(st.sampled_from(["", *above])) if counts_deed else "",
                unless=tuple(draw(st.lists(groups, max_size=2))),
                fits=tuple(draw(st.lists(groups, min_size=1, max_size=3))),
            )
        )
    return made


FACTS: list[Fact] = [
    Administered({}),
    Marked("Calm"),
    Noted("words"),
    VitalsTaken("120/80"),
    MusicDone("gentler"),
    Observed(Landmark.FIRST_EFFECT),
    Ended(),
]
keys = st.lists(st.tuples(st.integers(0, 20), st.one_of(st.sampled_from(FACTS), st.just(None))), max_size=14)


@given(scripts(), keys, st.booleans())
def test_any_script_and_any_keys_end_in_a_debrief_that_names_each_event_once(
    events: list[ScriptEvent], pressed: list[tuple[int, Fact | None]], ended: bool
):
    playing, minute, came = Playing(*events, given=None), 0.0, dict[str, float]()
    for wait, fact in pressed:
        minute += wait / 2
        so_far = playing.came(minute)
        assert came.items() <= so_far.items(), "what has happened stays as it was"
        came = so_far
        undo = playing.session.state.undo
        if fact is not None:
            playing.do(minute, fact)
        elif undo:
            playing.do(minute, Voided(undo[-1]))
    if ended:
        playing.do(minute + 1, Ended())
    lines = Debrief(playing.script, playing.session).lines
    assert sorted(line.event.id for line in lines) == sorted(one.id for one in events)
    assert [line.number for line in lines] == list(range(1, len(events) + 1))
    assert all(line.after >= 0 and (line.noticed is None or line.came) for line in lines)
    noticed = [line.noticed.entry_id for line in lines if line.noticed]
    assert len(set(noticed)) == len(noticed), "an entry counts once"
    assert {EntryGroup.SESSION}.isdisjoint(group for one in events for group in one.fits)
