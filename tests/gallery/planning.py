"""Prepare, as it stands before a session: who is chosen, what was found out, and what is to be ticked."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from companion.i18n import language
from companion.override import override
from companion.ports.preflight import Told
from companion.record.client import Client
from companion.services.music.living import Characters, read_characters
from companion.services.preflight import reminder
from companion.session.music import preflight
from companion.session.music.characters import character_in
from companion.session.music.preflight import CheckSubject
from companion.settings import Practice
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.theme import Look
from tests import fakes, samples
from tests.gallery.desk import coming_visits
from tests.gallery.practice import LONG_CODE, PRACTICE, archive, our_desk
from tests.gallery.stage import Made
from tests.ui.fake_preflight import FakePreflight
from tests.ui.house import now


class Findings(FakePreflight):
    """Finds what it is made with."""

    def __init__(self, findings: Sequence[preflight.CheckFinding]) -> None:
        super().__init__()
        self.findings = findings

    @override
    def check(self, chosen: Sequence[preflight.ChosenMusic], told: Told) -> None:
        self.chosen = chosen
        told(self.findings)

    @override
    def look_around(self, told: Told) -> None:
        told(self.findings)


CHECKS = (
    "Blanket and eye mask",
    "Crash bag sealed",
    "Consent signed",
    "Escort confirmed",
    "Vitals before the dose",
    "Sign on the door",
    "Telephones silent",
    "Water, tissues, bucket",
    "Bathroom used",
    "Oxygen checked",
    "Intention spoken",
    "Touch consent reviewed",
)
"""As many as there may be."""

LONG_CHECKS = tuple(
    f"{about}: as the whole sentence that somebody wrote of it, with what to do and whom to ask where it is "
    "not so"
    for about in ("Crash bag", "Consent", "Escort")
)
OF_THE_PRACTICE = (CheckSubject.CARD, CheckSubject.NUMBERS, CheckSubject.ADDRESS)


def prepare(
    standing: preflight.CheckStatus,
    *sentences: str,
    concerned: Collection[CheckSubject] = tuple(CheckSubject),
    checks: tuple[str, ...] = CHECKS[:2],
    code: str = samples.CLIENT.code,
    practice: Practice = PRACTICE,
    living: bool = False,
) -> Callable[[Look], PrepareScreen]:
    """Make Prepare with the computer's findings so, where they are of the ``concerned``, and else fine."""

    def made(look: Look) -> PrepareScreen:
        services = archive(3)
        services.music.living = _characters().playlists(services.music.playlists()) if living else ()
        told = sentences or ("It is as it should be.",)
        services.preflight = Findings(
            [
                preflight.CheckFinding(about, standing if about in concerned else FINE, told)
                for about in CheckSubject
                if about not in (*OF_THE_PRACTICE, CheckSubject.NOTIFICATIONS)
            ]
            + [reminder()]
        )
        services.records.clients.kept[samples.CLIENT.id] = replace(samples.CLIENT, code=code)
        services.records.facts.kept[samples.CLIENT.id] = list(samples.fact_versions())
        services.settings.now = replace(services.settings.now, practice=replace(practice, checks=checks))
        screen = PrepareScreen(services, look, samples.CLIENT.id, now)
        screen.form.protocol.setCurrentIndex(0)
        return screen

    return made


def _characters() -> Characters:
    """Give those that ship, in a language that a test may have added as well."""
    made = read_characters()
    say = fakes.SAYS.get(language(), str)
    known = language() in (made.words or {})
    return made if known else replace(made, found=[character_in(one, say) for one in made.found])


def _new_client(look: Look) -> QWidget:
    return PrepareScreen(our_desk(), look, "", now)


def _who_of_many(look: Look) -> QWidget:
    services = our_desk()
    for number in range(10_000):
        code = LONG_CODE if number == 7 else f"C-{number:05}"
        services.records.clients.kept[code] = Client(code, code)
    return PrepareScreen(services, look, "", now)


def _type_a_part(made: QWidget) -> None:
    assert isinstance(made, PrepareScreen)
    made.form.client.line.insert("e")


def _before(made: QWidget) -> None:
    assert isinstance(made, PrepareScreen)
    made.course.start_tabs.setCurrentIndex(1)
    made.course.before.boxes["identity"].click()
    made.course.before.lines["baseline"].setText("128/82 74 98")


def _at_home(made: QWidget) -> None:
    assert isinstance(made, PrepareScreen)
    made.course.start_tabs.setCurrentIndex(3)
    made.course.home.box.click()


def _living(made: QWidget) -> None:
    """Choose living music for all phases, and silence for one."""
    assert isinstance(made, PrepareScreen)
    whole = made.course.music.whole
    whole.setCurrentIndex(1)
    whole.activated.emit(1)


LOOKING, FINE, CONCERN = (
    preflight.CheckStatus.LOOKING,
    preflight.CheckStatus.FINE,
    preflight.CheckStatus.CONCERN,
)
TROUBLES = (
    "“Homeward, with rain 2” ends after 312 seconds instead of 990; the file seems cut off, replace it.",
    "“Tidal Glass 1” plays 6 dB louder than “Slow Meadow 2” before it.",
)


def _planned(look: Look) -> QWidget:
    """What was planned for a day, with all that can be done about it."""
    services = coming_visits(archive(3))
    planned = services.records.appointments.find("p2")
    return PrepareScreen(services, look, "", now, planned)


def _ask_for_the_day(made: QWidget) -> None:
    assert isinstance(made, PrepareScreen)
    made.day.card.day.setText("12/03 3:30")
    made.day.card.confirm()


SCREENS: Mapping[str, Made] = {
    "prepare": prepare(FINE),
    "prepare_looking": prepare(LOOKING, "Being looked at."),
    "prepare_concerns": prepare(CONCERN, *TROUBLES),
    "prepare_checks": prepare(
        CONCERN, TROUBLES[0], concerned=[CheckSubject.FILES], checks=CHECKS, code=LONG_CODE
    ),
    "prepare_living": (prepare(FINE, living=True), _living),
    "prepare_before": (prepare(FINE), _before),
    "prepare_at_home": (prepare(FINE), _at_home),
    "prepare_planned": _planned,
    "prepare_asked": (_planned, _ask_for_the_day),
    "prepare_first": _new_client,
    "prepare_who": _who_of_many,
    "prepare_who_typed": (_who_of_many, _type_a_part),
}
