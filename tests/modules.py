"""The code of the program as data, for what is promised of all of it."""

import ast
from pathlib import Path
from typing import NamedTuple


class Module(NamedTuple):
    """A module, and what is looked for in it most, found in one walk."""

    path: Path
    tree: ast.Module
    calls: list[ast.Call]
    classes: list[ast.ClassDef]


def parsed(path: Path, text: str = "") -> Module:
    """Read a module; ``text`` stands for what is in no file."""
    tree = ast.parse(text or path.read_text(encoding="utf-8"))
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Call | ast.ClassDef)]
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    return Module(path, tree, calls, [node for node in nodes if isinstance(node, ast.ClassDef)])
