"""What a scan passed over, in words."""

from collections.abc import Sequence
from typing import Final, assert_never

from companion.i18n import tr
from companion.record.music.sound_files import PassedOver, PassedOverReason, names_of
from companion.record.names import shown

SHOWN: Final = 3
"""So many names are told of each kind."""
LONGEST: Final = 50


def passed_over(passed: Sequence[PassedOver]) -> str:
    """Say what was passed over, a sentence for each reason; nothing where nothing was."""
    told = ((why, names_of(passed, why)) for why in PassedOverReason)
    return "".join(f" {_sentence(why).format(names=_listed(names))}" for why, names in told if names)


def _listed(names: Sequence[str]) -> str:
    told = ", ".join(f"“{_short(shown(name))}”" for name in names[:SHOWN])
    if len(names) <= SHOWN:
        return told
    return tr("{names} and {count} more").format(names=told, count=len(names) - SHOWN)


def _short(name: str) -> str:
    """Keep the end of a long path: a line breaks at spaces only, and there may be none."""
    return name if len(name) <= LONGEST else f"…{name[1 - LONGEST :]}"


def _sentence(why: PassedOverReason) -> str:
    match why:
        case PassedOverReason.NAME:
            return tr("Passed over, for a name that is no valid text: {names}; rename what shall be heard.")
        case PassedOverReason.SPECIAL:
            return tr("Passed over, for they are pipes or devices and no files: {names}.")
        case PassedOverReason.UNREADABLE:
            return tr("Passed over, for they may not be read: {names}; give yourself the right to read them.")
        case PassedOverReason.LINK:
            return tr("Passed over, for they are links that lead to nothing: {names}.")
        case PassedOverReason.KIND:
            return tr(
                "Passed over, for the program cannot play their kind: {names}; save them as FLAC or MP3."
            )
        case PassedOverReason.SLOW:
            return tr("Passed over, for they did not answer in time: {names}; look again to try once more.")
        case PassedOverReason.ABSENT:
            return tr("Not there just now: {names}.")
        case _:
            assert_never(why)
