"""The forms that are due after sessions, kept until somebody says that they were sent, and afterwards."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, insert, select, update

from companion.db import models
from companion.db.connection.access import Access, now_ms
from companion.record.due_forms import DueForm
from companion.record.visits import Status


class Forms:
    """Fulfils the port ``Forms``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def expect(self, forms: Sequence[DueForm]) -> None:
        """Keep what is due; what is kept already stays as it is."""

        def work(connection: Connection) -> None:
            for form in forms:
                if connection.execute(_one(form)).first() is None:
                    row = {"visit_id": form.visit_id, "form_id": form.form_id, "name": form.name}
                    more = {"due": form.due.isoformat(), "sent_ms": None, "sent_by": ""}
                    connection.execute(insert(models.FormDue), row | more)
                    self._access.audit_trail.add(
                        connection, "create", "form_due", form.form_id, form.visit_id
                    )

        if forms:
            self._access.writer.wait_for(work)

    def unsent(self) -> list[DueForm]:
        """List what nobody has sent yet, the first due first."""
        return self._read(models.FormDue.sent_ms.is_(None))

    def of(self, visit_id: str) -> list[DueForm]:
        """List the forms of a session."""
        return self._read(models.FormDue.visit_id == visit_id)

    def say_sent(self, form: DueForm, *, sent: bool) -> DueForm:
        """Write down that a form was sent, or that it was not after all; gives it as it stands now."""
        values: dict[str, Any] = {"sent_ms": None, "sent_by": ""}
        if sent:
            values = {"sent_ms": now_ms(), "sent_by": self._access.actor}

        def work(connection: Connection) -> None:
            row = models.FormDue
            which = (row.visit_id == form.visit_id, row.form_id == form.form_id)
            connection.execute(update(row).where(*which).values(values))
            action = "send" if sent else "take back"
            self._access.audit_trail.add(connection, action, "form_due", form.form_id, form.visit_id)

        self._access.writer.wait_for(work)
        return next(kept for kept in self.of(form.visit_id) if kept.form_id == form.form_id)

    def _read(self, which: ColumnElement[bool]) -> list[DueForm]:
        row, visit, client = models.FormDue, models.Visit, models.Client
        query = (
            select(row.visit_id, row.form_id, row.name, row.due, client.code, row.sent_ms, row.sent_by)
            .join(visit, visit.id == row.visit_id)
            .join(client, client.id == visit.client_id)
            .where(which, visit.status != Status.DISCARDED)
            .order_by(row.due, row.visit_id, row.form_id)
        )
        with self._access.reading() as connection:
            return [
                DueForm(visit_id, form_id, name, date.fromisoformat(due), code, sent_ms or 0, sent_by)
                for visit_id, form_id, name, due, code, sent_ms, sent_by in connection.execute(query)
            ]


def _one(form: DueForm) -> Select[Any]:
    row = models.FormDue
    return select(row.form_id).where(row.visit_id == form.visit_id, row.form_id == form.form_id)
