"""What was gone through before the first dose: each line with its answer, or that nobody gave one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from companion.i18n import tr
from companion.session.before.pre_start import AnsweredBy, PreStartLine
from companion.session.journal import PreStartAnswered, VitalsTaken
from companion.session.plan import Plan
from companion.session.session import Session
from companion.session.standing_entries import in_time


@dataclass(frozen=True, slots=True)
class LineAnswer:
    """What was answered last to one line, by whom and when."""

    done: bool
    words: str
    by: str
    wall_ms: int
    entry_id: str


def line_of(plan: Plan, item: str) -> PreStartLine:
    """Give a line by its id; one that a newer program asked is called by that."""
    return next((line for line in plan.pre_start if line.id == item), PreStartLine(item, item))


def answers(session: Session) -> Mapping[str, LineAnswer]:
    """Give the last word on each line that was touched."""
    found: dict[str, LineAnswer] = {}
    for entry, fact in session.state.facts(PreStartAnswered):
        words = _with_decider(fact.text, fact.decided_by)
        found[fact.item] = LineAnswer(fact.done, words, entry.author, entry.wall_ms, entry.id)
    reading = _reading(session)
    for line in session.plan.pre_start:
        if line.kind is AnsweredBy.READING and reading is not None and line.id not in found:
            found[line.id] = reading
    return found


def unanswered(session: Session) -> list[PreStartLine]:
    """Give the lines that nobody has answered, but for those that a reading answers."""
    known = answers(session)
    asked = (line for line in session.plan.pre_start if line.kind is not AnsweredBy.READING)
    return [line for line in asked if line.id not in known or not known[line.id].done]


def open_count(session: Session) -> int:
    """Count the lines without an answer."""
    known = answers(session)
    return sum(line.id not in known or not known[line.id].done for line in session.plan.pre_start)


def pre_start_words(fact: PreStartAnswered, plan: Plan) -> str:
    """Say in a line what was answered before the start."""
    said = tr("Before the start: {line}") if fact.done else tr("Before the start, not answered: {line}")
    said = said.format(line=line_of(plan, fact.item).text)
    return with_answer(said, _with_decider(fact.text, fact.decided_by))


def with_answer(line: str, answer: str) -> str:
    """Put an answer behind a line, which may be a question or a statement."""
    if not answer:
        return line
    return f"{line} {answer}" if line.endswith(("?", ".", "!")) else f"{line}: {answer}"


def _with_decider(text: str, decided_by: str) -> str:
    """Put who decided behind what was written."""
    return ", ".join(
        filter(None, (text, tr("decided by {who}").format(who=decided_by) if decided_by else ""))
    )


def _reading(session: Session) -> LineAnswer | None:
    """Give the last reading from before the first dose, or so far."""
    return next(iter(_readings(session)), None)


def _readings(session: Session) -> Iterator[LineAnswer]:
    zero = session.state.zero
    for entry, fact in reversed(in_time(session.state.facts(VitalsTaken))):
        if zero is None or entry.moment < zero:
            yield LineAnswer(
                done=True, words=fact.typed, by=entry.author, wall_ms=entry.wall_ms, entry_id=entry.id
            )
