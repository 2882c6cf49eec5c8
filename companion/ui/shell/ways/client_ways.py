"""The ways from the clients to what is known of one, and to a list that brings more of them along."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from companion.ports.record import RecordError
from companion.ui.help.topics import HelpTopic
from companion.ui.shell.clipboard import clear_our_words

if TYPE_CHECKING:
    from companion.record.client import Client
    from companion.record.instruments.instrument import Instrument
    from companion.record.meetings.meeting import Meeting
    from companion.ui.local_now import Now
    from companion.ui.services import Services
    from companion.ui.shell.navigation import Navigation
    from companion.ui.shell.screen_stack import ScreenStack
    from companion.ui.theme import Look


def go_to_facts(ways: Navigation, services: Services, look: Look, now: Now, client: Client) -> None:
    """Go to what is known of a client."""
    from companion.ui.records.facts.screen import FactsScreen

    facts = FactsScreen(services, look, client, now)
    facts.back.connect(ways.open_clients)
    ways.go(facts, HelpTopic.CLIENT_FACTS, lambda: ways.open_facts(client))


def go_to_responses(
    ways: Navigation, services: Services, look: Look, pile: ScreenStack, now: Now, client: Client
) -> None:
    """Go to what a client answered to questionnaires, and from there to the page of the client's own.

    That page is no screen of the desk: over it there is no bar, and only a passphrase leads away from it.
    """
    from companion.ui.records.instruments.pages import ResponsePages

    def give(client: Client, instrument: Instrument) -> None:
        from companion.ui.records.instruments.client_page import ClientPage

        page = ClientPage(services, look, client, instrument)
        page.opened.connect(take_back)
        clear_our_words()
        pile.go(page)

    def take_back(initials: str) -> None:
        services.access.act_for(initials)
        ways.open_responses(client)

    pages = ResponsePages(services, look, client, now)
    pages.back.connect(ways.open_clients)
    pages.to_client.connect(give)
    ways.go(pages, HelpTopic.RESPONSES, lambda: ways.open_responses(client))


def go_to_meeting(ways: Navigation, services: Services, look: Look, now: Now, meeting: Meeting) -> None:
    """Go to a visit without medicine, and back to the client from there."""
    from companion.record.meetings.meeting import VisitKind
    from companion.ui.records.meetings.screen import MeetingScreen

    screen = MeetingScreen(services, look, meeting, now)
    screen.back.connect(ways.open_clients)
    after = meeting.kind is VisitKind.INTEGRATION
    topic = HelpTopic.INTEGRATION if after else HelpTopic.MEETING
    ways.go(screen, topic, lambda: ways.open_meeting(meeting))


def is_meeting(ways: Navigation, services: Services, visit_id: str) -> bool:
    """Go to the visit of an id if it is one without medicine; tells whether it is."""
    with suppress(RecordError):
        if (meeting := services.records.meetings.find(visit_id)) is not None:
            ways.open_meeting(meeting)
            return True
    return False


def go_to_trends(ways: Navigation, services: Services, look: Look, client: Client) -> None:
    """Go to what was measured with a client over time."""
    from companion.ui.records.trends.screen import TrendsScreen

    services.audit.viewed("client", client.id)
    trends = TrendsScreen(services, look, client)
    trends.back.connect(ways.open_clients)
    ways.go(trends, HelpTopic.TRENDS, lambda: go_to_trends(ways, services, look, client))


def go_to_own_timings(ways: Navigation, services: Services, look: Look) -> None:
    """Go to what was observed over all sessions of the practice."""
    from companion.ui.records.trends.own_timings import OwnTimingsScreen

    timings = OwnTimingsScreen(services, look)
    timings.back.connect(ways.open_protocols)
    ways.go(timings, HelpTopic.OWN_TIMINGS, lambda: go_to_own_timings(ways, services, look))


def go_to_list(ways: Navigation, services: Services, look: Look, now: Now) -> None:
    """Go to where a list of clients is brought in."""
    from companion.ui.records.importing.screen import ImportScreen

    made = ImportScreen(services, look, now)
    made.back.connect(ways.open_clients)
    ways.go(made, HelpTopic.CLIENT_LIST, ways.open_import)


def go_to_whole_record(ways: Navigation, services: Services, look: Look, client: Client) -> None:
    """Go to what can be done with all that is kept of a client."""
    from companion.ui.records.whole_record import WholeRecordScreen

    years, kept = services.settings.now.retention, _kept_until(services, client)
    whole = WholeRecordScreen(services.exports, services.erasure, look, client, years, kept)
    whole.back.connect(ways.open_clients)
    whole.erased.connect(ways.open_clients)
    ways.go(whole, HelpTopic.WHOLE_RECORD, lambda: ways.open_whole_record(client))


def _kept_until(services: Services, client: Client) -> str:
    """Give the day that was written down for this client, while there is a record to read."""
    from companion.record.facts.client_facts import FactName, facts_at
    from companion.report.client.known_facts import said_of

    with suppress(RecordError):
        return said_of(facts_at(services.records.facts.versions(client.id)), FactName.KEEP_UNTIL)
    return ""
