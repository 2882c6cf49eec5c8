"""Older forms of a protocol, lifted to the one of today: in files, and in the plans of sessions that were."""

from typing import Any

from companion.session.protocol import FORMAT


def lifted_file(table: dict[str, Any]) -> dict[str, Any]:
    """Lift a file: its lines before the start, once a text that nobody read, become lines that are ticked.

    Those of a plan that was kept stay a text: the session that it was for never asked them.
    """
    texts = table.get("texts")
    if not isinstance(texts, dict) or "preparation" in table:
        return lifted(table)
    if not isinstance(written := texts.get("preparation"), str):
        return lifted(table)
    asked = [line.strip() for line in written.splitlines() if line.strip()]
    lines = [{"id": f"line_{number}", "text": text} for number, text in enumerate(asked, start=1)]
    others = {name: text for name, text in texts.items() if name != "preparation"}
    return lifted(table) | {"texts": others, "preparation": lines}


def lifted(table: dict[str, Any]) -> dict[str, Any]:
    """Give the table of a protocol in the form of today; one that is no such table is left for its reader."""
    if table.get("format") == 1 and type(table["format"]) is int:
        return table | {"format": FORMAT}  # the second form only adds: courses, infusions, subcutaneous
    return table


def lifted_further(table: dict[str, Any]) -> dict[str, Any]:
    """Lift what was planned further, once a single line, in a plan or in a form that was left half filled."""
    if isinstance(written := table.get("further"), str):
        return table | {"further": [{"what": written}] if written else []}
    return table
