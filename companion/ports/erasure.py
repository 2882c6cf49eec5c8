"""What the screens ask to have a client erased."""

from collections.abc import Callable, Sequence
from typing import Protocol

from companion.ports.calls import Failed
from companion.record.retention import ErasureRequest


class ClientErasure(Protocol):
    """Erases clients, each once somebody has read when they were last seen."""

    def last_contact_ms(self, client_id: str) -> int:
        """Give the time of a client's last session, zero when there was none."""
        ...

    def take_back(self, client_ids: Sequence[str], then: Callable[[int], None], failed: Failed) -> None:
        """Erase clients whom a list has just added, but for those with a visit; gives how many went."""
        ...

    def erase(self, request: ErasureRequest, then: Callable[[], None], failed: Failed) -> None:
        """Erase a client and everything about them; answers on the GUI thread."""
        ...
