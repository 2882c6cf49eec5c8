"""The practitioner's music: folders, tracks, and playlists curated from them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _measures(*names: str) -> list[sa.Column[float]]:
    return [sa.Column(name, sa.REAL) for name in names]


def upgrade() -> None:
    """Make the tables of the library."""
    op.create_table(
        "track",
        *_text("id", "path"),
        sa.Column("size", _WHOLE, nullable=False),
        sa.Column("mtime_ns", _WHOLE, nullable=False),
        *_text("content", "title", "artist", "album"),
        *_measures("seconds", "loudness", "loudness_range", "true_peak"),
        *_measures("silent_start", "silent_end", "brightness", "density"),
        *_text("trouble", "licence", "source", "phase"),
        sa.Column("energy", _WHOLE, nullable=False),
        sa.Column("missing", _WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_track"),
        sqlite_strict=True,
    )
    op.create_index("ix_track_path", "track", ["path"])
    op.create_table(
        "music_folder",
        *_text("path"),
        sa.PrimaryKeyConstraint("path", name="pk_music_folder"),
        sqlite_strict=True,
    )
    op.create_table(
        "playlist",
        *_text("id", "title", "phase"),
        sa.PrimaryKeyConstraint("id", name="pk_playlist"),
        sqlite_strict=True,
    )
    op.create_table(
        "playlist_track",
        *_text("playlist_id"),
        sa.Column("position", _WHOLE, nullable=False),
        *_text("track_id"),
        sa.PrimaryKeyConstraint("playlist_id", "position", name="pk_playlist_track"),
        sa.ForeignKeyConstraint(["playlist_id"], ["playlist.id"], name="fk_playlist_track_playlist_id"),
        sa.ForeignKeyConstraint(["track_id"], ["track.id"], name="fk_playlist_track_track_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "hearing",
        *_text("path"),
        sa.Column("size", _WHOLE, nullable=False),
        sa.Column("mtime_ns", _WHOLE, nullable=False),
        *(sa.Column(name, sa.REAL, nullable=False) for name in ("seconds", "loudness", "true_peak")),
        *_text("trouble"),
        sa.PrimaryKeyConstraint("path", name="pk_hearing"),
        sqlite_strict=True,
    )
