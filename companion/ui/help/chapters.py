"""The manual: chapters as plain Markdown files, one copy for the program, its packages and the web."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final

from companion.i18n import tr
from companion.ports.printing import KeyGroup
from companion.resources import manual
from companion.ui.help.pages import HelpPage, read_page
from companion.ui.help.topics import HelpTopic


class ManualChapter(StrEnum):
    """The chapters in the order in which they are read, each by the name of its file."""

    FIRST_HOUR = "first-hour"
    OFFICE_SESSION = "office-session"
    ESKETAMINE = "esketamine"
    HOME = "home"
    REVIEW_AND_INTEGRATION = "review-and-integration"
    OWN_MUSIC = "own-music"
    KEYS = "keys"
    TROUBLE = "trouble"
    PRIVACY = "privacy"
    PRACTICE_OWNER = "practice-owner"
    TRAINERS = "trainers"


KEYS_HERE: Final = re.compile(r"<!-- keys -->\n.*?<!-- end of keys -->\n", re.DOTALL)
"""Where the table of keys stands in a chapter, as the program comes."""

ABOUT: Final[Mapping[HelpTopic, ManualChapter]] = {
    HelpTopic.PREPARE: ManualChapter.OFFICE_SESSION,
    HelpTopic.ROOM: ManualChapter.OFFICE_SESSION,
    HelpTopic.FOR_YOUR_RECORDS: ManualChapter.OFFICE_SESSION,
    HelpTopic.AT_HOME: ManualChapter.HOME,
    HelpTopic.HOME_RETURN: ManualChapter.HOME,
    HelpTopic.REVIEW: ManualChapter.REVIEW_AND_INTEGRATION,
    HelpTopic.REPLAY: ManualChapter.REVIEW_AND_INTEGRATION,
    HelpTopic.TAKING_HOME: ManualChapter.REVIEW_AND_INTEGRATION,
    HelpTopic.INTEGRATION: ManualChapter.REVIEW_AND_INTEGRATION,
    HelpTopic.MEETING: ManualChapter.REVIEW_AND_INTEGRATION,
    HelpTopic.RESPONSES: ManualChapter.REVIEW_AND_INTEGRATION,
    HelpTopic.TRENDS: ManualChapter.REVIEW_AND_INTEGRATION,
    HelpTopic.MUSIC: ManualChapter.OWN_MUSIC,
    HelpTopic.HELP: ManualChapter.KEYS,
    HelpTopic.SETTINGS: ManualChapter.PRACTICE_OWNER,
    HelpTopic.PRACTITIONERS: ManualChapter.PRACTICE_OWNER,
    HelpTopic.AUDIT_TRAIL: ManualChapter.PRACTICE_OWNER,
    HelpTopic.WHOLE_RECORD: ManualChapter.PRACTICE_OWNER,
    HelpTopic.CLIENT_FACTS: ManualChapter.PRIVACY,
    HelpTopic.PROTOCOLS: ManualChapter.TRAINERS,
    HelpTopic.PRACTICE_ROOM: ManualChapter.TRAINERS,
    HelpTopic.OWN_TIMINGS: ManualChapter.TRAINERS,
}
"""The chapter that tells more than a page of help does."""


def chapter_about(topic: HelpTopic) -> ManualChapter:
    """Give the chapter to read after a page of help: the first hour, where no other is about it."""
    return ABOUT.get(topic, ManualChapter.FIRST_HOUR)


def chapter_file(chapter: ManualChapter, language: str) -> Path:
    """Say where a chapter lies."""
    return manual() / language / f"{chapter.value}.md"


def read_chapters(language: str, keys: Sequence[KeyGroup]) -> list[HelpPage]:
    """Read the manual in a language, with these keys in its table; a chapter without words in it is English.

    Such a chapter begins with a sentence that says so.
    """
    return [HelpPage(chapter, _read(chapter, language, keys)) for chapter in ManualChapter]


def _read(chapter: ManualChapter, language: str, keys: Sequence[KeyGroup]) -> str:
    text, told_in = read_page(chapter.value, language, lambda code: chapter_file(chapter, code))
    text = KEYS_HERE.sub(lambda _: keys_table(keys), text)
    if told_in == language:
        return text
    title, _, rest = text.partition("\n")
    said = tr("This chapter is not translated yet; it is in English.")
    return f"{title}\n\n*{said}*\n{rest}"


def keys_table(groups: Sequence[KeyGroup]) -> str:
    """Write keys and what they do as tables in Markdown, group by group."""
    return "\n".join(_group(name, pairs) for name, pairs in groups)


def _group(name: str, pairs: Sequence[tuple[str, str]]) -> str:
    key, does = tr("Key"), tr("What it does")
    head = f"### {name}\n\n| {key} | {does} |\n|---|---|\n"
    return head + "".join(f"| `{key}` | {words} |\n" for key, words in pairs)
