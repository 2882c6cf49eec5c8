"""Several things of which each is done whatever becomes of the others."""

import sys
from collections.abc import Callable, Iterable
from typing import ParamSpec

Told = ParamSpec("Told")


def one_by_one(calls: Iterable[Callable[Told, object]], *told: Told.args, **named: Told.kwargs) -> None:
    """Make calls one after the other; what fails is told as uncaught, and keeps none from its turn."""
    for call in calls:
        try:
            call(*told, **named)
        except Exception:  # noqa: BLE001 - whatever it is, a session goes on in all its other parts
            sys.excepthook(*sys.exc_info())
