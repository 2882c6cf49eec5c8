"""Words that stand in the lines of a session and were not entered: kept beside the record, no part of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Final

from companion.i18n import tr
from companion.session.journal import Administered, Described, Entry, Fact, Noted
from companion.session.protocol import AdministrationForm
from companion.session.time.clock import Moment

ROOM: Final = ""
"""Whose form stands in the room: everybody's who is in it."""

ADDED: Final = "+"
"""Stands in that place for the form of an entry that is new in the room."""

SHOWN: Final = 40
"""So many characters of each line are named where it has to be short."""


@dataclass(frozen=True, slots=True)
class HalfEntry:
    """A form for an entry that was not written: of a kind, or for one that it puts right or takes back."""

    form: str = ""
    time: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HalfTyped:
    """What stands in each line of a visit, as it was typed; all is empty where nothing waits.

    ``note`` is of its ``moment``, or the words for an entry, the ``target``; ``given`` are the fields of an
    administration that is not confirmed, ``when`` what it says of its time; ``why`` is the reason for
    skipping the check-in of the key ``asked``; ``checklist`` are lines by their item, ``gaps`` and ``signed``
    what stands beneath them; ``addenda`` and ``entries`` belong to the initials of whoever began them, as do
    the keys of the words that are ``ticked`` for the client's paper, with spaces between. ``came_back`` is
    what was put in of an evening at home, and not entered.
    """

    note: str = ""
    moment: Moment | None = None
    target: str = ""
    vitals: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    when: str = ""
    why: str = ""
    asked: str = ""
    checklist: Mapping[str, str] = field(default_factory=dict)
    gaps: str = ""
    signed: str = ""
    addenda: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[str, HalfEntry] = field(default_factory=dict)
    ticked: Mapping[str, str] = field(default_factory=dict)
    came_back: str = ""

    def with_entry(self, who: str, entry: HalfEntry) -> "HalfTyped":
        """Have the form of a person or a place, or none where nothing stands in it; the others stay."""
        others = {other: each for other, each in self.entries.items() if other != who}
        return replace(self, entries=others | ({who: entry} if entry != HalfEntry() else {}))

    @property
    def of_persons(self) -> "HalfTyped":
        """What is left when the session has ended: the words that somebody has begun in Review."""
        return HalfTyped(
            addenda=self.addenda,
            entries={who: entry for who, entry in self.entries.items() if who not in (ROOM, ADDED)},
            ticked=self.ticked,
            came_back=self.came_back,
        )


def without_entered(half: HalfTyped, entries: Sequence[Entry]) -> HalfTyped:
    """Leave out what is in the journal by now: a crash came between an entry and the emptying of its line.

    A note is known by its moment, words by their target; an administration by being the last thing anybody
    did, for the same amount may well be typed again later on.
    """
    facts = [(entry.moment, entry.fact) for entry in entries]
    note = half.note.strip()
    if (half.moment, Noted(note)) in facts or any(fact == Described(half.target, note) for _, fact in facts):
        half = replace(half, note="", moment=None, target="")
    last = next((entry.fact for entry in reversed(entries) if entry.author), None)
    added = half.entries.get(ADDED)
    if added is not None and last is not None and _holds(last, added.answers):
        half = half.with_entry(ADDED, HalfEntry())
    if half.given and isinstance(last, Administered) and _filled(half.given) == _filled(last.details):
        half = replace(half, given={}, when="")
    return half


def _holds(fact: Fact, answers: Mapping[str, str]) -> bool:
    """Tell whether an entry holds what was filled in; what is chosen has other words in each language."""
    said = {each.name: getattr(fact, each.name) for each in fields(fact)}
    texts = {name: text for name, text in said.items() if type(text) is str}
    return (
        bool(texts)
        and texts.keys() <= answers.keys()
        and all(answers[name].strip() == text for name, text in texts.items())
    )


def _answers(form: HalfEntry) -> str:
    """Give what was filled in, in the order of the form; its time first, where one was."""
    return ", ".join(text.strip() for text in (form.time, *form.answers.values()) if text.strip())


def _filled(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: text.strip() for name, text in fields.items() if text.strip()}


@dataclass(frozen=True, slots=True)
class WaitingWords:
    """Words in one line of the room: which line it is, and how they are told if they are never entered."""

    line: str
    words: str
    told: str

    @property
    def short(self) -> str:
        """Name the line with the beginning of what stands in it."""
        begun = " ".join(self.words.split())
        return f"{self.line} “{begun if len(begun) <= SHOWN else f'{begun[:SHOWN].rstrip()}…'}”"


def note_waiting(half: HalfTyped) -> WaitingWords | None:
    """Give the note that waits, which is entered as it would have been."""
    return WaitingWords(tr("the note"), half.note, half.note) if half.note.strip() else None


def others_waiting(half: HalfTyped, form: AdministrationForm) -> list[WaitingWords]:
    """Give what else waits in the room; nobody has said that it is so, and it can only be told as words."""
    labels = {field.id: field.label for field in form.fields}
    given = ", ".join(f"{labels.get(key, key)}: {text.strip()}" for key, text in half.given.items())
    correction, added = (half.entries.get(form, HalfEntry()) for form in (ROOM, ADDED))
    found = (
        WaitingWords(tr("the vitals line"), half.vitals, tr("Vitals line, not entered: {words}")),
        WaitingWords(
            tr("the administration"),
            ", ".join(filter(None, (half.when, given))),
            tr("Administration, not confirmed: {words}"),
        ),
        WaitingWords(
            tr("the correction of an entry"), _answers(correction), tr("Correction, not written: {words}")
        ),
        WaitingWords(tr("the entry begun"), _answers(added), tr("Entry begun, not written: {words}")),
        WaitingWords(
            tr("the reason for skipping"), half.why, tr("Reason for skipping, not entered: {words}")
        ),
    )
    return [
        WaitingWords(each.line, each.words, each.told.format(words=each.words.strip()))
        for each in found
        if each.words.strip()
    ]
