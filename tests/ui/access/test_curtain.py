"""Lock and curtain, in the window."""

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from companion.session.journal import Administered, EmergencyOpened, Marked, MusicDone
from companion.session.time.clock import MINUTE
from companion.settings import Number, Practice
from companion.ui.access.curtain import CurtainScreen
from companion.ui.access.set_up import NewPassphraseScreen, SetUpScreen
from companion.ui.access.unlock import UnlockScreen
from companion.ui.live import LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.planning.vitals_schedule import OWN
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from companion.ui.shell import MainWindow
from companion.ui.theme import EMBER
from tests import samples
from tests.ui.fake_services import PASSPHRASE, RECOVERY_KEY, FakeServices
from tests.ui.house import CTRL, Key, choose_and_begin, look, now, opened, press, typed

TEN_MINUTES = 600.0


class Seconds:
    """The clock that counts through sleep, wound by hand."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def window(qtbot: QtBot, services: FakeServices, seconds: Seconds) -> MainWindow:
    made = MainWindow(services, look(), now=now, seconds=seconds)
    services.show = made.show_live
    opened(qtbot, made)
    return made


def unlocked(qtbot: QtBot, services: FakeServices, seconds: Seconds) -> MainWindow:
    made = window(qtbot, services, seconds)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert isinstance(made.screen_shown, TodayScreen)
    return made


def begun(qtbot: QtBot, services: FakeServices, seconds: Seconds) -> MainWindow:
    made = unlocked(qtbot, services, seconds)
    choose_and_begin(made)
    assert isinstance(made.screen_shown, LiveScreen)
    return made


def curtain(made: MainWindow) -> CurtainScreen:
    assert isinstance(made.screen_shown, CurtainScreen)
    return made.screen_shown


def words_of(widget: QWidget) -> str:
    """Give every word a widget shows or would read out."""
    parts = [widget, *widget.findChildren(QWidget)]
    said = [w.accessibleName() + w.accessibleDescription() for w in parts]
    said += [w.text() for w in parts if isinstance(w, QLabel | QLineEdit)]
    said += [w.toPlainText() for w in parts if isinstance(w, QPlainTextEdit)]
    return " ".join(said)


# -- the lock


def test_ctrl_l_locks_the_desk_at_once(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services, seconds)
    press(made, Key.Key_L, CTRL)
    assert isinstance(made.screen_shown, UnlockScreen)
    assert services.locked == 1
    assert "Everything is kept" in words_of(made)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert isinstance(made.screen_shown, TodayScreen)


def test_after_ten_idle_minutes_the_desk_locks_and_not_before(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services, seconds)
    seconds.now += TEN_MINUTES - 1
    assert not made._idle.look()
    QTest.keyClick(made, Key.Key_Shift)  # a touch
    seconds.now += TEN_MINUTES - 1
    assert not made._idle.look()
    seconds.now += 1
    assert made._idle.look()
    assert isinstance(made.screen_shown, UnlockScreen)
    assert services.locked == 1
    seconds.now += TEN_MINUTES
    made._idle.look()
    assert services.locked == 1


def test_before_the_passphrase_no_event_is_looked_at_for_idleness(qtbot: QtBot, seconds: Seconds):
    made = window(qtbot, FakeServices(initials=""), seconds)
    seconds.now += TEN_MINUTES
    assert not made._idle.look()
    assert not made._idle._timer.isActive()
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert made._idle._timer.isActive()


def test_the_touch_that_wakes_a_computer_does_nothing_but_lock(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services, seconds)
    seconds.now += 8 * 3600
    press(made, Key.Key_N)
    unlock = made.screen_shown
    assert isinstance(unlock, UnlockScreen)
    assert services.locked == 1
    assert unlock.passphrase.text() == ""
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert isinstance(made.screen_shown, TodayScreen)


def test_what_was_typed_last_is_kept_before_the_keys_go(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services, seconds)
    made.ways.open_review("visit-4")
    review = made.screen_shown
    assert isinstance(review, ReviewScreen)
    review.note.setFocus()
    typed(made, "the heron stayed ")
    press(made, Key.Key_L, CTRL)
    assert "the heron stayed" in services.records.notes.kept["visit-4"].body
    assert services.locked == 1


def test_after_the_lock_no_widget_and_no_model_holds_a_clients_words(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services, seconds)
    today = made.screen_shown
    assert isinstance(today, TodayScreen)
    model = today.findChildren(QTableView)[0].model()
    press(made, Key.Key_L, CTRL)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(today)
    assert not isValid(model)
    gc.collect()
    assert samples.CLIENT.code not in words_of(made)
    assert made._screen_stack.count() == 1


def test_before_there_are_keys_there_is_nothing_to_lock(qtbot: QtBot, seconds: Seconds):
    services = FakeServices(new=True, initials="")
    made = window(qtbot, services, seconds)
    press(made, Key.Key_L, CTRL)
    assert isinstance(made.screen_shown, SetUpScreen)
    assert services.locked == 0


def test_the_keys_of_a_recovery_key_are_locked_too(qtbot: QtBot, seconds: Seconds):
    services = FakeServices()
    made = window(qtbot, services, seconds)
    typed(made, RECOVERY_KEY)
    press(made, Key.Key_Return)
    assert isinstance(made.screen_shown, NewPassphraseScreen)
    seconds.now += TEN_MINUTES
    made._idle.look()
    assert isinstance(made.screen_shown, UnlockScreen)
    assert services.locked == 1


def test_an_answer_that_comes_after_the_lock_is_let_go(qtbot: QtBot, seconds: Seconds):
    services = FakeServices()
    made = window(qtbot, services, seconds)
    typed(made, RECOVERY_KEY)
    press(made, Key.Key_Return)
    services.held = True
    for text in ("RB", "another quiet room", "another quiet room"):
        typed(made, text)
        press(made, Key.Key_Return)
    services.initials = "RB"
    press(made, Key.Key_L, CTRL)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    services.finish()
    assert isinstance(made.screen_shown, UnlockScreen)


# -- the curtain


def test_in_a_session_ctrl_l_draws_the_curtain_and_locks_nothing(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = begun(qtbot, services, seconds)
    press(made, Key.Key_L, CTRL)
    shown = curtain(made)
    assert services.locked == 0
    assert made._look.tokens == EMBER
    for word in (samples.CLIENT.code, samples.CLIENT.intention or "softening", "session 1"):
        assert word not in words_of(shown)


def test_idleness_never_hides_a_session(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = begun(qtbot, services, seconds)
    seconds.now += 10 * TEN_MINUTES
    assert not made._idle.look()
    press(made, Key.Key_Space)
    assert isinstance(made.screen_shown, LiveScreen)
    assert services.locked == 0


def test_behind_the_curtain_clock_prompts_and_journal_go_on(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = begun(qtbot, services, seconds)
    conductor = made.course.conductor
    assert conductor is not None
    conductor.enter(Administered({"amount": "45 mg"}))
    press(made, Key.Key_L, CTRL)
    before = len(conductor.session.entries)
    services.clock.wind(46 * MINUTE)
    conductor.bell()
    assert curtain(made).clock.text() == "46:00"
    assert conductor.session.state.pending
    assert len(conductor.session.entries) > before
    assert "45 mg" not in words_of(curtain(made))


def test_only_music_and_the_emergency_card_answer_through_the_curtain(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = begun(qtbot, services, seconds)
    press(made, Key.Key_L, CTRL)
    services.player.told.clear()
    for key in (Key.Key_Space, Key.Key_D, Key.Key_G, Key.Key_C, Key.Key_1, Key.Key_Z, Key.Key_N):
        press(made, key)
    press(made, Key.Key_S, CTRL)
    press(made, Key.Key_Down, CTRL)
    press(made, Key.Key_Up, CTRL)
    assert services.player.told == ["silence", "softer", "louder"]
    assert made.course.conductor is not None
    made.course.conductor.write_level_run()  # as a second without a press does
    facts = made.course.conductor.session.state.facts
    assert [fact.verb for _, fact in facts(MusicDone)] == ["silence", "softer", "louder"]
    assert not list(facts(Marked))


def test_ctrl_shift_s_is_silence_now_through_the_curtain(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = begun(qtbot, services, seconds)
    press(made, Key.Key_L, CTRL)
    services.player.told.clear()
    press(made, Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert services.player.told == ["silence now"]


def test_a_chord_opens_the_general_card_without_unlocking_and_is_stamped(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    services.settings.now = replace(
        services.settings.now, practice=Practice("Lakeside", numbers=(Number("Dr Weiss", "+49 30 5550"),))
    )
    made = begun(qtbot, services, seconds)
    assert made.course.conductor is not None
    made.course.conductor.enter(Administered({"amount": "45 mg"}))
    press(made, Key.Key_L, CTRL)
    press(made, Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    shown = curtain(made)
    assert shown.pages.currentIndex() == 1
    assert "Dr Weiss" in words_of(shown.card)
    assert "45 mg" not in words_of(shown)
    assert len(list(made.course.conductor.session.state.facts(EmergencyOpened))) == 1
    QTest.keyClick(made, Key.Key_Escape)
    assert shown.pages.currentIndex() == 0
    assert isinstance(made.screen_shown, CurtainScreen)


def test_the_passphrase_opens_the_curtain_where_it_was_drawn(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = begun(qtbot, services, seconds)
    made.course.open_checklist()
    assert isinstance(made.screen_shown, ChecklistScreen)
    press(made, Key.Key_L, CTRL)
    shown = curtain(made)
    typed(made, "not this one")
    press(made, Key.Key_Return)
    assert "does not open" in shown.notice.text()
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert isinstance(made.screen_shown, ChecklistScreen)
    assert not shown.passphrase.text()


def test_a_passphrase_with_an_s_or_an_e_moves_no_music_and_no_card(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = begun(qtbot, services, seconds)
    press(made, Key.Key_L, CTRL)
    services.player.told.clear()
    typed(made, "see + stress -")
    assert services.player.told == []
    assert curtain(made).pages.currentIndex() == 0
    press(made, Key.Key_Escape)
    assert curtain(made).passphrase.text() == ""


def test_who_opens_the_curtain_signs_from_then_on(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = begun(qtbot, services, seconds)
    press(made, Key.Key_L, CTRL)
    services.practitioners.signed_in = "RB"
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert services.initials == "RB"
    assert isinstance(made.screen_shown, LiveScreen)


def test_the_curtain_falls_while_a_note_is_typed_and_the_note_stays(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = begun(qtbot, services, seconds)
    live = made.screen_shown
    press(made, Key.Key_Return)
    typed(made, "half a sent")
    press(made, Key.Key_L, CTRL)
    assert "half a sent" not in words_of(curtain(made))
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert made.screen_shown is live
    assert "half a sent" in words_of(made)


def test_drawing_the_curtain_brightens_nothing(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = begun(qtbot, services, seconds)
    made._look.apply(made)
    before = brightness(made)
    press(made, Key.Key_L, CTRL)
    drawn = brightness(made)
    assert 0 < drawn < before


def brightness(made: MainWindow) -> float:
    """Give the mean of a picture's lightness, from 0 to 255."""
    QApplication.processEvents()
    picture = made.grab().toImage().scaled(160, 100, mode=Qt.TransformationMode.SmoothTransformation)
    return sum(picture.pixelColor(x, y).lightness() for x in range(160) for y in range(100)) / 16_000


def test_a_form_half_filled_when_the_desk_locks_is_offered_again(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services, seconds)
    press(made, Key.Key_N)
    form = shown_form(made)
    typed(made, "T.W.")
    press(made, Key.Key_Return)
    form.form.protocol.setCurrentIndex(1)
    form.form.amount.setText("one spray")
    form.form.intention.setPlainText("To see the sea.")
    form.form.points.fill(OWN, "before 20")
    form.form.move_on.setText("5")
    form.course.music.fill({"peak": ""})
    left = form._filled()
    made.lock()
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    press(made, Key.Key_N)
    again = shown_form(made)
    assert again.form.amount.text() == ""
    assert again.offer is not None
    assert (
        again.offer.said.text()
        == "The form for T.W. that was left half filled on 23 Nov 2026 at 14:02 is kept."
    )
    press(made, Key.Key_G, CTRL)
    assert again._filled() == left
    assert not again.offer.isVisible()
    press(made, Key.Key_Return, CTRL)
    assert isinstance(made.screen_shown, LiveScreen)
    assert services.records.saved_forms.mine() is None


def test_an_untouched_form_is_not_kept_and_one_let_go_is_gone(qtbot: QtBot, seconds: Seconds):
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services, seconds)
    press(made, Key.Key_N)
    press(made, Key.Key_Escape)
    assert services.records.saved_forms.mine() is None
    press(made, Key.Key_N)
    shown_form(made).form.amount.setText("45 mg")
    press(made, Key.Key_Escape)
    assert services.records.saved_forms.mine() is not None
    press(made, Key.Key_N)
    again = shown_form(made)
    assert again.offer is not None
    again.offer.let_go.click()
    assert services.records.saved_forms.mine() is None


def shown_form(made: MainWindow) -> PrepareScreen:
    assert isinstance(made.screen_shown, PrepareScreen)
    return made.screen_shown
