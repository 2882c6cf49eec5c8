"""The processes that play, listen and compose send codes and values; only the window puts them into words."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from types import UnionType
from typing import get_args, get_type_hints

import pytest

from companion.audio.library.folder_scan import HeardFile, ScanProgress
from companion.record.music.library import LibraryTrack
from companion.record.music.sound_files import PassedOver
from companion.session.music.programme import MusicEvent, MusicState
from companion.session.music.troubles import LeftOut, file_trouble

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("engine", "output", "decoding", "process", "library")
ON_THE_WINDOWS_SIDE = {"audio/library/client.py"}
"""What runs in the window's own process, and may use words."""

SPEAKS_TO_A_TERMINAL = {"audio/process/music_process.py"}

FOR_THE_LOG = {"PyAV could not decode a test sound"}

NAMES = {
    MusicState: {"phase", "track_id", "title", "next_title", "device", "backend"},
    MusicEvent: {"phase", "track_id", "title", "why"},
    HeardFile: {"trouble", "title", "artist", "album", "licence"},
    ScanProgress: {"path"},
    PassedOver: {"name"},
    LibraryTrack: {
        "id",
        "path",
        "content",
        "title",
        "artist",
        "album",
        "trouble",
        "licence",
        "source",
        "phase",
    },
}
"""What is sent, and which of its fields are names, tags, or codes that the journal or the record holds."""


@pytest.mark.parametrize("sent", NAMES, ids=lambda sent: sent.__name__)
def test_what_is_sent_has_no_text_but_names(sent: type):
    hints = get_type_hints(sent)
    texts = {field.name for field in fields(sent) if str in _kinds(hints[field.name])}
    assert texts == NAMES[sent]


def _kinds(hint: object) -> tuple[object, ...]:
    return get_args(hint) if isinstance(hint, UnionType) else (hint,)


def sentences(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Find texts that somebody could read; what is logged, raised or documented stays here."""
    if isinstance(tree, ast.Raise | ast.Assert) or (isinstance(tree, ast.Expr) and _is_text(tree.value)):
        return
    if isinstance(tree, ast.Call) and ast.unparse(tree.func).split(".")[0] in {"log", "Closed"}:
        return
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str) and _reads(tree.value):
        yield tree.lineno, tree.value
    for part in ast.iter_child_nodes(tree):
        yield from sentences(part)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _reads(text: str) -> bool:
    """Tell whether a text is of words: three of them, or a full stop behind one."""
    return bool(re.search(r"[A-Za-z'’]+ [a-z'’]+ [a-z'’]+|[a-z]{2,}[.!?]$", text))


def test_no_sentence_stands_where_it_would_be_sent():
    audio = ROOT / "companion" / "audio"
    paths = [path for room in ROOMS for path in sorted((audio / room).rglob("*.py"))]
    paths.append(audio / "compose" / "worker.py")
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in paths
        if str(path.relative_to(ROOT / "companion")) not in ON_THE_WINDOWS_SIDE | SPEAKS_TO_A_TERMINAL
        for line, text in sentences(ast.parse(path.read_text(encoding="utf-8")))
        if text not in FOR_THE_LOG
    ]
    assert found == []


def test_a_sentence_would_be_found():
    bad = '''"""Docs are read by us."""
trouble = "No sound device can be reached."
why = "the file is missing" if name else "silence now"
log.info("a request was refused")
raise ValueError("this is no request at all")
say({"why": f"It breaks off after {level} minutes."})'''
    assert [text for _, text in sentences(ast.parse(bad))] == [
        "No sound device can be reached.",
        "the file is missing",
        "It breaks off after ",
        " minutes.",
    ]


def test_codes_are_no_sentences():
    assert not any(_reads(code) for code in LeftOut)
    assert file_trouble("cut-off 83 120") is not None
