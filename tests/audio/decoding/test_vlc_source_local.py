"""Local means local: no file makes the program use the network, whatever it is called."""

import socket
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from companion.audio.decoding import vlc_source
from companion.audio.decoding.av_source import AvSource
from companion.audio.decoding.vlc_door import Closed, open_door
from companion.audio.decoding.vlc_source import VlcSource, decodes
from companion.audio.engine.open_track import SourceOpener
from companion.audio.library.worker import hear
from tests.audio.hostile import FETCHED, written
from tests.audio.recording import wait_for


class Elsewhere:
    """Stands for the network: it counts who comes, and answers nobody."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.host = "127.0.0.1"
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}/x"
        self.comers = 0
        threading.Thread(target=self._count, daemon=True).start()

    def more_came(self, than: int) -> bool:
        return self.comers > than

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _count(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self.comers += 1
            line.close()


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    there = Elsewhere()
    yield there
    there.close()


@pytest.fixture(scope="module")
def by_vlc() -> Iterator[SourceOpener]:
    door = open_door(lambda door: decodes(partial(VlcSource, door)))
    if isinstance(door, Closed):
        pytest.skip(door.reason)
    yield partial(VlcSource, door)
    door.instance.release()


def frames_of(open_source: SourceOpener, path: Path) -> int:
    """How much sound comes out of a file."""
    source = open_source(str(path), start_s=0.0, ahead_s=5.0)
    wait_for(lambda: source.ring.ended)
    source.close()
    return source.ring.written


def test_no_file_leads_elsewhere_and_none_of_them_plays(elsewhere: Elsewhere, tmp_path: Path):
    for path in written(tmp_path, elsewhere.address, elsewhere.host):
        assert hear(path).trouble, path.name
        assert frames_of(AvSource, path) == 0, path.name
    assert elsewhere.comers == 0


@pytest.mark.vlc
def test_no_file_leads_elsewhere_where_libvlc_decodes(
    by_vlc: SourceOpener, elsewhere: Elsewhere, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    paths = written(tmp_path, elsewhere.address, elsewhere.host)
    for path in paths:
        assert frames_of(by_vlc, path) == 0, path.name
    assert elsewhere.comers == 0

    monkeypatch.setattr(vlc_source, "kind_of", lambda _path: "any")
    monkeypatch.setattr(vlc_source, "read_as", lambda _kind: ())
    for name in FETCHED:
        so_far = elsewhere.comers
        source = by_vlc(str(tmp_path / name), start_s=0.0, ahead_s=5.0)
        wait_for(partial(elsewhere.more_came, so_far))
        source.close()


@pytest.mark.parametrize("name", ["folder.mp3", "missing.mp3"])
def test_libvlc_opens_nothing_but_files(by_vlc: SourceOpener, tmp_path: Path, name: str):
    (tmp_path / "folder.mp3").mkdir()
    assert frames_of(by_vlc, tmp_path / name) == 0
