"""What the prescriber has planned beyond the first administration, in words: a plan, and never an offer."""

from companion.i18n import tr
from companion.session.plan import FurtherPlan, Plan


def further_lines(plan: Plan) -> list[str]:
    """Say each thing that is planned in a line, as it was written."""
    return [tr("Planned by the prescriber: {words}").format(words=_words(one)) for one in plan.further]


def further_in_short(plan: Plan, most: int) -> str:
    """Say all of it in so many characters, and where the whole stands if that is too little."""
    whole = "; ".join(map(_words, plan.further))
    if not whole or len(whole) <= most:
        return tr("Planned by the prescriber: {words}").format(words=whole) if whole else ""
    said = tr("Planned by the prescriber: {words}… The whole stands on the page of the usual windows.")
    return said.format(words=whole[:most].rstrip(" ,;"))


def _words(one: FurtherPlan) -> str:
    when = tr("may be taken: {when}").format(when=one.when) if one.when else ""
    by = tr("decided by {who}").format(who=one.decided_by) if one.decided_by else ""
    return ", ".join(" ".join(part.split()) for part in (one.what, when, by) if part)
