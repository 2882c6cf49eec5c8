"""What has just played is not tried again; whatever else there is has to prove itself."""

from pathlib import Path

import pytest

from companion.audio.decoding import vlc_source
from companion.audio.decoding.vlc_door import Door, open_door
from companion.audio.output.backend import choose_backend
from companion.session.music.troubles import MusicTrouble

pytestmark = pytest.mark.vlc


@pytest.fixture
def door() -> Door:
    door = open_door(lambda _door: True)
    assert isinstance(door, Door)
    return door


def test_only_what_has_just_played_is_taken_untried(
    door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(vlc_source, "SELF_TEST", tmp_path / "no such sound.opus")
    known = choose_backend(door.backend)
    assert (known.name, known.why) == (door.backend, MusicTrouble.NONE)
    for other in ("", "libVLC 3.0.0"):
        assert choose_backend(other).name != door.backend
