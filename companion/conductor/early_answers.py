"""What was answered in Prepare becomes entries when the session opens, each at the time of its own."""

from companion.session.before.pre_start import AnsweredBy, EarlyAnswer
from companion.session.journal import Fact, PreStartAnswered
from companion.session.session import Session
from companion.session.vitals import read_vitals


def with_early_answers(session: Session) -> Session:
    """Write down what the plan holds of answers from before the opening; a reading becomes one of vitals."""
    kinds = {line.id: line.kind for line in session.plan.pre_start}
    clock = session.clock()
    for early in session.plan.answered:
        moment = min(0, clock.moment_at(early.at_ms))
        fact = _fact(early, reading=kinds.get(early.item) is AnsweredBy.READING)
        session = session.add(fact, moment, moment, early.by)
    return session


def _fact(early: EarlyAnswer, *, reading: bool) -> Fact:
    if reading:
        return read_vitals(early.text)
    return PreStartAnswered(early.item, text=early.text, decided_by=early.decided_by)
