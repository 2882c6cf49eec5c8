"""A plan holds the practice's own checks: no table changes, and who does not know them is kept out."""

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Change nothing; the number itself keeps an older program from taking such a plan for damage."""
