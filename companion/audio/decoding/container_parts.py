"""What the parts of a file say of their own sizes: how much of its sound is there, and whether it ends whole.

AC-3, AAC and MP3 without a head are frames one after another: of what is missing behind them nothing tells.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

_MOST: Final = 100_000
"""No file has so many parts that another one is looked for behind them."""
_UNKNOWN: Final = 1 << 62
"""Sizes from here on are written by programs that cannot go back to them."""
_LONGEST_PAGE: Final = 27 + 255 + 255 * 255
_PAGE: Final = b"OggS\0"
_ASF_DATA: Final = bytes.fromhex("3626b2758e66cf11a6d900aa0062ce6c")
_EBML: Final = 0x1A45DFA3
_AU: Final = b".snd"
_AU_HEAD: Final = 24
_NEAR: Final = 4_096
_PIECE: Final = 1 << 20


class _Part(NamedTuple):
    """One part: what it is, where its content begins, and how long it says it is."""

    kind: bytes
    begins: int
    size: int


def share_there(formats: set[str], path: Path) -> float:
    """Give how much of the sound a file says it has is there; 1 where all is, or nothing tells."""
    whole = path.stat().st_size
    for name, (parts, sound) in _PARTS.items():
        if name in formats:
            with path.open("rb") as file:
                said = [part for part in parts(file) if part.kind in sound and part.size < _UNKNOWN]
            there = sum(max(0, min(part.size, whole - part.begins)) for part in said)
            wanted = sum(part.size for part in said)
            return there / wanted if wanted else 1.0
    return 1.0


def ends_within_page(formats: set[str], path: Path) -> bool:
    """Tell whether an Ogg file ends in the middle of a page; what is behind the last page does not count."""
    if "ogg" not in formats:
        return False
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _LONGEST_PAGE))
        rest = file.read()
    page = rest[rest.rfind(_PAGE) :] if _PAGE in rest else b""
    sizes = page[27 : 27 + page[26]] if len(page) > 26 else b""
    return bool(page) and (
        len(page) <= 26 or len(sizes) < page[26] or len(page) < 27 + len(sizes) + sum(sizes)
    )


def au_follows(path: Path) -> bool:
    """Tell whether another AU file begins in one: it would be played, head and all, at the first rate."""
    with path.open("rb") as file:
        begins, size = (int.from_bytes(file.read(8)[4:], "big"), int.from_bytes(file.read(4), "big"))
        if size != 0xFFFF_FFFF:
            file.seek(begins + size)
            return _begins_au(file.read(_NEAR))
        file.seek(begins)
        before = b""
        while piece := file.read(_PIECE):
            if _begins_au(before + piece):
                return True
            before = piece[-_AU_HEAD:]
    return False


def matroska_files(path: Path) -> int:
    """Count the files of Matroska in one."""
    with path.open("rb") as file:
        return sum(part.kind == b"EBML" for part in _of_matroska(file))


def _begins_au(content: bytes) -> bool:
    """Look for the head of an AU: four letters alone may be sound."""
    at = content.find(_AU)
    while at >= 0:
        head = content[at : at + _AU_HEAD]
        begins, _, encoding, rate, channels = (
            int.from_bytes(head[start : start + 4], "big") for start in range(4, _AU_HEAD, 4)
        )
        if begins >= _AU_HEAD and 0 < encoding < 64 and 0 < channels < 256 and 0 < rate < 1 << 20:
            return True
        at = content.find(_AU, at + 1)
    return False


def _chunks(
    file: BinaryIO, begins: int, head: Callable[[bytes], tuple[bytes, int]], length: int, align: int = 1
) -> Iterator[_Part]:
    """Go through parts that begin with a kind and a size, ``length`` bytes of it."""
    whole = _size(file)
    for _ in range(_MOST):
        if begins >= whole:
            return
        file.seek(begins)
        if len(read := file.read(length)) < length:
            return
        kind, size = head(read)
        yield _Part(kind, begins + length, size)
        begins += length + size
        begins += -begins % align


def _of_w64(file: BinaryIO) -> Iterator[_Part]:
    yield from _chunks(
        file, 40, lambda head: (head[:4], max(0, int.from_bytes(head[16:], "little") - 24)), 24, 8
    )


def _of_caf(file: BinaryIO) -> Iterator[_Part]:
    yield from _chunks(file, 8, lambda head: (head[:4], int.from_bytes(head[4:], "big")), 12)


def _of_asf(file: BinaryIO) -> Iterator[_Part]:
    yield from _chunks(
        file, 0, lambda head: (head[:16], max(0, int.from_bytes(head[16:], "little") - 24)), 24
    )


def _of_voc(file: BinaryIO) -> Iterator[_Part]:
    begins = int.from_bytes(file.read(22)[20:], "little")
    for part in _chunks(file, begins, lambda head: (head[:1], int.from_bytes(head[1:], "little")), 4):
        if part.kind == b"\0":
            return
        yield part


def _of_rf64(file: BinaryIO) -> Iterator[_Part]:
    """RF64 has the size of its sound in a part of its own; a WAV of before is measured by its head."""
    if file.read(4) not in (b"RF64", b"BW64"):
        return
    file.seek(28)
    said = int.from_bytes(file.read(8), "little")

    def head(read: bytes) -> tuple[bytes, int]:
        return read[:4], said if read[:4] == b"data" else int.from_bytes(read[4:], "little")

    yield from _chunks(file, 12, head, 8, 2)


def _of_matroska(file: BinaryIO) -> Iterator[_Part]:
    whole = _size(file)
    for _ in range(_MOST):
        kind, size = _number(file, keep=True), _number(file, keep=False)
        if kind is None or size is None:
            return
        begins = file.tell()
        yield _Part(b"EBML" if kind == _EBML else b"", begins, size)
        if begins + size >= whole:
            return
        file.seek(begins + size)


def _size(file: BinaryIO) -> int:
    return os.fstat(file.fileno()).st_size


def _number(file: BinaryIO, *, keep: bool) -> int | None:
    """Read a number of Matroska, with its mark of length or without; ``None`` where it is not known."""
    first = file.read(1)
    if not first or not first[0]:
        return None
    more = 8 - first[0].bit_length()
    rest = file.read(more)
    value = int.from_bytes(first + rest, "big")
    bare = value - (1 << 7 * (more + 1))
    if len(rest) < more or (not keep and bare == (1 << 7 * (more + 1)) - 1):
        return None
    return value if keep else bare


_PARTS: Final[dict[str, tuple[Callable[[BinaryIO], Iterator[_Part]], frozenset[bytes]]]] = {
    "w64": (_of_w64, frozenset({b"data"})),
    "caf": (_of_caf, frozenset({b"data"})),
    "asf": (_of_asf, frozenset({_ASF_DATA})),
    "voc": (_of_voc, frozenset({b"\1", b"\2", b"\x09"})),
    "wav": (_of_rf64, frozenset({b"data"})),
}
