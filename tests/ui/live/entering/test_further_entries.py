"""Other medicines, touch and people: each by one key, in the place of the panels, and as it was typed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from companion.record.facts.client_facts import ClientFact, ClientFacts, FactName
from companion.record.typed.half_typed import ADDED, HalfTyped, without_entered
from companion.session.journal import (
    Attended,
    MusicDone,
    OtherMedicine,
    PreStartAnswered,
    RateChanged,
    Touched,
)
from companion.session.journal.steps import PresenceStep, TouchStep
from companion.session.tags import Tag
from companion.session.time.clock import minutes
from companion.settings import Practice, Settings
from companion.ui.components import session_texts
from companion.ui.components.entry_form import EntryForm
from companion.ui.keys import Action, KeyMap
from companion.ui.live import EmergencyFacts
from companion.ui.live.whats_next import next_line
from companion.ui.widgets import Field, KeyButton
from tests.ui.sitting import Key, Sitting

Shift = Qt.KeyboardModifier.ShiftModifier
PRACTICE = Practice(medicines=("ondansetron", "clonidine"), routes=("by mouth",))


KNOWN = ClientFacts(
    {
        FactName.TOUCH: ClientFact(FactName.TOUCH, "Hand and shoulder, asked each time", 1),
        FactName.SIGNALS: ClientFact(FactName.SIGNALS, "Open palm: no", 1),
    }
)


def with_lists(sitting: Sitting) -> None:
    sitting.screen.attend(sitting.room.conductor, "A.K.", 1, EmergencyFacts(PRACTICE, KNOWN))


def tiles(form: EntryForm) -> list[str]:
    """What the form offers beside its fields."""
    return [part.text() for cell in form._cells for part in cell.parts if isinstance(part, KeyButton)]


def fill(form: EntryForm, name: str, text: str) -> None:
    """Type into a field."""
    line = form.fields[name]
    assert isinstance(line, Field)
    line.setText(text)


def test_another_medicine_is_entered_as_it_was_typed(sitting: Sitting):
    with_lists(sitting)
    sitting.give()
    sitting.wait(3)
    sitting.press(Key.Key_D, modifier=Shift)
    page = sitting.screen.further.form
    assert page.isVisible()
    assert [tile for tile in tiles(page.form) if tile in (*PRACTICE.medicines, *PRACTICE.routes)] == [
        *PRACTICE.medicines,
        *PRACTICE.routes,
    ]
    sitting.type("Ondansetron odt")
    sitting.press(Key.Key_Tab)
    sitting.type("4,0mg (1/2)")
    sitting.press(Key.Key_Tab, Key.Key_Down)
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == OtherMedicine("Ondansetron odt", "4,0mg (1/2)", "by mouth")
    entry = sitting.room.conductor.session.entries[-1]
    assert entry.moment == entry.noticed
    assert entry.author
    assert sitting.screen.panels.isVisible()


def test_no_amount_is_offered_however_often_it_was_given(sitting: Sitting):
    with_lists(sitting)
    sitting.give()
    for amount in ("4 mg", "8 mg"):
        sitting.room.conductor.enter(OtherMedicine("ondansetron", amount, "by mouth", "JM"))
    sitting.press(Key.Key_D, modifier=Shift)
    form = sitting.screen.further.form.form
    assert not [edit for edit in form.fields.values() if edit.written]
    assert not [text for text in tiles(form) if "mg" in text]


def test_it_is_entered_at_an_earlier_time_taken_back_and_put_right(sitting: Sitting):
    sitting.give()
    sitting.wait(10)
    sitting.press(Key.Key_D, modifier=Shift)
    form = sitting.screen.further.form.form
    fill(form, "name", "labetalol")
    live = sitting.room.conductor.live
    form.time.setText(session_texts.time_of_day(live.session, live.now - minutes(4)))
    sitting.press(Key.Key_Return)
    entry = sitting.room.conductor.session.entries[-1]
    assert 3 * 60_000 <= entry.noticed - entry.moment <= 5 * 60_000
    sitting.press(Key.Key_Up, Key.Key_Return)
    chosen = sitting.screen.pages.chosen.form
    fill(chosen, "amount", "5 mg")
    chosen.confirm()
    standing = [fact for _, fact in sitting.room.conductor.session.state.facts(OtherMedicine)]
    assert standing == [OtherMedicine("labetalol", "5 mg")]
    sitting.press(Key.Key_Escape, Key.Key_Z)
    standing = [fact for _, fact in sitting.room.conductor.session.state.facts(OtherMedicine)]
    assert standing == [OtherMedicine("labetalol")]


def test_a_change_of_rate_is_entered_as_it_was_typed_and_taken_back(sitting: Sitting):
    sitting.give()
    sitting.wait(12)
    before = sitting.room.conductor.session.state
    sitting.press(Key.Key_R, modifier=Shift)
    sitting.type("30 -> 20 mL/h")
    sitting.press(Key.Key_Tab)
    sitting.type("Nurse Ana")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == RateChanged("30 -> 20 mL/h", "Nurse Ana")
    assert sitting.lines()[-1] == "Rate changed: 30 -> 20 mL/h, changed by Nurse Ana"
    after = sitting.room.conductor.session.state
    assert (after.phase, after.phase_until, after.given) == (before.phase, before.phase_until, before.given)
    sitting.press(Key.Key_Up, Key.Key_Return)
    chosen = sitting.screen.pages.chosen.form
    fill(chosen, "text", "30 to 25")
    chosen.confirm()
    standing = [fact for _, fact in sitting.room.conductor.session.state.facts(RateChanged)]
    assert standing == [RateChanged("30 to 25", "Nurse Ana")]
    sitting.press(Key.Key_Escape, Key.Key_Z, Key.Key_Z)
    assert not list(sitting.room.conductor.session.state.facts(RateChanged))


@pytest.mark.parametrize(
    ("opens", "does"),
    [
        (Key.Key_D, (Key.Key_X, Key.Key_Return)),
        (Key.Key_D, (Key.Key_Escape,)),
        (Key.Key_R, (Key.Key_X, Key.Key_Return)),
        (Key.Key_I, (Key.Key_1,)),
        (Key.Key_I, (Key.Key_Escape,)),
        (Key.Key_W, (Key.Key_1, Key.Key_X, Key.Key_Return)),
        (Key.Key_Q, (Key.Key_Escape,)),
    ],
)
def test_the_room_has_its_keys_again_once_a_page_is_left(sitting: Sitting, opens: Key, does: tuple[Key, ...]):
    sitting.give()
    sitting.press(opens, modifier=Shift)
    for key in does:
        sitting.press(key)
    assert QApplication.focusWidget() is sitting.screen
    sitting.press(Key.Key_S)
    assert sitting.last_fact() == MusicDone("silence")
    assert sitting.screen.panels.writing.note.toPlainText() == ""


def test_a_line_that_was_chosen_gives_the_room_its_keys_again(sitting: Sitting):
    sitting.give()
    sitting.press(Key.Key_C, Key.Key_Up, Key.Key_Escape)
    assert QApplication.focusWidget() is sitting.screen
    sitting.press(Key.Key_S)
    assert sitting.last_fact() == MusicDone("silence")
    sitting.press(Key.Key_Up, Key.Key_Return, Key.Key_Return, Key.Key_Escape)
    assert QApplication.focusWidget() is sitting.screen
    sitting.press(Key.Key_J)
    assert sitting.last_fact() == MusicDone("gentler")
    assert sitting.screen.panels.writing.note.toPlainText() == ""


def test_without_a_name_it_is_asked_for_and_what_was_typed_stays(sitting: Sitting):
    sitting.give()
    sitting.press(Key.Key_D, modifier=Shift)
    page = sitting.screen.further.form
    fill(page.form, "amount", "4 mg")
    sitting.press(Key.Key_Return)
    assert page.form.message.text() == "Nothing is written here yet."
    sitting.press(Key.Key_Escape)
    assert sitting.screen.panels.isVisible()
    sitting.press(Key.Key_D, modifier=Shift)
    assert page.form.fields["amount"].written == "4 mg"


def test_a_panel_that_the_emergency_card_came_over_is_gone_on_with(sitting: Sitting):
    sitting.give()
    sitting.press(Key.Key_D, modifier=Shift)
    sitting.type("clon")
    sitting.press(Key.Key_E, modifier=Qt.KeyboardModifier.ControlModifier | Shift)
    assert sitting.screen.pages.emergency.isVisible()
    sitting.press(Key.Key_Escape)
    assert sitting.screen.further.form.isVisible()
    sitting.type("idine")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == OtherMedicine("clonidine")


def test_touch_is_one_key_and_a_figure(sitting: Sitting):
    sitting.give()
    for figure, step in zip((Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4), TouchStep, strict=True):
        sitting.press(Key.Key_I, modifier=Shift)
        assert sitting.screen.further.choice.isVisible()
        sitting.press(figure)
        assert sitting.last_fact() == Touched(step)
    sitting.press(Key.Key_I, modifier=Shift)
    sitting.press(Key.Key_5)
    assert sitting.screen.further.choice.isVisible()
    sitting.press(Key.Key_Escape)
    sitting.press(Key.Key_Z)
    steps = [fact.what for _, fact in sitting.room.conductor.session.state.facts(Touched)]
    assert steps == [TouchStep.OFFERED, TouchStep.ACCEPTED, TouchStep.DECLINED]


def test_what_was_agreed_about_touch_stands_beside_the_choice_of_it_alone(sitting: Sitting):
    with_lists(sitting)
    sitting.press(Key.Key_I, modifier=Shift)
    page = sitting.screen.further.choice
    assert (
        page.aside.text()
        == "Touch, as agreed: Hand and shoulder, asked each time\nAgreed signals: Open palm: no"
    )
    sitting.press(Key.Key_Escape)
    sitting.press(Key.Key_W, modifier=Shift)
    assert page.aside.isHidden()


def test_people_are_named_by_who_is_known_or_by_typing(sitting: Sitting):
    sitting.give()
    sitting.press(Key.Key_W, modifier=Shift)
    sitting.press(Key.Key_2)
    sitting.type("Jo, her sister")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Attended("Jo, her sister", PresenceStep.CAME)
    sitting.press(Key.Key_W, modifier=Shift)
    sitting.press(Key.Key_3)
    form = sitting.screen.further.form.form
    assert "Jo, her sister" in tiles(form)
    sitting.click(next(part for part in form.findChildren(KeyButton) if part.text() == "Jo, her sister"))
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Attended("Jo, her sister", PresenceStep.LEFT)


def test_what_is_typed_outlives_a_crash_and_is_not_written_twice(sitting: Sitting):
    sitting.give()
    sitting.press(Key.Key_D, modifier=Shift)
    sitting.type("naloxone")
    page, live = sitting.screen.further.form, sitting.room.conductor.live
    kept = page.with_typed(HalfTyped())
    page.form.clear()
    sitting.press(Key.Key_Escape)
    page.take_typed(kept, live)
    sitting.press(Key.Key_D, modifier=Shift)
    assert page.form.fields["name"].written == "naloxone"
    sitting.press(Key.Key_Return)
    entries = sitting.room.conductor.session.entries
    assert without_entered(kept, entries) == HalfTyped()
    earlier = [entry for entry in entries if not isinstance(entry.fact, OtherMedicine)]
    assert without_entered(kept, earlier) == kept
    named = replace(kept, entries={ADDED: replace(kept.entries[ADDED], answers={"name": "other"})})
    assert without_entered(named, entries) == named


def test_a_practice_that_uses_these_keys_keeps_them(sitting: Sitting):
    keys = KeyMap.chosen(Settings(tags=(Tag("Shift+D", "Drank"),)))
    assert keys.find("Shift+D") == Tag("Shift+D", "Drank")
    assert not keys.conflicts()
    assert keys.key(Action.TOUCH) == "Shift+I"
    assert Action.OTHER_MEDICINE in sitting.screen.panels.quick.tiles


def test_lines_before_the_start_are_answered_by_figures_and_what_is_written_leads_back(sitting: Sitting):
    sitting.wait(1)
    sitting.press(Key.Key_Q, modifier=Shift)
    page = sitting.screen.further.choice
    assert page.isVisible()
    asked = sitting.room.conductor.session.plan.pre_start
    sitting.press(Key.Key_1)
    assert sitting.last_fact() == PreStartAnswered(asked[0].id)
    sitting.press(Key.Key_1)
    assert sitting.last_fact() == PreStartAnswered(asked[0].id, done=False)
    escort = [line.id for line in asked].index("escort")
    sitting.press(Key(Key.Key_1 + escort))
    sitting.type("M.K., sister")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == PreStartAnswered("escort", text="M.K., sister")
    assert page.isVisible()
    baseline = [line.id for line in asked].index("baseline")
    sitting.press(Key(Key.Key_1 + baseline))
    sitting.type("128/82 74 98")
    sitting.press(Key.Key_Return)
    left = len(asked) - 2
    assert next_line(sitting.room.conductor.live).offer == f"Before the start: {left} of {len(asked)} open"
    sitting.press(Key.Key_Q, modifier=Shift)
    sitting.press(Key.Key_PageDown)
    sitting.press(Key.Key_1)
    assert sitting.last_fact() == PreStartAnswered(asked[9].id)
