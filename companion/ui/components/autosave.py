"""Words that keep themselves: soon after the last key, and never later however fast somebody types."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from companion.override import override
from companion.ports.record import RecordError
from companion.ports.write_queue import WriteQueue
from companion.ui.widgets.text import TextBox

PAUSE_MS: Final = 500
"""How long after the last key words are kept."""

CEILING_MS: Final = 1_200
"""How long after the first key that is not kept yet they are kept, whatever follows it.

The disk has the rest of the two seconds that may be lost to a crash.
"""

RETRY_MS: Final = 2_000
"""How long after a failure it is tried again."""

Value = TypeVar("Value")


class Autosave(QObject, Generic[Value]):
    """Keeps what is typed in the fields of a widget, without holding up the typing.

    ``value`` reads the fields on the GUI thread, and may refuse them by ``RecordError``; ``write`` makes the
    value durable on another thread; ``told`` is called on the GUI thread with the value and nothing, once it
    is durable, or one calm sentence: the words are not kept then, and are tried again.

    What ``stays`` when it is hidden, as the live screen under its curtain, is written at once then, but
    nobody waits for the disk; all else is gone, so that what cannot be kept has to be said before.
    """

    def __init__(
        self,
        owner: QWidget,
        write_queue: WriteQueue,
        value: Callable[[], Value],
        write: Callable[[Value], None],
        told: Callable[[Value, str], None],
        refused: Callable[[str], None] = lambda _: None,
        *,
        stays: bool = False,
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self._write_queue = write_queue
        self._value = value
        self._write = write
        self._told = told
        self._refused = refused
        self._stays = stays
        self._touched = False
        self._in_flight = False
        self._failed = False
        self._round = 0
        self._composing = False
        self._last_key = QElapsedTimer()
        self._last_key.start()
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(lambda: self._due(in_the_middle=False))
        self._ceiling = QTimer(self, singleShot=True)
        self._ceiling.timeout.connect(lambda: self._due(in_the_middle=True))
        self.in_the_middle = False
        """Whether what is kept now is kept while somebody types on."""
        self.goes_on = False
        """Whether what is kept now was begun already when words were kept last, with no pause in between."""
        self.kept = 0
        """How often something was kept."""
        self._watched: list[QWidget] = [owner]
        owner.installEventFilter(self)

    @property
    def waiting(self) -> bool:
        """Whether there is something on the screen that is not durable yet."""
        return self._touched or self._in_flight or self._failed or self.in_the_middle

    def watch(self, *edits: QLineEdit | QPlainTextEdit) -> None:
        """Keep what is typed in these fields, at once where the keyboard leaves them."""
        for edit in edits:
            self._watched.append(edit)
            edit.installEventFilter(self)
            if isinstance(edit, QLineEdit):
                edit.textEdited.connect(self.touch)
                edit.returnPressed.connect(self._left)
            else:
                changed = edit.edited if isinstance(edit, TextBox) else edit.textChanged
                changed.connect(self.touch)

    def touch(self) -> None:
        """Something was typed."""
        if self._last_key.restart() >= PAUSE_MS:
            self.goes_on = False
        if not self._touched:
            self._touched = True
            self._ceiling.start(CEILING_MS)  # which no later key puts off
        self._pause.start(PAUSE_MS)

    def drop(self) -> None:
        """Forget what is still waiting: it is kept already, or was never typed."""
        self._stop()
        self._round += 1
        self._touched = self._in_flight = self._failed = self.goes_on = self.in_the_middle = False

    def let_go(self) -> None:
        """Try no longer, and look at nothing any more: what is being destroyed is not to be looked at."""
        self.drop()
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        self._watched.clear()

    def hurry(self) -> None:
        """Write at once what is still waiting, and wait for nobody."""
        if self.waiting:
            self._due(in_the_middle=False)

    def flush(self) -> str:
        """Keep now what is still waiting; gives nothing, or one calm sentence when it is not kept."""
        QGuiApplication.inputMethod().commit()
        if not self.waiting:
            return ""
        self._stop()
        self.in_the_middle = False
        try:
            value = self._taken()
        except RecordError as error:
            self._refused(str(error))
            return str(error)
        finally:
            self.goes_on = False
        problem = ""
        try:
            self._write_queue.now(lambda: self._write(value))
        except RecordError as error:
            problem = str(error)
        self._written(self._round, value, problem)
        return problem

    # -- inside ---------------------------------------------------------------------------------------

    def _stop(self) -> None:
        self._pause.stop()
        self._ceiling.stop()

    def _due(self, *, in_the_middle: bool) -> None:
        self._ceiling.stop()
        if not in_the_middle:
            self._pause.stop()
        if not self._in_flight:  # else what comes back sees which timer is over
            self.in_the_middle = in_the_middle
            self._save()
            self.goes_on = in_the_middle

    def _save(self) -> None:
        try:
            value = self._taken()
        except RecordError as error:
            self._refuse(str(error))
            return
        self._in_flight = True
        number = self._round
        self._write_queue.soon(
            lambda: self._write(value),
            lambda: self._written(number, value, ""),
            lambda problem: self._written(number, value, problem),
        )

    def _refuse(self, why: str) -> None:
        """Say why words are not taken; not in the middle of a word, which may be a right one soon."""
        if self.in_the_middle:
            self.touch()
        else:
            self._refused(why)

    def _taken(self) -> Value:
        """Read the fields; what is refused waits for other words."""
        self._touched = self._in_flight = self._failed = False
        self._round += 1
        return self._value()

    def _written(self, number: int, value: Value, problem: str) -> None:
        if not isValid(self) or number != self._round:
            return  # the screen is gone, or something newer was written since
        self._in_flight = False
        self._failed = bool(problem)
        self.kept += not problem
        if problem:
            self._pause.start(RETRY_MS)
        elif self.waiting and not self._pause.isActive():
            self._due(in_the_middle=False)
        elif self._touched and not self._ceiling.isActive():
            self._due(in_the_middle=True)
        self._told(value, problem)

    def _left(self) -> None:
        if self._stays:
            self.hurry()
        else:
            self.flush()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Hide if watched is self._owner:
                self._left()
            case QEvent.Type.FocusOut if isinstance(watched, QWidget) and watched.isVisible():
                self._left()
            case QEvent.Type.InputMethod if isinstance(event, QInputMethodEvent):
                self._compose(bool(event.preeditString()))
            case _:
                pass
        return False

    def _compose(self, composing: bool) -> None:
        """Words that an input method is composing are typed, too, and so is giving them up."""
        if composing or self._composing:
            self.touch()
        self._composing = composing


def keep_all(whole: QWidget) -> str:
    """Keep now what is typed anywhere in a window; gives nothing, or the first sentence about what is not."""
    return next(filter(None, [saving.flush() for saving in whole.findChildren(Autosave)]), "")


def kept_so_far(whole: QWidget) -> int:
    """Tell how often something was kept anywhere in a window, so that what is said of it does not age."""
    return sum(saving.kept for saving in whole.findChildren(Autosave))


def waits(whole: QWidget) -> bool:
    """Tell whether anything typed in a screen is not kept yet."""
    return any(saving.waiting for saving in whole.findChildren(Autosave))


def let_go(whole: QWidget) -> None:
    """Try no longer to keep what was typed in a screen that goes away."""
    for saving in whole.findChildren(Autosave):
        saving.let_go()
