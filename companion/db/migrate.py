"""The shape of the tables, brought up to date when the record is opened; Alembic is loaded only for that."""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError

from companion import __version__
from companion.db import errors

HEAD: Final = "0003"
"""The newest revision in ``migrations/versions``."""

_MIGRATIONS: Final = Path(__file__).with_name("migrations")
_NO_SUCH_TABLE: Final = 1


def bring_up_to_date(engine: Engine) -> None:
    """Give the record the tables this program works with, all of them or none; refuse what is newer."""
    with engine.execution_options(readonly=True).begin() as connection:
        if _revision(connection) == HEAD:
            return
    with engine.begin() as connection:
        _upgrade(connection)


def _revision(connection: Connection) -> str | None:
    """Give the revision of the tables, ``None`` for a record without any."""
    try:
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    except OperationalError as error:
        if errors.code(error) == _NO_SUCH_TABLE:
            return None
        raise


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - a tenth of a second, seldom needed
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    revision = _revision(connection)
    if revision is not None and revision not in known:
        writer = connection.scalar(text("SELECT value FROM meta WHERE key = 'program'"))
        raise errors.DataNewerError(
            f"This record was last written by Companion {writer}, newer than this one, {__version__}: "
            "nothing was changed; please update the program."
        )
    command.upgrade(config, "head")
    connection.execute(text("DELETE FROM meta WHERE key = 'program'"))
    connection.execute(
        text("INSERT INTO meta (key, value) VALUES ('program', :version)"), {"version": __version__}
    )
