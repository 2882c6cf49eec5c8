"""Whoever wants to know when something is otherwise: one way to watch, for every service."""

from collections.abc import Callable
from typing import Generic, ParamSpec

Told = ParamSpec("Told")


class Watchers(Generic[Told]):
    """Tells everyone who watches, in the order in which they came; for one thread."""

    def __init__(self) -> None:
        self._calls: dict[object, Callable[Told, None]] = {}

    def watch(self, call: Callable[Told, None]) -> Callable[[], None]:
        """Tell ``call`` from now on, until the call that is given back is made; to make it twice is fine."""
        place = object()
        self._calls[place] = call

        def unsubscribe() -> None:
            self._calls.pop(place, None)

        return unsubscribe

    def tell(self, *arguments: Told.args, **named: Told.kwargs) -> None:
        """Tell everyone; whoever stops watching meanwhile is told no more."""
        for place in tuple(self._calls):
            if call := self._calls.get(place):
                call(*arguments, **named)
