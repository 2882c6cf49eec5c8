"""A course to practise with: a protocol in a tenth of its minutes. Pure."""

from dataclasses import replace
from typing import Final

from companion.i18n import tr
from companion.session.protocol import Phase, Protocol, TimedItem
from companion.session.windows import Evidence, Window, Windows

SHORTER: Final = 10
"""How many usual minutes one minute of practice stands for."""

SAYS_ITS_MINUTES: Final = "stay"
"""The question whose words name minutes, which would not be true here."""


def in_a_tenth(protocol: Protocol) -> Protocol:
    """Give a protocol whose minutes are a tenth of what they were, and which claims nothing of them."""
    windows = protocol.windows
    return replace(
        protocol,
        id=f"practice_{protocol.id}",
        name=tr("Practice: {protocol}, ten times shorter").format(protocol=protocol.name),
        windows=Windows(
            first_effect=_window(windows.first_effect),
            peak_starts=_window(windows.peak_starts),
            peak_ends=_window(windows.peak_ends),
            returned=_window(windows.returned),
            residual=_window(windows.residual),
        ),
        phases=tuple(_phase(phase) for phase in protocol.phases),
        items=tuple(_item(item) for item in protocol.items if item.id != SAYS_ITS_MINUTES),
    )


def _shorter(minutes: float) -> float:
    return round(minutes / SHORTER, 3)


def _phase(phase: Phase) -> Phase:
    return replace(phase, start=_shorter(phase.start), end=_shorter(phase.end))


def _item(item: TimedItem) -> TimedItem:
    return replace(item, at=tuple(map(_shorter, item.at)), grace=_shorter(item.grace))


def _window(window: Window) -> Window:
    """Shorten a window; whom it cited said nothing of such minutes."""
    early, typical, late = map(_shorter, (window.early, window.typical, window.late))
    source = tr("For practice only: a tenth of the usual minutes.")
    return Window(early, typical, late, Evidence.CONVENTION, source)
