"""What was answered to a questionnaire, and what it comes to."""

from collections.abc import Sequence
from dataclasses import dataclass

from companion.record.instruments.instrument import Instrument, ScoreBand


@dataclass(frozen=True, slots=True)
class Score:
    """What answers come to; ``total`` is none where too many are missing for one."""

    total: int | None
    answered: int
    asked: int
    band: ScoreBand | None = None

    @property
    def estimated(self) -> bool:
        """Whether the total rests on the mean of those items that were answered."""
        return self.total is not None and self.answered < self.asked


def score(instrument: Instrument, answers: Sequence[int | None]) -> Score:
    """Score answers in the order of the items; none is an item left unanswered.

    With as many missing as the instrument's rule allows, the total is the mean of those answered times all
    items, to the nearest whole number, halves upwards. Raises ``ValueError`` where there are more or fewer
    answers than items, or one that the instrument does not offer.
    """
    if len(answers) != len(instrument.items):
        raise ValueError(f"{len(instrument.items)} answers are wanted, not {len(answers)}")
    given = [answer for answer in answers if answer is not None]
    offered = {choice.value for choice in instrument.answers}
    if odd := [answer for answer in given if answer not in offered]:
        raise ValueError(f"{odd[0]} is no answer of {instrument.name}")
    asked = len(answers)
    if asked - len(given) > instrument.missing.most:
        return Score(None, len(given), asked)
    total = (2 * sum(given) * asked + len(given)) // (2 * len(given))
    return Score(total, len(given), asked, instrument.band(total))


def to_be_seen(instrument: Instrument, answers: Sequence[int | None]) -> tuple[int, ...]:
    """Give the numbers, from 1, of the watched items that were answered above 0."""
    pairs = enumerate(zip(instrument.items, answers, strict=True), 1)
    return tuple(number for number, (item, answer) in pairs if item.watched and answer)
