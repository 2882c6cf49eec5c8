"""The practitioner's music in the record: what is known of its files, and the playlists curated from them."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, Final

from sqlalchemy import REAL, Connection, ForeignKey, Row, bindparam, case, delete, insert, or_, select, update
from sqlalchemy.orm import Mapped, mapped_column

from companion.db.connection.access import Access
from companion.db.connection.table_base import Base
from companion.record.music.library import HeardSound, LibraryTrack, MusicList
from companion.session.music.preflight import HeardMusic


class Track(Base):
    """A file of music; the eight measures are NULL until somebody has listened."""

    __tablename__ = "track"

    id: Mapped[str] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(index=True)
    size: Mapped[int]
    mtime_ns: Mapped[int]
    content: Mapped[str]
    title: Mapped[str]
    artist: Mapped[str]
    album: Mapped[str]
    seconds: Mapped[float | None] = mapped_column(REAL)
    loudness: Mapped[float | None] = mapped_column(REAL)
    loudness_range: Mapped[float | None] = mapped_column(REAL)
    true_peak: Mapped[float | None] = mapped_column(REAL)
    silent_start: Mapped[float | None] = mapped_column(REAL)
    silent_end: Mapped[float | None] = mapped_column(REAL)
    brightness: Mapped[float | None] = mapped_column(REAL)
    density: Mapped[float | None] = mapped_column(REAL)
    trouble: Mapped[str]
    licence: Mapped[str]
    source: Mapped[str]
    phase: Mapped[str]
    energy: Mapped[int]
    missing: Mapped[int]


class Folder(Base):
    """A folder that is looked through."""

    __tablename__ = "music_folder"

    path: Mapped[str] = mapped_column(primary_key=True)


class Curated(Base):
    """A playlist curated for a phase."""

    __tablename__ = "playlist"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    phase: Mapped[str]


class PlaylistPlace(Base):
    """A track at a place of a playlist, counted from 0."""

    __tablename__ = "playlist_track"

    playlist_id: Mapped[str] = mapped_column(ForeignKey("playlist.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"))


class Hearing(Base):
    """What a file sounded like, or why it could not be played, when it had this size and time of change."""

    __tablename__ = "hearing"

    path: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    mtime_ns: Mapped[int]
    seconds: Mapped[float] = mapped_column(REAL)
    loudness: Mapped[float] = mapped_column(REAL)
    true_peak: Mapped[float] = mapped_column(REAL)
    trouble: Mapped[str]


_MEASURES: Final = tuple(field.name for field in fields(HeardSound))
_OWN: Final = ("licence", "source", "phase", "energy")
"""What the practitioner says of a track; a scan fills in a licence where there is none, and nothing else."""
_SEEN: Final = ("path", "size", "mtime_ns", "content", "title", "artist", "album", "trouble", "missing")


_SEE: Final = (
    update(Track)
    .where(Track.id == bindparam("known"))
    .values(
        licence=case((Track.licence == "", bindparam("found_licence")), else_=Track.licence),
        **{name: bindparam(f"new_{name}") for name in (*_SEEN, *_MEASURES)},
    )
    .execution_options(synchronize_session=None)
)

Stamp = tuple[str, int, int]
"""A file by path, size and time of change: another file under the same name has another stamp."""


class MusicStore:
    """The library in the record; a write is durable when its call returns, or raises ``RecordError``."""

    def __init__(self, access: Access) -> None:
        self._reading = access.reading
        self._writer = access.writer
        self._trail = access.audit_trail

    # -- files

    def folders(self) -> list[Path]:
        """List the folders that are looked through."""
        with self._reading() as connection:
            return [Path(path) for path in connection.scalars(select(Folder.path).order_by(Folder.path))]

    def add_folder(self, folder: Path) -> None:
        """Look through a folder from now on."""

        def work(connection: Connection) -> None:
            path = str(folder)
            if connection.scalar(select(Folder.path).where(Folder.path == path)) is None:
                connection.execute(insert(Folder), {"path": path})
                self._trail.add(connection, "create", "music_folder", "")

        self._writer.wait_for(work)

    def remove_folder(self, folder: Path) -> list[str]:
        """Look no longer through a folder; gives the ids of its tracks that left with it.

        Tracks of a playlist stay, and those that lie in another folder, too.
        """
        gone: list[str] = []

        def work(connection: Connection) -> None:
            connection.execute(delete(Folder).where(Folder.path == str(folder)))
            others = [Path(path) for path in connection.scalars(select(Folder.path))]
            listed = set(connection.scalars(select(PlaylistPlace.track_id)))
            for row in connection.execute(select(Track.id, Track.path)):
                path = Path(row.path)
                inside = path.is_relative_to(folder) and not any(path.is_relative_to(one) for one in others)
                if inside and row.id not in listed:
                    gone.append(row.id)
            for start in range(0, len(gone), 500):
                connection.execute(delete(Track).where(Track.id.in_(gone[start : start + 500])))
            self._trail.add(connection, "remove", "music_folder", "")

        self._writer.wait_for(work)
        return gone

    def tracks(self, *, listed: bool = False) -> list[LibraryTrack]:
        """Read everything there is, by artist, album and path; ``listed`` is what playlists need of it.

        That is their tracks and all of the same albums, for an album has one gain.
        """
        query = select(Track.__table__).order_by(Track.artist, Track.album, Track.path)
        if listed:
            used = Track.id.in_(select(PlaylistPlace.track_id))
            albums = select(Track.album).where(used, Track.album != "")
            query = query.where(or_(used, Track.album.in_(albums)))
        with self._reading() as connection:
            return [_track(row) for row in connection.execute(query)]

    def take_in(self, tracks: Sequence[LibraryTrack]) -> None:
        """Keep what a scan has told; what the practitioner said of these tracks stays as it is.

        A track that is told of more than once, found first and heard then, is kept as it was told of last.
        """
        last = {track.id: track for track in tracks}

        def work(connection: Connection) -> None:
            known = set(_known(connection, list(last)))
            fresh = [_row(track) for track in last.values() if track.id not in known]
            seen = [_row(track) for track in last.values() if track.id in known]
            if fresh:
                connection.execute(insert(Track), fresh)
            if seen:
                connection.execute(_SEE, [_as_seen(row) for row in seen])
            self._trail.add(connection, "scan", "track", "", f"{len(fresh)} new, {len(seen)} seen")

        if tracks:
            self._writer.wait_for(work)

    def keep_track(self, track: LibraryTrack) -> None:
        """Keep what the practitioner says of a track: its phase, energy, licence and source."""

        def work(connection: Connection) -> None:
            values = {name: getattr(track, name) for name in _OWN}
            connection.execute(update(Track).where(Track.id == track.id).values(values))
            self._trail.add(connection, "change", "track", track.id, " ".join(_OWN))

        self._writer.wait_for(work)

    # -- what was heard before sessions

    def hearings(self) -> dict[Stamp, HeardMusic]:
        """Read what files sounded like, each by its path, size and time of change."""
        row = Hearing
        columns = (row.path, row.size, row.mtime_ns, row.seconds, row.loudness, row.true_peak, row.trouble)
        with self._reading() as connection:
            return {
                (line.path, line.size, line.mtime_ns): HeardMusic(*line[3:])
                for line in connection.execute(select(*columns))
            }

    def keep_hearing(self, stamp: Stamp, heard: HeardMusic) -> None:
        """Keep what a file sounded like in place of what it sounded like before."""
        path, size, mtime_ns = stamp

        def work(connection: Connection) -> None:
            connection.execute(delete(Hearing).where(Hearing.path == path))
            row = {"path": path, "size": size, "mtime_ns": mtime_ns, **asdict(heard)}
            connection.execute(insert(Hearing), row)

        self._writer.wait_for(work)

    # -- playlists

    def playlists(self) -> list[MusicList]:
        """Read the curated playlists, by title."""
        ordered = select(PlaylistPlace.playlist_id, PlaylistPlace.track_id).order_by(
            PlaylistPlace.playlist_id, PlaylistPlace.position
        )
        with self._reading() as connection:
            tracks: dict[str, list[str]] = {}
            for playlist_id, track_id in connection.execute(ordered):
                tracks.setdefault(playlist_id, []).append(track_id)
            rows = connection.execute(
                select(Curated.id, Curated.title, Curated.phase).order_by(Curated.title)
            )
            return [MusicList(*row, tracks=tuple(tracks.get(row.id, ()))) for row in rows]

    def keep_playlist(self, curated: MusicList) -> None:
        """Keep a playlist as it stands now, new or changed."""

        def work(connection: Connection) -> None:
            values = {"title": curated.title, "phase": curated.phase}
            known = connection.scalar(select(Curated.id).where(Curated.id == curated.id)) is not None
            if known:
                connection.execute(update(Curated).where(Curated.id == curated.id).values(values))
            else:
                connection.execute(insert(Curated), {"id": curated.id} | values)
            connection.execute(delete(PlaylistPlace).where(PlaylistPlace.playlist_id == curated.id))
            places = [
                {"playlist_id": curated.id, "position": position, "track_id": track}
                for position, track in enumerate(curated.tracks)
            ]
            if places:
                connection.execute(insert(PlaylistPlace), places)
            self._trail.add(connection, "change" if known else "create", "playlist", curated.id)

        self._writer.wait_for(work)

    def remove_playlist(self, curated_id: str) -> None:
        """Remove a playlist; its tracks stay."""

        def work(connection: Connection) -> None:
            connection.execute(delete(PlaylistPlace).where(PlaylistPlace.playlist_id == curated_id))
            connection.execute(delete(Curated).where(Curated.id == curated_id))
            self._trail.add(connection, "remove", "playlist", curated_id)

        self._writer.wait_for(work)


def _known(connection: Connection, ids: Sequence[str]) -> Iterable[str]:
    for start in range(0, len(ids), 500):
        yield from connection.scalars(select(Track.id).where(Track.id.in_(ids[start : start + 500])))


def _row(track: LibraryTrack) -> dict[str, Any]:
    values = asdict(track)
    sound = values.pop("sound") or dict.fromkeys(_MEASURES)
    return values | sound | {"missing": int(track.missing)}


def _as_seen(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "known": row["id"],
        "found_licence": row["licence"],
        **{f"new_{name}": row[name] for name in (*_SEEN, *_MEASURES)},
    }


def _track(row: Row[Any]) -> LibraryTrack:
    values = row._asdict()
    measures = {name: values.pop(name) for name in _MEASURES}
    sound = None if measures["seconds"] is None else HeardSound(**measures)
    return LibraryTrack(**values | {"sound": sound, "missing": bool(row.missing)})
