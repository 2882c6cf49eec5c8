"""Every kind of entry through every output: what was written down is told in each, or excused in writing."""

import json
from collections.abc import Callable, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from pathlib import Path
from typing import Any, get_args

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from companion.export.json import as_json, write_json
from companion.export.pdf.session_pdf import session_print
from companion.export.session_html import page
from companion.record.session_record import SessionRecord
from companion.record.visits import Visit
from companion.record.writing.note_format import NoteFormat, SectionOrder, find_note_formats
from companion.report.drafting.note_draft import note_draft, outline
from companion.report.left_out import UNSAID, ReportOutput
from companion.resources import assets
from companion.session.before.pre_start import AnsweredBy, PreStartLine
from companion.session.codec.files import decode_fact, decode_plan
from companion.session.entry_kind import ByHand
from companion.session.home.reported import Reported, ReportWay
from companion.session.journal import (
    Administered,
    Answered,
    Attended,
    CallBack,
    Called,
    CallLost,
    ClockChanged,
    Corrected,
    CourseTaken,
    Described,
    Due,
    EmergencyOpened,
    EmergencyStep,
    Ended,
    Entry,
    Fact,
    Held,
    LineCopied,
    Marked,
    MusicDone,
    MusicHappened,
    NotAnswered,
    Noted,
    Observed,
    Opened,
    OtherMedicine,
    PhaseEntered,
    PhaseProposed,
    Postponed,
    PreStartAnswered,
    RateChanged,
    ReminderLate,
    ReportedBy,
    Resumed,
    Retimed,
    Skipped,
    Ticked,
    Touched,
    VitalsTaken,
    Voided,
)
from companion.session.journal.steps import CallStep, PresenceStep, TouchStep
from companion.session.music.mood import Mood, Steering
from companion.session.music.programme import Happening
from companion.session.plan import Plan
from companion.session.protocol import Landmark
from companion.session.session import Session
from companion.session.time.clock import Anchor, ClockJump, ClockReading, minutes
from companion.settings import Practice
from companion.ui.review.screen import ReviewScreen
from tests import samples
from tests.export.pdf.test_session_pdf import text_of
from tests.export.test_json import strays
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, now, opened

THEIR_CLOCK_MS = 1_795_460_820_000
ANCHOR = Anchor(0, ClockReading(samples.OPENED_MS, 0, 0, "boot"))


@dataclass(frozen=True)
class Example:
    """A fact, and words that every output has to say of it; ``rows`` where draft and PDF have others."""

    fact: Fact
    says: tuple[str, ...]
    rows: tuple[str, ...] = ()


OTHER = ("ondansetron", "4,0 mg", "under the tongue", "Nurse Ana")
OTHER_GIVEN = OtherMedicine(*OTHER)
RATE_CHANGED = RateChanged("paused for 4 min", "Nurse Ana")


def plan() -> Plan:
    """Give the plan of the samples, with lines before the start."""
    lines = PreStartLine("identity", "Identity and consent"), PreStartLine("bathroom", "Bathroom used")
    made = samples.plan()
    stops = (PreStartLine("stop_1", "Over our limit?", AnsweredBy.DECISION),)
    return replace(made, stops=stops, protocol=replace(made.protocol, preparation=lines))


def visit() -> Visit:
    return replace(samples.visit(), plan=plan())


def music(number: int, happening: Happening, title: str = "", why: str = "") -> MusicHappened:
    return MusicHappened(number, happening, "onset" if title else "", title, title, 12.0 * number, why)


def living(number: int, happening: Happening, why: str, phase: str = "onset") -> MusicHappened:
    steering = Steering("strings", 7, 48_000 * number, Mood(0.8, 0.2, 0.5, 0.3), 40.0)
    told = None if happening is Happening.STOPPED else steering
    return MusicHappened(number, happening, phase, "living", "Warm strings", float(number), why, told)


def examples(id_of: Callable[[Fact], str]) -> list[Example]:
    """Give at least one fact of each kind, one of each that a person enters told by somebody else."""
    seen: set[type[Fact]] = set()
    found = []
    for example in seen_by_the_author(id_of):
        first = type(example.fact) not in seen and isinstance(example.fact, ByHand)
        found.append(told_by_another(example) if first else example)
        seen.add(type(example.fact))
    return found


def told_by_another(example: Example) -> Example:
    """Let somebody else have told of it on paper; who, which way and by which clock is said everywhere."""
    who = f"{type(example.fact).__name__} helper"
    fact: Any = example.fact
    told = replace(fact, reported=Reported(who, ReportWay.PAPER, THEIR_CLOCK_MS, f"K7QX3/{who}"))
    said = f"reported by {who}", "copied by hand from paper", "20:07 by the clock there"
    if isinstance(fact, VitalsTaken):
        said = f"{fact.by}, through {who}", *said[1:]
    return Example(told, (*example.says, *said), example.rows and (*example.rows, *said))


def seen_by_the_author(id_of: Callable[[Fact], str]) -> list[Example]:
    """Give at least one fact of each kind, in an order in which they could happen."""
    slept = ClockChanged(ClockJump.SLEPT, 90_000, Anchor(minutes(3), replace(ANCHOR.reading)))
    tags = ("Laughter", "Sneeze", "Spilt", "Dry mouth", "Yawn")
    laughed, sneezed, spilt, dry, yawned = map(Marked, tags)
    return [
        Example(Opened(ANCHOR, "Europe/Berlin"), ("Session opened",)),
        Example(slept, ("slept for 90 s",)),
        Example(Administered({"amount": "41 mg"}), ("41 mg",)),
        Example(OTHER_GIVEN, OTHER),
        Example(Described(id_of(OTHER_GIVEN), "asked for it"), ("asked for it",)),
        Example(music(1, Happening.STARTED, "Grey Heron"), ("Grey Heron",)),
        Example(Due("breathing/1/1"), ("Due: Breathing easily?",), rows=("Due", "11:08")),
        Example(Answered("breathing/1/1", "Barely"), ("Breathing easily?", "Barely")),
        Example(Due("breathing/1/2"), ("Due: Breathing easily?",), rows=("Due", "11:10")),
        Example(Postponed("breathing/1/2", 7), ("7 min",)),
        Example(Skipped("comfort/1/1", "asleep just now"), ("Comfortable?", "asleep just now")),
        Example(NotAnswered("pressure/1/1"), ("Blood pressure", "not answered")),
        Example(PhaseProposed("build"), ("Usual time of Build reached",)),
        Example(PhaseEntered("build"), ("Build begins",)),
        Example(PhaseEntered("peak", by_plan=True), ("Peak begins, by the plan",)),
        Example(Held(on=True), ("Phase held",)),
        Example(Held(on=False), ("Phase no longer held",)),
        Example(Retimed(), ("Phases counted from every administration so far",)),
        Example(CourseTaken("breathing/1/1", "Barely"), ("Proposed after “Barely” and accepted",)),
        Example(RateChanged("pump from 30 to 20"), ("Rate changed: pump from 30 to 20",)),
        Example(RATE_CHANGED, ("Rate changed: paused for 4 min, changed by Nurse Ana",)),
        Example(Described(id_of(RATE_CHANGED), "she felt cold"), ("she felt cold",)),
        Example(Marked("Shiver"), ("Shiver",)),
        Example(Described(id_of(Marked("Shiver")), "at the word home"), ("at the word home",)),
        Example(Marked(""), ("Moment",)),
        Example(
            VitalsTaken("131/81 71 97 rr 14 by Ana", 131, 81, 71, 97, 14, "Ana"),
            ("131/81", "71", "97", "14", "Ana"),
        ),
        Example(
            Described(
                id_of(VitalsTaken("131/81 71 97 rr 14 by Ana", 131, 81, 71, 97, 14, "Ana")), "left arm"
            ),
            ("left arm",),
        ),
        Example(VitalsTaken("110/P", 110, palpated=True), ("110/P",)),
        Example(
            VitalsTaken(
                "128/70 (89) and 7 stars",
                systolic=128,
                diastolic=70,
                mean=89,
                oxygen="2 L/min",
                temperature="36.8 °C",
                pain="3/10",
                co2="38 mmHg",
                weight="72 kg",
                left="7 stars",
            ),
            ("128/70", "89", "2 L/min", "36.8 °C", "3/10", "38 mmHg", "72 kg", "7 stars"),
        ),
        Example(Noted("the boat turned"), ("the boat turned",)),
        Example(Observed(Landmark.PEAK), ("Peak",)),
        Example(Described(id_of(Observed(Landmark.PEAK)), "eyes wide"), ("eyes wide",)),
        Example(living(20, Happening.STARTED, "phase"), ("Living music, Warm strings",)),
        Example(living(21, Happening.STEERED, "phase", "peak"), ("steered to Peak (deep, still, dark)",)),
        Example(living(22, Happening.STEERED, "gentler", "peak"), ("gentler (deep, still, dark)",)),
        Example(living(23, Happening.STOPPED, "silence"), ("faded to silence",)),
        Example(MusicDone("pause"), ("Guide, music: pause",)),
        Example(music(2, Happening.STOPPED, "Grey Heron", "paused"), ("paused",)),
        Example(MusicDone("pause"), ("Guide, music: on",)),
        Example(MusicDone("softer", 40, -20.0), ("Guide, music: softer ×40, −20 dB",)),
        Example(music(3, Happening.STARTED, "Grey Heron", "resumed"), ("resumed",)),
        Example(music(4, Happening.SKIPPED, "Broken Bell", "no such file"), ("Broken Bell", "no such file")),
        Example(music(5, Happening.DEVICE_LOST, why="unplugged"), ("Sound output lost", "unplugged")),
        Example(music(6, Happening.DEVICE_BACK), ("Sound output back",), rows=("back at",)),
        Example(music(7, Happening.ELSEWHERE), ("the music plays to another",)),
        Example(music(8, Happening.TURNED_DOWN, why="headphones"), ("turned down", "headphones")),
        Example(EmergencyOpened(), ("Emergency card opened",)),
        Example(EmergencyStep("Call Ana"), ("Call Ana",)),
        Example(Touched(TouchStep.OFFERED), ("Touch offered",)),
        Example(Touched(TouchStep.WITHDRAWN), ("Touch withdrawn",)),
        Example(Attended("Jo", PresenceStep.HERE), ("Jo is here",)),
        Example(Attended("M. K.", PresenceStep.TOOK_OVER), ("M. K. took over",)),
        Example(CallLost(), ("Call lost",)),
        Example(Called("the neighbour"), ("Called the neighbour: tried",)),
        Example(Called("Jo", CallStep.REACHED), ("Called Jo: reached",)),
        Example(
            LineCopied("Minute 40: all is well here."), ("Copied to be sent: Minute 40: all is well here.",)
        ),
        Example(CallBack(), ("Call back",)),
        Example(yawned, ("Yawn",)),
        Example(ReportedBy(id_of(yawned), "Rosa"), ("reported by Rosa",)),
        Example(ReminderLate(9_000), ("9 s late",)),
        Example(Resumed(), ("The program was started again",)),
        Example(laughed, ("Laughter",)),
        Example(Voided(id_of(laughed)), ("taken back",)),
        Example(sneezed, ("Sneeze",)),
        Example(Voided(id_of(sneezed)), ("Taken back: Sneeze",)),
        Example(Voided(id_of(Voided(id_of(sneezed)))), ("Brought back: Sneeze",)),
        Example(spilt, ("Spilt",)),
        Example(dry, ("Dry mouth",)),
        Example(Corrected(id_of(spilt), id_of(dry)), ("corrected", "Dry mouth")),
        Example(Ticked("escort", done=True, text="with Jo"), ("Escort named", "with Jo")),
        Example(Ticked("shoes", done=False, text="by the door"), ("shoes", "by the door")),
        Example(PreStartAnswered("identity"), ("Identity and consent",)),
        Example(PreStartAnswered("bathroom", done=False), ("not answered", "Bathroom used")),
        Example(
            PreStartAnswered("stop_1", text="waited, 128/80", decided_by="Dr Weiss"),
            ("Over our limit?", "waited, 128/80", "Dr Weiss"),
        ),
        Example(Ended("taxi is late", "KB"), ("taxi is late", "KB")),
    ]


IN_ROWS = {ReportOutput.DRAFT, ReportOutput.PDF}
"""The outputs that tell each fact once, in a row of its own table."""

FORMATS = [outline(), *find_note_formats(assets() / "notes")[0]]

TAKEN_BACK = {"Laughter", "Spilt"}
"""What the draft leaves out because it was taken back."""


def told() -> tuple[list[Example], Session]:
    """Give the examples, and the session that they make, one a minute."""

    def id_of(fact: Fact) -> str:
        bare: Any = fact
        bare = replace(bare, reported=None) if isinstance(fact, ByHand) else bare
        return f"{type(fact).__name__}-{bare}"

    found = examples(id_of)
    session = Session("visit-4", plan())
    for minute, example in enumerate(found):
        author = "" if isinstance(example.fact, MusicHappened | Due) else "JM"
        session = session.add(example.fact, minutes(minute + 5), minutes(minute + 5), author)
    entries = tuple(replace(entry, id=id_of(entry.fact)) for entry in session.entries)
    return found, replace(session, entries=numbered(entries))


def numbered(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Let no two entries have one id, such as the two presses of one key."""
    seen: set[str] = set()
    unique = []
    for entry in entries:
        unique.append(replace(entry, id=f"{entry.id}-{entry.seq}") if entry.id in seen else entry)
        seen.add(entry.id)
    return tuple(unique)


def plain(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def review_text(qtbot: QtBot, entries: Sequence[Entry]) -> str:
    made = ReviewScreen(FakeServices().with_archive(entries), look(), visit(), now)
    opened(qtbot, made)
    models = [table.model() for table in made.tabs.tables.values()]
    return "\n".join(
        str(model.index(row, column).data())
        for model in models
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    )


def missing(text: str, output: ReportOutput, *, in_rows: bool = True) -> list[str]:
    """Name what is not told in an output and not excused there."""
    return [
        f"{type(example.fact).__name__}: {words}"
        for example in told()[0]
        if (type(example.fact), output) not in UNSAID
        for words in (example.rows if in_rows and output in IN_ROWS and example.rows else example.says)
        if words not in text and not (output is ReportOutput.DRAFT and words in TAKEN_BACK)
    ]


def test_there_is_an_example_of_every_kind():
    assert {type(example.fact) for example in told()[0]} == set(get_args(Fact))
    happened = [example.fact for example in told()[0] if isinstance(example.fact, MusicHappened)]
    assert {fact.happening for fact in happened} == set(Happening)


def test_every_field_of_every_kind_is_told_in_an_example():
    """Hold new fields, too, to a place in every output: an example with words for each of them."""
    facts = [example.fact for example in told()[0]]
    untold = [
        f"{kind.__name__}.{each.name}"
        for kind in get_args(Fact)
        for each in fields(kind)
        if each.default is not MISSING
        and all(getattr(fact, each.name) == each.default for fact in facts if isinstance(fact, kind))
    ]
    assert untold == []


def test_every_excuse_is_for_a_kind_there_is_and_says_why():
    assert all(kind in get_args(Fact) and why for (kind, _), why in UNSAID.items())


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.id)
def test_every_kind_is_in_the_draft_of_the_note_in_every_format(chosen: NoteFormat):
    text = note_draft(visit(), told()[1].entries, chosen).text
    in_rows = chosen.sections[0].order is SectionOrder.KIND
    assert not missing(text, ReportOutput.DRAFT, in_rows=in_rows), text


def test_every_kind_is_in_review(qtbot: QtBot):
    assert not missing(review_text(qtbot, told()[1].entries), ReportOutput.REVIEW)


@pytest.mark.usefixtures("qapp")
def test_every_kind_is_in_the_pdf(tmp_path: Path):
    entries = told()[1].entries
    record = SessionRecord(visit(), entries, samples.NOTE)
    text = plain(page(record, Practice()))
    assert not missing(text, ReportOutput.PDF), text
    session_print(record).write(tmp_path / "session.pdf")
    written = text_of(tmp_path / "session.pdf").replace(" ", "")
    assert not [word for word in text.split() if word not in written and "ribbon" not in word]


def test_every_entry_is_in_the_json_file_as_it_is_kept(tmp_path: Path):
    entries = told()[1].entries
    write_json(tmp_path / "session.json", SessionRecord(visit(), entries, samples.NOTE))
    plain_file = json.loads((tmp_path / "session.json").read_text(encoding="utf-8"))
    assert plain_file == as_json(SessionRecord(visit(), entries, samples.NOTE))
    for entry, found in zip(entries, plain_file["entries"], strict=True):
        assert decode_fact(found["kind"], json.dumps(found["fact"])) == entry.fact
        kept = (entry.id, entry.seq, entry.moment, entry.noticed, entry.author)
        assert kept == tuple(found[name] for name in ("id", "seq", "moment_ms", "noticed_ms", "author"))
    assert decode_plan(json.dumps(plain_file["plan_whole"])) == plan()
    assert strays(plain_file) == []
