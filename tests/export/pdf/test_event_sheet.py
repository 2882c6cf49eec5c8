"""The sheet of an adverse event: the chosen entries as they stand, and not a word that grades."""

from companion.export.pdf.event_sheet import event_sheet
from companion.record.session_record import SessionRecord
from companion.report.session_report import SessionReport
from companion.session.journal import Corrected, Noted
from companion.session.time.clock import MINUTE
from companion.settings import Practice
from tests import samples


def test_it_holds_what_was_chosen_word_for_word_and_nothing_else():
    session = samples.opened()
    for minute, words in enumerate(("vomited <twice>", "calm again", "asked for water"), 1):
        session = session.add(Noted(words), minute * MINUTE, minute * MINUTE, "JM")
    first, second, third = session.entries[-3:]
    session = session.add(Corrected(third.id), 9 * MINUTE, 9 * MINUTE, "KB")
    record = SessionRecord(samples.visit(), session.entries, known=samples.known())
    html = event_sheet(record, Practice("Practice Bell"), {first.id, third.id}).html
    assert "vomited &lt;twice&gt;" in html
    assert "<s>“asked for water”</s>" in html or "<s>asked for water</s>" in html
    assert "calm again" not in html
    assert second.id not in html
    assert "Ada King" not in html
    report = SessionReport(record.visit.plan, record.entries, record.visit.zone)
    told = next(line for line in report.lines() if line.entry_id == first.id)
    assert told.time in html
    assert "The program grades nothing." in html
    for graded in ("mild", "moderate", "severe", "CTCAE", "Grade"):
        assert graded not in html
