"""The objects of a PDF as Qt writes it, and new versions of them put after its end, as the format allows."""

import re
import zlib
from collections.abc import Mapping
from typing import Final

_ENTRY: Final = re.compile(rb"(\d{10}) \d{5} n")


class PdfFile:
    """Reads a file with one plain cross-reference table."""

    def __init__(self, whole: bytes) -> None:
        self._whole = whole
        self._start = int(whole[whole.rindex(b"startxref") + 9 :].split()[0])
        table, _, self._trailer = whole[self._start :].partition(b"trailer")
        head, *entries = table.split(b"\n")[1:]
        first, self.size = (int(figure) for figure in head.split())
        found = (_ENTRY.match(entry) for entry in entries)
        self._offsets = {first + number: int(entry[1]) for number, entry in enumerate(found) if entry}

    def body(self, number: int) -> bytes:
        """Give an object's dictionary or value."""
        at = self._offsets[number]
        ends = [end for word in (b"stream\n", b"endobj") if (end := self._whole.find(word, at)) >= 0]
        return self._whole[at : min(ends)].partition(b"obj")[2].strip()

    def stream(self, number: int) -> bytes:
        """Give what an object's compressed stream holds."""
        length = reference(self.body(number), b"Length")
        start = self._whole.index(b"stream\n", self._offsets[number]) + 7
        return zlib.decompress(self._whole[start : start + int(self.body(length))])

    def pages(self) -> list[int]:
        """Give the numbers of the pages, in their order."""
        tree = self.body(reference(self.body(reference(self._trailer, b"Root")), b"Pages"))
        kids = re.search(rb"/Kids\s*\[(.*?)\]", tree, re.DOTALL)
        return [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])] if kids else []

    def with_streams(self, streams: Mapping[int, bytes]) -> bytes:
        """Give the file with these objects as streams, each in the place of what it was."""
        parts, at = [self._whole], len(self._whole)
        offsets = {}
        for number, plain in sorted(streams.items()):
            packed = zlib.compress(plain)
            head = b"%d 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % (number, len(packed))
            parts.append(head + packed + b"\nendstream\nendobj\n")
            offsets[number] = at
            at += len(parts[-1])
        table = b"".join(b"%d 1\n%010d 00000 n \n" % (number, offset) for number, offset in offsets.items())
        ends = self._trailer.index(b">>", self._trailer.index(b"/ID"))
        trailer = self._trailer[:ends] + b"/Prev %d\n>>" % self._start
        parts.append(
            b"xref\n0 1\n0000000000 65535 f \n%btrailer%b\nstartxref\n%d\n%%%%EOF\n" % (table, trailer, at)
        )
        return b"".join(parts)


def reference(body: bytes, key: bytes) -> int:
    """Give the number of the object that a dictionary names under a key."""
    found = re.search(rb"/%b (\d+) 0 R" % key, body)
    if found is None:
        raise ValueError(f"a PDF without {key.decode()}")
    return int(found[1])
