"""Older forms of a protocol, lifted to the one of today: in files, and in the plans of sessions that were."""

from typing import Any

from companion.session.protocol import FORMAT


def lifted(table: dict[str, Any]) -> dict[str, Any]:
    """Give the table of a protocol in the form of today; one that is no such table is left for its reader."""
    if table.get("format") == 1 and type(table["format"]) is int:
        return table | {"format": FORMAT}  # the second form only adds: courses, infusions, subcutaneous
    return table
