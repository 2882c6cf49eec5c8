"""A session that was begun by mistake is discarded from the room, and after it, for a reason, asked twice."""

from pytestqt.qtbot import QtBot

from companion.record.discarding import DiscardReason, out_of_sight
from companion.record.visits import Status
from companion.session.journal import Ended
from companion.session.session import Session
from companion.ui.components.discard import DiscardCard
from companion.ui.live import LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.records.audit_trail import AuditTrailScreen
from companion.ui.records.for_your_records import ForYourRecords
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, press
from tests.ui.shell.test_window import begun, shown, unlocked


def choose(part: DiscardCard, reason: DiscardReason) -> None:
    """Choose why."""
    at = list(DiscardReason).index(reason)
    part.reason.setCurrentIndex(at)
    part.reason.activated.emit(at)


def test_what_goes_out_of_sight_is_said_plainly():
    told = samples.session()
    assert out_of_sight(told.state, note=True) == (
        "Out of sight with it: administrations: 1, readings of vitals: 2, marks and notes: 4, "
        "other entries: 11, the draft of its note."
    )
    assert out_of_sight(Session("s", samples.plan()).state, note=False) == "Nothing was entered in it."


def test_from_the_room_in_two_steps_with_a_reason(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = begun(qtbot, services)
    made.course.open_checklist()
    checklist = shown(made, ChecklistScreen)
    checklist.mistake.click()
    part = checklist.discard
    assert part.isVisible()
    part.discard.click()
    assert part.said.text().startswith("Say why first")
    choose(part, DiscardReason.OTHER_CLIENT)
    part.discard.click()
    assert part.discard.text() == "Discard it: once more"
    choose(part, DiscardReason.MISTAKE)
    assert part.discard.text() == "Discard this session"
    part.discard.click()
    assert services.discarded == []
    part.discard.click()
    today = shown(made, TodayScreen)
    assert [reason for _, reason in services.discarded] == [DiscardReason.MISTAKE]
    assert services.player.told[-1] == "stop"
    assert today.notice.text().startswith("Discarded.")
    assert services.records.visits.unfinished() == []
    journal = next(entries for key, entries in services.journal.kept.items() if key != "visit-4")
    assert isinstance(journal[-1].fact, Ended)
    assert made.course.conductor is None
    assert all(visit.status is not Status.DISCARDED for visit in services.records.visits.listed())


def test_where_it_cannot_be_discarded_it_has_ended_and_is_kept(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = begun(qtbot, services)
    made.course.open_checklist()
    part = shown(made, ChecklistScreen).discard
    choose(part, DiscardReason.MISTAKE)
    services.refuses_to_discard = "The disk is full."
    part.discard.click()
    part.discard.click()
    after = shown(made, ForYourRecords)
    assert after.notice.text() == "The disk is full. The session is not discarded."
    assert services.player.told[-1] == "stop"
    assert services.discarded == []


def test_after_the_room_from_review(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services)
    shown(made, TodayScreen).review.emit("visit-4")
    review = shown(made, ReviewScreen)
    press(made, Key.Key_4, CTRL)
    assert review.notes.discard.reason.hasFocus()
    assert review.notes.discard.said.text().startswith("Out of sight with it: administrations: 1")
    choose(review.notes.discard, DiscardReason.TRIAL)
    review.notes.discard.discard.click()
    review.notes.discard.discard.click()
    today = shown(made, TodayScreen)
    assert services.discarded == [("visit-4", DiscardReason.TRIAL)]
    assert not hasattr(today, "sessions")  # there is none to list any more
    press(made, Key.Key_A)
    shown(made, AuditTrailScreen)
    press(made, Key.Key_Escape)
    today = shown(made, TodayScreen)
    today.review.emit("visit-4")
    assert shown(made, TodayScreen).notice.text().startswith("This session was discarded")


def test_a_session_whose_note_is_signed_stands(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.notes.sign(samples.NOTE, samples.OPENED_MS)
    made = unlocked(qtbot, services)
    shown(made, TodayScreen).review.emit("visit-4")
    part = shown(made, ReviewScreen).notes.discard
    assert part.discard.isHidden()
    assert "signed" in part.said.text()


def test_back_in_the_room_nothing_was_discarded(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = begun(qtbot, services)
    made.course.open_checklist()
    shown(made, ChecklistScreen).mistake.click()
    press(made, Key.Key_Escape)
    shown(made, LiveScreen)
    assert services.discarded == []
