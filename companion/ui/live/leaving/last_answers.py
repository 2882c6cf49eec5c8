"""What stood in lines of the checklist the last time with a client, to be offered and never filled in."""

from companion.ports.record import RecordError
from companion.record.visits import Visit
from companion.session.session import Session
from companion.ui.services import Services

LOOKED_AT = 20
"""So many sessions back an answer is looked for."""


def last_answers(services: Services, visit: Visit) -> dict[str, str]:
    """Give the last answer to each line that asks for one which stays, as far as the record can be read."""
    wanted = {item.id for item in visit.plan.protocol.checklist if item.stays}
    found: dict[str, str] = {}
    try:
        earlier = services.records.visits.listed(limit=LOOKED_AT, client_id=visit.client_id) if wanted else []
        for one in earlier:
            if one.id == visit.id or not one.opened_ms or not (wanted - found.keys()):
                continue
            state = Session(one.id, one.plan, tuple(services.journal.entries(one.id))).state
            for item in wanted - found.keys():
                if item in state.ticked and (said := state.ticked[item][1].text.strip()):
                    found[item] = said
    except RecordError:
        return {}
    return found
