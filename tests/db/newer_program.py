"""A later version of this program: the same, with migrations that do not exist yet."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from companion.db import migrate

_REVISION = """
from alembic import op

revision = "{revision}"
down_revision = "{before}"


def upgrade() -> None:
    op.execute({statement!r})
"""


def install(patch: pytest.MonkeyPatch, tmp_path: Path, statements: Sequence[str]) -> None:
    """Make the program one whose newest migrations are these statements, one revision each."""
    migrations = tmp_path / "migrations"
    shutil.copytree(migrate._MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    before = migrate.HEAD
    for number, statement in enumerate(statements):
        revision = f"{9000 + number}"
        text = _REVISION.format(revision=revision, before=before, statement=statement)
        (migrations / "versions" / f"r{revision}.py").write_text(text, encoding="utf-8")
        before = revision
    patch.setattr(migrate, "_MIGRATIONS", migrations)
    patch.setattr(migrate, "HEAD", before)


TWENTY = [f"CREATE TABLE later_{number} (id TEXT PRIMARY KEY) STRICT" for number in range(20)]
"""Enough migrations to be killed between them."""
