"""Words are kept while they are typed, however fast, in every field that saves by itself."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.record.client import Client
from companion.record.library import MusicList
from companion.session.tags import TAGS
from companion.settings import Settings
from companion.ui.screens import autosave
from companion.ui.screens.clients import ClientsScreen
from companion.ui.screens.library import LibraryScreen
from companion.ui.screens.new_session import NewSessionScreen
from companion.ui.screens.review import ReviewScreen
from companion.ui.screens.settings import SettingsScreen
from companion.ui.screens.settings.practice import PracticePage
from companion.ui.screens.settings.tags import TagsPage
from companion.ui.window.pile import Pile
from tests import samples
from tests.ui.fake_desk import FakeDesk
from tests.ui.fake_library import FakeLibrary, track
from tests.ui.fake_making import FakeMaking
from tests.ui.house import CTRL, Key, look, now, opened, press, typed
from tests.ui.test_window import unlocked

WORDS = "the heron stood by the lake "
HOUR_MS = 3_600_000


@dataclass
class Place:
    """A field on its screen, and what is kept of what is typed there."""

    screen: QWidget
    field: QWidget
    kept: Callable[[], str]


def review(desk: FakeDesk) -> ReviewScreen:
    return ReviewScreen(desk, look(), samples.visit(), now)


def record_note(desk: FakeDesk) -> Place:
    made = review(desk)
    return Place(made, made.note, lambda: desk.records.notes["visit-4"].body)


def private_note(desk: FakeDesk) -> Place:
    made = review(desk)
    made.notes.setCurrentIndex(1)
    kept = desk.archive.private
    return Place(made, made.private_note.note, lambda: kept["visit-4"].body if kept else "")


def client_words(name: str) -> Callable[[FakeDesk], Place]:
    def place(desk: FakeDesk) -> Place:
        made = ClientsScreen(desk, look(), now, samples.CLIENT.id)
        kept = desk.records.kept_clients
        return Place(made, getattr(made, name), lambda: str(getattr(kept[samples.CLIENT.id], name)))

    return place


def practice_words(name: str) -> Callable[[FakeDesk], Place]:
    def place(desk: FakeDesk) -> Place:
        made = SettingsScreen(desk, look())
        field = getattr(made.pages[0], name)
        return Place(made, field, lambda: str(getattr(desk.settings.written.practice, name)))

    return place


def quick_log(desk: FakeDesk) -> Place:
    desk.settings.now = desk.settings.written = Settings(tags=TAGS[:2])
    made = SettingsScreen(desk, look())
    made.open_page(TagsPage)
    page = made.stack.currentWidget()
    assert isinstance(page, TagsPage)
    return Place(made, page.lines[2][1], lambda: "".join(tag.name for tag in desk.settings.written.tags[2:]))


def form_words(name: str) -> Callable[[FakeDesk], Place]:
    def place(desk: FakeDesk) -> Place:
        made = NewSessionScreen(desk, look(), now=now)
        made.client.setCurrentIndex(made.client.count() - 1)
        return Place(made, getattr(made, name), lambda: str(getattr(desk.records.form, name, "")))

    return place


def library(desk: FakeDesk) -> tuple[FakeLibrary, LibraryScreen]:
    shelf = FakeLibrary().with_music(track("Estuary"))
    shelf.playlists["p"] = MusicList("p", "Water", "peak", ("estuary",))
    return shelf, LibraryScreen(shelf, look(), FakeMaking(), desk.keeping)


def track_words(name: str) -> Callable[[FakeDesk], Place]:
    def place(desk: FakeDesk) -> Place:
        shelf, made = library(desk)
        return Place(made, getattr(made.details, name), lambda: str(getattr(shelf.tracks["estuary"], name)))

    return place


def playlist_name(desk: FakeDesk) -> Place:
    shelf, made = library(desk)
    return Place(made, made.playlists.title, lambda: shelf.playlists["p"].title)


PLACES: dict[str, Callable[[FakeDesk], Place]] = {
    "record note": record_note,
    "private note": private_note,
    **{f"client {name}": client_words(name) for name in ("intention", "preparation", "allergies")},
    **{f"practice {name}": practice_words(name) for name in ("name", "address", "emergency")},
    "quick log": quick_log,
    **{f"form {name}": form_words(name) for name in ("code", "amount", "intention", "move_on")},
    **{f"track {name}": track_words(name) for name in ("licence", "source")},
    "playlist name": playlist_name,
}


OF_EACH_KIND = (
    "record note",
    "private note",
    "client allergies",
    "practice emergency",
    "quick log",
    "form amount",
    "track licence",
    "playlist name",
)
REST = [name for name in PLACES if name not in OF_EACH_KIND]


@pytest.fixture
def never_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no pause be long enough, so that only the ceiling is left."""
    monkeypatch.setattr(autosave, "PAUSE_MS", HOUR_MS)
    monkeypatch.setattr(autosave, "CEILING_MS", 20)


def typing_on(field: QWidget) -> QTimer:
    """Type without a pause from now on: a key whenever nothing else is to do."""
    hand = QTimer(field)
    keys = iter(WORDS * 1_000)
    hand.timeout.connect(lambda: QTest.keyClicks(field, next(keys)))
    hand.start(0)
    return hand


@pytest.mark.usefixtures("never_pauses")
@pytest.mark.parametrize("name", [*OF_EACH_KIND, *(pytest.param(n, marks=pytest.mark.long) for n in REST)])
def test_typing_without_a_pause_is_kept_while_it_goes_on(qtbot: QtBot, name: str):
    place = PLACES[name](FakeDesk().with_archive())
    opened(qtbot, place.screen)
    place.field.setFocus()
    before = place.kept()
    hand = typing_on(place.field)
    qtbot.waitUntil(lambda: place.kept() != before)
    hand.stop()
    assert place.field.hasFocus()


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk().with_archive()


@pytest.fixture
def screen(qtbot: QtBot, desk: FakeDesk) -> ReviewScreen:
    made = review(desk)
    opened(qtbot, made)
    return made


def body(desk: FakeDesk) -> str:
    return desk.records.notes["visit-4"].body


@pytest.mark.usefixtures("never_pauses")
def test_the_disk_is_never_waited_for_while_somebody_types(
    qtbot: QtBot, desk: FakeDesk, screen: ReviewScreen
):
    desk.keeping.held = True
    hand = typing_on(screen.note)
    qtbot.waitUntil(lambda: len(desk.keeping.waiting) == 1)
    qtbot.waitUntil(lambda: "heron stood" in screen.note.toPlainText())
    hand.stop()
    assert len(desk.keeping.waiting) == 1, "one write at a time, however slow the disk is"
    assert desk.records.notes["visit-4"] == samples.NOTE
    assert screen.record_note.saved.text() == ""
    desk.keeping.held = False
    desk.keeping.finish()
    qtbot.waitUntil(lambda: body(desk) == screen.note.toPlainText())
    assert screen.flush() == ""
    assert screen.record_note.saved.text() == "saved 14:02"


@pytest.mark.usefixtures("never_pauses")
def test_what_was_written_before_never_takes_the_place_of_what_is_newer(
    qtbot: QtBot, desk: FakeDesk, screen: ReviewScreen
):
    desk.keeping.held = True
    typed(screen, "a")
    qtbot.waitUntil(lambda: bool(desk.keeping.waiting))
    typed(screen, "b")
    screen.hide()
    assert body(desk).startswith("ab")


@pytest.mark.usefixtures("never_pauses")
def test_a_failure_is_told_and_tried_again_without_another_key(
    qtbot: QtBot, desk: FakeDesk, screen: ReviewScreen, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(autosave, "RETRY_MS", 20)
    desk.records.failure = "The disk is full."
    typed(screen, "a")
    qtbot.waitUntil(lambda: screen.notice.text().startswith("The disk is full. The note is still here"))
    assert screen.record_note.saved.text() == ""
    tried = desk.keeping.asked
    qtbot.waitUntil(lambda: desk.keeping.asked > tried + 1)
    desk.records.failure = ""
    qtbot.waitUntil(lambda: body(desk).startswith("a"))
    assert screen.record_note.saved.text() == "saved 14:02"
    assert screen.notice.text() == ""


@pytest.mark.usefixtures("never_pauses")
@pytest.mark.parametrize("left", ["", "   "])
def test_what_was_emptied_is_kept_empty_and_spaces_are_kept_as_they_are(
    qtbot: QtBot, desk: FakeDesk, screen: ReviewScreen, left: str
):
    screen.note.selectAll()
    press(screen, Key.Key_Delete)
    typed(screen, left)
    qtbot.waitUntil(lambda: body(desk) == left)


@pytest.mark.usefixtures("never_pauses")
def test_a_page_that_is_pasted_is_kept_whole(qtbot: QtBot, desk: FakeDesk, screen: ReviewScreen):
    page = "Der Reiher – ein Vogel 🪶\n" * 4_000
    screen.note.selectAll()
    screen.note.insertPlainText(page)
    qtbot.waitUntil(lambda: body(desk) == page)


def compose(field: QWidget, composing: str, written: str = "") -> None:
    """Do what an input method does: show what is being composed, or write it."""
    event = QInputMethodEvent(composing, [])
    event.setCommitString(written)
    QCoreApplication.sendEvent(field, event)


def test_what_was_composed_is_kept_when_the_screen_goes(desk: FakeDesk, screen: ReviewScreen):
    compose(screen.note, "かな")
    compose(screen.note, "", "仮名")
    screen.hide()
    assert body(desk).startswith("仮名")


@pytest.mark.usefixtures("never_pauses")
@pytest.mark.parametrize("name", ["record note", "practice name", "client allergies", "form intention"])
def test_what_is_still_being_composed_is_kept_and_given_up_again(qtbot: QtBot, name: str):
    place = PLACES[name](FakeDesk().with_archive())
    opened(qtbot, place.screen)
    place.field.setFocus()
    before = place.kept()
    compose(place.field, "", "🪶 ")
    compose(place.field, "かな")
    qtbot.waitUntil(lambda: place.kept().startswith("🪶 かな"))
    compose(place.field, "")
    qtbot.waitUntil(lambda: place.kept().strip() == f"🪶 {before}".strip())


def test_undo_in_a_field_is_kept_too(desk: FakeDesk, screen: ReviewScreen):
    typed(screen, "a")
    press(screen, Key.Key_Z, CTRL)
    screen.hide()
    assert body(desk) == samples.NOTE.body


def test_a_note_that_cannot_be_kept_is_not_signed(desk: FakeDesk, screen: ReviewScreen):
    typed(screen, "a")
    desk.records.failure = "The disk is full."
    press(screen, Key.Key_Return, CTRL)
    press(screen, Key.Key_Return, CTRL)
    assert screen.notice.text().startswith("The disk is full. The note is still here")
    assert [note.signed for note in desk.records.notes.values()] == [False]
    desk.records.failure = ""
    press(screen, Key.Key_Return, CTRL)
    assert [note.signed for note in desk.records.notes.values()] == [True]
    assert body(desk).startswith("a")


@pytest.mark.usefixtures("never_pauses")
def test_one_stretch_of_typing_in_the_settings_is_one_step_back(qtbot: QtBot):
    desk = FakeDesk()
    made = SettingsScreen(desk, look())
    opened(qtbot, made)
    page = made.pages[0]
    assert isinstance(page, PracticePage)
    hand = typing_on(page.name)
    for length in (5, 20, 40):
        qtbot.waitUntil(lambda: len(desk.settings.written.practice.name) > length)  # noqa: B023
    hand.stop()
    page.leave()
    assert desk.settings.written.practice.name == page.name.text().strip()
    made.take_back.click()
    assert desk.settings.now.practice.name == ""
    assert not made.take_back.isEnabled()


@pytest.mark.usefixtures("never_pauses")
def test_a_word_of_the_quick_log_keeps_its_spaces_and_gets_its_key_at_the_end(qtbot: QtBot):
    desk = FakeDesk()
    place = quick_log(desk)
    opened(qtbot, place.screen)
    for word in ("Calls ", "for ", "a friend"):
        QTest.keyClicks(place.field, word)
        qtbot.waitUntil(lambda: place.kept().endswith(word.strip()))  # noqa: B023
    assert place.kept() == "Calls for a friend"
    assert desk.settings.written.tags[2].key == ""
    place.screen.hide()
    assert desk.settings.written.tags[2].key == "A", "C has work"


def test_another_client_is_not_shown_while_words_cannot_be_kept(qtbot: QtBot, desk: FakeDesk):
    desk.records.kept_clients["c2"] = Client("c2", "B.B.")
    made = ClientsScreen(desk, look(), now, samples.CLIENT.id)
    opened(qtbot, made)
    made.preparation.setFocus()
    typed(made, "window")
    desk.records.failure = "The disk is full."
    made.clients.select("c2")
    assert made.name.text() == samples.CLIENT.code
    assert made.preparation.toPlainText().startswith("window")
    assert made.notice.text() == "The disk is full. What you typed is still here."
    desk.records.failure = ""
    made.clients.select("c2")
    assert desk.records.kept_clients[samples.CLIENT.id].preparation.startswith("window")
    assert made.name.text() == "B.B."


@pytest.mark.usefixtures("never_pauses")
def test_two_notes_typed_one_after_the_other_are_both_kept(
    qtbot: QtBot, desk: FakeDesk, screen: ReviewScreen
):
    desk.keeping.held = True
    typed(screen, "a")
    qtbot.waitUntil(lambda: bool(desk.keeping.waiting))
    screen.notes.setCurrentIndex(1)
    typed(screen, "b")
    screen.hide()
    assert desk.archive.private["visit-4"].body == "b"
    assert body(desk).startswith("a")


def in_review(qtbot: QtBot, desk: FakeDesk):
    window = unlocked(qtbot, desk)
    window.ways.open_review("visit-4")
    typed(window, "a")
    desk.records.failure = "The disk is full."
    return window


def test_closing_the_window_asks_once_where_words_cannot_be_kept(qtbot: QtBot, desk: FakeDesk):
    window = in_review(qtbot, desk)
    assert not window.close()
    made = window.screen_shown
    assert isinstance(made, ReviewScreen)
    assert made.notice.text() == "The disk is full. Close the window again to leave without these words."
    assert window.close()


def test_a_lock_that_could_not_keep_the_words_does_not_say_that_all_is_kept(qtbot: QtBot, desk: FakeDesk):
    window = in_review(qtbot, desk)
    window.lock()
    assert window.screen_shown is not None
    said = [label.text() for label in window.screen_shown.findChildren(QLabel)]
    assert any(
        "not locked yet. What was typed last is not kept: The disk is full." in words for words in said
    )
    assert not any("Everything is kept" in words for words in said)
    desk.records.failure = ""
    assert window.keep_all() == ""


def test_a_form_that_is_freed_at_once_is_kept_before_and_not_looked_at_while_it_goes(qtbot: QtBot):
    desk, pile = FakeDesk(), Pile()
    qtbot.addWidget(pile)
    form = NewSessionScreen(desk, look(), "", now)
    pile.go(form)
    pile.show()
    pile.activateWindow()
    qtbot.waitUntil(pile.isActiveWindow)
    form.intention.setFocus()
    QTest.keyClicks(form.intention, WORDS)
    QTimer.singleShot(0, pile.clear)  # not from within its own key
    qtbot.waitUntil(lambda: pile.count() == 0)
    kept = desk.records.half_filled()
    assert kept is not None
    assert kept.intention == WORDS
