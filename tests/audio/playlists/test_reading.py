"""Playlists: written, read, refused, and the ones that ship."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from companion.audio.compose.sound.master import write
from companion.audio.decoding.measure import Measured, measure
from companion.audio.playlists import (
    Listed,
    PlaylistError,
    check_playlist,
    find_playlists,
    last_resort,
    read_playlist,
    relative,
    write_playlist,
)
from companion.resources import assets
from companion.session.music.programme import Playlist
from tests.today import todays

SHIPPED = assets() / "playlists"
PHASES = ("settle", "onset", "build", "peak", "return", "reentry")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def music(file: Path, seconds: float = 1.0, level: float = 0.05) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    noise = np.random.default_rng(1).normal(0, level, (int(seconds * 48_000), 2)).astype(np.float32)
    write(file, iter([noise]), {})
    return file


def xspf(path: Path, *locations: str, title: str = "Evening", more: str = "") -> Path:
    tracks = "".join(f"<track><location>{place}</location></track>" for place in locations)
    text = f'<playlist version="1" xmlns="http://xspf.org/ns/0/"><title>{title}</title>{more}'
    path.write_text(f"{HEAD}{text}<trackList>{tracks}</trackList></playlist>", encoding="utf-8")
    return path


def test_what_is_written_is_read_back(tmp_path: Path):
    file = music(tmp_path / "Müsik für später" / "50% leise #1.flac")
    path = tmp_path / "évening.xspf"
    listed = Listed(
        "my/piece ä", "", "Größe & Ruhe <1>", 61.25, "peak", 4, -23.4, -5.5, 6, 9, "CC0-1.0", "at home", "Me"
    )
    stated = relative(listed, file, path)
    assert stated.location == "M%C3%BCsik%20f%C3%BCr%20sp%C3%A4ter/50%25%20leise%20%231.flac"
    write_playlist(
        path, Playlist("my evening", "Evening, quiet", "peak"), (stated,), "https://example.invalid/l"
    )
    report = read_playlist(path)
    assert report.problems == ()
    playlist = report.playlist
    assert (playlist.id, playlist.title, playlist.phase, playlist.silence) == (
        "my evening", "Evening, quiet", "peak", False,
    )  # fmt: skip
    (track,) = playlist.tracks
    assert track.path == str(file)
    assert (track.id, track.title, track.seconds) == ("my/piece ä", "Größe & Ruhe <1>", 61.25)
    assert (track.phase, track.energy, track.gain_db) == ("peak", 4, 3.4)
    assert (track.licence, track.source) == ("CC0-1.0", "at home")


@pytest.mark.parametrize(
    ("loudness", "peak", "gain"),
    [(-20, -6, 0), (-14, 0.5, -6), (-30, -4, 3), (-45, -40, 12), (-20, 1, -2), (None, None, 0)],
)
def test_the_gain_levels_but_never_lifts_peaks_over_the_ceiling(
    loudness: float | None, peak: float | None, gain: float
):
    assert Listed("a", "a", "A", loudness=loudness, true_peak=peak).gain_db == gain


def test_absolute_and_relative_paths_of_other_players_are_found(tmp_path: Path):
    here = music(tmp_path / "ein lied.wav")
    above = music(tmp_path / "above.wav")
    path = tmp_path / "lists" / "other.xspf"
    path.parent.mkdir()
    xspf(path, here.as_uri(), "../above.wav", f"file://localhost{here.as_posix()}".replace(" ", "%20"))
    report = read_playlist(path)
    assert not report.problems
    assert [Path(track.path).resolve() for track in report.playlist.tracks] == [here, above, here]
    assert report.playlist.tracks[0].title == "ein lied"


def test_extensions_of_others_are_passed_over(tmp_path: Path):
    music(tmp_path / "a.wav")
    other = '<extension application="http://www.videolan.org/vlc/playlist/0"><x>1</x></extension>'
    report = read_playlist(xspf(tmp_path / "a.xspf", "a.wav", more=other))
    assert not report.problems
    assert report.playlist.phase == ""
    assert report.playlist.tracks[0].gain_db == 0


def test_a_missing_file_is_named_and_the_others_play(tmp_path: Path):
    music(tmp_path / "here.wav")
    report = read_playlist(xspf(tmp_path / "a.xspf", "gone%20away.wav", "here.wav"))
    assert [track.title for track in report.playlist.tracks] == ["here"]
    (problem,) = report.problems
    assert str(problem).startswith("“gone away” is missing: put the file back at ")
    assert str(tmp_path / "gone away.wav") in str(problem)


@pytest.mark.parametrize(
    "location",
    ["http://example.invalid/a.mp3", "https://example.invalid/a", "ftp://x/a", "file://server/a.wav",
     "//server/a.wav", "data:audio/wav;base64,AAAA", "smb://x/a.wav", "http://[broken", "file:///a%00b.wav"],
)  # fmt: skip
def test_only_files_of_this_computer_are_opened(tmp_path: Path, location: str):
    report = read_playlist(xspf(tmp_path / "a.xspf", location))
    assert report.playlist.tracks == ()
    assert len(report.problems) == 1


def test_a_document_type_is_refused(tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    path = tmp_path / "evil.xspf"
    path.write_text(
        f'{HEAD}<!DOCTYPE p [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
        '<playlist version="1" xmlns="http://xspf.org/ns/0/"><title>&e;</title><trackList/></playlist>'
    )
    with pytest.raises(PlaylistError, match=r"“evil.xspf” was not opened: it has a document type definition"):
        read_playlist(path)


@pytest.mark.parametrize("text", ["", "a.mp3\n", "<html/>", "<playlist/>", "<playlist", "\x00\xff"])
def test_what_is_no_playlist_is_said_in_one_sentence(tmp_path: Path, text: str):
    path = tmp_path / "odd.xspf"
    path.write_text(text, encoding="latin-1")
    sentence = "“odd.xspf” is not a playlist this program can read (XSPF)."
    with pytest.raises(PlaylistError, match=f"^{re.escape(sentence)}$"):
        read_playlist(path)
    assert [str(problem) for problem in check_playlist(path).problems] == [sentence]


def test_a_playlist_that_is_not_there(tmp_path: Path):
    with pytest.raises(PlaylistError, match="is not there"):
        read_playlist(tmp_path / "none.xspf")
    with pytest.raises(PlaylistError, match="cannot be read"):
        read_playlist(tmp_path)


def test_checking_plays_every_file_to_its_end(tmp_path: Path):
    whole = relative(Listed("w", "", "Whole", 1.0), music(tmp_path / "whole.flac"), tmp_path / "p.xspf")
    short = relative(Listed("s", "", "Short", 60.0), music(tmp_path / "short.flac"), tmp_path / "p.xspf")
    (tmp_path / "words.mp3").write_text("only words")
    words = relative(Listed("x", "", "Words", 3.0), tmp_path / "words.mp3", tmp_path / "p.xspf")
    write_playlist(tmp_path / "p.xspf", Playlist("p", "P", ""), (whole, short, words))
    checked = check_playlist(tmp_path / "p.xspf")
    problems = checked.problems
    assert [problem.track for problem in problems] == ["Short", "Words"]
    assert "ends after 1 seconds instead of 60" in str(problems[0])
    assert "cannot be played" in str(problems[1])


def test_an_empty_playlist_is_not_silence(tmp_path: Path):
    assert "is empty" in str(check_playlist(xspf(tmp_path / "a.xspf")).problems[0])
    write_playlist(tmp_path / "s.xspf", Playlist("s", "Silence", "", silence=True), ())
    report = read_playlist(tmp_path / "s.xspf")
    assert report.playlist.silence
    assert report.problems == ()


def test_finding_reports_the_broken_and_keeps_the_rest(tmp_path: Path):
    music(tmp_path / "a.wav")
    xspf(tmp_path / "good.xspf", "a.wav")
    (tmp_path / "bad.xspf").write_text("nonsense")
    bad, good = find_playlists(tmp_path)
    assert (bad.playlist.tracks, len(bad.problems)) == ((), 1)
    assert (len(good.playlist.tracks), good.problems) == (1, ())


def test_reading_playlists_loads_no_codec():
    code = "import sys, companion.audio.playlists; sys.exit('av' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# -- what ships ---------------------------------------------------------------------------------------


def test_the_shipped_playlists_cover_every_phase_and_silence():
    reports = find_playlists(SHIPPED)
    assert [problem for report in reports for problem in report.problems] == []
    minutes = {r.playlist.phase: r.playlist.seconds / 60 for r in reports if not r.playlist.silence}
    assert set(minutes) == set(PHASES)
    assert min(minutes.values()) >= 8
    assert [r.playlist.title for r in reports if r.playlist.silence] == ["Silence"]
    tracks = [track for report in reports for track in report.playlist.tracks]
    assert len({track.id for track in tracks}) == len({track.title for track in tracks}) == len(tracks)
    assert {track.licence for track in tracks} == {"CC0-1.0"}
    assert all(abs(track.gain_db) < 0.5 for track in tracks)
    assert sum(Path(track.path).stat().st_size for track in tracks) < 40e6


def test_the_last_resort_ships():
    track = last_resort(SHIPPED)
    assert track is not None
    assert 60 <= track.seconds <= 120
    assert check_playlist(SHIPPED / "last-resort.xspf").problems == ()
    assert last_resort(SHIPPED / "nowhere") is None


@pytest.mark.parametrize("name", todays(["starter/lamplight", "starter/night-lake", "last-resort"], 3))
def test_shipped_music_has_its_level(name: str):
    has_its_level(SHIPPED / f"{name}.opus")


@pytest.mark.long
def test_all_shipped_music_has_its_level_and_plays_to_its_end():
    for file in SHIPPED.rglob("*.opus"):
        has_its_level(file)
    for path in SHIPPED.rglob("*.xspf"):
        assert check_playlist(path).problems == ()


def has_its_level(file: Path) -> None:
    measured = measure(file)
    assert measured.loudness == pytest.approx(-20, abs=0.5), file
    assert measured.true_peak <= -3, file
    assert measured.loudness_range <= 8, file
    stated = {Path(t.path).stem: t.seconds for r in find_playlists(SHIPPED) for t in r.playlist.tracks}
    assert measured.seconds == pytest.approx(stated.get(file.stem, measured.seconds), abs=0.01)


def test_a_file_that_is_listed_many_times_is_heard_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    piece = music(tmp_path / "a.wav", 2)
    (tmp_path / "link.wav").symlink_to(piece)
    names = ["a.wav", "link.wav", f"../{tmp_path.name}/a.wav"] * 20
    (tmp_path / "again.m3u8").write_text("#EXTM3U\n" + "".join(f"#EXTINF:2,T\n{name}\n" for name in names))
    heard: list[Path] = []

    def ear(path: Path) -> Measured:
        heard.append(path)
        return measure(path)

    monkeypatch.setattr("companion.audio.decoding.measure.measure", ear)
    checked = check_playlist(tmp_path / "again.m3u8")
    assert checked.problems == ()
    assert checked.summary.startswith("again.m3u8: 60 tracks to play, 2.0 minutes")
    assert len(heard) == 1


@pytest.mark.vlc
def test_vlc_opens_the_shipped_playlists():
    code = (  # in a process of its own, as everything that touches libVLC
        "import sys, time, vlc\n"
        "player = vlc.Instance('--no-video', '--quiet', '--no-xlib')\n"
        "media = player.media_new_path(sys.argv[1])\n"
        "media.parse_with_options(vlc.MediaParseFlag.local, 5000)\n"
        "until = time.monotonic() + 60\n"
        "while not media.get_parsed_status() and time.monotonic() < until: time.sleep(0.01)\n"
        "items = media.subitems()\n"
        "for item in (items.item_at_index(n) for n in range(items.count())):\n"
        "    print(item.get_meta(vlc.Meta.Title), item.get_mrl())\n"
    )
    path = SHIPPED / "starter" / "peak.xspf"
    ask = [sys.executable, "-c", code, str(path)]
    done = subprocess.run(ask, capture_output=True, text=True, check=False)
    if "libvlc_new" in done.stderr or "NoneType" in done.stderr:
        pytest.skip("libVLC is missing")
    lines = done.stdout.splitlines()
    titles = [track.title for track in read_playlist(path).playlist.tracks]
    assert [line.rpartition(" ")[0] for line in lines] == titles
    assert all(line.endswith(".opus") and "file:///" in line for line in lines)
