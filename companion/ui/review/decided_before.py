"""What was decided before a session, under its tables: what the prescriber planned further, the checks."""

from companion.report.drafting.note_draft import decided_before
from companion.session.plan import Plan
from companion.ui.components.page import heading
from companion.ui.theme import Look
from companion.ui.widgets import Card, label


class DecidedBefore(Card):
    """A line for each; nothing is seen where nothing was."""

    def __init__(self, look: Look, plan: Plan) -> None:
        super().__init__(self.tr("Decided before it began"), padding=look.space(16))
        self.add(heading(self.accessibleName()))
        told = list(decided_before(plan))
        self.said = label("\n".join(told), wrap=True)
        self.add(self.said)
        if not told:
            self.hide()  # never shown from here: without a place it would be a window for a moment
