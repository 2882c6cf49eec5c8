"""What the music told, in a line."""

from typing import assert_never

from companion.i18n import tr
from companion.report.music.living import piece_title, steered_words
from companion.report.music.log import why_it_began, why_it_ended
from companion.session.journal import MusicHappened
from companion.session.music.programme import Happening
from companion.session.plan import Plan


def music_happened_words(fact: MusicHappened, plan: Plan) -> str:
    """Say in a line what the music told."""
    title = piece_title(fact)
    match fact.happening:
        case Happening.STARTED:
            return ", ".join(filter(None, (f"♪ {title}", why_it_began(fact.why))))
        case Happening.STEERED:
            phase = plan.protocol.phase(fact.phase).name if fact.phase else ""
            return because(title, steered_words(fact, phase))
        case Happening.STOPPED:
            stopped = tr("Music stopped: {piece}").format(piece=title) if title else tr("Music stopped")
            return ", ".join(filter(None, (stopped, why_it_ended(fact.why))))
        case Happening.SKIPPED:
            return because(tr("Piece skipped, {piece}").format(piece=title), why_it_ended(fact.why))
        case Happening.DEVICE_LOST:
            return because(tr("Sound output lost"), fact.why)
        case Happening.DEVICE_BACK:
            return tr("Sound output back")
        case Happening.ELSEWHERE:
            return tr("The chosen sound output is not there; the music plays to another")
        case Happening.TURNED_DOWN:
            return because(tr("Music turned down to what this output may play"), fact.why)
        case _:
            assert_never(fact.happening)


def because(said: str, more: str) -> str:
    """Put what was written beside it after a colon."""
    return f"{said}: {more}" if more else said
