"""The music of a planned evening as one file. Fulfils the port ``EveningMusic``."""

import logging
import threading
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path

from companion.audio.process.wire import programme_to_json
from companion.desktop.log import wordless
from companion.files.destinations import ExportError, written_whole
from companion.i18n import tr
from companion.ports.calls import Failed
from companion.ports.music.along import PieceAlong
from companion.ports.music.evening import EveningMusicLook, EveningMusicStatus
from companion.ports.record import RecordError
from companion.services.background import UNEXPECTED, Background, Post
from companion.services.music.living import fresh_seed
from companion.services.music.taking_home.one_file import (
    BrokenMusicError,
    CancelledError,
    Job,
    refuse_without_room,
    size_of,
    written_by_worker,
)
from companion.services.music.taking_home.pieces_along import credits_of, living_along, piece_along
from companion.services.watchers import Watchers
from companion.session.music.living import seeded
from companion.session.music.music_file import MusicFileKind
from companion.session.music.programme import Programme, Track
from companion.session.plan import Plan
from companion.session.protocol import Phase

log = logging.getLogger(__name__)


class EveningMusic:
    """One file at a time, on a thread of its own; a session that begins ends it, and a lock does not."""

    def __init__(
        self,
        background: Background,
        post: Post,
        programme: Callable[[Plan], Programme],
        is_live: Callable[[], bool],
    ) -> None:
        """``programme`` gives the music of a plan as a session would play it."""
        self._background = background
        self._post = post
        self._programme = programme
        self._is_live = is_live
        self._ends = threading.Event()
        self._thread: threading.Thread | None = None
        self._status = EveningMusicStatus()
        self._watchers = Watchers[[]]()

    # -- what the screens ask ---------------------------------------------------------------------

    def look(self, plan: Plan, then: Callable[[EveningMusicLook], None], failed: Failed) -> None:
        """Look at all the music of a plan before anything is written."""
        programme = self._programme(plan)
        self._background.do(lambda: looked_at(plan, programme), then, failed)

    def standing(self) -> EveningMusicStatus:
        """Say how it stands."""
        return self._status

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` whenever it stands otherwise."""
        return self._watchers.watch(changed)

    def write(
        self,
        plan: Plan,
        path: Path,
        kind: MusicFileKind,
        *,
        without: Collection[str] = (),
        replace: bool = False,
    ) -> None:
        """Write a file; what was written before that is ended."""
        if self._is_live():
            said = tr("A session is under way: music is written once it has ended.")
            self._stand(EveningMusicStatus(said=said))
            return
        self.close()
        programme = self._programme(seeded(plan, fresh_seed()))
        ends = self._ends = threading.Event()

        def tell(share: float) -> None:
            self._post(lambda: self._far(ends, EveningMusicStatus(under_way=True, share=share)))

        def work() -> None:
            said = _written(plan, programme, path, kind, ends, tell, without=without, replace=replace)
            self._post(lambda: self._far(ends, EveningMusicStatus(said=said)))

        self._stand(EveningMusicStatus(under_way=True))
        self._thread = threading.Thread(target=work, name="music of the evening", daemon=True)
        self._thread.start()

    def cancel(self) -> None:
        """End what is being written; nothing of it stays."""
        self._ends.set()

    # -- what the program tells it ----------------------------------------------------------------

    def close(self) -> None:
        """End what is being written, and wait until nothing of it is left."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _far(self, ends: threading.Event, status: EveningMusicStatus) -> None:
        if ends is self._ends:  # another one may have been begun since
            self._stand(status)

    def _stand(self, status: EveningMusicStatus) -> None:
        self._status = status
        self._watchers.tell()


def looked_at(plan: Plan, programme: Programme) -> EveningMusicLook:
    """Say what a file would hold of a plan's music."""
    pieces = _living(plan, programme)
    pieces += [piece_along(track.id, track.title, track) for track in _tracks(programme)]
    staying = {piece.track_id for piece in pieces if piece.why_not}
    cues = ((phase, programme.cue(phase.id)) for phase in plan.protocol.phases)
    phases = [(phase, cue.tracks) for phase, cue in cues if cue.living is None]
    kinds = written_by_worker({"do": "kinds"}, threading.Event(), lambda _: None)["kinds"]
    return EveningMusicLook(
        _seconds(plan),
        tuple(MusicFileKind(kind) for kind in kinds),
        tuple(pieces),
        tuple(phase.name for phase, tracks in phases if not tracks),
        tuple(phase.name for phase, tracks in phases if tracks and {t.id for t in tracks} <= staying),
    )


def _living(plan: Plan, programme: Programme) -> list[PieceAlong]:
    """Give each character of living music once, for as long as it is heard."""
    found: dict[str, PieceAlong] = {}
    for phase in plan.protocol.phases:
        if (living := programme.cue(phase.id).living) is not None:
            before = found[living.character].seconds if living.character in found else 0.0
            seconds = before + 60 * (phase.end - phase.start)
            found[living.character] = living_along(living, seconds)
    return list(found.values())


def _tracks(programme: Programme) -> list[Track]:
    """Give each piece once, in the order of the phases; what is heard where no other is left comes last.

    The pieces beside living music are none of them: whoever writes a file has all the time it takes.
    """
    resort = [programme.last_resort] if programme.last_resort else []
    played = [track for cue in programme.cues if cue.living is None for track in cue.tracks]
    return list({track.id: track for track in (*played, *(resort if played else ()))}.values())


def _seconds(plan: Plan) -> float:
    return sum(60 * (phase.end - phase.start) for phase in plan.protocol.phases)


# -- on the thread of its own ---------------------------------------------------------------------


def _written(
    plan: Plan,
    programme: Programme,
    path: Path,
    kind: MusicFileKind,
    ends: threading.Event,
    tell: Callable[[float], None],
    *,
    without: Collection[str],
    replace: bool,
) -> str:
    """Write the file, and say in a sentence what came of it."""
    try:
        chosen = _allowed(programme, without)
        refuse_without_room(path, kind, _seconds(plan))
        with written_whole(path, replace=replace) as part:
            job = {**_job(plan, chosen), "kind": kind, "to": str(part)}
            answer = written_by_worker(job, ends, lambda done: tell(min(1.0, done / _seconds(plan))))
            size = part.stat().st_size
    except (ExportError, RecordError) as error:
        return str(error)
    except CancelledError:
        return tr("Stopped; nothing was written.")
    except BrokenMusicError as error:
        return tr("Nothing was written: the file did not become whole ({problem}).").format(problem=error)
    except Exception as error:  # noqa: BLE001 - whoever waits has to be told
        log.error("the music of an evening: %s", wordless(error))  # noqa: TRY400 - no words in the log
        return tr(UNEXPECTED)
    return _said(path, _seconds(plan), size, answer["skipped"])


def _said(path: Path, seconds: float, size: int, skipped: list[str]) -> str:
    said = tr(
        "Written: {path}, {minutes} min, {size}. It is not encrypted: anybody who has it can hear it."
    ).format(path=path, minutes=f"{seconds / 60:g}", size=size_of(size))
    if skipped:
        others = tr("These could not be played, or not to their end; others stand in their place: {pieces}.")
        said += " " + others.format(pieces=_named(skipped))
    return said


def _named(titles: Iterable[str]) -> str:
    return ", ".join(f"“{title}”" for title in titles)


def _allowed(programme: Programme, without: Collection[str]) -> Programme:
    """Give a programme without what was left out; refuse one with a piece of which no copy may be made."""
    cues = [
        replace(cue, tracks=(), living=None if cue.living.character in without else cue.living)
        if cue.living
        else replace(cue, tracks=tuple(t for t in cue.tracks if t.id not in without))
        for cue in programme.cues
    ]
    resort = programme.last_resort
    kept = replace(
        programme,
        cues=tuple(cues),
        last_resort=resort if resort and resort.id not in without else None,
    )
    if not any(cue.tracks or cue.living for cue in cues):
        raise RecordError(tr("Nothing was written: there would be nothing but silence."))
    pieces = [living_along(cue.living, 0.0) for cue in kept.cues if cue.living]
    pieces += [piece_along(track.id, track.title, track) for track in _tracks(kept)]
    staying = dict.fromkeys(piece.title for piece in pieces if piece.why_not)
    if staying:
        said = tr("Nothing was written: these may not be copied: {pieces}.")
        raise RecordError(said.format(pieces=_named(staying)))
    return kept


def _job(plan: Plan, programme: Programme) -> Job:
    phases = plan.protocol.phases
    begins = phases[0].start
    return {
        "do": "render",
        "title": tr("Music of the evening"),
        "credits": credits_of(_tracks(programme), [cue.living for cue in programme.cues if cue.living]),
        "programme": programme_to_json(programme),
        "spans": [{"phase": phase.id, "seconds": 60 * (phase.end - phase.start)} for phase in phases],
        "chapters": [
            {
                "title": _chapter(phase),
                "from_s": 60 * (phase.start - begins),
                "to_s": 60 * (phase.end - begins),
            }
            for phase in phases
        ],
    }


def _chapter(phase: Phase) -> str:
    """Name a phase with its minute, the minus of those before zero being a real one."""
    minute = f"{phase.start:g}".replace("-", "\N{MINUS SIGN}")
    return tr("{phase} · minute {minute}").format(phase=phase.name, minute=minute)
