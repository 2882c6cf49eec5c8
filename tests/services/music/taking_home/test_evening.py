"""The music of an evening as a file: licences first, whole or not at all, and never beside a session."""

import shutil
import sys
import threading
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import av
import pytest

from companion.ports.music.evening import EveningMusicLook, EveningMusicStatus
from companion.ports.record import RecordError
from companion.resources import assets
from companion.services.background import Background
from companion.services.music.taking_home.evening import EveningMusic, _allowed, _job, looked_at
from companion.session.music.mood import LivingMusic, Mood
from companion.session.music.music_file import MusicFileKind
from companion.session.music.programme import Cue, Programme, Track
from companion.session.plan import Plan
from companion.session.protocol import Phase
from tests.samples import protocol
from tests.small_disk import small_disk

STARTER = assets() / "playlists" / "starter"
PHASES = (
    Phase("settle", "Settle", -0.2, 0),
    Phase("onset", "Onset", 0, 0.1),
    Phase("peak", "Peak", 0.1, 0.4),
)
LONG = replace(protocol(), phases=(PHASES[0], replace(PHASES[1], end=600.0)), items=(), courses=())


def track(name: str, licence: str = "CC0-1.0", path: Path | None = None) -> Track:
    where = str(path or STARTER / f"{name}.opus")
    return Track(name, where, name.title(), 200.0, "peak", licence=licence, source="made here")


class House:
    """A plan of three phases, the second one silent."""

    def __init__(self) -> None:
        self.background = Background(lambda call: call())
        self.live = False
        self.settle = [track("lamplight")]
        self.peak = [track("orchard", "© a label"), track("slow-tide"), track("gone", path=Path("/nowhere"))]
        self.plan = Plan(replace(protocol(), phases=PHASES, items=(), courses=()))
        self.evening = EveningMusic(
            self.background, lambda call: call(), lambda _: self.programme, lambda: self.live
        )
        self.told: list[EveningMusicStatus] = []
        self.begun = threading.Event()
        self.evening.watch(self._told)

    @property
    def programme(self) -> Programme:
        cues = (Cue("settle", tuple(self.settle)), Cue("onset"), Cue("peak", tuple(self.peak)))
        return Programme(cues, last_resort=track("still-water"))

    def look(self) -> EveningMusicLook:
        found: list[EveningMusicLook] = []
        self.evening.look(self.plan, found.append, pytest.fail)
        self.background.before()()
        return found[0]

    def write(
        self,
        path: Path,
        without: Collection[str] = ("orchard", "gone"),
        kind: MusicFileKind = MusicFileKind.OPUS,
        *,
        replace: bool = False,
    ) -> str:
        self.evening.write(self.plan, path, kind, without=without, replace=replace)
        if self.evening._thread is not None:
            self.evening._thread.join()
        return self.evening.standing().said

    def _told(self) -> None:
        self.told.append(self.evening.standing())
        if self.told[-1].share:
            self.begun.set()


@pytest.fixture
def house() -> House:
    return House()


def test_all_pieces_are_looked_at_before_anything_is_written(house: House):
    look = house.look()
    assert look.seconds == pytest.approx(36)
    assert look.kinds == tuple(MusicFileKind)
    assert [(piece.title, piece.why_not) for piece in look.pieces] == [
        ("Lamplight", ""),
        ("Orchard", "its licence does not say that it may be copied"),
        ("Slow-Tide", ""),
        ("Gone", "its file is gone"),
        ("Still-Water", ""),
    ]
    assert [piece.title for piece in look.staying] == ["Orchard", "Gone"]
    assert (look.silent, look.emptied) == (("Onset",), ())
    house.settle = [track("lamplight", "")]
    assert house.look().emptied == ("Settle",)


def test_what_may_not_be_copied_stops_it_until_somebody_leaves_it_out(house: House, tmp_path: Path):
    out = tmp_path / "evening.opus"
    said = house.write(out, without=())
    assert said == "Nothing was written: these may not be copied: “Orchard”, “Gone”."
    assert not house.told[-1].under_way
    said = house.write(out)
    told = f"Written: {out}, 0.6 min, {out.stat().st_size / 1e6:.1f} MB."
    assert said == f"{told} It is not encrypted: anybody who has it can hear it."
    with av.open(str(out)) as container:
        titles = [chapter["metadata"]["title"] for chapter in container.chapters()]
        said_of_pieces = container.streams.audio[0].metadata["comment"]
    assert titles == ["Settle · minute −0.2", "Onset · minute 0", "Peak · minute 0.1"]
    assert said_of_pieces.splitlines() == [
        f"{name} · CC0-1.0 · made here" for name in ("Lamplight", "Slow-Tide", "Still-Water")
    ]


def test_nothing_is_replaced_unasked(house: House, tmp_path: Path):
    out = tmp_path / "evening.m4a"
    out.write_text("mine")
    assert "already" in house.write(out, kind=MusicFileKind.M4A)
    assert out.read_text() == "mine"
    assert house.write(out, kind=MusicFileKind.M4A, replace=True).startswith("Written")
    assert [path.name for path in tmp_path.iterdir()] == ["evening.m4a"]


def test_a_piece_that_cannot_be_played_is_named_and_another_stands_in_its_place(house: House, tmp_path: Path):
    bad = tmp_path / "bad.opus"
    bad.write_bytes(b"no music")
    house.settle.insert(0, track("bad", path=bad))
    said = house.write(tmp_path / "evening.opus")
    assert said.endswith("others stand in their place: “Bad”.")


def test_without_a_piece_there_is_no_file(house: House, tmp_path: Path):
    out = tmp_path / "evening.opus"
    silence = "Nothing was written: there would be nothing but silence."
    assert house.write(out, without=("lamplight", "orchard", "slow-tide", "gone")) == silence
    house.settle, house.peak = [], []
    assert house.write(out) == silence
    assert house.look().pieces == ()
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="needs a small disk of its own")
def test_the_room_on_the_disk_is_looked_at_first(house: House, tmp_path: Path):
    house.plan = Plan(LONG)
    with small_disk(tmp_path / "disk", 1) as disk:
        said = house.write(disk / "new" / "evening.opus")
        assert said == f"Nothing was written: about 576 MB are needed in {disk}, and 1.0 MB are free there."
        assert not list(disk.iterdir())
        assert shutil.disk_usage(disk).used == 0


@pytest.mark.parametrize("ended_by", ["cancel", "close"])
def test_it_can_be_ended_and_nothing_of_it_stays(house: House, tmp_path: Path, ended_by: str):
    house.plan = Plan(LONG)
    out = tmp_path / "evening.opus"
    house.evening.write(house.plan, out, MusicFileKind.OPUS, without=("orchard", "gone"))
    assert house.begun.wait(60)
    assert house.evening.standing().under_way
    getattr(house.evening, ended_by)()
    house.evening.close()
    assert house.evening.standing() == EveningMusicStatus(said="Stopped; nothing was written.")
    assert not list(tmp_path.iterdir())
    shares = [status.share for status in house.told if status.under_way]
    assert shares == sorted(shares)


def test_beside_a_session_nothing_is_written(house: House, tmp_path: Path):
    house.live = True
    assert house.write(tmp_path / "evening.opus").startswith("A session is under way")
    assert not list(tmp_path.iterdir())


def test_living_music_goes_along_as_one_piece_and_what_stands_beside_it_does_not(house: House):
    mood = Mood(0.5, 0.5, 0.5, 0.5)
    living = LivingMusic("strings", 7, mood, title="Warm strings")
    cues = (Cue("settle", (track("lamplight"),), living), Cue("onset"), Cue("peak", (), living))
    programme = Programme(cues)
    look = looked_at(house.plan, programme)
    (piece,) = look.pieces
    assert (piece.title, piece.why_not, round(piece.seconds)) == ("Warm strings", "", 30)
    assert piece.source.startswith("CC0 1.0")
    assert look.silent == ("Onset",)
    kept = _allowed(programme, ())
    assert [cue.tracks for cue in kept.cues] == [(), (), ()]
    assert _job(house.plan, kept)["credits"] == "Warm strings · CC0 1.0 · composed and played by this program"


def test_a_character_that_nobody_else_may_have_is_named_and_can_be_left_out(house: House):
    living = LivingMusic(
        "ours", 7, Mood(0.5, 0.5, 0.5, 0.5), title="Our bells", licence="All rights reserved"
    )
    programme = Programme((Cue("settle", (), living), Cue("peak", (track("lamplight"),))))
    assert [piece.title for piece in looked_at(house.plan, programme).staying] == ["Our bells"]
    with pytest.raises(RecordError, match="Our bells"):
        _allowed(programme, ())
    kept = _allowed(programme, {"ours"})
    assert [(cue.living, len(cue.tracks)) for cue in kept.cues] == [(None, 0), (None, 1)]
