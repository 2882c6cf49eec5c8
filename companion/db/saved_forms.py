"""The half-filled form of a new session: one for each practitioner, encrypted with the rest of the record."""

import json
from contextlib import suppress
from dataclasses import asdict
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from companion.db.connection.access import Access
from companion.db.keys.record_keys import canonical
from companion.db.models import Meta
from companion.files.structured import structured
from companion.record.typed.saved_form import SavedForm
from companion.session.codec.formats import lifted_further

_KEY: Final = "half_filled_form/"


class SavedForms:
    """Fulfils the port ``SavedForms`` for whoever opened the record."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def mine(self) -> SavedForm | None:
        """Give the form that this practitioner left half filled, as far as this program knows its fields."""
        with self._access.reading() as connection:
            kept = connection.scalar(select(Meta.value).where(Meta.key == _KEY + self._access.actor))
        if kept is not None:
            with suppress(AttributeError, TypeError, ValueError):
                form: SavedForm = structured(SavedForm, lifted_further(json.loads(kept)))
                return form
        return None

    def keep(self, form: SavedForm | None) -> None:
        """Keep a half-filled form in place of the one before, or none any more."""
        key = _KEY + self._access.actor

        def work(connection: Connection) -> None:
            there = connection.execute(delete(Meta).where(Meta.key == key)).rowcount
            if form is not None:
                value = canonical(asdict(form)).decode()
                connection.execute(insert(Meta), {"key": key, "value": value})
                self._access.audit_trail.add(connection, "keep", "half_filled_form", "")
            elif there:
                self._access.audit_trail.add(connection, "remove", "half_filled_form", "")

        self._access.writer.wait_for(work)


def forget(connection: Connection, client_id: str, code: str | None) -> None:
    """Remove the forms that were half filled for a client who is erased."""
    kept = connection.execute(select(Meta.key, Meta.value).where(Meta.key.startswith(_KEY))).all()
    for key, value in kept:
        form = json.loads(value)
        if client_id == form.get("client_id") or form.get("code", "").strip() == code:
            connection.execute(delete(Meta).where(Meta.key == key))
