"""Looking through folders of music: what is new, changed, moved, gone; nothing in them is ever touched."""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from companion.audio.library.folders import FolderWalk, MusicFile, file_at
from companion.record.music.library import HeardSound, LibraryTrack
from companion.record.music.sound_files import PassedOver, PassedOverReason
from companion.session.music.troubles import FileFault, file_trouble

PART: Final = 65_536
BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class HeardFile:
    """What listening to a file told: its sound or the code of its trouble, and what its tags say."""

    sound: HeardSound | None = None
    trouble: str = ""
    title: str = ""
    artist: str = ""
    album: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class ScanProgress:
    """How far it has come: files listened to, of how many, and the one whose turn it is.

    ``total`` is 0 while it still looks around. What was passed over is known when everything has been looked
    through.
    """

    done: int
    total: int
    path: str = ""
    passed: tuple[PassedOver, ...] = ()


Hear = Callable[[Path], HeardFile]
News = ScanProgress | tuple[LibraryTrack, ...]


def scan(
    folders: Sequence[Path],
    known: Sequence[LibraryTrack],
    hear: Hear,
    avoided: Collection[str] = (),
    at: Callable[[str], None] = lambda _: None,
) -> Iterator[News]:
    """Look through folders, and tell step by step: how far it has come, and tracks that are new or different.

    What has size and time of last time is taken as unchanged. A track that is not where it was is found again
    by its content. Whoever stops listening half-way has lost nothing: the next scan goes on from there.
    ``at`` is told of each place before it is looked at, in case it never answers; ``avoided`` did not.
    """
    yield ScanProgress(0, 0)
    walk = FolderWalk(folders, avoided, at)
    walk.walk()
    files = walk.files
    for track in known:
        if track.path not in files and not walk.avoids(track.path) and (file := file_at(track.path)):
            files[file.path] = file
    waiting: list[LibraryTrack] = []
    for batch in _compare(walk, known):
        waiting += [track for track in batch if _is_unmeasured(track)]
        yield batch
    changed = {track.id for track in waiting}
    waiting += [t for t in known if _is_unmeasured(t) and t.id not in changed and t.path in files]
    for done, track in enumerate(waiting):
        yield ScanProgress(done, len(waiting), track.path)
        yield (told(track, hear(Path(track.path))),)
    yield ScanProgress(len(waiting), len(waiting), passed=tuple(walk.passed))


def told(track: LibraryTrack, heard: HeardFile) -> LibraryTrack:
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


def _content(path: str, walk: FolderWalk) -> str | None:
    """Name the content of a file; ``None`` where it cannot be read, or went while we looked."""
    if walk.avoids(path):
        return None
    try:
        return content_of(Path(path))
    except FileNotFoundError:
        return None
    except OSError:
        walk.pass_over(PassedOverReason.UNREADABLE, path)
        return None


def track_from_json(value: Mapping[str, Any]) -> LibraryTrack:
    """Read a track."""
    sound = value["sound"]
    return LibraryTrack(**{**value, "sound": None if sound is None else HeardSound(**sound)})


def progress_from_json(value: Mapping[str, Any]) -> ScanProgress:
    """Read how far it has come."""
    passed = tuple(PassedOver(PassedOverReason(one["why"]), one["name"]) for one in value["passed"])
    return ScanProgress(**{**value, "passed": passed})


def heard_from_json(value: Mapping[str, Any]) -> HeardFile:
    """Read what was heard."""
    sound = value["sound"]
    return HeardFile(**{**value, "sound": None if sound is None else HeardSound(**sound)})


def content_of(path: Path) -> str:
    """Name the content of a file, by its size and its beginning, middle and end; raises ``OSError``."""
    size = path.stat().st_size
    digest = hashlib.blake2b(str(size).encode(), digest_size=16)
    with path.open("rb") as file:
        for place in (0, max(0, size // 2 - PART // 2), max(0, size - PART)):
            file.seek(place)
            digest.update(file.read(PART))
    return digest.hexdigest()


def _is_unmeasured(track: LibraryTrack) -> bool:
    """Tell whether to listen to a track; a trouble that is no code is the sentence of an older program."""
    settled = file_trouble(track.trouble) is not None and track.trouble != FileFault.TOO_SLOW
    return track.sound is None and not settled and not track.missing


def _compare(walk: FolderWalk, known: Sequence[LibraryTrack]) -> Iterator[tuple[LibraryTrack, ...]]:
    """Tell what is different from what is known, some hundred tracks at a time."""
    by_path = {track.path: track for track in known}
    gone: dict[str, list[LibraryTrack]] = {}
    for track in known:
        if track.path not in walk.files:
            gone.setdefault(track.content, []).append(track)
    batch: list[LibraryTrack] = []
    for file in walk.files.values():
        placed = _placed(file, by_path.get(file.path), gone, walk)
        if placed is not None:
            batch.append(placed)
        if len(batch) >= BATCH:
            yield tuple(batch)
            batch = []
    batch += [replace(track, missing=True) for left in gone.values() for track in left if not track.missing]
    yield tuple(batch)


def _placed(
    file: MusicFile, before: LibraryTrack | None, gone: dict[str, list[LibraryTrack]], walk: FolderWalk
) -> LibraryTrack | None:
    """The track of a file as it is now; ``None`` where nothing is different."""
    if before is not None and (before.size, before.mtime_ns) == (file.size, file.mtime_ns):
        return replace(before, missing=False) if before.missing else None
    content = _content(file.path, walk)
    if content is None:
        return None  # the next scan sees it anew
    place = {"path": file.path, "size": file.size, "mtime_ns": file.mtime_ns, "missing": False}
    if before is not None:
        same = before.content == content
        fresh = {} if same else {"content": content, "sound": None, "trouble": ""}
        return replace(before, **place, **fresh)  # type: ignore[arg-type]
    if gone.get(content):
        return replace(gone[content].pop(), **place)  # type: ignore[arg-type]
    return LibraryTrack(uuid4().hex, file.path, file.size, file.mtime_ns, content, Path(file.path).stem)
