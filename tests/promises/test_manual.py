"""The manual says what there is: keys, words of the screens, links; and as much in each language."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from companion.session.tags import TAGS
from companion.settings import Settings
from companion.ui.help.chapters import KEYS_HERE, ManualChapter, keys_table
from companion.ui.keys import ALSO, CHORDS, DEFAULTS, EVERYWHERE
from companion.ui.keys.card import all_keys
from companion.ui.keys.desk import ALWAYS_LOCKS, FIXED
from companion.ui.languages import ENGLISH, languages, speak
from tests.manual_pages import BOLD, INLINE, LINK, MANUAL, PICTURE, chapters, prose, read
from tools import ROOT
from tools.translations import FOLDER, messages

EVERY = pytest.mark.parametrize("path", chapters(), ids=lambda path: f"{path.parent.name}-{path.stem}")
KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)*(?:\S|Space|Enter|Esc|Tab|Delete|Page up|Page down)")
SPANISH_KEYS = {
    "Mayús": "Shift", "Espacio": "Space", "Supr": "Delete", "Re Pág": "Page up", "Av Pág": "Page down",
}  # fmt: skip
"""What stands on a Spanish keyboard, by the names of the program."""


def test_every_chapter_is_there_and_no_other():
    names = {f"{chapter.value}.md" for chapter in ManualChapter}
    assert {path.name for path in (MANUAL / ENGLISH).iterdir()} == names
    for code in languages():
        assert {path.name for path in (MANUAL / code).iterdir()} <= names


@EVERY
def test_words_in_bold_stand_on_the_screen(path: Path):
    said = words_on_screen(path.parent.name)
    text = KEYS_HERE.sub("", read(path))
    assert [word for word in BOLD.findall(text) if bare(word) not in said] == []


@cache
def words_on_screen(language: str) -> set[str]:
    told = list(messages(FOLDER / "companion_es.ts"))
    if language == ENGLISH:
        return {bare(message.source) for message in told}
    own = messages(FOLDER / f"companion_{language}.ts")
    return {bare(form) for message in own for form in message.forms}


def bare(word: str) -> str:
    return word.strip(" .…:").casefold()


@EVERY
def test_keys_are_the_programs(path: Path):
    found = [in_english(span) for span in INLINE.findall(prose(KEYS_HERE.sub("", read(path))))]
    keys = [key for key in found if KEY.fullmatch(key)]
    assert [key for key in keys if key not in keys_there_are()] == []


def in_english(key: str) -> str:
    for spanish, english in SPANISH_KEYS.items():
        key = key.replace(spanish, english)
    return key


@cache
def keys_there_are() -> set[str]:
    room = {*DEFAULTS.values(), *ALSO, *CHORDS, *(key for key, _ in EVERYWHERE), *(tag.key for tag in TAGS)}
    return room | {*FIXED.values(), ALWAYS_LOCKS, "Tab"} | set(keys_of_screens())


def keys_of_screens() -> Iterator[str]:
    """Find the keys that a screen has in its own file: its shortcuts, and those that its buttons show."""
    for path in (ROOT / "companion" / "ui").rglob("*.py"):
        for call in ast.walk(ast.parse(read(path))):
            if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in {"key", "button"}:
                texts = [part.value for part in call.args if isinstance(part, ast.Constant)]
                yield from (text for text in texts if isinstance(text, str) and KEY.fullmatch(text))


@EVERY
def test_links_and_pictures_lead_somewhere(path: Path):
    text = read(path)
    assert [link for link in LINK.findall(text) if Path(link).stem not in set(ManualChapter)] == []
    for told, picture in PICTURE.findall(text):
        assert len(told) > 12, f"{picture} says nothing to who cannot see it"
        assert picture.startswith(f"../pictures/{path.parent.name}/")
        assert (path.parent / picture).is_file(), picture


@pytest.mark.parametrize("chapter", ManualChapter)
def test_the_languages_tell_the_same(chapter: ManualChapter):
    """As many paragraphs, points, rows and headings; the same pictures, links, commands and keys."""
    told = {
        code: shape(read(path)) for code in languages() if (path := MANUAL / code / f"{chapter}.md").exists()
    }
    assert all(one == told[ENGLISH] for one in told.values())


def shape(text: str) -> object:
    text = KEYS_HERE.sub("", text)
    starts = [re.match(r"#+|- |\d+\. |\||!|```|(?=\S)|$", line) for line in text.splitlines()]
    keys = Counter(
        in_english(span) for span in INLINE.findall(prose(text)) if KEY.fullmatch(in_english(span))
    )
    pictures = [Path(picture).name for _, picture in PICTURE.findall(text)]
    return [start.group() for start in starts if start], keys, pictures, LINK.findall(text)


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("language", languages())
def test_the_table_of_keys_is_the_programs(language: str):
    """What stands in the file is for the web; it is written anew by ``python -m tools.manual --keys``."""
    speak(language)
    try:
        table = keys_table(all_keys(Settings()))
    finally:
        speak(ENGLISH)
    path = MANUAL / language / "keys.md"
    assert not path.exists() or f"<!-- keys -->\n{table}<!-- end of keys -->\n" in read(path)
