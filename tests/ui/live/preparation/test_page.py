"""The preparation in the room: whole on one key, shortly at its head, and never in the way."""

from pytestqt.qtbot import QtBot

from companion.record.facts.client_facts import ClientFacts
from companion.record.meetings.meeting import Meeting, MeetingWord, VisitKind, WordName
from companion.record.meetings.preparation import Preparation, preparation_at
from companion.ui.keys import Action, KeyMap
from companion.ui.live import EmergencyFacts, LiveScreen
from companion.ui.live.preparation.page import PreparationPage
from companion.ui.theme import EMBER, Look
from tests.fakes import Room
from tests.gallery.fits import misfits
from tests.ui.house import NONE, SHIFT, Key, opened, press

SAID = {WordName.INTENTION: "to rest", WordName.FEARS: "the dark", WordName.WHEN_DIFFICULT: "breathe out"}


def prepared(said: dict[WordName, str]) -> Preparation:
    versions = tuple(MeetingWord(name, words, 1) for name, words in said.items())
    return preparation_at([Meeting("m", "c", "A.K.", VisitKind.PREPARATION, versions=versions)])


def room(qtbot: QtBot, said: dict[WordName, str]) -> LiveScreen:
    told = Room()
    told.conductor.open("UTC")
    screen = LiveScreen(Look(EMBER), seconds=iter(range(0, 10_000, 5)).__next__)
    told.show = screen.show_live
    screen.attend(told.conductor, "A.K.", 3, EmergencyFacts(prepared=prepared(said)))
    opened(qtbot, screen)
    return screen


def test_one_key_shows_all_of_it_and_the_same_or_escape_leads_back(qtbot: QtBot):
    screen = room(qtbot, SAID)
    for back in ((Key.Key_P, SHIFT), (Key.Key_Escape, NONE)):
        press(screen, Key.Key_P, SHIFT)
        assert screen.pages.currentWidget() is screen.pages.preparation
        assert screen.pages.preparation.told[0][0] == "Prepared on"
        assert ("Fears", "the dark") in screen.pages.preparation.told
        press(screen, *back)
        assert screen.pages.currentWidget() is screen.panels
    screen.header.prepared.pressed.emit()
    assert screen.pages.currentWidget() is screen.pages.preparation


def test_its_head_says_two_sentences_and_cuts_no_other_words(qtbot: QtBot):
    screen = room(qtbot, SAID)
    intention = screen.conductor.session.plan.intention if screen.conductor else ""
    line = f"“{intention}” When it is difficult: breathe out"
    assert screen.header.prepared.accessibleName() == line
    assert screen.header.prepared.text().startswith(KeyMap().key(Action.PREPARATION))
    assert "".join(screen.header.prepared.rows()).replace(" ", "") == screen.header.prepared.text().replace(
        " ", ""
    )
    long = room(qtbot, SAID | {WordName.HEAD: "One sentence and another. " * 20})
    rows = long.header.prepared.rows()
    assert len(rows) == 2
    assert rows[1].endswith("…")
    assert misfits(long) == []


def test_without_a_preparation_the_head_says_the_intention_and_the_page_that_there_is_none(qtbot: QtBot):
    screen = room(qtbot, {})
    assert not screen.header.prepared.isVisible()
    assert screen.header.aside.isVisible()
    page = PreparationPage(KeyMap())
    qtbot.addWidget(page)
    page.show_prepared(Preparation(), ClientFacts(), "to rest")
    assert page.told == [
        ("No preparation visit is written down.", ""),
        ("Intention of this session", "to rest"),
    ]
