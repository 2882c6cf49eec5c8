"""The strip under the ribbon: what is next, with the one countdown of the screen, and a timing on offer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from companion.conductor import Live
from companion.i18n import tr
from companion.record.times import clock_face
from companion.report.lists.pre_start import open_count
from companion.report.timeline.timeline import signed
from companion.session.journal import Due, PhaseEntered, PhaseProposed
from companion.session.plan import phase_start
from companion.session.protocol import AskedFor, Phase
from companion.session.state import Coming
from companion.session.time.clock import MINUTE, SECOND, Moment
from companion.ui.components import session_texts
from companion.ui.keys import Action, KeyMap
from companion.ui.widgets import button, label, quiet, row

MORE: Final = 2
"""How many things are told after the next one."""


@dataclass(frozen=True, slots=True)
class NextLine:
    """What is next and in how long, what comes after it and at which minute, and a timing on offer."""

    what: str = ""
    then: str = ""
    offer: str = ""
    leads_to: Action = Action.RETIME
    """What the offer does."""

    @property
    def spoken(self) -> str:
        """The strip as a screen reader says it."""
        return ". ".join(part for part in (self.what, self.then, self.offer) if part)


def next_line(live: Live) -> NextLine:
    """Work out what the strip says; only its first part counts down."""
    state = live.session.state
    zero = state.zero
    if zero is None and not state.ended:
        return NextLine(offer=_before(live), leads_to=Action.PRE_START)
    if state.ended or zero is None:
        return NextLine()
    told = [_told(live, coming) for coming in state.coming]
    coming = sorted(
        [*((name, moment) for name, moment in told if name), *_planned_ends(live)], key=lambda pair: pair[1]
    )
    if hold := holding(live):
        left = clock_face((hold - live.now + SECOND - 1) // SECOND)
        what = tr("In the mouth: {left} left").format(left=left)
    elif coming:
        name, moment = coming.pop(0)
        what = tr("Next: {what} {when}").format(what=name, when=session_texts.ahead(moment - live.now))
    else:
        what = tr("Nothing more falls due")
    after = [
        tr("{what} {minute}").format(what=name, minute=signed((moment - zero) / MINUTE))
        for name, moment in coming[:MORE]
    ]
    then = tr("then {list}").format(list=" · ".join(after)) if after else ""
    return NextLine(what, then, _offer(live, zero))


def _before(live: Live) -> str:
    """Say how many lines before the start wait for an answer, as long as any does."""
    count, left = len(live.session.plan.pre_start), open_count(live.session)
    return tr("Before the start: {open} of {count} open").format(open=left, count=count) if left else ""


def _planned_ends(live: Live) -> list[tuple[str, Moment]]:
    """Name the planned ends of infusions that are under way."""
    ahead = [o for o in live.session.state.pending if o.item.asks is AskedFor.INFUSION]
    name = tr("planned end of the infusion")
    return [(name, o.until) for o in ahead if o.until is not None and o.until > live.now]


def holding(live: Live) -> Moment | None:
    """Give the moment at which a lozenge has been in the mouth for its time, the nearest one ahead."""
    holds = (o.until for o in live.session.state.pending if o.item.asks is AskedFor.HOLD)
    return min((until for until in holds if until is not None and until > live.now), default=None)


def _told(live: Live, coming: Coming) -> tuple[str, Moment]:
    """Name something that time will bring; growing old is not among it."""
    protocol = live.session.plan.protocol
    match coming.fact:
        case Due(key):
            item = session_texts.item_of(live.session, key)
            vitals = item is not None and item.asks is AskedFor.VITALS
            name = tr("vitals") if vitals else tr("check-in")
        case PhaseProposed(phase):
            name = tr("usual start of {phase}").format(phase=protocol.phase(phase).name)
        case PhaseEntered(phase):
            name = tr("{phase} by itself").format(phase=protocol.phase(phase).name)
        case _:
            name = ""
    return name, coming.moment


def _offer(live: Live, zero: Moment) -> str:
    """Say which phase ahead would move, if what is on offer were taken."""
    state = live.session.state
    if state.offered is not None:
        answer = state.offered.fact.answer
        if ahead := _ahead(live, state.offered.protocol.phases, state.timed):
            said = tr("After “{answer}”: {phase} from about {minute}")
            return said.format(answer=answer, phase=ahead[0].name, minute=signed((ahead[1] - zero) / MINUTE))
        return tr("After “{answer}”: other windows").format(answer=answer)
    if state.retiming and (ahead := _ahead(live, state.protocol.phases, state.given_moments)):
        said = tr("New timing: {phase} from about {minute}")
        return said.format(phase=ahead[0].name, minute=signed((ahead[1] - zero) / MINUTE))
    return ""


def _ahead(live: Live, phases: Sequence[Phase], given: Sequence[Moment]) -> tuple[Phase, Moment] | None:
    """Find the next phase that would begin later than now, counted from these administrations."""
    ids = [phase.id for phase in phases]
    starts = (
        (phase, phase_start(phase, given)) for phase in phases[ids.index(live.session.state.phase.id) + 1 :]
    )
    return next(((phase, start) for phase, start in starts if start > live.now), None)


class WhatsNext(QWidget):
    """One line: next, then, and at its end the offer, whose place is kept while there is none."""

    def __init__(self, keys: KeyMap, do: Callable[[Action], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What is next"))
        self.what = label(role="body")
        self.then = label(role="muted")
        self.then.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.offer = quiet(button("", keys.key(Action.RETIME), "strip", height=24))
        self._keys = keys
        self._leads_to = Action.RETIME
        self.offer.clicked.connect(lambda: do(self._leads_to))
        place = self.offer.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self.offer.setSizePolicy(place)
        self._line = row([self.what, self.then, self.offer], spacing=16)
        self._line.setStretch(1, 1)
        self._line.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(self._line)

    def reflow(self, columns: int) -> None:
        """Set its parts below one another where there is little room."""
        narrow = columns == 1
        way = QBoxLayout.Direction
        self._line.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._line.setSpacing(0 if narrow else 16)
        self._line.setAlignment(self.offer, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))

    def show_live(self, live: Live) -> None:
        """Show what is next."""
        said = next_line(live)
        for part, text in ((self.what, said.what), (self.then, said.then)):
            if part.text() != text:
                part.setText(text)
        self.offer.setVisible(bool(said.offer))
        if said.offer:
            self._leads_to = said.leads_to
            self.offer.say(said.offer, self._keys.key(said.leads_to))
        self.setAccessibleDescription(said.spoken)
