"""Folders of small files, each of which holds one thing with an id of its own."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol, TypeVar

from companion.session.codec.files import ProtocolError, read_table


class HasId(Protocol):
    """What a file holds, if it goes by an id among its kind."""

    @property
    def id(self) -> str:
        """Its id."""
        ...


Kept = TypeVar("Kept", bound=HasId)


def find_tables(folders: Iterable[Path], into: type[Kept], twice: str) -> tuple[list[Kept], list[str]]:
    """Read every TOML file of some folders; one that cannot be used, or whose id is taken, is a problem."""
    found: dict[str, Kept] = {}
    problems: list[str] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        try:
            read = read_table(path, into)
        except ProtocolError as error:
            problems.extend(error.problems)
            continue
        if read.id in found:
            problems.append(twice.format(file=path.name, id=read.id))
        else:
            found[read.id] = read
    return list(found.values()), problems
