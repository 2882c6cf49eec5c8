"""What the REMS monitoring form asks about a client, and why a field of it is blank."""

from dataclasses import dataclass, field
from typing import Final

from companion.record.facts.client_facts import IDENTIFYING, ClientFacts, FactName
from companion.record.times import day
from companion.report.client.known_facts import said_of

NOT_NAMED: Final = "blank because nobody chose that this paper says who the client is"
NOT_KNOWN: Final = "blank because nothing is written down on the client's page"


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A field of the sheet, what is said there, and where that is nothing, why."""

    name: str
    said: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class KnownForForm:
    """What was known when the session ended, and what is now; ``named`` lets the paper say who it is."""

    then: ClientFacts = field(default_factory=ClientFacts)
    now: ClientFacts = field(default_factory=ClientFacts)
    named: bool = False
    zone: str = "UTC"

    def line(self, label: str, name: FactName) -> SheetLine:
        """Give a field; what was written down only after the session says so, with its day."""
        if name in IDENTIFYING and not self.named:
            return SheetLine(label, why=NOT_NAMED)
        if name in self.then.held:
            return SheetLine(label, tuple(said_of(self.then, name).splitlines()))
        if name in self.now.held:
            since = day(self.now.held[name].at_ms, self.zone)
            return SheetLine(label, (f"{said_of(self.now, name)} (written down afterwards, {since})",))
        return SheetLine(label, why=NOT_KNOWN)
