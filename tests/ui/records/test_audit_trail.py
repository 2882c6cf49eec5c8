from typing import cast

from pytestqt.qtbot import QtBot

from companion.record.audit.text import AuditRow, told
from companion.ui.components.papers.ways import Way
from companion.ui.records.audit_trail import AuditTrailScreen
from tests import samples
from tests.ui.fake_papers import FakePrinting
from tests.ui.fake_record_parts import FakeAuditReader
from tests.ui.house import CTRL, Key, look, now, opened, press

AT = samples.OPENED_MS
DAY = 86_400_000


def trail_row(seq: int, action: str, entity: str, actor: str = "JM", ms: int = 0, **more: str) -> AuditRow:
    return AuditRow(seq, AT + seq * 60_000 + ms, actor, action, entity, "id", "", **more)


ROWS = [
    trail_row(7, "sign", "note", visit_id="visit-4", client="A.K."),
    *(trail_row(seq, "append", "entry", visit_id="visit-4", client="A.K.") for seq in (6, 5, 4)),
    trail_row(3, "erase", "client", "RK"),
    trail_row(2, "invent", "something", "RK"),
    trail_row(1, "open", "record", ms=-DAY),
]


def screen(qtbot: QtBot, audit: FakeAuditReader, printing: FakePrinting | None = None) -> AuditTrailScreen:
    made = AuditTrailScreen(audit, printing or FakePrinting(), look(), now)
    opened(qtbot, made)
    return made


def rows(made: AuditTrailScreen) -> list[str]:
    model = made.model
    return [" | ".join(model.index(r, c).data() for c in range(4)) for r in range(model.rowCount())]


def test_the_trail_is_told_in_sentences_the_newest_first(qtbot: QtBot):
    assert rows(screen(qtbot, FakeAuditReader(rows=ROWS))) == [
        "23 Nov 2026, 11:09 | JM | signed the note on a session of A.K. | 7",
        "23 Nov 2026, 11:06–11:08 | JM | wrote 3 entries in a session of A.K. | 4–6",
        "23 Nov 2026, 11:05 | RK | erased a client:  | 3",
        "23 Nov 2026, 11:04 | RK | invent: something | 2",
        "22 Nov 2026, 11:03 | JM | opened the record | 1",
    ]


def test_one_person_and_one_day(qtbot: QtBot):
    made = screen(qtbot, FakeAuditReader(rows=ROWS))
    made.person.setCurrentIndex(made.person.findText("RK"))
    assert [row.split(" | ")[1] for row in rows(made)] == ["RK", "RK"]
    made.person.setCurrentIndex(0)
    made.day.setText("2026-11-22")
    made.day.editingFinished.emit()
    assert rows(made) == ["22 Nov 2026, 11:03 | JM | opened the record | 1"]
    made.day.setText("yesterday")
    made.day.editingFinished.emit()
    assert made.notice.text() == "A day is written such as 2026-11-23."


def test_verifying_ends_in_one_line(qtbot: QtBot):
    audit = FakeAuditReader(rows=ROWS, held=False)
    made = screen(qtbot, audit)
    audit.held = True
    press(made, Key.Key_Return, CTRL)
    assert made.notice.text().startswith("Every row is being verified")
    assert not made.check.isEnabled()
    audit.finish()
    assert made.notice.text() == "All 7 rows fit."
    assert made.check.isEnabled()


def test_a_line_leads_to_its_session_and_escape_back(qtbot: QtBot):
    made = screen(qtbot, FakeAuditReader(rows=ROWS))
    with qtbot.waitSignal(made.review) as opening:
        press(made, Key.Key_Return)
    assert opening.args == ["visit-4"]
    with qtbot.waitSignal(made.back):
        press(made, Key.Key_Escape)


def test_changes_of_one_kind_are_told_once():
    changes = [AuditRow(seq, AT, "JM", "change", "client", "id", f"field{seq % 2}") for seq in (3, 2, 1)]
    [line] = told(changes)
    assert line.said == "changed what is kept of an erased client: field0 field1, 3 times"
    assert (line.first_seq, line.last_seq) == (1, 3)
    assert told([]) == []


def test_the_lines_that_are_shown_go_on_paper(qtbot: QtBot):
    printing = FakePrinting()
    made = screen(qtbot, FakeAuditReader(rows=ROWS), printing)
    made.paper.go(Way.COPY)
    [paper] = printing.papers
    about, lines = cast("tuple[str, list[tuple[str, ...]]]", paper.about)
    assert about == "By everyone, newest first"
    assert lines[0] == ("23 Nov 2026, 11:09", "JM", "signed the note on a session of A.K.", "7")
    assert [" | ".join(line) for line in lines] == rows(made)
    assert paper.went == [("copy", None)]
