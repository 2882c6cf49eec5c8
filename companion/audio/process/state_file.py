"""What the music process keeps on disk: where it is, and what nobody has been told yet. No client words."""

import json
import threading
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from companion.audio.engine.player_place import PlayerPlace
from companion.audio.process.aside_writer import AsideWriter
from companion.audio.process.wire import boot_ns, event_from_json, programme_from_json, programme_to_json
from companion.files import textfile
from companion.session.music.mood import Steering
from companion.session.music.programme import Happening, MusicEvent, Programme, Track

OPENING_S: Final = 1.0
"""So long a disk that does not answer keeps a piece from being opened; then it is opened all the same."""

_SPOILT = (AttributeError, KeyError, TypeError, ValueError)  # what reading a file of the wrong shape raises


@dataclass(frozen=True, slots=True)
class RememberedState:
    """What a process that died was playing, and which file it was opening at the time, if any."""

    programme: Programme
    place: PlayerPlace
    suspect: str


class StateFile:
    """Keeps every event until it is acknowledged.

    It is read once, before the music; from then on it is written aside. Only ``opening`` waits for that,
    which is for the threads of decoders.
    """

    def __init__(self, data_dir: Path, writer: AsideWriter | None = None) -> None:
        self._writer = writer or AsideWriter()
        self._lock = threading.Lock()
        self._place_path = data_dir / "music-place.json"
        self._programme_path = data_dir / "music-programme.json"
        self._kept = self._read(self._place_path)
        self._programme = self._read(self._programme_path)
        self.session = ""
        self.events: list[MusicEvent] = []
        # Never a number twice, even if the file was lost: there is less than one event a second.
        self._number = int(time.time())
        with suppress(*_SPOILT):
            self._number = max(self._number, int(self._kept["number"]))
            self.events = [event_from_json(event) for event in self._kept["events"]]
            self.session = str(self._kept["session"])
        self.backend = str(self._kept.get("backend", ""))
        """What plays without fault, by its name; nothing where something is amiss."""
        self.unsaved = False
        """Whether there is something that a crash must not lose."""

    def tell(
        self,
        happening: Happening,
        *,
        phase: str = "",
        track: Track | None = None,
        position_s: float = 0.0,
        why: str = "",
        steering: Steering | None = None,
    ) -> None:
        """Note one happening."""
        self._number += 1
        self.unsaved = True
        self.events.append(
            MusicEvent(
                number=self._number,
                boot_ns=boot_ns(),
                happening=happening,
                phase=phase,
                track_id=track.id if track else "",
                title=track.title if track else "",
                position_s=round(position_s, 2),
                why=why,
                steering=steering,
            )
        )

    def acknowledge(self, number: int) -> None:
        """Let go of what is in the journal."""
        self.events = [event for event in self.events if event.number > number]
        self.unsaved = True

    def begin(self, session: str, programme: Programme) -> None:
        """Remember what is played; what another session was not told is not this one's business."""
        if session != self.session:
            self.session = session
            self.events.clear()
        self.unsaved = True
        self._programme = programme_to_json(programme)
        self._writer.put(self._programme_path, json.dumps(self._programme))

    def keep(self, place: PlayerPlace | None) -> None:
        """Remember where the music is, if that has changed; while the disk is busy that has to wait.

        Without a place, as before there is music, that of the process before this one stays.
        """
        if self._writer.busy:
            return
        now = {
            "session": self.session,
            "place": self._kept.get("place") if place is None else asdict(place),
            "events": [asdict(event) for event in self.events],
            "number": self._number,
            "backend": self.backend,
        }
        self.unsaved = False
        with self._lock:
            if now != self._kept:
                self._kept = now
                self._writer.put(self._place_path, json.dumps(now))

    def opening(self, path: str) -> None:
        """Remember that a file is about to be opened, in case that ends the process; ``keep`` forgets it."""
        with self._lock:
            self._kept = {**self._kept, "opening": path}
            self._writer.put(self._place_path, json.dumps(self._kept))
        self._writer.wait(OPENING_S)

    def wait(self, seconds: float) -> bool:
        """Wait until everything is written, but not longer; say whether it is."""
        return self._writer.wait(seconds)

    def recall(self) -> RememberedState | None:
        """Say what the process before this one was playing."""
        with suppress(*_SPOILT):
            place = self._kept["place"]
            lists = {name: tuple(place.get(name, ())) for name in ("heard", "given_up", "left")}
            return RememberedState(
                programme_from_json(self._programme),
                PlayerPlace(**{**place, **lists}),
                str(self._kept.get("opening", "")),
            )
        return None

    def forget(self) -> None:
        """The session has ended: nothing is to be told or resumed any more."""
        for path in (self._place_path, self._programme_path):
            self._writer.put(path, None)

    def _read(self, path: Path) -> dict[str, Any]:
        try:
            kept = textfile.from_json(textfile.read_bytes(path))
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}
