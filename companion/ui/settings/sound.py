"""Where the music plays, and how loud it may be there."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QWidget

from companion.i18n import tr
from companion.override import override
from companion.session.music.outputs import LOUDEST_DB, SOFTEST_DB, STEP_DB, FoundOutput
from companion.settings import OutputSettings
from companion.ui.components.session_texts import level_words
from companion.ui.services import Services
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.theme import Look
from companion.ui.widgets import KeyButton, NoticeBar, button, column, in_tab_order, label, row

SOUND_MS: Final = 8_000
"""How long the test sound is heard, before it fades."""


class OutputLine:
    """What stands in one line about an output."""

    def __init__(self, page: "SoundPage", output: OutputSettings) -> None:
        self.use = QRadioButton(output.name)
        self.state = label("", "muted")
        self.softer = page.small("−", tr("{output}: softer").format(output=output.name))
        self.louder = page.small("+", tr("{output}: louder").format(output=output.name))
        self.most = label("", name=tr("{output}: the loudest").format(output=output.name))
        self.most.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.test: KeyButton = button(tr("Test sound"), "", "plain", height=36)
        self.test.setAccessibleName(tr("{output}: test sound").format(output=output.name))
        self.name = column(spacing=0)
        self.name.addWidget(self.use)
        self.name.addWidget(self.state)
        self.state.setIndent(page.look.space(32))
        self.steps = row([self.softer, self.most, self.louder], spacing=page.look.space(4))


class SoundPage(SettingsPage):
    """Every output the program has met: the one to use, and the most it may have."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        about = self.tr(
            "The loudest that music may be on each output, against the level that every piece is brought to. "
            "In a session “Louder” ends there. Where the sound moves to an output that may have less, the "
            "music comes down to it in half a second; it never goes up again by itself."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        self.lines: dict[str, OutputLine] = {}
        self._found = FoundOutput()
        self._testing = ""
        self.system = QRadioButton(self.tr("Wherever this computer plays"))
        self.system.clicked.connect(lambda: self._use(""))
        self._grid_holder = QWidget()
        self._shown: tuple[str, ...] | None = None
        self.body.addWidget(self._grid_holder)
        self.again = button(self.tr("Look again"), "", "plain")
        self.again.clicked.connect(self._look)
        self.notice = NoticeBar(self.tr("Sound"))
        self.body.addWidget(self.notice)
        foot = row([self.again])
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.hiss = QCheckBox(self.tr("Keep loudspeakers awake"))
        self.hiss.toggled.connect(self._switch_hiss)
        awake = self.tr(
            "Some loudspeakers fall asleep in silence and miss the beginning of what follows, or click. "
            "This puts a hiss under music and silence that is far too soft to be heard. "
            "Without it, silence is silent."
        )
        kept_awake = column(spacing=look.space(4))
        kept_awake.addWidget(self.hiss)
        kept_awake.addWidget(label(awake, "muted", wrap=True))
        self.body.addLayout(kept_awake)
        self.body.addStretch(1)
        self._until = QTimer(self, singleShot=True, interval=SOUND_MS)
        self._until.timeout.connect(self._end_sound)
        look.changed.connect(self._resize)

    @classmethod
    @override
    def title(cls) -> str:
        return tr("Sound")

    def small(self, text: str, name: str) -> KeyButton:
        """Make a button for a step."""
        made = button(text, "", "plain", height=36)
        made.setAccessibleName(name)
        made.setFixedWidth(self.look.space(44))
        return made

    # -- what stands there ------------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        outputs = self.changes.now.outputs
        if self._shown != tuple(f"{output.id} {output.name}" for output in outputs):
            self._lay_out(outputs)
        self.system.setChecked(not self.changes.now.output)
        with QSignalBlocker(self.hiss):
            self.hiss.setChecked(self.changes.now.hiss)
        for output in outputs:
            self._show(self.lines[output.id], output)

    def _resize(self) -> None:
        """Give the lines the room that text of another size takes."""
        self._shown = None
        self.refresh()

    def _lay_out(self, outputs: Sequence[OutputSettings]) -> None:
        """Make a line for each output."""
        self._shown = tuple(f"{output.id} {output.name}" for output in outputs)
        self.system.setParent(self)
        holder, self._grid_holder = self._grid_holder, QWidget()
        grid = QGridLayout(self._grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.look.space(16))
        grid.setVerticalSpacing(self.look.space(8))
        grid.setColumnStretch(0, 1)
        together = QButtonGroup(self._grid_holder)
        together.addButton(self.system)
        heads = (self.tr("Play to"), self.tr("Loudest"))
        for at, head in enumerate(heads):
            grid.addWidget(label(head, "label"), 0, at)
        grid.addWidget(self.system, 1, 0, 1, 3)
        self.lines = {output.id: OutputLine(self, output) for output in outputs}
        for at, (output_id, line) in enumerate(self.lines.items(), start=2):
            together.addButton(line.use)
            grid.addLayout(line.name, at, 0)
            grid.addLayout(line.steps, at, 1)
            grid.addWidget(line.test, at, 2)
            self._connect(output_id, line)
        self.body.replaceWidget(holder, self._grid_holder)
        holder.deleteLater()
        ways = [[line.use, line.softer, line.louder, line.test] for line in self.lines.values()]
        in_tab_order([self.system, *chain.from_iterable(ways), self.again, self.hiss])

    def _connect(self, output_id: str, line: OutputLine) -> None:
        line.use.clicked.connect(lambda: self._use(output_id))
        line.softer.clicked.connect(lambda: self._step(output_id, -STEP_DB))
        line.louder.clicked.connect(lambda: self._step(output_id, STEP_DB))
        line.test.clicked.connect(lambda: self._turn_sound(output_id))

    def _show(self, line: OutputLine, output: OutputSettings) -> None:
        there = output.id in self._found.there
        line.use.setChecked(self.changes.now.output == output.id)
        plays = output.id == self._found.playing
        line.state.setText(self.tr("in use now") if plays else "" if there else self.tr("not connected now"))
        line.state.setVisible(bool(line.state.text()))
        line.most.setText(level_said(output.loudest))
        line.most.setToolTip(decibels(output.loudest))
        line.most.setMinimumWidth(line.most.fontMetrics().horizontalAdvance(level_said(SOFTEST_DB)) + 8)
        line.softer.setEnabled(output.loudest > SOFTEST_DB)
        line.louder.setEnabled(output.loudest < LOUDEST_DB)
        line.test.say(self.tr("Stop the sound") if self._testing == output.id else self.tr("Test sound"))
        line.test.setEnabled(there)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if self._testing:
            self._end_sound()
        super().hideEvent(event)

    def _look(self) -> None:
        """See what is there, as after headphones were plugged in."""
        self.notice.say(self.tr("Looking for outputs."))
        self.services.music.outputs.look(self._look_at)

    def _look_at(self, found: FoundOutput) -> None:
        self._found = found
        self.notice.say(found.trouble)
        self.refresh()

    # -- what is changed --------------------------------------------------------------------------

    def _output(self, output_id: str) -> OutputSettings:
        return next(output for output in self.changes.now.outputs if output.id == output_id)

    def _use(self, output_id: str) -> None:
        name = self._output(output_id).name if output_id else self.tr("wherever this computer plays")
        self.changes.make(
            replace(self.changes.now, output=output_id),
            self.tr("From the next session on the music plays to: {output}").format(output=name),
        )

    def _switch_hiss(self, on: bool) -> None:
        said = {
            True: self.tr("From the next session on loudspeakers are kept awake."),
            False: self.tr("From the next session on silence is silent."),
        }
        self.changes.make(replace(self.changes.now, hiss=on), said[on])

    def _step(self, output_id: str, by: float) -> None:
        before = self._output(output_id)
        most = max(SOFTEST_DB, min(LOUDEST_DB, before.loudest + by))
        now = self.changes.now
        outputs = tuple(
            replace(output, loudest=most) if output.id == output_id else output for output in now.outputs
        )
        said = self.tr("{output}: the loudest is {level}.")
        said = said.format(output=before.name, level=level_said(most))
        if self.changes.make(replace(now, outputs=outputs), said) and self._testing == output_id:
            self._play(output_id)

    # -- the test sound ---------------------------------------------------------------------------

    def _turn_sound(self, output_id: str) -> None:
        """Play the test sound there, or end it."""
        if self._testing == output_id:
            self._end_sound()
        else:
            self._play(output_id)

    def _play(self, output_id: str) -> None:
        self._testing = output_id
        self._until.start()
        self.services.music.outputs.try_sound(self._output(output_id), self._heard)
        self.refresh()

    def _heard(self, sentence: str) -> None:
        if self._testing:
            self.notice.say(sentence)

    def _end_sound(self) -> None:
        self._until.stop()
        self._testing = ""
        self.notice.say("")
        self.services.music.outputs.end_sound()
        self.refresh()


def level_said(level: float) -> str:
    """Say a level as the keys of a session move it; in decibels it is told by who hovers over it."""
    return level_words(level) or tr("as recorded")


def decibels(level: float) -> str:
    """Write a level with its sign."""
    sign = "−" if level < 0 else "+" if level > 0 else ""
    return f"{sign}{abs(level):g} dB"
