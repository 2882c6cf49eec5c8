"""Which dictionaries there are, and the one that is taken for a language."""

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from companion.ports.writing.spelling import Speller
from companion.spelling import by_enchant, by_spylls

log = logging.getLogger(__name__)

FIRST: Final = {"en": "en_US", "es": "es_ES"}
"""Which one of a language's is taken where there are several; elsewhere the first by its code."""


class Dictionaries:
    """The dictionaries of this computer; ``own`` is the practice's folder, ``empty`` one for Enchant."""

    def __init__(self, own: Path, empty: Path) -> None:
        self._files = by_spylls.files(own)
        self._broker: Any = None
        try:
            self._broker = by_enchant.broker(empty)
            self._known = tuple(self._broker.list_languages())
        except Exception as error:  # noqa: BLE001 - whatever a foreign library does, a note can be written
            log.info("no Enchant: %s", type(error).__name__)
            self._broker, self._known = None, ()

    def languages(self) -> Sequence[str]:
        """Give the codes of the languages there are dictionaries of."""
        return sorted({code.partition("_")[0] for code in (*self._known, *self._files)})

    def open(self, language: str) -> Speller | None:
        """Open the dictionary of a language; Enchant's where it has one."""
        try:
            if code := _choose(language, self._known):
                return by_enchant.EnchantSpeller(self._broker.request_dict(code))
            if code := _choose(language, self._files):
                return by_spylls.read(self._files[code])
        except Exception as error:  # noqa: BLE001 - a broken dictionary is none
            log.info("a dictionary of %s: %s", language, type(error).__name__)
        return None


def _choose(language: str, codes: Iterable[str]) -> str:
    known = sorted(code for code in codes if code.partition("_")[0] == language)
    first = FIRST.get(language, "")
    return first if first in known else next(iter(known), "")
