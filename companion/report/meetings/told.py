"""What was written at visits without medicine, in lines: the name of each part, and the words as typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from companion.i18n import tr, tr_noop
from companion.record.facts.client_facts import listed
from companion.record.facts.typed_day import long_day
from companion.record.meetings.agreements import Agreement
from companion.record.meetings.meeting import (
    NAMES_OTHERS,
    PREPARED,
    Meeting,
    MeetingWord,
    MeetingWords,
    VisitKind,
    WordName,
)
from companion.record.meetings.preparation import Preparation
from companion.report.meetings.after import agreement_told

_KINDS: Final[Mapping[VisitKind, str]] = {
    VisitKind.PREPARATION: tr_noop("Preparation"),
    VisitKind.MEDICINE: tr_noop("Medicine session"),
    VisitKind.INTEGRATION: tr_noop("Integration"),
}

_LABELS: Final[Mapping[WordName, str]] = {
    WordName.DAY: tr_noop("Day of the visit"),
    WordName.SESSION: tr_noop("About the session"),
    WordName.INTENTION: tr_noop("Intention, in the client's own words"),
    WordName.FEARS: tr_noop("Fears"),
    WordName.WISHES: tr_noop("Wishes"),
    WordName.SIGNALS: tr_noop("Signals"),
    WordName.WHEN_DIFFICULT: tr_noop("When it is difficult"),
    WordName.SUPPORT: tr_noop("Support people"),
    WordName.HEAD: tr_noop("At the head of the room"),
    WordName.THEMES: tr_noop("Themes, in the client's own words"),
    WordName.AGREED: tr_noop("Agreed"),
}


SHORT: Final = 160
"""So many signs of a meeting stand in a list; its page has the whole."""


@dataclass(frozen=True, slots=True)
class ToldWords:
    """One part as it is read; ``word`` is the version that says it."""

    label: str
    said: str
    word: MeetingWord


def kind_told(kind: VisitKind) -> str:
    """Name a kind of visit."""
    return tr(_KINDS[kind])


def word_label(name: WordName) -> str:
    """Name a part of what is written."""
    return tr(_LABELS[name])


def told_words(
    words: MeetingWords, names: Iterable[WordName] = PREPARED, *, named: bool = True
) -> list[ToldWords]:
    """Tell these parts, those in which anything stands; what may name people only where ``named``."""
    held = [words.held[name] for name in names if name in words.held and (named or name not in NAMES_OTHERS)]
    return [ToldWords(word_label(word.name), said_of(word), word) for word in held]


def said_of(word: MeetingWord) -> str:
    """Give a version as it is read: what was agreed a line each, all else as it was typed."""
    if word.name is not WordName.AGREED:
        return word.value
    return "\n".join(map(agreement_told, listed(Agreement, word.value)))


def preparation_told(prepared: Preparation, *, named: bool = False) -> list[tuple[str, str]]:
    """Tell a preparation for a paper or a page: the day, and then each part with its words."""
    if prepared.day is None:
        return []
    told = [(each.label, each.said) for each in told_words(prepared.words, named=named)]
    return [(tr("Prepared on"), long_day(prepared.day)), *told]


def head_line(prepared: Preparation, intention: str = "") -> str:
    """Give what stands at the head of the room: as it was written for that, or else made of two parts.

    These are the intention of the session and what to do when it is difficult; nothing where nothing was
    prepared.
    """
    if prepared.day is None:
        return ""
    if written := prepared.said(WordName.HEAD):
        return " ".join(written.split())
    wanted = " ".join((intention or prepared.said(WordName.INTENTION)).split())
    difficult = " ".join(prepared.said(WordName.WHEN_DIFFICULT).split())
    when = tr("When it is difficult: {words}").format(words=difficult) if difficult else ""
    return " ".join(filter(None, (f"“{wanted}”" if wanted else "", when)))


def shortly(meeting: Meeting) -> str:
    """Give the first words of a meeting for a list of them: what was prepared, or themes and intention."""
    if meeting.kind is VisitKind.INTEGRATION:
        said = [meeting.words.said(name) for name in (WordName.THEMES, WordName.INTENTION)]
    else:
        said = [next(filter(None, map(meeting.words.said, PREPARED)), "")]
    return "\n".join(map(_short, filter(None, said)))


def _short(said: str) -> str:
    words = " ".join(said.split())
    return words if len(words) <= SHORT else f"{words[:SHORT].rstrip()}…"
