"""The keys of a session: each can be another one, or none; and all of them on a page to print."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from companion.i18n import tr
from companion.override import override
from companion.ports.printing import Paper
from companion.ui.components.page import field, heading
from companion.ui.components.papers.ways import PaperWays, at_once
from companion.ui.components.printing import papers_folder
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.keys import DEFAULTS, GROUPS, Action, KeyMap, words_of
from companion.ui.keys.desk_filter import TAKES_ALL
from companion.ui.services import Services
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, label, row
from companion.ui.widgets.choice import Choice

ACTIONS: Final = tuple(action for _, lines in GROUPS for action, _ in lines)


class KeysPage(SettingsPage):
    """A table of what keys do; the line chosen in it can be given another key."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        heads = (self.tr("What it does"), self.tr("Key"), self.tr("On the first day"))
        self.model = TableModel(heads, parent=self)
        self.rows = _KeyRows(look, self.model, self.tr("Keys"), wide=0)
        self.rows.setMinimumHeight(look.space(260))
        self.listener = KeyListener(self)
        self.letters = QCheckBox(self.tr("Letters, figures and signs are keys"))
        self._lay_out()
        self.rows.current.connect(self._show_chosen)
        self.rows.chosen.connect(lambda _: self._listen())
        self.rows.dropped.connect(self._switch_off)
        self.rows.restored.connect(self._restore)
        self.listener.pressed.connect(self._pressed)
        self.listener.ended.connect(self._end_listening)
        self.letters.toggled.connect(self._switch_letters)
        self._fill()
        self.rows.selectRow(0)

    @classmethod
    @override
    def title(cls) -> str:
        return tr("Keys")

    @override
    def refresh(self) -> None:
        chosen = self._chosen()
        self._fill()
        self.rows.select(chosen.value)
        self.letters.setChecked(self.changes.now.letters)
        self._show_chosen()

    # -- how it looks -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.said = label("", "lead", wrap=True)
        buttons = (
            (self.tr("Change"), "↵", self._listen),
            (self.tr("Switch off"), "Delete", self._switch_off),
            (self.tr("As on the first day"), "Backspace", self._restore),
        )
        self.buttons = [button(text, key, "plain") for text, key, _ in buttons]
        for made, (_, _, call) in zip(self.buttons, buttons, strict=True):
            made.clicked.connect(lambda _=False, call=call: call())
        card = Card(self.tr("The chosen key"), padding=self.look.space(16), spacing=self.look.space(12))
        card.add(self.said)
        card.add(self.listener)
        self._acts = QWidget()
        line = row(self.buttons)
        line.addStretch(1)
        self._acts.setLayout(line)
        card.add(self._acts)
        self.restore_all = button(self.tr("All as on the first day"), "", "plain")
        self.restore_all.clicked.connect(self._restore_all)
        self.body.addWidget(card)
        self.body.addWidget(self.rows, 1)
        below = row([self.letters], spacing=self.look.space(16))
        below.addStretch(1)
        below.addWidget(self.restore_all)
        self.body.addLayout(below)
        about = self.tr(
            "Presenter remotes and foot pedals are keyboards: choose a line, press Enter, then the pedal. "
            "The figures from 4 to 9 only write down steps of the emergency card."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        self._lay_out_paper()

    def _lay_out_paper(self) -> None:
        self.body.addWidget(heading(self.tr("A page to print")))
        self.paper = Choice(self.tr("Paper"))
        self.paper.setMinimumContentsLength(16)
        self.paper.addItem(self.tr("a whole sheet"), False)  # noqa: FBT003 - whether it is half of one
        self.paper.addItem(self.tr("half a sheet"), True)  # noqa: FBT003
        self.card = PaperWays(
            self.look,
            self.tr("Keys in a session"),
            lambda: papers_folder() / "companion-keys.pdf",
            at_once(self._lay_out_card),
        )
        self.card.told.connect(self.changes.told)
        line = row()
        line.addLayout(field(self.paper.accessibleName(), self.paper))
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self.card)

    def _fill(self) -> None:
        keys = self._keys()
        none = self.tr("off")
        rows = []
        for action in ACTIONS:
            key, first = keys.key(action), DEFAULTS[action]
            rows.append(
                TableRow(action.value, (words_of(action), key or none, "" if key == first else first))
            )
        self.model.fill(rows)

    def _show_chosen(self) -> None:
        """Say what the chosen line does, and by which key."""
        if self.listener.isVisibleTo(self):
            return
        key = self._keys().key(self._chosen())
        texts = (self.tr("“{words}” has the key {key}."), self.tr("“{words}” has no key."))
        self.said.setText(texts[not key].format(words=words_of(self._chosen()), key=key))
        self.restore_all.setEnabled(bool(self.changes.now.keys))

    # -- what is done -------------------------------------------------------------------------------

    def _keys(self) -> KeyMap:
        return KeyMap.chosen(replace(self.changes.now, letters=True))

    def _chosen(self) -> Action:
        return Action(self.model.key(self.rows.currentIndex()) or ACTIONS[0].value)

    def _listen(self) -> None:
        """Take the next key that is pressed for the chosen line."""
        said = self.tr("Press the key for “{words}”. Esc leaves it as it is.")
        self.said.setText(said.format(words=words_of(self._chosen())))
        self._acts.hide()
        self.listener.begin(self._keys(), self.rows)

    def _pressed(self, key: str) -> None:
        action = self._chosen()
        if refused := self._keys().refusal(action, key):
            self.changes.told.emit(refused)
            self.listener.say(key)
            return
        self._give(action, key)
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_listening(self) -> None:
        self._acts.show()
        self._show_chosen()

    def _give(self, action: Action, key: str) -> None:
        """Give an action a key, or none, and say so."""
        keys = {name: own for name, own in self.changes.now.keys.items() if name != action.value}
        if key != DEFAULTS[action]:
            keys[action.value] = key
        texts = (self.tr("“{words}” has the key {key} now."), self.tr("“{words}” is switched off."))
        said = texts[not key].format(words=words_of(action), key=key)
        self.changes.make(replace(self.changes.now, keys=keys), said)

    def _switch_off(self) -> None:
        self._give(self._chosen(), "")

    def _restore(self) -> None:
        action = self._chosen()
        if refused := self._keys().refusal(action, DEFAULTS[action]):
            self.changes.told.emit(refused)
        else:
            self._give(action, DEFAULTS[action])

    def _restore_all(self) -> None:
        said = self.tr("All keys are as on the first day.")
        self.changes.make(replace(self.changes.now, keys={}), said)

    def _switch_letters(self, on: bool) -> None:
        texts = (
            self.tr("Letters, figures and signs are no keys now; buttons and the other keys do the same."),
            self.tr("Letters, figures and signs are keys again."),
        )
        self.changes.make(replace(self.changes.now, letters=on), texts[on])

    def _lay_out_card(self) -> Paper:
        groups = KeyMap.chosen(self.changes.now).groups()
        half = self.paper.currentData()
        return self.services.printing.key_card(self.tr("Keys in a session"), groups, half=half)


class _KeyRows(TableView):
    """The table; Delete switches a key off, Backspace brings the first one back."""

    dropped = Signal()
    restored = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete:
                self.dropped.emit()
            case Qt.Key.Key_Backspace:
                self.restored.emit()
            case _:
                super().keyPressEvent(event)


class KeyListener(QLabel):
    """Has the keyboard until a key was pressed, and says its name; seen only while it listens."""

    pressed = Signal(str)
    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "large")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Waiting for a key"))
        self.setProperty(TAKES_ALL, "yes")
        self._keys = KeyMap()
        self._after: QWidget = self
        self.hide()

    def begin(self, keys: KeyMap, after: QWidget) -> None:
        """Listen; the names of keys are those of this table, and Esc brings the keyboard to ``after``."""
        self._keys, self._after = keys, after
        self.say("")
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, key: str) -> None:
        """Show the name of a key, or that one is waited for."""
        self.setText(key or "…")

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # the shortcuts of the screen wait as well
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
        if event.key() in modifiers or event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape:
            self._after.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.pressed.emit(self._keys.named(event))

    @override
    def focusNextPrevChild(self, on: bool) -> bool:
        return False  # Tab is told that it cannot be used

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide()
        self.ended.emit()
