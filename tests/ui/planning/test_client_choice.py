import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.record.client import CODE_LENGTH, Client
from companion.ui.planning.client_choice import MOST, ClientChoice
from tests.ui.fake_services import FakeServices
from tests.ui.house import Key, look, opened, press, typed


def choice(qtbot: QtBot, *codes: str, client_id: str = "") -> ClientChoice:
    services = FakeServices()
    for code in codes:
        services.records.clients.kept[code] = Client(code, code)
    made = ClientChoice(services, look())
    opened(qtbot, made)
    made.open(client_id)
    made.line.setFocus()
    return made


def listed(made: ClientChoice) -> list[str]:
    return [made.model.row(number).cells[0] for number in range(made.model.rowCount())]


def test_nobody_is_chosen_by_typing_alone(qtbot: QtBot):
    made = choice(qtbot, "A.K.", "B.R.", "R.P.")
    typed(made, "r.")
    assert listed(made) == ["R.P.", "B.R."]
    typed(made, "p.")
    assert made.question() == "Who is r.p.? Choose from the list, or press “A new client”."
    press(made, Key.Key_Return)
    assert made.chosen == Client("R.P.", "R.P.")
    assert made.question() == ""
    assert not made.list.isVisible()
    typed(made, "A")
    assert made.code == "A"
    assert listed(made) == ["A.K."]


def test_the_list_is_gone_through_by_keys_and_typing_goes_on_in_the_line(qtbot: QtBot):
    made = choice(qtbot, "A.K.", "B.R.", "R.P.")
    for _ in range(5):
        press(made, Key.Key_Down)
    assert made.list.key() == "R.P."
    typed(made, "b")
    assert (made.line.text(), listed(made), made.line.hasFocus()) == ("b", ["B.R."], True)
    press(made, Key.Key_Down)
    press(made, Key.Key_Backspace)
    assert (made.line.text(), made.line.hasFocus()) == ("", True)
    press(made, Key.Key_Down)
    press(made, Key.Key_Down)
    press(made, Key.Key_Return)
    assert made.chosen == Client("B.R.", "B.R.")


ASKED = "Several have this in the code: type more of it, or choose below."


@pytest.mark.parametrize(
    ("codes", "typing", "chosen"),
    [
        (("MK-1", "K-10", "K-1"), "K-1", "K-1"),
        (("MK-1", "K-10", "K-1"), "k-1", "K-1"),
        (("MK-1", "MK-2"), "k-1", "MK-1"),
        (("A.K.", "a.k."), "a.k.", "a.k."),
        (("A.K.", "a.k."), "A.k.", None),
        (("MK-1", "K-10", "K-12"), "K-1", None),
        (("MK-1", "LK-1"), "K-1", None),
        (("MK-1",), "", None),
    ],
)
def test_enter_takes_whose_code_it_is_or_the_only_one_and_else_asks(
    qtbot: QtBot, codes: tuple[str, ...], typing: str, chosen: str | None
):
    made = choice(qtbot, *codes)
    typed(made, typing)
    highlighted = made.list.key()
    press(made, Key.Key_Return)
    assert (made.chosen and made.chosen.code) == chosen
    assert highlighted == (chosen or "")
    assert (made.said.text() == ASKED) == (chosen is None and bool(typing))
    assert made.line.hasFocus()


def test_what_enter_asked_is_answered_by_more_of_the_code_or_from_the_list(qtbot: QtBot):
    made = choice(qtbot, "K-10", "K-12")
    typed(made, "K-1")
    press(made, Key.Key_Return)
    typed(made, "2")
    assert made.said.text() == ""
    press(made, Key.Key_Backspace)
    press(made, Key.Key_Return)
    press(made, Key.Key_Down)
    press(made, Key.Key_Return)
    assert made.chosen == Client("K-10", "K-10")


def test_who_is_chosen_is_shown_from_the_beginning_and_typing_is_about_somebody_else(qtbot: QtBot):
    made = choice(qtbot, "Margarethe v. Hohenst.-W", "A.K.", client_id="Margarethe v. Hohenst.-W")
    made.resize(160, 200)
    assert made.line.cursorPosition() == 0
    typed(made, "A.K")
    assert (made.chosen, made.code) == (None, "A.K")
    press(made, Key.Key_Return)
    assert (made.line.cursorPosition(), made.line.selectedText()) == (0, "A.K.")


def test_a_click_chooses(qtbot: QtBot):
    made = choice(qtbot, "A.K.", "B.R.")
    place = made.list.visualRect(made.model.index(1, 0)).center()
    QTest.mouseClick(made.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y()))
    assert made.chosen == Client("B.R.", "B.R.")
    assert made.line.hasFocus()


def test_where_nobody_is_yet_what_is_typed_is_a_new_client(qtbot: QtBot):
    made = choice(qtbot)
    assert made.question() == "For whom is the session? A code is enough."
    assert made.said.text() == "Nobody here yet; a code is enough."
    typed(made, "  T.  W. ")
    assert (made.is_new, made.code, made.question()) == (True, "T. W.", "")


def test_a_new_client_is_asked_for_by_enter_or_by_its_button(qtbot: QtBot):
    made = choice(qtbot, "A.K.")
    typed(made, "T.W.")
    assert made.said.text() == "No client has this in the code."
    press(made, Key.Key_Return)
    assert (made.is_new, made.question()) == (True, "")
    made.line.clear()
    typed(made, "A")
    assert not made.is_new
    made.add.click()
    assert (made.is_new, made.code) == (True, "A")


@pytest.mark.parametrize("code", ["a.k.", "A.K. ", "A.K.\t"])
def test_the_code_of_somebody_is_not_offered_as_a_new_one(qtbot: QtBot, code: str):
    made = choice(qtbot, "A.K.", "A.K.-2")
    typed(made, code)
    assert not made.add.isVisible()
    made.make_new()
    assert not made.is_new


def test_one_of_ten_thousand_is_found_by_more_of_the_code(qtbot: QtBot):
    made = choice(qtbot, *(f"C-{number:05}" for number in range(10_000)))
    assert (len(listed(made)), made.said.text()) == (
        MOST,
        f"The first {MOST}; more of the code finds the others.",
    )
    typed(made, "7777")
    assert listed(made) == ["C-07777"]
    press(made, Key.Key_Return)
    assert made.code == "C-07777"


def test_a_code_that_is_too_long_is_not_cut(qtbot: QtBot):
    made = choice(qtbot)
    typed(made, "M" * (CODE_LENGTH + 6))
    assert made.question() == f"A code has at most {CODE_LENGTH} characters; this one has {CODE_LENGTH + 6}."


def test_a_record_that_cannot_be_read_is_told_and_makes_nobody_new(qtbot: QtBot):
    services = FakeServices()
    services.records.failure = "The disk does not answer."
    made = ClientChoice(services, look())
    opened(qtbot, made)
    told: list[str] = []
    made.told.connect(told.append)
    made.open("somebody")
    typed(made, "A")
    assert set(told) == {"The disk does not answer."}
    assert (made.chosen, made.is_new) == (None, False)


@pytest.mark.parametrize("new", [True, False])
def test_what_stood_in_a_form_is_typed_again(qtbot: QtBot, *, new: bool):
    made = choice(qtbot, "A.K.")
    made.fill("", "T.W.", new=new)
    assert (made.line.text(), made.is_new, made.chosen) == ("T.W.", new, None)
    made.fill("A.K.", "", new=False)
    assert made.chosen == Client("A.K.", "A.K.")
    made.fill("somebody who was erased", "", new=False)
    assert made.code == made.line.text() == ""


def test_a_code_from_right_to_left_and_one_with_marks_that_cannot_be_seen_are_shown_whole(qtbot: QtBot):
    hebrew, hidden = "\N{HEBREW LETTER ALEF}" * CODE_LENGTH, "A\N{RIGHT-TO-LEFT OVERRIDE}" * 12
    made = choice(qtbot, hebrew, hidden, client_id=hidden)
    assert made.line.text() == "A⟨U+202E⟩" * 12
    made.choose(Client(hebrew, hebrew))
    assert hebrew in made.line.text()
    assert made.code == hebrew


def test_what_a_screen_reader_writes_is_as_what_is_typed(qtbot: QtBot):
    made = choice(qtbot, "A.K.", "B.R.", client_id="A.K.")
    made.line.setText("B")
    assert (made.chosen, made.code, listed(made)) == (None, "B", ["B.R."])
