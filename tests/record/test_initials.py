import pytest

from companion.record.initials import LONGEST, free


@pytest.mark.parametrize(
    ("wanted", "taken", "given"),
    [
        ("AA", [], "AA"),
        ("AA", ["BB"], "AA"),
        ("AA", ["AA"], "AA2"),
        ("AA", ["AA", "AA2"], "AA3"),
        ("AA2", ["AA", "AA2"], "AA3"),
        ("aa", ["AA"], "aa2"),
        ("A\N{ZERO WIDTH SPACE}A", ["AA"], "A\N{ZERO WIDTH SPACE}A2"),
        ("ABCDEFGH", ["ABCDEFGH"], "ABCDEFG2"),
        ("12", ["12"], "122"),
    ],
)
def test_initials_that_are_or_look_like_somebodys_get_a_number(wanted: str, taken: list[str], given: str):
    assert free(wanted, taken) == given
    assert len(given) <= LONGEST


def test_many_of_the_same_initials_stay_within_their_length():
    taken: list[str] = []
    for _ in range(12):
        taken.append(free("ABCDEFGH", taken))
    assert len(set(taken)) == 12
    assert max(map(len, taken)) <= LONGEST
