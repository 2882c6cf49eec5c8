"""Whether the key file is the newest one that the record knows, or an older one that was put back.

Every row of the trail about who may open the record holds the number of the key file after the change, and
so does every row of an opening. It is written once the key file is safe on the disk: a power cut in between
leaves a key file that is newer than the record knows, which is as it should be.
"""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, and_, or_, select

from companion.db import folder, migrate
from companion.db.keys import key_file
from companion.db.keys.record_keys import RecordKeys
from companion.db.models import Audit
from companion.i18n import tr
from companion.ports.record import OlderRecordError, RecordError
from companion.record.audit.text import AuditRow, told
from companion.record.audit.verdict import OlderKeys
from companion.record.times import day
from companion.session.time.zones import zone_named

GO_ON: Final = "go on"
OLDER: Final = "older key file"

_OPENED: Final = and_(Audit.action == "open", Audit.entity == "record")
_CHANGED: Final = Audit.entity.in_(("practitioner", "passphrase", "keychain", "recovery key", OLDER))
_NUMBERED: Final = and_(Audit.detail != "", or_(_OPENED, _CHANGED))


def known(connection: Connection) -> int:
    """Give the number of the newest key file that the record knows; zero where it knows none."""
    newest = select(Audit.detail).where(_NUMBERED).order_by(Audit.seq.desc()).limit(1)
    return _number(connection.scalar(newest) or "")


def to_note(connection: Connection, place: Path, keys: RecordKeys) -> str:
    """Give what a row of the trail says of the key file: the highest number there was."""
    there = 0
    with suppress(RecordError):  # gone or damaged meanwhile, which whoever opens the record next is told
        there = key_file.signed_by(place, keys).generation
    return str(max(there, known(connection)))


def missed(connection: Connection, place: Path, keys: RecordKeys) -> OlderKeys | None:
    """Tell what the key file lacks, where it is older than the newest that the record knows."""
    try:
        there = key_file.signed_by(place, keys).generation
    except RecordError:  # there is none, or it is of another record: told where it should open something
        return None
    if there >= known(connection):
        return None
    columns = Audit.seq, Audit.at_ms, Audit.actor, Audit.action, Audit.entity, Audit.entity_id, Audit.detail
    rows = [
        AuditRow(*row)
        for row in connection.execute(select(*columns).where(_NUMBERED).order_by(Audit.seq))
        if _number(row.detail) > there
    ]
    lacking = [row for row in rows if row.entity != "record"]
    gone = frozenset(
        row.entity_id for row in lacking if (row.action, row.entity) == ("remove", "practitioner")
    )
    return OlderKeys(_when(rows[0].at_ms), tuple(line.said for line in told(lacking)), gone)


def missed_at_opening(place: Path, engine: Engine, keys: RecordKeys) -> OlderKeys | None:
    """Tell the same of a record that nobody has opened yet."""
    if not folder.holds_record(place):
        return None
    with engine.execution_options(readonly=True).begin() as connection:
        return missed(connection, place, keys) if migrate.revision(connection) else None


def refusal(found: OlderKeys, actor: str) -> RecordError:
    """Say it to whoever opens the record; who was removed since cannot go on."""
    if actor in found.gone:
        return RecordError(
            tr("{older} {initials} was removed, and opens the record no more. Nothing was changed.").format(
                older=found, initials=actor
            )
        )
    return OlderRecordError(
        tr(
            "{older} Nothing was changed. Restore the newest backup into a new folder, or go on with it as "
            "it is; then change every passphrase, and remove again who was removed."
        ).format(older=found)
    )


def while_open(found: OlderKeys) -> RecordError:
    """Say it to somebody who was about to change such a key file."""
    return RecordError(
        tr("{older} Nothing was changed. Lock the record and open it again.").format(older=found)
    )


def gone_on_since(connection: Connection, actor: str) -> str:
    """Say that somebody has gone on with an older key file since this person last opened the record."""
    mine = and_(_OPENED, Audit.actor == actor)
    asked = select(Audit.actor, Audit.at_ms, Audit.entity).where(or_(mine, Audit.entity == OLDER))
    row = connection.execute(asked.order_by(Audit.seq.desc()).limit(1)).first()
    if row is None or row.entity != OLDER:
        return ""
    return tr(
        "{when} the record was opened with an older key file, as {who}: passphrases that were replaced "
        "before may open it. Change every passphrase, and remove again who was removed."
    ).format(when=_when(row.at_ms), who=row.actor or tr("who had the recovery key"))


def make_newest(place: Path, keys: RecordKeys, above: int) -> None:
    """Let the key file that is there count from now on."""
    key_file.save(place, key_file.signed_by(place, keys).above(above, keys))


def _number(detail: str) -> int:
    return int(detail) if detail.isdecimal() else 0


def _when(wall_ms: int) -> str:
    local = datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(zone_named(""))
    return f"{day(wall_ms, '')}, {local:%H:%M}"
