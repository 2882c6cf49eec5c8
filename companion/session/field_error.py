"""What is said of a field of a protocol or a schedule from which no session could be run."""

import re
from collections.abc import Sequence

from companion.i18n import tr


class FieldError(ValueError):
    """A field holds what no session could be run from; ``path`` leads to it from the value refusing it."""

    def __init__(self, expected: str, found: object, *path: str | int) -> None:
        super().__init__(f"expected {expected}, found {found!r}")
        self.expected = expected
        self.found = found
        self.path = path


def refuse_odd_id(found: str) -> None:
    """Refuse an id that could not be written into the key of an entry."""
    if not re.fullmatch(r"[a-z0-9_]+", found):
        raise FieldError(tr("an id of small letters, digits and _"), found, "id")


def refuse_twins(ids: Sequence[str], name: str) -> None:
    """Refuse two parts of the same id in one list."""
    for index, found in enumerate(ids):
        if found in ids[:index]:
            raise FieldError(tr("an id that nothing else here has"), found, name, index, "id")
