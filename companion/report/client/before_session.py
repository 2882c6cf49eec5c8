"""What is looked at of a client before a session, as lines of the pre-flight; nothing refuses."""

from collections.abc import Iterator

from companion.i18n import tr
from companion.record.facts.client_facts import ClientFacts, FactName
from companion.report.client.known_facts import consent_told, told_of
from companion.session.music.preflight import CheckFinding, CheckStatus, CheckSubject

OF_CLIENT = (CheckSubject.CONSENT, CheckSubject.ESCORT, CheckSubject.LANGUAGE, CheckSubject.WISHES)
"""What is looked at of a client."""


def client_findings(facts: ClientFacts) -> Iterator[CheckFinding]:
    """Say whether a consent is on file and an escort named, and recall wishes and language."""
    yield _consent(facts)
    named = facts.escort.name or facts.escort.phone
    if named:
        yield CheckFinding(CheckSubject.ESCORT, CheckStatus.FINE, (tr("Named on the client's page."),))
    else:
        said = tr("Nobody is named; the checklist asks once more before leaving.")
        yield CheckFinding(CheckSubject.ESCORT, CheckStatus.CONCERN, (said,))
    for about, names in (
        (CheckSubject.LANGUAGE, (FactName.LANGUAGE,)),
        (CheckSubject.WISHES, (FactName.MUSIC_WISHES, FactName.MUSIC_TO_AVOID)),
    ):
        told = told_of(facts, names)
        if len(told) == 1 and about is CheckSubject.LANGUAGE:
            yield CheckFinding(about, CheckStatus.REMINDER, (told[0].said,))
        elif told:
            sentences = tuple(f"{fact.label}: {'; '.join(fact.said.splitlines())}" for fact in told)
            yield CheckFinding(about, CheckStatus.REMINDER, sentences)


def _consent(facts: ClientFacts) -> CheckFinding:
    if not facts.consents:
        said = tr("None is written down; the client's page keeps them.")
        return CheckFinding(CheckSubject.CONSENT, CheckStatus.CONCERN, (said,))
    gone = [consent_told(consent) for consent in facts.consents if not consent.holds]
    if gone:
        return CheckFinding(CheckSubject.CONSENT, CheckStatus.CONCERN, tuple(gone))
    told = tuple(map(consent_told, facts.consents))
    return CheckFinding(CheckSubject.CONSENT, CheckStatus.FINE, told)
