"""The screens before the record is open, and those about who opens it."""

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from companion.desktop.folders import unusable
from companion.record.sealed_slips import SealedSlip, Use, Why
from companion.services.access.claim import unkept
from companion.session.music.programme import MusicState
from companion.session.time.clock import MINUTE, SECOND
from companion.session.time.under_way import Elapsed
from companion.ui.access.locked_session import LockedSessionScreen
from companion.ui.access.practitioners import (
    AddPractitionerScreen,
    ChangePassphraseScreen,
    PractitionersScreen,
)
from companion.ui.access.recovery_key import RecoveryKeyScreen
from companion.ui.access.restore import RestoreScreen
from companion.ui.access.sealed_reading import SealedReadingScreen
from companion.ui.access.sealed_slip import SealedSlipScreen
from companion.ui.access.set_up import NewPassphraseScreen, SetUpScreen
from companion.ui.access.unlock import UnlockScreen
from companion.ui.keys import KeyMap
from companion.ui.shell.failed_page import FailedWindow
from companion.ui.theme import Look
from tests.gallery.practice import PRACTICE, our_desk
from tests.gallery.stage import Made
from tests.gallery.words import in_words
from tests.ui.fake_restoring import FakeRestoring
from tests.ui.fake_sealed import SEALED
from tests.ui.fake_services import PASSPHRASE, FakePractitioners
from tests.ui.house import now

_AUTUMN = 1_794_500_000_000

# -- the door -----------------------------------------------------------------------------------------


def _set_up(look: Look) -> QWidget:
    return SetUpScreen(our_desk(new=True), look)


def _suggest(made: QWidget) -> None:
    assert isinstance(made, SetUpScreen)
    made.initials.setText("JM")
    made.suggest.click()


def _make_record(made: QWidget) -> None:
    assert isinstance(made, SetUpScreen)
    made.initials.setText("JM")
    for line in (made.passphrase, made.again):
        line.setText("a quiet room and a clock")
    made.make.click()


def _missing_key(look: Look) -> QWidget:
    return RecoveryKeyScreen(FakePractitioners(recovery_key=""), look, missing=True)


def _slip(look: Look) -> QWidget:
    return RecoveryKeyScreen(FakePractitioners(), look, private=True)


def _sealed_slip(look: Look) -> QWidget:
    people = FakePractitioners()
    people.sealed.slips = [SealedSlip("JM", _AUTUMN)]
    people.sealed.used = [Use("RB", _AUTUMN, Why.AWAY.value), Use("RB", _AUTUMN, "", wrote=True)]
    return SealedSlipScreen(people, look, now)


def _draw(made: QWidget) -> None:
    assert isinstance(made, SealedSlipScreen)
    made.secret.setText(PASSPHRASE)
    made.go_on.click()


def _consent(made: QWidget) -> None:
    assert isinstance(made, SealedSlipScreen)
    _draw(made)
    made.consenting.yes.click()


def _sealed_reading(look: Look) -> QWidget:
    people = FakePractitioners()
    people.sealed.slips = [SealedSlip("RB", _AUTUMN)]
    return SealedReadingScreen(people, look)


def _read(made: QWidget) -> None:
    assert isinstance(made, SealedReadingScreen)
    for choice in (made.whose, made.why):
        choice.setCurrentIndex(0)
    made.typed.setText(SEALED)
    made.read.click()
    made.path.setText("/home/jm/Documents/private-notes.txt")


def _unlock(look: Look) -> QWidget:
    return UnlockScreen(our_desk(), look, "The record is locked. Everything is kept.")


def _mistype(made: QWidget) -> None:
    line = made.findChild(QLineEdit)
    assert line is not None
    line.setText("something else")
    QTest.keyClick(line, Qt.Key.Key_Return)


def _new_passphrase(look: Look) -> QWidget:
    return NewPassphraseScreen(our_desk(), look)


def _unfinished(look: Look, trouble: str = "") -> QWidget:
    services = our_desk()
    services.locked_session.trouble = trouble
    services.locked_session.under_way = True
    services.locked_session.late = Elapsed(23 * MINUTE + 24 * SECOND, since_zero=True, estimated=False)
    services.locked_session.playing = MusicState(
        phase="peak", track_id="t", title="Long River", device="Speakers"
    )
    return LockedSessionScreen(services.locked_session, services.unlock, look, KeyMap(), in_words(PRACTICE))


def _unfinished_read_only(look: Look) -> QWidget:
    refused = OSError(errno.EROFS, os.strerror(errno.EROFS))
    return _unfinished(look, unkept(Path("/home/jm/Documents/companion"), refused))


def _failed_start(look: Look) -> QWidget:
    said = unusable(Path("/media/jm/Practice/companion"), FileNotFoundError(errno.ENOENT, "No such file"))
    return FailedWindow(look, said, "Start Companion again once that is put right.")


def _people(look: Look) -> QWidget:
    return PractitionersScreen(FakePractitioners(names=["JM", "RB", "MWvH"]), look)


def _add_practitioner(look: Look) -> QWidget:
    return AddPractitionerScreen(FakePractitioners(), look)


def _change_passphrase(look: Look) -> QWidget:
    return ChangePassphraseScreen(FakePractitioners(), look)


def _restore(look: Look) -> QWidget:
    return RestoreScreen(FakeRestoring(), look, new=True, now=now)


def _restore_beside(look: Look) -> QWidget:
    made = RestoreScreen(FakeRestoring(), look, new=False, now=now)
    made.folder.setText("/home/jm/Documents/Companion restored")
    return made


SCREENS: Mapping[str, Made] = {
    "setup": _set_up,
    "setup_six_words": (_set_up, _suggest),
    "setup_recovery_key": (_set_up, _make_record),
    "recovery_key_missing": _missing_key,
    "private_notes_slip": _slip,
    "sealed_slip": _sealed_slip,
    "sealed_slip_consent": (_sealed_slip, _draw),
    "sealed_slip_key": (_sealed_slip, _consent),
    "sealed_reading": _sealed_reading,
    "sealed_reading_open": (_sealed_reading, _read),
    "new_passphrase": _new_passphrase,
    "unlock": _unlock,
    "unlock_refused": (_unlock, _mistype),
    "restore": _restore,
    "restore_beside": _restore_beside,
    "failed_start": _failed_start,
    "unfinished": _unfinished,
    "unfinished_read_only": _unfinished_read_only,
    "people": _people,
    "people_add": _add_practitioner,
    "people_passphrase": _change_passphrase,
}
