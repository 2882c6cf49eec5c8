"""The few widgets that every screen is made of."""

from companion.ui.widgets.basic import (
    TARGET,
    AskTwice,
    Card,
    Headline,
    NoticeBar,
    back_button,
    button,
    clear,
    column,
    in_tab_order,
    in_the_order_of_tab,
    label,
    quiet,
    row,
    rule,
    set_larger,
    set_role,
)
from companion.ui.widgets.dimmer import Dimmer
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.key_button import KeyButton
from companion.ui.widgets.text import Field, TextBox, TextLine
from companion.ui.widgets.tick import LineWords

__all__ = [
    "TARGET",
    "AskTwice",
    "Card",
    "Dimmer",
    "Field",
    "Flow",
    "Headline",
    "KeyButton",
    "LineWords",
    "NoticeBar",
    "TextBox",
    "TextLine",
    "back_button",
    "button",
    "clear",
    "column",
    "in_tab_order",
    "in_the_order_of_tab",
    "label",
    "quiet",
    "row",
    "rule",
    "set_larger",
    "set_role",
]
