from collections.abc import Mapping
from dataclasses import replace

from pytestqt.qtbot import QtBot

from companion.record.visits import Visit
from companion.report.drafting.note_draft import note_draft
from companion.session.music.preflight import CheckStatus, CheckSubject
from companion.session.plan import PracticeCheck
from companion.settings import MOST_CHECKS, Number, Practice, Settings, problem
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.planning.worst_case import worst_case
from companion.ui.settings.practice import lines_in
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press

READY = Practice(
    "Lakeside",
    "Lindenstraße 4",
    "[ ] Call\n\n- breathes",
    (Number("Dr Weiss", "0142"),),
    ("Blanket", "A & B"),
)


def said(practice: Practice, example: str) -> Mapping[CheckSubject, tuple[CheckStatus, str]]:
    return {
        finding.about: (finding.standing, finding.sentences[0]) for finding in worst_case(practice, example)
    }


def test_what_is_ready_for_the_worst_case_is_shown_to_be_read_once_more():
    assert said(READY, "") == {
        CheckSubject.CARD: (CheckStatus.FINE, "The practice's own; E shows it in the session."),
        CheckSubject.NUMBERS: (CheckStatus.FINE, "Dr Weiss 0142"),
        CheckSubject.ADDRESS: (CheckStatus.FINE, "Lindenstraße 4"),
    }


def test_what_is_missing_of_it_is_said_with_where_it_is_entered():
    told = said(Practice(emergency=" \n"), "")
    assert {standing for standing, _ in told.values()} == {CheckStatus.CONCERN}
    assert all("Settings, Emergency card" in sentence for _, sentence in told.values())
    assert said(Practice(), "Call.")[CheckSubject.CARD] == (
        CheckStatus.CONCERN,
        "Only the protocol's example; Settings, Emergency card is where yours is written or confirmed.",
    )


def prepared(qtbot: QtBot, services: FakeServices) -> PrepareScreen:
    services.settings.now = Settings(practice=READY)
    made = PrepareScreen(services, look(), samples.CLIENT.id, now)
    opened(qtbot, made)
    made.form.protocol.setCurrentIndex(0)
    return made


def test_the_practices_checks_are_ticked_told_beside_begin_and_kept_with_the_plan(qtbot: QtBot):
    made = prepared(qtbot, FakeServices().with_archive())
    assert made.missing.text() == "Open: Minutes, Client, 2 checks"
    made.course.ready.checks.boxes["A & B"].click()
    assert made.missing.text() == "Open: Minutes, Client, 1 check"
    with qtbot.waitSignal(made.begin) as told:
        press(made, Key.Key_Return, CTRL)
    assert told.args is not None
    visit = told.args[0]
    assert isinstance(visit, Visit)
    assert visit.plan.checks == (PracticeCheck("Blanket", ticked=False), PracticeCheck("A & B", ticked=True))
    draft = note_draft(visit, samples.entries()).text
    assert "Checked before it began: A & B\nLeft open before it began: Blanket" in draft


def test_ticks_are_kept_with_a_form_that_is_left(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = prepared(qtbot, services)
    made.course.ready.checks.boxes["Blanket"].click()
    left = made._filled()
    services.records.saved_forms.form = left
    again = prepared(qtbot, services)
    press(again, Key.Key_G, CTRL)
    assert again._filled() == left
    assert again.course.ready.checks.ticked() == {"Blanket": True, "A & B": False}


def test_checks_are_read_one_to_a_line():
    assert lines_in(" Blanket \n\n\tCrash   bag\n") == ("Blanket", "Crash bag")
    assert lines_in("") == ()


def test_checks_that_cannot_be_told_apart_and_too_many_are_not_kept():
    twice = Settings(practice=Practice(checks=("Blanket", "Blanket")))
    assert problem(twice) == "The check “Blanket” stands there twice; it was not kept."
    many = replace(twice, practice=Practice(checks=tuple(f"{n}" for n in range(MOST_CHECKS + 1))))
    assert problem(many) == f"There are at most {MOST_CHECKS} checks before a session."
