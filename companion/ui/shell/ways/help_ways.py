"""The ways from any screen to what is said about this program: its help, and what it failed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.ui.help.topics import HelpTopic

if TYPE_CHECKING:
    from collections.abc import Callable

    from companion.ui.help.manual import ManualScreen
    from companion.ui.services import Services
    from companion.ui.shell.navigation import Navigation
    from companion.ui.theme import Look


def go_to_help(ways: Navigation, services: Services, look: Look, again: Callable[[], object]) -> None:
    """Go to the page of help about the screen that is shown; ``again`` leads back to that."""
    _go_to_page(ways, services, look, ways.topic, again)


def _go_to_page(
    ways: Navigation, services: Services, look: Look, topic: HelpTopic, again: Callable[[], object]
) -> None:
    from companion.ui.help.of_this_program import of_this_program
    from companion.ui.help.screen import HelpScreen

    page = HelpScreen(look, topic, of_this_program(services))
    page.back.connect(again)
    page.manual.connect(lambda: _go_to_manual(ways, services, look, page.topic, again))
    page.card.connect(lambda: _go_to_manual(ways, services, look, page.topic, again).open_card())
    ways.first_day.offer_practice(page)
    ways.go(page, HelpTopic.HELP, ways.open_help)


def _go_to_manual(
    ways: Navigation, services: Services, look: Look, topic: HelpTopic, again: Callable[[], object]
) -> ManualScreen:
    """Go to the chapter about a page of help, and back to that page."""
    from companion.ui.help.chapters import chapter_about
    from companion.ui.help.manual import ManualScreen

    chapters = ManualScreen(look, services, chapter_about(topic))
    chapters.back.connect(lambda: _go_to_page(ways, services, look, topic, again))
    ways.go(chapters, HelpTopic.HELP, ways.open_help)
    return chapters


def go_to_failures(ways: Navigation, services: Services, look: Look) -> None:
    """Go to the report of what failed; where there is none any more, to Today."""
    from companion.ui.help.fault_report import FaultReportScreen

    if (report := services.faults.unread()) is None:
        ways.open_today()
        return
    screen = FaultReportScreen(services.faults, look, report)
    screen.back.connect(ways.open_today)
    ways.go(screen, HelpTopic.TODAY, ways.open_failures)
