"""The few widgets that every screen is made of."""

from companion.ui.widgets.basic import (
    Card,
    Field,
    Headline,
    KeyButton,
    NoticeBar,
    button,
    column,
    label,
    quiet,
    row,
    rule,
    set_role,
)
from companion.ui.widgets.dimmer import Dimmer
from companion.ui.widgets.ribbon import Ribbon

__all__ = [
    "Card",
    "Dimmer",
    "Field",
    "Headline",
    "KeyButton",
    "NoticeBar",
    "Ribbon",
    "button",
    "column",
    "label",
    "quiet",
    "row",
    "rule",
    "set_role",
]
