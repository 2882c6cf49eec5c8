"""The practice's sealed slip on the screen: consented to, told of, taken back, and read by."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from companion.record.sealed_slips import SealedSlip, Use, Why
from companion.ui.access.practitioner_pages import PractitionerPages
from companion.ui.access.practitioners import PractitionersScreen
from companion.ui.access.sealed_reading import SealedReadingScreen
from companion.ui.access.sealed_slip import SealedSlipScreen
from companion.ui.access.unlock import UnlockScreen
from companion.ui.records.today import TodayScreen
from companion.ui.shell import MainWindow
from tests.ui.fake_sealed import SEALED
from tests.ui.fake_services import PASSPHRASE, FakePractitioners, FakeServices
from tests.ui.house import Key, look, now, opened, press, save_as, typed

MADE = 1_794_500_000_000
HELD = SealedSlip("JM", MADE)
THEIRS = SealedSlip("RB", MADE)


def words(made: QWidget) -> str:
    QApplication.processEvents()
    return " ".join(part.text() for part in made.findChildren(QLabel) if part.isVisible())


def owners_page(qtbot: QtBot, people: FakePractitioners) -> SealedSlipScreen:
    made = SealedSlipScreen(people, look(), now)
    opened(qtbot, made)
    return made


def readers_page(qtbot: QtBot, people: FakePractitioners) -> SealedReadingScreen:
    people.sealed.slips = [HELD, THEIRS]
    made = SealedReadingScreen(people, look())
    opened(qtbot, made)
    return made


def test_one_is_made_by_passphrase_consent_and_typing_it_back(qtbot: QtBot):
    people = FakePractitioners()
    made = owners_page(qtbot, people)
    assert "holds no sealed slip of yours" in words(made)
    typed(made, "not mine")
    press(made, Key.Key_Return)
    assert "does not open" in made.notice.text()
    assert not made.consenting.isVisible()
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert "without me and after my death" in words(made)
    assert SEALED not in words(made).replace("\n", "")
    made.consenting.yes.setFocus()
    press(made, Key.Key_Space)
    assert SEALED in words(made).replace("\n", "")
    assert not people.sealed.kept
    typed(made, "WRONG")
    press(made, Key.Key_Return)
    assert not people.sealed.kept
    typed(made, SEALED.rpartition("-")[2])
    with qtbot.waitSignal(made.changed):
        press(made, Key.Key_Return)
    assert people.sealed.kept == SEALED
    assert people.private_slip == ""
    assert "holds a sealed slip since 12 Nov 2026" in words(owners_page(qtbot, people))


def test_without_consent_none_is_made(qtbot: QtBot):
    people = FakePractitioners()
    made = owners_page(qtbot, people)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    press(made, Key.Key_Space)  # the keyboard is on No
    assert made.notice.text() == "Nothing was made."
    assert not people.sealed.drawn
    assert not made.part.isVisible()
    assert made.secret.hasFocus()


def test_the_page_for_the_envelope_is_printed(qtbot: QtBot, tmp_path: Path):
    people = FakePractitioners()
    made = owners_page(qtbot, people)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    made.consenting.yes.click()
    save_as(made.part.page, tmp_path / "slip")
    [paper] = people.sealed.pages
    assert paper.about == SEALED
    assert paper.went == [("save", (tmp_path / "slip.pdf", False, True))]
    assert people.pages == []


def test_it_is_taken_back_in_two_steps(qtbot: QtBot):
    people = FakePractitioners()
    people.sealed.slips = [HELD]
    made = owners_page(qtbot, people)
    made.withdraw.click()
    press(made, Key.Key_Space)  # the keyboard is on Keep
    assert people.sealed.slips == [HELD]
    made.withdraw.click()
    with qtbot.waitSignal(made.changed):
        made.withdrawing.yes.click()
    assert people.sealed.slips == []


def test_its_uses_are_told_on_today_and_here_until_they_are_read(qtbot: QtBot):
    services = FakeServices()
    services.practitioners.sealed.used = [Use("RB", MADE, Why.AWAY.value), Use("RB", MADE, "", wrote=True)]
    today = TodayScreen(services, look(), now)
    opened(qtbot, today)
    opened_by = "RB opened your private notes with the sealed slip on 12 Nov 2026: who wrote them cannot be"
    assert opened_by in words(today)
    made = owners_page(qtbot, services.practitioners)
    assert opened_by in words(made)
    assert "RB wrote your private notes to a file" in words(made)
    with qtbot.waitSignal(made.changed):
        made.heed.click()
    again = TodayScreen(services, look(), now)
    opened(qtbot, again)
    assert "sealed slip" not in words(again)


def test_the_list_says_who_holds_what(qtbot: QtBot):
    people = FakePractitioners()
    made = PractitionersScreen(people, look(), now)
    opened(qtbot, made)
    assert "would open your private notes to the practice" in words(made)
    assert "The practice holds one of" not in words(made)
    people.sealed.slips = [HELD, THEIRS]
    made = PractitionersScreen(people, look(), now)
    opened(qtbot, made)
    assert "since 12 Nov 2026" in words(made)
    assert "The practice holds one of: RB." in words(made)
    with qtbot.waitSignal(made.sealed):
        press(made, Key.Key_P)
    with qtbot.waitSignal(made.unseal):
        press(made, Key.Key_O)
    remove = next(b for b in made.findChildren(QPushButton) if b.accessibleName() == "Remove RB")
    remove.click()
    assert "The practice's sealed slip opens them still." in words(made)


def test_notes_are_opened_by_slip_and_reason_and_only_read(qtbot: QtBot, tmp_path: Path):
    people = FakePractitioners()
    made = readers_page(qtbot, people)
    assert [made.whose.itemText(at) for at in range(made.whose.count())] == ["RB"]
    made.read.click()
    assert made.notice.text() == "Choose whose private notes these are."
    press(made, Key.Key_Down)
    made.read.click()
    assert made.notice.text() == "Choose why they are opened."
    press(made, Key.Key_Down)
    made.read.click()
    assert made.notice.text() == "Type what stands on the slip."
    assert people.sealed.opened == []
    typed(made, SEALED)
    press(made, Key.Key_Return)
    assert people.sealed.opened == [("RB", Why.DIED)]
    assert "HERON-7 · 12 Nov 2026" in made.notes.toPlainText()
    assert people.sealed.words in made.notes.toPlainText()
    typed(made, "and this")
    assert "and this" not in made.notes.toPlainText()
    assert made.typed.text() == ""
    made.choose.click()
    made.dialog.fileSelected.emit(str(tmp_path / "theirs"))
    made.dialog.close()
    made.write.click()
    assert people.sealed.written == [tmp_path / "theirs.txt"]
    with qtbot.waitSignal(made.finished):
        press(made, Key.Key_Escape)
    assert people.sealed.shuts == 1
    assert made.notes.toPlainText() == ""


def test_a_wrong_slip_shows_nothing_and_can_be_typed_again(qtbot: QtBot):
    people = FakePractitioners()
    made = readers_page(qtbot, people)
    made.whose.setCurrentIndex(0)
    made.why.setCurrentIndex(0)
    made.typed.setText("another")
    made.read.click()
    assert made.notice.text() == "This is not the sealed slip."
    assert not made.notes.isVisible()
    typed(made, SEALED)
    press(made, Key.Key_Return)
    assert made.notes.isVisible()


@pytest.mark.parametrize(("key", "page"), [(Key.Key_P, SealedSlipScreen), (Key.Key_O, SealedReadingScreen)])
def test_the_pages_lead_back_to_the_list(qtbot: QtBot, key: Key, page: type[QWidget]):
    people = FakePractitioners()
    people.sealed.slips = [THEIRS]
    made = PractitionerPages(people, look())
    opened(qtbot, made)
    press(made, key)
    assert isinstance(made.currentWidget(), page)
    press(made, Key.Key_Escape)
    assert isinstance(made.currentWidget(), PractitionersScreen)
    assert made.count() == 1


def test_what_cannot_be_read_is_a_sentence(qtbot: QtBot):
    people = FakePractitioners()
    people.sealed.problem = "The disk is failing."
    made = owners_page(qtbot, people)
    assert made.notice.text() == "The disk is failing."
    assert [part for part in made.findChildren(QPushButton) if part.isVisible()]


def test_the_lock_takes_what_was_read_off_the_screen(qtbot: QtBot):
    services = FakeServices()
    services.practitioners.sealed.slips = [THEIRS]
    made = MainWindow(services, look(), now=now)
    opened(qtbot, made)
    typed(made, PASSPHRASE)
    for key in (Key.Key_Return, Key.Key_P, Key.Key_O):
        press(made, key)
    page = made.findChild(SealedReadingScreen)
    assert page is not None
    page.whose.setCurrentIndex(0)
    page.why.setCurrentIndex(0)
    page.typed.setText(SEALED)
    page.read.click()
    notes = page.notes
    assert services.practitioners.sealed.words in notes.toPlainText()
    made.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert isinstance(made.screen_shown, UnlockScreen)
    assert not isValid(notes)
