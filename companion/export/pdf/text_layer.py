"""Every character that a PDF shows, to be searched, copied and read aloud.

Qt writes for each glyph the character that the font's own table leads to it from. A glyph that only shaping
reaches has none: figures of one width, joined Arabic letters, ligatures; nor has any beyond the first 65,536
characters, and coloured signs become pictures. So the text is heard while it is painted, laid beside the
glyphs as the file has them, and the file's tables are written from that. A run that one table cannot say,
where a glyph stands for two things, carries its words itself, as ``ActualText``.
"""

import logging
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final
from unicodedata import category, normalize

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from companion.export.pdf.painted_runs import PaintedRun
from companion.export.pdf.pdf_file import PdfFile, reference

_RUN: Final = re.compile(
    rb"(?<=scn\n)/GS\w+ gs\n"
    rb"(?:BT\n/F(?P<font>\d+) [^\n]*Tm\n(?P<shown>.*?)ET\n(?=Q)"
    rb"|(?P<picture>(?=Q\nq\n/GS\w+ gs\n[^\n]* cm\n[^\n]* cm /Im\d+ +Do\n))|(?=Q\n))",
    re.DOTALL,
)
"""What Qt writes for a run: its glyphs, nothing before the pictures of coloured ones, or nothing at all."""

_GLYPH: Final = re.compile(rb"<([0-9A-F]{4})> Tj")
_MOVED: Final = re.compile(rb"(\S+) (\S+) Td <([0-9A-F]{4})> Tj")
_UNSEEN: Final = 0xE000
"""The first of the glyph numbers that show nothing; no font has so many that are used."""

_JOINERS: Final = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
_MIRRORED: Final = dict(zip("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤", strict=True))
"""What is painted the other way round from right to left; a glyph says what it looks like."""

NOTHING: Final = "\N{ZERO WIDTH SPACE}"
"""What a glyph says that is a part of another's sign, to readers who know no ``ActualText``."""

_STEP: Final = 0.01
"""How far apart, of the size of the text, the characters of one glyph are put."""

_CMAP: Final = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{entries}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shown:
    """A run beside its glyphs; ``words`` is what each of these says, ``font`` 0 where it became pictures."""

    run: PaintedRun
    font: int
    glyphs: tuple[int, ...]
    words: tuple[str, ...]
    picture: bool = False


@dataclass(slots=True)
class _Page:
    content: int
    stream: bytes
    places: list[re.Match[bytes]]
    shown: list[Shown] = field(default_factory=list)


class TextLayer:
    """What a PDF shows, run by run, in a file that Qt wrote."""

    def __init__(self, whole: bytes, heard: Sequence[Sequence[PaintedRun]]) -> None:
        self._file = PdfFile(whole)
        self._pages = [
            self._page(number, runs) for number, runs in zip(self._file.pages(), heard, strict=True)
        ]

    def _page(self, number: int, runs: Sequence[PaintedRun]) -> _Page:
        content = reference(self._file.body(number), b"Contents")
        stream = self._file.stream(content)
        page = _Page(content, stream, list(_RUN.finditer(stream)))
        if len(page.places) != len(runs):
            log.warning("a page has %d runs of text, and %d were painted", len(page.places), len(runs))
            page.places.clear()
        page.shown = [_shown(run, place) for run, place in zip(runs, page.places, strict=False)]
        return page

    def without_glyph(self) -> Iterator[tuple[int, str, str]]:
        """Go through what no font at hand shows: its page, the words of its line, and itself."""
        for number, page in enumerate(self._pages, start=1):
            for shown in page.shown:
                for glyph, said in zip(shown.glyphs, shown.words, strict=True):
                    if glyph == 0 and said:
                        line = [one.run.text for one in page.shown if one.run.y == shown.run.y]
                        yield number, "".join(line), said

    def whole(self) -> bytes:
        """Give the file with all its characters."""
        said = _said([shown for page in self._pages for shown in page.shown])
        streams = {page.content: _told(page, said) for page in self._pages}
        maps = {reference(self._file.body(font), b"ToUnicode"): _cmap(words) for font, words in said.items()}
        return self._file.with_streams(streams | maps)


def _shown(run: PaintedRun, place: re.Match[bytes]) -> Shown:
    if place["font"] is None:
        return Shown(run, 0, (), (), place["picture"] is not None)
    glyphs = tuple(int(glyph, 16) for glyph in _GLYPH.findall(place["shown"]))
    words = tuple(normalize("NFC", _seen(words)) for words in _words(run, len(glyphs)))
    return Shown(run, int(place["font"]), glyphs, words)


def _seen(words: str) -> str:
    """Give words without the marks that only turn or part what stands beside them."""
    return "".join(sign for sign in words if category(sign) != "Cf" or sign in _JOINERS)


def _words(run: PaintedRun, count: int) -> tuple[str, ...]:
    """Share a run's text out among its glyphs; the first has all of it where nobody knows which says what."""
    if len(run.text) == count and run.text.isascii():
        return tuple(run.text)
    starts = _starts(run)
    if len(starts) != count:
        return tuple(run.text) if len(run.text) == count else (run.text, *[""] * (count - 1))
    edges = [*sorted(set(starts)), len(run.text)]
    ends = dict(pairwise(edges))
    words: list[str] = []
    for place, start in enumerate(starts):
        cluster = run.text[start : ends[start]]
        before, of_it = starts[:place].count(start), starts.count(start)
        if of_it == len(cluster) and not run.rtl:  # such as a letter and its mark, each of them a glyph
            words.append(cluster[before])
        else:
            words.append("" if before else cluster)
    return tuple(words)


def _starts(run: PaintedRun) -> list[int]:
    """Give for each glyph, in the order of the text, where in the text its cluster begins."""
    layout = QTextLayout(run.text, run.font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if run.rtl else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    units = [place for place, sign in enumerate(run.text) for _ in range(1 if ord(sign) < 0x10000 else 2)]
    runs = layout.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    return [units[at] for glyphs in runs for at in glyphs.stringIndexes()]


def _said(shown: Sequence[Shown]) -> dict[int, dict[int, str]]:
    """Choose for each glyph of each font what it says: what it stands for most often."""
    votes: dict[int, dict[int, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for one in shown:
        for glyph, words in zip(one.glyphs, one.words, strict=True):
            votes[one.font][glyph].update([_alone(one, words)] if words else [])
    return {
        font: {glyph: found.most_common(1)[0][0] if found else "" for glyph, found in glyphs.items()}
        for font, glyphs in votes.items()
    }


def _alone(shown: Shown, words: str) -> str:
    """Give what a glyph's table may say: from right to left readers turn more than one character round."""
    return _MIRRORED.get(words[:1], words[:1]) if shown.run.rtl else words


def _told(page: _Page, said: dict[int, dict[int, str]]) -> bytes:
    """Give a page's content, with the words of each run that its font's table does not say."""
    carrier = next((one.font for one in page.shown if one.font), 0)
    parts, at = [], 0
    for shown, place in zip(page.shown, page.places, strict=False):
        if shown.font and shown.run.rtl:
            told = _from_the_right(shown, place[0], said[shown.font])
        elif shown.font:
            told = place[0] if _is_told(shown, said[shown.font]) else _span(_seen(shown.run.text), place[0])
        else:
            told = _pictured(shown.run, carrier, said[carrier]) if shown.picture and carrier else b""
            told = place[0] + told
        parts += [page.stream[at : place.start()], told]
        at = place.end()
    return b"".join([*parts, page.stream[at:]])


def _is_told(shown: Shown, said: Mapping[int, str]) -> bool:
    if not all(said[glyph] for glyph in shown.glyphs):
        return False  # readers make up a sign for a glyph that says nothing
    told = "".join(said[glyph] for glyph in shown.glyphs)
    return normalize("NFC", told) == normalize("NFC", _seen(shown.run.text)).replace("\xa0", " ")


def _span(words: str, content: bytes) -> bytes:
    """Let a part of the content carry its words itself."""
    spelled = normalize("NFC", words).encode("utf-16-be").hex().upper()
    return b"/Span <</ActualText <FEFF%b>>> BDC\n%bEMC\n" % (spelled.encode(), content)


def _from_the_right(shown: Shown, content: bytes, said: dict[int, str]) -> bytes:
    """Give each character of a run from right to left a place of its own, those of one glyph side by side.

    A glyph that stands for several, and marks above the line, would come back in a wrong order.
    """
    parts, at, x, y = [], 0, 0.0, 0.0
    step = _STEP * shown.run.size
    for place, words in zip(_MOVED.finditer(content), shown.words, strict=True):
        x, y = x + float(place[1]), y + float(place[2])
        drawn = place[0]
        alone = _alone(shown, words)
        if not alone or said[int(place[3], 16)] != alone:
            moved, _, glyph = drawn.partition(b"Td ")
            drawn = moved + b"Td\n" + _span(alone, glyph + b"\n")
        parts += [content[at : place.start()], drawn]
        at = place.end()
        low = -shown.run.y - y
        for number, sign in enumerate(words[1:], start=1):
            there = b"\n%g %g Td" % (-step * number, low)
            back = b"\n%g %g Td" % (step * number, -low)
            parts.append(there + b" 3 Tr 1 Tz <%04X> Tj 0 Tr 100 Tz" % _unseen(sign, said) + back)
    return b"".join([*parts, content[at:]])


def _unseen(words: str, said: dict[int, str]) -> int:
    """Give a glyph that shows nothing and says these words."""
    known = {told: glyph for glyph, told in said.items() if glyph >= _UNSEEN}
    glyph = known.get(words, _UNSEEN + len(known))
    said[glyph] = words
    return glyph


def _pictured(run: PaintedRun, font: int, said: dict[int, str]) -> bytes:
    """Write the words of a run that became pictures where those stand."""
    form = b"BT\n/F%d %g Tf 3 Tr 1 0 0 -1 0 0 Tm\n%g %g Td <%04X> Tj\nET\n"
    return form % (font, run.size, run.x, -run.y, _unseen(run.text, said))


def _cmap(words: Mapping[int, str]) -> bytes:
    utf16 = {glyph: (text or NOTHING).encode("utf-16-be").hex().upper() for glyph, text in words.items()}
    told = [f"<{glyph:04X}> <{text}>\n" for glyph, text in utf16.items()]
    blocks = (told[at : at + 100] for at in range(0, len(told), 100))
    entries = "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
    return _CMAP.format(entries=entries).encode()
