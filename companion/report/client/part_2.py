"""The notice that goes along with what is disclosed of a client under 42 CFR Part 2 (§ 2.32).

Its wording changed in 2024 and is not shipped, since its present text was not read at its source: a practice
pastes its own, and what leaves without one says so.
"""

from companion.i18n import tr
from companion.record.facts.client_facts import ClientFacts, FactName


def part_2_notice(pasted: str, *known: ClientFacts) -> str:
    """Give the notice where a client is marked in any of these facts, or that it is missing; else nothing."""
    if all(facts.said(FactName.PART_2) != "yes" for facts in known):
        return ""
    return pasted.strip() or tr(
        "This client's record is marked as falling under 42 CFR Part 2. A disclosure with consent carries "
        "the notice of § 2.32 in its present wording. It is missing here; Settings, Practice has a place for "
        "it."
    )
