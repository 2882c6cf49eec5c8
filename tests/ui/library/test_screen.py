from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from companion.ports.music.library import Scan
from companion.record.music.library import MusicList
from companion.session.music.programme import MusicState, Playlist, Track
from companion.session.music.troubles import MusicTrouble
from companion.ui.library import LibraryScreen
from companion.ui.library.curating import added, moved, removed
from companion.ui.library.tracks import TrackFilter, dragged
from tests.ui.fake_library import FakeLibrary, track
from tests.ui.fake_longer_music import FakeLongerMusic
from tests.ui.fake_write_queue import FakeWriteQueue
from tests.ui.house import CTRL, Key, look, opened, press, typed

NAMES = ("Estuary", "Linden", "Meadow", "River")


def music_store() -> FakeLibrary:
    return FakeLibrary().with_music(*(track(name) for name in NAMES))


def screen(qtbot: QtBot, library: FakeLibrary) -> LibraryScreen:
    made = LibraryScreen(library, look(), FakeLongerMusic(), FakeWriteQueue())
    opened(qtbot, made)
    return made


def words(made: LibraryScreen) -> str:
    return "\n".join(label.text() for label in made.findChildren(QLabel) if label.isVisible())


def in_order(library: FakeLibrary) -> tuple[str, ...]:
    (only,) = library.playlists.values()
    return only.tracks


# -- folders ------------------------------------------------------------------------------------------


def test_folders_are_taken_out_again_by_keys_or_the_mouse(qtbot: QtBot):
    library = music_store()
    library.folders = [Path("/music"), Path("/more/music")]
    made = screen(qtbot, library)
    assert not made.folders.isVisible()
    press(made, Key.Key_K, CTRL)
    assert "/more/music" in words(made)
    assert made.folders.remove_buttons[0].hasFocus()
    press(made, Key.Key_Space)
    assert library.folders == [Path("/more/music")]
    assert made.model.rowCount() == 0
    assert made.notice.text() == "Taken out, with 4 tracks; what stands in a playlist stays."
    library.failure = "The disk is full: nothing was changed."
    QTest.mouseClick(made.folders.remove_buttons[0], Qt.MouseButton.LeftButton)
    assert library.folders == [Path("/more/music")]
    assert made.notice.text() == "The disk is full: nothing was changed."


def test_a_folder_dropped_on_the_screen_is_looked_through(qtbot: QtBot, tmp_path: Path):
    library = music_store()
    made = screen(qtbot, library)
    data = QMimeData()
    names = ("", "Evening.M4A", "evening.m3u8")
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    coming = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(9, 9), *coming)
    QApplication.sendEvent(made, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(made, QDropEvent(QPointF(9, 9), *coming))
    assert library.folders == [Path("/music"), tmp_path]
    assert "imported" in library.playlists, "what is neither folder nor music is read as a playlist"
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Evening.M4A"))])
    QApplication.sendEvent(made, QDragEnterEvent(QPoint(9, 9), *coming))
    QApplication.sendEvent(made, QDropEvent(QPointF(9, 9), *coming))
    assert made.notice.text().startswith("“Evening.M4A” is a file: drop the folder that it lies in")
    data.setUrls([QUrl("https://example.org/music")])
    refused = QDragEnterEvent(QPoint(9, 9), *coming)
    refused.ignore()
    QApplication.sendEvent(made, refused)
    assert not refused.isAccepted()


# -- states -------------------------------------------------------------------------------------------


def test_an_empty_library_says_what_to_do(qtbot: QtBot):
    library = FakeLibrary()
    made = screen(qtbot, library)
    assert "No music of your own yet" in words(made)
    made.folders.add_folder(Path("/music"))
    assert library.folders == [Path("/music")]
    assert made.table.isVisible()
    assert "Looking through the folders…" in words(made)


def test_a_scan_tells_how_far_it_is_and_can_be_stopped(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    library.tell(Scan(running=True, done=12, total=340, name="Inland Sea.flac"))
    assert "Listening to 13 of 340: Inland Sea.flac" in words(made)
    QTest.mouseClick(made.stop_scan, Qt.MouseButton.LeftButton)
    assert library.asked == ["cancel"]
    library.tell(Scan(said="Everything has been listened to."))
    assert not made.stop_scan.isVisible()
    assert "Everything has been listened to." in words(made)


def test_tracks_appear_while_the_scan_runs_and_the_chosen_one_stays_chosen(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    made.table.select("meadow")
    library.with_music(track("Zephyr", sound=None))
    made.tracks_changed([library.tracks["zephyr"]])
    assert made.model.keys()[-1] == "zephyr"
    assert made.table.selected() == ["meadow"]


def test_what_is_wrong_stands_beside_the_track_and_is_explained(qtbot: QtBot):
    library = FakeLibrary().with_music(
        track("Gone", missing=True),
        track("Words", sound=None, trouble="no-music"),
        track("One", content="same"),
        track("Two", content="same"),
    )
    made = screen(qtbot, library)
    told = [made.model.data(made.model.index(place, 5)) for place in range(4)]
    assert told == ["missing", "cannot be played", "there twice", "there twice"]
    assert "known again by its content" in words(made)
    made.table.select("words")
    assert "“Words.flac” cannot be read as music. Nothing was changed; replace the file" in words(made)
    made.show_only.setCurrentIndex(made.show_only.findData(TrackFilter.TWICE))
    assert made.model.keys() == ["one", "two"]
    library.with_music(track("Two", content="other"))
    made.tracks_changed([library.tracks["two"]])
    assert made.model.keys() == []
    made.show_only.setCurrentIndex(made.show_only.findData(TrackFilter.ALL))
    assert [made.model.data(made.model.index(place, 5)) for place in (2, 3)] == ["", ""]


def test_a_record_that_cannot_be_read_is_told(qtbot: QtBot):
    made = screen(qtbot, FakeLibrary(failure="The record cannot be read."))
    assert "The library cannot be read just now." in words(made)
    assert made.notice.text() == "The record cannot be read."


def test_twenty_thousand_tracks_are_filtered_as_one_types(qtbot: QtBot):
    library = FakeLibrary().with_music(*(track(f"Piece {number:05}") for number in range(20_000)))
    made = screen(qtbot, library)
    press(made, Key.Key_Slash)
    typed(made, "07 piece 12")
    assert made.model.rowCount() == sum("07" in k and "12" in k for k in library.tracks)
    press(made, Key.Key_Return)
    assert made.table.hasFocus()


# -- what a track is for ------------------------------------------------------------------------------


def test_a_suggestion_is_confirmed_by_a_key(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    assert "Sounds like Peak, energy 1: dark, sparse, steady." in words(made)
    assert made.model.data(made.model.index(0, 3)) == "Peak ?"
    press(made, Key.Key_Y)
    assert (library.tracks["estuary"].phase, library.tracks["estuary"].energy) == ("peak", 1)
    assert made.model.data(made.model.index(0, 3)) == "Peak"
    assert not made.details.confirm.isVisible()


def test_licence_and_source_are_kept_when_one_goes_on(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    made.details.licence.setFocus()
    typed(made, "CC BY 4.0")
    made.table.select("linden")
    assert library.tracks["estuary"].licence == "CC BY 4.0"
    assert made.details.licence.text() == ""
    made.details.source.setFocus()
    typed(made, "a friend")
    made.hide()
    assert library.tracks["linden"].source == "a friend"


def test_another_phase_than_the_suggested_one_can_be_said(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    made.details.phase.setCurrentIndex(made.details.phase.findData("return"))
    made.details.phase.activated.emit(made.details.phase.currentIndex())
    assert library.tracks["estuary"].phase == "return"


def test_what_cannot_be_kept_is_told(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    library.failure = "The disk is full: nothing was changed."
    press(made, Key.Key_Y)
    press(made, Key.Key_A)
    assert made.notice.text() == "The disk is full: nothing was changed."
    assert not library.tracks["estuary"].confirmed
    assert library.playlists == {}
    library.failure = ""
    made.hide()


# -- playlists ----------------------------------------------------------------------------------------


def test_a_playlist_is_made_by_keys_alone(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    press(made, Key.Key_A)
    press(made, Key.Key_Down)
    press(made, Key.Key_A)
    assert in_order(library) == ("estuary", "linden")
    assert "8 min of music." in words(made)
    made.playlists.table.setFocus()
    made.playlists.table.go_to(1)
    press(made, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert in_order(library) == ("linden", "estuary")
    press(made, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert in_order(library) == ("linden", "estuary"), "it is at the top"
    press(made, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert in_order(library) == ("estuary", "linden")
    press(made, Key.Key_Delete)
    assert in_order(library) == ("estuary",)
    press(made, Key.Key_Z, CTRL)
    assert in_order(library) == ("estuary", "linden")
    press(made, Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert in_order(library) == ("estuary",)
    for _ in range(5):
        press(made, Key.Key_Z, CTRL)
    assert library.playlists == {}


def drop(made: LibraryScreen, keys: list[str], row: int, *, below: bool = False) -> None:
    table = made.playlists.table
    rect = table.visualRect(made.playlists.model.index(row, 0))
    y = rect.bottom() - 1 if below else rect.top() + 1
    data = dragged(keys)
    event = QDropEvent(
        QPointF(rect.left() + 5, y),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    table.dropEvent(event)


def test_tracks_are_dropped_where_they_fall(qtbot: QtBot):
    library = music_store()
    library.playlists["p"] = MusicList("p", "Water", "peak", ("estuary", "linden"))
    made = screen(qtbot, library)
    drop(made, ["meadow", "river"], 0, below=True)
    assert in_order(library) == ("estuary", "meadow", "river", "linden")
    assert made.playlists.table.places() == [1, 2]
    drop(made, ["linden"], 0)
    assert in_order(library) == ("linden", "estuary", "meadow", "river", "linden")


def test_moving_taking_out_and_putting_in_are_values():
    five = MusicList("p", "P", "peak", tuple("abcde"))
    assert moved(five, [1, 3], 0).tracks == tuple("bdace")
    assert moved(five, [0, 1], 5).tracks == tuple("cdeab")
    assert moved(five, [2], 2) == moved(five, [2], 3) == five
    assert removed(five, [0, 4]).tracks == tuple("bcd")
    assert added(five, ["x"], 2).tracks == tuple("abxcde")
    assert added(five, ["x"]).tracks == tuple("abcdex")


def test_playlists_belong_to_phases_and_are_named_and_removed(qtbot: QtBot):
    library = music_store()
    library.playlists["p"] = MusicList("p", "Water", "peak", ("estuary",))
    library.playlists["q"] = MusicList("q", "Night", "peak", ("linden", "meadow"))
    made = screen(qtbot, library)
    assert made.playlists.open == library.playlists["q"]
    assert "8 min of music. All playlists of this phase: 12 min." in words(made)
    made.playlists.title.setFocus()
    made.playlists.title.selectAll()
    typed(made, "Late night")
    press(made, Key.Key_Return)
    assert library.playlists["q"].title == "Late night"
    QTest.mouseClick(made.playlists.remove, Qt.MouseButton.LeftButton)
    assert "q" in library.playlists, "it asks first"
    QTest.mouseClick(made.playlists.remove, Qt.MouseButton.LeftButton)
    assert list(library.playlists) == ["p"]
    press(made, Key.Key_Z, CTRL)
    assert library.playlists["q"].tracks == ("linden", "meadow")
    made.playlists.phase.setCurrentIndex(made.playlists.phase.findData("onset"))
    assert not made.playlists.title.isEnabled()
    press(made, Key.Key_N, CTRL)
    assert [one.title for one in library.playlists.values() if one.phase == "onset"] == ["Onset 1"]


def test_playlists_come_in_and_go_out(qtbot: QtBot, tmp_path: Path):
    library = music_store()
    made = screen(qtbot, library)
    made.playlists.phase.setCurrentIndex(made.playlists.phase.findData("return"))
    made.import_playlist(Path("/lists/evening.m3u8"))
    assert library.playlists["imported"].phase == "return"
    assert made.playlists.open == library.playlists["imported"]
    assert made.notice.text() == "“evening” was taken in."
    there = tmp_path / "out.xspf"
    there.touch()
    press(made, Key.Key_E, CTRL)
    dialog = made.playlists.dialog
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.selectNameFilter("XSPF (*.xspf)")
    dialog.fileSelected.emit(str(tmp_path / "No. 3"))
    dialog.fileSelected.emit(str(there))
    assert library.exported == [("imported", tmp_path / "No. 3.xspf")]
    assert "out.xspf" in made.playlists.question.asked.text()
    made.playlists.question.replace.click()
    assert library.exported[-1] == ("imported", there)
    assert library.replaced == [False, True]  # only what was asked about is replaced


# -- trying out ---------------------------------------------------------------------------------------


def test_space_plays_and_stops_and_the_arrows_go_through_it(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    press(made, Key.Key_Down)
    press(made, Key.Key_Space)
    assert library.played == [(["linden", "meadow", "river"], 0.0)]
    assert made.audition.title.text() == "Linden"
    press(made, Key.Key_Right)
    assert library.played[-1] == (["linden"], 30.0)
    press(made, Key.Key_Left)
    press(made, Key.Key_Left)
    assert library.played[-1] == (["linden"], 0.0)
    press(made, Key.Key_Space)
    assert made.audition.title.text() == ""
    assert made.audition.button.text() == "Play"


def test_a_click_on_the_course_plays_from_there(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    library.play(["estuary"])
    course = made.audition.course
    QTest.mouseClick(course, Qt.MouseButton.LeftButton, pos=course.rect().center())
    assert library.played[-1][0] == ["estuary"]
    assert library.played[-1][1] == pytest.approx(120, abs=2)
    course.setFocus()
    press(made, Key.Key_Right)
    assert library.played[-1][1] == pytest.approx(150, abs=2)


def test_no_device_is_said_where_the_music_would_be(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    library.tell_music(MusicState(track_id="estuary", trouble=MusicTrouble.NO_DEVICE))
    assert made.audition.title.text() == MusicTrouble.NO_DEVICE.sentence


def test_leaving_tells_the_library(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    with qtbot.waitSignal(made.back):
        press(made, Key.Key_Escape)
    made.hide()
    assert library.watcher is None


# -- what ships, order, and the way out -----------------------------------------------------------------

SHIPPED = Playlist(
    "starter/peak",
    "Deep Water",
    "peak",
    (Track("one", "/assets/harbour.opus", "Deep Harbour", 360.0, "peak"),),
)


def test_a_piece_that_ships_is_heard_and_stays_as_it_is(qtbot: QtBot):
    library = FakeLibrary(shipped=(SHIPPED,))
    made = screen(qtbot, library)  # nothing of one's own is needed
    made.playlists.show_phase("peak")
    assert made.playlists.choice.currentText() == "Deep Water, ships"
    assert "6 min" in made.playlists.total.text()
    assert not made.playlists.title.isEnabled()
    assert not made.playlists.export.isEnabled()
    made.playlists.table.setFocus()
    QTest.keyClick(made.playlists.table, Key.Key_Space)
    assert library.played == [(["/assets/harbour.opus"], 0.0)]
    library.tell_music(MusicState(title="Deep Harbour", track_id="/assets/harbour.opus"))
    assert made.audition.title.text() == "Deep Harbour"


def test_tracks_are_put_in_order_by_a_click_and_by_keys(qtbot: QtBot):
    made = screen(qtbot, FakeLibrary().with_music(track("Long", 9), track("Middle", 5), track("Short", 2)))
    made.table.select("middle")
    across = made.table.horizontalHeader()
    across.sectionClicked.emit(2)
    assert made.model.keys() == ["short", "middle", "long"]
    across.sectionClicked.emit(2)
    assert made.model.keys() == ["long", "middle", "short"]
    assert made.model.headerData(2, Qt.Orientation.Horizontal) == "Min ↓"
    assert made.table.selected() == ["middle"]
    press(made, Key.Key_O, Qt.KeyboardModifier.ShiftModifier)
    assert made.model.keys() == ["short", "middle", "long"]
    for _ in range(5):
        press(made, Key.Key_O)
    assert made.model.order == (0, False)
    assert made.model.keys() == ["long", "middle", "short"]


def test_columns_are_as_wide_as_what_a_first_scan_hears(qtbot: QtBot):
    library = FakeLibrary().with_music(track("Estuary", sound=None))
    made = screen(qtbot, library)
    before = made.table.columnWidth(3)
    heard = track("Estuary", 61.0, phase="reentry", energy=3)
    library.tracks[heard.id] = heard
    made.tracks_changed([heard])
    metrics = QFontMetrics(made.look.font("body"))
    assert made.table.columnWidth(2) > metrics.horizontalAdvance("61:00")
    assert made.table.columnWidth(3) > max(metrics.horizontalAdvance("Re-entry"), before)


def test_esc_leaves_one_thing_at_a_time(qtbot: QtBot):
    library = music_store()
    made = screen(qtbot, library)
    left: list[str] = []
    made.back.connect(lambda: left.append("left"))
    press(made, Key.Key_K, CTRL)
    made.filter.setText("Est")
    made.filter.setFocus()
    library.tell_music(MusicState(track_id="estuary"))
    press(made, Key.Key_Escape)
    assert made.folders.isHidden()
    press(made, Key.Key_Escape)
    assert made.audition.title.text() == ""
    press(made, Key.Key_Escape)
    assert made.filter.text() == ""
    made.details.licence.setFocus()
    press(made, Key.Key_Escape)
    assert made.table.hasFocus()
    assert left == []
    press(made, Key.Key_Escape)
    assert left == ["left"]


def test_figures_of_sound_are_one_key_away(qtbot: QtBot):
    made = screen(qtbot, music_store())
    assert "keeps its level" in made.details.about.text()
    assert "LUFS" not in made.details.about.text()
    assert not made.details.figures.isVisible()
    press(made, Key.Key_I)
    assert made.details.figures.isVisible()
    assert "-22.5 LUFS" in made.details.figures.text()
