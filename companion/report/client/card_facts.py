"""What an emergency card says of one client: what a medic asks, and whom to call."""

from collections.abc import Iterator

from companion.i18n import tr
from companion.record.facts.client_facts import MEDICINE_GROUPS, ClientFacts, FactName
from companion.report.client.known_facts import told_of

CardFact = tuple[str, str]
"""What it is, and what is said of it."""


def card_facts(facts: ClientFacts, *, named: bool = False) -> list[CardFact]:
    """Tell it for the card; names and numbers of contacts only where ``named``, as on a paper.

    The room shows who there is to be called by what they are to the client, and no more.
    """
    about = [(tr("Allergies"), facts.said(FactName.ALLERGIES) or tr("none written down")), *_taken(facts)]
    about += [(fact.label, fact.said) for fact in told_of(facts, _REACHED)]
    if named:
        about += [(fact.label, fact.said) for fact in told_of(facts, (FactName.CONTACTS, FactName.ESCORT))]
    elif whom := ", ".join(_roles(facts)):
        said = tr("{whom}: names and numbers on the printed card, and on the client's page")
        about.append((tr("Contacts"), said.format(whom=whom)))
    return about


def told_who(facts: ClientFacts, *, named: bool) -> list[CardFact]:
    """Tell name and day of birth, where they may stand there."""
    who = (FactName.NAME, FactName.BIRTH_DATE) if named else ()
    return [(fact.label, fact.said) for fact in told_of(facts, who)]


_REACHED = (FactName.LANGUAGE, FactName.EMERGENCY_ADDRESS, FactName.PRESCRIBER)


def _taken(facts: ClientFacts) -> Iterator[CardFact]:
    """Give the medicines, and under them the groups somebody asked about."""
    groups = [f"{fact.label}: {fact.said}" for fact in told_of(facts, MEDICINE_GROUPS)]
    if taken := "\n".join(filter(None, (facts.said(FactName.MEDICINES), *groups))):
        yield tr("Medicines"), taken


def _roles(facts: ClientFacts) -> Iterator[str]:
    if facts.escort.name or facts.escort.phone:
        yield tr("escort")
    for person in facts.contacts:
        yield person.role.strip() or tr("somebody")
