"""Scripts as files: those that ship, and what a trainer is told about one that cannot be played."""

import re
from pathlib import Path

import pytest

from companion.resources import assets
from companion.session.codec.files import ProtocolError
from companion.session.codec.protocol_words import find_words
from companion.session.script.files import find_scripts, load_script, script_in
from companion.session.script.script import EventKind, Script

SHIPPED, PROBLEMS = find_scripts([assets() / "scripts"])
GOOD = (assets() / "scripts" / "5_panic.toml").read_text(encoding="utf-8")
DOSES = re.compile(
    r"\d\s*(mg|mcg|µg|ml|milli|micro)|\bdos(e|es|is|ing)\b|\b(inject|administer|give) (more|another)\b"
    r"|benzodiazepin|ondansetron|midazolam|lorazepam|labetalol|clonidin|naloxon|metoclopramid",
    re.IGNORECASE,
)


def texts(script: Script) -> list[str]:
    """Give all that somebody reads of a script, but for its sources."""
    found = [script.title, script.about, script.trainer, script.intention, script.reads]
    for event in script.events:
        found += [event.notice, event.says, event.shows, event.reads]
    return list(filter(None, found))


def test_six_ship_for_six_things_to_practise():
    assert PROBLEMS == []
    assert {one.id for one in SHIPPED} == {"late_onset", "nausea", "panic", "words", "pressure", "call"}
    assert {event.kind for one in SHIPPED for event in one.events} == set(EventKind)
    assert all(one.source and one.licence == "CC0-1.0" for one in SHIPPED)


@pytest.mark.parametrize("script", SHIPPED, ids=lambda one: one.id)
def test_none_names_a_dose_or_a_medicine_to_give(script: Script):
    [file] = (assets() / "scripts").glob(f"*_{script.id}.toml")
    whole = file.read_text(encoding="utf-8")
    spanish = texts(script_in(script, find_words(assets() / "scripts" / "words")["es"].say))
    assert [found.group() for found in DOSES.finditer("\n".join([whole, *spanish]))] == []


@pytest.mark.parametrize("script", SHIPPED, ids=lambda one: one.id)
def test_each_has_spanish_words_for_every_line(script: Script):
    words = find_words(assets() / "scripts" / "words")["es"]
    assert [text for text in texts(script) if text not in words.words] == []


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('id = "panic"', 'id = "Panic 1"', "line 11, id: expected an id of small letters"),
        ('from = "music"', 'from = "musik"', 'events[5].from: expected one of "opening", "administration"'),
        ('from = "fear"', 'from = "settles"', "or the id of an event above"),
        ('after = "fear"', 'after = "back"', "after: expected the id of an event above"),
        ("minute = 13", 'minute = "13"', "line 36, events[2].minute: expected a number"),
        ("minute = 13", "minute = -1", "minute: expected minutes from 0 to 600, found -1"),
        ("minute = 13", "minut = 13", "minut: expected one of the fields"),
        ('kind = "course"', 'kind = "calm"', 'kind: expected one of "late onset", "nausea"'),
        ('fits = ["landmark", "mark", "note"]', "fits = []", "fits: expected at least one kind of entry"),
        ('"landmark", "mark"', '"session"', 'fits[1]: expected one of "administration"'),
        ('says = "It\'s softer now."', 'says = "Give 10 mg."', "expected no amount of any medicine"),
        ('notice = "The return, as observed."', 'notice = ""', "expected what the trainer wants noticed"),
        ('id = "worse"', 'id = "fear"', "expected an id that nothing else here has"),
        ('id = "worse"', 'id = "music"', "expected an id that is not what events are counted from"),
        ("format = 1", "format = 2", "format: expected 1, found 2"),
        ('licence = "CC0-1.0"', 'licence = ""', "licence: expected some words"),
    ],
)
def test_a_wrong_file_names_line_field_and_what_was_expected(
    was: str, becomes: str, said: str, tmp_path: Path
):
    assert was in GOOD
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(ProtocolError) as refused:
        load_script(path)
    assert "mine.toml" in str(refused.value)
    assert said in str(refused.value)


def test_an_event_without_words_or_reading_is_refused(tmp_path: Path):
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace('shows = "Tries to stand up."\n', "").replace("Make it stop! ", ""))
    assert load_script(path).event("worse").says == "Let me out of here!"
    path.write_text(re.sub(r'shows = "Turns[^\n]*\n', "", GOOD), encoding="utf-8")
    with pytest.raises(ProtocolError, match="what the client says, shows"):
        load_script(path)


def test_an_id_that_two_files_have_is_told(tmp_path: Path):
    (tmp_path / "mine.toml").write_text(GOOD, encoding="utf-8")
    found, problems = find_scripts([assets() / "scripts", tmp_path])
    assert len(found) == len(SHIPPED)
    assert problems == ['mine.toml, id: "panic" is already the id of another script.']


def test_the_script_in_the_description_of_the_form_can_be_played(tmp_path: Path):
    description = (assets().parent / "docs" / "formats" / "script-1.md").read_text(encoding="utf-8")
    path = tmp_path / "cold_hands.toml"
    path.write_text(description.split("```")[1].removeprefix("toml\n"), encoding="utf-8")
    assert load_script(path).title == "Cold hands"
