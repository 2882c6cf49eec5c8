"""How long records are kept, and what has to be said before one is erased."""

import tomllib
from calendar import isleap
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from companion.files import textfile
from companion.resources import assets


class ErasureReason(StrEnum):
    """Why a client is erased; there is no free text, since the trace of an erasure holds no words."""

    ASKED = "asked for by the client"
    YEARS_OVER = "the years of keeping are over"
    BY_MISTAKE = "entered by mistake"


@dataclass(frozen=True, slots=True)
class ErasureRequest:
    """What a person gives to erase a client: the code typed out, a reason, and who else agreed, if anyone."""

    client_id: str
    typed_code: str
    reason: ErasureReason
    witness: str = ""


@dataclass(frozen=True, slots=True)
class ErasureTrace:
    """What is left of a client who was erased."""

    client_id: str
    reason: ErasureReason
    erased_by: str
    witness: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """How many years after the last contact records are kept in some place, and where that is written."""

    id: str
    place: str
    years: int
    source: str
    note: str = ""


class RetentionRuleError(Exception):
    """A rule in the file is not as it should be; the text says which and why."""


RULES: Final = "retention.toml"


def load_rules(path: Path | None = None) -> tuple[RetentionRule, ...]:
    """Read the rules of retention that ship; raises ``RetentionRuleError``."""
    path = path or assets() / RULES
    try:
        table = tomllib.loads(textfile.read(path))
    except (OSError, ValueError) as error:
        raise RetentionRuleError(f"{path.name}: cannot be read ({error}).") from error
    found = table.get("rule", [])
    if not isinstance(found, list) or not found:
        raise RetentionRuleError(f"{path.name}: there is no [[rule]].")
    rules = tuple(_rule(path.name, number, raw) for number, raw in enumerate(found, 1))
    if len({rule.id for rule in rules}) < len(rules):
        raise RetentionRuleError(f"{path.name}: two rules have the same id.")
    return rules


def _rule(name: str, number: int, raw: dict[str, Any]) -> RetentionRule:
    for key in ("id", "place", "source"):
        if not isinstance(raw.get(key), str) or not raw[key].strip():
            raise RetentionRuleError(f"{name}, rule {number}: `{key}` is missing; write it in quotes.")
    years = raw.get("years")
    if type(years) is not int or not 1 <= years <= 100:
        raise RetentionRuleError(f"{name}, rule {number}: `years` has to be a whole number from 1 to 100.")
    return RetentionRule(raw["id"], raw["place"], years, raw["source"], str(raw.get("note", "")))


def kept_until(last_ms: int, years: int) -> date | None:
    """Give the day until which a record is to be kept; none where it is kept for good or has no session."""
    if not last_ms or not years:
        return None
    last = datetime.fromtimestamp(last_ms / 1000, UTC).date()
    if (last.month, last.day) == (2, 29) and not isleap(last.year + years):
        return date(last.year + years, 3, 1)
    return last.replace(year=last.year + years)
