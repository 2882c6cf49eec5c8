"""The room that living music sounds in: a long smooth echo, convolved in parts of one block each."""

from math import log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.engine.ring import CHANNELS, RATE, Sound
from companion.audio.living.place import BLOCK
from companion.session.music.characters import CharacterRoom

_TREBLE: Final = 3_200.0
"""Hertz that ring for half as long as what is low."""

_LOWEST: Final = 45.0
_BINS: Final = 12_000 * 2 * BLOCK // RATE + 1  # no tone lies above that, and a room swallows it
_LOOK: Final = 2_048


class LivingRoom:
    """Answers each block with what the room still holds of the ones before."""

    def __init__(self, room: CharacterRoom, seed: int) -> None:
        answer = _answer(room.seconds, seed)
        self.blocks = -(-answer.shape[1] // BLOCK)
        """So many blocks back a sound is still heard."""
        padded = np.pad(answer, ((0, 0), (0, self.blocks * BLOCK - answer.shape[1])))
        parts = padded.reshape(CHANNELS, self.blocks, BLOCK)
        self._parts = np.fft.rfft(parts, 2 * BLOCK)[..., :_BINS].astype(np.complex64)
        self._sent = np.zeros_like(self._parts)
        self._at = 0  # by the frame: what is summed in another order would not be the same to the last bit
        self._last: Sound = np.zeros((BLOCK, CHANNELS), np.float32)

    def hear(self, dry: Sound, frame: int) -> None:
        """Take in what sounds in the room in the block from a frame on."""
        both = np.concatenate([self._last, dry]).T
        self._last = dry
        self._at = -(frame // BLOCK) % self.blocks
        self._sent[:, self._at] = np.fft.rfft(both)[:, :_BINS]

    def answer(self) -> Sound:
        """Give what the room answers in this block."""
        split = self.blocks - self._at
        heard = np.einsum("cpf,cpf->cf", self._sent[:, self._at :], self._parts[:, :split])
        heard += np.einsum("cpf,cpf->cf", self._sent[:, : self._at], self._parts[:, split:])
        sound: NDArray[np.float32] = np.fft.irfft(heard, 2 * BLOCK)[:, BLOCK:].astype(np.float32)
        return sound.T


def _answer(seconds: float, seed: int) -> NDArray[np.float32]:
    """Make the answer of a large soft room: noise of which what is high fades sooner."""
    rng, count = np.random.default_rng([seed, 9]), round(seconds * RATE)
    near = rng.standard_normal(count, np.float32)
    sides = (near, 0.35 * near + 0.94 * rng.standard_normal(count, np.float32))
    time = np.arange(count, dtype=np.float32) / RATE
    edges = np.minimum(1, time / 0.04) * np.minimum(1, (time[-1] - time) / 0.3)
    shaped = [_faded(side, seconds) * edges for side in sides]
    answer: NDArray[np.float32] = np.stack([side / np.sqrt(np.square(side).sum()) for side in shaped])
    return answer


def _faded(noise: NDArray[np.float32], seconds: float) -> NDArray[np.float32]:
    """Let each frequency of a noise fade at its own pace, in looks that overlap by half."""
    half = _LOOK // 2
    looks = -(-len(noise) // half)
    padded = np.pad(noise, (half, (looks + 1) * half - len(noise)))
    window = np.sin(np.pi * (np.arange(_LOOK, dtype=np.float32) + 0.5) / _LOOK)
    seen = np.fft.rfft(np.lib.stride_tricks.sliding_window_view(padded, _LOOK)[::half] * window)
    hertz = np.fft.rfftfreq(_LOOK, 1 / RATE).astype(np.float32)
    paces = log(1e-3) / seconds * (1 + (hertz / _TREBLE) ** 1.1)
    at = (np.arange(len(seen), dtype=np.float32) * (half / RATE))[:, np.newaxis]
    heard = np.fft.irfft(seen * (np.exp(at * paces) * (hertz > _LOWEST))).astype(np.float32) * window
    made: NDArray[np.float32] = heard[:-1, half:] + heard[1:, :half]
    return made.reshape(-1)[: len(noise)]
