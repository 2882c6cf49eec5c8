"""The conductor keeps everything in step, whatever the machine, the disk or the guide do."""

from dataclasses import dataclass

from hypothesis import given as given_that
from hypothesis import strategies as st

from companion.conductor import Conductor, Live
from companion.session.entry_kind import ByHand
from companion.session.journal import (
    Administered,
    ClockChanged,
    Due,
    Ended,
    Fact,
    Marked,
    MusicHappened,
    Noted,
    Observed,
    PhaseProposed,
    ReminderLate,
    Resumed,
    Ticked,
)
from companion.session.music.programme import Cue, Happening, MusicEvent, Programme, Track, Verb
from companion.session.plan import Plan
from companion.session.protocol import Landmark
from companion.session.session import Session
from companion.session.time.clock import SECOND, ClockJump, minutes
from companion.session.vitals import read_vitals
from tests import samples
from tests.fakes import FakeClock, FakeJournal, FakePlayer, FakeReminders
from tests.promises.test_every_kind import told
from tests.session.small import MOVING_PLAN, PLAN


class Room:
    """A conductor among fakes, and what its screen was shown."""

    def __init__(self, plan: Plan = PLAN, *, rate: float = 1.0, tracks: tuple[Track, ...] = ()) -> None:
        self.plan = plan
        self.programme = Programme((Cue("settle"), Cue("onset", tracks), Cue("build")))
        self.rate = rate
        self.clock = FakeClock()
        self.journal = FakeJournal()
        self.player = FakePlayer()
        self.reminders = FakeReminders()
        self.shown: list[Live] = []
        self.conductor = self._conductor(Session("s", plan))
        self.conductor.open("Europe/Vienna")

    def _conductor(self, session: Session) -> Conductor:
        return Conductor(
            session,
            self.programme,
            clock=self.clock,
            journal=self.journal,
            player=self.player,
            reminders=self.reminders,
            show=self.shown.append,
            post=lambda call: call(),
            author="JM",
            rate=self.rate,
        )

    def start_again(self) -> None:
        """Kill the program and start it again from what was kept."""
        self.conductor = self._conductor(Session("s", self.plan, tuple(self.journal.entries("s"))))
        self.conductor.resume()

    def facts(self) -> list[Fact]:
        """What is in the journal."""
        return [entry.fact for entry in self.journal.entries("s")]


def test_the_watch_steps_in_when_no_reminder_rings() -> None:
    room = Room()
    room.conductor.enter(Administered({}))
    room.clock.wind(minutes(3) + 1_900)
    room.conductor.tick()
    assert Due("site/1/1") not in room.facts()
    room.clock.wind(200)
    room.conductor.tick()
    assert Due("site/1/1") in room.facts()
    assert ReminderLate(2_100) in room.facts()
    assert "did not ring" in room.shown[-1].notice


def test_a_bell_writes_what_is_due_and_the_watch_keeps_still() -> None:
    room = Room()
    room.conductor.enter(Administered({}))
    room.clock.wind(minutes(3))
    room.conductor.bell()
    room.conductor.tick()
    assert Due("site/1/1") in room.facts()
    assert not any(isinstance(fact, ReminderLate) for fact in room.facts())


def test_dates_for_the_bell_count_the_rate_in() -> None:
    room = Room(rate=60)
    room.conductor.enter(Administered({}))
    first = min(room.reminders.armed.items())
    assert first[0] == minutes(3)
    assert round(first[1].timestamp() * 1000 - room.clock.reading.wall_ms) == 3 * SECOND


def test_music_is_fitted_to_the_phase_and_again_when_a_file_fails() -> None:
    lengths = {"tide": 208.0, "water": 248.0, "reeds": 168.0, "stones": 120.0}
    tracks = tuple(Track(name, name, name, seconds, "onset") for name, seconds in lengths.items())
    room = Room(tracks=tracks)
    room.conductor.enter(Administered({}))
    assert order(room) == ["tide", "reeds", "water", "stones"]  # 200 + 160 s are the six minutes of onset
    room.conductor.music_happened(MusicEvent(1, 0, Happening.SKIPPED, "onset", "tide", why="truncated"))
    assert order(room) == ["water", "stones", "tide", "reeds"]


def order(room: Room) -> list[str]:
    """The order in which the player is to play the onset's music."""
    return [track.id for track in room.player.programme.cue("onset").tracks]


def test_while_a_phase_is_held_the_plan_does_not_move_on_and_the_music_stays() -> None:
    tracks = tuple(Track(name, name, name, 200.0, "onset") for name in ("tide", "water", "reeds"))
    room = Room(MOVING_PLAN, tracks=tracks)
    room.conductor.enter(Administered({}))
    room.conductor.hold()
    before = list(room.player.told)
    for number, name in enumerate(("tide", "water", "reeds", "tide"), start=1):
        room.conductor.music_happened(MusicEvent(number, 0, Happening.STARTED, "onset", name))
        room.clock.wind(minutes(15))
        room.conductor.bell()
    asked = [told for told in room.player.told[len(before) :] if not told.startswith("acknowledge")]
    assert asked == []
    assert room.conductor.live.session.state.phase.id == "onset"
    assert sorted(order(room)) == ["reeds", "tide", "water"]
    room.conductor.hold()
    room.conductor.bell()
    assert room.player.told[-1] == "enter build"


def test_the_music_follows_the_phase() -> None:
    room = Room()
    room.conductor.enter(Administered({}))
    room.conductor.go()
    room.conductor.undo()
    assert room.player.told == ["play settle", "enter onset", "enter build", "enter onset"]


def test_go_before_the_administration_says_what_to_do() -> None:
    room = Room()
    room.conductor.go()
    assert room.shown[-1].session.state.phase.id == "settle"
    assert "administration" in room.shown[-1].echo


def test_the_room_comes_before_the_record() -> None:
    room = Room()
    room.journal.failure = "The disk is full."
    room.conductor.music(Verb.SILENCE)
    assert "silence" in room.player.told
    assert room.shown[-1].notice == "The disk is full."
    assert room.shown[-1].unsaved


def test_entries_that_could_not_be_written_are_tried_again() -> None:
    room = Room()
    room.journal.failure = "The disk is full."
    room.conductor.enter(Marked("Calm"))
    room.conductor.enter(Marked("Tears"))
    room.journal.failure = ""
    room.clock.wind(2_100)
    room.conductor.tick()
    assert [entry.seq for entry in room.journal.entries("s")] == [1, 2, 3]
    assert not room.shown[-1].unsaved
    assert room.shown[-1].notice == ""


def test_a_track_told_twice_is_written_once_and_acknowledged() -> None:
    room = Room()
    event = MusicEvent(7, room.clock.reading.boot_ns, Happening.STARTED, "settle", "t1", "Hearth")
    room.conductor.music_happened(event)
    room.conductor.music_happened(event)
    assert len([fact for fact in room.facts() if isinstance(fact, MusicHappened)]) == 1
    assert room.player.told[-1] == "acknowledge 7"


def test_after_a_crash_the_same_track_is_asked_for() -> None:
    room = Room()
    event = MusicEvent(7, room.clock.reading.boot_ns, Happening.STARTED, "settle", "t1", "Hearth")
    room.conductor.music_happened(event)
    room.start_again()
    assert room.player.told[-1] == "play settle t1 at 0"


def test_sleep_and_a_changed_clock_are_written_down_and_told() -> None:
    room = Room()
    room.conductor.enter(Administered({}))
    room.clock.sleep(minutes(20))
    room.conductor.tick()
    assert room.conductor.now() == minutes(20)
    assert "slept for 20 min" in room.shown[-1].notice
    room.clock.step(-minutes(120))
    room.conductor.tick()
    assert room.conductor.now() == minutes(20)
    assert "back by 120 min" in room.shown[-1].notice
    changes = [fact.change for fact in room.facts() if isinstance(fact, ClockChanged)]
    assert changes == [ClockJump.SLEPT, ClockJump.STEPPED]


@dataclass(frozen=True)
class Machine:
    """Something that happens to the machine, for so many minutes."""

    what: str
    minutes: int


MACHINES = st.lists(
    st.builds(
        Machine,
        st.sampled_from(["wake", "wake", "sleep", "step", "crash", "restart", "bell"]),
        st.integers(0, 25),
    ),
    max_size=20,
)


def live_through(room: Room, machines: list[Machine]) -> None:
    """Let these things happen to the machine; the guide does the same each time, to the same minute."""
    room.conductor.enter(Administered({}))
    live_on(room, machines, room.conductor.now() + minutes(700))


def live_on(room: Room, machines: list[Machine], until: int) -> None:
    """Let these things happen to the machine, and then nothing until this moment."""
    for machine in machines:
        span = minutes(machine.minutes)
        match machine.what:
            case "wake":
                room.clock.wind(span)
                room.conductor.tick()
            case "sleep":
                room.clock.sleep(span)
                room.conductor.tick()
            case "step":
                room.clock.step(minutes(machine.minutes - 12))
                room.conductor.tick()
            case "crash":
                room.clock.wind(span)
                room.start_again()
            case "restart":
                room.clock.restart(span)
                room.start_again()
            case _:
                room.conductor.bell()
    room.clock.wind(until - room.conductor.now())
    room.conductor.bell()


@given_that(st.sampled_from([PLAN, MOVING_PLAN]), MACHINES)
def test_whatever_happens_to_the_machine_the_story_is_the_same(plan: Plan, machines: list[Machine]) -> None:
    told = []
    for happenings in ([], machines):
        room = Room(plan)
        live_through(room, happenings)
        machine_facts = (ClockChanged, Resumed, ReminderLate)
        told.append(
            [(e.moment, e.fact) for e in room.journal.entries("s") if not isinstance(e.fact, machine_facts)]
        )
    assert told[0] == told[1]


KEYS = st.sampled_from(
    [
        lambda c: c.enter(Administered({"amount": "50 mg"})),
        lambda c: c.enter(Marked("Calm")),
        lambda c: c.enter(Marked()),
        lambda c: c.answer(1),
        lambda c: c.answer(3),
        lambda c: c.later(2),
        lambda c: c.skip("asleep"),
        lambda c: c.go(),
        lambda c: c.hold(),
        lambda c: c.music(Verb.GENTLER),
        lambda c: c.enter(read_vitals("138/86 92 97")),
        lambda c: c.enter(Observed(Landmark.PEAK)),
        lambda c: c.enter(Noted("a word")),
        lambda c: c.undo(),
        lambda c: c.redo(),
        lambda c: c.emergency(),
        lambda c: c.enter(Ticked("walks", done=True)),
        lambda c: c.enter(Ended("", "JM")),
        lambda c: c.tick(),
        lambda c: c.bell(),
    ]
)


@given_that(st.lists(st.tuples(KEYS, st.integers(0, 600)), max_size=40))
def test_no_sequence_of_keys_raises(keys: list[tuple[object, int]]) -> None:
    room = Room()
    for press, seconds in keys:
        assert callable(press)
        press(room.conductor)
        room.clock.wind(seconds * SECOND)
    assert [e.seq for e in room.journal.entries("s")] == list(range(1, len(room.journal.entries("s")) + 1))
    assert room.conductor.session.entries == tuple(room.journal.entries("s"))


def test_what_was_given_before_the_opening_is_kept_where_it_was_and_found_again() -> None:
    room = Room()
    room.clock.wind(minutes(1))
    room.conductor.enter(Administered({"amount": "50 mg"}), minutes(-4))
    before = room.conductor.session.state
    assert (before.zero, before.phase.id) == (minutes(-4), "onset")
    room.start_again()
    after = room.conductor.session.state
    assert (after.zero, after.given, after.phase) == (before.zero, before.given, before.phase)
    assert room.facts().count(Due("site/1/1")) == 1


@given_that(st.lists(st.integers(-200, 200), min_size=1, max_size=4), MACHINES)
def test_whenever_it_was_given_the_machine_changes_nothing_of_the_story(
    given: list[int], machines: list[Machine]
) -> None:
    told = []
    for happenings in ([], machines):
        room = Room(MOVING_PLAN)
        room.clock.wind(minutes(200))
        for minute in given:
            room.conductor.enter(Administered({"amount": "50 mg"}), minutes(minute))
        live_on(room, happenings, minutes(900))
        machine_facts = (ClockChanged, Resumed, ReminderLate)
        told.append(
            [(e.moment, e.fact) for e in room.journal.entries("s") if not isinstance(e.fact, machine_facts)]
        )
        assert room.conductor.session.state.zero == minutes(min(given))
    assert told[0] == told[1]


def test_a_time_that_has_not_come_is_told_and_not_moved_to_another() -> None:
    room = Room()
    room.conductor.enter(Administered({}), minutes(1))
    room.conductor.enter(Noted("later"), minutes(1))
    room.conductor.enter(read_vitals("138/86"), minutes(1))
    assert room.facts() == [room.facts()[0]]
    assert room.shown[-1].echo == "That time has not come yet; nothing was written down."


def test_whatever_kind_a_person_enters_is_written_down_and_told() -> None:
    for fact in [example.fact for example in told()[0] if isinstance(example.fact, ByHand)]:
        room = Room(samples.plan())
        room.conductor.enter(Administered({}))
        room.conductor.enter(fact)
        assert fact in room.facts()
        assert bool(room.shown[-1].echo) is not isinstance(fact, Ticked), fact


def test_a_landmark_before_anything_was_given_is_asked_about_once() -> None:
    room = Room()
    room.conductor.enter(Observed(Landmark.RETURN))
    assert len(room.facts()) == 1
    assert room.shown[-1].echo == (
        "Nothing is entered as given yet. The same again writes “Return observed” all the same."
    )
    room.conductor.enter(Observed(Landmark.PEAK))
    assert len(room.facts()) == 1
    room.conductor.enter(Observed(Landmark.PEAK))
    assert room.facts()[1:] == [Observed(Landmark.PEAK)]
    room.conductor.enter(Observed(Landmark.RETURN))
    room.conductor.enter(Marked("Calm"))
    room.conductor.enter(Observed(Landmark.RETURN))
    assert room.facts()[2:] == [Marked("Calm")]
    room.conductor.enter(Administered({}))
    room.conductor.enter(Observed(Landmark.RETURN))
    assert room.facts()[-1] == Observed(Landmark.RETURN)


def test_a_rehearsal_proposes_the_phases_in_their_order() -> None:
    room = Room(MOVING_PLAN)
    room.conductor.enter(Administered({}))
    for _ in range(80):
        room.clock.wind(minutes(1))
        room.conductor.bell()
    proposed = [fact.phase for fact in room.facts() if isinstance(fact, PhaseProposed)]
    assert proposed == ["build", "peak", "return"]
    assert any(isinstance(fact, Administered) for fact in room.facts())


def test_undo_and_redo_say_what_they_are_about() -> None:
    room = Room()
    room.conductor.enter(Marked("Calm"))
    room.conductor.undo()
    assert room.shown[-1].echo == "Taken back: Calm at 11:00"
    room.conductor.redo()
    assert room.shown[-1].echo == "Brought back: Calm at 11:00"
    room.conductor.enter(Marked())
    room.conductor.undo()
    assert room.shown[-1].echo == "Taken back: mark at 11:00"


def test_a_chosen_entry_is_taken_back_and_brought_back_whatever_came_after_it() -> None:
    room = Room()
    room.conductor.enter(Marked("Calm"))
    calm = room.conductor.session.entries[-1].id
    room.conductor.enter(Marked("Tears"))
    room.conductor.take_back(calm)
    assert room.shown[-1].echo == "Taken back: Calm at 11:00"
    room.conductor.undo()
    assert room.shown[-1].echo == "Brought back: Calm at 11:00"
    room.conductor.redo()
    assert room.shown[-1].echo == "Taken back: Calm at 11:00"
    room.conductor.bring_back(calm)
    assert room.shown[-1].echo == "Brought back: Calm at 11:00"
    room.conductor.take_back(room.conductor.session.entries[0].id)
    assert "stands as it is" in room.shown[-1].echo


def test_a_corrected_administration_moves_zero_and_arms_the_bell_anew() -> None:
    room = Room()
    room.clock.wind(minutes(10))
    room.conductor.enter(Administered({"amount": "45 mg"}))
    given = room.conductor.session.state.given[0].id
    room.clock.wind(minutes(1))
    room.conductor.correct(given, Administered({"amount": "54 mg"}), minutes(8))
    state = room.conductor.session.state
    assert state.zero == minutes(8)
    assert [entry.fact for entry in state.given] == [Administered({"amount": "54 mg"})]
    assert min(room.reminders.armed) == minutes(13)
    assert room.shown[-1].echo == "Corrected: Administration. Amount: 45 mg at 11:10"
    room.conductor.undo()
    assert room.conductor.session.state.zero == minutes(10)
    assert room.shown[-1].echo == "Taken back: the correction of Administration. Amount: 45 mg at 11:10"


def test_taking_up_again_takes_back_the_end_and_not_what_was_corrected_after_it() -> None:
    room = Room()
    room.conductor.enter(Marked("Calm"))
    calm = room.conductor.session.entries[-1].id
    room.conductor.enter(Ended("", "JM"))
    room.conductor.take_back(calm)
    room.conductor.reopen()
    state = room.conductor.session.state
    assert state.ended is None
    assert calm not in [entry.id for entry in state.log]
    room.conductor.redo()
    assert room.conductor.session.state.ended is None
