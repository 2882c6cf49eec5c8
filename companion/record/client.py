"""A client as this program knows one: a code is enough."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Client:
    """A person in treatment, named by a code; preparation notes and intention in the client's own words.

    Whatever else is known is dated, and stands among the facts.
    """

    id: str
    code: str
    preparation: str = ""
    intention: str = ""
    created_ms: int = 0
