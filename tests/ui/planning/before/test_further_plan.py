"""What the prescriber planned further: three lines for each in Prepare, and a plan alone in the room."""

from pytestqt.qtbot import QtBot

from companion.session.plan import FurtherPlan, Plan
from companion.ui.planning.before.further_plan import MOST, FurtherPlans
from companion.ui.theme import Look
from tests import samples
from tests.fakes import Room
from tests.session.test_session import opened as opened_session
from tests.ui.sitting import Key, Sitting

TABLET = FurtherPlan("Second tablet", "at 20 min or later", "Dr. Reyes")


def fill(made: FurtherPlans, at: int, *texts: str) -> None:
    for line, text in zip(made.rows[at], texts, strict=False):
        line.setText(text)


def test_a_row_more_is_there_as_soon_as_one_is_begun(qtbot: QtBot):
    made = FurtherPlans(Look())
    qtbot.addWidget(made)
    assert (len(made.rows), made.plans()) == (1, ())
    fill(made, 0, "Second tablet ", "at 20 min or later", " Dr. Reyes")
    assert (len(made.rows), made.plans()) == (2, (TABLET,))
    fill(made, 1, "", "", "Dr. Weiss")
    assert made.plans() == (TABLET, FurtherPlan(decided_by="Dr. Weiss"))
    fill(made, 0, "", "", "")
    assert made.plans() == (FurtherPlan(decided_by="Dr. Weiss"),)


def test_there_are_not_too_many_rows_and_none_that_is_kept_is_lost(qtbot: QtBot):
    made = FurtherPlans(Look())
    qtbot.addWidget(made)
    for at in range(MOST):
        fill(made, at, f"{at}")
    assert len(made.rows) == MOST
    kept = [FurtherPlan(f"{at}") for at in range(MOST + 3)]
    made.fill(kept)
    assert made.plans() == tuple(kept)
    made.fill([TABLET])
    assert made.plans() == (TABLET,)


def attended(sitting: Sitting, *further: FurtherPlan) -> None:
    """Have a session with this plan in the room, and the panel of an administration open."""
    room = Room(opened_session(Plan(samples.protocol(), further=further)))
    sitting.screen.attend(room.conductor, "A.K.", 1)
    sitting.press(Key.Key_D)


def test_the_room_shows_it_as_a_plan_and_fills_nothing_in(sitting: Sitting):
    attended(sitting, TABLET, FurtherPlan("Booster"))
    panel = sitting.screen.pages.administration
    said = "Second tablet, may be taken: at 20 min or later, decided by Dr. Reyes; Booster"
    assert panel.zero.text().splitlines()[1:] == [f"Planned by the prescriber: {said}"]
    assert not [line for line in panel.form.lines.values() if line.text()]


def test_however_much_is_planned_the_fields_keep_their_room_and_the_whole_is_a_key_away(sitting: Sitting):
    sitting.screen.resize(1280, 680)
    many = [
        FurtherPlan(f"Tablet {at} " + "of the same kind " * 6, "after a talk", "Dr. W") for at in range(MOST)
    ]
    attended(sitting, *many)
    panel = sitting.screen.pages.administration
    assert panel.form.area.pages == 1
    assert len(panel.zero.text()) < 250
    assert panel.zero.text().endswith("… The whole stands on the page of the usual windows.")
    sitting.press(Key.Key_Escape, Key.Key_W)
    told = sitting.screen.pages.windows.about.text()
    assert [f"Tablet {at} " in told for at in range(MOST)] == [True] * MOST
