"""Responses to questionnaires in words: what they come to, and what was written about them."""

from collections.abc import Iterator, Sequence

from companion.i18n import tr
from companion.record.instruments.instrument import Instrument
from companion.record.instruments.response import HalfAnswered, Response, to_be_seen


def score_told(response: Response) -> str:
    """Say what the answers come to: a total with its band where one is published, or why there is none."""
    score, instrument = response.score, response.instrument
    if score.total is None:
        said = tr("not scored: {answered} of {asked} answered")
        return said.format(answered=score.answered, asked=score.asked)
    told = tr("{total} of {highest}").format(total=score.total, highest=instrument.highest)
    if score.estimated:
        said = tr("{total}, estimated from {answered} of {asked} answers")
        told = said.format(total=told, answered=score.answered, asked=score.asked)
    return f"{told} · {score.band.text}" if score.band else told


def unseen_told(response: Response) -> str:
    """Say which watched items were answered above 0 while nobody has written who saw them, or nothing."""
    return _watched_told(response.unseen)


def _watched_told(numbers: Sequence[int]) -> str:
    items = ", ".join(map(str, numbers))
    return tr("Item {items} was answered above 0").format(items=items) if items else ""


def half_told(half: HalfAnswered, instrument: Instrument) -> str:
    """Say how far a questionnaire was answered that is no response yet, and what of it is to be seen."""
    said = tr("{questionnaire}: begun and not finished, {answered} of {asked} answered").format(
        questionnaire=instrument.name, answered=half.answered, asked=len(half.answers)
    )
    fits = len(half.answers) == len(instrument.items)
    watched = _watched_told(to_be_seen(instrument, half.answers)) if fits else ""
    return f"{said}. {watched}." if watched else f"{said}."


def language_told(instrument: Instrument, spoken: str) -> str:
    """Say that a questionnaire is in another language than the program speaks, where it is."""
    if instrument.language == spoken:
        return ""
    if instrument.language == "en":
        return tr("These questions are in English only: no official translation comes with the program.")
    return tr("These questions are in another language than the program: {code}.").format(
        code=instrument.language
    )


def answers_told(response: Response) -> Iterator[tuple[str, str, str]]:
    """Tell each item: its number, its words, and the answer in the words that were offered."""
    words = {choice.value: choice.text for choice in response.instrument.answers}
    pairs = zip(response.instrument.items, response.answers, strict=True)
    for number, (item, answer) in enumerate(pairs, 1):
        said = tr("not answered") if answer is None else f"{answer} · {words[answer]}"
        yield str(number), item.text, said


def marks_told(response: Response) -> list[str]:
    """Tell who saw it, and that it was taken back, with what they wrote."""
    told = [tr("Answered by the client on a page of their own")] if response.by_client else []
    if response.seen:
        said = tr("Seen, {who}: {words}")
        told.append(said.format(who=response.seen.author, words=response.seen.words))
    if response.taken_back:
        told.append(tr("Taken back by {who}").format(who=response.taken_back.author))
    return told
