"""The journal: the append-only list of what happened, and the facts that an entry can hold."""

from companion.session.journal.by_hand import *  # noqa: F403 - every kind, the next one too
from companion.session.journal.by_program import *  # noqa: F403
from companion.session.journal.entry import Entry as Entry
from companion.session.journal.entry import Fact as Fact
from companion.session.journal.on_call import *  # noqa: F403
