"""The quick log: up to twelve words for what is seen or heard, and the key of each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from string import ascii_uppercase
from typing import Final

from PySide6.QtWidgets import QGridLayout

from companion.i18n import tr
from companion.override import override
from companion.ports.record import RecordError
from companion.session.tags import TAGS, Tag, as_kept, as_said
from companion.settings import MOST_TAGS, Settings
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import text_line
from companion.ui.keys import KeyMap
from companion.ui.services import Services
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.theme import Look
from companion.ui.widgets import TextLine, button, label, row

ROWS: Final = MOST_TAGS // 2
"""The lines of each of the two columns."""


class TagsPage(SettingsPage):
    """Each word is logged by its key in a session; they stand there in the order of this page."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        self._saving = Autosave(
            self, services.write_queue, self._use, changes.write, changes.wrote, changes.told.emit
        )
        about = self.tr(
            "One key stamps the moment; words can be added later. A word without a key gets a free letter."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        self.lines = self._lay_out_lines()
        self.free = label("", "muted", wrap=True)
        self.restore = button(self.tr("As on the first day"), "", "plain")
        self.restore.clicked.connect(self._restore)
        below = row([self.free, self.restore], spacing=look.space(16))
        below.setStretch(0, 1)
        self.body.addLayout(below)
        self.body.addStretch(1)

    @classmethod
    @override
    def title(cls) -> str:
        return tr("Quick log")

    def _lay_out_lines(self) -> list[tuple[TextLine, TextLine]]:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.look.space(12))
        grid.setVerticalSpacing(self.look.space(6))
        lines = []
        for at in range(MOST_TAGS):
            key = text_line(self.tr("Key of word {number}").format(number=at + 1))
            name = text_line(self.tr("Word {number}").format(number=at + 1))
            key.setMaximumWidth(self.look.space(88))
            first = 3 * (at // ROWS)
            grid.addWidget(key, at % ROWS + 1, first)
            grid.addWidget(name, at % ROWS + 1, first + 1)
            self._saving.watch(key, name)
            lines.append((key, name))
        for first in (0, 3):
            grid.addWidget(label(self.tr("Key"), "label"), 0, first)
            grid.addWidget(label(self.tr("Word"), "label"), 0, first + 1)
            grid.setColumnStretch(first + 1, 1)
        grid.setColumnMinimumWidth(2, self.look.space(12))
        self.body.addLayout(grid)
        return lines

    @override
    def refresh(self) -> None:
        tags = as_said(self.changes.now.tags)
        if self._typed() != tags:
            for at, (key, name) in enumerate(self.lines):
                tag = tags[at] if at < len(tags) else Tag("", "")
                if key_named(key.text()) != tag.key:
                    key.setText(tag.key)
                if name.written.strip() != tag.name:  # else a space just typed would go, and the caret jump
                    name.setText(tag.name)
        free = " ".join(free_letters(self._keys(tags)))
        said = self.tr("Letters without work: {letters}. Shift and a letter can be a key as well.")
        self.free.setText(said.format(letters=free or "–"))

    @override
    def leave(self) -> None:
        self._saving.flush()

    def _typed(self) -> tuple[Tag, ...]:
        typed = [(key_named(key.text()), name.written.strip()) for key, name in self.lines]
        return tuple(Tag(key, name) for key, name in typed if name)

    def _keys(self, tags: Sequence[Tag]) -> KeyMap:
        return KeyMap.chosen(replace(self.changes.now, tags=tuple(tags), letters=True))

    def _use(self) -> Settings:
        tags = self._typed()
        if not self._saving.in_the_middle:  # a word that is only begun has its key chosen when it is there
            tags = with_keys(tags, self._keys(()))
        if clash := next(iter(self._keys(tags).conflicts()), ""):
            raise RecordError(self.tr("{clash} It was not kept.").format(clash=clash))
        return self.changes.use(replace(self.changes.now, tags=as_kept(tags)), goes_on=self._saving.goes_on)

    def _restore(self) -> None:
        self.changes.make(
            replace(self.changes.now, tags=TAGS), self.tr("The quick log is as on the first day.")
        )


def key_named(typed: str) -> str:
    """Name a key as the table does from how it was typed: a letter, or Shift and a letter."""
    key = typed.strip().upper().replace(" ", "").replace("⇧", "SHIFT+")
    return f"Shift+{key.removeprefix('SHIFT+')}" if key.startswith("SHIFT+") else key[:1]


def with_keys(tags: Iterable[Tag], keys: KeyMap) -> tuple[Tag, ...]:
    """Give each tag without a key a letter of its name, or else any, that has no other work."""
    tags = list(tags)
    for at, tag in enumerate(tags):
        if not tag.key:
            free = free_letters(KeyMap(keys.actions, tags))
            own = [letter for letter in tag.name.upper() if letter in free]
            tags[at] = Tag(next(iter([*own, *free]), ""), tag.name)
    return tuple(tags)


def free_letters(keys: KeyMap) -> list[str]:
    """List the letters that do nothing yet."""
    return [letter for letter in ascii_uppercase if keys.find(letter) is None]
