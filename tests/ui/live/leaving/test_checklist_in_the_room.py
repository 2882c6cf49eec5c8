"""The checklist is still the room: what helps there works here, and nothing is entered that nobody sees."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from companion.session.journal import (
    EmergencyOpened,
    EmergencyStep,
    Marked,
    MusicDone,
    Noted,
    Observed,
    Ticked,
    VitalsTaken,
)
from companion.session.music.programme import Verb
from companion.session.time.clock import minutes
from companion.ui.keys import Action
from companion.ui.live.leaving.checklist import ChecklistScreen
from tests.gallery.fits import bars
from tests.ui.sitting import Key, Sitting

Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(sitting: Sitting) -> ChecklistScreen:
    """The checklist, opened in a session that goes on."""
    sitting.give()
    sitting.wait(92)
    made = ChecklistScreen(sitting.room.conductor, sitting.look, "JM")
    made.back.connect(sitting.screen.places.close_checklist)
    sitting.screen.places.open_checklist(made)

    def show(_: object) -> None:
        sitting.screen.show_live(sitting.room.conductor.live)
        if sitting.screen.places.leaving is not None:
            made.show_live(sitting.room.conductor.live)

    sitting.room.show = show
    QApplication.processEvents()
    return made


def first(page: ChecklistScreen) -> QCheckBox:
    return next(iter(page.boxes.values()))


def test_clock_emergency_and_music_are_in_sight(sitting: Sitting, page: ChecklistScreen):
    screen = sitting.screen
    assert page.isVisible()
    assert first(page).hasFocus()
    verbs = [screen.panels.music.buttons[verb] for verb in (Action.SILENCE, Action.SOFTER, Action.LOUDER)]
    for part in (screen.header.clock, screen.header.emergency, *verbs):
        assert part.isVisible()
        assert not part.visibleRegion().isEmpty()
    assert screen.header.clock.text() == "1:32:00"
    sitting.wait(1)
    assert screen.header.clock.text() == "1:33:00"
    for part in (screen.panels.check_in, screen.panels.quick, screen.panels.log, screen.ribbon):
        assert not part.isVisible()


@pytest.mark.parametrize(
    ("key", "modifier", "verb"),
    [
        (Key.Key_S, None, Verb.SILENCE),
        (Key.Key_S, Shift, Verb.SILENCE_NOW),
        (Key.Key_Minus, None, Verb.SOFTER),
        (Key.Key_Plus, None, Verb.LOUDER),
        (Key.Key_S, Control, Verb.SILENCE),
        (Key.Key_Down, Control, Verb.SOFTER),
    ],
)
def test_the_music_is_moved_by_keys(
    sitting: Sitting, page: ChecklistScreen, key: Key, modifier: Qt.KeyboardModifier | None, verb: Verb
):
    sitting.press(key, modifier=modifier or Qt.KeyboardModifier.NoModifier)
    sitting.wait(0.05)
    done = sitting.last_fact()
    assert isinstance(done, MusicDone)
    assert (done.verb, done.times) == (verb.value, 1)
    assert sitting.screen.foot.echo.text().startswith("Music: ")
    assert first(page).hasFocus()


def test_the_music_is_moved_by_the_mouse(sitting: Sitting, page: ChecklistScreen):
    for made in sitting.screen.panels.music.buttons.values():
        if made.text() in ("Softer", "Louder", "Silence"):
            sitting.click(made)
    assert sitting.room.player.told[-3:] == ["silence", "softer", "louder"]
    assert first(page).hasFocus()


def test_emergency_opens_by_key_and_button_and_leads_back_to_the_line(
    sitting: Sitting, page: ChecklistScreen
):
    page.boxes["escort"].setFocus()
    sitting.press(Key.Key_E)
    card = sitting.screen.pages.emergency
    assert sitting.screen.pages.currentWidget() is card
    assert sitting.last_fact() == EmergencyOpened()
    sitting.press(Key.Key_1)
    assert isinstance(sitting.last_fact(), EmergencyStep)
    sitting.press(Key.Key_Escape)
    assert page.isVisible()
    assert page.boxes["escort"].hasFocus()
    sitting.click(sitting.screen.header.emergency)
    assert sitting.screen.pages.currentWidget() is card
    sitting.click(card.back)
    assert page.isVisible()


def test_the_keys_page_comes_and_goes(sitting: Sitting, page: ChecklistScreen):
    sitting.press(Key.Key_Question)
    assert sitting.screen.pages.currentWidget() is sitting.screen.pages.key_list
    sitting.press(Key.Key_Question)
    assert page.isVisible()


def test_vitals_and_notes_are_written_beside_the_list(sitting: Sitting, page: ChecklistScreen):
    sitting.press(Key.Key_O)
    sitting.type("138/86 92 97")
    sitting.press(Key.Key_Return)
    taken = sitting.last_fact()
    assert isinstance(taken, VitalsTaken)
    assert (taken.systolic, taken.pulse) == (138, 92)
    assert first(page).hasFocus()
    sitting.press(Key.Key_Return)
    sitting.type("walks well")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Noted("walks well")
    assert first(page).hasFocus()
    sitting.press(Key.Key_Space)
    assert sitting.last_fact() == Ticked("oriented", done=True)


def test_words_begun_in_the_room_are_still_in_their_line_here_and_back_there(
    sitting: Sitting, page: ChecklistScreen
):
    sitting.press(Key.Key_Return)
    sitting.type("half a")
    sitting.press(Key.Key_Escape)
    assert page.isVisible()
    sitting.press(Key.Key_Escape)
    assert sitting.screen.places.leaving is None
    assert sitting.screen.panels.check_in.isVisible()
    sitting.press(Key.Key_Return)
    sitting.type(" sentence")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Noted("half a sentence")


def test_in_a_line_of_the_list_keys_are_letters_and_chords_are_chords(
    sitting: Sitting, page: ChecklistScreen
):
    page.lines["escort"].setFocus()
    sitting.type("sue, 5-6 pm?")
    assert page.lines["escort"].text() == "sue, 5-6 pm?"
    sitting.press(Key.Key_S, modifier=Control)
    assert sitting.room.player.told[-1] == "silence"
    sitting.press(Key.Key_E, modifier=Control | Shift)
    assert sitting.last_fact() == EmergencyOpened()
    sitting.press(Key.Key_Escape)
    assert page.lines["escort"].hasFocus()
    assert page.lines["escort"].text() == "sue, 5-6 pm?"


def test_no_letter_writes_an_entry_that_has_no_place_here(sitting: Sitting, page: ChecklistScreen):
    before = len(sitting.facts)
    for letter in "ctmvlanibfkryx0123":
        sitting.type(letter)
    sitting.press(Key.Key_E, modifier=Control)
    written = sitting.facts[before:]
    assert not [fact for fact in written if isinstance(fact, Marked | Observed)]
    assert page.isVisible()


def test_what_was_done_since_the_list_was_opened_is_taken_back_and_nothing_before(
    sitting: Sitting, page: ChecklistScreen
):
    sitting.press(Key.Key_O)
    sitting.type("130/80")
    sitting.press(Key.Key_Return)
    assert list(sitting.room.conductor.session.state.facts(VitalsTaken))
    sitting.press(Key.Key_Z)
    assert not list(sitting.room.conductor.session.state.facts(VitalsTaken))
    sitting.press(Key.Key_Z)
    assert page.notice.text() == "Nothing on this page is left to take back."
    assert sitting.room.conductor.session.state.given
    sitting.click(sitting.screen.foot.buttons[1])
    assert sitting.room.conductor.session.state.given


def test_an_administration_can_still_be_entered(sitting: Sitting, page: ChecklistScreen):
    sitting.press(Key.Key_D)
    sitting.type("5 mg")
    sitting.press(Key.Key_Return)
    assert len(sitting.room.conductor.session.state.given) == 2
    assert page.isVisible()


@pytest.mark.usefixtures("page")
def test_esc_leads_back_to_the_room_as_it_was(sitting: Sitting):
    end = sitting.screen.foot.buttons[-1]
    assert not end.isVisible()
    sitting.press(Key.Key_Escape)
    assert sitting.screen.places.leaving is None
    assert end.isVisible()
    assert sitting.screen.ribbon.isVisible()
    sitting.press(Key.Key_C)
    assert sitting.last_fact() == Marked("Calm")


@pytest.mark.parametrize(("width", "height"), [(1280, 680), (1366, 700), (1920, 1040)])
def test_the_room_fits_around_the_list(sitting: Sitting, page: ChecklistScreen, width: int, height: int):
    sitting.screen.resize(width, height)
    for _ in range(3):
        QApplication.processEvents()
    assert not list(bars(sitting.screen))
    for part in sitting.screen.findChildren(QLabel) + sitting.screen.findChildren(QPushButton):
        if part.isVisible() and not page.isAncestorOf(part):
            assert part.height() >= min(part.minimumSizeHint().height(), part.sizeHint().height()), part


def test_a_tick_and_a_reading_have_the_moment_they_were_made_at(sitting: Sitting, page: ChecklistScreen):
    sitting.press(Key.Key_Space)
    entry, _ = sitting.room.conductor.session.state.ticked["oriented"]
    assert entry.moment == minutes(102)
    assert isinstance(page, ChecklistScreen)


def test_with_text_twice_as_large_writing_comes_in_the_place_of_the_list(
    sitting: Sitting, page: ChecklistScreen
):
    sitting.look.resize_text(2.0)
    QApplication.processEvents()
    screen, writing = sitting.screen, sitting.screen.panels.writing
    assert (page.isVisible(), writing.isVisible()) == (True, False)
    for part in (screen.header.clock, screen.header.emergency, screen.header.silence):
        assert part.isVisible()
        assert not part.visibleRegion().isEmpty()
    assert not list(bars(screen))
    sitting.click(screen.header.silence)
    assert sitting.room.player.told[-1] == "silence"
    for key, text in ((Key.Key_O, "130/80"), (Key.Key_Return, "walks well")):
        sitting.press(key)
        assert (page.isVisible(), writing.isVisible()) == (False, True)
        sitting.type(text)
        sitting.press(Key.Key_Return)
        assert (page.isVisible(), writing.isVisible()) == (True, False)
        assert first(page).hasFocus()
    assert sitting.last_fact() == Noted("walks well")
    sitting.press(Key.Key_Return, Key.Key_Escape)
    assert page.isVisible()
    assert sitting.screen.places.leaving is page
    sitting.look.resize_text(1.0)
    QApplication.processEvents()
    assert (page.isVisible(), writing.isVisible()) == (True, True)
    assert not screen.header.silence.isVisible()
