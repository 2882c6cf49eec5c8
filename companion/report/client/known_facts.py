"""What is known of a client, in lines: the name of each fact, and what is said of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from companion.i18n import tr, tr_noop
from companion.record.facts.client_facts import (
    IDENTIFYING,
    ClientFact,
    ClientFacts,
    Consent,
    FactName,
    Person,
)
from companion.record.facts.typed_day import day_told

LABELS: Final[Mapping[FactName, str]] = {
    FactName.NAME: tr_noop("Name"),
    FactName.BIRTH_DATE: tr_noop("Date of birth"),
    FactName.SEX: tr_noop("Sex as recorded"),
    FactName.LANGUAGE: tr_noop("Language"),
    FactName.CONTACTS: tr_noop("Contacts"),
    FactName.ESCORT: tr_noop("Escort"),
    FactName.EMERGENCY_ADDRESS: tr_noop("Emergency address"),
    FactName.PRESCRIBER: tr_noop("Prescriber"),
    FactName.ALLERGIES: tr_noop("Allergies"),
    FactName.MEDICINES: tr_noop("Current medicines"),
    FactName.BENZODIAZEPINES: tr_noop("Benzodiazepines"),
    FactName.SEDATIVES: tr_noop("Other sedatives or hypnotics"),
    FactName.OPIOIDS: tr_noop("Opioids"),
    FactName.STIMULANTS: tr_noop("Psychostimulants"),
    FactName.MAO_INHIBITORS: tr_noop("Monoamine oxidase inhibitors"),
    FactName.CONSENTS: tr_noop("Consents"),
    FactName.TOUCH: tr_noop("Touch, as agreed"),
    FactName.SIGNALS: tr_noop("Agreed signals"),
    FactName.MUSIC_WISHES: tr_noop("Wishes for the music"),
    FactName.MUSIC_TO_AVOID: tr_noop("Music and associations to avoid"),
    FactName.REMS_ENROLMENT: tr_noop("REMS enrolment"),
    FactName.PART_2: tr_noop("42 CFR Part 2"),
    FactName.KEEP_UNTIL: tr_noop("To be kept until"),
}


def label_of(name: FactName) -> str:
    """Name a fact as it is read."""
    return tr(LABELS[name])


@dataclass(frozen=True, slots=True)
class ToldFact:
    """A fact as it is read; ``fact`` is the version that says it."""

    label: str
    said: str
    fact: ClientFact


def known(facts: ClientFacts, *, named: bool = False) -> list[ToldFact]:
    """Tell everything that is known; what tells who it is only where that is asked for."""
    return told_of(facts, (name for name in FactName if named or name not in IDENTIFYING))


def told_of(facts: ClientFacts, names: Iterable[FactName]) -> list[ToldFact]:
    """Tell these facts, those that are known."""
    held = [facts.held[name] for name in names if name in facts.held]
    return [ToldFact(label_of(fact.name), said_of(facts, fact.name), fact) for fact in held]


def said_of(facts: ClientFacts, name: FactName) -> str:
    """Tell one fact in words, a row of a list a line; nothing where it is not known."""
    return _WORDS.get(name, ClientFacts.said)(facts, name)


def _people(facts: ClientFacts, name: FactName) -> str:
    match name:
        case FactName.ESCORT:
            found: tuple[Person, ...] = (facts.escort,)
        case FactName.PRESCRIBER:
            found = (facts.prescriber,)
        case _:
            found = facts.contacts
    return "\n".join(filter(None, map(person_told, found)))


def person_told(person: Person) -> str:
    """Write somebody in one line: what they are, name and number."""
    reached = ", ".join(filter(None, (person.name.strip(), person.phone.strip())))
    return ": ".join(filter(None, (person.role.strip(), reached)))


def consent_told(consent: Consent) -> str:
    """Write a consent in one line."""
    to = consent.to.strip() or tr("no kind written down")
    if consent.withdrawn.strip():
        said = tr("{kind}: given {given}, withdrawn {withdrawn}")
    else:
        said = tr("{kind}: given {given}")
    given = day_told(consent.given) if consent.given.strip() else tr("on no day that was written down")
    return said.format(kind=to, given=given, withdrawn=day_told(consent.withdrawn))


def _consents(facts: ClientFacts, _: FactName) -> str:
    return "\n".join(map(consent_told, facts.consents))


def _day(facts: ClientFacts, name: FactName) -> str:
    return day_told(facts.said(name))


def _yes_or_no(facts: ClientFacts, name: FactName) -> str:
    value = facts.said(name)
    return tr(YES_OR_NO[value]) if value in YES_OR_NO else value


def yes_or_no() -> dict[str, str]:
    """Give the words of a question that is answered by one of two, by how they are kept."""
    return {value: tr(said) for value, said in YES_OR_NO.items()}


YES_OR_NO: Final[Mapping[str, str]] = {"yes": tr_noop("yes"), "no": tr_noop("no")}

_WORDS: Final[Mapping[FactName, Callable[[ClientFacts, FactName], str]]] = {
    FactName.BIRTH_DATE: _day,
    FactName.CONTACTS: _people,
    FactName.ESCORT: _people,
    FactName.PRESCRIBER: _people,
    FactName.CONSENTS: _consents,
    FactName.PART_2: _yes_or_no,
    FactName.KEEP_UNTIL: _day,
}


def version_told(version: ClientFact) -> str:
    """Tell what one version says; nothing where it takes a fact back."""
    return said_of(ClientFacts({version.name: version}), version.name) if version.value else ""
