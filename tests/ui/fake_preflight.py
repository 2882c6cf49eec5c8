"""What there is to know before a session, told when the test says so."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from companion.ports.preflight import Told
from companion.session.music.mood import LivingMusic
from companion.session.music.preflight import (
    CheckFinding,
    CheckStatus,
    CheckSubject,
    ChosenMusic,
    HeardMusic,
    of_the_music,
    paths_of,
)
from companion.session.music.programme import MusicState, Track


@dataclass
class FakePreflight:
    """Has heard nothing yet, and knows nothing of the sound."""

    chosen: Sequence[ChosenMusic] = ()
    told: Told = lambda _: None
    paths: list[str] = field(default_factory=list)
    playing: bool = False
    music: Sequence[Track] = ()
    start_s: float = 0.0
    living: LivingMusic | None = None
    tell_music: Callable[[MusicState], None] = lambda _: None
    stopped: bool = False

    def check(self, chosen: Sequence[ChosenMusic], told: Told) -> None:
        """Take note of the choice."""
        self.chosen, self.told, self.paths = chosen, told, paths_of(chosen)
        self.hear({})

    def hear(self, heard: Mapping[str, HeardMusic]) -> None:
        """Tell what was heard."""
        self.told(of_the_music(self.chosen, heard))

    def look_around(self, told: Told) -> None:
        """Remind of notifications, and leave the rest open."""
        self.told = told
        self.sound(CheckStatus.LOOKING)

    def sound(self, standing: CheckStatus) -> None:
        """Tell how it stands with the computer."""
        reminder = CheckFinding(CheckSubject.NOTIFICATIONS, CheckStatus.REMINDER, ("Silence notifications.",))
        awake = CheckFinding(CheckSubject.AWAKE, standing, ("This computer will stay awake.",))
        self.told([CheckFinding(CheckSubject.SOUND, standing, ("It plays.",)), awake, reminder])

    def try_sound(self, told: Callable[[str], None]) -> None:
        """Play at once."""
        self.playing = True
        told("Playing softly.")

    def try_music(
        self, tracks: Sequence[Track], told: Callable[[MusicState], None], start_s: float = 0.0
    ) -> None:
        """Play at once."""
        self.music, self.playing, self.start_s = tuple(tracks), True, start_s
        self.tell_music = told
        told(MusicState(track_id=tracks[0].id, title=tracks[0].title, position_s=start_s, length_s=600.0))

    def try_living(self, living: LivingMusic, told: Callable[[MusicState], None]) -> None:
        """Play at once."""
        self.living, self.playing = living, True
        self.tell_music = told
        told(MusicState(title=living.title, mood=living.mood))

    def end_sound(self) -> None:
        """End at once."""
        self.playing = False

    def stop(self) -> None:
        """Take note."""
        self.stopped = True
