"""Every sentence of a draft is of its entries: one entry changed, exactly what is told of it changes."""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.record.writing.note_format import NoteFormat
from companion.report.drafting.note_draft import note_draft
from companion.report.drafting.sentences import Sentence
from companion.report.left_out import UNSAID, ReportOutput
from companion.session.journal import (
    Administered,
    Answered,
    Attended,
    Called,
    ClockChanged,
    CourseTaken,
    Described,
    EmergencyStep,
    Ended,
    Entry,
    Fact,
    LineCopied,
    MusicHappened,
    Noted,
    OtherMedicine,
    PreStartAnswered,
    RateChanged,
    ReminderLate,
    ReportedBy,
    Skipped,
    Ticked,
    VitalsTaken,
)
from companion.session.time.clock import minutes
from tests.promises.test_every_kind import FORMATS, told, visit

WORDED: dict[type[Fact], str] = {
    OtherMedicine: "name",
    Described: "text",
    MusicHappened: "why",
    Answered: "answer",
    CourseTaken: "answer",
    Skipped: "reason",
    RateChanged: "text",
    VitalsTaken: "left",
    Noted: "text",
    EmergencyStep: "step",
    Attended: "who",
    Called: "who",
    LineCopied: "text",
    ReportedBy: "by",
    Ticked: "text",
    Ended: "gaps",
}
"""The field of a kind that holds words; of any other kind the time is changed."""


def by_words(entry: Entry, words: str) -> Entry:
    """Change what an entry says, or when it was where it says nothing."""
    fact = entry.fact
    if isinstance(fact, Administered):
        return replace(entry, fact=Administered({"amount": words}))
    if isinstance(fact, ReminderLate | ClockChanged):
        return replace(entry, fact=replace(fact, by_ms=fact.by_ms + 1000 * len(words)))
    if isinstance(fact, PreStartAnswered):
        return replace(entry, fact=replace(fact, done=True, text=words))
    if type(fact) in WORDED and not (isinstance(fact, MusicHappened) and not fact.why):
        name = WORDED[type(fact)]
        held = {each.name: getattr(fact, each.name) for each in fields(fact)}
        made: Fact = type(fact)(**(held | {name: words}))
        return replace(entry, fact=made)
    return later(entry, words)


def later(entry: Entry, _: str) -> Entry:
    """Let an entry be of a minute later, unless all others are timed by it."""
    if isinstance(entry.fact, Administered):
        return entry
    by = minutes(1)
    moment, noticed, wall_ms = entry.moment + by, entry.noticed + by, entry.wall_ms + by
    return replace(entry, moment=moment, noticed=noticed, wall_ms=wall_ms)


@cache
def entries() -> tuple[Entry, ...]:
    return told()[1].entries


@cache
def as_drafted(chosen: int) -> list[Sentence]:
    return list(note_draft(visit(), entries(), FORMATS[chosen]).sentences)


def apart(sentences: list[Sentence], entry_id: str) -> tuple[list[str], list[str]]:
    """Part what is told of an entry from all else."""
    of_it = [each.text for each in sentences if entry_id in each.entry_ids]
    return of_it, [each.text for each in sentences if entry_id not in each.entry_ids]


def hold(chosen: int, number: int, words: str, change: Callable[[Entry, str], Entry]) -> None:
    """Change one entry, and see what of the draft changed."""
    entry = entries()[number]
    changed = change(entry, words)
    if changed == entry:
        return
    mutated = [changed if each.id == entry.id else each for each in entries()]
    of_it, all_else = apart(as_drafted(chosen), entry.id)
    of_it_now, all_else_now = apart(list(note_draft(visit(), mutated, FORMATS[chosen]).sentences), entry.id)
    assert all_else_now == all_else
    excused = change is later or (type(entry.fact), ReportOutput.DRAFT) in UNSAID
    if of_it and not excused:
        assert of_it_now != of_it


@pytest.mark.parametrize("chosen", range(len(FORMATS)), ids=[chosen.id for chosen in FORMATS])
def test_whichever_entry_changes_exactly_its_sentence_does(chosen: int):
    for number in range(len(entries())):
        hold(chosen, number, "something else", by_words)
        hold(chosen, number, "", later)


@settings(max_examples=15)
@given(
    st.integers(0, len(FORMATS) - 1),
    st.integers(0, 1_000),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40),
)
def test_whatever_the_words_are(chosen: int, number: int, words: str):
    hold(chosen, number % len(entries()), f"{words} §", by_words)


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.id)
def test_every_entry_that_stands_has_its_sentence(chosen: NoteFormat):
    draft = note_draft(visit(), entries(), chosen)
    known = {entry_id for sentence in draft.sentences for entry_id in sentence.entry_ids}
    gone = {"Laughter", "Spilt"}
    untold = [
        entry.fact
        for entry in entries()
        if entry.id not in known
        and (type(entry.fact), ReportOutput.DRAFT) not in UNSAID
        and getattr(entry.fact, "tag", "") not in gone
    ]
    assert untold == []


def test_words_stand_in_a_sentence_as_they_were_written():
    said = "  “nothing, really – just 15 % of it”\n(long pause)"
    number = next(number for number, entry in enumerate(entries()) if isinstance(entry.fact, Noted))
    mutated = [by_words(each, said) if each is entries()[number] else each for each in entries()]
    assert all(said in note_draft(visit(), mutated, chosen).text for chosen in FORMATS)
