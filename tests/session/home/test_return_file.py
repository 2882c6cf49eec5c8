"""The file of a home page: the same evening as its lines, or one sentence about why not."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from companion.session.home.home_log import HomeLog
from companion.session.home.return_file import file_of, is_file, read_file
from companion.session.home.return_lines import lines_of, tidied_log
from companion.session.home.return_reading import ReturnFault, read_lines
from tests.session.home.logs import CODE, EVENING, logs

SCHEMA = json.loads((Path("docs/formats") / "evening-1.schema.json").read_text("utf-8"))
EVENT = {"number": 1, "kind": "L", "clock": "2026-11-29T19:05-05:00", "text": ""}
FILE = {"format": "companion-evening", "version": 1, "code": CODE, "offset": "-05:00", "events": [EVENT]}


@given(logs())
def test_a_file_gives_the_evening_that_its_lines_give(log: HomeLog):
    written = file_of(log)
    Draft202012Validator(SCHEMA).validate(json.loads(written))
    assert is_file("\ufeff\n" + written)
    assert not is_file("\n".join(lines_of(log)))
    returned = read_file("\ufeff" + written, EVENING)
    assert returned.log == tidied_log(log) == read_lines("\n".join(lines_of(log)), EVENING).log
    assert not returned.problems


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"format": "x"}, ReturnFault.NO_FILE),
        ({"version": 2}, ReturnFault.NEWER_FILE),
        ({"code": "22222"}, ReturnFault.OTHER_EVENING),
        ({"code": 5}, ReturnFault.NO_FILE),
        ({"offset": "west"}, ReturnFault.NO_FILE),
        ({"events": []}, ReturnFault.NOTHING),
        ({"events": None}, ReturnFault.NO_FILE),
        ({"events": [EVENT] * 401}, ReturnFault.TOO_LONG),
        ({"events": [EVENT | {"number": True}]}, ReturnFault.NO_FILE),
        ({"events": [EVENT | {"kind": "Q"}]}, ReturnFault.NO_FILE),
        ({"events": [EVENT | {"clock": "2026-11-29T19:05"}]}, ReturnFault.NO_FILE),
        ({"events": [EVENT | {"clock": "9999-11-29T19:05-05:00"}]}, ReturnFault.NO_FILE),
        ({"events": [EVENT | {"text": None}]}, ReturnFault.NO_FILE),
        ({"events": [EVENT, EVENT | {"kind": "U"}]}, ReturnFault.DIFFERS),
        ({"events": [EVENT | {"number": 10**9}]}, ReturnFault.MISSING),
    ],
)
def test_a_file_that_is_wrong_gives_nothing_and_says_why(change: dict[str, object], fault: ReturnFault):
    returned = read_file(json.dumps(FILE | change), EVENING)
    assert not returned.log.events
    assert {problem.fault for problem in returned.problems} == {fault}


def test_what_is_no_file_says_so():
    for text in ("{", "{}", "[]", "{" * 100_000, '{"format": "companion-evening"}'):
        assert read_file(text, EVENING).problems[0].fault is ReturnFault.NO_FILE
