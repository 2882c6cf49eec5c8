"""What was decided before a session through every output: checks, and what the prescriber planned further."""

from dataclasses import replace
from html import unescape

from pytestqt.qtbot import QtBot

from companion.export.client.record_page import SessionFiles, told_session
from companion.export.json import as_json
from companion.export.session_html import page
from companion.record.session_record import SessionRecord
from companion.report.drafting.note_draft import decided_before, note_draft
from companion.session.codec.files import decode_plan, encode_plan
from companion.session.plan import FurtherPlan, PracticeCheck
from companion.settings import Practice
from companion.ui.review.screen import ReviewScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, now, opened

CHECKS = (
    PracticeCheck("Water & <tissues>", ticked=True),
    PracticeCheck("Blanket", ticked=False),
    PracticeCheck("Crash bag sealed", ticked=True),
)
FURTHER = (
    FurtherPlan("Second tablet & water", "at 20 min", "Dr. Reyes"),
    FurtherPlan("Booster, if asked for", decided_by="M. K. on the day"),
)
TOLD = [
    "Planned by the prescriber: Second tablet & water, may be taken: at 20 min, decided by Dr. Reyes",
    "Planned by the prescriber: Booster, if asked for, decided by M. K. on the day",
    "Checked before it began: Water & <tissues>; Crash bag sealed",
    "Left open before it began: Blanket",
]


def record() -> SessionRecord:
    visit = replace(samples.visit(), plan=replace(samples.plan(), checks=CHECKS, further=FURTHER))
    return SessionRecord(visit, samples.entries(), samples.NOTE)


def test_they_are_told_in_the_order_of_the_practice_also_after_they_were_kept():
    plan = record().visit.plan
    assert list(decided_before(plan)) == list(decided_before(decode_plan(encode_plan(plan)))) == TOLD


def test_the_draft_tells_them_in_a_line_each():
    lines = note_draft(record().visit, samples.entries()).text.splitlines()
    assert [line for line in lines if line in TOLD] == TOLD


def test_the_pdf_tells_them_also_where_the_note_only_repeats_the_draft():
    held = record()
    draft = note_draft(held.visit, held.entries).text
    note = replace(samples.NOTE, body=draft, signed_by="", signed_ms=0, sha256="")
    text = unescape(page(replace(held, note=note), Practice()))
    assert [text.count(told) for told in TOLD] == [1] * len(TOLD)


def test_the_whole_record_tells_them():
    held = replace(record(), note=None)
    text = unescape(told_session(held, SessionFiles("a.pdf", "a.png", "a.csv", "a.json"), Practice()))
    assert [text.count(told) for told in TOLD] == [1] * len(TOLD)


def test_json_holds_them():
    plan = as_json(record())["plan"]
    assert plan["checks"] == [{"words": check.words, "ticked": check.ticked} for check in CHECKS]
    assert plan["further"] == [
        {"what": "Second tablet & water", "when": "at 20 min", "decided_by": "Dr. Reyes"},
        {"what": "Booster, if asked for", "when": "", "decided_by": "M. K. on the day"},
    ]


def test_review_shows_them_under_its_tables(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = ReviewScreen(services, look(), record().visit, now)
    opened(qtbot, made)
    assert made.decided.isVisible()
    assert made.decided.said.text().splitlines() == TOLD


def test_where_a_practice_has_none_nothing_is_said_of_them():
    held = SessionRecord(samples.visit(), samples.entries(), None)
    told = (
        page(held, Practice())
        + note_draft(held.visit, held.entries).text
        + told_session(held, SessionFiles("a.pdf", "a.png", "a.csv", "a.json"), Practice())
    )
    assert "before it began" not in told
    assert "Planned by the prescriber" not in told
