"""The codes beside the paper's rows."""

from itertools import product

from companion.session.home.evening_code import ALPHABET, evening_code
from companion.session.home.home_log import HomeEventKind
from companion.session.home.row_codes import PaperRow, row_code, row_of
from tests.session.home.logs import CODE

ROWS = [PaperRow(kind, number) for kind, number in product(HomeEventKind, (1, 7, 10, 99))]
FIGURES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def test_a_row_is_known_by_its_code_however_it_was_typed():
    for row in ROWS:
        code = row_code(CODE, row)
        assert len(code) == 4
        assert code[-1] in ALPHABET
        assert row_of(CODE, code) == row_of(CODE, f" {code[0].lower()} {code[1:3]}-{code[3].lower()}") == row


def test_one_wrong_character_in_a_row_code_is_caught_and_so_are_two_in_each_others_place():
    for row in ROWS:
        code = row_code(CODE, row)
        wrong = {code[:n] + other + code[n + 1 :] for n in range(4) for other in FIGURES}
        wrong |= {code[:n] + code[n + 1] + code[n] + code[n + 2 :] for n in range(3)}
        assert {row_of(CODE, typed) for typed in wrong} <= {None, row}


def test_a_row_of_another_evenings_paper_is_seldom_one_of_this():
    others = [evening_code(str(n)) for n in range(200)]
    taken = sum(row_of(other, row_code(CODE, ROWS[5])) is not None for other in others)
    assert taken <= 20


def test_what_is_no_row_is_none():
    for typed in ("", "L07", "Q07K", "L00K", "L7K", "L07KK", "¿"):
        assert row_of(CODE, typed) is None
