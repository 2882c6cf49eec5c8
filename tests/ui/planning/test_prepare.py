import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.record.visits import Status, Visit
from companion.session.music.preflight import CheckStatus, CheckSubject, HeardMusic
from companion.session.plan import Plan
from companion.session.protocol import AskedFor
from companion.settings import Settings
from companion.ui.planning.phase_music import coverage
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.theme import PAPER, Look
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed


def untouched(qtbot: QtBot, services: FakeServices, client_id: str = "") -> PrepareScreen:
    made = PrepareScreen(services, look(), client_id, now)
    opened(qtbot, made)
    return made


def screen(qtbot: QtBot, services: FakeServices, client_id: str = "") -> PrepareScreen:
    made = untouched(qtbot, services, client_id)
    made.form.protocol.setCurrentIndex(0)
    return made


def begun(qtbot: QtBot, made: PrepareScreen) -> Visit:
    with qtbot.waitSignal(made.begin) as told:
        press(made, Key.Key_Return, CTRL)
    assert told.args is not None
    visit = told.args[0]
    assert isinstance(visit, Visit)
    return visit


def test_a_session_is_planned_for_a_known_client(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive(), samples.CLIENT.id)
    made.form.amount.setFocus()
    typed(made, "45 mg")
    made.form.move_on.setFocus()
    typed(made, "5")
    visit = begun(qtbot, made)
    assert (visit.client_code, visit.number) == ("A.K.", 5)
    assert visit.plan.amount == "45 mg"
    assert visit.plan.intention == samples.CLIENT.intention
    assert visit.plan.move_on_after == 5.0
    assert visit.plan.playlists == {"settle": "harbour", "onset": "slow", "peak": "river"}


def test_a_new_client_is_made_on_the_way(qtbot: QtBot):
    services = FakeServices()
    made = screen(qtbot, services)
    typed(made, "T.W.")
    visit = begun(qtbot, made)
    assert (visit.client_code, visit.number) == ("T.W.", 1)
    assert [client.code for client in services.records.clients.kept.values()] == ["T.W."]


def test_neither_client_nor_route_is_chosen_until_somebody_does(qtbot: QtBot):
    made = untouched(qtbot, FakeServices().with_archive())
    assert (made.form.client.chosen, made.form.client.is_new) == (None, False)
    assert made.form.protocol.currentIndex() == -1
    assert made.missing.text() == "Still to choose: client, route"
    assert not made.course.ribbon.isVisible()
    assert not made.course.music_card.isVisible()
    with qtbot.assertNotEmitted(made.begin):
        press(made, Key.Key_Return, CTRL)
    assert made.notice.text() == "For whom is the session?"
    assert made.form.client.line.hasFocus()
    press(made, Key.Key_Down)
    press(made, Key.Key_Return)
    with qtbot.assertNotEmitted(made.begin):
        press(made, Key.Key_Return, CTRL)
    assert made.notice.text() == "By which route?"
    assert made.form.protocol.hasFocus()
    press(made, Key.Key_Down)
    assert (made.missing.text(), made.notice.text()) == ("5 things are open", "")
    assert made.course.music_card.isVisible()
    assert begun(qtbot, made).plan.protocol.id == made.form.protocol.currentData()


def test_a_client_from_the_clients_page_still_asks_for_the_route(qtbot: QtBot):
    made = untouched(qtbot, FakeServices().with_archive(), samples.CLIENT.id)
    assert made.form.client.chosen == samples.CLIENT
    assert made.missing.text() == "Still to choose: route"


def test_a_client_who_is_gone_is_not_another_one(qtbot: QtBot):
    made = untouched(qtbot, FakeServices().with_archive(), "somebody who was erased")
    assert (made.form.client.chosen, made.form.client.is_new) == (None, False)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_is_missing_stays_in_view_beside_begin_and_so_does_its_field(qtbot: QtBot, scale: float):
    made = PrepareScreen(FakeServices().with_archive(), Look(PAPER, scale), samples.CLIENT.id, now)
    opened(qtbot, made)
    made.resize(1000, 640)
    made.form.protocol.setCurrentIndex(0)
    made.form.move_on.setText("soon")
    made.form.amount.setFocus()
    qtbot.waitUntil(lambda: made.form.move_on.height() > 0)
    press(made, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: all(in_view(part) for part in (made.start, made.notice, made.form.move_on)))


def in_view(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect().height() == part.height() > 0


def test_where_nobody_is_yet_the_keyboard_is_where_a_code_is_typed(qtbot: QtBot):
    made = untouched(qtbot, FakeServices())
    typed(made, "T.W.")
    assert made.form.client.code == "T.W."


def test_without_a_client_it_asks_for_one(qtbot: QtBot):
    made = screen(qtbot, FakeServices())
    with qtbot.assertNotEmitted(made.begin):
        press(made, Key.Key_Return, CTRL)
    assert made.notice.text() == "For whom is the session? A code is enough."
    assert made.form.client.line.hasFocus()


def test_a_code_that_is_taken_is_told_and_nothing_is_lost(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    made.form.client.line.insert("\N{CYRILLIC CAPITAL LETTER A}.K.")
    press(made, Key.Key_N, CTRL)
    made.form.amount.setText("45 mg")
    with qtbot.assertNotEmitted(made.begin):
        press(made, Key.Key_Return, CTRL)
    assert "hard to tell apart" in made.notice.text()
    assert made.form.amount.text() == "45 mg"


def test_wrong_minutes_keep_the_session_from_beginning(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive(), samples.CLIENT.id)
    made.form.move_on.setFocus()
    typed(made, "soon")
    with qtbot.assertNotEmitted(made.begin):
        press(made, Key.Key_Return, CTRL)
    assert "“soon” is not a number of minutes" in made.notice.text()
    assert made.form.move_on.hasFocus()


def test_another_client_brings_another_intention_unless_it_was_changed(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive(), samples.CLIENT.id)
    made.form.client.choose(None)
    assert made.form.intention.toPlainText() == ""
    made.form.client.choose(samples.CLIENT)
    made.form.intention.setPlainText("something of its own")
    made.form.client.choose(None)
    assert made.form.intention.toPlainText() == "something of its own"


def test_coverage_is_told_in_minutes():
    phase = samples.protocol().phase("onset")
    assert coverage(phase, samples.playlists()[2]) == "17 min of music, 9 min phase"
    assert coverage(phase, None) == "9 min phase"


def words(made: PrepareScreen) -> str:
    return "\n".join(label.text() for label in made.course.ready.findChildren(QLabel))


def test_what_is_missing_is_said_before_it_begins(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.told = ["VLC was not found."]
    made = screen(qtbot, services)
    services.preflight.hear({path: HeardMusic(trouble="gone") for path in services.preflight.paths})
    said = words(made)
    assert "VLC was not found." in said
    assert "Not quite. “Piece h1” cannot be played" in said
    assert "Peak: none of its music can be played; a quiet piece is repeated instead." in said
    services.preflight.sound(CheckStatus.FINE)
    assert "5 things to know; you can begin all the same." in words(made)
    assert made.start.isEnabled()


def test_everything_ready_is_said_in_words(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    assert "Looking; you can begin at any time." in words(made)
    services.preflight.hear({path: HeardMusic(3_000.0, -20.0, -3.0) for path in services.preflight.paths})
    services.preflight.sound(CheckStatus.FINE)
    assert "Fine: Music, Loudness, Sound, Awake" in words(made)
    assert "Being looked at" not in words(made)
    assert "All 5 pieces play to their ends, decoded by PyAV." in words(made)
    assert "Silence notifications" in words(made)


def test_what_is_wrong_is_said_also_while_the_rest_is_looked_at(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    said = made.course.ready._said[CheckSubject.FILES]
    assert not said.isVisible()
    services.preflight.hear({services.preflight.paths[0]: HeardMusic(trouble="It is gone.")})
    assert said.isVisible()
    assert "cannot be played" in said.text()
    assert "Being looked at: Loudness" in words(made)


def test_the_test_sound_is_asked_for_and_ends(qtbot: QtBot):
    services = FakeServices().with_archive()
    made, preflight = screen(qtbot, services), services.preflight
    told: list[bool] = []
    for _ in range(3):
        press(made, Key.Key_U, CTRL)
        told.append(preflight.playing)
        assert ("Playing softly." in words(made)) is preflight.playing
    assert told == [True, False, True]
    made.hide()
    assert [preflight.playing, preflight.stopped] == [False, True]


def test_silence_throughout_is_a_choice(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive(), samples.CLIENT.id)
    for choice in made.course.music.choices.values():
        choice.setCurrentIndex(choice.count() - 1)
    assert "Silence throughout" in words(made)
    assert begun(qtbot, made).plan.playlists == {}


def test_the_preview_follows_the_protocol(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive(), samples.CLIENT.id)
    assert made.course.ribbon.timeline is not None
    assert made.course.ribbon.timeline.now is None
    assert "Clock zero: injection complete." in made.form.about.text()
    shown = [part.text() for part in made.course.windows.findChildren(QLabel)]
    assert shown[:4] == ["First effect", "2–8 min, typically 4", "convention", "clinic pages"]
    assert len(shown) == 5 * 4
    made.form.protocol.setCurrentIndex(1)
    assert begun(qtbot, made).plan.protocol.id == "intranasal"


def test_without_a_protocol_there_is_nothing_to_plan(qtbot: QtBot):
    services = FakeServices()
    services.protocols = list  # type: ignore[method-assign]
    made = untouched(qtbot, services)
    assert not made.start.isEnabled()
    press(made, Key.Key_Return, CTRL)


def test_a_refused_beginning_is_told(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services, samples.CLIENT.id)
    services.records.failure = "The disk is full."
    with qtbot.assertNotEmitted(made.begin):
        press(made, Key.Key_Return, CTRL)
    assert made.notice.text().startswith("The disk is full. The session has not begun")


def test_tab_goes_through_every_field_in_the_order_of_reading(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive(), samples.CLIENT.id)
    made.form.client.line.setFocus()
    for part in (
        made.form.client.line,
        made.form.last.take,
        made.form.protocol,
        made.form.amount,
        made.form.move_on,
        made.form.points.choice,
        made.form.intention,
    ):
        assert part.hasFocus(), part.accessibleName()
        press(made, Key.Key_Tab)


def test_nothing_is_computed_from_an_amount(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive(), samples.CLIENT.id)
    before = made.course.ribbon.timeline
    made.form.amount.setText("999 mg")
    assert made.course.ribbon.timeline == before
    assert begun(qtbot, made).plan == Plan(
        samples.protocol(),
        samples.CLIENT.intention,
        "999 mg",
        {"settle": "harbour", "onset": "slow", "peak": "river"},
    )


def test_a_vitals_template_takes_the_place_of_the_protocols_points(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive(), samples.CLIENT.id)
    points = made.form.points
    points.choice.setCurrentIndex(points.choice.findData("before_40_120"))
    assert "REMS" in points.about.text()
    assert "0 min, from the opening of the session" in [part.text() for part in made.findChildren(QLabel)]
    assert vitals_of(begun(qtbot, made)) == {"vitals_before": (0.0,), "vitals": (40.0, 120.0)}


def test_the_practices_own_points_come_from_the_settings_and_can_be_typed(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.settings.now = Settings(vitals="before 20 50")
    made = screen(qtbot, services, samples.CLIENT.id)
    assert made.form.points.line.text() == "before 20 50"
    made.form.points.line.setText("now and then")
    press(made, Key.Key_Return, CTRL)
    assert "not a number of minutes" in made.notice.text()
    made.form.points.line.setText("every 30")
    assert vitals_of(begun(qtbot, made)) == {"vitals": (30.0, 60.0, 90.0)}


def test_points_that_are_kept_stand_in_the_next_form_and_in_its_plan(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services, samples.CLIENT.id)
    points = made.form.points
    points.choice.setCurrentIndex(points.choice.findData("own"))
    assert not points.keep.isVisible()
    points.line.setText("before every")
    assert not points.keep.isVisible()
    points.line.setText("before, every 30, end")
    points.keep.click()
    assert not points.keep.isVisible()
    assert services.settings.now.vitals == "before, every 30, end"
    again = screen(qtbot, services, samples.CLIENT.id)
    assert again.form.points.line.text() == "before, every 30, end"
    assert vitals_of(begun(qtbot, again)) == {
        "vitals_before": (0.0,),
        "vitals": (30.0, 60.0, 90.0, 100.0),
    }
    again.form.points.line.clear()
    again.form.points.keep.click()
    assert services.settings.now.vitals == ""


def vitals_of(visit: Visit) -> dict[str, tuple[float, ...]]:
    return {item.id: item.at for item in visit.plan.protocol.items if item.asks is AskedFor.VITALS}


def test_while_another_session_is_unfinished_it_says_so_at_once(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.visits.save(samples.visit(Status.LIVE))
    made = screen(qtbot, services)
    said = [part.text() for part in made.findChildren(QLabel) if part.isVisible()]
    assert any(text.startswith("The session of A.K. is not finished; Today offers") for text in said)
    assert not made.start.isEnabled()
    with qtbot.assertNotEmitted(made.begin):
        press(made, Key.Key_Return, CTRL)
