"""The screens of the desk: Today, clients, search, settings, music, and the planning of a session."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from companion.i18n import tr
from companion.ports.music.library import Scan
from companion.record.audit.text import AuditRow
from companion.record.backups import BackupReason, BackupStatus, BackupWork, backup_at
from companion.record.due_forms import DueForm
from companion.record.importing.client_list import ClientList
from companion.record.music.library import MusicList
from companion.record.music.sound_files import PassedOver, PassedOverReason
from companion.record.scheduling.appointments import Appointment
from companion.record.search_hit import HitPiece, HitSource, SearchHit
from companion.services.music.passed_over import passed_over
from companion.ui.library import LibraryScreen
from companion.ui.records.audit_trail import AuditTrailScreen
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.facts.screen import FactsScreen
from companion.ui.records.importing.screen import ImportScreen
from companion.ui.records.search import SearchScreen
from companion.ui.records.today import TodayScreen
from companion.ui.records.whole_record import WholeRecordScreen
from companion.ui.settings import SettingsScreen
from companion.ui.settings.backups import BackupsPage
from companion.ui.settings.emergency import EmergencyPage
from companion.ui.settings.home.at_home import AtHomePage
from companion.ui.settings.keys import KeysPage
from companion.ui.settings.page import SettingsPage
from companion.ui.settings.practice import PracticePage
from companion.ui.settings.protocols import ProtocolsPage
from companion.ui.settings.sound import SoundPage
from companion.ui.settings.tags import TagsPage
from companion.ui.settings.text_and_light import TextAndLightPage
from companion.ui.theme import Look
from tests import samples
from tests.gallery.practice import DAY_MS, LONG_CODE, LONG_NOTE, Desk, archive, our_desk
from tests.gallery.stage import Made, wait
from tests.gallery.words import said
from tests.ui.fake_library import FakeLibrary, track
from tests.ui.fake_longer_music import FakeLongerMusic
from tests.ui.fake_records import FakeRecords
from tests.ui.fake_services import FakeBackups
from tests.ui.fake_write_queue import FakeWriteQueue
from tests.ui.house import now

# -- the desk -----------------------------------------------------------------------------------------


def _today(services: Desk) -> Callable[[Look], QWidget]:
    return lambda look: TodayScreen(services, look, now)


def _today_practice_left(look: Look) -> QWidget:
    made = TodayScreen(our_desk(), look, now)
    made.offer_practice()
    return made


def coming_visits(services: Desk) -> Desk:
    """Plan four visits: one today, two to come, and one that has passed."""
    records = services.records
    hours = {"p1": 2, "p2": 26, "p3": 24 * 9, "p4": -30}
    for visit_id, hour in hours.items():
        visit = replace(samples.visit(), id=visit_id, opened_ms=0, ended_ms=0, number=5)
        code = LONG_CODE if visit_id == "p3" else visit.client_code
        starts = round(now().timestamp() * 1000) + hour * 3_600_000
        room = "" if visit_id == "p4" else said("Garden room")
        step = Appointment(visit_id, starts, "Europe/Berlin", room)
        records.appointments.plan(replace(visit, client_code=code), step)
    return services


def _moved_and_cancelled(services: Desk) -> Desk:
    """Move one of the planned visits, and cancel another."""
    appointments = services.records.appointments
    planned = appointments.find("p2")
    assert planned is not None
    step = replace(planned.appointment, room="Room 1", reason="The garden room is painted.")
    appointments.plan(planned.visit, step)
    appointments.cancel("p1", "The client has a cold.")
    return services


def _today_with_forms(look: Look) -> QWidget:
    services = archive(3)
    services.backups = FakeBackups(BackupStatus(overdue=True))
    title = "REMS Patient Monitoring Form"
    forms = [
        DueForm(f"v{n}", "rems", title, date(2026, 11, 27 + n), code) for n, code in enumerate(("A.K.",))
    ]
    services.forms.expect([*forms, DueForm("v2", "rems", title, date(2026, 11, 20), LONG_CODE)])
    return TodayScreen(services, look, now)


def _today_broken(look: Look) -> QWidget:
    failure = "The disk that holds the record does not answer (input/output error)."
    return TodayScreen(our_desk(records=FakeRecords(failure=failure)), look, now)


def _clients(services: Desk, client: str = "") -> Callable[[Look], QWidget]:
    return lambda look: ClientsScreen(services, look, now, client)


def _facts(*, written: bool) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        services = archive(3)
        if written:
            services.records.facts.kept[samples.CLIENT.id] = list(samples.fact_versions())
        return FactsScreen(services, look, samples.CLIENT, now)

    return made


def _list_of_clients(look: Look) -> QWidget:
    services = archive(3)
    made = ImportScreen(services, look, now)
    heads = ("Code", "Name", "DOB", "Alergias y otras cosas")
    rows = (
        ("A.K.", "Ada King", "03/05/1984", "penicillin"),
        ("N.N.", "Nobody New", "25/12/1990", ""),
        (LONG_CODE, "Long", "1", ""),
        ("", "No Code", "", ""),
    )
    told = ClientList(heads, rows, "utf-8", ";")
    made.show_list(Path("clients.csv"), told)
    return made


def _client_known(look: Look) -> QWidget:
    services = archive(3)
    services.records.facts.kept[samples.CLIENT.id] = list(samples.fact_versions())
    return ClientsScreen(services, look, now, samples.CLIENT.id)


def _whole_record(look: Look) -> QWidget:
    desk = our_desk()
    made = WholeRecordScreen(desk.exports, desk.erasure, look, samples.CLIENT, 10)
    made.folder.setText("/home/jm/Documents/Companion/A-K-record")
    return made


def _search(look: Look) -> QWidget:
    return SearchScreen(our_desk().search, look)


def _search_with_hits(look: Look) -> QWidget:
    services = our_desk()
    pieces = (HitPiece("Spoke of the "), HitPiece("coat", hit=True), HitPiece(" for a long time."))
    services.search.hits = [
        _hit(HitSource.NOTE, "note-4", pieces),
        _hit(
            HitSource.ENTRY,
            "entry-9",
            (HitPiece("“it's my dad's "), HitPiece("coat", hit=True), HitPiece("”")),
        ),
        _hit(HitSource.ENTRY, "entry-10", (HitPiece(LONG_NOTE + " The "), HitPiece("coat", hit=True))),
        _hit(HitSource.CLIENT, "client-ak", (HitPiece("A.K. the "), HitPiece("coat", hit=True))),
    ]
    return SearchScreen(services.search, look)


def _look_for_coat(made: QWidget) -> None:
    assert isinstance(made, SearchScreen)
    line = made.findChild(QLineEdit)
    assert line is not None
    line.setText("coat")
    wait(lambda: made.model.rowCount() > 0)


def _hit(kind: HitSource, about: str, pieces: tuple[HitPiece, ...]) -> SearchHit:
    session = "" if kind is HitSource.CLIENT else "visit-4"
    return SearchHit(kind, about, session, "client-ak", "A.K.", samples.OPENED_MS, "Europe/Berlin", pieces)


def _trail(look: Look) -> QWidget:
    services = our_desk()
    acts = (
        ("sign", "note"),
        ("append", "entry"),
        ("append", "entry"),
        ("erase", "client"),
        ("open", "record"),
    )
    at = samples.OPENED_MS
    services.audit.rows = [
        AuditRow(
            40 - n, at - n * 4_000_000, "JM" if n % 4 else "RB", *acts[n % 5], "id", "", "visit-4", "A.K."
        )
        for n in range(30)
    ]
    return AuditTrailScreen(services.audit, services.printing, look, now)


def _settings_page(page: type[SettingsPage]) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        services = our_desk()
        reasons = (BackupReason.SESSION, BackupReason.DAILY, BackupReason.ASKED, BackupReason.MIGRATION)
        made = [backup_at(samples.OPENED_MS - n * DAY_MS, reasons[n % 4]) for n in range(14)]
        services.backups.stands = BackupStatus(tuple(replace(one, size=2_400_000) for one in made))
        return _opened_settings(services, look, page)

    return made


def _opened_settings(services: Desk, look: Look, page: type[SettingsPage]) -> QWidget:
    services.settings.now = replace(services.settings.now, text=round(look.scale * 100))
    screen = SettingsScreen(services, look)
    screen.open_page(page)
    return screen


def _backup_being_made(look: Look) -> QWidget:
    services = our_desk()
    services.backups.stands = BackupStatus(
        doing=BackupWork.MAKING, percent=42, trouble="The second place is not there."
    )
    return _opened_settings(services, look, BackupsPage)


# -- music --------------------------------------------------------------------------------------------


def scanned() -> Scan:
    """Give all that a scan can tell at once."""
    passed = passed_over(
        [
            PassedOver(why, f"{number}/A file with a name.mp3")
            for why in PassedOverReason
            for number in range(5)
        ]
    )
    many = tr("Everything has been listened to: {count} files of music are there.{passed}")
    return Scan(said=many.format(count=8, passed=passed))


def _library(many: int, scan: Callable[[], Scan] | None = None) -> Callable[[Look], QWidget]:
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
        screen = LibraryScreen(library, look, FakeLongerMusic(), FakeWriteQueue())
        if scan is not None:
            library.tell(scan())
        return screen

    return made


SCREENS: Mapping[str, Made] = {
    "today_empty": _today(our_desk()),
    "today_few": _today(archive(3)),
    "today_many": _today(archive(60)),
    "today_unfinished": _today(archive(3, live=True)),
    "today_practice_left": _today_practice_left,
    "today_forms": _today_with_forms,
    "today_coming": _today(coming_visits(archive(3))),
    "today_broken": _today_broken,
    "clients_empty": _clients(our_desk()),
    "clients_many": _clients(archive(60)),
    "client": _clients(archive(3), samples.CLIENT.id),
    "client_planned": _clients(_moved_and_cancelled(coming_visits(archive(3))), samples.CLIENT.id),
    "client_known": _client_known,
    "facts_empty": _facts(written=False),
    "facts": _facts(written=True),
    "list_empty": lambda look: ImportScreen(our_desk(), look, now),
    "list": _list_of_clients,
    "whole_record": _whole_record,
    "search": _search,
    "search_found": (_search_with_hits, _look_for_coat),
    "trail": _trail,
    "settings_practice": _settings_page(PracticePage),
    "settings_emergency": _settings_page(EmergencyPage),
    "settings_at_home": _settings_page(AtHomePage),
    "settings_text": _settings_page(TextAndLightPage),
    "settings_tags": _settings_page(TagsPage),
    "settings_keys": _settings_page(KeysPage),
    "settings_sound": _settings_page(SoundPage),
    "settings_protocols": _settings_page(ProtocolsPage),
    "settings_backups": _settings_page(BackupsPage),
    "settings_backup_runs": _backup_being_made,
    "library_empty": _library(0),
    "library_full": _library(40),
    "library_passed_over": _library(8, scanned),
    "library_scanning": _library(8, lambda: Scan(running=True, done=12, total=340, name="Inland Sea.flac")),
}
