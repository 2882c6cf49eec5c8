"""What follows from the route: the course on one line, its music, what is asked, and whether all is ready."""

from dataclasses import replace

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QTabWidget, QWidget

from companion.override import override
from companion.record.facts.client_facts import ClientFacts
from companion.record.meetings.preparation import Preparation
from companion.record.typed.saved_form import SavedForm
from companion.report.client.before_session import client_finding, wishes
from companion.report.client.card_facts import card_facts
from companion.report.timeline.timeline import preview
from companion.session.before.pre_start import AnsweredBy, PreStartLine
from companion.session.home.home_plan import HomePlan
from companion.session.plan import Plan
from companion.session.protocol import Protocol
from companion.settings.at_home import in_use
from companion.ui.components.page import SteadyArea
from companion.ui.components.printing import card_on_paper
from companion.ui.components.usual_windows import UsualWindows
from companion.ui.local_now import Now, local_now
from companion.ui.planning.before.further_plan import FurtherPlans
from companion.ui.planning.before.pre_start import PreStartLines
from companion.ui.planning.home.at_home import AtHomePart
from companion.ui.planning.home.evening_music import EveningMusicFile
from companion.ui.planning.phase_audition import PhaseAudition
from companion.ui.planning.phase_music import PhaseMusic
from companion.ui.planning.preflight import PreflightCard
from companion.ui.planning.timed_items import TimedItems
from companion.ui.planning.worst_case import worst_case
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, column, in_tab_order
from companion.ui.widgets.ribbon import Ribbon


class ModestArea(SteadyArea):
    """The page of a tab that asks for no more room than the others have, however long it is."""

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class RouteCourse(QObject):
    """The parts that show a route; none but the computer's own is seen before there is one."""

    def __init__(self, services: Services, look: Look, now: Now = local_now) -> None:
        super().__init__()
        self._services = services
        self._look = look
        self.ribbon = Ribbon(look, least=84)
        self.music = PhaseMusic(look, services.music.playlists())
        self.ready = PreflightCard(look, services.preflight)
        self.card = button(self.tr("Emergency card as a PDF"), role="plain", height=36)
        self.ready.at_its_foot(self.card)
        self.audition = PhaseAudition(look, services.preflight)
        self.windows = UsualWindows(look)
        self.asked = TimedItems(look)
        self.further = FurtherPlans(look)
        self.before = PreStartLines(look, lambda: round(now().timestamp() * 1000))
        self.home = AtHomePart(look, lambda: in_use(services.settings.now.home))
        self._protocol: Protocol | None = None
        self.file = EveningMusicFile(services.music.evening, look, self._plan_of_the_music)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        for title, part in (
            (self.tr("Music"), self.music),
            (self.tr("Windows"), self.windows),
            (self.tr("Questions"), self.asked),
        ):
            self.tabs.addTab(self._page(part), title)
        self.tabs.setAccessibleName(self.tr("What follows from the route"))
        self.tabs.tabBar().setAccessibleName(self.tabs.accessibleName())
        self.music_card = Card(self.tr("Music"), padding=look.space(16), spacing=look.space(8))
        self.music_card.add(self.tabs)
        self.start_tabs = self._start_tabs()
        self.ready.checks.show_checks(services.settings.now.practice.checks)
        self._connect()

    def _connect(self) -> None:
        self.further.changed.connect(self._name_further)
        self.home.box.toggled.connect(self._name_home)
        self.music.changed.connect(self.file.forget)
        self.music.changed.connect(self._check)
        self.music.heard.connect(self.audition.turn)
        self.audition.began.connect(self.ready.end_sound)
        self.ready.sounds.connect(self.audition.stop)

    def _start_tabs(self) -> QTabWidget:
        """Put what is looked at before one begins, and what is gone through before the first dose."""
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.setUsesScrollButtons(False)
        tabs.setElideMode(Qt.TextElideMode.ElideRight)
        side, end = self._look.space(14), self._look.space(2)
        self.ready.body.setContentsMargins(side, end, side, end)
        self.ready.body.setSpacing(self._look.space(4))
        self.ready.head.hide()  # the tab says it, and what is open stands beside Begin
        tabs.addTab(self.ready, self.tr("Before you begin"))
        tabs.addTab(self._page(self.before), self.tr("Before the start"))
        tabs.setTabVisible(1, False)  # noqa: FBT003 - as Qt has it
        tabs.addTab(self._page(self.further), self.tr("Further"))
        tabs.addTab(self._page(self.home), self.tr("At home"))
        tabs.setAccessibleName(self.tr("Before you begin"))
        tabs.tabBar().setAccessibleName(tabs.accessibleName())
        return tabs

    def _name_further(self) -> None:
        """Say on the tab how much is planned further, and go through what was added in its order."""
        count = len(self.further.plans())
        said = self.tr("Further")
        self.start_tabs.setTabText(2, f"{said} ({count})" if count else said)
        in_tab_order([self.start_tabs, *self.further.in_order])

    def _name_home(self) -> None:
        """Say on the tab that the session is at home."""
        said = self.tr("At home")
        self.start_tabs.setTabText(3, f"{said} ✓" if self.home.box.isChecked() else said)

    def unreadable(self) -> tuple[str, QLineEdit] | None:
        """Say what cannot be read of what was typed for an evening at home, and bring its field to view."""
        if (found := self.home.unreadable()) is not None:
            self.start_tabs.setCurrentIndex(3)
            area, line = self.start_tabs.currentWidget(), found[1]
            if isinstance(area, ModestArea):  # once the page has its place
                QTimer.singleShot(0, line, lambda: area.ensureWidgetVisible(line, 0, self._look.space(48)))
        return found

    def _page(self, part: QWidget) -> QWidget:
        """Give each page the room that there is; a long one scrolls by itself."""
        inside = QWidget()
        lines = column(inside, spacing=0)
        side = self._look.space(14) if part in (self.before, self.further, self.home) else 0
        lines.setContentsMargins(side, self._look.space(8), side, 0)
        lines.addWidget(part)
        if part is self.music:
            lines.addWidget(self.audition)
        lines.addStretch(1)
        return inside if part is self.music else ModestArea(inside)

    def show_protocol(self, protocol: Protocol | None, asked: Protocol | None) -> None:
        """Show what follows from a route; ``asked`` is its protocol with the points that are chosen."""
        self.audition.stop()
        self._protocol = protocol
        for part in (self.ribbon, self.music_card, self.card):
            part.setVisible(protocol is not None)
        example = protocol.texts.emergency if protocol else ""
        self.ready.show_findings(worst_case(self._services.settings.now.practice, example))
        self.home.show_protocol(protocol)
        if protocol is None:
            return
        self.before.show_lines((*self.stops, *protocol.preparation))
        self.start_tabs.setTabVisible(1, bool(self.before.in_order))
        laid = preview(Plan(protocol))
        self.ribbon.show_timeline(laid)
        self.windows.show_bands(laid.bands)
        self.show_asked(asked)
        self.music.show_protocol(protocol)

    def _plan_of_the_music(self) -> Plan | None:
        """Give as much of a plan as its music needs."""
        chosen = self.music.chosen()
        return Plan(self._protocol, playlists=chosen) if self._protocol is not None else None

    def show_client(self, known: ClientFacts | None, prepared: Preparation) -> None:
        """Show what is on file of a client and prepared, and beside the music their wishes; or nothing."""
        self.ready.show_client(client_finding(known, prepared) if known else None)
        self.audition.show_wishes(wishes(known) if known else "")
        self.home.show_known(known)

    @property
    def stops(self) -> tuple[PreStartLine, ...]:
        """The practice's own questions about not starting, as lines."""
        asked = self._services.settings.now.practice.stops
        numbered = enumerate(asked, start=1)
        return tuple(PreStartLine(f"stop_{at}", text, AnsweredBy.DECISION) for at, text in numbered)

    def show_asked(self, protocol: Protocol | None) -> None:
        """Show what a protocol asks on the way."""
        if protocol is not None:
            self.asked.show_protocol(protocol)

    @property
    def in_order(self) -> list[QWidget]:
        """Its fields in the order of reading."""
        boxes = self.ready.checks.boxes.values()
        heard = *self.music.in_order, self.audition.course
        ready = *boxes, self.ready.test, self.card
        before, further = self.before.in_order, self.further.in_order
        return [
            self.tabs,
            *heard,
            self.start_tabs,
            *ready,
            *before,
            *further,
            *self.home.in_order,
        ]

    def open_points(self) -> list[str]:
        """Name what is open of what is looked at, and of what is gone through, before one begins."""
        return [*self.ready.open_points(), *self.before.open_points()]

    def follow_music(self, plan: Plan) -> list[str]:
        """Choose the music of another plan; says in a sentence each what is not there any more."""
        if not self.music.choices:
            return []
        said = self.tr("The music of {phase} is not there any more: please choose another.")
        return [said.format(phase=phase) for phase in self.music.follow(plan.playlists)]

    def take_plan(self, plan: Plan) -> list[str]:
        """Fill in what was kept for a day of music, of what is planned further, and of an evening at home.

        Says in a sentence each what cannot be filled in.
        """
        self.further.fill(plan.further)
        self.home.take_plan(plan.home)
        return self.follow_music(plan)

    def filled(self, form: SavedForm) -> SavedForm:
        """Put into a form what stands in these parts."""
        checks, before = self.ready.checks.ticked(), self.before.filled()
        further = self.further.filled()
        return replace(
            form,
            playlists=self.music.filled(),
            checks=checks,
            before=before,
            further=further,
            home=self.home.filled(),
        )

    def fill(self, form: SavedForm, planned: HomePlan | None = None) -> None:
        """Put into these parts what stood in a form; ``planned`` is of the visit that the form may be of."""
        self.music.fill(form.playlists)
        self.ready.checks.fill(form.checks)
        self.before.fill(form.before)
        self.further.fill(form.further)
        self.home.fill(form.home, planned)

    def _check(self) -> None:
        """Look whether the chosen music is as it should be; another choice is not what is heard any more."""
        self.audition.stop()
        self.audition.show_about(self.music.about)
        if self.music.choices:
            self.ready.check(self.music.plan(), self._services.notices())

    def card_on_paper(self, protocol: Protocol, code: str, known: ClientFacts) -> str:
        """Write the emergency card with what is known of the client; says in a sentence how that went."""
        about = ((self.tr("Client"), code), *card_facts(known), (self.tr("Planned"), protocol.name))
        return card_on_paper(self._services, protocol.texts.emergency, about)
