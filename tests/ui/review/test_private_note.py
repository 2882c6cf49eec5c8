"""What the private note says about its key."""

import pytest
from pytestqt.qtbot import QtBot

from companion.ui.review.screen import ReviewScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, now
from tests.ui.house import opened as on_screen


@pytest.mark.parametrize(
    ("opened", "sealed", "own", "said"),
    [
        (True, True, "", ""),
        (True, False, "", "Not yet sealed"),
        (False, True, "", "Type your passphrase. If it was set anew by the recovery key"),
        (False, True, "a lamp behind the curtain", ""),
    ],
)
def test_the_private_note_says_whether_it_is_shut_or_not_yet_sealed(
    qtbot: QtBot, opened: bool, sealed: bool, own: str, said: str
):
    services = FakeServices()
    services.with_archive()
    notebook = services.private_notes
    notebook.opened, notebook.sealed, notebook.passphrase = opened, sealed, own
    screen = ReviewScreen(services, look(), samples.visit(), now)
    on_screen(qtbot, screen)
    screen.notes.setCurrentIndex(1)
    part = screen.notes.private_note
    assert part.standing.isVisible() is bool(said)
    assert said in part.standing.text()
    assert part.secret.isVisible() is not opened
    assert part.note.isVisible() is opened
