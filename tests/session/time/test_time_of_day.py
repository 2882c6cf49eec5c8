"""Times of day are read in the forms in which people type them, and other figures stay what they are."""

import pytest

from companion.session.time.time_of_day import read_leading_time, read_time


@pytest.mark.parametrize(
    ("typed", "hour", "minute"),
    [
        ("13:48", 13, 48),
        ("13.48", 13, 48),
        ("13h48", 13, 48),
        ("1348", 13, 48),
        ("1:48 pm", 13, 48),
        ("1:48pm", 13, 48),
        ("1.48pm", 13, 48),
        ("1:48 P.M.", 13, 48),
        ("1:48 p. m.", 13, 48),
        ("1:48p", 13, 48),
        ("0148 pm", 13, 48),
        ("148pm", 13, 48),
        ("1 pm", 13, 0),
        ("12 am", 0, 0),
        ("12:30 am", 0, 30),
        ("12:30 pm", 12, 30),
        ("1:48 de la tarde", 13, 48),
        ("10:48 de la noche", 22, 48),
        ("12:10 de la noche", 0, 10),
        ("9:48 de la mañana", 9, 48),
        ("13 : 48", 13, 48),
        ("13 h 48", 13, 48),
        ("13Uhr48", 13, 48),
        ("13:48 Uhr", 13, 48),
        ("13 Uhr", 13, 0),
        ("13h", 13, 0),
        ("1348h", 13, 48),
        ("1348 hrs", 13, 48),
        ("13 48", 13, 48),
        ("948", 9, 48),
        ("at 13:48", 13, 48),
        ("um 13.48 Uhr", 13, 48),
        ("a las 13:48", 13, 48),
        ("@13:48", 13, 48),
        ("à 13h48", 13, 48),
        ("  13:48. ", 13, 48),
        ("１３：４８", 13, 48),
        ("١٣:٤٨", 13, 48),
    ],
)
def test_every_form_of_a_time_is_read(typed: str, hour: int, minute: int):
    time = read_time(typed)
    assert time is not None
    assert (time.hour, time.minute, time.second) == (hour, minute, 0)


def test_seconds_are_read():
    for typed in ("13:48:05", "13.48.05", "13:48.05"):
        time = read_time(typed)
        assert time is not None
        assert (time.hour, time.minute, time.second) == (13, 48, 5)


@pytest.mark.parametrize(
    ("text", "rest", "sure"),
    [
        ("13:48 124/80 72 98", "124/80 72 98", True),
        ("13.48 124/80 72 98", "124/80 72 98", False),
        ("1348 124/80 72 98", "124/80 72 98", False),
        ("13h48 124/80 72 98", "124/80 72 98", True),
        ("1:48 pm 124/80 72 98", "124/80 72 98", True),
        ("09 05 124/80", "124/80", False),
        ("at 1348 laughs", "laughs", True),
        ("1348: laughs", "laughs", True),
        ("1348h laughs", "laughs", True),
        ("13:48 – laughs", "laughs", True),
        ("13:48–laughs", "laughs", True),
        ("a las 13:48 se ríe", "se ríe", True),
        ("13:48 am Fenster", "am Fenster", True),
        ("13:48 sat 97", "sat 97", True),
        ("13:48 HR 72", "HR 72", True),
        ("(13:48) 124/80", "124/80", True),
        ("13:48,124/80", "124/80", True),
        ("13:48|124/80", "124/80", True),
        ("1348 HR 72", "HR 72", False),
        ("1348 ml urine", "ml urine", False),
        ("13.48 P 72", "P 72", False),
    ],
)
def test_a_time_is_taken_off_the_beginning(text: str, rest: str, *, sure: bool):
    found = read_leading_time(text)
    assert found is not None
    time, after = found
    assert (after, time.sure) == (rest, sure)
    assert time.minute in (48, 5)


@pytest.mark.parametrize(
    "text",
    [
        "120/80 72 98",
        "98 72",
        "16 58 120/80",
        "36.8 120/80",
        "36,80 120/80",
        "12.11.26 138/86",
        "12.11. 138/86",
        "28/11 138/86",
        "2026-11-28 138/86",
        "10 min 120/80",
        "2 h after, 120/80",
        "2h30 after the first",
        "13:40-13:48 sleeps",
        "13:48",
        "13:48x",
        "12345 steps",
    ],
)
def test_other_figures_at_the_beginning_stay(text: str):
    assert read_leading_time(text) is None
