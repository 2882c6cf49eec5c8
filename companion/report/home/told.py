"""A plan named in lists: its protocol, and whether it is an evening at home."""

from companion.i18n import tr
from companion.session.plan import Plan


def plan_named(plan: Plan) -> str:
    """Name a plan, such as: Lozenge, held and spat out, at home."""
    name = plan.protocol.name
    return tr("{protocol}, at home").format(protocol=name) if plan.home is not None else name
