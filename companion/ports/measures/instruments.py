"""What clients answered to questionnaires, and totals that were scored elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from companion.record.instruments.response import HalfAnswered, Response
    from companion.record.instruments.total import TotalWords, TypedTotal


class Responses(Protocol):
    """Responses to questionnaires; every write is durable when it returns, or raises ``RecordError``."""

    def of(self, client_id: str) -> list[Response]:
        """Read the responses of a client, the newest first."""
        ...

    def unseen(self) -> list[Response]:
        """Read those with a watched item that nobody has seen yet, of all clients, the newest first."""
        ...

    def keep(self, response: Response) -> Response:
        """Keep a response, and let go of what was half answered; gives it as it is kept."""
        ...

    def say_seen(self, response: Response, words: str) -> None:
        """Write down who saw the watched items of a response, and what followed."""
        ...

    def take_back(self, response: Response, words: str) -> None:
        """Write down that a response does not count, and why; it stays to be read."""
        ...

    def half_answered(self, client_id: str = "") -> Sequence[HalfAnswered]:
        """Give what was begun and is no response yet, of one client or of all."""
        ...

    def keep_half_answered(self, response: Response) -> None:
        """Keep what is answered so far in place of what was kept so of this client and questionnaire."""
        ...


class TypedTotals(Protocol):
    """Totals scored elsewhere; every write is durable when it returns, or raises ``RecordError``."""

    def of(self, client_id: str) -> list[TypedTotal]:
        """Read the totals of a client, those typed in last first."""
        ...

    def keep(self, client_id: str, words: TotalWords, total_id: str = "") -> TypedTotal:
        """Keep a total, or a further version of one, and let go of what was half typed."""
        ...

    def take_back(self, total: TypedTotal, words: str) -> None:
        """Write down that a total does not count, and why; it stays to be read."""
        ...

    def half_typed(self, client_id: str, total_id: str = "") -> TotalWords:
        """Give what was typed and is no total yet, or no further version of one."""
        ...

    def keep_half_typed(self, client_id: str, words: TotalWords, total_id: str = "") -> None:
        """Keep what is typed in place of what was kept so; nothing is kept of what is empty."""
        ...
