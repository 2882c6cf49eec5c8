"""Files that were measured as silent, or could not be read, are heard anew: both was often wrong."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Forget what was heard of them; the next scan and the next look before a session listen again."""
    doubtful = "loudness <= -70 OR trouble <> ''"
    measures = (
        "seconds = NULL, loudness = NULL, loudness_range = NULL, true_peak = NULL, silent_start = NULL, "
        "silent_end = NULL, brightness = NULL, density = NULL"
    )
    op.execute(sa.text(f"UPDATE track SET {measures}, trouble = '' WHERE {doubtful}"))  # noqa: S608
    op.execute(sa.text(f"DELETE FROM hearing WHERE {doubtful}"))  # noqa: S608
