"""What is entered of the call of an evening at home, in words, and since when the call is lost."""

from typing import assert_never

from companion.i18n import tr
from companion.report.lists.beside_words import step_words
from companion.session.journal import CallBack, Called, CallLost, LineCopied


def call_words(fact: CallLost | CallBack | Called | LineCopied) -> str:
    """Say in a line what was entered of the call."""
    match fact:
        case CallLost():
            return tr("Call lost")
        case CallBack():
            return tr("Call back")
        case Called(who, step):
            return tr("Called {who}: {step}").format(who=who, step=step_words(step))
        case LineCopied(text):
            return tr("Copied to be sent: {text}").format(text=text)
        case _:
            assert_never(fact)
