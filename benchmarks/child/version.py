"""Counts what `companion --version` loads of Qt."""

import contextlib
import io
import json
import sys

from companion.cli import main as companion


def main() -> None:
    """Ask for the version in this process, and look at what it loaded."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
        companion(["--version"])
    of_qt = [name for name in sys.modules if name.partition(".")[0] in {"PySide6", "shiboken6"}]
    print(json.dumps({"qt_modules": len(of_qt)}))


if __name__ == "__main__":
    main()
