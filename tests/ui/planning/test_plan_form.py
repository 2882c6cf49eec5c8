import pytest

from companion.ui.planning.plan_form import read_minutes


@pytest.mark.parametrize(
    ("text", "found"),
    [("", None), ("off", None), ("5", 5.0), ("2,5", 2.5), (" 10 min ", 10.0)],
)
def test_minutes_are_read_as_they_are_typed(text: str, found: float | None):
    assert read_minutes(text) == found


@pytest.mark.parametrize("text", ["soon", "0", "-3", "500", "nan"])
def test_minutes_that_cannot_be_are_told(text: str):
    assert isinstance(read_minutes(text), str)
