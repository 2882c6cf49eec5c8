"""The program's side of the music, with a line that is held by the test."""

import threading
from collections import deque
from dataclasses import asdict
from pathlib import Path

import pytest

from companion.audio.process import music_client
from companion.audio.process.music_client import MusicClient
from companion.audio.process.wire import encode
from companion.session.music.programme import MusicState, Programme
from tests.audio.recording import PATIENCE_S

MUSIC = 4_194_304
"""No process has this number."""


class SlowLine:
    """A music process that answers only when it was looked for so often, however long that takes."""

    def __init__(self, looks: int) -> None:
        self._looks = looks
        self.answered = threading.Event()

    def send_bytes(self, _request: bytes) -> None:
        self._left = self._looks

    def poll(self, seconds: float) -> bool:
        if seconds == 0:
            return False
        self._left -= 1
        return self._left < 0

    def recv_bytes(self) -> bytes:
        self.answered.set()
        answer = {"pid": MUSIC, "session": "", "state": asdict(MusicState()), "events": []}
        return encode(answer)

    def close(self) -> None:
        pass


def test_music_that_a_busy_machine_keeps_waiting_is_not_ended_sooner_than_it_was_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    line, ended = SlowLine(looks=30), deque[int]()
    monkeypatch.setattr(music_client, "call", lambda *_: line)
    monkeypatch.setattr(music_client, "holder", lambda _data_dir: 0)
    monkeypatch.setattr(music_client, "end_by_force", ended.append)
    client = MusicClient(tmp_path, tmp_path, post=lambda told: told())
    client.play(Programme(), "peak")
    assert line.answered.wait(PATIENCE_S)
    client.detach()
    assert not ended
