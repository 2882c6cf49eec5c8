"""The table in force: the defaults as the practice has changed them, and its quick log."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from companion.i18n import tr
from companion.session.tags import TAGS, Tag, as_kept, as_said
from companion.ui.keys.names import is_character, name_of, place_of
from companion.ui.keys.table import (
    ALSO,
    CHORDS,
    DEFAULTS,
    EVERYWHERE,
    GROUPS,
    HOME_GROUP,
    YIELDING,
    Action,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from companion.settings import Settings

RESERVED: Final = frozenset({*(key for key, _ in EVERYWHERE), "Ctrl+="})
"""What the window does on every screen, with its keys that cannot be changed."""


@dataclass(frozen=True)
class KeyMap:
    """Which key does what; an action without a key is switched off."""

    actions: Mapping[Action, str] = field(default_factory=lambda: dict(DEFAULTS))
    tags: Sequence[Tag] = field(default_factory=lambda: as_said(TAGS))

    @classmethod
    def chosen(cls, settings: Settings) -> KeyMap:
        """Take the keys that a practice has changed, and its quick log; without letters if it wants none."""
        actions = {action: settings.keys.get(action.value, key) for action, key in DEFAULTS.items()}
        tags = as_said(settings.tags)
        own = {*settings.keys.values(), *(tag.key for tag in tags)}
        for action in YIELDING - settings.keys.keys():
            actions[action] = "" if actions[action] in own else actions[action]
        if settings.letters:
            return cls(actions, tags)
        bare = {action: "" if is_character(key) else key for action, key in actions.items()}
        return cls(bare, [Tag("" if is_character(tag.key) else tag.key, tag.name) for tag in tags])

    @property
    def letters(self) -> Mapping[str, str]:
        """The keys by the names of what they do, as the ribbon shows them."""
        return {action.value: key for action, key in self.actions.items()} | {
            tag.name: tag.key for tag in (*self.tags, *as_kept(self.tags))
        }

    def key(self, action: Action) -> str:
        """Give the key of an action, nothing when it is switched off."""
        return self.actions.get(action, "")

    def chord(self, action: Action) -> str:
        """Give the keys that do an action while something is typed, too; nothing where there are none."""
        return next((keys for keys, does in CHORDS.items() if does is action), "")

    def find(self, key: str) -> Action | Tag | None:
        """Say what a key does."""
        if not key:
            return None
        if chord := CHORDS.get(key):
            return chord
        if action := next((action for action, own in self.actions.items() if own == key), None):
            return action
        if tag := next((tag for tag in self.tags if tag.key == key), None):
            return tag
        other = ALSO.get(key)
        return other if other and (self.key(other) or key.startswith("Ctrl+")) else None

    def named(self, event: QKeyEvent) -> str:
        """Name a key by what it writes, or by its place on the keyboard where that does nothing."""
        name = name_of(event)
        return name if self.find(name) else place_of(event) or name

    def groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Give keys and what they do, group by group, for a page to read; what has no key is left out."""
        groups = [
            (tr(name), [(self.key(action), tr(words)) for action, words in lines if self.key(action)])
            for name, lines in GROUPS
        ]
        log = tr("Quick log")
        groups.append((log, [(tag.key, tag.name) for tag in self.tags if tag.key]))
        typing = tr("While typing, too")
        groups.append(
            (typing, [(keys, words_of(action).partition(";")[0]) for keys, action in CHORDS.items()])
        )
        window = tr("The window")
        groups.append((window, [(key, tr(words)) for key, words in EVERYWHERE]))
        return [group for group in groups if group[1]]

    def conflicts(self) -> list[str]:
        """Say in a sentence each which keys would do two things."""
        said: dict[str, list[str]] = {}
        for action, key in self.actions.items():
            said.setdefault(key, []).append(words_of(action))
        for tag in self.tags:
            said.setdefault(tag.key, []).append(tag.name)
        for key, action in CHORDS.items():
            if self.key(action) != key:
                said.setdefault(key, []).append(words_of(action))
        sentence = tr("{key} would do two things: “{one}” and “{other}”.")
        return [
            sentence.format(key=key, one=names[0], other=names[1])
            for key, names in said.items()
            if key and len(names) > 1
        ]

    def refusal(self, action: Action, key: str) -> str:
        """Say in a sentence why an action cannot have a key, or nothing."""
        if not key:
            return tr("That key cannot be used here; choose another one.")
        window = dict(EVERYWHERE)
        if key in RESERVED:
            kept = tr("{key} belongs to the window: “{words}”.")
            return kept.format(key=key, words=tr(window.get(key, window["Ctrl++"])))
        found = CHORDS.get(key) or next(
            (
                each
                for each, own in self.actions.items()
                if own == key and each is not action and each not in YIELDING
            ),
            None,
        )
        tag = next((each for each in self.tags if each.key == key), None)
        if found is None and tag is None:
            return ""
        other = words_of(found) if found else tag.name if tag else ""
        taken = tr("{key} does “{other}” already; “{words}” keeps its own. Change that one first.")
        return taken.format(key=key, other=other, words=words_of(action))


def home_group() -> str:
    """Name the group of keys that an evening at home alone has, as a page of keys has it."""
    return tr(HOME_GROUP)
