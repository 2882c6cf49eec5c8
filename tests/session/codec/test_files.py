"""Protocol files that are wrong in one place each, and facts and plans that come back as they were."""

import contextlib
import json
import os
import sys
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.resources import assets
from companion.session import journal
from companion.session.before.pre_start import EarlyAnswer
from companion.session.codec.files import (
    DecodeError,
    NewerTextError,
    ProtocolError,
    decode_fact,
    decode_plan,
    encode_fact,
    encode_plan,
    find_protocols,
    load_protocol,
    parse_protocol,
)
from companion.session.journal import Fact
from companion.session.music.mood import Mood, Steering
from companion.session.plan import Plan, PracticeCheck
from companion.session.protocol import Counted, Protocol

FOLDER = assets() / "protocols"
GOOD = """\
format = 1
id = "short"
name = "Short"
version = "1.0"
route = "im"
summary = "A short one."
licence = "CC0-1.0"
sources = [
    "One # of them",
    "[another] = two",
]

[administration]
zero = "The injection is complete"
fields = [{ id = "site", label = "Site", choices = ["Left", "Right"] }, { id = "lot", label = "Lot" }]

[windows]
first_effect = { early = 2, typical = 4, late = 8, evidence = "convention", source = "x" }

[windows.peak_starts]
early = 10
typical = 20
late = 20.5
evidence = "study"
source = "A study"

[windows.peak_ends]
early = 25
typical = 30
late = 40
evidence = "label"
source = "A label"

[windows.return]
early = 45
typical = 60
late = 75
evidence = "convention"
source = "A convention"

[windows.residual]
early = 75
typical = 90
late = 120
evidence = "convention"
source = "A convention"

[[phases]]
id = "settle"
name = "Settle"
start = -10
end = 0

[[phases]]
id = "onset"
name = "Onset"
start = 0
end = 90

[[items]]
id = "breathing"
ask = "Breathing easy?"
at = [
    10,
    20,
]
from = "last"

[[items]]
id = "vitals"
ask = "Vitals"
at = [40]
asks = "vitals"

[[checklist]]
id = "escort"
text = "Escort named"
write = true

[texts]
longer_than_usual = '''
Stay near.
late = 3'''
instructions = "Rest."
emergency = \"\"\"
[[phases]]
"Call" them.\"\"\"
"""

ROUTES = '"im", "subcutaneous", "intranasal", "esketamine", "sublingual", "oral", "iv"'
IDS = "an id of small letters, digits and _"
TWIN = "an id that nothing else here has"
MINUTES = "minutes between 0 and a day"
SOURCE = "the source of these minutes in words"
LIST = "a list in square brackets"
ITEM = "one of the fields id, ask, at, from, asks, answers, grace, urgent"
GONE = "this field"
AFTER = "minutes after those of"
ANSWERS = "one to three different answers"
AGAIN = 'id = "breathing"\nask = "Vitals"'


class Wrong(NamedTuple):
    """What is written, what is written instead, and what is said about it on the line of ``on``."""

    right: str
    wrong: str
    field: str
    expected: str
    found: str
    on: str = ""


COUNTED = 'one of "opening", "first", "last", "each"'
WRONG = [
    Wrong("late = 20.5", "late = 15", "windows.peak_starts.late", "minutes not below typical (20)", "15"),
    Wrong("typical = 20", "typical = 9", "windows.peak_starts.typical", "minutes not below early (10)", "9"),
    Wrong("early = 2,", "early = -2,", "windows.first_effect.early", MINUTES, "-2"),
    Wrong("early = 25", 'early = "25"', "windows.peak_ends.early", "a number", '"25"'),
    Wrong("early = 25", "early = nan", "windows.peak_ends.early", "a number", "nan"),
    Wrong("early = 25", "early = 7", "windows.peak_ends.early", f"{AFTER} peak_starts (10)", "7"),
    Wrong("late = 75", "late = 50", "windows.return.late", "minutes not below typical (60)", "50"),
    Wrong(
        'evidence = "study"', 'evidence = "opinion"',
        "windows.peak_starts.evidence",
        'one of "study", "plasma", "label", "maker", "convention"', '"opinion"',
    ),
    Wrong('source = "A study"', 'source = " "', "windows.peak_starts.source", SOURCE, '" "'),
    Wrong('source = "A label"\n', "", "windows.peak_ends.source", SOURCE, '""', on="[windows.peak_ends]"),
    Wrong(
        'source = "A study"', 'source = "A study"\ncited = [{ who = "A clinic", from = 1, to = 99 }]',
        "windows.peak_starts.cited[1]",
        "minutes between early (10) and late (20.5), or what they are of", '"1 to 99"', on="cited",
    ),
    Wrong('route = "im"', 'route = "nose"', "route", f"one of {ROUTES}", '"nose"'),
    Wrong('version = "1.0"', "version = 1.0", "version", "text in quotes", "1"),
    Wrong('id = "short"', 'id = "Short one"', "id", IDS, '"Short one"'),
    Wrong("format = 1", 'format = "1"', "format", "a whole number", '"1"'),
    Wrong("format = 1", "format = 0", "format", "2", "0"),
    Wrong("format = 1", "format = true", "format", "a whole number", "true"),
    Wrong('    "One # of them",', "    1,", "sources[1]", "text in quotes", "1", on="sources = ["),
    Wrong('["Left", "Right"]', '"Left"', "administration.fields[1].choices", LIST, '"Left"'),
    Wrong('{ id = "lot"', '{ id = "site"', "administration.fields[2].id", TWIN, '"site"'),
    Wrong("start = 0\n", "start = 5\n", "phases[2].start", "the end of the phase before (0)", "5"),
    Wrong("end = 90", "end = -5", "phases[2].end", "minutes after the start of the phase (0)", "-5"),
    Wrong("end = 0\n", "end = true\n", "phases[1].end", "a number", "true"),
    Wrong("end = 0\n", "end = -1\n", "phases[1].end", "0, as the first phase ends at zero", "-1"),
    Wrong('id = "vitals"', 'id = "breathing"', "items[2].id", TWIN, '"breathing"', on=AGAIN),
    Wrong('id = "vitals"', 'id = "a/b"', "items[2].id", IDS, '"a/b"'),
    Wrong('from = "last"', 'from = "next"', "items[1].from", COUNTED, '"next"'),
    Wrong('from = "last"', 'counted_from = "last"', "items[1].counted_from", ITEM, "this one"),
    Wrong("    20,\n", '    "20",\n', "items[1].at[2]", "a number", '"20"', on="at = [\n"),
    Wrong("at = [40]", "at = [40, -1]", "items[2].at", f"one or more {MINUTES}", "[40, -1]"),
    Wrong("at = [40]", "at = [40]\nanswers = []", "items[2].answers", ANSWERS, "[]", on="answers"),
    Wrong("at = [40]", "at = [40]\ngrace = 0", "items[2].grace", "minutes above 0", "0", on="grace"),
    Wrong("write = true", "write = 1", "checklist[1].write", "true or false", "1"),
    Wrong("instructions =", "instruction =", "texts.instructions", GONE, "none", on="[texts]"),
    Wrong("[windows.residual]", "[residual]", "windows.residual", GONE, "none", on="[windows]"),
    Wrong("[texts]", "[[texts]]", "texts", "a table", "a list of tables"),
]  # fmt: skip


@pytest.mark.parametrize("case", WRONG, ids=lambda case: f"{case.field} = {case.found}")
def test_a_wrong_file_names_line_field_and_what_was_expected(case: Wrong) -> None:
    assert case.right in GOOD
    text = GOOD.replace(case.right, case.wrong, 1)
    line = text[: text.index(case.on or case.wrong)].count("\n") + 1
    with pytest.raises(ProtocolError) as caught:
        parse_protocol(text, "short.toml")
    said = f"short.toml, line {line}, {case.field}: expected {case.expected}, found {case.found}."
    assert said in caught.value.problems


def test_a_file_for_a_newer_program_says_so_and_nothing_else() -> None:
    with pytest.raises(ProtocolError) as caught:
        parse_protocol(GOOD.replace("format = 1", "format = 3").replace("late", "latest"), "short.toml")
    said = "short.toml, line 1, format: expected 2, found 3."
    assert str(caught.value) == f"{said} The file is made for a newer version of this program."


def test_the_file_they_are_made_from_is_right() -> None:
    protocol = parse_protocol(GOOD, "short.toml")
    assert protocol.items[0].counted_from is Counted.LAST
    assert protocol.windows.returned.late == 75
    assert protocol.sources == ("One # of them", "[another] = two")


def test_all_faults_are_told_at_once_in_the_order_of_their_lines() -> None:
    text = (
        GOOD.replace("typical = 30", 'typical = "30"').replace("at = [40]", "at = 40").replace('"im"', '""')
    )
    with pytest.raises(ProtocolError) as caught:
        parse_protocol(text, "short.toml")
    fields = [problem.split(":")[0].split(", ")[-1] for problem in caught.value.problems]
    assert fields == ["route", "windows.peak_ends.typical", "items[2].at"]
    assert str(caught.value) == "\n".join(caught.value.problems)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("format = 1\nid = im", "short.toml, line 2: this is not written the way TOML is (Invalid value)."),
        ("format = 1\nformat = 1", "short.toml, line 2: this is not written the way TOML is"),
        ("format = 1\n\nid\n", "short.toml, line 3: this is not written the way TOML is"),
        ("a = " + "[" * 100_000, "short.toml: this is not written the way TOML is"),
        ("", "short.toml, line 1, format: expected this field, found none."),
    ],
    ids=["unquoted", "twice", "unfinished", "too deep", "empty"],
)
def test_what_is_not_toml_is_told_plainly(text: str, said: str) -> None:
    with pytest.raises(ProtocolError) as caught:
        parse_protocol(text, "short.toml")
    assert any(problem.startswith(said) for problem in caught.value.problems)


def test_a_file_that_is_not_utf8_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "old.toml"
    path.write_bytes(GOOD.encode().replace(b"A study", b"\xc9tude"))
    with pytest.raises(
        ProtocolError, match=r"^old\.toml, line 25: expected text in UTF-8, .* Save the file as UTF-8\.$"
    ):
        load_protocol(path)


def test_a_missing_file_and_a_folder_are_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(ProtocolError, match=r"^gone\.toml: there is no such file\.$"):
        load_protocol(tmp_path / "gone.toml")
    with pytest.raises(ProtocolError, match="the file cannot be read"):
        load_protocol(tmp_path)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_files_of_other_systems_are_read(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "short.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", ending).encode())
    assert load_protocol(path) == parse_protocol(GOOD, "short.toml")


def test_one_bad_file_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("format = ", encoding="utf-8")
    (tmp_path / "b.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "c.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "d.toml").write_text(GOOD.replace('"short"', '"other"'), encoding="utf-8")
    protocols, problems = find_protocols(tmp_path)
    assert {protocol.id for protocol in protocols} == {"short", "other"}
    assert problems[0].startswith("a.toml, line 1: ")
    assert problems[1:] == ['c.toml, id: "short" is already the id of another protocol.']


def test_a_missing_folder_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    assert find_protocols(tmp_path / "none") == (
        [],
        ["none: expected a folder with protocol files, found none."],
    )


@given(st.data())
def test_no_mutilated_file_raises_anything_else(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(GOOD)))
    cut = data.draw(st.integers(0, 12))
    put = data.draw(st.text(alphabet="[]{}\"'=#\\\n., a1-", max_size=6))
    with contextlib.suppress(ProtocolError):
        parse_protocol(GOOD[:at] + put + GOOD[at + cut :], "short.toml")


# --- facts ------------------------------------------------------------------------------------------------


def facts(kind: type[Fact]) -> st.SearchStrategy[Fact]:
    """Any fact of a kind, all its fields filled in; a number that is none cannot happen."""
    finite = st.floats(allow_nan=False, allow_infinity=False)
    mood = st.builds(Mood, *[st.floats(0, 1)] * 4)
    steering = st.builds(Steering, st.text(), st.integers(), st.integers(), mood, finite)
    names = {field.name for field in fields(kind)}
    hints = {name: hint for name, hint in get_type_hints(kind).items() if name in names}
    numbers = {float: finite, float | None: st.none() | finite, Steering | None: st.none() | steering}
    made = {n: numbers[hint] if hint in numbers else st.from_type(hint) for n, hint in hints.items()}
    return st.builds(kind, **made)


@pytest.mark.parametrize("kind", get_args(Fact), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_fact_comes_back_as_it_was(kind: type[Fact], data: st.DataObject) -> None:
    fact = data.draw(facts(kind))
    name, text = encode_fact(fact)
    back = decode_fact(name, text)
    assert back == fact
    assert type(back) is kind
    assert encode_fact(back) == (name, text)
    assert name == name.lower()
    assert name.replace("_", "") == kind.__name__.lower()
    assert json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False) == text


def test_a_fact_is_written_in_one_canonical_way() -> None:
    assert encode_fact(journal.Postponed("stay/1/1", 5)) == ("postponed", '{"key":"stay/1/1","minutes":5.0}')
    assert encode_fact(journal.VitalsTaken("ü", 138)) == (
        "vitals_taken",
        (
            '{"breaths":null,"by":"","co2":"","diastolic":null,"left":"","mean":null,"oxygen":"","pain":"",'
            '"palpated":false,"pulse":null,"spo2":null,"systolic":138,"temperature":"","typed":"ü","weight":""}'
        ),
    )


def test_a_kind_of_a_newer_program_is_told_apart() -> None:
    with pytest.raises(NewerTextError, match=r'a newer version .* of the kind "dreamt"'):
        decode_fact("dreamt", "{}")


def test_a_field_of_a_newer_program_is_told_apart() -> None:
    with pytest.raises(NewerTextError, match="by: expected one of the fields on, found this one"):
        decode_fact("held", '{"on":true,"by":"X"}')
    plan = json.loads(encode_plan(Plan(SHIPPED[0], checks=(PracticeCheck("Blanket", ticked=True),))))
    for newer in (plan | {"room": "2"}, plan | {"checks": [plan["checks"][0] | {"by": "JM"}]}):
        with pytest.raises(NewerTextError, match="found this one"):
            decode_plan(json.dumps(newer))


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("postponed", '{"key":3,"minutes":1.0}', "key: expected text in quotes, found 3"),
        ("postponed", '{"key":"a","minutes":"1"}', 'minutes: expected a number, found "1"'),
        ("postponed", '{"key":"a","minutes":NaN}', "minutes: expected a number, found nan"),
        ("postponed", '{"key":"a"}', "minutes: expected this field, found none"),
        ("held", '{"on":1}', "on: expected true or false, found 1"),
        ("held", '{"on":1,"by":"X"}', "on: expected true or false, found 1"),
        ("observed", '{"landmark":"peaks"}', "landmark: expected one of"),
        ("vitals_taken", '{"typed":"","pulse":true}', "pulse: expected a whole number, found true"),
        ("vitals_taken", '{"typed":"","pulse":72.5}', "pulse: expected a whole number, found 72.5"),
        ("administered", '{"details":{"site":3}}', "details.site: expected text in quotes, found 3"),
        ("administered", '{"details":["site"]}', "details: expected a table"),
        ("resumed", "[]", "expected a table"),
        ("resumed", "{", "not JSON"),
        ("resumed", "[" * 100_000, "not JSON"),
    ],
)
def test_a_damaged_fact_says_what_is_wrong(kind: str, text: str, said: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode_fact(kind, text)
    assert said in str(caught.value)
    assert not isinstance(caught.value, NewerTextError)


# --- plans ------------------------------------------------------------------------------------------------

SHIPPED = find_protocols(FOLDER)[0]


@given(
    protocol=st.sampled_from(SHIPPED),
    intention=st.text(),
    amount=st.text(),
    playlists=st.dictionaries(st.text(), st.text()),
    move_on_after=st.none() | st.integers(0, 90) | st.floats(0, 90),
    checks=st.lists(st.builds(PracticeCheck, st.text(), st.booleans())).map(tuple),
    answered=st.lists(st.builds(EarlyAnswer)).map(tuple),
)
def test_every_plan_comes_back_as_it_was(
    protocol: Protocol,
    intention: str,
    amount: str,
    playlists: dict[str, str],
    move_on_after: float | None,
    checks: tuple[PracticeCheck, ...],
    answered: tuple[EarlyAnswer, ...],
) -> None:
    plan = Plan(protocol, intention, amount, playlists, move_on_after, checks, answered=answered)
    text = encode_plan(plan)
    assert decode_plan(text) == plan
    assert encode_plan(decode_plan(text)) == text


def test_a_plan_writes_the_words_of_the_file() -> None:
    protocol = json.loads(encode_plan(Plan(SHIPPED[0])))["protocol"]
    assert "return" in protocol["windows"]
    assert protocol["items"][0]["from"] == "each"


def test_a_plan_of_an_older_program_has_no_checks() -> None:
    plan = json.loads(encode_plan(Plan(SHIPPED[0])))
    del plan["checks"]
    assert decode_plan(json.dumps(plan)) == Plan(SHIPPED[0])


@pytest.mark.parametrize(
    ("checks", "said"),
    [
        ({"Blanket": True}, "checks: expected a list in square brackets"),
        (["Blanket"], r"checks\[1\]: expected a table"),
        ([{"words": "Blanket"}], r"checks\[1\]\.ticked: expected this field, found none"),
        ([{"words": "Blanket", "ticked": 1}], r"checks\[1\]\.ticked: expected true or false, found 1"),
    ],
)
def test_checks_that_are_damaged_say_what_is_wrong(checks: object, said: str) -> None:
    plan = json.loads(encode_plan(Plan(SHIPPED[0]))) | {"checks": checks}
    with pytest.raises(DecodeError, match=said) as caught:
        decode_plan(json.dumps(plan))
    assert not isinstance(caught.value, NewerTextError)


def test_a_damaged_plan_says_what_is_wrong() -> None:
    plan = json.loads(encode_plan(Plan(SHIPPED[0])))
    plan["protocol"]["items"][1]["at"] = []
    with pytest.raises(DecodeError, match=r"^Plan: protocol\.items\[2\]\.at: expected one or more minutes"):
        decode_plan(json.dumps(plan))


def test_fifty_plans_are_decoded_while_a_list_is_drawn() -> None:
    texts = [encode_plan(Plan(protocol)) for protocol in SHIPPED]
    decode_plan(texts[0])

    def values(part: object) -> int:
        inside = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
        return 1 + sum(map(values, inside))

    def calls(text: str) -> int:
        """Count the functions that a reading calls, which no other program makes more."""
        counted = Counter[str]()
        sys.setprofile(lambda _frame, event, _about: counted.update([event]))
        try:
            decode_plan(text)
        finally:
            sys.setprofile(None)
        return counted["call"] + counted["c_call"]

    assert all(calls(text) < 10 * values(json.loads(text)) for text in texts)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_protocol_that_another_editor_saved_is_read(tmp_path: Path, encoding: str, ending: str):
    path = tmp_path / "a.toml"
    path.write_bytes(GOOD.replace("\n", ending).encode(encoding))
    assert load_protocol(path) == parse_protocol(GOOD, "a.toml")


@pytest.mark.parametrize(
    "text",
    [
        ".".join(["a"] * 200_000) + " = 1\n",
        " . ".join(["'a'"] * 99_000) + " = 1\n",
        "[" + ".".join(["a-1"] * 99_000) + "]\n",
        "b = {" + ".".join(["a"] * 99_000) + " = 1}\n",
    ],
)
def test_a_name_in_endless_parts_is_one_sentence(text: str):
    with pytest.raises(ProtocolError, match=r"^x\.toml, line 2: expected a name in a few parts"):
        parse_protocol("\n" + text, "x.toml")


@pytest.mark.parametrize(
    "text", ["a = 0x" + "f" * 900_000, "a = " + "[" * 400_000, "a" * 900_000, "a = 1." * 99_000]
)
def test_what_is_endless_in_other_ways_ends_too(text: str):
    with pytest.raises(ProtocolError):
        parse_protocol(text, "x.toml")


def test_what_is_too_large_or_no_plain_file_is_one_sentence(tmp_path: Path):
    (tmp_path / "large.toml").write_bytes(b"#" * 1_000_001)
    os.mkfifo(tmp_path / "pipe.toml")
    for name in ("large.toml", "pipe.toml"):
        with pytest.raises(ProtocolError, match=rf"^{name}: the file cannot be read \(it is .*\)\.$"):
            load_protocol(tmp_path / name)
