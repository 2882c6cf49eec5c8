"""Facts about a client: each version holds from the moment it was written, and no later one changes that."""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, astuple, dataclass, field
from enum import StrEnum
from typing import Final, TypeVar

from companion.files.structured import structured
from companion.record.client import Client
from companion.record.meetings.agreements import Agreement


class FactName(StrEnum):
    """What may be known of a client, under the words that stand in the record for ever; in reading order."""

    NAME = "name"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    LANGUAGE = "language"
    CONTACTS = "contacts"
    ESCORT = "escort"
    EMERGENCY_ADDRESS = "emergency_address"
    PRESCRIBER = "prescriber"
    ALLERGIES = "allergies"
    MEDICINES = "medicines"
    BENZODIAZEPINES = "benzodiazepines"
    SEDATIVES = "sedatives"
    OPIOIDS = "opioids"
    STIMULANTS = "stimulants"
    MAO_INHIBITORS = "mao_inhibitors"
    CONSENTS = "consents"
    TOUCH = "touch"
    SIGNALS = "signals"
    MUSIC_WISHES = "music_wishes"
    MUSIC_TO_AVOID = "music_to_avoid"
    REMS_ENROLMENT = "rems_enrolment"
    PART_2 = "part_2"
    KEEP_UNTIL = "keep_until"


IDENTIFYING: Final = frozenset(
    {
        FactName.NAME,
        FactName.BIRTH_DATE,
        FactName.CONTACTS,
        FactName.ESCORT,
        FactName.EMERGENCY_ADDRESS,
    }
)
"""What tells who somebody is: on the client's own pages, and on papers where that was chosen."""

LISTS: Final = frozenset({FactName.CONTACTS, FactName.ESCORT, FactName.PRESCRIBER, FactName.CONSENTS})
"""Facts that are rows of several lines."""

MEDICINE_GROUPS: Final = (
    FactName.BENZODIAZEPINES,
    FactName.SEDATIVES,
    FactName.OPIOIDS,
    FactName.STIMULANTS,
    FactName.MAO_INHIBITORS,
)
"""The groups that the REMS monitoring form asks for, in its order."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody around a client: what they are to them, the name, and how they are reached."""

    role: str = ""
    name: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent: to what, given on which day, and withdrawn on which, each as it was written."""

    to: str = ""
    given: str = ""
    withdrawn: str = ""

    @property
    def holds(self) -> bool:
        """Whether it was given and not withdrawn."""
        return bool(self.given.strip()) and not self.withdrawn.strip()


@dataclass(frozen=True, slots=True)
class ClientFact:
    """A version of a fact; ``value`` is text, or JSON for a list; an empty one takes the fact back."""

    name: FactName
    value: str
    at_ms: int
    author: str = ""


@dataclass(frozen=True, slots=True)
class ClientFacts:
    """What was known at one moment, the version of each fact that held then."""

    held: Mapping[FactName, ClientFact] = field(default_factory=dict)

    def said(self, name: FactName) -> str:
        """Give a fact as it is kept, or nothing."""
        return self.held[name].value if name in self.held else ""

    @property
    def contacts(self) -> tuple[Person, ...]:
        """Whom to call, in the order in which they were written."""
        return listed(Person, self.said(FactName.CONTACTS))

    @property
    def escort(self) -> Person:
        """Who takes the client home."""
        return self._person(FactName.ESCORT)

    @property
    def prescriber(self) -> Person:
        """Who prescribes."""
        return self._person(FactName.PRESCRIBER)

    @property
    def consents(self) -> tuple[Consent, ...]:
        """What was consented to, what was withdrawn among it."""
        return listed(Consent, self.said(FactName.CONSENTS))

    @property
    def findable(self) -> str:
        """The words by which a client is found: none that tell who it is."""
        words = [self.said(name) for name in FactName if name not in IDENTIFYING | LISTS]
        words += [consent.to for consent in self.consents]
        return "\n".join(filter(None, [*words, *astuple(self.prescriber)]))

    def _person(self, name: FactName) -> Person:
        return next(iter(listed(Person, self.said(name))), Person())


@dataclass(frozen=True, slots=True)
class KnownClient:
    """A client with every version of what is known; ``named`` says that a paper may tell who it is."""

    client: Client
    versions: Sequence[ClientFact] = ()
    named: bool = False

    @property
    def now(self) -> ClientFacts:
        """What holds now."""
        return facts_at(self.versions)

    @property
    def told(self) -> list[ClientFact]:
        """The versions that may be handed over."""
        return [fact for fact in self.versions if self.named or fact.name not in IDENTIFYING]


@dataclass(frozen=True, slots=True)
class NewClient:
    """A client who is not in the record yet, with what is known."""

    client: Client
    values: Mapping[FactName, str]

    @property
    def findable(self) -> str:
        """The words by which they will be found, besides the code."""
        return ClientFacts({name: ClientFact(name, said, 0) for name, said in self.values.items()}).findable


def facts_at(versions: Iterable[ClientFact], at_ms: int = 0) -> ClientFacts:
    """Give what held at a moment, such as the end of a visit; zero, as of a visit without one, is now."""
    held: dict[FactName, ClientFact] = {}
    for version in sorted(versions, key=lambda version: version.at_ms):
        if not at_ms or version.at_ms <= at_ms:
            held[version.name] = version
    return ClientFacts({name: held[name] for name in FactName if name in held and held[name].value})


Row = TypeVar("Row", Person, Consent, Agreement)


def as_value(rows: Sequence[Person] | Sequence[Consent] | Sequence[Agreement]) -> str:
    """Write a list as the value of a fact; rows that hold nothing are left out."""
    kept = [asdict(row) for row in rows if any(part.strip() for part in astuple(row))]
    return json.dumps(kept, ensure_ascii=False) if kept else ""


def listed(kind: type[Row], value: str) -> tuple[Row, ...]:
    """Read such a list; what a newer program wrote otherwise is passed over."""
    with suppress(TypeError, ValueError):
        rows: tuple[Row, ...] = structured(tuple[kind, ...], json.loads(value)) if value else ()  # type: ignore[valid-type]
        return rows
    return ()
