"""Journals hold further kinds of entry, plans what is asked before the start; older programs are kept out."""

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Change nothing; the number itself keeps an older program from taking them for damage."""
