"""The file of a run: read as it was written, or not at all."""

import pytest

from companion.session.script.run import FORMAT, PracticeRun, decode_run, encode_run
from tests.session.script.test_script import SHIPPED


def test_a_run_is_read_as_it_was_written():
    for script in SHIPPED:
        run = PracticeRun(FORMAT, 1_795_428_000_000, 5, script)
        assert decode_run(encode_run(run)) == run


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", '{"format": 2}', encode_run(PracticeRun(1, 0, 1, SHIPPED[0]))[:-9]]
)
def test_anything_else_is_no_run(text: str):
    with pytest.raises(ValueError, match=r".+"):
        decode_run(text)
