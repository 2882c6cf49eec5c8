"""The few widgets that every screen is made of."""

from companion.ui.widgets.basic import (
    Card,
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
