"""The music of a session as something to take along. Fulfils the port ``MusicAlong``."""

import dataclasses
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from companion.files.destinations import ExportError, file_name, folder_written_whole, written_whole
from companion.i18n import tr
from companion.ports.calls import Failed
from companion.ports.music.along import AlongProgress, HeardStretch, PieceAlong
from companion.ports.record import RecordError
from companion.services.background import Background, Post
from companion.services.music.living import Characters
from companion.services.music.taking_home.one_file import BrokenMusicError, CancelledError, written_by_worker
from companion.services.music.taking_home.pieces_along import credits_of, piece_along, piece_heard
from companion.session.music.music_file import MusicFileKind
from companion.session.music.programme import Track

CHUNK: Final = 1 << 20
LIST: Final = "music.txt"
Told = Callable[[AlongProgress], None]


class MusicAlong:
    """Copies beside the window, one thing at a time; a session that begins ends it."""

    def __init__(
        self,
        background: Background,
        post: Post,
        known: Callable[[], Mapping[str, Track]],
        is_live: Callable[[], bool],
        characters: Callable[[], Characters] = Characters,
    ) -> None:
        """``known`` reads all the music of this computer, by the ids under which sessions play it.

        ``characters`` are those in which living music can be played.
        """
        self._background = background
        self._post = post
        self._known = known
        self._is_live = is_live
        self._characters = characters
        self._ends: threading.Event | None = None

    def look(
        self, pieces: Sequence[tuple[str, str]], then: Callable[[Sequence[PieceAlong]], None], failed: Failed
    ) -> None:
        """Say what is known of these pieces."""

        def work() -> Sequence[PieceAlong]:
            known, characters = self._known(), self._characters().licences
            return [piece_heard(name, title, known.get(name), characters) for name, title in pieces]

        self._background.do(work, then, failed)

    def write(
        self, heard: Sequence[HeardStretch], path: Path, told: Told, *, joined: bool, replace: bool = False
    ) -> None:
        """Copy each piece into a folder, or join what was heard into one file."""
        if self._is_live():
            told(AlongProgress(said=tr("A session is under way: music is copied once it has ended.")))
            return
        self.cancel()
        ends = self._ends = threading.Event()

        def tell(share: float) -> None:
            if ends.is_set():
                raise CancelledError
            self._post(lambda: told(AlongProgress(share)))

        def work() -> str:
            known, characters = self._known(), self._characters()
            free = [one for one in heard if _goes_along(one, known, characters.licences, joined=joined)]
            if not free:
                raise RecordError(tr("Nothing was written: none of this music may be copied."))
            try:
                if joined:
                    own = [_as_kept(one, characters) for one in free]
                    _write_file(own, known, path, tell, ends, replace=replace)
                else:
                    _write_folder(free, known, path, tell, replace=replace)
            except ExportError as error:
                raise RecordError(str(error)) from None
            except CancelledError:
                raise RecordError(tr("Stopped; nothing was written.")) from None
            return tr("Written: {path}. It is not encrypted: anybody who has it can hear it.").format(
                path=path
            )

        def over(said: str) -> None:
            told(AlongProgress(1.0, said))

        self._background.do(work, over, over)

    def cancel(self) -> None:
        """End what is being written; nothing of it stays."""
        if self._ends is not None:
            self._ends.set()


def _goes_along(
    one: HeardStretch, known: Mapping[str, Track], characters: Mapping[str, str], *, joined: bool
) -> bool:
    """Tell whether it may be copied, and can be: of living music there is no file to be copied."""
    piece = piece_heard(one.track_id, one.title, known.get(one.track_id), characters)
    return not piece.why_not and (joined or not piece.lives)


def _as_kept(one: HeardStretch, characters: Characters) -> HeardStretch:
    """Say of living music where its character lies, and under which licence: the journal knows neither."""
    if one.living is None:
        return one
    licence = characters.licences[one.living.character]
    living = dataclasses.replace(one.living, folder=characters.folder, licence=licence)
    return dataclasses.replace(one, living=living)


# -- a folder -------------------------------------------------------------------------------------


def _write_folder(
    heard: Sequence[HeardStretch],
    known: Mapping[str, Track],
    path: Path,
    tell: Callable[[float], None],
    *,
    replace: bool,
) -> None:
    """Copy each piece once, in the order in which they were first heard, and say of each where it is from."""
    pieces = {one.track_id: one.title for one in heard}
    whole = sum(Path(known[name].path).stat().st_size for name in pieces) or 1
    done = 0
    lines = [tr("The music of a session, as far as it may be copied."), ""]
    with folder_written_whole(path, replace=replace, ours=_is_ours) as fresh:
        for number, (name, title) in enumerate(pieces.items(), 1):
            source = Path(known[name].path)
            to = fresh / f"{number:02d} {file_name(title, name)}{source.suffix}"
            with source.open("rb") as read, to.open("wb") as write:
                while chunk := read.read(CHUNK):
                    write.write(chunk)
                    done += len(chunk)
                    tell(done / whole)
            lines.append(f"{to.name}: {piece_along(name, title, known[name]).source}")
        (fresh / LIST).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _is_ours(folder: Path) -> bool:
    """Tell whether a folder holds music that was copied here before, and nothing else."""
    names = [one.name for one in folder.iterdir()]
    return LIST in names and all(name == LIST or (name[:2].isdigit() and name[2:3] == " ") for name in names)


# -- one file -------------------------------------------------------------------------------------


def _write_file(
    heard: Sequence[HeardStretch],
    known: Mapping[str, Track],
    path: Path,
    tell: Callable[[float], None],
    ends: threading.Event,
    *,
    replace: bool,
) -> None:
    """Have a process of its own join what was heard."""
    from companion.audio.along.joined import Stretch, seconds_of  # loads what decodes

    stretches = [
        Stretch("", one.from_s, one.to_s, living=one.living)
        if one.living is not None
        else Stretch(known[one.track_id].path, one.from_s, one.to_s, known[one.track_id].gain_db)
        for one in heard
        if one.to_s - one.from_s >= 1.0
    ]
    if not stretches:
        raise RecordError(tr("Nothing was written: none of this music was heard for a second."))
    seconds = seconds_of(stretches) or 1.0
    job = {
        "do": "join",
        "kind": MusicFileKind.M4A,
        "title": path.stem,
        "credits": credits_of(
            [known[one.track_id] for one in heard if one.living is None],
            [one.living for one in heard if one.living is not None],
        ),
        "chapters": [],
        "stretches": [asdict(one) for one in stretches],
    }
    with written_whole(path, replace=replace) as part:
        try:
            written_by_worker({**job, "to": str(part)}, ends, lambda done: tell(min(1.0, done / seconds)))
        except BrokenMusicError as error:
            said = tr("Nothing was written: a piece cannot be read to where it was heard ({problem}).")
            raise RecordError(said.format(problem=error)) from None
