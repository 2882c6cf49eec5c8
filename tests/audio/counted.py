"""`python -m tests.audio.counted WHAT FOLDER`: music among hostile files, where only an address leads away.

It runs in a network of its own (`tests.audio.process.test_service_network`) and writes down how many packets
went out.
"""

import json
import os
import sys
import threading
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import av
import pytest

from companion.audio.decoding import decoded, vlc_source
from companion.audio.decoding.av_source import AvSource
from companion.audio.decoding.vlc_door import Door, open_door
from companion.audio.decoding.vlc_source import VlcSource, decodes
from companion.audio.engine.open_track import SourceOpener
from companion.audio.library.client import scan
from companion.audio.library.folder_scan import ScanProgress
from companion.audio.playlists.checking import check_playlist
from companion.session.music.programme import Cue, Happening, Programme, Track, Verb
from companion.session.music.troubles import MusicTrouble
from tests.audio.hostile import FETCHED, written
from tests.audio.playlists.test_places import ELSEWHERE
from tests.audio.recording import PATIENCE_S, Guide, wait_for, write_tone

if TYPE_CHECKING:
    from companion.record.music.library import LibraryTrack

HOST = "music.example"
"""A name, so that the name server is asked as well."""

ADDRESS = "203.0.113.9"


def packets() -> int:
    """How many packets this network has been asked to carry, also by those that ended since."""
    names, values = (
        line.split()[1:] for line in Path("/proc/net/snmp").read_text().splitlines() if line.startswith("Ip:")
    )
    return int(values[names.index("OutRequests")])


def kept(folder: Path) -> None:
    """Look through, check and play everything hostile, with every back end; the last file is music."""
    music = folder / "music"
    music.mkdir()
    paths = written(music, f"http://{ADDRESS}/x", HOST)
    named = music / "named"
    named.mkdir()
    paths += written(named, f"http://{HOST}/x", ADDRESS)
    tone = music / "tone.wav"
    write_tone(tone, 220.0, 60.0)
    _look_through(music, tone)
    _read_lists(folder, music)
    tracks = tuple(Track(str(n), str(path), path.name, 60.0, "peak") for n, path in enumerate((*paths, tone)))
    said = (MusicTrouble.NONE, MusicTrouble.UNMEASURED, MusicTrouble.OWN_DECODER)
    hidden: tuple[dict[str, str], ...] = (
        {},
        {"PYTHONPATH": _without_av(folder)},
        {"PYTHON_VLC_LIB_PATH": str(folder / "none")},
    )
    for number, (without, why) in enumerate(zip(hidden, said, strict=True)):
        place = folder / f"d{number}"
        place.mkdir()
        as_it_was = dict(os.environ)
        os.environ.update(without)
        _play(place, Programme((Cue("peak", tracks),), fade_seconds=1.0), why)
        os.environ.clear()
        os.environ.update(as_it_was)


def _without_av(folder: Path) -> str:
    """Hide PyAV, so that libVLC decodes."""
    hiding = folder / "hiding"
    hiding.mkdir()
    (hiding / "av.py").write_text("raise ImportError('no PyAV here')")
    return os.pathsep.join((str(hiding), os.environ["PYTHONPATH"]))


def _look_through(music: Path, tone: Path) -> None:
    found: list[LibraryTrack] = []
    over = threading.Event()
    said: list[str] = []

    def ended(trouble: str) -> None:
        said.append(trouble)
        over.set()

    def progress(_: ScanProgress) -> None:
        pass

    scan([music], [], on_progress=progress, on_tracks=found.extend, ended=ended)
    assert over.wait(10 * PATIENCE_S)
    assert said == [""]
    newest = {track.path: track for track in found}  # each is told when it is found, and when it was heard
    assert [path for path, track in newest.items() if not track.trouble] == [str(tone)]
    assert len(newest) > len(FETCHED)


def _read_lists(folder: Path, music: Path) -> None:
    for number, location in enumerate((*ELSEWHERE, f"http://{ADDRESS}/a.mp3", f"//{HOST}/share/a.mp3")):
        for content, ending in ((f"{location}\n", "m3u8"), (f"[playlist]\nFile1={location}\n", "pls")):
            path = folder / f"list-{number}.{ending}"
            path.write_text(content)
            assert check_playlist(path).problems, location
    for path in sorted(music.iterdir()):
        if path.suffix in {".m3u", ".m3u8", ".pls", ".asx", ".wvx", ".xspf", ".smil", ".ram"}:
            check_playlist(path)


def _play(place: Path, programme: Programme, why: MusicTrouble) -> None:
    guide = Guide(place, null=True)
    guide.music.play(programme, "peak")
    last = programme.cues[0].tracks[-1]
    guide.wait_for_event(
        lambda event: event.happening is Happening.STARTED and event.track_id == last.id, 5 * PATIENCE_S
    )
    skipped = {event.track_id for event in guide.events if event.happening is Happening.SKIPPED}
    assert skipped == {track.id for track in programme.cues[0].tracks[:-1]}
    assert not [e for e in guide.events if e.happening is Happening.STARTED and e.track_id != last.id]
    told = guide.wait_until(lambda state: state.track_id == last.id).backend_why
    assert told is why
    guide.music.do(Verb.SILENCE_NOW)
    guide.music.stop()
    wait_for(lambda: not guide.music.state().title)
    guide.music.detach()


def open_to_libvlc(folder: Path) -> None:
    """Let libVLC guess what a file is: the control."""
    loose = pytest.MonkeyPatch()
    loose.setattr(vlc_source, "kind_of", lambda _path: "any")
    loose.setattr(vlc_source, "read_as", lambda _kind: ())
    door = open_door(lambda door: decodes(partial(VlcSource, door)))
    assert isinstance(door, Door), door
    _until_counted(folder, partial(VlcSource, door), FETCHED)


def open_to_pyav(folder: Path) -> None:
    """Let PyAV read all it can, from anywhere: the control."""
    anywhere = {
        "protocol_whitelist": "file,http,https,tcp,udp,rtp,crypto,data",
        "allowed_extensions": "ALL",
        "extension_picky": "0",
    }
    loose = pytest.MonkeyPatch()
    loose.setattr(decoded, "opened", lambda path: av.open(str(path), options=anywhere, timeout=5.0))
    _until_counted(folder, AvSource, ("hls.m3u8", "hls-master.m3u8"))


def _until_counted(folder: Path, open_source: SourceOpener, names: Collection[str]) -> None:
    paths = written(folder, f"http://{ADDRESS}/x", HOST)
    sources = [open_source(str(path), start_s=0.0, ahead_s=1.0) for path in paths if path.name in names]
    wait_for(lambda: packets() > 0 or all(source.ring.ended for source in sources))


MODES: dict[str, Callable[[Path], None]] = {
    "kept": kept,
    "libvlc": open_to_libvlc,
    "pyav": open_to_pyav,
}

if __name__ == "__main__":
    what, where = sys.argv[1], Path(sys.argv[2])
    (where / what).mkdir()
    began = packets()
    MODES[what](where / what)
    (where / f"{what}.json").write_text(json.dumps({"began": began, "packets": packets() - began}))
    os._exit(0)  # what still waits for an answer from elsewhere is not waited for
