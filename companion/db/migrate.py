"""The shape of the tables, brought up to date when the record is opened; Alembic is loaded only for that."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError

from companion import __version__
from companion.db.connection import errors
from companion.i18n import tr
from companion.ports.record import RecordError

if TYPE_CHECKING:
    from alembic.config import Config

HEAD: Final = "0018"
"""The newest revision in ``migrations/versions``."""

_MIGRATIONS: Final = Path(__file__).with_name("migrations")
_NO_SUCH_TABLE: Final = 1


def bring_up_to_date(engine: Engine, before: Callable[[], object] = lambda: None) -> None:
    """Give the record the tables this program works with, all of them or none; refuse what is newer.

    ``before`` is called first where there is something to lose.
    """
    with engine.execution_options(readonly=True).begin() as connection:
        found = revision(connection)
        if found == HEAD:
            return
        if found is not None:
            _refuse_newer(connection, found)
    if found is not None:
        before()
    from alembic import command  # noqa: PLC0415

    with engine.begin() as connection:
        command.upgrade(_config(connection), "head")
        connection.execute(text("DELETE FROM meta WHERE key = 'program'"))
        connection.execute(
            text("INSERT INTO meta (key, value) VALUES ('program', :version)"), {"version": __version__}
        )


def revision(connection: Connection) -> str | None:
    """Give the revision of the tables, ``None`` for a record without any."""
    try:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    except OperationalError as error:
        if errors.code(error) == _NO_SUCH_TABLE:
            return None
        raise
    if len(found) > 1:
        raise RecordError(tr(errors.DAMAGED))
    return str(found[0]) if found else None


def _refuse_newer(connection: Connection, found: str) -> None:
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    known = {script.revision for script in ScriptDirectory.from_config(_config(connection)).walk_revisions()}
    if found not in known:
        writer = connection.scalar(text("SELECT value FROM meta WHERE key = 'program'"))
        said = tr(
            "This record was last written by Companion {writer}, newer than this one, {version}: "
            "nothing was changed; please update the program."
        )
        raise errors.DataNewerError(said.format(writer=writer, version=__version__))


def _config(connection: Connection) -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - a tenth of a second, seldom needed

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
