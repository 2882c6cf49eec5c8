"""What is listened to: files as they ship, longer pieces as they are made, and files of one's own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from companion.audio.compose.listen.features import sound_of
from companion.audio.compose.listen.living_heard import living_stretch
from companion.audio.compose.listen.moments import Frames
from companion.audio.compose.score.longer import LONGER
from companion.audio.compose.score.notes import RATE
from companion.audio.compose.score.piece import Piece
from companion.audio.compose.sound.render import blocks
from companion.audio.decoding.measure import RATE as FILE_RATE
from companion.audio.playlists import read_playlist
from companion.resources import assets
from companion.session.codec.files import ProtocolError
from companion.session.music.characters import LivingCharacter, find_characters, load_character
from companion.session.music.phases import PHASES


@dataclass(frozen=True)
class ListenedTo:
    """A piece of a phase: a file, or a score that is played when it is listened to."""

    name: str
    title: str
    phase: str
    file: Path | None = None
    piece: Piece | None = None
    character: LivingCharacter | None = None
    seconds: float | None = None
    """How much of it is played, where it lives and not all of its phase is."""

    def sound(self) -> tuple[Frames, int]:
        """Its sound, with the samples a second."""
        if self.piece is not None:
            return np.concatenate(list(blocks(self.piece))), RATE
        if self.character is not None:
            return living_stretch(self.character, self.phase, seconds=self.seconds), FILE_RATE
        if self.file is None:
            raise ValueError(f"{self.title} has neither a file nor a score.")
        return sound_of(self.file), FILE_RATE


def shipped() -> list[ListenedTo]:
    """The files of the starter set, phase by phase."""
    folder = assets() / "playlists" / "starter"
    return [
        ListenedTo(Path(track.path).stem, track.title, phase, file=Path(track.path))
        for phase in PHASES
        for track in read_playlist(folder / f"{phase}.xspf").playlist.tracks
    ]


def longer() -> list[ListenedTo]:
    """The longer pieces, in the order of the phases."""
    pieces = sorted(LONGER, key=lambda piece: PHASES.index(piece.phase))
    return [ListenedTo(piece.name, piece.title, piece.phase, piece=piece) for piece in pieces]


def living(seconds: float | None = None) -> list[ListenedTo]:
    """An hour of each character of living music, phase by phase, or so much of each phase."""
    characters, problems = find_characters([assets() / "music" / "characters"])
    if problems:
        raise ValueError(" ".join(map(str, problems)))
    return [
        ListenedTo(f"{one.id}-{phase}", f"Living music: {one.title}", phase, character=one, seconds=seconds)
        for phase in PHASES
        for one in characters
    ]


def asked_for(names: Sequence[str], phase: str) -> Iterator[ListenedTo]:
    """What was named: pieces, files of one's own as music of a phase, or a character's file in each phase.

    Raises ValueError with one sentence.
    """
    known = {one.name: one for one in (*longer(), *shipped(), *living())}
    for name in names:
        file = Path(name)
        if name in known:
            yield known[name]
        elif not file.is_file():
            raise ValueError(f"“{name}” is neither a piece nor a file. Pieces: {', '.join(sorted(known))}.")
        elif file.suffix == ".toml":
            yield from _of_file(file, phase)
        elif not phase:
            raise ValueError(f"{file.name} is of no phase; say which with --phase, such as --phase peak.")
        else:
            yield ListenedTo(file.stem, file.stem, phase, file=file)


def _of_file(file: Path, phase: str) -> Iterator[ListenedTo]:
    """A character of one's own, in a phase or in each."""
    try:
        character = load_character(file)
    except ProtocolError as error:
        raise ValueError(str(error)) from None
    for each in PHASES:
        if phase in ("", each):
            title = f"Living music: {character.title}"
            yield ListenedTo(f"{character.id}-{each}", title, each, character=character)
