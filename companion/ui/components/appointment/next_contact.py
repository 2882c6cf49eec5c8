"""The next contact after a session: what was agreed in its checklist, or else what its protocol asks for."""

from typing import Final

from companion.i18n import tr
from companion.record.visits import Visit
from companion.report.meetings.after import next_contact_told
from companion.session.journal import Ticked
from companion.session.state import SessionState
from companion.ui.local_now import Now
from companion.ui.services import Services

NEXT_CONTACT: Final = "next_contact"
"""The line of a checklist in which somebody writes down when they will be in touch."""

LOOKED_AT: Final = 1_000
"""So many visits of a client may shorten the list."""


def next_contact(services: Services, visit: Visit, state: SessionState, now: Now) -> str:
    """Say when it is to be, or nothing where there is none; raises ``RecordError``."""
    ticked = state.ticked.get(NEXT_CONTACT)
    if ticked is not None and isinstance(ticked[1], Ticked) and (agreed := ticked[1].text.strip()):
        return tr("Next contact: {agreed}").format(agreed=agreed)
    records, whose = services.records, visit.client_id
    kept = records.visits.find(visit.id) or visit
    visits = records.visits.listed(limit=LOOKED_AT, client_id=whose)
    return next_contact_told(kept, visits, records.meetings.of(whose), now())
