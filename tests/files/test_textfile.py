"""The one reader of text that people may have edited."""

import codecs
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.files import textfile

TEXT = "Lindenweg 4\r\nRuhe — für später: été, вода, 水\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        codecs.BOM_UTF8 * 2 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        codecs.BOM_UTF16_LE + codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
    ],
    ids=["plain", "marked", "two marks", "16", "16 BE", "16 LE bare", "16 BE bare", "32", "32 BE", "twice"],
)  # fmt: skip
def test_text_is_read_however_an_editor_saved_it(tmp_path: Path, raw: bytes):
    (tmp_path / "text").write_bytes(raw)
    assert textfile.read(tmp_path / "text") == TEXT


@pytest.mark.parametrize("raw", [b"f\xfcr sp\xe4ter", b"\x80\x00\xff", b"\xff\xfe\x00"])
def test_what_is_no_unicode_is_refused(raw: bytes):
    with pytest.raises(UnicodeDecodeError):
        textfile.decoded(raw)


@pytest.mark.parametrize("text", ["a quiet\0 river\n", "\0a quiet river", "für\0 später\n\n", "静か\0な川\n"])
def test_a_single_zero_makes_no_other_text_of_it(text: str):
    assert textfile.decoded(text.encode()) == text


@pytest.mark.parametrize("text", ["静かな川\n水", "пароль из слов\n", "Żółty liść", "a"])
def test_text_in_bare_utf_16_is_read_in_any_script(text: str):
    for encoding in ("utf-16-le", "utf-16-be"):
        assert textfile.decoded(text.encode(encoding)) == text


@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])))
def test_any_text_comes_back_in_any_marked_dress(text: str):
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert textfile.decoded(text.encode(encoding)) == text


@given(st.binary(max_size=200))
def test_any_bytes_are_json_or_a_value_error(raw: bytes):
    try:
        textfile.from_json(raw)
    except ValueError:
        return


@pytest.mark.parametrize("raw", [b"[" * 100_000, b'{"a":' * 100_000, b"\xef\xbb\xbf", b"9" * 100_000])
def test_what_is_too_deep_or_too_long_is_a_value_error(raw: bytes):
    with pytest.raises(ValueError, match=r"."):
        textfile.from_json(raw)


@pytest.mark.parametrize("levels", range(60, 1_000, 47))
def test_what_can_be_read_can_be_written_again_from_anywhere(levels: int):
    """Between what a parser takes and what a writer takes there were levels that ended the program."""
    raw = b"[" * levels + b"]" * levels
    if levels <= textfile.DEEPEST:
        assert json.dumps(textfile.from_json(raw)).encode() == raw
    else:
        with pytest.raises(ValueError, match="deep"):
            textfile.from_json(raw)


def test_what_is_no_number_is_nothing():
    assert textfile.from_json(b'{"a": NaN, "b": -Infinity}') == {"a": None, "b": None}


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\r", "\n\n", "\nmore\n"])
def test_the_first_line_ends_where_any_system_ends_it(ending: str):
    assert textfile.first_line(f"a quiet river{ending}") == "a quiet river"


def test_a_pipe_a_device_and_a_folder_are_not_opened(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path / "link", Path("/dev/zero"), tmp_path):
        with pytest.raises(OSError, match=r"plain file|directory"):
            textfile.read_bytes(path)


def test_a_file_of_any_size_costs_no_more_than_the_largest(tmp_path: Path):
    (tmp_path / "large").write_bytes(b"x" * 1_001)
    with pytest.raises(OSError, match="larger than"):
        textfile.read(tmp_path / "large", 1_000)
    assert len(textfile.read(tmp_path / "large", 1_001)) == 1_001
