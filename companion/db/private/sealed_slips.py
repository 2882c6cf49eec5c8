"""Sealed slips: a second key on paper to somebody's private notes, which the practice keeps in an envelope.

Only the owner of the notes makes one, renews it or takes it back. Whoever opens it is put down in the audit
trail before a word is given; the key is forgotten once the notes are read, and nothing is written by it.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, Select, delete, func, insert, literal_column, select

from companion.db import models
from companion.db.audit import facts
from companion.db.audit.facts import Ref
from companion.db.connection.access import Access, now_ms
from companion.db.keys import recovery
from companion.db.keys.record_keys import RecordKeys, Slot
from companion.db.keys.tries import Tries
from companion.db.models import Audit
from companion.db.private.private_key import PURPOSE, SEALED
from companion.db.private.private_notes import PrivateNotes, bound_to
from companion.i18n import tr, tr_noop
from companion.ports.record import RecordError
from companion.record.audit.verdict import FactKind
from companion.record.sealed_slips import Reading, ReadNote, SealedSlip, Use, Why

ENTITY: Final = "sealed_slip"
KEY: Final = "key"
WITHDRAW: Final = "withdraw"
OPEN: Final = "open"
EXPORT: Final = "export"
HEED: Final = "heed"
"""What is done with a sealed slip, as it stands in the audit trail."""

_TELLS: Final = Audit.entity == literal_column(f"'{ENTITY}'")
"""Written out, so that the index over these few rows is used."""

_FORGED: Final = tr_noop(
    "This sealed slip is not as the audit trail tells of it: nothing was opened. Have the trail verified."
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A slip as it lies in the record."""

    slot: Slot
    text: str


class SealedSlipStore:
    """The sealed slips of a practice, for whoever acts now."""

    def __init__(
        self, access: Access, private: PrivateNotes, tries: Tries, safe: Callable[[], None] = lambda: None
    ) -> None:
        """``safe`` is called once a use is put down, to keep the newest head of the trail elsewhere, too."""
        self._access = access
        self._private = private
        self._tries = tries
        self._safe = safe

    # -- for the owner of the notes -------------------------------------------------------------------

    def held(self) -> list[SealedSlip]:
        """List whose private notes the practice can open."""
        row = models.SealedSlip
        with self._access.reading() as connection:
            found = connection.execute(select(row.owner, row.made_ms).order_by(row.owner)).all()
        return [SealedSlip(*values) for values in found]

    def keep(self, written: str) -> None:
        """Let a slip that its owner wrote down for the practice open the notes, in place of any before."""
        slot = self._private.slot_for_practice(written)
        row, owner = models.SealedSlip, slot.name
        values = {"owner": owner, "slot": json.dumps(slot.to_json(), sort_keys=True), "made_ms": now_ms()}

        def work(connection: Connection) -> None:
            connection.execute(delete(row).where(row.owner == owner))
            connection.execute(insert(row), values)
            self._access.audit_trail.add(connection, KEY, ENTITY, owner)

        self._access.writer.wait_for(work)

    def withdraw(self) -> None:
        """Take it back: the paper opens nothing from now on."""
        row, owner = models.SealedSlip, self._access.actor

        def work(connection: Connection) -> None:
            if connection.execute(delete(row).where(row.owner == owner)).rowcount:
                self._access.audit_trail.add(connection, WITHDRAW, ENTITY, owner)

        self._access.writer.wait_for(work)

    def uses(self) -> list[Use]:
        """List by whom the notes of who acts now were opened, until they say that they have read it."""
        owner = self._access.actor
        mine = (_TELLS, Audit.entity_id == owner)
        heeded = select(func.coalesce(func.max(Audit.seq), 0)).where(*mine, Audit.actor == owner)
        asked = select(Audit.actor, Audit.at_ms, Audit.detail, Audit.action == EXPORT).where(
            *mine, Audit.action.in_((OPEN, EXPORT)), Audit.seq > heeded.scalar_subquery()
        )
        with self._access.reading() as connection:
            return [Use(*values) for values in connection.execute(asked.order_by(Audit.seq))]

    def heed(self) -> None:
        """Put down that the owner has read who opened them."""
        self._put_down(HEED, self._access.actor)

    # -- for the practice -----------------------------------------------------------------------------

    def read(self, owner: str, typed: str, why: Why) -> Reading:
        """Read somebody's private notes by their sealed slip, once the trail tells of it.

        Raises ``RecordError`` where the slip is not theirs, was withdrawn, or the trail takes no row.
        """
        reader = self._access.actor
        if owner == reader:
            raise RecordError(tr("These are your own: they open by your passphrase or your own slip."))
        keys, kept = self._opened(owner, typed)
        try:
            self._put_down(OPEN, owner, why.value, lambda connection: self._refuse(connection, reader, kept))
            self._access.writer.alone(self._safe)
            return Reading(owner, reader, self._notes(owner, keys))
        finally:
            keys.forget()

    def put_down_export(self, owner: str) -> None:
        """Put down that what was read is about to be written to a file."""
        self._put_down(EXPORT, owner)

    # -- inside ---------------------------------------------------------------------------------------

    def _opened(self, owner: str, typed: str) -> tuple[RecordKeys, _Kept]:
        """Open the key; who types something else has to wait, as after wrong passphrases."""
        self._tries.refuse_haste()
        with self._access.reading() as connection:
            kept = _kept(connection, owner)
        try:
            secret = recovery.parse(typed)
        except RecordError:
            said = tr(
                "Something of this slip is mistyped or left out: nothing was opened; compare each group."
            )
            raise RecordError(f"{said} {self._tries.failed()}".strip()) from None
        whose = (kept.slot.kind, kept.slot.name) == (SEALED, owner)
        keys = kept.slot.opened(PURPOSE, secret) if whose else None
        if keys is None:
            said = tr(
                "This is not the sealed slip for the private notes of {initials}, or it was withdrawn or "
                "renewed: nothing was opened. No other key opens them here."
            ).format(initials=owner)
            raise RecordError(f"{said} {self._tries.failed()}".strip())
        self._tries.forget()
        return keys, kept

    def _refuse(self, connection: Connection, reader: str, kept: _Kept) -> None:
        """Refuse what was changed meanwhile, and a slip that the trail does not tell of as it is."""
        owner = kept.slot.name
        if self._access.actor != reader:
            raise RecordError(tr("Somebody else has gone on meanwhile: nothing was opened."))
        if _kept(connection, owner).text != kept.text:
            raise RecordError(tr(_FORGED))
        ref = Ref(FactKind.SEALED_SLIP, owner)
        asked = select(Audit.facts).where(_TELLS, Audit.entity_id == owner, Audit.action.in_((KEY, WITHDRAW)))
        told = connection.scalar(asked.order_by(Audit.seq.desc()).limit(1))
        names = {one.ref: one.hash for one in facts.read(told or "")}
        if names.get(ref) is None or names[ref] != facts.standing(connection, [ref]).get(ref):
            raise RecordError(tr(_FORGED))

    def _put_down(
        self,
        action: str,
        owner: str,
        detail: str = "",
        first: Callable[[Connection], None] = lambda _: None,
    ) -> None:
        def work(connection: Connection) -> None:
            first(connection)
            self._access.audit_trail.add_deed(connection, action, ENTITY, owner, detail)

        self._access.writer.wait_for(work)

    def _notes(self, owner: str, keys: RecordKeys) -> tuple[ReadNote, ...]:
        cipher = AESGCM(keys.data_key())
        with self._access.reading() as connection:
            rows = connection.execute(_notes_of(owner)).all()
        read = []
        for note_id, visit_id, nonce, sealed, client, at_ms, zone in rows:
            try:
                body = cipher.decrypt(nonce, sealed, bound_to(note_id, visit_id, owner)).decode()
            except InvalidTag:
                body = None
            read.append(ReadNote(client, at_ms, zone, body))
        return tuple(read)


def _kept(connection: Connection, owner: str) -> _Kept:
    row = models.SealedSlip
    text = connection.scalar(select(row.slot).where(row.owner == owner))
    if text is None:
        raise RecordError(tr("The practice holds no sealed slip of {initials}.").format(initials=owner))
    try:
        return _Kept(Slot.from_json(json.loads(text)), text)
    except (ValueError, TypeError, KeyError):
        raise RecordError(tr(_FORGED)) from None


def _notes_of(owner: str) -> Select[str, str, bytes, bytes, str, int, str]:
    note, visit, client, at = models.PrivateNote, models.Visit, models.Client, models.STARTS
    return (
        select(note.id, note.visit_id, note.nonce, note.sealed, client.code, at, visit.zone)
        .join(visit, visit.id == note.visit_id)
        .join(client, client.id == visit.client_id)
        .where(note.owner == owner)
        .order_by(client.code, at, note.id)
    )
