"""Playlists in JSPF, taken apart: XSPF's fields, written as JSON."""

from typing import Any

from companion.audio.playlists.listed import Contents, Listed, NoPlaylistError, seconds_of
from companion.files import textfile


def parse(text: str) -> Contents:
    """Take a JSPF file apart."""
    try:
        table = textfile.from_json(text.encode("utf-8", "surrogatepass"))
        playlist = table["playlist"]
        tracks = playlist["track"]
    except (ValueError, TypeError, KeyError):
        raise NoPlaylistError from None
    if not isinstance(tracks, list):
        raise NoPlaylistError
    listed = tuple(_listed(one) for one in tracks if isinstance(one, dict))
    return Contents(id="", title=_words(playlist, "title"), listed=listed)


def _listed(one: dict[str, Any]) -> Listed:
    told = one.get("location")
    places = [each for each in (told if isinstance(told, list) else [told]) if isinstance(each, str) and each]
    place = places[0] if places else ""
    length = one.get("duration")
    plain = str(length) if isinstance(length, int | float | str) and not isinstance(length, bool) else ""
    return Listed(
        place, place, _words(one, "title"), seconds_of(plain, parts=1000), creator=_words(one, "creator"),
        album=_words(one, "album"), others=tuple(places[1:]),
    )  # fmt: skip


def _words(table: dict[str, Any], name: str) -> str:
    words = table.get(name)
    return words if isinstance(words, str) else ""
