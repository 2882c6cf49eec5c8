"""Music given along from Review: licences first, then how far it is, and what came of it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from companion.ports.music.along import AlongProgress, HeardStretch
from companion.ui.review.screen import ReviewScreen
from companion.ui.review.taking_home.music import MusicAlongCard
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press

LABEL = "its licence does not say that it may be copied"


def screen(qtbot: QtBot, services: FakeServices) -> tuple[ReviewScreen, MusicAlongCard]:
    made = ReviewScreen(services, look(), samples.visit(), now)
    opened(qtbot, made)
    press(made, Key.Key_3, CTRL)
    made.notes.paper.for_ears.setFocus()
    press(made, Key.Key_Space)
    return made, made.notes.paper.music


def test_licences_come_first_and_what_stays_is_named(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.music.along.kept_back = {"t1": LABEL}
    _, card = screen(qtbot, services)
    assert card.goes.text() == (
        "Pieces that may be copied: 2. In a folder 2 min, 0.0 MB; as one file of what was played about "
        "2 min, 2.4 MB."
    )
    assert card.stays.text() == f"These stay here:\n“Slow Meadow”: {LABEL}"
    assert card.folder.hasFocus()


def test_one_file_is_written_with_progress_and_its_end_is_told(qtbot: QtBot, tmp_path: Path):
    services = FakeServices().with_archive()
    services.music.along.kept_back = {"t0": LABEL, "t1": LABEL}
    made, card = screen(qtbot, services)
    along = services.music.along
    card.save_file(tmp_path / "mine")
    assert along.asked == [
        ((HeardStretch("t2", "Long River", 0.0, 60.0),), tmp_path / "mine.m4a", True, False)
    ]
    assert not card.folder.isEnabled()
    along.tell(AlongProgress(0.5))
    assert card.far.text() == "50 % copied"
    card.stop.click()
    assert along.cancelled == 1
    along.tell(AlongProgress(1.0, "Stopped; nothing was written."))
    assert made.notice.text() == "Stopped; nothing was written."
    assert card.folder.isEnabled()
    assert not card.stop.isVisible()


def test_a_folder_of_its_own_is_made_within_the_chosen_one_and_leaving_ends_it(qtbot: QtBot, tmp_path: Path):
    services = FakeServices().with_archive()
    made, card = screen(qtbot, services)
    card.save_folder(tmp_path)
    ((heard, path, joined, _),) = services.music.along.asked
    assert (len(heard), path, joined) == (3, tmp_path / "A.K.-session-4-music", False)
    press(made, Key.Key_Escape)
    assert services.music.along.cancelled == 1
    assert made.notes.paper.for_ears.hasFocus()


def test_where_nothing_may_be_copied_there_is_nothing_to_press(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.music.along.kept_back = dict.fromkeys(("t0", "t1", "t2"), LABEL)
    _, card = screen(qtbot, services)
    assert card.goes.text() == "None of this music may be copied."
    assert not card.file.isEnabled()
    assert not card.folder.isEnabled()
