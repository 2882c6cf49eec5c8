"""What tests of the whole way to a sound server share: a folder, a bare player, and a recorded server."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack

import pytest

from tests.audio.recording import Bare, SoundServer, Tape, short_folder

Taped = Callable[[AbstractContextManager[SoundServer]], Tape]
"""Starts a sound server that whatever is started from then on plays to, and gives its recording."""


@pytest.fixture
def taped(monkeypatch: pytest.MonkeyPatch) -> Iterator[Taped]:
    with ExitStack() as stack:

        def start(starting: AbstractContextManager[SoundServer]) -> Tape:
            server = stack.enter_context(starting)
            for name in ("XDG_RUNTIME_DIR", "HOME"):
                monkeypatch.setenv(name, server.environment[name])
            for name in ("DISPLAY", "PULSE_SERVER"):
                monkeypatch.delenv(name, raising=False)
            tape = Tape(server)
            stack.callback(tape.close)
            return tape

        yield start


@pytest.fixture
def bare() -> Iterator[Bare]:
    with short_folder() as folder:
        bare = Bare(folder)
        yield bare
        bare.close()
