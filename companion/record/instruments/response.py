"""What was answered to a questionnaire, and what it comes to."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from cattrs import BaseValidationError

from companion.record.instruments.instrument import Instrument, ScoreBand
from companion.session.codec.converter import converter

Answers = tuple[int | None, ...]
"""One for each item, in order; none where it was left unanswered."""


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


@dataclass(frozen=True, slots=True)
class ResponseMark:
    """What somebody wrote about a response afterwards: who saw it, or why it does not count."""

    words: str
    author: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Response:
    """A questionnaire as it was answered, with what it asked that day; times are UTC milliseconds.

    ``about`` names what was meant where the instrument asks for that; ``seen`` is who saw a watched item.
    ``by_client`` says that the client answered on a page of its own, and that nobody read it aloud.
    """

    id: str
    client_id: str
    instrument: Instrument
    answers: Answers
    about: str = ""
    by_client: bool = False
    at_ms: int = 0
    author: str = ""
    seen: ResponseMark | None = None
    taken_back: ResponseMark | None = None

    @property
    def score(self) -> Score:
        """What the answers come to."""
        return score(self.instrument, self.answers)

    @property
    def unseen(self) -> tuple[int, ...]:
        """The numbers of the watched items above 0 of which nobody has written yet who saw them."""
        settled = self.seen is not None or self.taken_back is not None
        return () if settled else to_be_seen(self.instrument, self.answers)


@dataclass(frozen=True, slots=True)
class HalfAnswered:
    """What was begun of a questionnaire and is no response yet."""

    client_id: str
    instrument_id: str
    answers: Answers
    about: str = ""

    @property
    def answered(self) -> int:
        """How many items are answered."""
        return sum(answer is not None for answer in self.answers)


def encode(response: Response) -> str:
    """Write what was asked and answered as canonical JSON text."""
    plain = {
        "instrument": converter().unstructure(response.instrument),
        "answers": list(response.answers),
        "about": response.about,
    }
    plain |= {"by_client": True} if response.by_client else {}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode(text: str) -> tuple[Instrument, Answers, str, bool]:
    """Read what was asked and answered, what it was about, and whether by the client; or ``ValueError``."""
    try:
        plain = json.loads(text)
        answers = tuple(plain["answers"])
        instrument = converter().structure(plain["instrument"], Instrument)
        score(instrument, answers)
        return instrument, answers, str(plain["about"]), bool(plain.get("by_client"))
    except (BaseValidationError, KeyError, TypeError) as error:
        raise ValueError("not a response as it is kept") from error
