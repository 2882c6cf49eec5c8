from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from companion.record.client import Client
from companion.record.names import shown
from companion.record.scheduling.appointments import Appointment
from companion.ui.components.new_client import new_client
from companion.ui.records.clients import MOST, ClientsScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed


def screen(qtbot: QtBot, services: FakeServices) -> ClientsScreen:
    made = ClientsScreen(services, look(), now)
    opened(qtbot, made)
    return made


def desk_with(*codes: str) -> FakeServices:
    services = FakeServices().with_archive()
    for code in codes:
        services.records.clients.kept[code] = Client(code, code)
    return services


def test_typing_filters_the_list(qtbot: QtBot):
    made = screen(qtbot, desk_with("B.R.", "R.P."))
    typed(made, "r.")
    assert made.model.rowCount() == 2
    assert made.headline.about.text() == "2 found"
    typed(made, "zzz")
    assert made.model.rowCount() == 0
    assert not made.card.isVisible()


def test_a_client_for_whom_the_list_has_no_room_is_the_one_that_is_shown(qtbot: QtBot):
    """Whoever follows a hit to a client must not type into somebody else's page."""
    services = desk_with(*(f"C-{number:03}" for number in range(MOST)), "Z.Z.")
    made = ClientsScreen(services, look(), now, "Z.Z.")
    opened(qtbot, made)
    assert made.name.text() == "Z.Z."
    assert made.model.rowCount() == 1


def test_a_code_is_enough_for_a_new_client(qtbot: QtBot):
    services = FakeServices()
    made = screen(qtbot, services)
    assert "a code is enough" in made.headline.about.text()
    assert made.code.hasFocus()
    assert not made.filter.isVisible()
    typed(made, "  T.W. ")
    press(made, Key.Key_Return)
    assert [client.code for client in services.records.clients.kept.values()] == ["T.W."]
    assert made.name.text() == "T.W."
    assert made.intention.hasFocus()
    assert made.filter.isVisible()


def test_thousands_of_clients_in_any_script_are_listed_in_part_and_found(qtbot: QtBot):
    odd = ("א.ב. כהן", "أ. ب. محمد", "🦋🌊", "Wwwwwwwwwwwwwwwwwwwwwwww", "Ω\u200fא")
    made = screen(qtbot, desk_with(*(f"C-{number:05}" for number in range(10_000)), *odd))
    assert made.model.rowCount() == 500
    assert made.headline.about.text() == "The first 500 of them; type to find the others."
    for code in odd:
        made.filter.setText(code)
        assert made.model.rowCount() == 1
        assert made.name.text() == shown(code)
    made.filter.setText("C-09999")
    assert made.headline.about.text() == "1 found"


def test_a_code_that_was_pasted_holds_no_tab_or_line_break():
    services = FakeServices()
    assert new_client(services, " A.\tK.\r\n7 ").code == "A. K. 7"


def test_a_code_is_short_and_one_that_is_not_is_told_and_kept(qtbot: QtBot):
    services = FakeServices()
    made = screen(qtbot, services)
    typed(made, "Margarethe von Hohenstaufen-Wittelsbach")
    press(made, Key.Key_Return)
    assert made.notice.text() == "A code has at most 24 characters; this one has 39."
    assert made.code.text() == "Margarethe von Hohenstaufen-Wittelsbach"
    assert not services.records.clients.kept


def test_a_code_that_is_taken_is_told_calmly(qtbot: QtBot):
    services = desk_with()
    made = screen(qtbot, services)
    made.code.setFocus()
    typed(made, "a.k.")
    press(made, Key.Key_Return)
    assert "already" in made.notice.text()
    assert len(services.records.clients.kept) == 1
    assert made.code.selectedText() == "a.k."


def test_words_are_kept_when_the_keyboard_leaves_them(qtbot: QtBot):
    services = desk_with()
    made = screen(qtbot, services)
    made.preparation.setFocus()
    made.preparation.selectAll()
    typed(made, "Likes the window open.")
    press(made, Key.Key_Tab)
    assert services.records.clients.kept[samples.CLIENT.id].preparation == "Likes the window open."
    assert made.saved.text() == "saved 14:02"


def test_words_are_kept_after_a_pause(qtbot: QtBot):
    services = desk_with()
    made = screen(qtbot, services)
    made.intention.setFocus()
    typed(made, "!")
    qtbot.waitUntil(lambda: "!" in services.records.clients.kept[samples.CLIENT.id].intention)


def test_what_cannot_be_kept_stays_on_the_screen(qtbot: QtBot):
    services = desk_with()
    made = screen(qtbot, services)
    made.intention.setFocus()
    typed(made, "!")
    services.records.failure = "The disk is full."
    press(made, Key.Key_Tab)
    assert made.notice.text() == "The disk is full. What you typed is still here."
    assert made.saved.text() == ""
    services.records.failure = ""


def test_who_was_looked_at_is_put_down_once_but_not_who_was_passed_by(qtbot: QtBot):
    services = desk_with("B.R.", "C.D.")
    made = screen(qtbot, services)
    made.clients.select("B.R.")
    made.clients.select("C.D.")
    qtbot.waitUntil(lambda: bool(services.audit.seen))
    made.filter.setText("C.")
    qtbot.waitUntil(lambda: not made._look_at.isActive())
    assert services.audit.seen == [("client", "C.D.")]
    made.clients.select("C.D.")
    made.filter.setText("")
    made.clients.select("B.R.")
    qtbot.waitUntil(lambda: len(services.audit.seen) == 2)
    assert services.audit.seen[-1] == ("client", "B.R.")


def test_a_session_is_planned_from_here(qtbot: QtBot):
    made = screen(qtbot, desk_with())
    with qtbot.waitSignal(made.prepare) as told:
        press(made, Key.Key_N, CTRL)
    assert told.args == [samples.CLIENT.id]


def test_a_session_of_a_client_is_opened(qtbot: QtBot):
    made = screen(qtbot, desk_with())
    made.visits.table.setFocus()
    press(made, Key.Key_Down)
    with qtbot.waitSignal(made.review) as told:
        press(made, Key.Key_Return)
    assert told.args == ["visit-4"]


def test_escape_leads_back(qtbot: QtBot):
    made = screen(qtbot, desk_with())
    with qtbot.waitSignal(made.back):
        press(made, Key.Key_Escape)


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("a.k.", "already"),
        ("A.K.\u200b", "already"),
        ("\uff21.K.", "already"),
        ("\u0410.\u041a.", "hard to tell apart"),
        ("O'Brien\u202eX", "U+202E"),
    ],
)
def test_a_code_that_cannot_be_told_from_another_is_not_added(qtbot: QtBot, code: str, why: str):
    services = FakeServices().with_archive()
    before = dict(services.records.clients.kept)
    made = ClientsScreen(services, look(), now)
    opened(qtbot, made)
    made.code.setText(code)
    made.add.click()
    assert why in made.notice.text()
    assert services.records.clients.kept == before
    assert made.code.text() == code


def test_marks_in_a_code_of_an_older_record_are_written_out(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.clients.kept["x"] = Client("x", "O'Brien\u202eX")
    made = ClientsScreen(services, look(), now, "x")
    opened(qtbot, made)
    assert made.name.text() == "O'Brien⟨U+202E⟩X"


def test_what_is_planned_moved_and_cancelled_stands_in_the_line_of_time(qtbot: QtBot):
    services = FakeServices().with_archive()
    visit = replace(samples.visit(), id="next", opened_ms=0, ended_ms=0, number=5)
    first = Appointment("next", samples.OPENED_MS + 86_400_000, "Europe/Berlin", "Room 2")
    services.records.appointments.plan(visit, first)
    services.records.appointments.plan(visit, replace(first, room="Room 1", reason="It was taken."))
    services.records.appointments.cancel("next", "A cold.")
    made = ClientsScreen(services, look(), now, samples.CLIENT.id)
    opened(qtbot, made)
    rows = [made.visits.model.row(number).cells for number in range(2)]
    assert rows[0][:2] == ("24 Nov 2026", "Medicine session, cancelled")
    assert rows[0][2].split("\n") == [
        "Intramuscular, in the office",
        "Planned on 23 Nov 2026 by JM: Tuesday, 24 Nov 2026, 11:02, Room 2",
        "Moved on 23 Nov 2026 by JM: Tuesday, 24 Nov 2026, 11:02, Room 1; because: It was taken.",
        "Cancelled on 23 Nov 2026 by JM; because: A cold.",
    ]
    assert rows[1] == (
        "23 Nov 2026",
        "Session 4",
        "Intramuscular, in the office\n“softening toward my father”",
    )
