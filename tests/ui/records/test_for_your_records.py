"""For your records: what is still to do after a session."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from companion.record.backups import BackupReason, BackupStatus, BackupWork, backup_at
from companion.record.due_forms import DueForm
from companion.session.journal import Ticked
from companion.ui.records.for_your_records import ForYourRecords
from tests import fakes, samples
from tests.ui.fake_services import FakeBackups, FakeServices
from tests.ui.house import Key, look, now, opened, press


def page(qtbot: QtBot, services: FakeServices) -> ForYourRecords:
    made = ForYourRecords(services, look(), samples.visit(), now)
    opened(qtbot, made)
    return made


def said(made: ForYourRecords) -> list[str]:
    return [pressed.accessibleDescription() for pressed in made.lines.buttons]


def test_each_line_leads_there_by_its_figure(qtbot: QtBot):
    services = FakeServices().with_archive()
    last = services.journal.kept["visit-4"][-1]
    agreed = Ticked("next_contact", done=True, text="Thursday, we call")
    services.journal.kept["visit-4"].append(replace(last, id="ticked", seq=last.seq + 1, fact=agreed))
    services.forms.expect([DueForm("visit-4", "rems", "REMS form", date(2026, 11, 30), "A.K.")])
    services.backups = FakeBackups(BackupStatus(trouble="The disk is full."))
    made = page(qtbot, services)
    assert said(made) == ["The note is not signed.", "Next contact: Thursday, we call", "The disk is full."]
    went: list[str] = []
    made.review.connect(lambda: went.append("review"))
    made.client.connect(lambda: went.append("client"))
    made.backups.connect(lambda: went.append("backups"))
    made.back.connect(lambda: went.append("today"))
    for key in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_Escape):
        press(made, key)
    assert went == ["review", "client", "backups", "review", "today"]


def test_the_contact_of_the_protocol_is_named_where_nobody_wrote_another_one(qtbot: QtBot):
    services = FakeServices().with_archive()
    visit = samples.visit()
    protocol = replace(visit.plan.protocol, integration=fakes.protocol().integration)
    services.records.visits.save(replace(visit, plan=replace(visit.plan, protocol=protocol)))
    assert said(page(qtbot, services))[1] == (
        "Next contact: 1 to 3 days after, from 24 Nov 2026 to 26 Nov 2026"
    )


def test_what_is_done_or_unknown_is_not_asked_for(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.notes.sign(samples.NOTE, samples.OPENED_MS)
    made = page(qtbot, services)
    assert said(made) == []
    assert made.forms is None
    assert made.to_today.hasFocus()


def test_it_tells_how_the_backup_goes_that_is_made_by_itself(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.backups = FakeBackups(BackupStatus(doing=BackupWork.MAKING))
    made = page(qtbot, services)
    assert made.backup.text() == "A backup is being made."
    done = backup_at(samples.visit().opened_ms + 60_000, BackupReason.SESSION)
    services.backups.now(BackupStatus((done,)))
    assert made.backup.text() == "A backup was made after the session."


def test_a_record_that_cannot_be_read_says_so_and_still_leads_to_the_note(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.failure = "The disk cannot be read."
    made = page(qtbot, services)
    assert made.notice.text() == "The disk cannot be read."
    assert said(made) == ["The note is not signed."]
