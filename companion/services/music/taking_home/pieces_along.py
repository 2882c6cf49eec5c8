"""What is known of the pieces that a client may take along: where each is from, and why one stays here."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from companion.i18n import tr
from companion.ports.music.along import PieceAlong
from companion.record.music.licences import may_be_copied
from companion.report.music.living import living_source
from companion.session.music.mood import LivingMusic
from companion.session.music.programme import Track


def piece_along(track_id: str, title: str, track: Track | None) -> PieceAlong:
    """Say what is known of a piece, from its track among the music of this computer if it is there."""
    if track is None:
        return PieceAlong(track_id, title, why_not=tr("no longer among the music of this computer"))
    source = " · ".join(filter(None, (track.licence.strip(), track.source.strip())))
    try:
        size = Path(track.path).stat().st_size
    except (OSError, ValueError):
        return PieceAlong(track_id, title, source, tr("its file is gone"))
    return PieceAlong(track_id, title, source, _why_not(track.licence), track.seconds, size)


def _why_not(licence: str) -> str:
    """Say why something under a licence stays here; nothing where it may go along."""
    if not licence.strip():
        return tr("its licence is not known")
    return "" if may_be_copied(licence) else tr("its licence does not say that it may be copied")


def living_along(living: LivingMusic, seconds: float) -> PieceAlong:
    """Say what is known of living music that is yet to be played; there is no file of it, and it may be."""
    said = PieceAlong(living.character, living.title, living_source(living.licence), lives=True)
    return replace(said, why_not=_why_not(living.licence), seconds=seconds)


def piece_heard(track_id: str, title: str, track: Track | None, characters: Mapping[str, str]) -> PieceAlong:
    """Say what is known of what was heard: of a piece, or of living music if its character is still here.

    ``characters`` has their licences by their ids.
    """
    licence = characters.get(track_id)
    if track is None and licence is not None:
        return PieceAlong(track_id, title, living_source(licence), _why_not(licence), lives=True)
    return piece_along(track_id, title, track)


def credits_of(tracks: list[Track], living: Iterable[LivingMusic] = ()) -> str:
    """Say of each piece, once and on a line of its own, where it is from, as its licence asks."""
    lines = [" · ".join(filter(None, (t.title, t.licence.strip(), t.source.strip()))) for t in tracks]
    lines += [f"{one.title} · {living_source(one.licence)}" for one in living]
    return "\n".join(dict.fromkeys(lines))
