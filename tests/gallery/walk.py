"""How a screen is met without eyes and without a mouse: by names, by Tab, and with no word cut."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTextBrowser,
    QWidget,
)

from companion.ui.widgets import TARGET, Card, KeyButton
from companion.ui.widgets.basic import ElidedLabel

ROW = 2 * TARGET
"""How much higher than the one before it a place in the Tab order may stand: a row and its caption."""

LOW = 200
"""How high a card is at most whose order is its own: a check-in's answers come before what puts it off."""


def walked(screen: QWidget) -> dict[str, list[str]]:
    """Read a screen without eyes, and go through it without a mouse; give what is wrong by its kind."""
    return {
        "without a name": _nameless(screen),
        "painted without words": _wordless(screen),
        "jumps back": _jumps(screen),
        "keeps the keyboard, or is never reached": _walk(screen),
    }


def only_wrong(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Leave out the kinds of which there is nothing."""
    return {kind: told for kind, told in found.items() if told}


def name_of(widget: QWidget) -> str:
    """Give what a screen reader says of a widget first."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name).strip() if found is not None else ""


def described(widget: QWidget) -> str:
    return f"{name_of(widget)} {widget.accessibleDescription()}".strip()


def reached_by_tab(screen: QWidget) -> list[QWidget]:
    """Give what Tab reaches, in its order from the first."""
    chain, at = [], screen.nextInFocusChain()
    while at is not None and at is not screen:
        if (
            at.isVisible()
            and at.isEnabled()
            and at.focusPolicy() & Qt.FocusPolicy.TabFocus
            and at.focusProxy() is None
        ):
            chain.append(at)
        at = at.nextInFocusChain()
    return chain


def card_of(widget: QWidget) -> Card | None:
    """Give the low card that a widget stands on; there what is meant first comes first."""
    at = widget.parentWidget()
    while at is not None and not isinstance(at, Card):
        at = at.parentWidget()
    return at if at is not None and at.height() < LOW else None


def place_of(widget: QWidget, screen: QWidget) -> QRect:
    return QRect(widget.mapTo(screen, QPoint(0, 0)), widget.size())


def _nameless(made: QWidget) -> list[str]:
    """Give what takes the keyboard and has no name."""
    return [
        f"{type(part).__name__} in {type(part.parent()).__name__}"
        for part in made.findChildren(QWidget)
        if part.isVisible()
        and part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.focusProxy() is None
        and not name_of(part)
    ]


def _wordless(made: QWidget) -> list[str]:
    """Give what one of our classes paints, and nothing says in words."""
    return [
        type(part).__name__
        for part in made.findChildren(QWidget)
        if part.isVisible() and _is_painted_by_us(part) and not described(part)
    ]


def _is_painted_by_us(part: QWidget) -> bool:
    ours = (kind for kind in type(part).mro() if kind.__module__.startswith("companion."))
    return any("paintEvent" in vars(kind) for kind in ours)


def _jumps(made: QWidget) -> list[str]:
    """Give where Tab goes back up, other than to what stands further to the right."""
    places = [(part, place_of(part, made)) for part in reached_by_tab(made)]
    return [
        f"{name_of(before)} to {name_of(after)}"
        for (before, one), (after, other) in pairwise(places)
        if other.top() < one.top() - ROW
        and other.left() < one.right()
        and not (card_of(before) is card_of(after) is not None)
    ]


def _walk(made: QWidget) -> list[str]:
    """Press Tab until everything should have had the keyboard; give what kept it, and what never had it."""
    wanted = set(reached_by_tab(made))
    seen: set[QWidget] = set()
    kept = []
    for _ in range(len(wanted) + 3 + sum(map(_links, made.findChildren(QTextBrowser)))):
        before = made.window().focusWidget()
        link = _link(before)
        QTest.keyClick(before, Qt.Key.Key_Tab)
        now = made.window().focusWidget()
        if now is not None:
            seen.add(now)
        if now is before and _link(now) == link and len(wanted) > 1:
            kept.append(name_of(before))
    return kept + [name_of(part) for part in wanted - seen if not _is_reached_by_arrows(part)]


def _link(widget: QWidget | None) -> int:
    """Say where in a text Tab stands: it goes from link to link, and then on."""
    return widget.textCursor().position() if isinstance(widget, QTextBrowser) else 0


def _links(text: QTextBrowser) -> int:
    return text.document().toHtml().count("<a href") if text.isVisible() else 0


def _is_reached_by_arrows(part: QWidget) -> bool:
    """Tell whether it is one of several of which one is chosen: Tab goes to that one."""
    if not isinstance(part, QAbstractButton) or part.isChecked():
        return False
    group = part.group()
    return part.autoExclusive() or (group is not None and group.exclusive())


def cut(made: QWidget) -> list[str]:
    """Give labels and buttons with less room than their words need, and what runs over the side."""
    buttons = [part for part in made.findChildren(KeyButton) if part.isVisible()]
    areas = [area for area in made.findChildren(QScrollArea) if area.isVisible()]
    return [
        *_cut_labels(made),
        *(part.text() for part in buttons if _is_narrow(part)),
        *(f"sideways in {name_of(area)}" for area in areas if area.horizontalScrollBar().maximum()),
    ]


def _is_narrow(part: KeyButton) -> bool:
    return part.width() < part.sizeHint().width() or part.height() < part.sizeHint().height()


def _cut_labels(made: QWidget) -> Iterator[str]:
    for part in made.findChildren(QLabel):
        ignored = part.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
        ignored = ignored or isinstance(part, ElidedLabel)  # which says all of it, and shows that it goes on
        if not part.isVisible() or not part.text() or ignored or _is_in_a_list(part):
            continue
        if part.wordWrap():
            needed = part.heightForWidth(part.width())
            if part.hasHeightForWidth() and part.height() < needed - 2:
                yield part.text()
        elif part.width() < part.sizeHint().width() or part.height() < part.sizeHint().height():
            yield part.text()


def _is_in_a_list(part: QWidget) -> bool:
    at = part.parentWidget()
    while at is not None:
        if isinstance(at, QAbstractScrollArea) and not isinstance(at, QScrollArea):
            return True
        at = at.parentWidget()
    return False
