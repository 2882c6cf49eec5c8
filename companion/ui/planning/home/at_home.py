"""At home: whether a session is an evening at home, and everything that is planned for that."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from companion.record.facts.client_facts import ClientFacts
from companion.record.typed.saved_form import SavedHome
from companion.session.home.home_plan import HomePlan, HomeTexts
from companion.session.protocol import Protocol, Route
from companion.settings.at_home import AtHome
from companion.ui.planning.home.home_fields import HomeFields
from companion.ui.theme import Look
from companion.ui.widgets import LineWords, button, column, label, row

AT_HOME_ROUTES: Final = (Route.SUBLINGUAL, Route.INTRANASAL, Route.ORAL)
"""What practices that were read give at home; no other route is refused."""


class AtHomePart(QWidget):
    """A box to tick, and the fields, which are seen once it is; ``changed`` tells of whatever is other.

    The practice's words are those of a planned evening, until somebody takes the ones of now. ``now`` gives
    these; ``missing`` says how much is not written down yet.
    """

    changed = Signal()

    def __init__(self, look: Look, now: Callable[[], AtHome]) -> None:
        super().__init__()
        self._now = now
        self._planned: HomeTexts | None = None
        self._newer = False
        self._papers: Sequence[QWidget] = ()
        self._pressed: Sequence[QWidget] = ()
        self.setAccessibleName(self.tr("At home"))
        self.box = QCheckBox()
        words = self.tr("This session is an evening at home, with a helper")
        self.box.setAccessibleName(words)
        self.about = label("", "muted", wrap=True)
        self.fields = HomeFields(look, now().calls)
        self.whose = label("", "muted", wrap=True)
        self.take = button("", role="plain", height=36)
        lines = self._lines = column(self, spacing=look.space(6))
        ticked = row([self.box, LineWords(words, self.box)], spacing=look.space(4))
        ticked.setStretch(1, 1)
        lines.addLayout(ticked)
        for part in (self.about, self.fields, self.whose):
            lines.addWidget(part)
        beside = row([self.take])
        beside.addStretch(1)
        lines.addLayout(beside)
        self.box.toggled.connect(self._show)
        self.box.toggled.connect(self.changed)
        self.fields.changed.connect(self.changed)
        self.take.clicked.connect(self._turn)
        self.show_protocol(None)
        self._show()

    def put_papers(self, papers: Sequence[QWidget], pressed: Sequence[QWidget]) -> None:
        """Show below it what is made from it; ``pressed`` takes the keyboard there, in order."""
        self._papers, self._pressed = papers, pressed
        for paper in papers:
            self._lines.addWidget(paper)
        self._show()

    # -- what is shown ----------------------------------------------------------------------------

    def _show(self) -> None:
        chosen = self.box.isChecked()
        for part in (self.fields, self.whose, *self._papers):
            part.setVisible(chosen)
        other = self._planned is not None and self._planned != self._now().texts
        self.take.setVisible(chosen and other)
        self.take.setText(self.tr("As planned") if self._newer else self.tr("Take the words of now"))
        if not other:
            said = self.tr("What the helper reads is kept with the plan, as Settings, At home has it now.")
        elif self._newer:
            said = self.tr("The words that Settings, At home has now are taken instead of the planned ones.")
        else:
            said = self.tr("The words with which this was planned stay; Settings, At home has others now.")
        self.whose.setText(said)

    def _turn(self) -> None:
        """Use the other words of the two."""
        self._newer = not self._newer
        self._show()
        self.changed.emit()

    def show_protocol(self, protocol: Protocol | None) -> None:
        """Say where a route is not one that practices give at home; it is planned all the same."""
        suits = protocol is None or protocol.route in AT_HOME_ROUTES
        self.about.setText(
            self.tr("A helper's paper and a home page are made from it.")
            if suits
            else self.tr("Evenings at home are mostly with a lozenge or a spray; this route is another one.")
        )

    def show_known(self, facts: ClientFacts | None) -> None:
        """Offer what is known of the client who is chosen, or nobody's."""
        self.fields.show_known(facts or ClientFacts())

    # -- what is planned --------------------------------------------------------------------------

    @property
    def _texts(self) -> HomeTexts:
        return self._now().texts if self._planned is None or self._newer else self._planned

    @property
    def in_order(self) -> Sequence[QWidget]:
        """Give what takes the keyboard, in the order of reading."""
        return [self.box, *self.fields.in_order, self.take, *self._pressed]

    def unreadable(self) -> tuple[str, QLineEdit] | None:
        """Say what cannot be read of what was typed, and in which field."""
        return self.fields.unreadable() if self.box.isChecked() else None

    def home(self) -> HomePlan | None:
        """Give what is planned; nothing for a session that is not at home."""
        return self.fields.home(self._texts) if self.box.isChecked() else None

    def take_plan(self, home: HomePlan | None) -> None:
        """Fill in what was planned for a day."""
        self._planned, self._newer = (home.texts if home else None), False
        if home is not None:
            self.fields.show_home(home)
        self.box.setChecked(home is not None)
        self._show()

    def filled(self) -> SavedHome:
        """Give what stands in the fields, as it is typed."""
        return replace(self.fields.filled(), at_home=self.box.isChecked(), newer=self._newer)

    def fill(self, saved: SavedHome, planned: HomePlan | None) -> None:
        """Put back what stood there; ``planned`` is that of the visit which the form may be of."""
        if planned is not None:
            self._planned = planned.texts
        self._newer = saved.newer
        if saved != SavedHome():  # as in a form of before there were evenings at home
            self.fields.fill(saved)
        self.box.setChecked(saved.at_home)
        self._show()
