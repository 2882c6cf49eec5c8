"""Music given along from Review: licences first, then how far it is, and what came of it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from companion.ports.music.along import AlongProgress, HeardStretch
from companion.session.journal import Entry, MusicHappened
from companion.session.music.mood import LivingPast, Mood, Steering
from companion.session.music.programme import Happening
from companion.session.time.clock import minutes
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


def with_living(*, alone: bool) -> FakeServices:
    """Put a minute of living music behind the pieces of the sample session, or in their place."""
    steering = Steering("bells", 7, 0, Mood(0.9, 0.2, 0.3, 0.1), 0.0)
    entries = [one for one in samples.entries() if not alone or not isinstance(one.fact, MusicHappened)]
    at = max(entry.moment for entry in entries)
    for minute, kind, seconds, told in ((0, "started", 30.0, steering), (1, "stopped", 90.0, None)):
        fact = MusicHappened(90 + minute, Happening(kind), "peak", "bells", "The bells", seconds, "", told)
        moment = at + minutes(minute)
        entries.append(Entry(f"living{minute}", len(entries) + 1, moment, moment, 0, "", fact))
    services = FakeServices().with_archive(entries)
    services.music.along.living = ("bells",)
    return services


def test_living_music_goes_along_in_one_file_as_it_was_beside_the_pieces(qtbot: QtBot, tmp_path: Path):
    services = with_living(alone=False)
    _, card = screen(qtbot, services)
    assert "as one file of what was played, living music as well, about 4 min" in card.goes.text()
    assert card.stays.text() == ""
    card.save_file(tmp_path / "mine")
    ((heard, *_),) = services.music.along.asked
    living = heard[-1].living
    assert (heard[-1].title, heard[-1].from_s, heard[-1].to_s) == ("Living music, The bells", 30.0, 90.0)
    assert living is not None
    assert isinstance(living.past, LivingPast)
    assert (living.character, living.seed, living.past.frame) == ("bells", 7, 30 * 48_000)


def test_where_nothing_but_living_music_was_heard_there_is_one_file_and_no_folder(qtbot: QtBot):
    _, card = screen(qtbot, with_living(alone=True))
    assert card.goes.text().startswith("Living music goes along as one file of what was played, about 1 min")
    assert (card.folder.isEnabled(), card.file.isEnabled(), card.file.hasFocus()) == (False, True, True)
