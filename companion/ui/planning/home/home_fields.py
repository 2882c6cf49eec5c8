"""The fields of an evening at home: helper, address, minutes, lozenges, and whom to call."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from companion.i18n import tr
from companion.record.facts.client_facts import ClientFacts, FactName, Person
from companion.record.typed.saved_form import SavedHome
from companion.report.client.known_facts import person_told, said_of
from companion.session.home.home_plan import LOOK_IN_MINUTES, MOST_LOZENGES, HomeNumber, HomePlan, HomeTexts
from companion.session.plan import LONGEST_HOLD
from companion.session.windows import DAY
from companion.ui.components.page import field, heading, text_line
from companion.ui.planning.home.number_rows import NumberRows
from companion.ui.theme import Look
from companion.ui.widgets import LineWords, TextLine, button, column, row
from companion.ui.widgets.choice import Choice

OFTENEST: Final = 5.0
SELDOMEST: Final = 60.0
"""The least and the most minutes between two looks: more of them find no room on the paper."""


class HomeFields(QWidget):
    """Nothing stands in them unasked but the practice's own numbers and the usual minutes of looking in."""

    changed = Signal()

    def __init__(self, look: Look, calls: Sequence[HomeNumber]) -> None:
        super().__init__()
        self._look = look
        self._people: list[Person] = []
        self._address = ""
        self._make(look)
        self._lay_out(look)
        self.calls.fill(calls)
        self.look_in.setText(f"{LOOK_IN_MINUTES:g}")
        for line in (*self.typed, *self.calls.lines, *self.ladder.lines):
            line.textChanged.connect(self.changed)
        for choice in (self.lozenges, self.ending):
            choice.currentIndexChanged.connect(self.changed)
        self.sound.toggled.connect(self.changed)
        self.people.activated.connect(self._take_person)
        self.take_address.clicked.connect(lambda: self.address.setText(self._address))

    def _make(self, look: Look) -> None:
        self.people = Choice(self.tr("Helper from the client's page"), self.tr("From the client's page"))
        self.helper = text_line(self.tr("Helper"), self.tr("Name"))
        self.phone = text_line(self.tr("Helper's telephone"), self.tr("Telephone"))
        self.address = text_line(self.tr("Address of the evening"), self.tr("As an ambulance needs it"))
        self.take_address = button(self.tr("Take it from the client's page"), role="plain", height=36)
        self.look_in = text_line(self.tr("Minutes between two looks"))
        self.stay = text_line(self.tr("Minutes that the helper stays at least"), self.tr("min"))
        self.lozenges = Choice(self.tr("Lozenges of the evening"))
        for count in range(MOST_LOZENGES + 1):
            self.lozenges.addItem(str(count) if count else self.tr("none"), count)
        self.hold = text_line(self.tr("Minutes that a lozenge is held"), self.tr("min"))
        self.ending = Choice(self.tr("What becomes of a lozenge"))
        for said in ("", self.tr("Spat out"), self.tr("Swallowed")):
            self.ending.addItem(said or self.tr("not said"), said)
        self.calls = NumberRows(look, self.tr("The helper calls"), 3, about=True)
        self.ladder = NumberRows(look, self.tr("You call"), 3, about=False)
        self.sound = QCheckBox()

    def _lay_out(self, look: Look) -> None:
        lines = column(self, spacing=look.space(6))
        lines.addLayout(field(self.tr("Helper"), self._beside(self.helper, self.phone)))
        lines.addWidget(self.people)
        lines.addLayout(field(self.tr("Address of the evening"), self.address))
        taking = row([self.take_address])
        taking.addStretch(1)
        lines.addLayout(taking)
        minutes = row(spacing=look.space(8))
        minutes.addLayout(field(self.tr("Looks in every, min"), self.look_in), 1)
        minutes.addLayout(field(self.tr("Stays after the last, min"), self.stay), 1)
        lines.addLayout(minutes)
        taken = row(spacing=look.space(8))
        taken.addLayout(field(self.tr("Lozenges"), self.lozenges), 2)
        taken.addLayout(field(self.tr("Held, min"), self.hold), 2)
        taken.addLayout(field(self.tr("Then"), self.ending), 3)
        lines.addLayout(taken)
        lines.addWidget(heading(self.tr("The helper calls, in this order")))
        lines.addWidget(self.calls)
        lines.addWidget(heading(self.tr("When the call is lost you call, in this order")))
        lines.addWidget(self.ladder)
        words = self.tr("The home page may sound once when a lozenge has been held")
        self.sound.setAccessibleName(words)
        sounds = row([self.sound, LineWords(words, self.sound)], spacing=look.space(4))
        sounds.setStretch(1, 1)
        lines.addLayout(sounds)
        self.show_known(ClientFacts())

    def _beside(self, *parts: QWidget) -> QWidget:
        """Put fields beside one another as one."""
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._look.space(8))
        for part in parts:
            line.addWidget(part, 1)
        return made

    # -- what is offered --------------------------------------------------------------------------

    def show_known(self, facts: ClientFacts) -> None:
        """Offer who is known around a client, and the address that is; nothing is filled in."""
        self._people = [person for person in (facts.escort, *facts.contacts) if person_told(person)]
        self.people.clear()
        for person in self._people:
            self.people.addItem(person_told(person))
        self.people.setCurrentIndex(-1)
        self.people.setVisible(bool(self._people))
        self._address = " ".join(said_of(facts, FactName.EMERGENCY_ADDRESS).split())
        self.take_address.setVisible(bool(self._address))

    def _take_person(self, at: int) -> None:
        person = self._people[at]
        self.helper.setText(", ".join(filter(None, (person.name.strip(), person.role.strip()))))
        self.phone.setText(person.phone.strip())
        self.people.setCurrentIndex(-1)

    # -- what stands there ------------------------------------------------------------------------

    @property
    def typed(self) -> tuple[TextLine, ...]:
        """The lines outside the rows of numbers."""
        return self.helper, self.phone, self.address, self.look_in, self.stay, self.hold

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard, in the order of reading."""
        before = self.helper, self.phone, self.people, self.address, self.take_address
        taken = self.look_in, self.stay, self.lozenges, self.hold, self.ending
        return [*before, *taken, *self.calls.lines, *self.ladder.lines, self.sound]

    def unreadable(self) -> tuple[str, QLineEdit] | None:
        """Say what cannot be read of what was typed, and in which field."""
        return next(((said, line) for line, said in self._read() if isinstance(said, str)), None)

    def _read(self) -> Iterator[tuple[TextLine, float | str | None]]:
        yield self.look_in, read_span(self.look_in.written, OFTENEST, SELDOMEST)
        yield self.stay, read_span(self.stay.written, 1, DAY)
        yield self.hold, read_span(self.hold.written, 0.5, LONGEST_HOLD)

    def home(self, texts: HomeTexts) -> HomePlan:
        """Give what is planned, with these words of the practice."""
        look_in, stay, hold = (read if isinstance(read, float) else None for _, read in self._read())
        return HomePlan(
            helper=HomeNumber(self.helper.written.strip(), self.phone.written.strip()),
            address=self.address.written.strip(),
            calls=self.calls.numbers(),
            ladder=self.ladder.numbers(),
            look_in=look_in or LOOK_IN_MINUTES,
            lozenges=self.lozenges.currentData() or 0,
            hold=hold,
            ending=self.ending.currentData() or "",
            stay=stay,
            sound=self.sound.isChecked(),
            texts=texts,
        )

    def show_home(self, home: HomePlan) -> None:
        """Put into the fields what was planned."""
        self.fill(
            SavedHome(
                helper=home.helper.who,
                phone=home.helper.phone,
                address=home.address,
                look_in=f"{home.look_in:g}",
                stay=_minutes(home.stay),
                lozenges=str(home.lozenges),
                hold=_minutes(home.hold),
                ending=home.ending,
                sound=home.sound,
                calls=home.calls,
                ladder=home.ladder,
            )
        )

    def filled(self) -> SavedHome:
        """Give what stands in each field, as it is typed."""
        return SavedHome(
            helper=self.helper.written,
            phone=self.phone.written,
            address=self.address.written,
            look_in=self.look_in.written,
            stay=self.stay.written,
            lozenges=str(self.lozenges.currentData() or 0),
            hold=self.hold.written,
            ending=self.ending.currentData() or "",
            sound=self.sound.isChecked(),
            calls=self.calls.filled(),
            ladder=self.ladder.filled(),
        )

    def fill(self, saved: SavedHome) -> None:
        """Put into each field what stood there."""
        texts = saved.helper, saved.phone, saved.address, saved.look_in, saved.stay, saved.hold
        for line, text in zip(self.typed, texts, strict=True):
            line.setText(text)
            line.setCursorPosition(0)
        count = int(saved.lozenges) if saved.lozenges.isdecimal() else 0
        self.lozenges.setCurrentIndex(max(0, self.lozenges.findData(count)))
        if saved.ending and self.ending.findData(saved.ending) < 0:
            self.ending.addItem(saved.ending, saved.ending)
        self.ending.setCurrentIndex(self.ending.findData(saved.ending))
        self.sound.setChecked(saved.sound)
        self.calls.fill(saved.calls)
        self.ladder.fill(saved.ladder)


def _minutes(minutes: float | None) -> str:
    return "" if minutes is None else f"{minutes:g}"


def read_span(text: str, least: float, most: float) -> float | str | None:
    """Read minutes as typed: nothing where nothing is said, or a sentence where they cannot be read."""
    typed = text.strip().lower().removesuffix("min").strip().replace(",", ".")
    if not typed:
        return None
    try:
        found = float(typed)
    except ValueError:
        return tr("“{typed}” is not a number of minutes.").format(typed=text.strip())
    if not least <= found <= most:
        return tr("Between {least} and {most} minutes.").format(least=f"{least:g}", most=f"{most:g}")
    return found
