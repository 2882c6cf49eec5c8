"""A function is read at a glance, a file in one sitting; what is longer is named here, with its reason."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "companion"

MOST_OF_A_FUNCTION = 40
"""Lines from its ``def`` to its end, without what it says of itself."""

MOST_OF_A_FILE = 300

AS_THEY_RAN = HOUSE / "db" / "migrations" / "versions"
"""A migration stays as it ran, and is its tables one under the other."""


def test_a_function_is_read_at_a_glance():
    long = {name for name, lines in functions() if lines > MOST_OF_A_FUNCTION}
    assert long == set()


def test_a_file_is_read_in_one_sitting():
    long = {name(path) for path in HOUSE.rglob("*.py") if len(text(path).splitlines()) > MOST_OF_A_FILE}
    assert long == set()


def functions() -> Iterator[tuple[str, int]]:
    """Give every function of the house with its lines, but for those of migrations."""
    for path in HOUSE.rglob("*.py"):
        if path.is_relative_to(AS_THEY_RAN):
            continue
        for node in ast.walk(ast.parse(text(path))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name(path)}: {node.name}", lines(node)


def lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function, without what it says of itself."""
    first = function.body[0]
    said = 0 if ast.get_docstring(function) is None else (first.end_lineno or 0) - first.lineno + 1
    return (function.end_lineno or 0) - function.lineno + 1 - said


def name(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
