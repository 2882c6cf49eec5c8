"""What a client takes home holds what was chosen and nothing that was measured, given or judged."""

from companion.record.scheduling.appointments import Appointment
from companion.record.session_record import SessionRecord
from companion.report.client.story import Story, StoryChoice, Whose, story
from companion.report.client.words import said_lines
from companion.report.session_report import SessionReport
from tests import samples

RECORD = SessionRecord(samples.visit(), samples.entries(), known_now=samples.known())
KEYS = [line.key for line in said_lines(SessionReport(samples.plan(), RECORD.entries))]


def told(choice: StoryChoice = StoryChoice(), *coming: Appointment) -> Story:  # noqa: B008 - a value
    return story(RECORD, choice, coming)


def test_nothing_is_chosen_by_itself():
    made = told()
    assert (made.whose, made.said, made.next_contact) == ("", [], "")
    assert made.intention == "softening toward my father"
    assert [(piece.title, piece.heard, piece.source) for piece in made.music] == [
        ("Harbour, early", "10 min", ""),
        ("Slow Meadow", "15 min", ""),
        ("Long River", "75 min", ""),
    ]


def test_the_ribbon_has_no_number_no_amount_and_no_course_that_was_only_usual():
    laid = told(StoryChoice(KEYS[:1])).laid
    assert (laid.vitals, laid.curve, laid.bands, laid.now) == ((), (), (), None)
    assert [(tick.letter, tick.words) for tick in laid.ticks] == [("", "")]
    assert all(span.lived for span in laid.phases)
    assert not any(sign.isdigit() for sign in laid.words)


def test_what_was_chosen_is_there_and_whose_it_is_only_where_that_was_asked():
    made = told(StoryChoice(KEYS, Whose.NAME, {"t2": "CC0"}))
    assert [line.words for line in made.said] == [
        "it's my dad's coat",
        "Asked for water, and to be left alone a while.",
    ]
    assert (made.whose, made.music[2].source) == ("Ada King", "CC0")
    assert told(StoryChoice(whose=Whose.CODE)).whose == "A.K."


def test_the_next_contact_is_the_next_visit_that_is_planned():
    when = Appointment("visit-5", samples.OPENED_MS + 7 * 86_400_000, "Europe/Berlin", "Room 2")
    assert told(StoryChoice(), when).next_contact == "Monday, 30 Nov 2026, 11:02, Room 2"
