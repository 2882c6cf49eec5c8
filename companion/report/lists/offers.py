"""What can be chosen instead of typed where something is entered: names of the practice, people known."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from companion.session.journal import Attended, Fact, OtherMedicine, PreStartAnswered, RateChanged
from companion.session.session import Session

Offers: TypeAlias = Mapping[type[Fact], Mapping[str, tuple[str, ...]]]
"""Choices by kind of entry and field."""


def entry_offers(session: Session, medicines: Iterable[str] = (), routes: Iterable[str] = ()) -> Offers:
    """Give the choices; an amount is never among them."""
    people = people_known(session)
    return {
        OtherMedicine: {"name": tuple(medicines), "route": tuple(routes), "given_by": people},
        RateChanged: {"by": people},
        Attended: {"who": people},
        PreStartAnswered: {"decided_by": people},
    }


def people_known(session: Session) -> tuple[str, ...]:
    """Give who has entered something, and who was named as present, in the order in which that happened."""
    found: dict[str, None] = {}
    for entry in session.state.log:
        named: Sequence[str] = (entry.author, entry.fact.who if isinstance(entry.fact, Attended) else "")
        found.update((who, None) for who in named if who)
    return tuple(found)
