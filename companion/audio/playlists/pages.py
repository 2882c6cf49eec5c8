"""Which code page a list without a mark was written in: the one whose names are on the disk."""

import codecs
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from companion.audio.playlists.listed import Contents, Listed
from companion.files import textfile

_LATIN: Final = "latin-1"
"""Every byte is one of its letters, so that text taken for it can be read anew in another code page."""

_PAGES: Final = (
    "utf-8", "cp1252", "cp1250", "cp1251", "cp932", "gb18030", "cp949", "big5hkscs", "cp1253", "cp1254",
    "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "koi8-r", "koi8-u", "shift_jis", "euc_jp", "cp950",
    "johab", "mac_roman", "mac_latin2", "mac_cyrillic", "mac_greek", "mac_turkish", "mac_iceland",
    "mac_croatian", "mac_romanian", "iso8859-2", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8",
    "iso8859-9", "iso8859-13", "iso8859-15", "iso8859-16", "cp437", "cp850", "cp852", "cp855", "cp857",
    "cp866", "cp737", "cp720", "cp862", "cp864", "cp775", "cp861", "cp863", "cp865", "cp869", "latin-1",
    "utf-8/surrogateescape",
)  # fmt: skip
"""What players of the world write, the commonest first; the last reads names that are no text at all."""

_LIKELY: Final = ("utf-8", "cp1252", _LATIN)
"""What names are read in that are nowhere on the disk; the last one fits everything."""

_SAMPLE: Final = 60
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_CERTAIN: Final = 20
"""So many letters beyond ASCII that are right as UTF-8 are so by no chance."""

Finds = Callable[[Listed], bool]


def text_of(raw: bytes) -> tuple[str, bool]:
    """Give a list as text, and whether its letters stand for bytes whose code page is still to be found.

    Raises ``UnicodeDecodeError`` where it is marked as what it is not.
    """
    if raw.startswith(codecs.BOM_UTF8):
        raw = raw.removeprefix(codecs.BOM_UTF8)
    elif raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in raw:
        return textfile.decoded(raw), False
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return raw.decode(_LATIN), True
    if raw.isascii() or len(_BEYOND_ASCII.findall(text)) > _CERTAIN:
        return text, False
    return raw.decode(_LATIN), True  # short names in other code pages may be right as UTF-8 by chance


def settled(contents: Contents, finds: Finds) -> Contents:
    """Read every name in the code page in which most of the doubtful ones are on the disk."""
    doubtful = [one for one in contents.listed if not all(map(str.isascii, one.locations))]
    sample = doubtful[:: max(1, len(doubtful) // _SAMPLE)]
    claimed = [contents.encoding] if _is_page(contents.encoding) else []
    found = _ranking(sample, [*claimed, *_PAGES], finds)
    right = list(dict.fromkeys([*found, *claimed, *_LIKELY]))
    listed = tuple(_anew(one, right, finds) for one in contents.listed)
    return replace(contents, title=_read(contents.title, right), listed=listed)


def _is_page(claimed: str) -> bool:
    """Tell whether what a file calls its encoding is one, in which plain letters are themselves."""
    try:
        return b"A\\x41+&#".decode(claimed) == "A\\x41+&#"
    except (LookupError, ValueError):
        return False


def _ranking(sample: Sequence[Listed], pages: Sequence[str], finds: Finds) -> list[str]:
    """Give the code pages that lead to files, the one that leads to most of them first."""
    counts: dict[str, int] = {}
    for page in dict.fromkeys(pages):
        counts[page] = sum((read := _as(one, page)) is not None and finds(read) for one in sample)
        if counts[page] == len(sample):
            break
    return sorted((page for page, count in counts.items() if count), key=lambda page: -counts[page])


def _anew(one: Listed, pages: Sequence[str], finds: Finds) -> Listed:
    """Read one track anew: in the page that leads to its file, or else in the first that fits it."""
    readings = [read for page in pages if (read := _as(one, page)) is not None]
    if all(map(str.isascii, one.locations)) or len(readings) == 1:
        return readings[0]
    return next(filter(finds, readings), readings[0])


def _as(one: Listed, page: str) -> Listed | None:
    """Read a track in a code page, or nothing where it cannot be in that."""
    if all(map(str.isascii, (*one.locations, one.id, one.title, one.creator, one.album, *one.pieces))):
        return one
    try:
        location, *others = (_decoded(place, page) for place in (one.location, *one.others))
    except (LookupError, ValueError):
        return None
    pages = (page, *_LIKELY)
    return replace(
        one,
        id=_read(one.id, pages),
        location=location,
        others=tuple(others),
        title=_read(one.title, pages),
        creator=_read(one.creator, pages),
        album=_read(one.album, pages),
        pieces=tuple(_read(piece, pages) for piece in one.pieces),
    )


def _read(text: str, pages: Sequence[str]) -> str:
    """Read words in the first code page that they fit."""
    for page in pages:
        try:
            return _decoded(text, page)
        except (LookupError, ValueError):
            continue
    return text


def _decoded(text: str, page: str) -> str:
    encoding, _, errors = page.partition("/")
    try:
        raw = text.encode(_LATIN)
    except UnicodeEncodeError:
        return text  # it was never bytes: XML can name any letter by its number
    return text if raw.isascii() and not errors else raw.decode(encoding, errors or "strict")
