"""Keeping the computer from falling asleep while a session runs."""

import logging
from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

from companion.i18n import tr

if TYPE_CHECKING:
    from types import TracebackType


log = logging.getLogger("companion.desktop")


class StayAwake:
    """Keeps the computer from falling asleep while a session runs, where the desktop lets it.

    The screen may go dim, as it should in a dark room; it is kept bright only where the desktop offers
    nothing else.
    """

    def __init__(self) -> None:
        self._held = ExitStack()
        self.holds = False
        self.bright = False

    def __enter__(self) -> Self:
        """Ask the desktop; never fail."""
        from wakepy import keep  # noqa: PLC0415 - loads D-Bus

        for ask in (keep.running, keep.presenting):
            try:
                mode = self._held.enter_context(ask(on_fail="pass"))
            except Exception as failure:  # noqa: BLE001 - a session goes on whatever a desktop does here
                log.info("stay awake: %s", type(failure).__name__)
                continue
            if mode.active:
                self.holds, self.bright = True, ask is keep.presenting
                break
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        """Let the computer sleep again."""
        self.holds = self.bright = False
        try:
            self._held.close()
        except Exception as failure:  # noqa: BLE001 - the desktop may have gone in the meantime
            log.info("stay awake, end: %s", type(failure).__name__)

    @property
    def sentence(self) -> str:
        """Say whether the computer will stay awake, as a line for a person."""
        if self.bright:
            return tr("This computer will stay awake, and its screen too.")
        if self.holds:
            return tr("This computer will stay awake; its screen may go dim.")
        return tr("This computer may fall asleep by itself: its desktop offers no way to prevent that.")


def stays_awake() -> tuple[bool, str]:
    """Try for a moment whether the desktop keeps this computer awake when asked to; gives a sentence too."""
    with StayAwake() as awake:
        return awake.holds, awake.sentence
