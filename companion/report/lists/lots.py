"""What was given in all sessions, with lot, expiry, waste and witness: a list that adds up nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from companion.i18n import tr, tr_noop
from companion.record.names import shown
from companion.session.protocol import AMOUNT
from companion.session.time.zones import zone_named

_HEADS: Final = (
    *(tr_noop("When"), tr_noop("Client"), tr_noop("Amount"), tr_noop("Lot")),
    *(tr_noop("Expiry"), tr_noop("Wasted"), tr_noop("Witness"), tr_noop("Given by"), tr_noop("Entered by")),
)

_ANSWERS: Final = (AMOUNT, "lot", "expiry", "waste", "witness", "given_by")
"""The ids of the fields of a protocol's form, in the order of the list."""


@dataclass(frozen=True, slots=True)
class LotLine:
    """One administration that counts; ``details`` are the answers to its form, as they were entered.

    ``reported`` says who told of it, where whoever entered it did not see it.
    """

    entry_id: str
    wall_ms: int
    zone: str
    client_code: str
    details: Mapping[str, str]
    author: str
    reported: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """Give it cell by cell, an empty one where nothing was entered."""
        answers = (self.details.get(field, "") for field in _ANSWERS)
        when = datetime.fromtimestamp(self.wall_ms / 1000, UTC).astimezone(zone_named(self.zone))
        entered = f"{self.author} ({self.reported})" if self.reported else self.author
        return (f"{when:%Y-%m-%d %H:%M}", shown(self.client_code), *answers, entered)


def lot_heads() -> tuple[str, ...]:
    """Give the names of the cells."""
    return tuple(map(tr, _HEADS))


def in_order(lines: Iterable[LotLine], *, by_lot: bool) -> list[LotLine]:
    """Give lines by their dates, or lot by lot, each by its dates; those without a lot come last."""
    by_date = sorted(lines, key=lambda line: (line.wall_ms, line.entry_id))
    return sorted(by_date, key=_lot) if by_lot else by_date


def _lot(line: LotLine) -> tuple[bool, str]:
    lot = " ".join(line.details.get("lot", "").split()).casefold()
    return not lot, lot
