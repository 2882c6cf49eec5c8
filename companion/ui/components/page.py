"""What the desk's screens have in common: a page, and fields under captions."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from companion.override import override
from companion.ui.theme import Look
from companion.ui.widgets import Flow, Headline, KeyButton, NoticeBar, TextLine, button, column, label, row
from companion.ui.widgets.paged import PagedArea, PageTurner

Part = QWidget | QLayout

MARGIN = 32
"""The margin of a page; everything begins on this line."""

NARROW = 860
"""The width under which two columns become one, in pixels at 100 % text."""

ABOUT = 240
"""The width from which the line under a headline may be wrapped to leave room for the buttons beside it."""


class Page(QWidget):
    """A screen: a headline with its buttons, a column that scrolls when it has to, and one steady line.

    With ``head_stays`` headline, buttons and steady line stay in view, whatever scrolls beneath them; with
    ``paged`` as well it does not scroll but turns pages.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        about: str = "",
        *,
        width: int = 1200,
        middle: bool = False,
        head_stays: bool = False,
        paged: bool = False,
    ) -> None:
        super().__init__()
        self.look = look
        self.setProperty("ground", "true")
        self.headline = Headline(title, about)
        self.headline.title.setWordWrap(True)
        self.headline.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.buttons = Flow(trailing=True)
        self.notice = NoticeBar()
        self.body = column(spacing=look.space(16))
        self._first: QWidget | None = None
        self._pairs: list[tuple[QBoxLayout, int]] = []
        self._width = width
        self._inside, lines = self._column(above=8 if head_stays else 24)
        self._above, above = self._column(below=0, spacing=8) if head_stays else (self._inside, lines)
        self._head = self._put_head()
        lines.addStretch(2 if middle else 0)
        above.addLayout(self._head)
        lines.addLayout(self.body, 0 if middle else 1)
        above.addWidget(self.notice)
        lines.addStretch(3 if middle else 0)
        look.changed.connect(self._reflow)
        outer = column(self)
        if head_stays:
            outer.addWidget(centred(self._above))
        inside = centred(self._inside)
        self.area = PagedArea(inside, title) if paged else SteadyArea(inside)
        if isinstance(self.area, PagedArea):
            self.buttons.addWidget(PageTurner(self.area, "Page down"))
        outer.addWidget(self.area, 1)

    def turn(self, by: int) -> None:
        """Turn the pages of the column, where it has some."""
        if isinstance(self.area, PagedArea):
            self.area.turn(by)

    def _column(self, above: int = 24, below: int = 16, spacing: int = 16) -> tuple[QWidget, QVBoxLayout]:
        made = QWidget()
        made.setProperty("ground", "true")
        lines = column(made, spacing=self.look.space(spacing))
        margin = self.look.space(MARGIN)
        lines.setContentsMargins(margin, self.look.space(above), margin, self.look.space(below))
        return made, lines

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll until this part of the screen is seen, once what just changed has its place."""
        QTimer.singleShot(0, part, lambda: self.area.ensureWidgetVisible(part, 0, self.look.space(48)))

    def _put_head(self) -> QHBoxLayout:
        head = row(spacing=self.look.space(16))
        head.addWidget(self.headline, 1)
        head.addLayout(self.buttons)
        return head

    def side_by_side(
        self, left: QWidget | QLayout, right: QWidget | QLayout, *, shares: tuple[int, int]
    ) -> None:
        """Put two parts beside one another, or one under the other where the text is too large for that."""
        self.body.addLayout(self.pair(left, right, shares=shares), 1)
        self._reflow()

    def pair(
        self,
        left: QWidget | QLayout,
        right: QWidget | QLayout,
        *,
        shares: tuple[int, int],
        least: int = NARROW,
    ) -> QBoxLayout:
        """Make a pair of parts that are one under the other where the page is narrower than ``least``."""
        pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        pair.setSpacing(self.look.space(24))
        for part, share in zip((left, right), shares, strict=True):
            if isinstance(part, QWidget):
                pair.addWidget(part, share)
            else:
                pair.addLayout(part, share)
        self._pairs.append((pair, least))
        return pair

    def _reflow(self) -> None:
        for part in (self._inside, self._above):
            part.setMaximumWidth(self.look.space(self._width))
        way = QBoxLayout.Direction
        room = min(self.width(), self._inside.maximumWidth()) - 2 * self.look.space(MARGIN)
        words = self.headline.words_width(at_most=round(ABOUT * self.look.scale))
        fits = words + self._head.spacing() + self.buttons.sizeHint().width() <= room
        self._head.setDirection(way.LeftToRight if fits else way.TopToBottom)
        self.buttons.set_trailing(fits)
        width = self.width() / self.look.scale
        for pair, least in self._pairs:
            pair.setDirection(way.LeftToRight if width >= least else way.TopToBottom)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def say(self, sentence: str) -> None:
        """Put a sentence into the steady line of the page, and that line into view."""
        self.notice.say(sentence)
        if sentence:
            QTimer.singleShot(0, self, self._show_notice)  # once the line has the height of its words

    def _show_notice(self) -> None:
        self.area.ensureWidgetVisible(self.notice, 0, self.look.space(16))

    def begin_at(self, widget: QWidget) -> None:
        """Say where the keyboard is when the screen opens."""
        self._first = widget

    def lead_back(self, go: Callable[[], None]) -> KeyButton:
        """Put the button by which one leaves beside the headline, with its key."""
        made = button(self.tr("Back"), "Esc", "plain")
        made.clicked.connect(lambda _checked: go())
        self.buttons.addWidget(made)
        self.key("Escape", go)
        return made

    def key(self, keys: str, call: Callable[[], None]) -> None:
        """Let a key do something while this screen is shown; letters stay letters in a text field."""
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setAutoRepeat(False)
        made.activated.connect(call)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reflow()
        (self._first or self).setFocus(Qt.FocusReason.OtherFocusReason)


def centred(inside: QWidget) -> QWidget:
    """Put a widget of limited width in the middle."""
    outer = QWidget()
    outer.setProperty("ground", "true")
    line = row(spacing=0)
    line.addStretch(1)
    line.addWidget(inside, 1000)
    line.addStretch(1)
    outer.setLayout(line)
    return outer


class SteadyArea(QScrollArea):
    """Lets what does not fit scroll; Tab passes it by.

    Its bar lies over the margin: what stands beside it does not move to the side when it comes.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.hide()
        hidden = self.verticalScrollBar()
        hidden.rangeChanged.connect(self._follow)
        hidden.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(hidden.setValue)

    def _follow(self) -> None:
        """Be as long as what it stands for, and gone where there is nothing to scroll."""
        hidden = self.verticalScrollBar()
        self._bar.setRange(hidden.minimum(), hidden.maximum())
        self._bar.setPageStep(hidden.pageStep())
        self._bar.setSingleStep(hidden.singleStep())
        self._bar.setValue(hidden.value())
        self._bar.setVisible(hidden.maximum() > 0)
        self._bar.raise_()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self._bar.sizeHint().width()
        left = 0 if self.isRightToLeft() else self.width() - width
        self._bar.setGeometry(left, 0, width, self.height())
        self._follow()


def field(caption: str, edit: QWidget, hint: str = "") -> QVBoxLayout:
    """Put a caption over what is filled in, and a hint under it."""
    lines = column(spacing=4)
    said = label(caption, "label")
    said.setBuddy(edit)
    said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    if not edit.accessibleName():
        edit.setAccessibleName(caption)
    if hint:
        edit.setAccessibleDescription(hint)
    lines.addWidget(said)
    lines.addWidget(edit)
    if hint:
        about = label(hint, "muted", wrap=True)
        about.setAlignment(Qt.AlignmentFlag.AlignTop)
        lines.addWidget(about)
    return lines


def text_line(name: str, placeholder: str = "", *, secret: bool = False) -> TextLine:
    """Make a line to type in."""
    made = TextLine(name, placeholder)
    if secret:
        made.setEchoMode(TextLine.EchoMode.Password)
    return made


def heading(text: str) -> QLabel:
    """Make the heading of a part of a screen."""
    return label(text, "heading")
