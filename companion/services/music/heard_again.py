"""The music of a session that has been, heard once more. Fulfils the port ``HeardAgain``."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from companion.i18n import tr
from companion.ports.record import RecordError
from companion.services.background import Background
from companion.services.music.audition import Audition, MakePlayer
from companion.services.music.living import Characters
from companion.session.music.mood import LivingMusic
from companion.session.music.programme import MusicState, Track

PHASE: Final = "again"

SOFTER_DB: Final = -12.0
"""How much softer than in the session: it accompanies reading at a desk."""


class HeardAgain:
    """Looks for the piece beside the window, and plays it unless a session is under way anywhere here."""

    def __init__(
        self,
        background: Background,
        make_player: MakePlayer,
        known: Callable[[], Mapping[str, Track]],
        is_live: Callable[[], bool],
        characters: Callable[[], Characters] = Characters,
    ) -> None:
        """``known`` reads all the music of this computer, by the ids under which sessions play it."""
        self._background = background
        self._audition = Audition(background, make_player, PHASE)
        self._known = known
        self._is_live = is_live
        self._characters = characters
        self._tries = 0

    def hear(
        self, track_id: str, title: str, start_s: float, told: Callable[[MusicState | str], None]
    ) -> None:
        """Fade to a piece from a place in it."""
        self._tries += 1
        trial = self._tries

        def play(track: Track) -> None:
            if trial != self._tries:
                return  # something else is wanted by now, or silence
            if self._is_refused(told):
                return
            # Another id each time: the player takes the same track in the same programme as playing already.
            soft = replace(track, id=f"{track_id}~{trial}", gain_db=track.gain_db + SOFTER_DB)
            self._audition.play((soft,), heard, start_s)

        def heard(state: MusicState) -> None:
            if trial == self._tries:
                told(replace(state, track_id=state.track_id.rpartition("~")[0]))

        def fail(sentence: str) -> None:
            if trial == self._tries:
                told(sentence)

        self._background.do(lambda: self._find(track_id, title), play, fail)

    def hear_living(self, living: LivingMusic, told: Callable[[MusicState | str], None]) -> None:
        """Fade to living music as it was."""
        self._tries += 1
        trial = self._tries

        def heard(state: MusicState) -> None:
            if trial == self._tries:
                told(state)

        if living.past is not None and not self._is_refused(told):
            past, folder = replace(living.past, gain_db=SOFTER_DB), self._characters().folder
            soft = replace(living, past=past, folder=folder)
            self._audition.play_living(soft, heard)

    def _is_refused(self, told: Callable[[MusicState | str], None]) -> bool:
        live = self._is_live()
        if live:
            told(tr("A session is under way: its music is the only one that is heard."))
        return live

    def _find(self, track_id: str, title: str) -> Track:
        track = self._known().get(track_id)
        if track is None:
            said = tr("“{title}” is no longer among the music of this computer: it cannot be heard here.")
            raise RecordError(said.format(title=title))
        if not Path(track.path).is_file():
            said = tr("The file of “{title}” is no longer at its place, {path}: it cannot be heard here.")
            raise RecordError(said.format(title=title, path=track.path))
        return track

    def stop(self) -> None:
        """Let it fade, and play nothing that is still looked for."""
        self._tries += 1
        self._audition.stop()
