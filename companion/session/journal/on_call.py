"""What a person enters of a call that goes along with an evening at home."""

from dataclasses import dataclass, field

from companion.i18n import tr_noop
from companion.session.entry_kind import ByHand, EntryGroup, TickKind, in_form
from companion.session.journal.steps import CallStep


@dataclass(frozen=True, slots=True)
class CallLost(
    ByHand, group=EntryGroup.CALL, tick=TickKind.MARK, describable=True, late=tr_noop("Call lost")
):
    """The call was lost: nobody hears or sees the other side."""


@dataclass(frozen=True, slots=True)
class CallBack(
    ByHand, group=EntryGroup.CALL, tick=TickKind.MARK, describable=True, late=tr_noop("Call back")
):
    """The call is there again."""


@dataclass(frozen=True, slots=True)
class Called(
    ByHand,
    group=EntryGroup.CALL,
    tick=TickKind.MARK,
    words="who",
    describable=True,
    late=tr_noop("Somebody called"),
):
    """Somebody was called, and was reached or not; their number stands in the plan."""

    who: str = field(metadata=in_form(tr_noop("Who was called"), needed=True))
    what: CallStep = field(default=CallStep.TRIED, metadata=in_form(tr_noop("What came of it")))


@dataclass(frozen=True, slots=True)
class LineCopied(ByHand, group=EntryGroup.CALL, words="text"):
    """A line was copied, to be sent from another program; whether it was sent is not known here."""

    text: str = field(metadata=in_form(tr_noop("The line that was copied"), needed=True))
