"""What is looked at of a client before a session, as a line of the pre-flight; nothing refuses."""

from collections.abc import Iterator, Mapping
from typing import Final

from companion.i18n import tr, tr_noop
from companion.record.facts.client_facts import ClientFacts, FactName
from companion.record.facts.typed_day import long_day
from companion.record.meetings.preparation import Preparation
from companion.report.client.known_facts import consent_told, told_of
from companion.report.meetings.told import head_line
from companion.session.music.preflight import CheckFinding, CheckStatus, CheckSubject

_BRIEFLY: Final[Mapping[FactName, str]] = {
    FactName.MUSIC_TO_AVOID: tr_noop("To avoid:"),
    FactName.MUSIC_WISHES: tr_noop("Wished for:"),
}

SHOWN: Final = 120
"""So much of the wishes for the music stands beside it; the client's page has the whole."""


def client_finding(facts: ClientFacts, prepared: Preparation | None = None) -> CheckFinding:
    """Say whether consent and escort are on file, which consents were withdrawn, and what is prepared."""
    prepared = prepared or Preparation()
    missing = tuple(_missing(facts))
    told = missing or tuple(map(consent_told, facts.consents))
    status = CheckStatus.CONCERN if missing else CheckStatus.FINE
    return CheckFinding(CheckSubject.CLIENT, status, (*told, *_prepared(prepared)))


def _prepared(prepared: Preparation) -> Iterator[str]:
    """Say on which day there was a preparation, and what of it stands at the head of the room."""
    if prepared.day is not None:
        said = tr("Prepared on {day}.").format(day=long_day(prepared.day))
        yield " ".join(filter(None, (said, head_line(prepared))))


def _missing(facts: ClientFacts) -> Iterator[str]:
    escort = facts.escort.name or facts.escort.phone
    if not facts.consents and not escort:
        yield tr("No consent and no escort is written down.")
        return
    if not facts.consents:
        yield tr("No consent is written down.")
    for consent in facts.consents:
        if not consent.holds:
            yield consent_told(consent)
    if not escort:
        yield tr("No escort is written down.")


def wishes(facts: ClientFacts) -> str:
    """Recall beside the music what is wished for and what is to be avoided, that first; in a few words."""
    told = told_of(facts, (FactName.MUSIC_TO_AVOID, FactName.MUSIC_WISHES))
    said = " ".join(f"{tr(_BRIEFLY[fact.fact.name])} {' '.join(fact.said.split())}" for fact in told)
    return said if len(said) <= SHOWN else f"{said[:SHOWN].rstrip()}…"
