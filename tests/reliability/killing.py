"""A server of victims, and the hand that kills them."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self


class Victims:
    """Starts processes that keep a record, one at a time; ``words`` go to the server itself."""

    def __init__(self, *words: str, environment: dict[str, str] | None = None) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.victim", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            bufsize=1,
            cwd=Path(__file__).parents[2],
            env=environment,
        )
        self._pid = 0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the server, and a victim that is left."""
        if self._pid:
            self.kill()
        self._server.communicate()

    def start(self, deed: str, place: Path, *words: str) -> None:
        """Start a victim."""
        assert self._server.stdin is not None
        self._server.stdin.write("\t".join([deed, str(place), *words]) + "\n")
        self._pid = int(self.line())

    def line(self) -> str:
        """Read the next line."""
        assert self._server.stdout is not None
        said = self._server.stdout.readline().rstrip("\n")
        assert not said.startswith("failed"), said
        return said

    def rest(self) -> Iterator[str]:
        """Read what it says until it has ended."""
        while (said := self.line()) != "ended":
            yield said
        self._pid = 0

    def kill(self) -> list[str]:
        """Kill it with -9; give what it had said before that."""
        with suppress(ProcessLookupError):  # it may have come to its own end before
            os.kill(self._pid, signal.SIGKILL)
        return list(self.rest())
