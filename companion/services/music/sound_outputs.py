"""The outputs of this computer: remembered when they are met, and heard as loud as they may be."""

import subprocess
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

from companion.i18n import tr
from companion.services.background import Background
from companion.services.music.audition import NO_TEST, Audition, AuditionPlayer, MakePlayer
from companion.services.music.sound_probe import probe_sound, trouble_in
from companion.session.music.outputs import FoundOutput, Outputs
from companion.session.music.programme import MusicState, Track
from companion.session.music.troubles import MusicTrouble
from companion.settings import OutputSettings, SettingsError, SettingsFile

PHASE: Final = "loudest"
BODY_S: Final = 10.0
"""From here on the test piece has its full level."""


MakeTester = Callable[[Callable[[MusicState], None], Callable[[], Outputs]], AuditionPlayer]


class SoundOutputs:
    """Fulfils the port ``SoundOutputs``. Its player knows no ceiling: the test is the ceiling itself."""

    def __init__(
        self,
        background: Background,
        settings: SettingsFile,
        make_tester: MakeTester,
        test_piece: Callable[[], Track | None],
        probe: Callable[[], dict[str, Any]] = probe_sound,
    ) -> None:
        self._background = background
        self._settings = settings
        self._test_piece = test_piece
        self._probe = probe
        self._testing = Outputs()
        make: MakePlayer = lambda heard: make_tester(heard, lambda: self._testing)  # noqa: E731
        self._audition = Audition(background, make, PHASE)

    def look(self, told: Callable[[FoundOutput], None]) -> None:
        """See which outputs there are; those that were never met stand in the settings from then on."""
        self._background.do(
            self._find, lambda answer: told(self._take(answer)), lambda said: told(FoundOutput(trouble=said))
        )

    def _find(self) -> dict[str, Any]:
        try:
            return self._probe()
        except (OSError, subprocess.SubprocessError, ValueError):
            return {"advice": MusicTrouble.NO_PROCESS}

    def _take(self, answer: dict[str, Any]) -> FoundOutput:
        self.meet(answer)
        there = tuple(str(output) for output, _ in answer.get("outputs", ()))
        trouble = "" if there else trouble_in(answer).sentence
        return FoundOutput(there, str(answer.get("output", "")), trouble)

    def meet(self, answer: dict[str, Any]) -> None:
        """Remember the outputs of a probe's answer: those met before keep how loud they may be."""
        now = self._settings.now
        known = {output.id: output for output in now.outputs}
        for output_id, name in answer.get("outputs", ()):
            before = known.get(output_id, OutputSettings(output_id, name))
            known[output_id] = replace(before, name=name)
        with suppress(SettingsError):  # the outputs are met again at the next look
            self._settings.keep(replace(now, outputs=tuple(known.values())))

    def try_sound(self, output: OutputSettings, told: Callable[[str], None]) -> None:
        """Play the test sound to an output as loud as it may be; when asked again, as it is then."""
        piece = self._test_piece()
        if piece is None:
            told(tr(NO_TEST))
            return
        if self._testing.chosen != output.id:
            self._audition.stop()
        self._testing = Outputs(chosen=output.id)
        at_most = f"{piece.id} {output.loudest:g}"
        loud = replace(piece, id=at_most, gain_db=piece.gain_db + output.loudest)
        self._audition.play((loud,), lambda state: told(_where(state, output)), BODY_S)

    def end_sound(self) -> None:
        """Let it fade."""
        self._audition.stop()


def _where(state: MusicState, output: OutputSettings) -> str:
    if state.trouble or not state.device:
        return state.trouble.sentence
    if state.device != output.id:
        return tr("{output} does not take the sound; it plays to another.").format(output=output.name)
    return tr("Playing to {output}, as loud as it may be.").format(output=output.name)
