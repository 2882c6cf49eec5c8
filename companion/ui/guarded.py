"""Answers that come late: a screen may be gone by then, as when the record was locked meanwhile."""

from collections.abc import Callable
from typing import ParamSpec

from PySide6.QtCore import QObject
from shiboken6 import isValid

Told = ParamSpec("Told")


def guarded(owner: QObject, call: Callable[Told, None]) -> Callable[Told, None]:
    """Make a call do nothing once its owner is gone."""

    def made(*arguments: Told.args, **named: Told.kwargs) -> None:
        if isValid(owner):
            call(*arguments, **named)

    return made
