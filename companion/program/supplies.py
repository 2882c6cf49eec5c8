"""What sessions are planned from: the protocols and playlists that ship."""

from collections.abc import Sequence
from dataclasses import dataclass

from companion.audio.playlists import find_playlists, last_resort
from companion.resources import assets
from companion.session.files import find_protocols
from companion.session.plan import Plan
from companion.session.programme import Playlist, Programme, Track, programme
from companion.session.protocol import Protocol


@dataclass(frozen=True, slots=True)
class Supplies:
    """What was read from the assets; ``trouble`` says in a sentence each what was wrong with it."""

    protocols: Sequence[Protocol]
    playlists: Sequence[Playlist]
    last_resort: Track | None
    trouble: Sequence[str]

    def programme(self, plan: Plan, playlists: Sequence[Playlist]) -> Programme:
        """Put together the music of a plan from these playlists."""
        by_id = {playlist.id: playlist for playlist in playlists}
        chosen = {phase: by_id[name] for phase, name in plan.playlists.items() if name in by_id}
        return programme([phase.id for phase in plan.protocol.phases], chosen, self.last_resort)


def read_supplies() -> Supplies:
    """Read the assets; what cannot be read is left out, and told."""
    protocols, trouble = find_protocols(assets() / "protocols")
    reports = find_playlists(assets() / "playlists")
    trouble += [str(problem) for report in reports for problem in report.problems]
    playlists = [report.playlist for report in reports]
    return Supplies(protocols, playlists, last_resort(assets() / "playlists"), trouble)
