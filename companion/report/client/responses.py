"""Responses to questionnaires in words: what they come to, and what was written about them."""

from collections.abc import Iterator

from companion.i18n import tr
from companion.record.instruments.response import Response


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
    items = ", ".join(str(number) for number in response.unseen)
    return tr("Item {items} was answered above 0").format(items=items) if items else ""


def answers_told(response: Response) -> Iterator[tuple[str, str, str]]:
    """Tell each item: its number, its words, and the answer in the words that were offered."""
    words = {choice.value: choice.text for choice in response.instrument.answers}
    pairs = zip(response.instrument.items, response.answers, strict=True)
    for number, (item, answer) in enumerate(pairs, 1):
        said = tr("not answered") if answer is None else f"{answer} · {words[answer]}"
        yield str(number), item.text, said


def marks_told(response: Response) -> list[str]:
    """Tell who saw it, and that it was taken back, with what they wrote."""
    told = []
    if response.seen:
        said = tr("Seen, {who}: {words}")
        told.append(said.format(who=response.seen.author, words=response.seen.words))
    if response.taken_back:
        told.append(tr("Taken back by {who}").format(who=response.taken_back.author))
    return told
