"""The protocols, to be read: the course on one line, the usual windows, the phases, and what is asked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.report.timeline.timeline import preview
from companion.session.plan import Plan
from companion.session.protocol import FormRule, Phase, Protocol
from companion.ui.components.page import Page, heading
from companion.ui.components.usual_windows import UsualWindows
from companion.ui.planning.phase_music import minute
from companion.ui.planning.timed_items import TimedItems
from companion.ui.theme import Look
from companion.ui.widgets import Card, column, label
from companion.ui.widgets.ribbon import Ribbon
from companion.ui.widgets.whole_list import WholeList


class ProtocolsScreen(Page):
    """The list of protocols at the left, one of them at the right."""

    back = Signal()

    def __init__(self, protocols: Sequence[Protocol], look: Look) -> None:
        super().__init__(look, "", width=1360)
        self._protocols = protocols
        self.key("Escape", self.back.emit)
        self.headline.say(
            self.tr("Protocols"),
            self.tr("A route with its windows, its phases and what is asked on the way. Each is a file."),
        )
        self.list = WholeList(look, self.tr("Protocols"))
        self.name = label("", "title", wrap=True)
        self.about = label("", "body", wrap=True)
        self.ribbon = Ribbon(look, least=100)
        self.windows = UsualWindows(look)
        self.phases = label("", "body", wrap=True)
        self.asked = TimedItems(look)
        self.checklist = label("", "body", wrap=True)
        self.forms = label("", "body", wrap=True)
        self.sources = label("", "muted", wrap=True)
        if not protocols:
            said = self.tr("No protocol could be read. The notices on Today say why.")
            self.body.addWidget(label(said, "lead", wrap=True))
            self.body.addStretch(1)
            return
        self._lay_out()
        self.list.addItems([protocol.name for protocol in protocols])
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.begin_at(self.list)

    def _lay_out(self) -> None:
        left = column(spacing=0)
        left.addWidget(self.list)
        left.addStretch(1)
        right = column(spacing=self.look.space(16))
        right.addWidget(self.name)
        right.addWidget(self.about)
        right.addWidget(self.ribbon)
        for title, part in (
            (self.tr("Usual windows"), self.windows),
            (self.tr("Phases"), self.phases),
            (self.tr("Asked on the way"), self.asked),
            (self.tr("Checklist before leaving"), self.checklist),
            (self.tr("Sources"), self.sources),
        ):
            right.addWidget(self._titled(title, part))
        self.forms_card = self._titled(self.tr("Sent in afterwards"), self.forms)
        right.insertWidget(right.count() - 1, self.forms_card)
        right.addStretch(1)
        self.side_by_side(left, right, shares=(1, 4))

    def _titled(self, title: str, part: QWidget) -> Card:
        card = Card(title, padding=self.look.space(16), spacing=self.look.space(8))
        card.add(heading(title))
        card.add(part)
        return card

    def _show(self, row: int) -> None:
        protocol = self._protocols[max(0, row)]
        self.name.setText(protocol.name)
        zero = self.tr("The clock begins when: {zero}.").format(zero=protocol.administration.zero)
        version = self.tr("Version {version}, file {id}, licence {licence}.").format(
            version=protocol.version, id=protocol.id, licence=protocol.licence
        )
        self.about.setText(f"{protocol.summary}\n{zero}\n{version}")
        laid = preview(Plan(protocol))
        self.ribbon.show_timeline(laid)
        self.windows.show_bands(laid.bands)
        self.asked.show_protocol(protocol)
        self.phases.setText("\n".join(self._phase(phase) for phase in protocol.phases))
        self.checklist.setText("\n".join(item.text for item in protocol.checklist))
        self.forms.setText("\n".join(self._form(form) for form in protocol.forms))
        self.forms_card.setVisible(bool(protocol.forms))
        self.sources.setText("\n".join(protocol.sources))

    def _phase(self, phase: Phase) -> str:
        said = self.tr("{name}: {start} to {end} min. {about}")
        start, end = minute(phase.start), minute(phase.end)
        return said.format(name=phase.name, start=start, end=end, about=" ".join(phase.about.split())).strip()

    def _form(self, form: FormRule) -> str:
        within = self.tr("%n days", "", form.days)
        return self.tr("{name}: within {days} ({source})").format(
            name=form.name, days=within, source=form.source
        )
