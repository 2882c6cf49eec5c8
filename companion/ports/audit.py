"""What the screens ask of the audit trail."""

from collections.abc import Callable, Sequence
from typing import Protocol

from companion.ports.calls import Failed
from companion.record.audit.text import AuditRow


class AuditReader(Protocol):
    """The audit trail as people read it; every ``then`` and ``failed`` is called on the GUI thread."""

    def page(
        self,
        then: Callable[[Sequence[AuditRow]], None],
        failed: Failed,
        *,
        before: int = 0,
        actor: str = "",
        from_ms: int = 0,
        to_ms: int = 0,
    ) -> None:
        """Read a page of it, the newest row first."""
        ...

    def actors(self) -> Sequence[str]:
        """Give the initials of everyone who was ever in the record."""
        ...

    def verify(self, then: Callable[[str], None], failed: Failed) -> None:
        """Go through the whole trail; gives one sentence."""
        ...

    def viewed(self, what: str, its_id: str) -> None:
        """Put down that a session, or what is kept of a client, was read; ``what`` is which of the two."""
        ...
