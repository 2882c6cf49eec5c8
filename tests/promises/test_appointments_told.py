"""How a visit was planned, moved and cancelled through every output that tells of it."""

from dataclasses import replace
from html import unescape

from companion.export.client.record_page import SessionFiles, told_session
from companion.export.json import as_json
from companion.export.session_html import page
from companion.record.scheduling.appointments import Appointment
from companion.record.session_record import SessionRecord
from companion.report.scheduling.appointments import told_appointments
from companion.settings import Practice
from tests import samples

AT = samples.OPENED_MS
PLANNED = Appointment("visit-4", AT, "Europe/Berlin", "Room 2", author="JM", at_ms=AT - 86_400_000)
LATER = replace(PLANNED, number=1, starts_ms=AT + 3_600_000, room="")
MOVED = replace(LATER, reason="The <room> was taken.", author="RB", at_ms=AT)
STEPS = (PLANNED, MOVED, replace(MOVED, number=2, cancelled=True, reason="A cold.", author="JM"))
TOLD = [
    "Planned on 22 Nov 2026 by JM: Monday, 23 Nov 2026, 11:02, Room 2",
    "Moved on 23 Nov 2026 by RB: Monday, 23 Nov 2026, 12:02; because: The <room> was taken.",
    "Cancelled on 23 Nov 2026 by JM; because: A cold.",
]


def test_each_step_is_told_in_every_output():
    record = SessionRecord(samples.visit(), samples.entries(), samples.NOTE, appointments=STEPS)
    assert list(told_appointments(STEPS)) == TOLD
    texts = (
        page(record, Practice()),
        told_session(record, SessionFiles("a.pdf", "a.png", "a.csv", "a.json"), Practice()),
    )
    assert [[unescape(text).count(told) for told in TOLD] for text in texts] == [[1, 1, 1]] * 2
    kept = as_json(record)["appointments"]
    assert [(step["starts"], step["room"], step["reason"], step["cancelled"]) for step in kept] == [
        ("2026-11-23T10:02:00.000Z", "Room 2", "", False),
        ("2026-11-23T11:02:00.000Z", "", "The <room> was taken.", False),
        ("2026-11-23T11:02:00.000Z", "", "A cold.", True),
    ]
    assert (kept[1]["author"], kept[1]["zone"], kept[1]["at"]) == (
        "RB",
        "Europe/Berlin",
        "2026-11-23T10:02:00.000Z",
    )
