"""What is gone through before the first dose, in Prepare: the practice's questions, the protocol's lines."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from companion.record.typed.saved_form import DECIDER, TICK
from companion.session.before.pre_start import AnsweredBy, EarlyAnswer, PreStartLine
from companion.ui.components.page import text_line
from companion.ui.theme import Look
from companion.ui.widgets import LineWords, TextLine, clear, column, label, row

READING: Final = "128/82 74 98"
"""Such as a reading is typed."""


class PreStartLines(QWidget):
    """A box or a line for each; ``changed`` tells that an answer is another one, or a question is."""

    changed = Signal()

    def __init__(self, look: Look, now_ms: Callable[[], int]) -> None:
        super().__init__()
        self._look = look
        self._now_ms = now_ms
        self._asked: tuple[PreStartLine, ...] = ()
        self._at: dict[str, int] = {}
        self.boxes: dict[str, QCheckBox] = {}
        self.lines: dict[str, TextLine] = {}
        self.setAccessibleName(self.tr("Before the start"))
        whole = column(self, spacing=look.space(8))
        self._laid = column(spacing=look.space(6))
        about = self.tr("What stays open is asked in the room, too, and kept as not answered. Nothing waits.")
        whole.addWidget(label(about, "muted", wrap=True))
        whole.addLayout(self._laid)

    def show_lines(self, asked: Iterable[PreStartLine]) -> None:
        """Ask for these; an answer to a line that is asked again stays."""
        asked = tuple(asked)
        if asked == self._asked:
            return
        before, at = self.filled(), dict(self._at)
        clear(self._laid)
        self._asked, self.boxes, self.lines = asked, {}, {}
        for line in asked:
            self._add(line)
        self.fill(before)
        self._at |= {item: when for item, when in at.items() if item in self._at}
        self.changed.emit()

    def _add(self, line: PreStartLine) -> None:
        whole = QWidget()  # so that it can be let go of as one
        self._laid.addWidget(whole)
        if line.kind is AnsweredBy.TICK:
            whole.setLayout(self._ticked(line))
            return
        lines = column(whole, spacing=self._look.space(2))
        said = label(line.text, wrap=True)
        lines.addWidget(said)
        decides = line.kind is AnsweredBy.DECISION
        hint = READING if line.kind is AnsweredBy.READING else line.hint
        edit = self._line(line.id, line.text, self.tr("What was decided") if decides else hint)
        said.setBuddy(edit)
        both = row([edit], spacing=self._look.space(8))
        both.setStretch(0, 2)
        if decides:
            who = self.tr("Who decided")
            both.addWidget(self._line(line.id + DECIDER, f"{who}: {line.text}", who), 1)
        lines.addLayout(both)

    def _ticked(self, line: PreStartLine) -> QHBoxLayout:
        self.boxes[line.id] = box = QCheckBox()
        box.setAccessibleName(line.text)
        box.toggled.connect(partial(self._touch, line.id))
        said = row([box, LineWords(line.text, box)], spacing=self._look.space(4))
        said.setStretch(1, 1)
        return said

    def _line(self, key: str, name: str, placeholder: str) -> TextLine:
        self.lines[key] = edit = text_line(name, placeholder)
        edit.textChanged.connect(partial(self._touch, key.removesuffix(DECIDER)))
        return edit

    def _touch(self, item: str, _: object = None) -> None:
        self._at[item] = self._now_ms()
        self.changed.emit()

    # -- what stands in them ----------------------------------------------------------------------

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard, in the order in which it is read."""
        keys = [key for line in self._asked for key in (line.id, line.id + DECIDER)]
        parts: dict[str, QWidget] = {**self.boxes, **self.lines}
        return [parts[key] for key in keys if key in parts]

    def filled(self) -> dict[str, str]:
        """Give what is ticked or typed, by line."""
        ticked = {item: TICK for item, box in self.boxes.items() if box.isChecked()}
        return ticked | {key: edit.written for key, edit in self.lines.items() if edit.written.strip()}

    def fill(self, filled: Mapping[str, str]) -> None:
        """Tick and type what was ticked and typed."""
        for item, box in self.boxes.items():
            box.setChecked(filled.get(item) == TICK)
        for key, edit in self.lines.items():
            edit.setText(filled.get(key, ""))

    def count_open(self) -> int:
        """Count the lines that have no answer."""
        answered = {key.removesuffix(DECIDER) for key in self.filled()}
        return sum(line.id not in answered for line in self._asked)

    def open_points(self) -> list[str]:
        """Say how many are open, where any is."""
        count = self.count_open()
        return [self.tr("%n before the start", "", count)] if count else []

    def answers(self, by: str) -> tuple[EarlyAnswer, ...]:
        """Give each answer as it stands, with when it was given."""
        filled = self.filled()
        found = []
        for line in self._asked:
            text, decided_by = filled.get(line.id, "").strip(), filled.get(line.id + DECIDER, "").strip()
            if text or decided_by:
                said = "" if line.kind is AnsweredBy.TICK else text
                at = self._at.get(line.id, self._now_ms())
                found.append(EarlyAnswer(line.id, said, decided_by, by, at))
        return tuple(found)
