"""Every codec, length, rate and number of channels: measured from end to end, and measured as it plays."""

import random
import struct
import subprocess
import sys
import wave
import zlib
from functools import partial
from pathlib import Path

import av
import numpy as np
import pytest

from companion.audio.decoding.av_file import AudioError, opened
from companion.audio.decoding.measure import BLOCK, RATE, STEP, Measured, Meter, measure
from companion.audio.output.backend import choose_backend
from companion.session.music.programme import Track
from tests.audio.codecs import KINDS, LEVEL, Kind, encode, tone, written
from tests.audio.recording import wait_for

WAV, FLAC = Kind(".wav", "pcm_s16le"), Kind(".flac", "flac")
EDGES = (0.02, 0.0999, 0.1, 0.3, 0.3999, 0.4, 0.4001, 0.45, 0.5, 1.0333, 1.09995, 1.1)
"""Seconds about the tenths in which the meter reads, and the 0.4 under which R128 knows no loudness."""


def hold(kind: Kind, folder: Path, seconds: float) -> None:
    """Hold a tone of a codec and a length to what it has to be measured as."""
    frames = round(seconds * kind.rate)
    if seconds <= kind.off_s:
        return  # less than a block of its encoder: there may be nothing of it at all
    heard = measure(written(folder / f"tone{kind.ending}", kind, tone(frames, kind.rate)))
    where = f"{kind.name}, {kind.rate} Hz, {frames} frames: {heard}"
    assert heard.seconds == pytest.approx(frames / kind.rate, abs=kind.off_s or 0.001), where
    if seconds >= 0.1:
        assert heard.loudness == pytest.approx(LEVEL, abs=0.6 if seconds >= 0.5 else 2.5), where
        assert heard.true_peak == pytest.approx(LEVEL, abs=2.0), where
    assert not heard.silent, where
    assert heard.silent_start + heard.silent_end <= kind.off_s + 0.02, where


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.name}-{kind.rate}")
def test_a_tone_is_as_loud_and_as_long_as_it_is_in_every_codec_at_the_edges_of_the_meter(
    tmp_path: Path, kind: Kind
):
    for seconds in EDGES[KINDS.index(kind) % 3 :: 3]:
        hold(kind, tmp_path, seconds)


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.name}-{kind.rate}")
def test_a_tone_is_as_loud_and_as_long_as_it_is_in_every_codec_at_300_lengths(tmp_path: Path, kind: Kind):
    lengths = random.Random(f"{kind.name} {kind.rate}")  # noqa: S311 - the same ones at every run
    for _ in range(300):
        hold(kind, tmp_path, 0.02 * 250 ** lengths.random())


def heard_of(sound: np.ndarray, block: int = 7_001) -> Measured:
    meter = Meter()
    for at in range(0, len(sound), block):
        meter.push(sound[at : at + block])
    return meter.result()


@pytest.mark.parametrize(
    "frames", [1, STEP - 1, STEP, BLOCK - 1, BLOCK, BLOCK + 1, 10 * STEP + 1, 6 * RATE + 1_599]
)
@pytest.mark.parametrize("block", [STEP, 7_001])
def test_how_sound_is_cut_into_blocks_changes_no_reading(frames: int, block: int):
    sound = tone(frames, RATE)
    heard = heard_of(sound, block)
    assert heard == heard_of(sound, frames)
    if frames >= BLOCK:
        assert heard.loudness == pytest.approx(LEVEL, abs=0.05)


def test_the_last_part_of_a_tenth_counts_for_peak_and_for_silence():
    sound = np.zeros((RATE + 2_000, 2), np.float32)
    sound[-1_000:] = 0.5
    heard = heard_of(sound)
    assert heard.true_peak > -6.1
    assert not heard.silent
    assert heard.silent_start == pytest.approx(1 + 1_000 / RATE)
    assert heard.silent_end == 0


@pytest.mark.parametrize("frames", [STEP - 7, BLOCK + 7, RATE])
def test_silence_of_any_length_is_silent(tmp_path: Path, frames: int):
    heard = measure(written(tmp_path / "silence.wav", WAV, np.zeros((frames, 2), np.float32)))
    assert heard.silent
    assert heard.silent_start == heard.silent_end == heard.seconds


def test_a_file_without_a_single_sample_has_no_sound_in_it(tmp_path: Path):
    empty = written(tmp_path / "empty.flac", FLAC, tone(0, FLAC.rate))
    with wave.open(str(tmp_path / "empty.wav"), "wb") as file:
        file.setparams((2, 2, 44_100, 0, "NONE", ""))
    for path in (empty, tmp_path / "empty.wav"):
        with pytest.raises(AudioError, match=r"has no sound in it\.|cannot be read as music\."):
            measure(path)


# -- what is measured is what plays ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def played() -> partial[np.ndarray]:
    """Play a file through the decoder that sessions use."""
    backend = choose_backend()

    def play(path: Path, start_s: float = 0.0) -> np.ndarray:
        (way,) = backend.ways(Track("t", str(path), "T", 0.0, "peak"))
        source = way(str(path), start_s=start_s, ahead_s=30.0)
        wait_for(lambda: source.ring.ended, 10)
        sound = np.zeros((source.ring.written, 2), np.float32)
        source.ring.read(sound)
        source.close()
        return sound

    return partial(play)


@pytest.mark.parametrize("layout", ["mono", "stereo", "quad", "5.1"])
@pytest.mark.parametrize("ending", [".flac", ".m4a"])
def test_music_of_any_number_of_channels_plays_as_loud_as_it_was_measured(
    tmp_path: Path, played: partial[np.ndarray], layout: str, ending: str
):
    kind = FLAC if ending == ".flac" else Kind(".m4a", "aac", rate=48_000)
    channels = av.AudioLayout(layout).nb_channels
    path = written(tmp_path / f"tone{ending}", kind, tone(2 * kind.rate, kind.rate, channels), layout)
    sound = played(path)
    assert len(sound) == 2 * RATE
    assert measure(path) == heard_of(sound)


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.ending in {".tta", ".oga", ".wv", ".m4a", ".mp3"}]
)
def test_no_end_is_swallowed(tmp_path: Path, played: partial[np.ndarray], kind: Kind):
    path = written(tmp_path / f"tone{kind.ending}", kind, tone(round(3.123 * kind.rate), kind.rate))
    assert len(played(path)) == pytest.approx(3.123 * RATE, abs=2)
    assert len(played(path, 1.5)) == pytest.approx(1.623 * RATE, abs=0.06 * RATE)


def two_tracks(path: Path, *, default: int) -> Path:
    """A film with two sound tracks: 997 Hz for three seconds, 3 kHz for two."""
    with av.open(str(path), "w") as container:
        streams = [container.add_stream("flac", rate=48_000, layout="stereo") for _ in range(2)]
        for place, stream in enumerate(streams):
            stream.disposition = (
                av.stream.Disposition.default if place == default else av.stream.Disposition(0)
            )
        for stream, seconds, hertz in zip(streams, (3, 2), (997.0, 3_000.0), strict=True):
            encode(container, stream, tone(seconds * 48_000, 48_000, hertz=hertz), 48_000, "stereo")
    return path


@pytest.mark.parametrize(("default", "seconds"), [(0, 3), (1, 2)])
def test_of_several_sound_tracks_one_plays_and_the_same_is_measured(
    tmp_path: Path, played: partial[np.ndarray], default: int, seconds: int
):
    path = two_tracks(tmp_path / "two.mka", default=default)
    sound = played(path)
    assert len(sound) == seconds * RATE
    assert measure(path) == heard_of(sound)
    crossings = int((np.diff(np.signbit(sound[:RATE, 0])) != 0).sum())
    assert crossings == pytest.approx(2 * (997, 3_000)[default], abs=4)


def joined(folder: Path, first: Kind, second: Kind) -> Path:
    """Put a file of 330 Hz behind one of 220 Hz, three seconds each, as `cat` does."""
    path = folder / f"joined{first.ending}"
    one = written(folder / f"a{first.ending}", first, tone(3 * first.rate, first.rate, hertz=220.0))
    two = written(folder / f"b{first.ending}", second, tone(3 * second.rate, second.rate, 1, 330.0), "mono")
    path.write_bytes(one.read_bytes() + two.read_bytes())
    return path


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Kind(".mp3", "libmp3lame"), Kind(".mp3", "libmp3lame", rate=22_050)),
        (Kind(".aac", "aac", container="adts"), Kind(".aac", "aac", rate=22_050, container="adts")),
        (Kind(".ac3", "ac3", rate=48_000), Kind(".ac3", "ac3", rate=32_000)),
    ],
    ids=["mp3", "aac", "ac3"],
)
def test_two_rates_in_one_file_play_one_after_another_each_at_its_own_speed(
    tmp_path: Path, played: partial[np.ndarray], first: Kind, second: Kind
):
    path = joined(tmp_path, first, second)
    sound = played(path)
    assert len(sound) == pytest.approx(6 * RATE, abs=0.2 * RATE)
    assert measure(path) == heard_of(sound)
    for from_s, hertz in ((1, 220), (4, 330)):
        part = sound[from_s * RATE : (from_s + 1) * RATE, 0]
        assert int((np.diff(np.signbit(part)) != 0).sum()) == pytest.approx(2 * hertz, abs=4)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FLAC, Kind(".flac", "flac", rate=22_050)),
        (WAV, Kind(".wav", "pcm_s16le", rate=22_050)),
        (Kind(".aiff", "pcm_s16be"), Kind(".aiff", "pcm_s16be", rate=22_050)),
        (Kind(".m4a", "aac"), Kind(".m4a", "aac", rate=22_050)),
        (Kind(".caf", "pcm_s16be"), Kind(".caf", "pcm_s16be", rate=22_050)),
        (Kind(".wv", "wavpack"), Kind(".wv", "wavpack", rate=22_050)),
        (Kind(".tta", "tta"), Kind(".tta", "tta", rate=22_050)),
        (Kind(".au", "pcm_s16be"), Kind(".au", "pcm_s16be", rate=22_050)),
        (Kind(".w64", "pcm_s16le"), Kind(".w64", "pcm_s16le", rate=22_050)),
        (Kind(".voc", "pcm_s16le"), Kind(".voc", "pcm_s16le", rate=22_050)),
        (Kind(".mka", "flac"), Kind(".mka", "flac", rate=22_050)),
        (
            Kind(".opus", "libopus", rate=48_000, container="ogg"),
            Kind(".opus", "libopus", rate=24_000, container="ogg"),
        ),
    ],
    ids=["flac", "wav", "aiff", "m4a", "caf", "wv", "tta", "au", "w64", "voc", "mka", "opus"],
)
def test_joined_files_that_do_not_play_whole_are_told(tmp_path: Path, first: Kind, second: Kind):
    path = joined(tmp_path, first, second)
    with pytest.raises(
        AudioError, match=rf"^“{path.name}” is several recordings in one file, and not all of it plays"
    ):
        measure(path)


# -- files that are not as they say ---------------------------------------------------------------------


@pytest.mark.parametrize("quiet_first", [True, False])
def test_an_mp3_of_varying_rate_that_does_not_count_its_frames_is_whole(tmp_path: Path, *, quiet_first: bool):
    kind = Kind(".mp3", "libmp3lame", options=(("q", "2"),))
    noise = np.random.default_rng(1).normal(0, 0.2, (12 * kind.rate, 2)).astype(np.float32)
    noise[: 4 * kind.rate] *= 0 if quiet_first else 1
    noise[4 * kind.rate :] *= 1 if quiet_first else 0
    path = tmp_path / "varying.mp3"
    with av.open(str(path), "w", options={"write_xing": "0"}) as container:
        stream = container.add_stream(kind.codec, rate=kind.rate, options=dict(kind.options))
        assert isinstance(stream, av.AudioStream)
        encode(container, stream, noise, kind.rate, "stereo")
    assert measure(path).seconds == pytest.approx(12, abs=0.1)


def test_pictures_beside_the_sound_that_go_on_longer_do_not_make_it_cut_off(tmp_path: Path):
    path = tmp_path / "film.mkv"
    with av.open(str(path), "w") as container:
        picture = container.add_stream("mpeg4", rate=5)
        picture.width, picture.height, picture.pix_fmt = 32, 32, "yuv420p"
        sound = container.add_stream("flac", rate=48_000, layout="stereo")
        for _ in range(40):
            container.mux(picture.encode(av.VideoFrame(32, 32, "yuv420p")))
        container.mux(picture.encode(None))
        encode(container, sound, tone(2 * 48_000, 48_000), 48_000, "stereo")
    assert measure(path).seconds == pytest.approx(2, abs=0.01)


SAYS_ITS_SIZE = {".wav", ".aiff", ".flac", ".mka", ".tta", ".wv", ".caf", ".wma"}


@pytest.mark.parametrize(
    "kind", [*(kind for kind in KINDS if kind.ending in SAYS_ITS_SIZE), Kind(".w64", "pcm_s16le")]
)
def test_a_file_that_lost_its_end_is_told_as_cut_off(tmp_path: Path, kind: Kind):
    path = written(tmp_path / f"cut{kind.ending}", kind, tone(8 * kind.rate, kind.rate))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(AudioError, match=r"breaks off after 0:0\d of 0:08"):
        measure(path)


def rf64(wav: bytes) -> bytes:
    """Write a WAV as programs do that make files of more than 4 GB."""
    at = wav.index(b"data")
    sizes = struct.pack("<QQQI", len(wav) + 28, len(wav) - at - 8, 0, 0)
    head = b"RF64\xff\xff\xff\xffWAVE" + b"ds64" + struct.pack("<I", len(sizes)) + sizes
    return head + wav[12:at] + b"data\xff\xff\xff\xff" + wav[at + 8 :]


def test_a_large_wav_that_lost_its_end_is_told_as_cut_off(tmp_path: Path):
    path = written(tmp_path / "large.wav", WAV, tone(8 * WAV.rate, WAV.rate))
    whole = rf64(path.read_bytes())
    path.write_bytes(whole)
    assert measure(path).seconds == pytest.approx(8)
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(AudioError, match=r"breaks off after 0:03 of 0:08"):
        measure(path)


OGG = [kind for kind in KINDS if kind.ending in {".ogg", ".oga", ".opus"}]


@pytest.mark.parametrize("kind", OGG, ids=lambda kind: kind.name)
def test_an_ogg_that_ends_within_a_page_is_told_as_cut_off(tmp_path: Path, kind: Kind):
    path = written(tmp_path / f"cut{kind.ending}", kind, tone(8 * kind.rate, kind.rate))
    whole = path.read_bytes()
    last = whole.rindex(b"OggS\0")
    for size in (len(whole) // 2, last + 10, len(whole) - 1):
        path.write_bytes(whole[:size])
        with pytest.raises(AudioError, match=r"breaks off after 0:0\d: it is cut off"):
            measure(path)


def test_what_lies_behind_an_ogg_does_not_make_it_cut_off(tmp_path: Path):
    path = written(tmp_path / "tagged.ogg", OGG[0], tone(2 * 44_100, 44_100))
    for size in (128, 4_000):
        path.write_bytes(path.read_bytes() + b"TAG" + bytes(size))
        assert measure(path).seconds == pytest.approx(2, abs=0.05)


@pytest.mark.parametrize(
    ("kind", "at", "unknown"),
    [
        (Kind(".caf", "pcm_s16be"), b"data", b"\xff" * 8),
        (Kind(".au", "pcm_s16be"), b".snd\0\0\0\x20", b"\xff" * 4),
    ],
    ids=["caf", "au"],
)
def test_a_file_that_was_written_into_a_pipe_is_whole_and_one_behind_it_is_told(
    tmp_path: Path, kind: Kind, at: bytes, unknown: bytes
):
    path = written(tmp_path / f"piped{kind.ending}", kind, tone(3 * kind.rate, kind.rate))
    whole = path.read_bytes()
    begins = whole.index(at) + len(at)
    path.write_bytes(whole[:begins] + unknown + whole[begins + len(unknown) :])
    assert measure(path).seconds == pytest.approx(3, abs=0.01)
    if kind.ending == ".au":
        path.write_bytes(path.read_bytes() + whole)
        with pytest.raises(AudioError, match="several recordings"):
            measure(path)


@pytest.mark.parametrize(
    "kind",
    [Kind(".mp3", "libmp3lame"), FLAC, Kind(".aac", "aac", container="adts")],
    ids=lambda kind: kind.name,
)
def test_a_broken_place_in_the_middle_is_played_past_and_measured_so(
    tmp_path: Path, played: partial[np.ndarray], kind: Kind
):
    path = written(tmp_path / f"scratched{kind.ending}", kind, tone(6 * kind.rate, kind.rate))
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2 : len(raw) // 2 + 40] = b"\x55" * 40
    path.write_bytes(raw)
    sound = played(path)
    assert len(sound) == pytest.approx(6 * RATE, abs=0.3 * RATE)
    assert measure(path) == heard_of(sound)


# -- files that are made to do harm ---------------------------------------------------------------------


def wav(path: Path, rate: int, size: int) -> Path:
    """Write a WAV of one byte a sample that claims any rate."""
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, rate, 1, 8)
    head = struct.pack("<4sI4s", b"RIFF", 36 + size, b"WAVE") + form + struct.pack("<4sI", b"data", size)
    path.write_bytes(head + bytes(size))
    return path


@pytest.mark.parametrize("rate", [0, 1, 3, 100, 3_999, 2**32 - 1])
def test_rates_that_are_no_music_are_refused_before_anything_is_decoded(tmp_path: Path, rate: int):
    with pytest.raises(AudioError, match=r"“odd.wav” cannot be read as music\."):
        measure(wav(tmp_path / "odd.wav", rate, 4_000_000))


def test_what_goes_on_for_more_than_a_day_is_no_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("companion.audio.decoding.decoded.LONGEST_S", 5.0)
    with pytest.raises(AudioError, match=r"“odd.wav” goes on for more than a day"):
        measure(wav(tmp_path / "odd.wav", 8_000, 80_000))


def with_cover(path: Path, side: int) -> Path:
    """Put a cover of so many black points a side, eight bytes each, before a tone in an MP3."""
    pack = zlib.compressobj(1)
    row = bytes(1 + side * 8)
    points = b"".join(pack.compress(row) for _ in range(side)) + pack.flush()

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 16, 6, 0, 0, 0)
    picture = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", points) + chunk(b"IEND", b"")
    body = b"\0image/png\0\x03\0" + picture
    frame = b"APIC" + _seven_bits(len(body)) + b"\0\0" + body
    kind = Kind(".mp3", "libmp3lame")
    sound = written(path, kind, tone(kind.rate, kind.rate)).read_bytes()
    path.write_bytes(b"ID3\x04\0\0" + _seven_bits(len(frame)) + frame + sound)
    return path


def _seven_bits(size: int) -> bytes:
    return bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))


def test_a_cover_is_never_decoded(tmp_path: Path):
    path = with_cover(tmp_path / "covered.mp3", 64)
    seen = []
    for how in (av.open, opened):
        with how(str(path)) as container:
            (picture,) = container.streams.video
            seen.append(picture.codec_context.pix_fmt)
    assert seen == ["rgba64be", None], "whoever opens it otherwise has decoded its points by then"
    assert measure(path).seconds == pytest.approx(1, abs=0.001)


@pytest.mark.long
def test_a_cover_of_two_gigabytes_takes_no_memory(tmp_path: Path):
    path = with_cover(tmp_path / "covered.mp3", 16_000)
    code = (
        "import resource, sys; from pathlib import Path; from companion.audio.library.worker import hear\n"
        "heard = hear(Path(sys.argv[1])); unit = 1 if sys.platform == 'darwin' else 1024\n"
        "print(heard.sound is not None, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit // 2**20)"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    sound, mebibytes = done.stdout.split()
    assert sound == "True"
    assert int(mebibytes) < 200


ELSEWHERE = {
    "hls": "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{there}\n#EXT-X-ENDLIST\n",
    "master": "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9\n{there}\n",
    "dash": '<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period><AdaptationSet><Representation '
    'id="a" mimeType="audio/mp4" bandwidth="9"><BaseURL>{there}</BaseURL></Representation></AdaptationSet>'
    "</Period></MPD>",
    "concat": "ffconcat version 1.0\nfile '{there}'\n",
    "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=a\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9 RTP/AVP 0\n",
}


@pytest.mark.parametrize("kind", ELSEWHERE)
@pytest.mark.parametrize("ending", [".mp3", ".m4a", ".m3u8"])
def test_text_that_names_other_files_or_addresses_is_no_music(tmp_path: Path, kind: str, ending: str):
    there = written(tmp_path / "there.wav", WAV, tone(WAV.rate, WAV.rate))
    path = tmp_path / f"song{ending}"
    path.write_text(ELSEWHERE[kind].format(there=there))
    with pytest.raises(AudioError, match=r"cannot be read as music\."):
        measure(path)
