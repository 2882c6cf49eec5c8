from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from companion.ui.access.practitioner_pages import PractitionerPages
from companion.ui.access.practitioners import (
    AddPractitionerScreen,
    ChangePassphraseScreen,
    PractitionersScreen,
)
from companion.ui.access.recovery_key import RecoveryKeyScreen
from companion.ui.components.papers.ways import Way
from tests.ui.fake_services import PASSPHRASE, RECOVERY_KEY, FakePractitioners
from tests.ui.house import Key, look, opened, press, save_as, typed

NEW = "another quiet room"


def screen(qtbot: QtBot, people: FakePractitioners) -> PractitionersScreen:
    made = PractitionersScreen(people, look())
    opened(qtbot, made)
    return made


def words(made: PractitionersScreen) -> str:
    QApplication.processEvents()
    return " ".join(part.text() for part in made.findChildren(QLabel) if part.isVisible())


def named(made: PractitionersScreen, name: str) -> QPushButton:
    QApplication.processEvents()
    return next(b for b in made.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == name)


def test_it_says_who_is_signed_in_and_who_else_can_open_the_record(qtbot: QtBot):
    made = screen(qtbot, FakePractitioners())
    assert "Signed in as JM" in words(made)
    assert "RB" in words(made)
    assert [b.accessibleName() for b in made.findChildren(QPushButton) if "Remove" in b.text()] == [
        "Remove RB"
    ]


def test_nobody_is_removed_by_one_press(qtbot: QtBot):
    people = FakePractitioners()
    made = screen(qtbot, people)
    named(made, "Remove RB").click()
    assert "what RB entered stays" in words(made)
    press(made, Key.Key_Space)  # the keyboard is on Keep
    assert people.names == ["JM", "RB"]
    named(made, "Remove RB").click()
    made.sure.click()
    assert people.names == ["JM"]
    assert made.notice.text() == "RB opens the record no more."


def test_a_refusal_is_told_and_the_list_stays(qtbot: QtBot):
    people = FakePractitioners(problem="The disk is full.")
    made = screen(qtbot, people)
    named(made, "Remove RB").click()
    made.sure.click()
    assert made.notice.text() == "The disk is full."
    assert "RB" in words(made)


def test_a_missing_recovery_key_is_told(qtbot: QtBot):
    assert "None was ever written down" in words(screen(qtbot, FakePractitioners(recovery_key="")))


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Key.Key_A, "add"),
        (Key.Key_C, "change"),
        (Key.Key_R, "renew"),
        (Key.Key_S, "slip"),
        (Key.Key_Escape, "back"),
    ],
)
def test_every_way_from_here_has_a_key(qtbot: QtBot, key: Key, signal: str):
    made = screen(qtbot, FakePractitioners())
    with qtbot.waitSignal(getattr(made, signal)):
        press(made, key)


def test_a_practitioner_is_added_with_the_keyboard_alone(qtbot: QtBot):
    people = FakePractitioners()
    made = AddPractitionerScreen(people, look())
    opened(qtbot, made)
    for text in ("TS", NEW):
        typed(made, text)
        press(made, Key.Key_Return)
    typed(made, NEW)
    with qtbot.waitSignal(made.finished):
        press(made, Key.Key_Return)
    assert (people.names[-1], people.passphrases["TS"]) == ("TS", NEW)


def test_six_words_are_suggested_shown_and_typed_once_more_by_hand(qtbot: QtBot):
    people = FakePractitioners()
    made = AddPractitionerScreen(people, look())
    opened(qtbot, made)
    made.initials.setText("TS")
    made.suggest.click()
    assert made.passphrase.text() == people.suggest()
    assert made.passphrase.echoMode() is made.passphrase.EchoMode.Normal
    press(made, Key.Key_Return)
    assert "not the same" in made.notice.text()
    typed(made, people.suggest())
    with qtbot.waitSignal(made.finished):
        press(made, Key.Key_Return)
    assert people.passphrases["TS"] == people.suggest()


def test_a_new_passphrase_needs_the_one_there_is(qtbot: QtBot):
    people = FakePractitioners()
    made = ChangePassphraseScreen(people, look())
    opened(qtbot, made)
    for text in ("wrong", NEW, NEW):
        typed(made, text)
        press(made, Key.Key_Return)
    assert "does not open" in made.notice.text()
    assert people.passphrase == PASSPHRASE
    typed(made, PASSPHRASE)  # in the place of the wrong one; the new one still stands below
    with qtbot.waitSignal(made.finished):
        for _ in range(3):
            press(made, Key.Key_Return)
    assert people.passphrase == NEW
    assert made.old.text() == made.passphrase.text() == made.again.text() == ""


def key_screen(qtbot: QtBot, people: FakePractitioners, *, missing: bool = False) -> RecoveryKeyScreen:
    made = RecoveryKeyScreen(people, look(), missing=missing)
    opened(qtbot, made)
    return made


def test_a_new_recovery_key_counts_once_it_was_typed_back(qtbot: QtBot):
    people = FakePractitioners()
    made = key_screen(qtbot, people)
    assert people.recovery_key == RECOVERY_KEY
    shown = made.part.shown_key.text().replace("\n", "")
    typed(made, shown.rpartition("-")[2])
    with qtbot.waitSignal(made.finished):
        press(made, Key.Key_Return)
    assert people.recovery_key == shown
    assert made.part.shown_key.text() == ""


@pytest.mark.parametrize("dress", ["{last}.", " {small} ", "'{whole}'", "{spaced}"])
def test_the_key_is_typed_back_in_any_dress(qtbot: QtBot, dress: str):
    made = key_screen(qtbot, FakePractitioners())
    whole = made.part.shown_key.text().replace("\n", "")
    last = whole.rpartition("-")[2]
    ways = {"last": last, "small": last.lower(), "whole": whole, "spaced": " ".join(last)}
    typed(made, dress.format(**ways))
    with qtbot.waitSignal(made.finished):
        press(made, Key.Key_Return)


def test_put_off_or_left_nothing_changes(qtbot: QtBot):
    people = FakePractitioners(recovery_key="")
    made = key_screen(qtbot, people, missing=True)
    assert "still missing" in made.headline.title.text()
    with qtbot.waitSignal(made.finished):
        press(made, Key.Key_Escape)
    assert people.recovery_key == ""


def test_a_disk_that_takes_no_key_is_told_and_it_can_be_tried_again(qtbot: QtBot):
    people = FakePractitioners(problem="The disk is full.", recovery_key="")
    made = key_screen(qtbot, people)
    typed(made, RECOVERY_KEY.rpartition("-")[2])
    press(made, Key.Key_Return)
    assert made.notice.text() == "The disk is full."
    people.problem = ""
    with qtbot.waitSignal(made.finished):
        press(made, Key.Key_Return)
    assert people.recovery_key


def test_the_key_is_printed_and_written_to_disk_only_when_that_is_asked(qtbot: QtBot, tmp_path: Path):
    people = FakePractitioners()
    made = key_screen(qtbot, people)
    assert list(made.part.page.buttons) == [Way.PRINT, Way.SAVE]
    made.part.page.go(Way.PRINT)
    key = made.part.shown_key.text().replace("\n", "")
    [paper] = people.pages
    assert paper.about == (key, False)
    made.part.page.preview.close()
    assert paper.went == []
    save_as(made.part.page, tmp_path / "key")
    assert people.pages[1].went == [("save", (tmp_path / "key.pdf", False, True))]
    assert made.notice.text() == f"Written: {tmp_path / 'key.pdf'}"
    assert made.part.typed.hasFocus()


def test_every_page_leads_back_to_the_list(qtbot: QtBot):
    made = PractitionerPages(FakePractitioners(), look())
    opened(qtbot, made)
    for key, page in (
        (Key.Key_A, AddPractitionerScreen),
        (Key.Key_C, ChangePassphraseScreen),
        (Key.Key_R, RecoveryKeyScreen),
        (Key.Key_S, RecoveryKeyScreen),
    ):
        press(made, key)
        assert isinstance(made.currentWidget(), page)
        press(made, Key.Key_Escape)
        assert isinstance(made.currentWidget(), PractitionersScreen)
        assert made.count() == 1
    with qtbot.waitSignal(made.back):
        press(made, Key.Key_Escape)


def test_the_keychain_is_used_and_left_again(qtbot: QtBot):
    people = FakePractitioners()
    made = screen(qtbot, people)
    with qtbot.waitSignal(made.changed):
        made.keychain.click()
    assert people.keychain
    made = screen(qtbot, people)
    assert made.keychain.text() == "Stop using it"
    people.problem = "This computer has no keychain that can be used."
    made.keychain.click()
    assert made.notice.text() == people.problem
    assert made.keychain.isEnabled()


def test_a_slip_for_private_notes_counts_once_it_was_typed_back_and_leaves_the_recovery_key(
    qtbot: QtBot, tmp_path: Path
):
    people = FakePractitioners()
    made = screen(qtbot, people)
    assert "None was written down" in words(made)
    page = RecoveryKeyScreen(people, look(), private=True)
    opened(qtbot, page)
    assert "the recovery key never does" in " ".join(part.text() for part in page.findChildren(QLabel))
    key = page.part.shown_key.text().replace("\n", "")
    save_as(page.part.page, tmp_path / "slip.pdf")
    assert [paper.about for paper in people.pages] == [(key, True)]
    page.part.typed.setText("WRONG")
    page.part.go_on.click()
    assert not people.private_slip
    page.part.typed.setText(key.rpartition("-")[2])
    with qtbot.waitSignal(page.finished):
        page.part.go_on.click()
    assert (people.private_slip, people.recovery_key) == (key, RECOVERY_KEY)
    assert "You have written it down" in words(screen(qtbot, people))
