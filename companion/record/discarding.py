"""A session that was begun by mistake: why it is discarded, and what is out of sight from then on."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from companion.i18n import tr, tr_noop
from companion.session.journal import Administered, Described, Marked, Noted, VitalsTaken
from companion.session.state import SessionState


class DiscardReason(StrEnum):
    """Why a session is discarded; there is no free text, since the audit trail holds no words."""

    MISTAKE = "begun by mistake"
    OTHER_CLIENT = "begun for the wrong client"
    OTHER_PLAN = "begun with the wrong plan"
    TRIAL = "a trial of the program"
    NOT_HELD = "not held after all"


_WORDS: Final = {
    DiscardReason.MISTAKE: tr_noop("begun by mistake"),
    DiscardReason.OTHER_CLIENT: tr_noop("begun for the wrong client"),
    DiscardReason.OTHER_PLAN: tr_noop("begun with the wrong plan"),
    DiscardReason.TRIAL: tr_noop("a trial of the program"),
    DiscardReason.NOT_HELD: tr_noop("not held after all"),
}


def reason_words(reason: DiscardReason) -> str:
    """Say why a session is discarded."""
    return tr(_WORDS[reason])


def out_of_sight(state: SessionState, *, note: bool) -> str:
    """Say what a discarded session takes out of sight with it, in one sentence."""
    told = ", ".join(_counted(state, note=note))
    if not told:
        return tr("Nothing was entered in it.")
    return tr("Out of sight with it: {list}.").format(list=told)


def _counted(state: SessionState, *, note: bool) -> Iterator[str]:
    counts = {Administered: len(state.given), VitalsTaken: len(list(state.facts(VitalsTaken)))}
    written = sum(isinstance(entry.fact, Noted | Described | Marked) for entry in state.log)
    other = sum(entry.fact.by_hand for entry in state.log) - sum(counts.values()) - written
    for count, name in (
        (counts[Administered], tr("administrations: {count}")),
        (counts[VitalsTaken], tr("readings of vitals: {count}")),
        (written, tr("marks and notes: {count}")),
        (other, tr("other entries: {count}")),
    ):
        if count:
            yield name.format(count=count)
    if note:
        yield tr("the draft of its note")
