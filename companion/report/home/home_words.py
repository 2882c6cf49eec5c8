"""What was noted on an evening at home, in plain words."""

from collections.abc import Mapping
from typing import Final

from companion.i18n import tr, tr_noop
from companion.session.home.home_log import HomeEvent, HomeEventKind

_SAID: Final[Mapping[HomeEventKind, str]] = {
    HomeEventKind.OPENED: tr_noop("Page or paper begun"),
    HomeEventKind.GIVEN: tr_noop("Taken"),
    HomeEventKind.SPAT: tr_noop("Spat out"),
    HomeEventKind.SWALLOWED: tr_noop("Swallowed"),
    HomeEventKind.WELL: tr_noop("Looked in: all is well"),
    HomeEventKind.UNSURE: tr_noop("Looked in: not sure"),
    HomeEventKind.VITALS: "",
    HomeEventKind.WORDS: "",
    HomeEventKind.CALL_LOST: tr_noop("Call lost"),
    HomeEventKind.CALL_BACK: tr_noop("Call back"),
    HomeEventKind.EARLY_END: tr_noop("Ended early"),
    HomeEventKind.ENDED: tr_noop("The evening ended there"),
}
_COUNTED: Final[Mapping[HomeEventKind, str]] = {
    HomeEventKind.ASLEEP: tr_noop("The device there slept, or its page was closed, for {text} min"),
    HomeEventKind.CLOCK_SET: tr_noop("The clock of the device there was set by {text} min"),
    HomeEventKind.TAKEN_BACK: tr_noop("Takes back number {text}"),
}


def event_words(event: HomeEvent) -> str:
    """Say in one line what was noted."""
    if event.kind in _COUNTED:
        return tr(_COUNTED[event.kind]).format(text=event.text or "?")
    said = _SAID[event.kind]
    return ": ".join(filter(None, (tr(said) if said else "", event.text)))
