"""What writes music in a process of its own: it says how far it is, and leaves nothing where it fails."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from companion.audio.along.worker import do
from companion.audio.process.wire import programme_to_json
from companion.resources import assets
from companion.session.music.music_file import MusicFileKind
from companion.session.music.programme import Cue, Programme, Track
from tests.small_disk import small_disk

STARTER = assets() / "playlists" / "starter"


def answers_to(job: Mapping[str, Any]) -> list[Any]:
    answers: list[Any] = []
    do(json.loads(json.dumps({"distrusted": {}, **job})), answers.append)
    return answers


def evening(out: Path, *paths: Path) -> dict[str, Any]:
    tracks = tuple(Track(path.stem, str(path), path.stem, 200.0, "peak") for path in paths)
    return {
        "do": "render",
        "kind": "opus",
        "title": "Evening",
        "credits": "",
        "chapters": [],
        "programme": programme_to_json(Programme((Cue("peak", tracks),))),
        "spans": [{"phase": "peak", "seconds": 25.0}],
        "to": str(out),
    }


def test_it_says_which_kinds_it_can_write():
    assert answers_to({"do": "kinds"}) == [{"done": True, "kinds": list(MusicFileKind)}]


def test_it_renders_an_evening_and_says_how_far_it_is_and_what_was_passed_over(tmp_path: Path):
    bad, good = tmp_path / "bad.opus", STARTER / "slow-tide.opus"
    bad.write_bytes(b"no music")
    answers = answers_to(evening(tmp_path / "part", bad, good))
    assert [a["seconds"] for a in answers if "seconds" in a] == [10.0, 20.0]
    assert [a["at"] for a in answers if "at" in a][:2] == [str(bad), str(good)]
    assert answers[-1] == {"skipped": ["bad"], "done": True}


@pytest.mark.parametrize("distrusted", [True, False])
def test_it_says_which_piece_cannot_be_joined(tmp_path: Path, distrusted: bool):
    bad = tmp_path / "bad.opus"
    bad.write_bytes(b"no music")
    job = {
        **evening(tmp_path / "part"),
        "do": "join",
        "kind": "m4a",
        "stretches": [{"path": str(bad), "from_s": 0.0, "to_s": 5.0, "gain_db": 0.0}],
        "distrusted": {str(bad): "crashed"} if distrusted else {},
    }
    answer = answers_to(job)[-1]
    assert (bool(answer["broken"]), answer["full"]) == (True, False)
    assert not (tmp_path / "part").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="needs a small disk of its own")
def test_on_a_full_disk_it_says_so_and_leaves_nothing(tmp_path: Path):
    with small_disk(tmp_path / "disk", 1) as disk:
        out = disk / "part"
        (disk / "ballast").write_bytes(bytes(900_000))
        answer = answers_to(evening(out, STARTER / "slow-tide.opus"))[-1]
        assert answer.get("full"), answer
        assert not out.exists()
