"""Every sentence is said through the translation, the files know it, and no translation loses a field."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.modules import Module, parsed
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


def test_every_context_is_one_that_is_looked_up(modules: list[Module]):
    """``self.tr`` looks a text up under its class; ``other.tr`` would be looked up where no file has it."""
    classes = {one.name for module in modules for one in module.classes}
    assert {message.context for file in FILES for message in messages(file)} <= classes | {""}


# --- one call in each room: ``self.tr`` in what is a widget, ``companion.i18n.tr`` everywhere else

HOUSE = ROOT / "companion"
LENDS = HOUSE / "ui" / "languages.py"
"""What lends the rooms without Qt its lookup."""


@pytest.fixture(scope="module")
def modules() -> list[Module]:
    return [parsed(path) for path in sorted(HOUSE.rglob("*.py"))]


def of_qt(bases: dict[str, set[str]], name: str) -> bool:
    """Tell whether a class of this name comes from one of Qt's, through whatever others."""
    return any(
        re.match("Q[A-Z]", base) or (base != name and base in bases and of_qt(bases, base))
        for base in bases[name]
    )


def wrong_calls(modules: list[Module]) -> Iterator[str]:
    """Find what is translated by another call than that of its place."""
    bases: dict[str, set[str]] = defaultdict(set)
    for node in (node for module in modules for node in module.classes):
        bases[node.name] |= {ast.unparse(base).split("[")[0].split(".")[-1] for base in node.bases}
    for module in modules:
        for call, by in translating(module.tree, "tr", bases):
            said = ast.unparse(call.func)
            painted = said.endswith(".translate") and is_painting(call)
            if module.path != LENDS and not painted and said not in {by, "tr_noop"}:
                yield f"{module.path.relative_to(ROOT)}:{call.lineno}: {said} where {by} is said"


def translating(node: ast.AST, by: str, bases: dict[str, set[str]]) -> Iterator[tuple[ast.Call, str]]:
    """Walk through calls that translate, each with the one that belongs where it stands."""
    for part in ast.iter_child_nodes(node):
        here = by
        if isinstance(part, ast.ClassDef):
            here = "self.tr" if of_qt(bases, part.name) else "tr"
        elif isinstance(part, ast.FunctionDef) and isinstance(node, ast.ClassDef):
            here = by if any(one.arg == "self" for one in part.args.args) else "tr"
        if isinstance(part, ast.Call) and called(part) in TRANSLATED and part.args:
            yield part, here
        yield from translating(part, here, bases)


def test_each_place_translates_by_its_one_call(modules: list[Module]):
    assert list(wrong_calls(modules)) == []


def test_another_call_would_be_found():
    bad = (
        "class Base(QWidget):\n    pass\n"
        "class Card(Base):\n"
        "    def show(self): return tr('a'), self.tr('b'), self.page.tr('c')\n"
        "    @staticmethod\n"
        "    def title(): return tr('d'), QCoreApplication.translate('Card', 'e')\n"
        "class Facts:\n"
        "    def told(self): return tr('f'), self.tr('g')\n"
        "WORDS = tr_noop('h'), QT_TRANSLATE_NOOP('Card', 'i')\n"
    )
    found = [one.split(": ")[1] for one in wrong_calls([parsed(HOUSE / "bad.py", bad)])]
    assert found == [
        "tr where self.tr is said",
        "self.page.tr where self.tr is said",
        "QCoreApplication.translate where tr is said",
        "self.tr where tr is said",
        "QT_TRANSLATE_NOOP where tr is said",
    ]


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

TRANSLATED = {"tr", "tr_noop", "translate", "QT_TRANSLATE_NOOP"}


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def words_past(calls: list[ast.Call]) -> Iterator[tuple[int, str]]:
    """Find texts of more than one letter that a call shows as they stand, in any language the same."""
    for call in calls:
        if called(call) in SAID_BY:
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


def test_screens_show_no_words_past_the_translation(modules: list[Module]):
    found = [
        f"{module.path.relative_to(ROOT)}:{line}: {text}"
        for module in modules
        if module.path.is_relative_to(HOUSE / "ui")
        for line, text in words_past(module.calls)
        if text not in NAMES
    ]
    assert found == []


def test_words_past_the_translation_would_be_found():
    bad = 'label("Hello")\nnotice.say(f"{n} found" if n else self.tr("None"))\nbutton(self.tr("x"), "Esc")'
    assert [text for _, text in words_past(parsed(HOUSE / "bad.py", bad).calls)] == ["Hello", " found"]


ENGLISH_ALONE = (
    "audio/process/music_process.py", "audio/compose", "audio/playlists/checking.py",
    "cli.py", "commands", "demo",
    "app.py", "report/rehearsal_summary.py",
    "export/handouts.py", "export/fhir/codes.py", "report/rems.py", "report/client/rems_known.py",
    "session/codec", "session/field_error.py", "session/protocol.py", "session/windows.py",
    "session/vitals/words.py", "session/vitals_schedule.py",
    "record/retention.py", "record/instruments/instrument.py",
    "record/record_check.py", "settings/paper_size.py", "record/music/sound_files.py",
    "db/migrations", "report/left_out.py",
)  # fmt: skip
"""The command line; code systems; the form of the REMS; what is wrong in files that people wrote; triggers.

None of it is said on a screen, but for files of data that people wrote, which are told of in their own words.
"""
FOR_US = {"Closed", "ValueError", "TypeError", "threading.Thread", "PermissionError", "OSError"}
"""What is handed to these is for the log, or for whoever calls a thing wrongly."""

NO_SENTENCES = {
    "a salt of 16 bytes and a nonce of 12",
    "19 MiB to 1 GiB of memory, 2 to 16 passes, 1 to 16 lanes, and not all of it",
    "PyAV could not decode a test sound",
    "uncaught in a thread",
    "uncaught while cleaning up",
    "the session has not been opened",
}
"""Words for the log, or for whoever calls a thing wrongly."""


def sentences_past(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Find what reads like a sentence and is not handed to the translation."""
    if isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Constant):
        return
    if isinstance(tree, ast.Call) and (
        called(tree) in TRANSLATED or ast.unparse(tree.func) in FOR_US or "log." in ast.unparse(tree.func)
    ):
        return
    if isinstance(tree, ast.ClassDef) and any(ast.unparse(base) == "StrEnum" for base in tree.bases):
        return  # the names of things; their words stand in a table
    text = tree.value if isinstance(tree, ast.Constant) and isinstance(tree.value, str) else ""
    if re.search(r"[A-Za-z'’]+ [a-z'’]+ [a-z'’]+ [a-z'’]+|[a-z]{2,}[.!?]$", text):
        yield getattr(tree, "lineno", 0), text
    for part in ast.iter_child_nodes(tree):
        yield from sentences_past(part)


def test_no_room_says_a_sentence_past_the_translation(modules: list[Module]):
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path, tree, _, _ in modules
        if not str(path.relative_to(HOUSE)).startswith(ENGLISH_ALONE)
        for line, text in sentences_past(tree)
        if text not in NO_SENTENCES
    ]
    assert found == []


def test_a_sentence_past_the_translation_would_be_found():
    bad = '''"""A sentence of the docs."""
SAID = "The name of this folder is no text."
raise Error(f"Written by {writer}, newer than this one, and nothing was changed")
log.info("the place of the music could not be kept")
good = tr("This is looked up.")'''
    assert [line for line, _ in sentences_past(ast.parse(bad))] == [2, 3]


def is_painting(call: ast.Call) -> bool:
    """Tell whether this moves a painter, whose verb has the same name."""
    first = call.args[0]
    said = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return called(call) == "translate" and not said


def test_no_sentence_is_put_together_before_it_is_translated(modules: list[Module]):
    """A translation finds whole sentences; one with values in it already is in no file."""
    glued = [
        f"{module.path.relative_to(ROOT)}:{call.lineno}"
        for module in modules
        for call in module.calls
        if called(call) in TRANSLATED and not is_painting(call)
        for argument in call.args
        if isinstance(argument, ast.JoinedStr | ast.BinOp)
    ]
    assert glued == []
