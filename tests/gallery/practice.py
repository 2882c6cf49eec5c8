"""The practice whose screens are shown: its desk, its settings, its clients and its music."""

from collections.abc import Sequence
from dataclasses import replace

from companion.override import override
from companion.record.client import Client
from companion.record.visits import Status
from companion.session.music.programme import Playlist, Track
from companion.session.protocol import Protocol
from companion.settings import Number, Practice, Settings
from tests import fakes, samples
from tests.ui.fake_services import FakeMusic, FakeServices, FakeSettings

DAY_MS = 86_400_000
LONG_CODE = "Margarethe v. Hohenst.-W"
"""As long as a code can be."""

LONG_NOTE = (
    "Speaks of the house by the lake, the boat that was never painted, and of a voice not heard since she "
    "was nine; is quiet for a long while, breathes deeply, and asks whether the window may stay open."
)
PRACTICE = Practice(
    "Lakeside Practice",
    "Lindenstraße 4, second floor, bell “Practice”, 10969 Berlin",
    numbers=(Number("Emergency services", "112"), Number("Dr Weiss, on call", "+49 30 5550 0142")),
    medicines=("ondansetron", "metoclopramide", "clonidine", "labetalol", "midazolam", "naloxone"),
    stops=(
        "Pressure above the limit on our card, twice, ten minutes apart? Then the prescriber decides.",
        "Has anything to drink been taken today, or anything against anxiety?",
    ),
    routes=("by mouth", "under the tongue", "into the muscle", "into the vein"),
)
PROTOCOLS = ("im", "intranasal", "esketamine", "sublingual_swallowed", "sublingual_spat", "oral", "iv_40")


class DeskMusic(FakeMusic):
    """Music for most of the phases."""

    @override
    def playlists(self) -> Sequence[Playlist]:
        """Give a playlist for each phase but one."""
        music_store = (
            ("settle", "Harbour, early", 11),
            ("onset", "Slow Meadow", 14),
            ("build", "Tidal Glass", 9),
            ("peak", "Long River", 42),
            ("return", "Homeward, with rain", 33),
        )
        made = [_playlist(phase, title, minutes) for phase, title, minutes in music_store]
        return [Playlist("silence", "Silence", "", silence=True), *made, *self.living]


class Desk(FakeServices):
    """A desk with the protocols that ship, and music for most of their phases."""

    @override
    def protocols(self) -> Sequence[Protocol]:
        """Give those that ship."""
        return [fakes.protocol(name) for name in PROTOCOLS]


def _playlist(phase: str, title: str, minutes: float) -> Playlist:
    tracks = tuple(
        Track(f"{phase}-{n}", f"/music/{phase}-{n}.opus", f"{title} {n}", minutes * 30, phase) for n in (1, 2)
    )
    return Playlist(phase, title, phase, tracks)


def our_desk(**more: object) -> Desk:
    settings = FakeSettings(Settings(practice=PRACTICE, retention=10))
    return Desk(settings=settings, music=DeskMusic(), **more)  # type: ignore[arg-type]


def archive(many: int = 0, *, live: bool = False) -> Desk:
    """A desk with one client and one visit, and ``many`` more of both."""
    services = our_desk()
    services.with_archive()
    records = services.records
    names = ("Intramuscular, in the office", "Nasal spray, in the office", "Lozenge, swallowed")
    for number in range(many):
        code = LONG_CODE if number == 2 else f"{chr(65 + number % 26)}.{chr(65 + number * 7 % 26)}. {number}"
        client = Client(f"client-{number}", code, "", "", samples.OPENED_MS - number * DAY_MS)
        records.clients.kept[client.id] = client
        at = samples.OPENED_MS - (number + 1) * DAY_MS * 3 // 2
        plan = replace(samples.plan(), protocol=samples.protocol("im", names[number % 3]))
        visit = replace(samples.visit(), id=f"v{number}", client_id=client.id, client_code=code, plan=plan)
        records.visits.kept[visit.id] = replace(visit, number=1 + number % 6, planned_ms=at, opened_ms=at)
    if live:
        records.visits.kept["visit-4"] = samples.visit(Status.LIVE)
    return services
