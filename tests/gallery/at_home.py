"""The room on an evening at home: the call, whom to call, lines to send, and who told of what."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from companion.session.codec.home_words import load_home_words
from companion.session.home.evening_code import evening_code
from companion.session.home.home_plan import HomeNumber, HomePlan
from companion.session.journal import Administered, Called, CallLost, Marked, Noted
from companion.session.journal.steps import CallStep
from companion.session.time.clock import minutes
from companion.session.vitals import read_vitals
from companion.ui.keys import Action
from companion.ui.live import LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.theme import Look
from tests import evenings
from tests.fakes import Room, build_session
from tests.gallery.from_home import noted
from tests.gallery.practice import LONG_CODE
from tests.gallery.stage import Made, settle
from tests.gallery.stories import AT_HAND, Story, live
from tests.gallery.words import said

HOME = replace(evenings.HOME, texts=load_home_words("en").texts)
LONG = replace(
    HOME,
    helper=HomeNumber("Maximiliane von Hohenstein-Wartburg", "+49 (0)30 5550 107788-12", "her aunt"),
    address="Alte Landstraße 114, rear building, third floor on the left, bell Hohenstein, 10117 Berlin",
    ladder=tuple(
        HomeNumber(f"{who}, who lives next door", f"+49 30 555 01{at}", "has a key to the flat")
        for at, who in enumerate(("Dr. Weiss", "Maximiliane", "Jo", "The neighbour", "Night service"), 10)
    ),
)


def evening(story: Story) -> None:
    """Come to half an hour after the lozenge, with entries that a helper told of."""
    room, does = story.room, story.room.conductor
    room.pass_time(9)
    does.enter(read_vitals("128/82 74 by helper"))
    room.pass_time(1)
    does.enter(Administered({"count": "1", "amount": said("as prescribed"), "hold": "12"}))
    does.report()
    story.hear("onset", "Slow Meadow")
    room.pass_time(11)
    does.answer(1)
    room.pass_time(5)
    does.answer(1)
    does.report()
    room.pass_time(9)
    does.enter(Noted(said("“It is very wide here.”")))
    does.enter(Marked(said("Calm")))
    does.report()
    room.pass_time(6)


def lost(story: Story) -> None:
    """Lose the call, and call around."""
    evening(story)
    does = story.room.conductor
    does.enter(CallLost())
    story.room.pass_time(1.2)
    does.enter(Called(evenings.HOME.ladder[0].who, CallStep.TRIED))
    story.room.pass_time(1)


def late(story: Story) -> None:
    """Come to the time up to which the helper stays at least, with an hour without a note."""
    evening(story)
    story.room.pass_time(92)


def told(home: HomePlan, story: Callable[[Story], None], *then: Action, code: str = "A.K.") -> Made:
    return live(story, *then, protocol="sublingual_spat", home=home, code=code)


def _checklist(look: Look) -> QWidget:
    story = Story(Room(build_session("sublingual_spat", home=HOME)))
    story.room.conductor.open("UTC")
    late(story)
    screen = LiveScreen(look)
    story.room.show = screen.show_live
    screen.attend(story.room.conductor, "A.K.", 3, AT_HAND)
    page = ChecklistScreen(story.room.conductor, look, "JM", lambda: "Written.")
    page.show_live(story.room.conductor.live)
    screen.places.open_checklist(page)
    return screen


def came_back(*, through: bool = False) -> Made:
    """Lines and a row that came back from home, put in or looked through."""
    made, go = live(evening, Action.FROM_HOME, protocol="sublingual_spat", home=HOME)

    def after(screen: QWidget) -> None:
        assert isinstance(screen, LiveScreen)
        assert screen.conductor is not None
        go(screen)
        session = screen.conductor.session
        began = session.clock().wall_ms(0) + minutes(12)
        screen.further.home.box.setPlainText("\n".join(noted(evening_code(session.id), began)))
        if through:
            screen.further.home.look.click()
        settle()

    return made, after


SCREENS: Mapping[str, Made] = {
    "live_home_settling": told(HOME, Story.settle),
    "live_home": told(HOME, evening),
    "live_home_lost": told(HOME, lost),
    "live_home_ladder": told(HOME, lost, Action.CALL_LADDER),
    "live_home_ladder_long": told(LONG, lost, Action.CALL_LADDER),
    "live_home_lines": told(HOME, evening, Action.SEND),
    "live_home_long": told(LONG, lost, code=LONG_CODE),
    "live_home_late": told(HOME, late),
    "live_home_keys": told(HOME, evening, Action.KEYS),
    "live_home_emergency": told(HOME, lost, Action.EMERGENCY),
    "live_home_administration": told(HOME, evening, Action.ADMINISTER),
    "live_home_name": told(HOME, evening, Action.REPORTER_NAME),
    "live_from_home": came_back(),
    "live_from_home_lines": came_back(through=True),
    "checklist_home": _checklist,
}
