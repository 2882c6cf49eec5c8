"""An evening at home comes back while its session runs: put in, looked through, entered by a figure."""

from PySide6.QtCore import Qt

from companion.record.typed.half_typed import HalfTyped
from companion.report.home.reported_words import told_of
from companion.session.home.evening_code import evening_code
from companion.session.journal import Administered, Answered, Noted
from companion.ui.keys import Action
from tests import evenings
from tests.fakes import Room, build_session
from tests.gallery.from_home import noted
from tests.ui.sitting import Key, Sitting

SHIFT = Qt.KeyboardModifier.ShiftModifier


def begun(sitting: Sitting) -> tuple[str, ...]:
    """Plan the evening, wait until it is nearly over, and open the page; gives what comes back."""
    room = Room(build_session("sublingual_spat", home=evenings.HOME))
    room.conductor.open("UTC")
    room.show = sitting.screen.show_live
    sitting.room = room
    sitting.screen.attend(room.conductor, "A.K.")
    sitting.wait(100)
    sitting.press(Key.Key_V, modifier=SHIFT)
    session = room.conductor.session
    return noted(evening_code(session.id), session.clock().wall_ms(0))


def came(sitting: Sitting) -> list[str]:
    told = [told_of(fact) for fact in sitting.facts]
    return [each.line[-2:] for each in told if each is not None]


def test_it_is_looked_through_and_entered_by_one_figure(sitting: Sitting):
    lines = begun(sitting)
    home, choice = sitting.screen.further.home, sitting.screen.further.choice
    assert home.isVisible()
    home.box.setPlainText("\n".join(lines))
    sitting.click(home.look)
    assert choice.isVisible()
    sitting.press(Key.Key_1)
    assert "Decide first about number 20" in choice.aside.text()
    assert not came(sitting)
    sitting.press(Key.Key_PageDown)
    sitting.press(Key.Key_1)
    sitting.press(Key.Key_PageDown)
    sitting.press(Key.Key_1)
    assert "copied by hand back to the helper" in choice.aside.text()
    sitting.press(Key.Key_1)
    assert sorted(came(sitting)) == ["01", "02", "03", "04", "05", "06", "07", "08", "20"]
    kinds = [type(fact) for fact in sitting.facts if told_of(fact) is not None]
    assert {Administered, Answered, Noted} <= set(kinds)
    assert sitting.room.conductor.live.echo == "9 written down, from home."
    assert not home.box.toPlainText()
    sitting.press(Key.Key_Z)
    assert sitting.room.conductor.session.state.redo, "and it is undone as other entries are"


def test_what_was_put_in_is_still_there_after_a_crash_and_typing_is_no_verb(sitting: Sitting):
    begun(sitting)
    home = sitting.screen.further.home
    sitting.type("l20")
    sitting.press(Key.Key_Return)
    sitting.type("s")
    assert home.box.toPlainText() == "l20\ns"
    half = home.with_typed(HalfTyped())
    home.box.clear()
    home.take_typed(half, sitting.room.conductor.live)
    assert home.box.toPlainText() == "l20\ns"
    sitting.press(Key.Key_Escape)
    assert not home.isVisible()
    assert not came(sitting)


def test_a_session_that_is_not_at_home_says_so(sitting: Sitting):
    sitting.screen.do(Action.FROM_HOME)
    assert not sitting.screen.further.home.isVisible()
    assert "not planned as an evening at home" in sitting.room.conductor.live.notice
