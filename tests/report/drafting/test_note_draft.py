import pytest

from companion.override import override
from companion.record.writing.note_format import NoteFormat, find_note_formats
from companion.report.drafting.note_draft import drafted, note_draft, outline
from companion.report.rows import EntryLine
from companion.report.session_report import SessionReport
from companion.resources import assets
from companion.session.journal import Entry, Marked, MusicHappened, Opened, Resumed
from companion.session.music.programme import Happening
from companion.session.time.clock import minutes
from tests import samples


def test_a_draft_holds_what_was_recorded():
    text = note_draft(samples.visit(), samples.entries()).text
    assert text.startswith("A.K., session 4, 23 Nov 2026\n")
    assert "Protocol: Intramuscular, in the office, version 1.0" in text
    assert "11:12 (+0:00)  Amount: 45 mg; Site: left" in text
    assert "First effect: +4:00" in text
    assert "11:54 (+42:00)  BP 136/88  HR 84" in text
    assert "Tears: 11:30" in text
    assert "Asked for water, and to be left alone a while." in text
    assert "Escort named: sister, by car" in text
    assert "open   Walks steadily" in text


def test_what_was_not_answered_is_said_so():
    assert "Breathing easily? not answered" in note_draft(samples.visit(), samples.entries()).text


def test_what_was_taken_back_is_not_in_the_draft():
    assert "Laughter" not in note_draft(samples.visit(), samples.entries()).text


def test_what_it_means_is_left_to_the_person_who_was_there():
    text = note_draft(samples.visit(), samples.entries()).text
    assert text.endswith("Assessment:\n\n\nPlan:\n")
    assert "normal" not in text.lower()


def test_an_empty_journal_is_drafted_as_nothing_recorded():
    text = note_draft(samples.visit(), ()).text
    assert "Vitals: nothing recorded." in text
    assert "Given: nothing recorded." in text
    assert "normal" not in text.lower()


def test_before_the_first_administration_times_are_told_without_a_zero():
    opened = tuple(entry for entry in samples.entries() if isinstance(entry.fact, Opened))
    assert "Recorded from 11:02 to 11:02" in note_draft(samples.visit(), opened).text


def test_what_computer_and_sound_did_is_told_in_the_order_in_which_it_happened():
    elsewhere = MusicHappened(1, Happening.ELSEWHERE)
    session = samples.session().add(elsewhere, minutes(60), minutes(60))
    session = session.add(Resumed(), minutes(70), minutes(70))
    told = note_draft(samples.visit(), session.entries).text.partition("Clock and computer:\n")[2]
    assert "music plays to another" in told.splitlines()[0]
    assert "started again" in told.splitlines()[1]


class CountingReport(SessionReport):
    """A report that counts how often it puts an entry into words."""

    said = 0

    @override
    def _line(self, entry: Entry, gone: frozenset[str]) -> EntryLine:
        self.said += 1
        return super()._line(entry, gone)


@pytest.mark.parametrize(
    "chosen", [outline(), *find_note_formats(assets() / "notes")[0]], ids=lambda it: it.id
)
def test_each_entry_is_put_into_words_once_however_many_there_are(chosen: NoteFormat):
    session = samples.session(ended=False)
    for number in range(380):
        at = minutes(100 + number / 4)
        session = session.add(Marked(f"Tag {number % 7}"), at, at, "JM")
    report = CountingReport(samples.plan(), session.entries)
    drafted(samples.visit(), report, chosen)
    assert len(session.entries) > 400
    assert report.said <= len(session.entries)
