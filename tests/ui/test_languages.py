"""The interface speaks the language of the computer or the chosen one, at once and from the start."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.i18n import tr
from companion.record.audit.text import AuditRow, told
from companion.record.sealed_slips import Why
from companion.report.music.log import why_it_ended
from companion.session.music.troubles import FileFault, FileTrouble, LeftOut, MusicTrouble
from companion.ui.keys.desk import DeskAction
from companion.ui.languages import languages, speak
from companion.ui.records.today import TodayScreen
from companion.ui.settings import SettingsScreen, TextAndLightPage
from companion.ui.settings.screen import PAGES
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, press
from tests.ui.shell.test_window import shown, unlocked


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak("en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def chosen(screen: SettingsScreen) -> TextAndLightPage:
    screen.open_page(TextAndLightPage)
    page = screen.pages[PAGES.index(TextAndLightPage)]
    assert isinstance(page, TextAndLightPage)
    return page


def test_languages_are_named_in_themselves():
    assert list(languages().items())[:2] == [("en", "English"), ("es", "Español")]


def test_another_language_is_chosen_and_seen_at_once(qtbot: QtBot):
    services = FakeServices()
    window = unlocked(qtbot, services)
    press(window, Key.Key_Comma, CTRL)
    page = chosen(shown(window, SettingsScreen))
    page.language.setCurrentIndex(page.language.findData("es"))
    page.language.activated.emit(page.language.currentIndex())
    anew = shown(window, SettingsScreen)
    assert services.settings.now.language == "es"
    assert anew.headline.title.text() == "Ajustes"
    assert anew.pages[anew.stack.currentIndex()] is chosen(anew)
    press(window, Key.Key_Escape)
    today = shown(window, TodayScreen)
    assert today.headline.about.text() == "lunes, 23 de noviembre de 2026"
    assert today.to_practitioners.text() == "Profesionales"
    QApplication.processEvents()
    assert window.bar.buttons[DeskAction.CLIENTS].text() == "Clientes"


def test_rooms_without_qt_speak_along():
    speak("es")
    assert tr("Moment marked") == "Momento marcado"
    assert tr("said by nobody") == "said by nobody"
    speak("en")
    assert tr("Moment marked") == "Moment marked"


def test_what_the_processes_of_sound_tell_in_codes_is_read_in_the_language_of_the_guide():
    sentences: dict[str, Callable[[], str]] = {
        **{code: partial(getattr, code, "sentence") for code in MusicTrouble if code},
        **{fault: partial(FileTrouble(fault).sentence, "/music/a.mp3") for fault in FileFault},
        **{why: partial(why_it_ended, why.value) for why in LeftOut},
        "the file is missing": partial(why_it_ended, "the file is missing"),
    }
    speak("en")
    english = {code: said() for code, said in sentences.items()}
    speak("es")
    assert {code for code, said in sentences.items() if said() == english[code]} == set()
    assert MusicTrouble.NO_DEVICE.sentence.startswith("No hay dispositivo de sonido.")
    assert why_it_ended("the file is missing") == "falta el archivo", "as journals of before have it"


def test_why_a_sealed_slip_was_opened_is_said_in_the_language_of_who_reads_the_trail():
    row = AuditRow(7, 0, "RB", "open", "sealed_slip", "JM", Why.DIED.value)
    speak("es")
    [line] = told([row])
    assert (
        line.said == "abrió las notas privadas de JM con el resguardo sellado: ha muerto quien las escribió"
    )
    [line] = told([replace(row, detail="of a later version")])
    assert line.said.endswith(": of a later version")


def test_one_and_many_are_said_apart(qapp: QApplication):
    def clients(count: int) -> str:
        return qapp.translate("TodayScreen", "%n clients", "", count)

    assert (clients(1), clients(2)) == ("1 client", "2 clients")
    speak("es")
    assert (clients(1), clients(2)) == ("1 cliente", "2 clientes")


def test_numbers_and_days_are_written_as_the_language_writes_them():
    speak("es")
    assert QLocale().language() is QLocale.Language.Spanish
    assert QLocale().toString(0.5) == "0,5"


def test_a_language_that_is_not_there_is_that_of_the_computer():
    speak("xx")
    assert tr("Moment marked") == "Moment marked"
