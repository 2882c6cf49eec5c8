"""Looking through folders of music: what is new, changed, moved, gone; nothing in them is ever touched."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from companion.record.library import LibraryTrack, Sound

_ENDINGS: Final = "aac aif aiff alac ape flac m4a m4b mka mp2 mp3 mpc oga ogg opus wav wma wv"
ENDINGS: Final = frozenset(f".{ending}" for ending in _ENDINGS.split(" "))
PART: Final = 65_536
BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class File:
    """A file of music where it lies; ``mtime_ns`` is when it was last changed."""

    path: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Heard:
    """What listening to a file told: its sound or one sentence of trouble, and what its tags say."""

    sound: Sound | None = None
    trouble: str = ""
    title: str = ""
    artist: str = ""
    album: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it has come: files listened to, of how many, and the one whose turn it is.

    ``total`` is 0 while it still looks around. ``unnamed`` are files passed over because their names are no
    text, with a mark in place of what is none; known when everything has been looked through.
    """

    done: int
    total: int
    path: str = ""
    unnamed: tuple[str, ...] = ()


Hear = Callable[[Path], Heard]
News = Progress | tuple[LibraryTrack, ...]


def scan(folders: Sequence[Path], known: Sequence[LibraryTrack], hear: Hear) -> Iterator[News]:
    """Look through folders, and tell step by step: how far it has come, and tracks that are new or different.

    What has size and time of last time is taken as unchanged. A track that is not where it was is found again
    by its content. Whoever stops listening half-way has lost nothing: the next scan goes on from there.
    """
    yield Progress(0, 0)
    unnamed: list[str] = []
    files = {file.path: file for file in _files(folders, unnamed)}
    for track in known:
        if track.path not in files and (file := _file(track.path)):
            files[file.path] = file
    waiting: list[LibraryTrack] = []
    for batch in _compare(files, known):
        waiting += [track for track in batch if _unheard(track)]
        yield batch
    changed = {track.id for track in waiting}
    waiting += [t for t in known if _unheard(t) and t.id not in changed and t.path in files]
    for done, track in enumerate(waiting):
        yield Progress(done, len(waiting), track.path)
        yield (told(track, hear(Path(track.path))),)
    yield Progress(len(waiting), len(waiting), unnamed=tuple(unnamed))


def told(track: LibraryTrack, heard: Heard) -> LibraryTrack:
    """Put what was heard into a track."""
    return replace(
        track,
        sound=heard.sound,
        trouble=heard.trouble,
        title=heard.title or Path(track.path).stem,
        artist=heard.artist,
        album=heard.album,
        licence=track.licence or heard.licence,
    )


def track_from_json(value: Mapping[str, Any]) -> LibraryTrack:
    """Read a track."""
    sound = value["sound"]
    return LibraryTrack(**{**value, "sound": None if sound is None else Sound(**sound)})


def progress_from_json(value: Mapping[str, Any]) -> Progress:
    """Read how far it has come."""
    return Progress(**{**value, "unnamed": tuple(value["unnamed"])})


def heard_from_json(value: Mapping[str, Any]) -> Heard:
    """Read what was heard."""
    sound = value["sound"]
    return Heard(**{**value, "sound": None if sound is None else Sound(**sound)})


def content_of(path: Path) -> str:
    """Name the content of a file, by its size and its beginning, middle and end; raises ``OSError``."""
    size = path.stat().st_size
    digest = hashlib.blake2b(str(size).encode(), digest_size=16)
    with path.open("rb") as file:
        for place in (0, max(0, size // 2 - PART // 2), max(0, size - PART)):
            file.seek(place)
            digest.update(file.read(PART))
    return digest.hexdigest()


def _unheard(track: LibraryTrack) -> bool:
    return track.sound is None and not track.trouble and not track.missing


def _compare(files: dict[str, File], known: Sequence[LibraryTrack]) -> Iterator[tuple[LibraryTrack, ...]]:
    """Tell what is different from what is known, some hundred tracks at a time."""
    by_path = {track.path: track for track in known}
    gone: dict[str, list[LibraryTrack]] = {}
    for track in known:
        if track.path not in files:
            gone.setdefault(track.content, []).append(track)
    batch: list[LibraryTrack] = []
    for file in files.values():
        placed = _placed(file, by_path.get(file.path), gone)
        if placed is not None:
            batch.append(placed)
        if len(batch) >= BATCH:
            yield tuple(batch)
            batch = []
    batch += [replace(track, missing=True) for left in gone.values() for track in left if not track.missing]
    yield tuple(batch)


def _placed(
    file: File, before: LibraryTrack | None, gone: dict[str, list[LibraryTrack]]
) -> LibraryTrack | None:
    """The track of a file as it is now; ``None`` where nothing is different."""
    if before is not None and (before.size, before.mtime_ns) == (file.size, file.mtime_ns):
        return replace(before, missing=False) if before.missing else None
    try:
        content = content_of(Path(file.path))
    except OSError:
        return None  # it went while we looked, or may not be read: the next scan sees it anew
    place = {"path": file.path, "size": file.size, "mtime_ns": file.mtime_ns, "missing": False}
    if before is not None:
        same = before.content == content
        fresh = {} if same else {"content": content, "sound": None, "trouble": ""}
        return replace(before, **place, **fresh)  # type: ignore[arg-type]
    if gone.get(content):
        return replace(gone[content].pop(), **place)  # type: ignore[arg-type]
    return LibraryTrack(uuid4().hex, file.path, file.size, file.mtime_ns, content, Path(file.path).stem)


def _files(folders: Iterable[Path], unnamed: list[str]) -> Iterator[File]:
    """Every file of music beneath folders, by the endings of their names; hidden ones are passed over.

    Those whose name is no text can be neither kept nor shown, and are put on a list.
    """
    for folder in folders:
        for place, inner, names in os.walk(folder):
            inner[:] = sorted(name for name in inner if not name.startswith("."))
            for name in sorted(names):
                if os.path.splitext(name)[1].lower() in ENDINGS and not name.startswith("."):  # noqa: PTH122
                    path = os.path.join(place, name)  # noqa: PTH118 - 20,000 of them
                    try:
                        path.encode()
                    except UnicodeEncodeError:
                        shown = os.path.relpath(path, folder)
                        unnamed.append(os.fsencode(shown).decode(errors="replace"))
                        continue
                    if (file := _file(path)) is not None:
                        yield file


def _file(path: str) -> File | None:
    try:
        about = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return File(path, about.st_size, about.st_mtime_ns)
