"""Files of music as they lie on disks: of every codec that can be written here, and of any length."""

from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from av.audio.fifo import AudioFifo

LEVEL = -20.0


@dataclass(frozen=True)
class Kind:
    """A kind of file: how it is written, and by how many seconds encoders of it may miss the length."""

    ending: str
    codec: str
    off_s: float = 0.0
    rate: int = 44_100
    container: str = ""
    options: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """Name it for the list of tests."""
        return f"{self.codec}{self.ending}"


KINDS = (
    Kind(".wav", "pcm_u8"),
    Kind(".wav", "pcm_s16le", rate=48_000),
    Kind(".wav", "pcm_s24le", rate=96_000),
    Kind(".wav", "pcm_s32le", rate=8_000),
    Kind(".wav", "pcm_f32le", rate=192_000),
    Kind(".aiff", "pcm_s16be", rate=22_050),
    Kind(".caf", "pcm_s16be"),
    Kind(".flac", "flac"),
    Kind(".flac", "flac", rate=11_025),
    Kind(".oga", "flac", container="ogg"),
    Kind(".m4a", "alac"),
    Kind(".m4a", "aac"),
    Kind(".mp4", "aac", rate=48_000),
    Kind(".aac", "aac", 0.1, container="adts"),
    Kind(".mp3", "libmp3lame", 0.004),
    Kind(".mp3", "libmp3lame", 0.004, options=(("q", "4"),)),
    Kind(".mp3", "libmp3lame", 0.004, rate=22_050),
    Kind(".mp2", "mp2", 0.1),
    Kind(".ogg", "vorbis", 0.03, options=(("strict", "-2"),)),
    Kind(".opus", "libopus", rate=48_000, container="ogg"),
    Kind(".webm", "libopus", 0.03, rate=48_000),
    Kind(".mka", "flac"),
    Kind(".wma", "wmav2", 0.2, container="asf", options=(("b", "128000"),)),
    Kind(".ac3", "ac3", 0.1, rate=48_000),
    Kind(".wv", "wavpack"),
    Kind(".tta", "tta"),
)


def tone(frames: int, rate: int, channels: int = 2, hertz: float = 997.0) -> np.ndarray:
    """A tone of known loudness, the same in all channels."""
    at = np.arange(frames) / rate
    mono = (10 ** (LEVEL / 20) * np.sin(2 * np.pi * hertz * at)).astype(np.float32)
    return np.repeat(mono[:, None], channels, axis=1)


def written(path: Path, kind: Kind, sound: np.ndarray, layout: str = "stereo") -> Path:
    """Write sound to a file of some kind."""
    with av.open(str(path), "w", format=kind.container or None) as container:
        stream = container.add_stream(kind.codec, rate=kind.rate, layout=layout, options=dict(kind.options))
        assert isinstance(stream, av.AudioStream)
        encode(container, stream, sound, kind.rate, layout)
    return path


def encode(
    container: av.container.OutputContainer, stream: av.AudioStream, sound: np.ndarray, rate: int, layout: str
) -> None:
    """Put sound into a stream, in blocks as its codec wants them."""
    if not len(sound):
        container.mux(stream.encode(None))
        return
    frame = av.AudioFrame.from_ndarray(
        np.ascontiguousarray(sound).reshape(1, -1), format="flt", layout=layout
    )
    frame.sample_rate = rate
    fifo, fit = AudioFifo(), av.AudioResampler(stream.format.name, layout, rate)
    for ready in [*fit.resample(frame), *fit.resample(None)]:
        ready.pts = None
        fifo.write(ready)
    size = stream.codec_context.frame_size or 4_096
    while (block := fifo.read(size) or fifo.read(0, partial=True)) is not None:
        container.mux(stream.encode(block))
    container.mux(stream.encode(None))
