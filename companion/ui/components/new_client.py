"""A new client: a code that nobody else has, and that is not hard to tell from another."""

from uuid import uuid4

from companion.i18n import tr, tr_noop
from companion.ports.record import RecordError
from companion.record.client import CODE_LENGTH, Client, as_code
from companion.record.names import alike, same, shown, unseen
from companion.ui.local_now import Now, local_now
from companion.ui.services import Services

_SAME = tr_noop("There is a client with the code {code} already. Add a figure or a letter.")
_ALIKE = tr_noop("This code and {code}, another client's, are hard to tell apart. Add a figure or a letter.")
_LONG = tr_noop("A code has at most {most} characters; this one has {count}.")
_UNSEEN = tr_noop("The code holds a mark that cannot be seen, {mark}. Type the code anew; nothing was added.")


def new_client(services: Services, code: str, now: Now = local_now) -> Client:
    """Make and keep a client; raises ``RecordError`` when the code is taken or nothing can be written."""
    code = as_code(code)
    if said := too_long(code):
        raise RecordError(said)
    for taken in services.records.clients.codes():
        if alike(code, taken):
            said = _SAME if same(code, taken) else _ALIKE
            raise RecordError(tr(said).format(code=shown(taken)))
    if mark := unseen(code):
        raise RecordError(tr(_UNSEEN).format(mark=mark))
    made = Client(uuid4().hex, code, created_ms=round(now().timestamp() * 1000))
    services.records.clients.save(made)
    return made


def too_long(code: str) -> str:
    """Say in a sentence that a code has too many characters; nothing where it has not."""
    return tr(_LONG).format(most=CODE_LENGTH, count=len(code)) if len(code) > CODE_LENGTH else ""
