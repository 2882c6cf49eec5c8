"""Every sentence is said through the translation, the files know it, and no translation loses a field."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.translations import ENGLISH, FOLDER, ROOT, Message, compile_to, extract, messages

FILES = sorted(FOLDER.glob("*.ts"))
UPDATE = "run: .venv/bin/python -m tools.translations"


def keys(found: Iterator[Message]) -> set[tuple[str, str]]:
    return {(message.context, message.source) for message in found}


@pytest.fixture(scope="module")
def of_the_code(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, set[tuple[str, str]]]:
    """What a fresh extraction finds, for each kind of file."""
    found = {}
    for file in FILES:
        fresh = tmp_path_factory.mktemp("fresh") / file.name
        extract(fresh, plurals=file == ENGLISH)
        found[file] = keys(messages(fresh))
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_knows_every_sentence_of_the_code_and_no_other(
    file: Path, of_the_code: dict[Path, set[tuple[str, str]]]
):
    known = keys(messages(file))
    assert of_the_code[file] - known == set(), f"new in the code; {UPDATE}"
    assert known - of_the_code[file] == set(), f"gone from the code; {UPDATE}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_sentence_is_translated(file: Path):
    assert [message.source for message in messages(file) if not message.finished] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_has_the_fields_the_figures_and_the_keys_of_its_sentence(file: Path):
    fields = re.compile(r"\{\w*\}|%n|\[ \]|Ctrl\+\S|Esc\b")
    for message in messages(file):
        for form in message.forms:
            assert sorted(fields.findall(form)) == sorted(fields.findall(message.source)), form


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_loaded_was_made_from_what_is_read(file: Path, tmp_path: Path):
    fresh = tmp_path / "fresh.qm"
    compile_to(file, fresh)
    assert fresh.read_bytes() == file.with_suffix(".qm").read_bytes(), UPDATE


def test_every_context_is_one_that_is_looked_up():
    """``self.tr`` looks a text up under its class; ``other.tr`` would be looked up where no file has it."""
    classes, named = {""}, set()
    for path in (ROOT / "companion").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                classes.add(node.name)
            if isinstance(node, ast.Call) and called(node) in {"translate", "QT_TRANSLATE_NOOP"}:
                named.add(getattr(node.args[0], "value", ""))
    assert {message.context for file in FILES for message in messages(file)} <= classes | named


# --- nothing is said past the translation

SAID_BY = {
    "setText",
    "setAccessibleName",
    "setAccessibleDescription",
    "setPlaceholderText",
    "setToolTip",
    "addTab",
    "label",
    "heading",
    "button",
    "say",
    "field",
    "text_line",
    "Card",
    "Headline",
    "NoticeBar",
    "QCheckBox",
    "QRadioButton",
    "Choice",
}
"""What puts its first texts before people's eyes or ears."""

TRANSLATED = {"tr", "later", "translate", "QT_TRANSLATE_NOOP"}


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def words_past(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Find texts of more than one letter that a call shows as they stand, in any language the same."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and called(call) in SAID_BY:
            for argument in call.args[:1]:
                yield from _untranslated(argument)


def _untranslated(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Call | ast.Subscript | ast.Attribute | ast.Compare):
        return  # what another call says is looked at where that is made
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and re.search(r"[A-Za-z]{2}", node.value):
            yield node.lineno, node.value
        return
    for part in ast.iter_child_nodes(node):
        if not (isinstance(node, ast.IfExp) and part is node.test):
            yield from _untranslated(part)


NAMES = {"Companion"}
"""What is called the same in every language."""


def test_screens_show_no_words_past_the_translation():
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in sorted((ROOT / "companion" / "ui").rglob("*.py"))
        for line, text in words_past(ast.parse(path.read_text(encoding="utf-8")))
        if text not in NAMES
    ]
    assert found == []


def test_words_past_the_translation_would_be_found():
    bad = 'label("Hello")\nnotice.say(f"{n} found" if n else self.tr("None"))\nbutton(self.tr("x"), "Esc")'
    assert [text for _, text in words_past(ast.parse(bad))] == ["Hello", " found"]


def is_painting(call: ast.Call) -> bool:
    """Tell whether this moves a painter, whose verb has the same name."""
    first = call.args[0]
    said = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return called(call) == "translate" and not said


def test_no_sentence_is_put_together_before_it_is_translated():
    """A translation finds whole sentences; one with values in it already is in no file."""
    glued = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted((ROOT / "companion").rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and called(call) in TRANSLATED and not is_painting(call)
        for argument in call.args
        if isinstance(argument, ast.JoinedStr | ast.BinOp)
    ]
    assert glued == []
