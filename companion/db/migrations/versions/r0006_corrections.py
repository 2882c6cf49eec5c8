"""Entries may be corrected and sessions discarded: no table changes, and who knows neither is kept out."""

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Change nothing; the number itself keeps an older program from a record it would misread."""
