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
from companion.record.facts.client_facts import FactName
from companion.record.music.library import MusicList
from companion.session.tags import TAGS
from companion.settings import Settings
from companion.ui.components import autosave
from companion.ui.library import LibraryScreen
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.facts.screen import FactsScreen
from companion.ui.review.screen import ReviewScreen
from companion.ui.settings import SettingsScreen
from companion.ui.settings.emergency import EmergencyPage
from companion.ui.settings.practice import PracticePage
from companion.ui.settings.tags import TagsPage
from companion.ui.shell.screen_stack import ScreenStack
from tests import samples
from tests.ui.fake_library import FakeLibrary, track
from tests.ui.fake_longer_music import FakeLongerMusic
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed
from tests.ui.shell.test_window import unlocked

WORDS = "the heron stood by the lake "
HOUR_MS = 3_600_000


@dataclass
class Place:
    """A field on its screen, and what is kept of what is typed there."""

    screen: QWidget
    field: QWidget
    kept: Callable[[], str]


def review(services: FakeServices) -> ReviewScreen:
    return ReviewScreen(services, look(), samples.visit(), now)


def record_note(services: FakeServices) -> Place:
    made = review(services)
    return Place(made, made.note, lambda: services.records.notes.kept["visit-4"].body)


def private_note(services: FakeServices) -> Place:
    made = review(services)
    made.notes.setCurrentIndex(1)
    kept = services.private_notes.kept
    return Place(made, made.notes.private_note.note, lambda: kept["visit-4"].body if kept else "")


def client_words(name: str) -> Callable[[FakeServices], Place]:
    def place(services: FakeServices) -> Place:
        made = ClientsScreen(services, look(), now, samples.CLIENT.id)
        kept = services.records.clients.kept
        return Place(made, getattr(made, name), lambda: str(getattr(kept[samples.CLIENT.id], name)))

    return place


def fact_words(services: FakeServices) -> Place:
    made = FactsScreen(services, look(), samples.CLIENT, now)
    line = next(iter(made.form.fields[FactName.ALLERGIES].typed_in()))
    typed = services.records.facts.typed
    return Place(made, line, lambda: typed.get(samples.CLIENT.id, {}).get(FactName.ALLERGIES, ""))


def card_line(shown: QWidget | None) -> QWidget:
    assert isinstance(shown, EmergencyPage)
    shown.card.show_card([], example=True)
    return shown.card.rows[0].words


def practice_words(name: str) -> Callable[[FakeServices], Place]:
    def place(services: FakeServices) -> Place:
        made = SettingsScreen(services, look())
        made.open_page(EmergencyPage if name in ("address", "emergency") else PracticePage)
        shown = made.stack.currentWidget()
        field = card_line(shown) if name == "emergency" else getattr(shown, name)
        return Place(made, field, lambda: str(getattr(services.settings.written.practice, name)))

    return place


def quick_log(services: FakeServices) -> Place:
    services.settings.now = services.settings.written = Settings(tags=TAGS[:2])
    made = SettingsScreen(services, look())
    made.open_page(TagsPage)
    page = made.stack.currentWidget()
    assert isinstance(page, TagsPage)
    return Place(
        made, page.lines[2][1], lambda: "".join(tag.name for tag in services.settings.written.tags[2:])
    )


def form_words(name: str) -> Callable[[FakeServices], Place]:
    def place(services: FakeServices) -> Place:
        made = PrepareScreen(services, look(), now=now)
        place = made.form.client.line if name == "code" else getattr(made.form, name)
        return Place(made, place, lambda: str(getattr(services.records.saved_forms.form, name, "")))

    return place


def library(services: FakeServices) -> tuple[FakeLibrary, LibraryScreen]:
    music_store = FakeLibrary().with_music(track("Estuary"))
    music_store.playlists["p"] = MusicList("p", "Water", "peak", ("estuary",))
    return music_store, LibraryScreen(music_store, look(), FakeLongerMusic(), services.write_queue)


def track_words(name: str) -> Callable[[FakeServices], Place]:
    def place(services: FakeServices) -> Place:
        music_store, made = library(services)
        return Place(
            made, getattr(made.details, name), lambda: str(getattr(music_store.tracks["estuary"], name))
        )

    return place


def playlist_name(services: FakeServices) -> Place:
    music_store, made = library(services)
    return Place(made, made.playlists.title, lambda: music_store.playlists["p"].title)


PLACES: dict[str, Callable[[FakeServices], Place]] = {
    "record note": record_note,
    "private note": private_note,
    **{f"client {name}": client_words(name) for name in ("intention", "preparation")},
    "fact": fact_words,
    **{f"practice {name}": practice_words(name) for name in ("name", "address", "emergency")},
    "quick log": quick_log,
    **{f"form {name}": form_words(name) for name in ("code", "amount", "intention", "move_on")},
    **{f"track {name}": track_words(name) for name in ("licence", "source")},
    "playlist name": playlist_name,
}


OF_EACH_KIND = (
    "record note",
    "private note",
    "fact",
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
    place = PLACES[name](FakeServices().with_archive())
    opened(qtbot, place.screen)
    place.field.setFocus()
    before = place.kept()
    hand = typing_on(place.field)
    qtbot.waitUntil(lambda: place.kept() != before)
    hand.stop()
    assert place.field.hasFocus()


@pytest.fixture
def services() -> FakeServices:
    return FakeServices().with_archive()


@pytest.fixture
def screen(qtbot: QtBot, services: FakeServices) -> ReviewScreen:
    made = review(services)
    opened(qtbot, made)
    return made


def body(services: FakeServices) -> str:
    return services.records.notes.kept["visit-4"].body


@pytest.mark.usefixtures("never_pauses")
def test_the_disk_is_never_waited_for_while_somebody_types(
    qtbot: QtBot, services: FakeServices, screen: ReviewScreen
):
    services.write_queue.held = True
    hand = typing_on(screen.note)
    qtbot.waitUntil(lambda: len(services.write_queue.waiting) == 1)
    qtbot.waitUntil(lambda: "heron stood" in screen.note.toPlainText())
    hand.stop()
    assert len(services.write_queue.waiting) == 1, "one write at a time, however slow the disk is"
    assert services.records.notes.kept["visit-4"] == samples.NOTE
    assert screen.record_note.saved.text() == ""
    services.write_queue.held = False
    services.write_queue.finish()
    qtbot.waitUntil(lambda: body(services) == screen.note.toPlainText())
    assert screen.flush() == ""
    assert screen.record_note.saved.text() == "saved 14:02"


@pytest.mark.usefixtures("never_pauses")
def test_what_was_written_before_never_takes_the_place_of_what_is_newer(
    qtbot: QtBot, services: FakeServices, screen: ReviewScreen
):
    services.write_queue.held = True
    typed(screen, "a")
    qtbot.waitUntil(lambda: bool(services.write_queue.waiting))
    typed(screen, "b")
    screen.hide()
    assert body(services).startswith("ab")


@pytest.mark.usefixtures("never_pauses")
def test_a_failure_is_told_and_tried_again_without_another_key(
    qtbot: QtBot, services: FakeServices, screen: ReviewScreen, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(autosave, "RETRY_MS", 20)
    services.records.failure = "The disk is full."
    typed(screen, "a")
    qtbot.waitUntil(lambda: screen.notice.text().startswith("The disk is full. The note is still here"))
    assert screen.record_note.saved.text() == ""
    tried = services.write_queue.asked
    qtbot.waitUntil(lambda: services.write_queue.asked > tried + 1)
    services.records.failure = ""
    qtbot.waitUntil(lambda: body(services).startswith("a"))
    assert screen.record_note.saved.text() == "saved 14:02"
    assert screen.notice.text() == ""


@pytest.mark.usefixtures("never_pauses")
@pytest.mark.parametrize("left", ["", "   "])
def test_what_was_emptied_is_kept_empty_and_spaces_are_kept_as_they_are(
    qtbot: QtBot, services: FakeServices, screen: ReviewScreen, left: str
):
    screen.note.selectAll()
    press(screen, Key.Key_Delete)
    typed(screen, left)
    qtbot.waitUntil(lambda: body(services) == left)


@pytest.mark.usefixtures("never_pauses")
def test_a_page_that_is_pasted_is_kept_whole(qtbot: QtBot, services: FakeServices, screen: ReviewScreen):
    page = "Der Reiher – ein Vogel 🪶\n" * 4_000
    screen.note.selectAll()
    screen.note.insertPlainText(page)
    qtbot.waitUntil(lambda: body(services) == page)


def compose(field: QWidget, composing: str, written: str = "") -> None:
    """Do what an input method does: show what is being composed, or write it."""
    event = QInputMethodEvent(composing, [])
    event.setCommitString(written)
    QCoreApplication.sendEvent(field, event)


def test_what_was_composed_is_kept_when_the_screen_goes(services: FakeServices, screen: ReviewScreen):
    compose(screen.note, "かな")
    compose(screen.note, "", "仮名")
    screen.hide()
    assert body(services).startswith("仮名")


@pytest.mark.usefixtures("never_pauses")
@pytest.mark.parametrize("name", ["record note", "practice name", "fact", "form intention"])
def test_what_is_still_being_composed_is_kept_and_given_up_again(qtbot: QtBot, name: str):
    place = PLACES[name](FakeServices().with_archive())
    opened(qtbot, place.screen)
    place.field.setFocus()
    before = place.kept()
    compose(place.field, "", "🪶 ")
    compose(place.field, "かな")
    qtbot.waitUntil(lambda: place.kept().startswith("🪶 かな"))
    compose(place.field, "")
    qtbot.waitUntil(lambda: place.kept().strip() == f"🪶 {before}".strip())


def test_undo_in_a_field_is_kept_too(services: FakeServices, screen: ReviewScreen):
    typed(screen, "a")
    press(screen, Key.Key_Z, CTRL)
    screen.hide()
    assert body(services) == samples.NOTE.body


def test_a_note_that_cannot_be_kept_is_not_signed(services: FakeServices, screen: ReviewScreen):
    typed(screen, "a")
    services.records.failure = "The disk is full."
    press(screen, Key.Key_Return, CTRL)
    press(screen, Key.Key_Return, CTRL)
    assert screen.notice.text().startswith("The disk is full. The note is still here")
    assert [note.signed for note in services.records.notes.kept.values()] == [False]
    services.records.failure = ""
    press(screen, Key.Key_Return, CTRL)
    assert [note.signed for note in services.records.notes.kept.values()] == [True]
    assert body(services).startswith("a")


@pytest.mark.usefixtures("never_pauses")
def test_one_stretch_of_typing_in_the_settings_is_one_step_back(qtbot: QtBot):
    services = FakeServices()
    made = SettingsScreen(services, look())
    opened(qtbot, made)
    page = made.pages[0]
    assert isinstance(page, PracticePage)
    hand = typing_on(page.name)
    for length in (5, 20, 40):
        qtbot.waitUntil(lambda: len(services.settings.written.practice.name) > length)  # noqa: B023
    hand.stop()
    page.leave()
    assert services.settings.written.practice.name == page.name.text().strip()
    made.take_back.click()
    assert services.settings.now.practice.name == ""
    assert not made.take_back.isEnabled()


@pytest.mark.usefixtures("never_pauses")
def test_a_word_of_the_quick_log_keeps_its_spaces_and_gets_its_key_at_the_end(qtbot: QtBot):
    services = FakeServices()
    place = quick_log(services)
    opened(qtbot, place.screen)
    for word in ("Calls ", "for ", "a friend"):
        QTest.keyClicks(place.field, word)
        qtbot.waitUntil(lambda: place.kept().endswith(word.strip()))  # noqa: B023
    assert place.kept() == "Calls for a friend"
    assert services.settings.written.tags[2].key == ""
    place.screen.hide()
    assert services.settings.written.tags[2].key == "A", "C has work"


def test_another_client_is_not_shown_while_words_cannot_be_kept(qtbot: QtBot, services: FakeServices):
    services.records.clients.kept["c2"] = Client("c2", "B.B.")
    made = ClientsScreen(services, look(), now, samples.CLIENT.id)
    opened(qtbot, made)
    made.preparation.setFocus()
    typed(made, "window")
    services.records.failure = "The disk is full."
    made.clients.select("c2")
    assert made.name.text() == samples.CLIENT.code
    assert made.preparation.toPlainText().startswith("window")
    assert made.notice.text() == "The disk is full. What you typed is still here."
    services.records.failure = ""
    made.clients.select("c2")
    assert services.records.clients.kept[samples.CLIENT.id].preparation.startswith("window")
    assert made.name.text() == "B.B."


@pytest.mark.usefixtures("never_pauses")
def test_two_notes_typed_one_after_the_other_are_both_kept(
    qtbot: QtBot, services: FakeServices, screen: ReviewScreen
):
    services.write_queue.held = True
    typed(screen, "a")
    qtbot.waitUntil(lambda: bool(services.write_queue.waiting))
    screen.notes.setCurrentIndex(1)
    typed(screen, "b")
    screen.hide()
    assert services.private_notes.kept["visit-4"].body == "b"
    assert body(services).startswith("a")


def in_review(qtbot: QtBot, services: FakeServices):
    window = unlocked(qtbot, services)
    window.ways.open_review("visit-4")
    typed(window, "a")
    services.records.failure = "The disk is full."
    return window


def test_closing_the_window_asks_once_where_words_cannot_be_kept(qtbot: QtBot, services: FakeServices):
    window = in_review(qtbot, services)
    assert not window.close()
    made = window.screen_shown
    assert isinstance(made, ReviewScreen)
    assert made.notice.text() == "The disk is full. Close the window again to leave without these words."
    assert window.close()


def test_a_lock_that_could_not_keep_the_words_does_not_say_that_all_is_kept(
    qtbot: QtBot, services: FakeServices
):
    window = in_review(qtbot, services)
    window.lock()
    assert window.screen_shown is not None
    said = [label.text() for label in window.screen_shown.findChildren(QLabel)]
    assert any(
        "not locked yet. What was typed last is not kept: The disk is full." in words for words in said
    )
    assert not any("Everything is kept" in words for words in said)
    services.records.failure = ""
    assert window.keep_all() == ""


def test_a_form_that_is_freed_at_once_is_kept_before_and_not_looked_at_while_it_goes(qtbot: QtBot):
    services, pile = FakeServices(), ScreenStack()
    qtbot.addWidget(pile)
    form = PrepareScreen(services, look(), "", now)
    pile.go(form)
    pile.show()
    pile.activateWindow()
    qtbot.waitUntil(pile.isActiveWindow)
    form.form.intention.setFocus()
    QTest.keyClicks(form.form.intention, WORDS)
    QTimer.singleShot(0, pile.clear)  # not from within its own key
    qtbot.waitUntil(lambda: pile.count() == 0)
    kept = services.records.saved_forms.mine()
    assert kept is not None
    assert kept.intention == WORDS
