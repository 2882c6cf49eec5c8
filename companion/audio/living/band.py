"""Everybody who plays a character, and what they sound like together in one block, before the room."""

from math import pi, sin
from typing import Final, TypeAlias, assert_never

import numpy as np

from companion.audio.engine.mixer import amplitude
from companion.audio.engine.ring import CHANNELS, RATE, Sound
from companion.audio.living.composer import presence
from companion.audio.living.place import BLOCK, LivingNote, LivingPlace, mood_at
from companion.audio.living.players.air import AirPlayer
from companion.audio.living.players.ensembles import EnsemblePlayer
from companion.audio.living.players.instruments import ENSEMBLES, SOLOS, STRUCK
from companion.audio.living.players.light import LivingLight, light_over
from companion.audio.living.players.partials import Partials, sounded, together
from companion.audio.living.players.solos import SoloPlayer
from companion.audio.living.players.spectra import hertz_of
from companion.audio.living.players.struck import StruckPlayer
from companion.session.music.characters import CharacterPlayer, LivingCharacter

_SWELLS: Final = (12.1, 20.9)
_MUCH: Final = 0.45

Sounding: TypeAlias = EnsemblePlayer | StruckPlayer | SoloPlayer | AirPlayer


class LivingBand:
    """Plays what the composer wrote, a block at a time; each block is a function of the place alone."""

    def __init__(self, character: LivingCharacter) -> None:
        self._players = character.players
        self._playing = [_playing(player, number) for number, player in enumerate(character.players)]
        self._levels = [amplitude(player.level) for player in character.players]

    @property
    def lasts(self) -> list[int]:
        """For how many frames each player is heard after the end of a tone."""
        return [0 if isinstance(each, AirPlayer) else each.lasts for each in self._playing]

    def over(self, place: LivingPlace, frame: int) -> Sound:
        """Give the sound of the block from a frame on."""
        mood, then = (mood_at(place.steerings, at) for at in (frame, frame + BLOCK))
        light = light_over((mood, then), frame)
        sound: Sound = np.zeros((BLOCK, CHANNELS), np.float32)
        partials: list[Partials] = []
        for note in place.notes:
            self._play(note, frame, light, partials, sound)
        for number, playing in enumerate(self._playing):
            if isinstance(playing, AirPlayer):
                grows, level = self._players[number].grows_with, self._levels[number]
                sound += playing.over(
                    frame, light, (level * presence(grows, mood), level * presence(grows, then))
                )
        whole = together(partials)
        return sound if whole is None else sound + sounded(light.over(whole))

    def _play(
        self,
        note: LivingNote,
        frame: int,
        light: LivingLight,
        partials: list[Partials],
        sound: Sound,
    ) -> None:
        playing, level = self._playing[note.player], self._levels[note.player]
        if isinstance(playing, AirPlayer) or not note.start - BLOCK < frame < note.end + playing.lasts:
            return
        match playing:
            case EnsemblePlayer():
                partials.append(
                    playing.over(
                        note, frame, light.bright, (level * _swell(frame), level * _swell(frame + BLOCK))
                    )
                )
            case StruckPlayer() if playing.fresh(note, frame):
                sound += playing.touched(note, frame, light, level)
            case StruckPlayer():
                fading = playing.over(note, frame, level)
                if fading is not None:
                    partials.append(fading)
            case SoloPlayer():
                sound += playing.over(note, frame, light, level)
            case _:
                assert_never(playing)


def _swell(frame: int) -> float:
    """How strong the ensembles are at a frame: they make room for the others now and then."""
    seconds = frame / RATE
    return 1 + _MUCH * sum(sin(2 * pi * seconds / period) for period in _SWELLS) / len(_SWELLS)


def _playing(player: CharacterPlayer, number: int) -> Sounding:
    """Give what a player sounds like."""
    if player.instrument in ENSEMBLES:
        return EnsemblePlayer(ENSEMBLES[player.instrument])
    if player.instrument in STRUCK:
        return StruckPlayer(STRUCK[player.instrument], number)
    if player.instrument in SOLOS:
        return SoloPlayer(SOLOS[player.instrument], number)
    return AirPlayer(hertz_of(player.low), hertz_of(player.high), number)
