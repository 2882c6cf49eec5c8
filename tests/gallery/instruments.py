"""Questionnaires, in every state."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from companion.record.instruments.response import Response
from companion.record.instruments.total import TotalWords
from companion.settings import Settings
from companion.ui.records.instruments.asking import AskingScreen
from companion.ui.records.instruments.client_page import ClientPage
from companion.ui.records.instruments.screen import ResponsesScreen
from companion.ui.records.instruments.typed_total import TypedTotalScreen
from companion.ui.theme import Look
from tests import samples
from tests.gallery.practice import PRACTICE, Desk, archive
from tests.gallery.stage import Made
from tests.ui.house import now

ANSWERS: Mapping[str, Sequence[tuple[int | None, ...]]] = {
    "PHQ-9": [(2, 2, 3, 2, 1, 2, 2, 1, 0), (1, 2, 2, 1, 1, 1, 1, None, 0)],
    "PCL-5": [(3, 2, 1, 3, 2, 2, 3, 0, 2, 3, 2, 1, 2, 1, 1, 0, 2, 2, 1, 3)],
    "GAD-7": [(2, 2, 1, 2, 0, 1, 1)],
}


def _desk(*, ninth: int = 0) -> Desk:
    services = archive(3)
    prompt = "Stay with it now. Ask directly, call Dr Weiss, write down what was agreed."
    services.settings.keep(Settings(practice=replace(PRACTICE, item_prompt=prompt)))
    by_name = {one.name: one for one in services.instruments()[0]}
    for name, given in ANSWERS.items():
        for answers in given:
            last = (ninth or answers[-1],) if name == "PHQ-9" else answers[-1:]
            kept = Response("", samples.CLIENT.id, by_name[name], (*answers[:-1], *last))
            services.records.responses.keep(kept)
    return services


def _with_totals() -> Desk:
    services = _desk()
    words = TotalWords("QIDS-SR16", "14", "2026-11-30", "Dr Weiss")
    kept = services.records.totals.keep(samples.CLIENT.id, words)
    services.records.totals.keep(samples.CLIENT.id, replace(words, total="15"), kept.id)
    return services


def _total(look: Look) -> QWidget:
    return TypedTotalScreen(_desk(), look, samples.CLIENT, now)


def _responses(make: Callable[[], Desk]) -> Callable[[Look], QWidget]:
    return lambda look: ResponsesScreen(make(), look, samples.CLIENT, now)


def _asking(name: str) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        services = _desk()
        instrument = next(one for one in services.instruments()[0] if one.name == name)
        begun = (*(2, 1, 3), *[None] * (len(instrument.items) - 3))
        services.records.responses.keep_half_answered(Response("", samples.CLIENT.id, instrument, begun))
        return AskingScreen(services, look, samples.CLIENT, instrument)

    return made


def _client(name: str, begun: int) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        services = _desk()
        instrument = next(one for one in services.instruments()[0] if one.name == name)
        answers = (*[1] * begun, *[None] * (len(instrument.items) - begun))
        half = Response("", samples.CLIENT.id, instrument, answers, "the crash" if begun else "")
        services.records.responses.keep_half_answered(half)
        return ClientPage(services, look, samples.CLIENT, instrument)

    return made


def _ended(made: QWidget) -> None:
    assert isinstance(made, ClientPage)
    made.stop.click()


def _given(made: QWidget) -> None:
    assert isinstance(made, ClientPage)
    made.stop.click()
    made.back.give.click()


SCREENS: Mapping[str, Made] = {
    "responses_none": _responses(lambda: archive(3)),
    "responses": _responses(_desk),
    "responses_to_be_seen": _responses(lambda: _desk(ninth=1)),
    "asking": _asking("PHQ-9"),
    "asking_long": _asking("PCL-5"),
    "responses_total": _responses(_with_totals),
    "total_typed": _total,
    "client_page": _client("PHQ-9", 5),
    "client_page_long": _client("PCL-5", 7),
    "client_page_meant": _client("PCL-5", 0),
    "client_page_ended": (_client("PHQ-9", 7), _ended),
    "client_page_given": (_client("PHQ-9", 9), _given),
}
