"""Whether the record holds what its audit trail names, and nothing else.

The trail is read once, in its order, a piece at a time. Of all that it names nothing is held but one number
for each fact, and whatever is not as the last row about it says.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row

from companion.db import notes
from companion.db.audit import facts, trail
from companion.db.audit.facts import Ref
from companion.db.backups import heads
from companion.db.connection.access import Access
from companion.db.keys import older_keys
from companion.db.keys.record_keys import RecordKeys
from companion.record.audit.verdict import AuditFault, AuditVerdict, FactKind, MisplacedFact

_Row = Row[*tuple[Any, ...]]

_PIECE: Final = 500
_DEEDS: Final = frozenset({"view", "export"})
"""What rows from before the hashes tell that changed nothing."""


class _Said(NamedTuple):
    """What one row of the trail says of one fact."""

    ref: Ref
    row: int
    hash: str | None
    gone: bool
    hashed: bool


@dataclass(frozen=True, slots=True)
class HeldFact:
    """The first row that does not fit, what is not as the trail says, and how much it cannot tell."""

    misfit: int | None
    misplaced: tuple[MisplacedFact, ...]
    before_hashes: int


@dataclass(slots=True)
class _Tally:
    """What is known after the rows read so far."""

    named: set[int] = field(default_factory=set)
    unhashed: set[int] = field(default_factory=set)
    wrong: dict[Ref, tuple[AuditFault, _Said]] = field(default_factory=dict)
    misfit: int | None = None
    older: bool = False


def verdict_on(access: Access, place: Path) -> AuditVerdict:
    """Compare the record in the data folder ``place`` with its trail, its signatures and its backups."""
    kept = heads.of_all(place, access.keys)  # first: what is written meanwhile is in no reading begun before
    with access.reading() as connection:
        newer = tuple(name for name, _ in heads.missed(connection, kept))
        keys = older_keys.missed(connection, place, access.keys)
        return replace(within(connection, access.keys), newer=newer, older_keys=keys)


def within(
    connection: Connection, keys: RecordKeys, meanwhile: Callable[[], None] = lambda: None
) -> AuditVerdict:
    """Compare a record with its trail and its signatures alone; ``meanwhile`` may raise to give it up."""
    head = trail.head(connection)
    held = compare(connection, keys, meanwhile)
    altered = tuple(notes.altered(connection))
    return AuditVerdict(head.seq, str(head), held.misfit, held.misplaced, altered, held.before_hashes)


def compare(
    connection: Connection, keys: RecordKeys, meanwhile: Callable[[], None] = lambda: None
) -> HeldFact:
    """Go through the trail row by row, and through the record fact by fact."""
    tally = _Tally()
    for piece in _pieces(trail.rows(connection, keys)):
        meanwhile()
        said = []
        for row, fits in piece:
            if not fits and tally.misfit is None:
                tally.misfit = int(row.seq)
            tally.older = tally.older or row.facts is None
            said.append((row, _said_by(row)))
        there = facts.standing(connection, (one.ref for _, all_said in said for one in all_said))
        for row, all_said in said:
            for one in all_said:
                _weigh(tally, one, there.get(one.ref))
            if row.facts is None and row.action == "erase":
                _let_erased_go(tally)
    misplaced = [MisplacedFact(how, *ref, said.row) for ref, (how, said) in tally.wrong.items()]
    unnamed, before = _not_vouched_for(connection, tally)
    return HeldFact(tally.misfit, (*misplaced, *unnamed), before)


def _said_by(row: _Row) -> list[_Said]:
    if row.facts is not None:
        try:
            named = facts.read(row.facts)
        except (ValueError, TypeError):  # the row does not fit either, which is told
            return []
        return [_Said(one.ref, row.seq, one.hash, gone=one.hash is None, hashed=True) for one in named]
    if row.action in _DEEDS:
        return []
    named_before = facts.named_by(row.action, row.entity, row.entity_id, row.detail)
    gone = row.action == "delete"
    return [_Said(ref, row.seq, None, gone=gone, hashed=False) for ref in named_before]


def _weigh(tally: _Tally, said: _Said, there: str | None) -> None:
    """Hold what a row says of a fact against the fact; what a later row says of it counts instead."""
    key = hash(said.ref)
    tally.named.add(key)
    if said.hashed or said.gone:
        tally.unhashed.discard(key)
    else:
        tally.unhashed.add(key)
    tally.wrong.pop(said.ref, None)
    if said.gone:
        if there is not None:
            tally.wrong[said.ref] = AuditFault.BACK, said
    elif there is None:
        tally.wrong[said.ref] = AuditFault.MISSING, said
    elif said.hashed and there != said.hash:
        tally.wrong[said.ref] = AuditFault.CHANGED, said


def _let_erased_go(tally: _Tally) -> None:
    """Expect no more what was written before an erasure that does not name what it took."""
    for ref, (how, said) in list(tally.wrong.items()):
        if how is AuditFault.MISSING and not said.hashed and ref.kind is not FactKind.ERASURE:
            del tally.wrong[ref]


def _not_vouched_for(connection: Connection, tally: _Tally) -> tuple[list[MisplacedFact], int]:
    """Find what no row names, and count what only rows from before the hashes do."""
    unnamed, before = [], 0
    for ref in facts.all_there(connection):
        key = hash(ref)
        if key in tally.unhashed:
            before += 1
        elif key not in tally.named:
            if tally.older and ref.kind is FactKind.PRACTITIONER:  # who was not in the trail in those days
                before += 1
            else:
                unnamed.append(MisplacedFact(AuditFault.UNNAMED, *ref))
    return unnamed, before


def _pieces(
    rows: Iterable[tuple[_Row, bool]],
) -> Iterator[Sequence[tuple[_Row, bool]]]:
    piece = []
    for row in rows:
        piece.append(row)
        if len(piece) == _PIECE:
            yield piece
            piece = []
    yield piece
