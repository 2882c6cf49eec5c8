"""The dictionaries that Enchant knows of: Hunspell's on Linux, those within its wheel elsewhere."""

import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any


class EnchantSpeller:
    """One dictionary of Enchant's; it is asked from one thread at a time."""

    def __init__(self, dictionary: Any) -> None:  # noqa: ANN401 - untyped
        self._dictionary = dictionary
        self._lock = threading.Lock()

    def right(self, word: str) -> bool:
        """Tell whether a word stands in the dictionary."""
        with self._lock:
            return bool(self._dictionary.check(word))

    def suggest(self, word: str) -> Sequence[str]:
        """Give words that may have been meant."""
        with self._lock:
            return tuple(self._dictionary.suggest(word))


def broker(own: Path) -> Any:  # noqa: ANN401
    """Give what knows the dictionaries; ``ImportError`` is raised where Enchant cannot be loaded.

    ``own`` is an empty folder: Enchant keeps lists of words there, which we never give it, and reads those
    of other programs nowhere.
    """
    own.mkdir(parents=True, exist_ok=True)
    os.environ["ENCHANT_CONFIG_DIR"] = str(own)
    import enchant  # type: ignore[import-untyped]  # noqa: PLC0415 - it looks for its library as it is loaded

    return enchant.Broker()
