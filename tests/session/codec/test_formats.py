"""Older forms of a protocol, in files and in plans that were kept."""

import json
from dataclasses import replace

from companion.session.before.pre_start import AnsweredBy
from companion.session.codec.files import decode_plan, encode_plan, parse_protocol
from companion.session.plan import FurtherPlan, Plan
from tests.session.codec.test_files import GOOD


def test_a_file_of_the_first_form_is_read_as_one_of_today():
    assert parse_protocol(GOOD, "a.toml") == parse_protocol(
        GOOD.replace("format = 1", "format = 2"), "a.toml"
    )


LINES = "Consent is current\n\n  Bathroom used\n"


def test_the_lines_of_an_older_file_are_asked():
    text = GOOD.replace("[texts]", f'[texts]\npreparation = """\n{LINES}"""')
    protocol = parse_protocol(text, "a.toml")
    assert [(line.id, line.text, line.kind) for line in protocol.preparation] == [
        ("line_1", "Consent is current", AnsweredBy.TICK),
        ("line_2", "Bathroom used", AnsweredBy.TICK),
    ]
    assert protocol.texts.preparation == ""


def test_a_session_that_never_asked_them_has_no_unanswered_lines():
    protocol = parse_protocol(GOOD, "a.toml")
    kept = json.loads(encode_plan(Plan(protocol)))
    for new in ("stops", "answered"):
        del kept[new]
    del kept["protocol"]["preparation"]
    kept["protocol"]["texts"]["preparation"] = LINES
    plan = decode_plan(json.dumps(kept))
    assert plan.pre_start == ()
    assert plan.protocol.texts.preparation == LINES


def test_a_plan_that_an_older_program_kept_is_read_with_nothing_lost():
    plan = Plan(parse_protocol(GOOD, "a.toml"), intention="rest", amount="as prescribed")
    kept = json.loads(encode_plan(plan))
    kept["protocol"]["format"] = 1
    del kept["protocol"]["courses"], kept["further"]
    assert decode_plan(json.dumps(kept)) == plan
    kept["further"] = ""
    assert decode_plan(json.dumps(kept)) == plan
    kept["further"] = "Second tablet, at 20 min, Dr. Reyes"
    line = FurtherPlan("Second tablet, at 20 min, Dr. Reyes")
    assert decode_plan(json.dumps(kept)) == replace(plan, further=(line,))
