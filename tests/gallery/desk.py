"""The screens of the desk: Today, clients, search, settings, music, and the planning of a session."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from companion.override import override
from companion.program.passed import passed_over
from companion.record.backups import Doing, Reason, Standing, backup_at
from companion.record.finding import Found, Hit, Piece
from companion.record.forms import DueForm
from companion.record.library import MusicList
from companion.record.sound_files import Passed, Why
from companion.record.trail import TrailRow
from companion.session import preflight
from companion.session.preflight import About
from companion.ui.desk.library import Scan
from companion.ui.desk.preflight import Told
from companion.ui.screens.clients import ClientsScreen
from companion.ui.screens.library import LibraryScreen
from companion.ui.screens.new_session import NewSessionScreen
from companion.ui.screens.search import SearchScreen
from companion.ui.screens.settings import SettingsScreen
from companion.ui.screens.settings.backups import BackupsPage
from companion.ui.screens.settings.keys import KeysPage
from companion.ui.screens.settings.page import SettingsPage
from companion.ui.screens.settings.practice import PracticePage
from companion.ui.screens.settings.sound import SoundPage
from companion.ui.screens.settings.tags import TagsPage
from companion.ui.screens.settings.text_and_light import TextAndLightPage
from companion.ui.screens.today import TodayScreen
from companion.ui.screens.trail import TrailScreen
from companion.ui.screens.whole_record import WholeRecordScreen
from companion.ui.theme import Look
from tests import samples
from tests.gallery.practice import DAY_MS, LONG_CODE, LONG_NOTE, Desk, archive, our_desk
from tests.gallery.stage import Made, wait
from tests.ui.fake_desk import FakeBackups, FakeRecords
from tests.ui.fake_keeping import FakeKeeping
from tests.ui.fake_library import FakeLibrary, track
from tests.ui.fake_making import FakeMaking
from tests.ui.fake_preflight import FakePreflight
from tests.ui.house import now

# -- the desk -----------------------------------------------------------------------------------------


def _today(desk: Desk) -> Callable[[Look], QWidget]:
    return lambda look: TodayScreen(desk, look, now)


def _today_with_forms(look: Look) -> QWidget:
    desk = archive(3)
    desk.backups = FakeBackups(Standing(overdue=True))
    title = "REMS Patient Monitoring Form"
    forms = [
        DueForm(f"v{n}", "rems", title, date(2026, 11, 27 + n), code) for n, code in enumerate(("A.K.",))
    ]
    desk.forms.expect([*forms, DueForm("v2", "rems", title, date(2026, 11, 20), LONG_CODE)])
    return TodayScreen(desk, look, now)


def _today_broken(look: Look) -> QWidget:
    failure = "The disk that holds the record does not answer (input/output error)."
    return TodayScreen(our_desk(records=FakeRecords(failure=failure)), look, now)


def _clients(desk: Desk, client: str = "") -> Callable[[Look], QWidget]:
    return lambda look: ClientsScreen(desk, look, now, client)


def _whole_record(look: Look) -> QWidget:
    made = WholeRecordScreen(our_desk().archive, look, samples.CLIENT, 10)
    made.folder.setText("/home/jm/Documents/Companion/A-K-record")
    return made


def _search(look: Look) -> QWidget:
    return SearchScreen(our_desk().archive, look)


def _search_with_hits(look: Look) -> QWidget:
    desk = our_desk()
    pieces = (Piece("Spoke of the "), Piece("coat", hit=True), Piece(" for a long time."))
    desk.archive.hits = [
        _hit(Found.NOTE, "note-4", pieces),
        _hit(Found.ENTRY, "entry-9", (Piece("“it's my dad's "), Piece("coat", hit=True), Piece("”"))),
        _hit(Found.ENTRY, "entry-10", (Piece(LONG_NOTE + " The "), Piece("coat", hit=True))),
        _hit(Found.CLIENT, "client-ak", (Piece("A.K. the "), Piece("coat", hit=True))),
    ]
    return SearchScreen(desk.archive, look)


def _look_for_coat(made: QWidget) -> None:
    assert isinstance(made, SearchScreen)
    line = made.findChild(QLineEdit)
    assert line is not None
    line.setText("coat")
    wait(lambda: made.model.rowCount() > 0)


def _hit(kind: Found, about: str, pieces: tuple[Piece, ...]) -> Hit:
    session = "" if kind is Found.CLIENT else "visit-4"
    return Hit(kind, about, session, "client-ak", "A.K.", samples.OPENED_MS, "Europe/Berlin", pieces)


def _trail(look: Look) -> QWidget:
    desk = our_desk()
    acts = (
        ("sign", "note"),
        ("append", "entry"),
        ("append", "entry"),
        ("erase", "client"),
        ("open", "record"),
    )
    at = samples.OPENED_MS
    desk.archive.rows = [
        TrailRow(
            40 - n, at - n * 4_000_000, "JM" if n % 4 else "RB", *acts[n % 5], "id", "", "visit-4", "A.K."
        )
        for n in range(30)
    ]
    return TrailScreen(desk.archive, look, now)


def _settings_page(page: type[SettingsPage]) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        desk = our_desk()
        reasons = (Reason.SESSION, Reason.DAILY, Reason.ASKED, Reason.MIGRATION)
        made = [backup_at(samples.OPENED_MS - n * DAY_MS, reasons[n % 4]) for n in range(14)]
        desk.backups.stands = Standing(tuple(replace(one, size=2_400_000) for one in made))
        return _opened_settings(desk, look, page)

    return made


def _opened_settings(desk: Desk, look: Look, page: type[SettingsPage]) -> QWidget:
    desk.settings.now = replace(desk.settings.now, text=round(look.scale * 100))
    screen = SettingsScreen(desk, look)
    screen.open_page(page)
    return screen


def _backup_being_made(look: Look) -> QWidget:
    desk = our_desk()
    desk.backups.stands = Standing(doing=Doing.MAKING, percent=42, trouble="The second place is not there.")
    return _opened_settings(desk, look, BackupsPage)


# -- music --------------------------------------------------------------------------------------------


SCANNED = "Everything has been listened to: 8 files of music are there." + passed_over(
    [Passed(why, f"{why}/{number}, a file with a name.mp3") for why in Why for number in range(5)]
)
"""All that a scan can tell at once."""


def _library(many: int, scan: Scan | None = None) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        library = FakeLibrary()
        if many:
            names = (
                "Estuary",
                "Linden Fields",
                "Meadow in March",
                "Long River",
                "A " + "very " * 12 + "long one",
            )
            tracks = [track(f"{names[n % 5]} {n}", 3 + n % 9, brightness=200.0 + 40 * n) for n in range(many)]
            library.with_music(*tracks)
            ids = tuple(one.id for one in tracks[:6])
            library.playlists["p"] = MusicList("p", "Peak, slow", "peak", ids)
            library.playlists["q"] = MusicList("q", "Return, with voices far away", "return", ids[:2])
        screen = LibraryScreen(library, look, FakeMaking(), FakeKeeping())
        if scan is not None:
            library.tell(scan)
        return screen

    return made


# -- before a session ---------------------------------------------------------------------------------


class _Findings(FakePreflight):
    """Finds what it is made with."""

    def __init__(self, findings: Sequence[preflight.Finding]) -> None:
        super().__init__()
        self.findings = findings

    @override
    def check(self, chosen: Sequence[preflight.Chosen], told: Told) -> None:
        self.chosen = chosen
        told(self.findings)

    @override
    def look_around(self, told: Told) -> None:
        told(self.findings)


def _new_session(standing: preflight.Standing, *sentences: str) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        desk = archive(3)
        told = sentences or ("It is as it should be.",)
        desk.preflight = _Findings([preflight.Finding(about, standing, told) for about in About])
        screen = NewSessionScreen(desk, look, samples.CLIENT.id, now)
        screen.protocol.setCurrentIndex(0)
        return screen

    return made


def _new_client(look: Look) -> QWidget:
    return NewSessionScreen(our_desk(), look, "", now)


LOOKING, FINE, CONCERN = preflight.Standing.LOOKING, preflight.Standing.FINE, preflight.Standing.CONCERN
TROUBLES = (
    "“Homeward, with rain 2” ends after 312 seconds instead of 990; the file seems cut off, replace it.",
    "“Tidal Glass 1” plays 6 dB louder than “Slow Meadow 2” before it.",
)


SCREENS: Mapping[str, Made] = {
    "today_empty": _today(our_desk()),
    "today_few": _today(archive(3)),
    "today_many": _today(archive(60)),
    "today_unfinished": _today(archive(3, live=True)),
    "today_forms": _today_with_forms,
    "today_broken": _today_broken,
    "clients_empty": _clients(our_desk()),
    "clients_many": _clients(archive(60)),
    "client": _clients(archive(3), samples.CLIENT.id),
    "whole_record": _whole_record,
    "search": _search,
    "search_found": (_search_with_hits, _look_for_coat),
    "trail": _trail,
    "settings_practice": _settings_page(PracticePage),
    "settings_text": _settings_page(TextAndLightPage),
    "settings_tags": _settings_page(TagsPage),
    "settings_keys": _settings_page(KeysPage),
    "settings_sound": _settings_page(SoundPage),
    "settings_backups": _settings_page(BackupsPage),
    "settings_backup_runs": _backup_being_made,
    "library_empty": _library(0),
    "library_full": _library(40),
    "library_passed_over": _library(8, Scan(said=SCANNED)),
    "library_scanning": _library(8, Scan(running=True, done=12, total=340, name="Inland Sea.flac")),
    "new_session": _new_session(FINE),
    "new_session_looking": _new_session(LOOKING, "Being looked at."),
    "new_session_concerns": _new_session(CONCERN, *TROUBLES),
    "new_session_first": _new_client,
}
