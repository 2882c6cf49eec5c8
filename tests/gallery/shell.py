"""What is the same wherever one is at the desk: the window with its bar, the help, and the protocols."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from companion.settings.first_steps import FirstStep
from companion.ui.first_run.step import FirstStepScreen
from companion.ui.first_run.welcome import WelcomeScreen
from companion.ui.help.screen import HelpScreen
from companion.ui.help.topics import HelpTopic
from companion.ui.planning.protocols import ProtocolsScreen
from companion.ui.shell import MainWindow
from companion.ui.theme import Look
from tests import samples
from tests.gallery.practice import archive, our_desk
from tests.gallery.stage import Made
from tests.ui.help.test_pages import FILLED
from tests.ui.house import now


def _window(look: Look) -> QWidget:
    """The window, in the light and the size of text of the gallery."""
    services = archive(3)
    services.settings.now = replace(services.settings.now, text=round(look.scale * 100))
    light = look.tokens
    made = MainWindow(services, look, now)
    look.use(light)
    made.ways.open_clients(samples.CLIENT.id)
    return made


def _welcome(look: Look) -> QWidget:
    return WelcomeScreen(look, list(FirstStep))


def _step(step: FirstStep) -> Callable[[Look], QWidget]:
    return lambda look: FirstStepScreen(our_desk(), look, step)


def _help(topic: HelpTopic) -> Callable[[Look], QWidget]:
    return lambda look: HelpScreen(look, topic, FILLED)


def _look_for_addendum(made: QWidget) -> None:
    assert isinstance(made, HelpScreen)
    made.line.setText("addendum")


def _protocols(look: Look) -> QWidget:
    return ProtocolsScreen(our_desk().protocols(), look)


SCREENS: Mapping[str, Made] = {
    "desk": _window,
    "welcome": _welcome,
    "first_card": _step(FirstStep.CARD),
    "first_sound": _step(FirstStep.SOUND),
    "help": _help(HelpTopic.CLIENTS),
    "help_found": (_help(HelpTopic.TODAY), _look_for_addendum),
    "help_about": _help(HelpTopic.ABOUT),
    "protocols": _protocols,
}
