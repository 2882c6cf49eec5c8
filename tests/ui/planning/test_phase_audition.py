from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.session.music.programme import MusicState
from companion.session.music.troubles import MusicTrouble
from companion.ui.planning.phase_audition import HearButton
from companion.ui.planning.prepare import PrepareScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press


def prepared(qtbot: QtBot) -> tuple[PrepareScreen, FakeServices, HearButton, HearButton]:
    services = FakeServices().with_archive()
    made = PrepareScreen(services, look(), samples.CLIENT.id, now)
    opened(qtbot, made)
    made.form.protocol.setCurrentIndex(0)
    first, second = [button for button in made.course.music.buttons.values() if button.isEnabled()][:2]
    return made, services, first, second


def phase_of(made: PrepareScreen, button: HearButton) -> str:
    return next(phase for phase, one in made.course.music.buttons.items() if one is button)


def test_the_music_of_a_phase_is_heard_until_it_is_ended(qtbot: QtBot):
    made, services, first, _ = prepared(qtbot)
    name = first.accessibleName()
    first.click()
    chosen = made.course.music.chosen()[phase_of(made, first)]
    [playlist] = [one for one in services.music.playlists() if one.id == chosen]
    assert (services.preflight.music, services.preflight.playing) == (playlist.tracks, True)
    assert (name, first.accessibleName()) == (name, name.replace("Hear", "Stop"))
    assert made.course.audition.title.text() == playlist.tracks[0].title
    assert made.course.audition.time.text() == "0:00 / 10:00"
    first.click()
    assert not services.preflight.playing
    assert (first.accessibleName(), made.course.audition.title.text()) == (name, "")
    services.preflight.tell_music(MusicState(track_id="late", title="Late"))
    assert made.course.audition.title.text() == ""


def test_one_thing_is_heard_at_a_time(qtbot: QtBot):
    made, services, first, second = prepared(qtbot)
    first.click()
    second.click()
    assert (first.plays, second.plays, services.preflight.playing) == (False, True, True)
    press(made, Key.Key_U, CTRL)
    assert (second.plays, made.course.ready.test.text()) == (False, "Stop the sound")
    assert services.preflight.playing
    second.click()
    assert (second.plays, made.course.ready.test.text()) == (True, "Test sound")
    assert services.preflight.playing


def test_a_place_in_what_plays_is_gone_to_by_click_and_by_arrows(qtbot: QtBot):
    made, services, first, _ = prepared(qtbot)
    first.click()
    course, tracks = made.course.audition.course, services.preflight.music
    QTest.mouseClick(course, Qt.MouseButton.LeftButton, pos=QPoint(course.width() // 2, 10))
    assert (services.preflight.start_s, services.preflight.music) == (300.0, tracks)
    course.setFocus()
    press(made, Key.Key_Right)
    assert services.preflight.start_s == 330.0


def test_going_to_a_place_of_a_later_piece_begins_with_that_piece(qtbot: QtBot):
    made, services, first, _ = prepared(qtbot)
    first.click()
    tracks = services.preflight.music
    services.preflight.tell_music(MusicState(track_id=tracks[-1].id, position_s=10.0, length_s=600.0))
    made.course.audition.course.wanted.emit(40.0)
    assert (services.preflight.music, services.preflight.start_s) == (tracks[-1:], 40.0)


def test_another_choice_and_leaving_and_beginning_end_it(qtbot: QtBot):
    made, services, first, _ = prepared(qtbot)
    choice = made.course.music.choices[phase_of(made, first)]
    first.click()
    choice.setCurrentIndex(choice.findData(""))
    assert (services.preflight.playing, first.plays, first.isEnabled()) == (False, False, False)
    choice.setCurrentIndex(0)
    first.click()
    made.hide()
    assert (services.preflight.playing, first.plays) == (False, False)
    made.show()
    first.click()
    with qtbot.waitSignal(made.begin):
        made.start.click()
    assert not services.preflight.playing


def test_what_cannot_be_played_is_said(qtbot: QtBot):
    made, services, first, _ = prepared(qtbot)
    first.click()
    services.preflight.tell_music(MusicState(track_id="a", title="Sea", trouble=MusicTrouble.NO_DEVICE))
    assert made.course.audition.title.text() == f"Sea\n{MusicTrouble.NO_DEVICE.sentence}"
