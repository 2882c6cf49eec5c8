"""Words in the lines of a session that were not entered: kept while typed, brought back, told at the end."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from companion.conductor import Conductor
from companion.record.notes import Addendum
from companion.record.typed.half_typed import ADDED, ROOM, HalfEntry, HalfTyped
from companion.record.visits import Status
from companion.session.codec.files import encode_fact
from companion.session.journal import (
    Administered,
    Described,
    Ended,
    Fact,
    Marked,
    Noted,
    OtherMedicine,
    Skipped,
    Ticked,
    VitalsTaken,
)
from companion.session.time.clock import MINUTE
from companion.ui.components import autosave
from companion.ui.keys import Action
from companion.ui.live import LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.records.for_your_records import ForYourRecords
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed
from tests.ui.shell.test_window import begun, shown, unlocked, window

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Room:
    """A session in the window, and what is kept of its lines."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.services = FakeServices().with_archive()
        self.window = begun(qtbot, self.services)
        self.id = self.conductor.session.id

    @property
    def conductor(self) -> Conductor:
        found = self.window.course.conductor
        assert found is not None
        return found

    @property
    def live(self) -> LiveScreen:
        found = self.window.course.live
        assert found is not None
        return found

    @property
    def kept(self) -> HalfTyped:
        return self.services.records.half_typed.of(self.id)

    @property
    def facts(self) -> list[Fact]:
        return [entry.fact for entry in self.services.journal.entries(self.id) if entry.author == "JM"]

    def type(self, *keys: Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys and type words, a good while apart."""
        for key in keys:
            self.live.filter._last = {}
            if isinstance(key, str):
                typed(self.window, key)
            else:
                press(self.window, key, modifier)
        QCoreApplication.processEvents()

    def wait(self, minutes: float) -> None:
        """Let minutes go by."""
        self.services.clock.wind(round(minutes * MINUTE))
        self.conductor.bell()

    def until(self, kept: HalfTyped) -> None:
        """Wait until this is kept."""
        self.qtbot.waitUntil(lambda: self.kept == kept)

    def crash(self) -> None:
        """Take the window away as a power cut would, and open it again."""
        lines = self.kept
        self.window.close()
        self.services.records.half_typed.lines[self.id] = lines
        self.window = unlocked(self.qtbot, self.services)
        shown(self.window, TodayScreen)
        press(self.window, Key.Key_Return)
        shown(self.window, LiveScreen)

    def checklist(self) -> ChecklistScreen:
        self.window.course.open_checklist()
        return shown(self.window, ChecklistScreen)


@pytest.fixture
def room(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Have only the ceiling left, which is near."""
    made = Room(qtbot)
    monkeypatch.setattr(autosave, "PAUSE_MS", 3_600_000)
    monkeypatch.setattr(autosave, "CEILING_MS", 20)
    return made


def test_a_note_comes_back_with_its_moment(room: Room):
    room.wait(3)
    room.type(Key.Key_Return, "laughs ab")
    room.until(HalfTyped(note="laughs ab", moment=3 * MINUTE))
    room.wait(2)
    room.crash()
    writing = room.live.panels.writing
    assert writing.note.toPlainText() == "laughs ab"
    assert writing.note_button.text() == "Note at 11:03"
    assert (
        room.conductor.live.notice
        == "The program was away and is back. Not entered yet, and in its line again: the note."
    )
    room.wait(2)
    room.type(Key.Key_Return, "out the coat", Key.Key_Return)
    entry = next(e for e in room.conductor.session.entries if isinstance(e.fact, Noted))
    assert (entry.fact, entry.moment) == (Noted("laughs about the coat"), 3 * MINUTE)
    room.until(HalfTyped())


@pytest.mark.long
def test_words_for_a_mark_come_back_for_that_mark(room: Room):
    room.type(Key.Key_T)
    mark = room.conductor.session.entries[-1]
    room.type(Key.Key_Return, modifier=SHIFT)
    room.type("at the word h")
    room.until(HalfTyped(note="at the word h", target=mark.id))
    room.crash()
    assert room.live.panels.writing.note_button.text() == "Tears at 11:00, in words"
    room.type(Key.Key_Return, "ome", Key.Key_Return)
    assert room.facts[-1] == Described(mark.id, "at the word home")


@pytest.mark.long
def test_words_for_a_mark_that_was_taken_back_become_a_note(room: Room):
    room.type(Key.Key_T)
    room.type(Key.Key_Return, modifier=SHIFT)
    room.type("at the word home")
    room.qtbot.waitUntil(lambda: room.kept.note == "at the word home")
    room.conductor.undo()
    room.crash()
    room.type(Key.Key_Return, Key.Key_Return)
    assert room.facts[-1] == Noted("at the word home")


def test_a_vitals_line_comes_back_and_is_gone_when_it_is_entered(room: Room):
    room.type(Key.Key_O, "138/8")
    room.until(HalfTyped(vitals="138/8"))
    room.crash()
    assert room.live.panels.writing.vitals.text() == "138/8"
    room.type(Key.Key_O, "6 92 97", Key.Key_Return)
    assert [f.typed for f in room.facts if isinstance(f, VitalsTaken)] == ["138/86 92 97"]
    room.until(HalfTyped())


@pytest.mark.long
def test_a_reason_for_skipping_comes_back_for_its_check_in(room: Room):
    room.conductor.enter(Administered({"amount": "45 mg"}))
    room.wait(6)
    asked = room.live.panels.check_in.key
    assert asked
    room.type(Key.Key_X, "asle")
    room.until(HalfTyped(why="asle", asked=asked))
    room.crash()
    room.type(Key.Key_X)
    assert room.live.panels.check_in.why.text() == "asle"
    room.type("ep", Key.Key_Return)
    assert Skipped(asked, "asleep") in room.facts
    room.until(HalfTyped())


def test_a_panel_that_is_not_confirmed_comes_back_with_all_its_lines(room: Room):
    room.wait(12)
    room.type(Key.Key_D, "45 m", Key.Key_Tab, "lef")
    room.live.pages.administration.when.group.button(5).click()
    room.until(HalfTyped(given={"amount": "45 m", "site": "lef"}, when="11:07"))
    room.wait(2)
    room.crash()
    assert room.conductor.live.notice.endswith("Not entered yet, and in its line again: the administration.")
    room.type(Key.Key_D)
    panel = room.live.pages.administration
    assert {field: line.text() for field, line in panel.form.lines.items()} == {
        "amount": "45 m",
        "site": "lef",
    }
    panel.form.lines["amount"].setText("45 mg")
    press(room.window, Key.Key_Return)
    entry = next(e for e in room.conductor.session.entries if isinstance(e.fact, Administered))
    assert (entry.fact, entry.moment) == (Administered({"amount": "45 mg", "site": "lef"}), 7 * MINUTE)
    room.until(HalfTyped())


@pytest.mark.long
def test_ending_over_a_panel_that_is_not_confirmed_gives_nothing_and_keeps_the_words(room: Room):
    room.type(Key.Key_D, "45 mg", Key.Key_Escape)
    checklist = room.checklist()
    checklist.gaps.setText("broken off")
    press(room.window, Key.Key_Return, CTRL)
    assert "the administration “Amount: 45 mg”" in checklist.notice.text()
    press(room.window, Key.Key_Return, CTRL)
    shown(room.window, ForYourRecords)
    assert Noted("Administration, not confirmed: Amount: 45 mg") in room.facts
    assert not [fact for fact in room.facts if isinstance(fact, Administered)]


@pytest.mark.long
def test_a_correction_that_is_not_written_comes_back_beside_its_line(room: Room):
    room.conductor.enter(Noted("slept"))
    entry = room.conductor.session.entries[-1]
    room.live.pages.chosen.begin(room.conductor.live, entry.id)
    room.live.pages.setCurrentWidget(room.live.pages.chosen)
    room.live.pages.chosen.enter()
    room.type(" well")
    room.qtbot.waitUntil(lambda: "well" in room.kept.entries.get("", HalfEntry()).answers.get("text", ""))
    room.crash()
    assert room.conductor.live.notice.endswith("the correction of an entry.")
    room.live.pages.setCurrentWidget(room.live.pages.chosen)
    room.live.pages.chosen.begin(room.conductor.live, entry.id)
    room.live.pages.chosen.enter()
    press(room.window, Key.Key_Return)
    assert sum(isinstance(fact, Noted) and "well" in fact.text for fact in room.facts) == 1
    room.until(HalfTyped())


def test_what_stood_on_pages_that_nobody_opens_again_stays_and_is_there_once_somebody_does(room: Room):
    room.conductor.enter(Noted("slept"))
    entry = room.conductor.session.entries[-1]
    forms = {
        ROOM: HalfEntry(entry.id, "11:00", {"text": "slept well"}),
        ADDED: HalfEntry("\n".join(encode_fact(OtherMedicine(""))), "", {"name": "ondans"}),
    }
    half = HalfTyped(given={"amount": "45 m"}, when="11:00", entries=forms)
    room.services.records.half_typed.lines[room.id] = half
    room.crash()
    assert room.live.pages.so_far == []
    room.type(Key.Key_O, "138/8", Key.Key_Escape)
    room.until(replace(half, vitals="138/8"))
    room.live.places.choose(entry.id)
    room.type(Key.Key_Return)
    assert room.live.pages.chosen.form.fields["text"].written == "slept well"
    room.type("!")
    room.qtbot.waitUntil(lambda: room.kept.entries[ROOM].answers["text"] == "slept well!")
    assert room.kept == replace(half, vitals="138/8", entries=forms | {ROOM: room.kept.entries[ROOM]})
    room.live.do(Action.OTHER_MEDICINE)
    assert room.live.further.form.form.fields["name"].written == "ondans"
    room.live.do(Action.ADMINISTER)
    assert room.live.pages.administration.form.typed == {"amount": "45 m"}
    assert room.live.pages.administration.when.clock_time.text() == "11:00"


def test_lines_of_the_checklist_come_back_and_are_written_when_it_ends(room: Room):
    checklist = room.checklist()
    checklist.lines["escort"].setFocus()
    room.type("sister, by c")
    room.until(HalfTyped(checklist={"escort": "sister, by c"}))
    checklist.gaps.setFocus()  # the line that is left is written down, as ever
    room.type("stays a wh")
    checklist.signed.setFocus()
    checklist.signed.clear()
    room.type("J")
    room.until(HalfTyped(gaps="stays a wh", signed="J"))
    checklist.lines["escort"].setFocus()
    room.type("ar")
    room.until(HalfTyped(checklist={"escort": "sister, by car"}, gaps="stays a wh", signed="J"))
    room.crash()
    again = room.checklist()
    again.show_live(room.conductor.live)
    assert (again.gaps.text(), again.signed.text()) == ("stays a wh", "J")
    assert again.lines["escort"].text() == "sister, by car"
    press(room.window, Key.Key_Return, CTRL)
    shown(room.window, ForYourRecords)
    assert Ticked("escort", done=True, text="sister, by car") in room.facts
    assert Ended("stays a wh", "J") in room.facts
    assert room.kept == HalfTyped()


@pytest.mark.long
def test_what_stays_open_is_still_there_after_a_look_at_the_room(room: Room):
    room.checklist().gaps.setFocus()
    room.type("stays a while")
    press(room.window, Key.Key_Escape)
    shown(room.window, LiveScreen)
    assert room.checklist().gaps.text() == "stays a while"


@pytest.mark.long
def test_what_is_emptied_is_not_brought_back(room: Room):
    room.type(Key.Key_O, "138")
    room.until(HalfTyped(vitals="138"))
    room.live.panels.writing.vitals.selectAll()
    room.type(Key.Key_Backspace)
    room.until(HalfTyped())


@pytest.mark.long
def test_only_spaces_are_kept_as_they_are_and_entered_by_nobody(room: Room):
    room.type(Key.Key_Return, "   ")
    room.until(HalfTyped(note="   ", moment=0))
    end(room)
    assert not [fact for fact in room.facts if isinstance(fact, Noted)]


@pytest.mark.long
def test_two_lines_at_once_are_both_kept(room: Room):
    room.type(Key.Key_Return, "laughs", Key.Key_Escape, Key.Key_O, "138/8")
    room.until(HalfTyped(note="laughs", moment=0, vitals="138/8"))
    room.crash()
    assert room.conductor.live.notice.endswith("the note, the vitals line.")


def end(room: Room) -> None:
    checklist = room.checklist()
    checklist.gaps.setText("broken off")
    press(room.window, Key.Key_Return, CTRL)
    if room.window.course.conductor is not None:
        press(room.window, Key.Key_Return, CTRL)
    shown(room.window, ForYourRecords)


def test_ending_names_what_waits_and_then_writes_it_down(room: Room):
    room.wait(3)
    room.type(Key.Key_Return, "laughs", Key.Key_Escape, Key.Key_O, "138/8", Key.Key_Escape)
    room.wait(2)
    checklist = room.checklist()
    checklist.gaps.setText("broken off")
    press(room.window, Key.Key_Return, CTRL)
    waits = "the note “laughs”, the vitals line “138/8”"
    assert checklist.notice.text() == f"Not entered yet: {waits}. End again to write it down as it stands."
    press(room.window, Key.Key_Return, CTRL)
    shown(room.window, ForYourRecords)
    told = [(e.fact, e.moment) for e in room.services.journal.entries(room.id) if isinstance(e.fact, Noted)]
    assert told == [
        (Noted("laughs"), 3 * MINUTE),
        (Noted("Vitals line, not entered: 138/8"), 5 * MINUTE),
    ]
    assert room.kept == HalfTyped()


@pytest.mark.parametrize(
    "leave",
    [
        lambda room: room.window.lock(),
        pytest.param(lambda room: room.window.close(), marks=pytest.mark.long),
    ],
)
def test_curtain_and_closing_keep_the_lines_at_once(room: Room, leave: Callable[[Room], None]):
    room.type(Key.Key_O, "138/8")
    leave(room)
    assert room.kept == HalfTyped(vitals="138/8")
    assert room.live.panels.writing.vitals.text() == "138/8"


def test_the_curtain_waits_for_no_disk(room: Room):
    room.services.write_queue.held = True
    room.type(Key.Key_O, "138/8")
    room.window.lock()
    assert len(room.services.write_queue.waiting) == 1
    room.services.write_queue.finish()
    assert room.kept == HalfTyped(vitals="138/8")


def test_what_cannot_be_kept_is_said_in_the_steady_line_until_it_is(
    room: Room, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(autosave, "RETRY_MS", 20)
    room.services.records.failure = "The disk is full."
    room.type(Key.Key_O, "138/8")
    said = "The disk is full. What stands in a line is on the screen only, and is tried again."
    room.qtbot.waitUntil(lambda: room.conductor.live.notice == said)
    room.services.records.failure = ""
    room.qtbot.waitUntil(lambda: room.conductor.live.notice == "")
    assert room.kept == HalfTyped(vitals="138/8")


@pytest.mark.long
def test_a_mark_is_no_word_that_waits(room: Room):
    room.type(Key.Key_Return, Key.Key_Escape, Key.Key_T)
    assert room.facts[-1] == Marked("Tears")
    end(room)


# -- afterwards -----------------------------------------------------------------------------------------


def signed_review(qtbot: QtBot, services: FakeServices, initials: str) -> ReviewScreen:
    services.initials = initials
    made = ReviewScreen(services, look(), samples.visit(Status.CLOSED), now)
    opened(qtbot, made)
    return made


def test_an_addendum_is_kept_for_whoever_began_it_until_it_is_added(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.notes.kept["visit-4"] = services.records.notes.sign(samples.NOTE, samples.OPENED_MS)
    for initials, text in (("JM", "called on Tues"), ("RB", "wrote to")):
        made = signed_review(qtbot, services, initials)
        assert made.record_note.addendum.toPlainText() == ""
        made.record_note.addendum.setFocus()
        typed(made, text)
        made.hide()
    assert services.records.half_typed.of("visit-4").addenda == {"JM": "called on Tues", "RB": "wrote to"}
    made = signed_review(qtbot, services, "JM")
    assert made.record_note.addendum.toPlainText() == "called on Tues"
    press(made, Key.Key_Return, CTRL)
    added = services.records.notes.kept["visit-4"].addenda
    assert [(each.author, each.body) for each in added] == [("JM", "called on Tues")]
    assert isinstance(added[0], Addendum)
    assert services.records.half_typed.of("visit-4").addenda == {"RB": "wrote to"}


def begun_entry(qtbot: QtBot, services: FakeServices, keys: tuple[Key, ...], words: str) -> ReviewScreen:
    made = signed_review(qtbot, services, "JM")
    entries = made.entries
    entries.table.setFocus()
    for key in keys:
        press(made, key)
    assert entries.entering
    next(iter(entries.form.fields.values())).setFocus()
    typed(made, words)
    made.hide()
    other = signed_review(qtbot, services, "RB")
    assert not other.entries.entering, "what somebody has begun is theirs"
    other.hide()
    again = signed_review(qtbot, services, "JM")
    assert again.entries.entering
    assert again.notice.text() == "An entry that was begun and not written is still in its form."
    return again


@pytest.mark.long
def test_a_late_entry_that_was_begun_is_still_in_its_form(qtbot: QtBot):
    services = FakeServices().with_archive()
    again = begun_entry(qtbot, services, (Key.Key_Insert,), "Asked for wat")
    form = again.entries.form
    form.time.setText("12:20")
    next(iter(form.fields.values())).setFocus()
    typed(again, "er.")
    press(again, Key.Key_Return)
    assert not again.entries.entering
    assert [e.fact for e in services.journal.entries("visit-4")][-1] == Noted("Asked for water.")
    QCoreApplication.processEvents()
    assert services.records.half_typed.of("visit-4") == HalfTyped()


@pytest.mark.long
def test_a_correction_that_was_begun_is_still_beside_its_entry(qtbot: QtBot):
    services = FakeServices().with_archive()
    entries = services.journal.entries("visit-4")
    note = next(e for e in entries if e.fact == Noted("“it's my dad's coat”"))
    made = signed_review(qtbot, services, "JM")
    made.entries.table.select(note.id)
    made.entries._begin_correcting()
    next(iter(made.entries.form.fields.values())).setFocus()
    typed(made, "He says: ")
    made.hide()
    again = signed_review(qtbot, services, "JM")
    assert again.entries.heading.text().startswith("Instead of: ")
    assert "He says: " in again.entries.form._answers()["text"]


def test_a_record_that_cannot_be_read_still_has_its_room(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.visits.kept["visit-4"] = samples.visit(Status.LIVE)
    services.journal.kept["visit-4"] = list(samples.session(ended=False).entries)
    made = window(qtbot, services)
    services.records.failure = "The record cannot be read."
    made.course.resume(samples.visit(Status.LIVE))
    shown(made, LiveScreen)
