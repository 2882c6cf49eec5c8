"""The room that living music sounds in: a long smooth echo, convolved in parts of one block each."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.engine.ring import CHANNELS, RATE, Sound
from companion.audio.living.place import BLOCK
from companion.session.music.characters import CharacterRoom

_OCTAVES: Final = 90 * 2.0 ** np.arange(8)
_TREBLE: Final = 3_200.0


class LivingRoom:
    """Answers each block with what the room still holds of the ones before."""

    def __init__(self, room: CharacterRoom, seed: int) -> None:
        answer = _answer(room.seconds, seed)
        self.blocks = -(-answer.shape[1] // BLOCK)
        """So many blocks back a sound is still heard."""
        padded = np.pad(answer, ((0, 0), (0, self.blocks * BLOCK - answer.shape[1])))
        parts = padded.reshape(CHANNELS, self.blocks, BLOCK)
        self._parts = np.fft.rfft(parts, 2 * BLOCK).astype(np.complex64)
        self._sent = np.zeros_like(self._parts)
        self._at = 0  # by the frame: what is summed in another order would not be the same to the last bit
        self._last: Sound = np.zeros((BLOCK, CHANNELS), np.float32)

    def hear(self, dry: Sound, frame: int) -> None:
        """Take in what sounds in the room in the block from a frame on."""
        both = np.concatenate([self._last, dry]).T
        self._last = dry
        self._at = -(frame // BLOCK) % self.blocks
        self._sent[:, self._at] = np.fft.rfft(both)

    def answer(self) -> Sound:
        """Give what the room answers in this block."""
        split = self.blocks - self._at
        heard = np.einsum("cpf,cpf->cf", self._sent[:, self._at :], self._parts[:, :split])
        heard += np.einsum("cpf,cpf->cf", self._sent[:, : self._at], self._parts[:, split:])
        sound: NDArray[np.float32] = np.fft.irfft(heard)[:, BLOCK:].astype(np.float32)
        return sound.T


def _answer(seconds: float, seed: int) -> NDArray[np.float32]:
    """Make the answer of a large soft room: noise in octaves, each fading at its own pace."""
    rng, count = np.random.default_rng([seed, 9]), round(seconds * RATE)
    time, hertz = np.arange(count) / RATE, np.fft.rfftfreq(count, 1 / RATE)
    near = rng.standard_normal(count)
    far = 0.35 * near + 0.94 * rng.standard_normal(count)
    edges = np.minimum(1, time / 0.04) * np.minimum(1, (time[-1] - time) / 0.3)
    spectra = [np.fft.rfft(noise) for noise in (near, far)]
    sides = [np.zeros(count), np.zeros(count)]
    octaves = np.log2(np.maximum(hertz, 1))
    for centre in _OCTAVES:
        share = np.cos(np.pi / 2 * np.clip(octaves - np.log2(centre), -1, 1)) ** 2
        fading = np.exp(time * (np.log(1e-3) * (1 + (centre / _TREBLE) ** 1.1) / seconds))
        for number, spectrum in enumerate(spectra):
            sides[number] += np.fft.irfft(spectrum * share, count) * fading
    shaped = [side * edges for side in sides]
    return np.stack([(side / np.sqrt((side**2).sum())).astype(np.float32) for side in shaped])
