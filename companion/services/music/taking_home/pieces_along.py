"""What is known of the pieces that a client may take along: where each is from, and why one stays here."""

from collections.abc import Collection, Iterable
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
    if not track.licence.strip():
        why_not = tr("its licence is not known")
    elif not may_be_copied(track.licence):
        why_not = tr("its licence does not say that it may be copied")
    else:
        why_not = ""
    return PieceAlong(track_id, title, source, why_not, track.seconds, size)


def living_along(living: LivingMusic, seconds: float) -> PieceAlong:
    """Say what is known of living music that is yet to be played; there is no file of it, and it may be."""
    return PieceAlong(living.character, living.title, living_source(), seconds=seconds, lives=True)


def piece_heard(track_id: str, title: str, track: Track | None, characters: Collection[str]) -> PieceAlong:
    """Say what is known of what was heard: of a piece, or of living music if its character is still here."""
    if track is None and track_id in characters:
        return PieceAlong(track_id, title, living_source(), lives=True)
    return piece_along(track_id, title, track)


def credits_of(tracks: list[Track], living: Iterable[LivingMusic] = ()) -> str:
    """Say of each piece, once and on a line of its own, where it is from, as its licence asks."""
    lines = [" · ".join(filter(None, (t.title, t.licence.strip(), t.source.strip()))) for t in tracks]
    lines += [f"{one.title} · {living_source()}" for one in living]
    return "\n".join(dict.fromkeys(lines))
