"""Renders the music that ships: pieces, a playlist for each phase, silence, and the last resort."""

from collections.abc import Iterator
from pathlib import Path

from companion.audio.compose.score.piece import Piece
from companion.audio.compose.score.pieces import LAST_RESORT_PIECE, STARTER
from companion.audio.compose.sound.master import LICENCE, produce
from companion.audio.decoding.measure import Measured
from companion.audio.playlists import LAST_RESORT, Listed, relative, write_playlist
from companion.session.music.programme import Playlist

TITLES = {
    "settle": "Arriving",
    "onset": "Setting Out",
    "build": "Widening",
    "peak": "Deep Water",
    "return": "Coming Back",
    "reentry": "Landing",
}
SOURCE = "Composed for Companion by its own generator, companion.audio.compose"


def build(folder: Path) -> Iterator[tuple[Piece, Measured, Path]]:
    """Write everything into a folder, and tell each piece as it is done."""
    for phase, title in TITLES.items():
        playlist = folder / "starter" / f"{phase}.xspf"
        tracks = []
        for piece in (piece for piece in STARTER if piece.phase == phase):
            file = playlist.parent / f"{piece.name}.opus"
            measured = produce(piece, file)
            tracks.append(relative(listed(piece, measured), file, playlist))
            yield piece, measured, file
        write_playlist(playlist, Playlist(f"starter/{phase}", title, phase), tracks, LICENCE)
    write_playlist(folder / "silence.xspf", Playlist("silence", "Silence", "", silence=True), ())
    file = folder / "last-resort.opus"
    measured = produce(LAST_RESORT_PIECE, file)
    track = relative(listed(LAST_RESORT_PIECE, measured), file, folder / LAST_RESORT)
    resort = Playlist("last-resort", LAST_RESORT_PIECE.title, "")
    write_playlist(folder / LAST_RESORT, resort, (track,), LICENCE)
    yield LAST_RESORT_PIECE, measured, file


def listed(piece: Piece, measured: Measured) -> Listed:
    """A piece as its playlist describes it."""
    return Listed(
        id=f"starter/{piece.name}",
        location="",
        title=piece.title,
        seconds=measured.seconds,
        phase=piece.phase,
        energy=piece.energy,
        loudness=measured.loudness,
        true_peak=measured.true_peak,
        fade_in=piece.fade_in,
        fade_out=piece.fade_out,
        licence="CC0-1.0",
        source=SOURCE,
        creator="Companion",
    )
