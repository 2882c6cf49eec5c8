"""Before a session, with a real record, worker and files; sound, desktop and player are fakes."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from companion.audio.library.client import WorkerJob, listen
from companion.audio.library.folder_scan import HeardFile as FileHeard
from companion.db.store import Store
from companion.services.background import Background
from companion.services.music.audition import NO_TEST
from companion.services.preflight import Preflight
from companion.session.music.preflight import CheckFinding, CheckStatus, CheckSubject, ChosenMusic
from companion.session.music.programme import MusicState, Playlist, Track
from companion.session.music.troubles import MusicTrouble
from tests.audio.playlists.test_reading import music
from tests.db import records
from tests.services.access.test_record_access import Post
from tests.services.music.test_library import Speaker

PIECE = Track("last", "/last.opus", "Last", 90.0, "", gain_db=1.0)


class Desk:
    """A preflight, and what it told last about each thing."""

    def __init__(self, store: Store) -> None:
        self.post, self.speaker = Post(), Speaker()
        self.plays: dict[str, object] = {
            "plays": True,
            "backend": "libVLC 3.0",
            "outputs": [("one", "Speakers")],
        }
        self.piece: Track | None = PIECE
        self.known: dict[CheckSubject, CheckFinding] = {}
        self.preflight = Preflight(
            Background(self.post),
            self.post,
            self.speaker,
            lambda: self.piece,
            self._probe,
            lambda: (False, "This computer may fall asleep by itself."),
        )
        self.music_store = store.music
        self.preflight.on_open(store.music)

    def _probe(self) -> dict[str, object]:
        if not self.plays:
            raise OSError
        return self.plays

    def tell(self, findings: Sequence[CheckFinding]) -> None:
        self.known |= {finding.about: finding for finding in findings}

    def check(self, *tracks: Track) -> CheckFinding:
        self.preflight.check([ChosenMusic("Peak", 0.05, Playlist("p", "P", "peak", tracks))], self.tell)
        return self.wait(CheckSubject.FILES)

    def wait(self, about: CheckSubject) -> CheckFinding:
        while self.known[about].standing is CheckStatus.LOOKING:
            self.post.make_next()
        return self.known[about]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Desk]:
    place = tmp_path / "data"
    store = records.new_store(place)
    made = Desk(store)
    yield made
    made.preflight.on_close()
    store.close()


def piece(path: Path, seconds: float = 2.0) -> Track:
    return Track(path.stem, str(path), path.stem, seconds, "peak")


def test_every_file_is_played_to_its_end_and_remembered(services: Desk, tmp_path: Path):
    good, bad = music(tmp_path / "good.flac", 2), tmp_path / "bad.flac"
    bad.write_text("only words")
    finding = services.check(piece(good), piece(bad), piece(tmp_path / "gone.flac"))
    assert finding.standing is CheckStatus.CONCERN
    assert [sentence.split("”")[0] for sentence in finding.sentences[:-1]] == ["“bad", "“gone"]
    music(good, 1)  # another file under the same name is heard again
    services.known.clear()
    assert services.check(piece(good, 200.0)).sentences[0].startswith("“good” ends after 1 seconds")


def test_what_was_heard_before_needs_no_worker(
    services: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    good = music(tmp_path / "good.flac", 2)
    assert services.check(piece(good)).standing is CheckStatus.FINE
    services.known.clear()
    monkeypatch.setattr("companion.audio.library.client.WORKER", ("/no/such/program",))
    assert services.check(piece(good)).standing is CheckStatus.FINE


def test_a_file_under_two_names_is_heard_once(
    services: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    good, link = music(tmp_path / "good.flac", 2), tmp_path / "link.flac"
    link.symlink_to(good)
    asked: list[Path] = []

    def ear(
        paths: Sequence[Path], *, on_heard: Callable[[str, FileHeard], None], ended: Callable[[str], None]
    ) -> WorkerJob:
        asked.extend(paths)
        return listen(paths, on_heard=on_heard, ended=ended)

    monkeypatch.setattr("companion.audio.library.client.listen", ear)
    assert services.check(piece(good), piece(link)).standing is CheckStatus.FINE
    assert asked == [good]
    assert {path for path, _, _ in services.music_store.hearings()} == {str(good), str(link)}


def test_a_file_that_was_cut_off_is_told_as_such(services: Desk, tmp_path: Path):
    whole = music(tmp_path / "whole.flac", 20).read_bytes()
    cut = tmp_path / "cut.flac"
    cut.write_bytes(whole[: len(whole) * 6 // 10])
    found = services.check(piece(cut, 20.0))
    assert found.standing is CheckStatus.CONCERN
    assert "“cut.flac” breaks off after 0:1" in found.sentences[0]
    assert "of 0:20: it is cut off or damaged; copy it again." in found.sentences[0]


def test_another_choice_ends_the_listening_to_the_one_before(services: Desk, tmp_path: Path):
    long, short = music(tmp_path / "long.flac", 30), music(tmp_path / "short.flac", 1)
    told: list[Sequence[CheckFinding]] = []
    services.preflight.check(
        [ChosenMusic("Peak", 1, Playlist("p", "P", "peak", (piece(long, 30.0),)))], told.append
    )
    assert services.check(piece(short, 1.0)).sentences == (
        "The one piece plays to its end, decoded by PyAV.",
    )
    assert all(one[0].standing is CheckStatus.LOOKING for one in told)


def test_sound_desktop_and_notifications_are_told(services: Desk):
    services.preflight.look_around(services.tell)
    assert services.known[CheckSubject.NOTIFICATIONS].standing is CheckStatus.REMINDER
    plays = "The music process plays, through libVLC 3.0. Outputs: Speakers."
    assert services.wait(CheckSubject.SOUND) == CheckFinding(CheckSubject.SOUND, CheckStatus.FINE, (plays,))
    assert services.wait(CheckSubject.AWAKE).standing is CheckStatus.CONCERN


@pytest.mark.parametrize(
    ("plays", "said"),
    [
        ({}, MusicTrouble.NO_PROCESS.sentence),
        ({"plays": False, "advice": "no device"}, MusicTrouble.NO_DEVICE.sentence),
    ],
)
def test_no_sound_is_one_sentence(services: Desk, plays: dict[str, object], said: str):
    services.plays = plays
    services.preflight.look_around(services.tell)
    assert services.wait(CheckSubject.SOUND) == CheckFinding(CheckSubject.SOUND, CheckStatus.CONCERN, (said,))


def test_the_test_sound_is_soft_and_says_where_it_plays(services: Desk):
    said: list[str] = []
    services.preflight.try_sound(said.append)
    ((programme, phase, _, _),) = services.speaker.asked
    assert programme.cue(phase).tracks[0].gain_db == -11
    services.speaker.heard(MusicState(device="Speakers"))
    services.speaker.heard(MusicState(trouble=MusicTrouble.NO_DEVICE))
    assert said == ["Playing softly to: Speakers.", MusicTrouble.NO_DEVICE.sentence]
    services.preflight.end_sound()
    services.post.make_next()
    assert services.speaker.said == ["stop", "detach"]
    services.piece = None
    services.preflight.try_sound(said.append)
    assert said[-1] == NO_TEST


def test_after_stopping_nothing_more_is_told(services: Desk, tmp_path: Path):
    told: list[Sequence[CheckFinding]] = []
    long = music(tmp_path / "long.flac", 30)
    services.preflight.look_around(told.append)
    services.preflight.check(
        [ChosenMusic("Peak", 1, Playlist("p", "P", "peak", (piece(long, 30.0),)))], told.append
    )
    before = len(told)
    services.preflight.stop()
    for _ in range(3):
        services.post.make_next()
    assert len(told) == before


def test_music_is_heard_as_in_a_session_and_told_by_its_own_ids(services: Desk):
    two, told = (PIECE, Track("second~2", "/second.opus", "Second", 60.0, "peak")), list[MusicState]()
    services.preflight.try_music(two, told.append)
    services.preflight.try_music(two, told.append, 30.0)
    (before, _, _, _), (programme, phase, first, start) = services.speaker.asked
    played = programme.cue(phase).tracks
    assert [(track.path, track.gain_db) for track in played] == [("/last.opus", 1.0), ("/second.opus", 0.0)]
    assert (first, start) == (played[0].id, 30.0)
    assert not {track.id for track in played} & {track.id for track in before.cue(phase).tracks}
    services.speaker.heard(MusicState(track_id=played[1].id, position_s=2.0))
    assert told == [MusicState(track_id="second~2", position_s=2.0)]
    services.preflight.stop()
    services.post.make_next()
    assert services.speaker.said == ["stop", "detach"]
    services.preflight.try_music((), told.append)
    assert len(services.speaker.asked) == 2


@pytest.mark.parametrize(("behind_s", "late"), [(0.45, True), (0.09, False), (0.0, False)])
def test_where_the_buffer_lies_behind_the_volume_it_is_told_how_late_silence_is(
    services: Desk, behind_s: float, late: bool
):
    services.plays |= {"behind_s": behind_s}
    services.preflight.look_around(services.tell)
    found = services.wait(CheckSubject.SOUND)
    assert found.standing is CheckStatus.FINE
    assert ("silent after 0.7 s there" in found.sentences[0]) is late


@pytest.mark.parametrize(
    ("output", "name", "late"),
    [
        ("bluez_output.AC_12.1", "WH-1000", True),
        ("{0.0.0}", "Headphones (Bluetooth)", True),
        ("alsa_output.pci", "Speakers", False),
    ],
)
def test_where_sound_goes_out_through_bluetooth_that_is_told(
    services: Desk, output: str, name: str, late: bool
):
    services.plays = {"plays": True, "outputs": [(output, name), ("other", "Bluetooth")], "output": output}
    services.preflight.look_around(services.tell)
    found = services.wait(CheckSubject.SOUND)
    assert found.standing is CheckStatus.FINE
    assert ("silence, softer and louder may be heard a little later there" in found.sentences[0]) is late
