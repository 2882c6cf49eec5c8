"""The page of facts: words are kept while they are typed, and hold once the page is left."""

import pytest
from pytestqt.qtbot import QtBot

from companion.record.facts.client_facts import Consent, FactName, Person, as_value, facts_at
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.facts.fields import day_read
from companion.ui.records.facts.rows import ConsentRows, PersonRows
from companion.ui.records.facts.screen import FactsScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import Key, look, now, opened, press, typed

WHO = samples.CLIENT.id


@pytest.fixture
def services() -> FakeServices:
    return FakeServices().with_archive()


def screen(qtbot: QtBot, services: FakeServices) -> FactsScreen:
    made = FactsScreen(services, look(), samples.CLIENT, now)
    opened(qtbot, made)
    return made


def held(services: FakeServices, name: FactName) -> str:
    return facts_at(services.records.facts.versions(WHO)).said(name)


def fill(made: FactsScreen, name: FactName, text: str) -> None:
    line = next(iter(made.form.fields[name].typed_in()))
    line.setFocus()
    line.clear()
    typed(made, text)


def test_what_is_typed_holds_once_the_page_is_left_and_the_day_stands_beside_it(
    qtbot: QtBot, services: FakeServices
):
    made = screen(qtbot, services)
    left: list[str] = []
    made.back.connect(left.append)
    fill(made, FactName.ALLERGIES, "penicillin")
    fill(made, FactName.BIRTH_DATE, "3 May 1984")
    assert held(services, FactName.ALLERGIES) == ""
    press(made, Key.Key_Escape)
    assert left == [WHO]
    assert (held(services, FactName.ALLERGIES), held(services, FactName.BIRTH_DATE)) == (
        "penicillin",
        "1984-05-03",
    )
    assert services.records.facts.half_filled(WHO) == {}
    assert made.form.fields[FactName.ALLERGIES].said.text() == "Allergies  ·  since 23 Nov 2026"
    assert made.model.rowCount() == 2


def test_a_page_that_goes_away_otherwise_keeps_it_too(qtbot: QtBot, services: FakeServices):
    made = screen(qtbot, services)
    fill(made, FactName.MEDICINES, "sertraline")
    made.hide()
    assert held(services, FactName.MEDICINES) == "sertraline"


def test_after_a_crash_what_was_typed_stands_in_the_form_again(qtbot: QtBot, services: FakeServices):
    services.records.facts.keep_half_filled(WHO, {FactName.NAME: "Ada Ki"})
    made = screen(qtbot, services)
    assert made.form.fields[FactName.NAME].value == "Ada Ki"
    assert made.notice.text().startswith("What was typed here the last time")
    press(made, Key.Key_Escape)
    assert held(services, FactName.NAME) == "Ada Ki"


def test_an_earlier_version_is_put_back_as_a_newer_one(qtbot: QtBot, services: FakeServices):
    for said in ("penicillin", "none"):
        services.records.facts.write(WHO, {FactName.ALLERGIES: said})
    made = screen(qtbot, services)
    made.history.chosen.emit("0")
    press(made, Key.Key_Escape)
    values = [fact.value for fact in services.records.facts.versions(WHO)]
    assert values == ["penicillin", "none", "penicillin"]


def test_what_cannot_be_kept_stays_and_keeps_the_page(qtbot: QtBot, services: FakeServices):
    made = screen(qtbot, services)
    fill(made, FactName.ALLERGIES, "latex")
    services.records.failure = "The disk is full."
    left: list[str] = []
    made.back.connect(left.append)
    press(made, Key.Key_Escape)
    assert left == []
    assert made.notice.text() == "The disk is full. What you typed is still here."
    services.records.failure = ""
    press(made, Key.Key_Escape)
    assert held(services, FactName.ALLERGIES) == "latex"


def test_rows_grow_and_days_that_may_be_two_are_asked_about(qtbot: QtBot, services: FakeServices):
    made = screen(qtbot, services)
    people, consents = made.form.fields[FactName.CONTACTS], made.form.fields[FactName.CONSENTS]
    assert isinstance(people, PersonRows)
    assert isinstance(consents, ConsentRows)
    for line, text in zip(people.rows[0], ("sister", "Mary", "555"), strict=True):
        line.setFocus()
        typed(made, text)
    assert len(people.rows) == 2
    for line, text in zip(consents.rows[0], ("touch", "03/05/2026", ""), strict=True):
        line.setFocus()
        typed(made, text)
    assert consents.asked.text().startswith("“03/05/2026”: 3 May 2026 or 5 Mar 2026?")
    made.finish()
    assert held(services, FactName.CONTACTS) == as_value([Person("sister", "Mary", "555")])
    assert held(services, FactName.CONSENTS) == as_value([Consent("touch", "03/05/2026")])
    consents.rows[0][1].setText("5 de marzo de 2026")
    assert consents.asked.isHidden()
    made.finish()
    assert held(services, FactName.CONSENTS) == as_value([Consent("touch", "2026-03-05")])


def test_the_clients_page_alone_tells_the_name_and_finds_by_it(qtbot: QtBot, services: FakeServices):
    services.records.facts.kept[WHO] = list(samples.fact_versions())
    made = ClientsScreen(services, look(), now, WHO)
    opened(qtbot, made)
    assert made.known.said.text().startswith("Name: Ada King\nDate of birth: 3 May 1984\nAllergies: penic")
    made.filter.setText("ada k")
    assert [made.model.row(at).cells for at in range(made.model.rowCount())] == [("A.K.",)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("", ""),
        ("1984-05-03", "3 May 1984"),
        ("13/05/1984", "13 May 1984"),
        ("May 3, 1984", "3 May 1984"),
        ("3 de mayo de 1984", "3 May 1984"),
        ("31.02.1984", "No day that can be placed; it is kept as it is written."),
        ("in spring", "No day that can be placed; it is kept as it is written."),
        ("03.05.84", "No day that can be placed; it is kept as it is written."),
        ("05/05/1984", "5 May 1984"),
    ],
)
def test_a_day_says_how_it_is_read(written: str, read: str):
    assert day_read(written) == read
