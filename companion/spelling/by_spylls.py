"""Hunspell's dictionaries read in Python, where its library is missing: slower, and just as right."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any, Final

KEPT: Final = 20_000
"""So many words are looked up once."""

MOST: Final = 9
"""More suggestions are no help."""

SYSTEM: Final = tuple(
    Path(folder)
    for folder in (
        "/usr/share/hunspell",
        "/usr/share/myspell/dicts",
        "/usr/local/share/hunspell",
        "/Library/Spelling",
        "/opt/homebrew/share/hunspell",
    )
)


class SpyllsSpeller:
    """One dictionary, read whole."""

    def __init__(self, dictionary: Any) -> None:  # noqa: ANN401 - untyped
        self._dictionary = dictionary
        self._looked_up = lru_cache(KEPT)(dictionary.lookup)

    def right(self, word: str) -> bool:
        """Tell whether a word stands in the dictionary."""
        return bool(self._looked_up(word))

    def suggest(self, word: str) -> Sequence[str]:
        """Give words that may have been meant."""
        found: Iterator[str] = self._dictionary.suggest(word)
        return tuple(word for word, _ in zip(found, range(MOST), strict=False))


def files(own: Path) -> Mapping[str, Path]:
    """Find dictionaries by their code, such as en_US, each as its path without ``.aff`` and ``.dic``.

    Those of the practice come before those of the system, and what Spylls brings along comes last.
    """
    spec = find_spec("spylls")
    brought = [Path(spec.origin).parent / "hunspell" / "data" / "en"] if spec and spec.origin else []
    found: dict[str, Path] = {}
    for folder in (own, *SYSTEM, *brought):
        for path in sorted(folder.glob("*.dic")):
            if path.with_suffix(".aff").is_file():
                found.setdefault(path.stem.replace("-", "_"), path.with_suffix(""))
    return found


def read(path: Path) -> SpyllsSpeller:
    """Read a dictionary; this takes a second."""
    from spylls.hunspell import Dictionary, readers  # type: ignore[import-untyped]  # noqa: PLC0415 - when wanted

    opened: list[IO[str]] = []

    class KnownReader(readers.FileReader):  # type: ignore[misc]
        """Spylls leaves its files to the collector; here they are known, to be closed."""

        def reset_io(self, obj: IO[str]) -> None:
            """Go on from another place or in another encoding."""
            opened.append(obj)
            super().reset_io(obj)

    try:
        affixes, context = readers.read_aff(KnownReader(f"{path}.aff"))
        words = readers.read_dic(KnownReader(f"{path}.dic", context.encoding), aff=affixes, context=context)
    finally:
        for each in opened:
            each.close()
    return SpyllsSpeller(Dictionary(affixes, words))
