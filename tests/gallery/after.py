"""The screens of a session that has been."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from companion.record.backups import BackupStatus
from companion.record.due_forms import DueForm
from companion.record.notes import Addendum, PrivateNote
from companion.session.journal import Administered, Marked, Noted, Ticked, VitalsTaken
from companion.ui.records.for_your_records import ForYourRecords
from companion.ui.review.screen import ReviewScreen
from companion.ui.theme import Look
from tests import samples
from tests.gallery.practice import DAY_MS, LONG_CODE, LONG_NOTE, Desk, our_desk
from tests.gallery.stage import Made
from tests.ui.fake_services import FakeBackups
from tests.ui.house import now

# -- afterwards ---------------------------------------------------------------------------------------


def _shut(services: Desk) -> None:
    services.private_notes.opened = False


def _unsealed(services: Desk) -> None:
    services.private_notes.sealed = False


def _review(
    tab: int = 0, *, note: int = 0, then: Callable[[Desk], None] = lambda _: None, code: str = "A.K."
) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        services = our_desk()
        services.with_archive()
        services.private_notes.kept["visit-4"] = PrivateNote(
            "p", "visit-4", "JM", "The coat again. Ask about the boat."
        )
        then(services)
        visit = replace(samples.visit(), client_code=code)
        screen = ReviewScreen(services, look, visit, now)
        screen.tabs.setCurrentIndex(tab)
        screen.notes.setCurrentIndex(note)
        return screen

    return made


def _signed(services: Desk) -> None:
    note = services.records.notes.sign(samples.NOTE, samples.OPENED_MS + DAY_MS)
    services.records.notes.add(note, Addendum("a", note.id, LONG_NOTE, "JM", samples.OPENED_MS + 2 * DAY_MS))


def _form_due(services: Desk) -> None:
    title = "REMS Patient Monitoring Form"
    services.forms.expect([DueForm("visit-4", "rems", title, date(2026, 11, 30), "A.K.")])


def _nothing_written(services: Desk) -> None:
    services.records.notes.kept.clear()


def _nothing_entered(services: Desk) -> None:
    services.journal.kept["visit-4"] = list(samples.entries())[:1]
    services.records.notes.kept.clear()


def _records(then: Callable[[Desk], None] = lambda _: None) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        services = our_desk()
        services.with_archive()
        then(services)
        screen = ForYourRecords(services, look, samples.visit(), now)
        screen.offer_to_reopen()
        return screen

    return made


def _all_to_do(services: Desk) -> None:
    _form_due(services)
    agreed = Ticked("next_contact", done=True, text="Thursday at ten, we call: how the first nights were")
    last = services.journal.kept["visit-4"][-1]
    services.journal.kept["visit-4"].append(replace(last, id="ticked", seq=last.seq + 1, fact=agreed))
    services.backups = FakeBackups(BackupStatus(trouble="The last backup was not made: the disk is full."))


def _choose(screen: ReviewScreen, kind: type) -> None:
    entries = screen._report.session.entries
    screen.entries.table.select(next(entry.id for entry in entries if isinstance(entry.fact, kind)))


def _correcting(screen: QWidget) -> None:
    """Put a reading right, take back a mark, and begin with the administration."""
    if isinstance(screen, ReviewScreen):
        _choose(screen, VitalsTaken)
        screen.entries.correct.click()
        screen.entries.form.fields["typed"].setText("142/80 72 98")  # type: ignore[union-attr]
        screen.entries.enter.click()
        _choose(screen, Administered)
        screen.entries.correct.click()


def _corrected(screen: QWidget) -> None:
    _correcting(screen)
    if isinstance(screen, ReviewScreen):
        screen.entries.step_back()
        _choose(screen, Marked)
        screen.entries.take_back.click()


def _writing(screen: QWidget) -> None:
    """Draft in a format, and go to the sentence of what was said."""
    if isinstance(screen, ReviewScreen):
        note = screen.record_note
        note.format.setCurrentIndex(note.format.findText("SOAP"))
        note.format.activated.emit(note.format.currentIndex())
        note.add_draft()
        _choose(screen, Noted)


def _late(screen: QWidget) -> None:
    if isinstance(screen, ReviewScreen):
        screen.entries.add_entry.click()


SCREENS: Mapping[str, Made] = {
    "review": _review(),
    "records": _records(),
    "records_all": _records(_all_to_do),
    "records_signed": _records(_signed),
    "review_vitals": _review(1),
    "review_observed": _review(2),
    "review_check_ins": _review(3),
    "review_music": _review(4),
    "review_checklist": _review(5),
    "review_private": _review(note=1),
    "review_private_shut": _review(note=1, then=_shut),
    "review_private_unsealed": _review(note=1, then=_unsealed),
    "review_discard": _review(note=3),
    "review_papers": _review(note=2),
    "review_signed": _review(then=_signed),
    "review_correcting": (_review(), _correcting),
    "review_corrected": (_review(), _corrected),
    "review_writing": (_review(then=_nothing_written), _writing),
    "review_late": (_review(then=_signed), _late),
    "review_form_due": _review(then=_form_due),
    "review_empty": _review(then=_nothing_entered, code=LONG_CODE),
}
