"""Older forms of a protocol, in files and in plans that were kept."""

import json

from companion.session.codec.files import decode_plan, encode_plan, parse_protocol
from companion.session.plan import Plan
from tests.session.codec.test_files import GOOD


def test_a_file_of_the_first_form_is_read_as_one_of_today():
    assert parse_protocol(GOOD, "a.toml") == parse_protocol(
        GOOD.replace("format = 1", "format = 2"), "a.toml"
    )


def test_a_plan_that_an_older_program_kept_is_read_with_nothing_lost():
    plan = Plan(parse_protocol(GOOD, "a.toml"), intention="rest", amount="as prescribed")
    kept = json.loads(encode_plan(plan))
    kept["protocol"]["format"] = 1
    del kept["protocol"]["courses"], kept["further"]
    assert decode_plan(json.dumps(kept)) == plan
