"""Between two rooms a call raises, or has ``then`` and ``failed``; and there is one way to watch."""

import ast
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2] / "companion"

TOLD = {"told"}
"""What goes on being told while something is looked at or tried out, until that is stopped."""


def verbs() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Give every verb of a port, with its place."""
    for path in [*sorted((HOUSE / "ports").rglob("*.py")), HOUSE / "ui" / "services.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{path.stem}.{node.name}", node


def calls(verb: ast.FunctionDef) -> set[str]:
    """Give the names of the calls that a verb is handed."""
    return {
        each.arg
        for each in [*verb.args.args, *verb.args.kwonlyargs]
        if each.annotation is not None
        and ast.unparse(each.annotation).split("[")[0] in {"Callable", "Failed", "Told"}
    }


def test_what_takes_long_is_answered_by_then_or_failed():
    handed = {place: calls(verb) for place, verb in verbs() if verb.name != "watch"}
    assert {frozenset(names) for names in handed.values()} == {
        frozenset(), frozenset({"then", "failed"}), frozenset(TOLD),
    }, {place: names for place, names in handed.items() if names and names != {"then", "failed"}}  # fmt: skip


def test_whoever_watches_is_given_the_way_to_stop():
    watching = [verb for _, verb in verbs() if verb.name == "watch"]
    assert len(watching) >= 4
    for verb in watching:
        assert calls(verb) == {"changed"}
        assert verb.returns is not None
        assert ast.unparse(verb.returns) == "Callable[[], None]"
