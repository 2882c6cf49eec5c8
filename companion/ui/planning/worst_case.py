"""What a practice has ready for the worst case, as lines of the pre-flight: card, numbers, address."""

from collections.abc import Iterator

from companion.i18n import tr
from companion.record.names import shown
from companion.session.music.preflight import CheckFinding, CheckStatus, CheckSubject
from companion.settings import Practice


def worst_case(practice: Practice, example: str) -> Iterator[CheckFinding]:
    """Show what stands there, to be read once more, or say what is missing; ``example`` is the protocol's."""
    if practice.emergency.strip():
        yield _finding(CheckSubject.CARD, tr("The practice's own; E shows it in the session."))
    elif example.strip():
        said = tr(
            "Only the protocol's example; Settings, Emergency card is where yours is written or confirmed."
        )
        yield _missing(CheckSubject.CARD, said)
    else:
        yield _missing(
            CheckSubject.CARD, tr("There is none; Settings, Emergency card is where it is written.")
        )
    if practice.numbers:
        numbers = (f"{shown(number.name.strip())} {number.phone.strip()}" for number in practice.numbers)
        yield _finding(CheckSubject.NUMBERS, "; ".join(number.strip() for number in numbers))
    else:
        yield _missing(CheckSubject.NUMBERS, tr("None is entered; Settings, Emergency card keeps them."))
    if practice.address.strip():
        yield _finding(CheckSubject.ADDRESS, practice.address.strip())
    else:
        yield _missing(CheckSubject.ADDRESS, tr("Not entered; Settings, Emergency card keeps it."))


def _finding(about: CheckSubject, said: str) -> CheckFinding:
    return CheckFinding(about, CheckStatus.FINE, (said,))


def _missing(about: CheckSubject, said: str) -> CheckFinding:
    return CheckFinding(about, CheckStatus.CONCERN, (said,))
