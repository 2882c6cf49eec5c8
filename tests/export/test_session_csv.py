import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.export.csv_file import FORMULA, as_csv
from companion.export.session_csv import session_rows, write_csv
from companion.record.session_record import SessionRecord
from companion.session.journal import Noted
from companion.session.time.clock import MINUTE
from tests import samples


def rows(record: SessionRecord) -> list[list[str]]:
    return list(csv.reader(StringIO(as_csv(session_rows(record)), newline="")))


def test_every_line_that_review_shows_is_a_row(tmp_path: Path):
    record = SessionRecord(samples.visit(), samples.entries())
    head, *found = rows(record)
    assert head == ["Day", "Time", "Clock", "Entry", "By", "Entered", "Taken back"]
    assert ["23 Nov 2026", "11:12"] in [row[:2] for row in found]
    assert next(row[6] for row in found if row[3] == "Laughter").startswith("taken back")
    write_csv(tmp_path / "session.csv", record)
    assert (tmp_path / "session.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("begin", [*FORMULA, "  ="])
def test_no_cell_is_a_formula(begin: str):
    words = f'{begin}HYPERLINK("http://x")'
    session = samples.opened().add(Noted(words), MINUTE, MINUTE, "JM")
    for row in rows(SessionRecord(samples.visit(), session.entries))[1:]:
        assert not any(cell.lstrip(" ").startswith(FORMULA) for cell in row), row


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_come_back_as_they_were_written(words: str):
    session = samples.opened().add(Noted(words), MINUTE, MINUTE, "JM")
    told = SessionRecord(samples.visit(), session.entries)
    *_, row = csv.reader(StringIO(as_csv(session_rows(told)), newline=""))
    assert words.strip() in row[3] or words.strip() in row[3].removeprefix("'")
