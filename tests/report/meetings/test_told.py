"""The preparation through every output that tells of a session, and the line at the head of the room."""

from dataclasses import replace
from html import unescape

import pytest

from companion.export.json import as_json
from companion.export.meetings import meetings_as_html, meetings_as_json
from companion.export.session_html import page
from companion.record.client import Client
from companion.record.facts.client_facts import ClientFacts
from companion.record.meetings.kept import KeptMeeting
from companion.record.meetings.meeting import Meeting, MeetingWord, VisitKind, WordName
from companion.record.meetings.preparation import Preparation, intention_of, preparation_at
from companion.record.session_record import SessionRecord
from companion.report.client.before_session import client_finding
from companion.report.meetings.told import head_line
from companion.settings import Practice
from tests import samples

W = WordName
WORDS = {
    W.DAY: "2026-11-20",
    W.INTENTION: "to <rest>\nat last",
    W.FEARS: "the dark",
    W.WISHES: "the window open",
    W.SIGNALS: "a raised hand",
    W.WHEN_DIFFICULT: "breathe out",
    W.SUPPORT: "Byron Quill",
    W.HEAD: "",
}


def meeting(**words: str) -> Meeting:
    said = {WordName[name]: value for name, value in words.items()} or WORDS
    versions = tuple(MeetingWord(name, value, 10, "JM") for name, value in said.items())
    kind = VisitKind.PREPARATION
    return Meeting("prep", "c", "A.K.", kind, opened_ms=samples.OPENED_MS, versions=versions)


PREPARED = preparation_at([meeting()])


@pytest.mark.parametrize("named", [False, True])
def test_what_was_prepared_stands_in_every_output(*, named: bool):
    record = SessionRecord(samples.visit(), samples.entries(), prepared=PREPARED, named=named)
    kept = KeptMeeting(meeting(), samples.NOTE)
    texts = page(record, Practice()), meetings_as_html([kept], named=named)
    told = as_json(record)["preparation"]
    versions = meetings_as_json([kept], named=named)[0]["words"]
    for name, said in WORDS.items():
        if not said or name is W.DAY:
            continue
        wanted = int(named or name is not W.SUPPORT)
        for text in texts:
            assert unescape(text.replace("<br/>", "\n")).count(said) == wanted
        for rows in (told["words"], versions):
            assert [row["value"] for row in rows if row["name"] == name] == [said] * wanted
    assert "20 Nov 2026" in texts[0]
    assert samples.NOTE.body in unescape(texts[1])


@pytest.mark.parametrize(
    ("words", "intention", "line"),
    [
        (WORDS, "", "“to <rest> at last” When it is difficult: breathe out"),
        (WORDS, "to swim", "“to swim” When it is difficult: breathe out"),
        ({W.HEAD: "One.\nTwo."}, "to swim", "One. Two."),
        ({W.FEARS: "the dark"}, "", ""),
        ({W.WHEN_DIFFICULT: "wait"}, "", "When it is difficult: wait"),
    ],
)
def test_the_head_of_the_room_has_two_sentences(words: dict[WordName, str], intention: str, line: str):
    prepared = preparation_at([meeting(**{name.name: said for name, said in words.items()})])
    assert head_line(prepared, intention) == line
    assert head_line(Preparation(), "to swim") == ""


def test_the_last_preparation_with_any_words_is_the_one_and_the_page_has_the_intention_without():
    client = Client("c", "A.K.", intention="to wait")
    empty = replace(meeting(DAY="2026-11-25"), id="later")
    other = replace(meeting(INTENTION="to wake"), id="after", kind=VisitKind.INTEGRATION)
    assert preparation_at([empty, meeting(), other]) == PREPARED
    assert intention_of(client, PREPARED) == WORDS[W.INTENTION]
    assert intention_of(client, Preparation()) == "to wait"
    assert intention_of(None, preparation_at([meeting()], at_ms=9)) == ""


def test_prepare_says_what_is_prepared_on_the_line_of_the_client():
    said = client_finding(ClientFacts(), PREPARED).sentences
    assert said[-1] == "Prepared on 20 Nov 2026. “to <rest> at last” When it is difficult: breathe out"
    assert client_finding(ClientFacts()).sentences == said[:-1]
