"""At home: whom a helper calls, and the practice's words for helper's paper and home page."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout

from companion.i18n import tr
from companion.override import override
from companion.session.home.home_plan import HomeNumber, HomeTexts
from companion.settings import AtHome, Settings
from companion.settings.at_home import as_kept, in_use
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import field, heading, text_line
from companion.ui.services import Services
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.settings.practice import lines_in
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, TextLine, button, label, row

NUMBERS = 3
"""The line of the practice, the emergency number, the therapist."""


class AtHomePage(SettingsPage):
    """Three numbers in order, and the texts, a line each; what ships stands there until it is changed."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        self._saving = Autosave(
            self, services.write_queue, self._use, changes.write, changes.wrote, changes.told.emit
        )
        about = self.tr(
            "What a helper at home holds in the hand. The words that ship are a start: go through them with "
            "whoever prescribes, and make them yours. They hold no amount and no limit, and nothing of them "
            "says that somebody may leave."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        self.whose = label("", "body", wrap=True)
        self.shipped = button(self.tr("Take the words that ship again"), role="plain", height=36)
        beside = row([self.whose, self.shipped])
        beside.setStretch(0, 1)
        self.body.addLayout(beside)
        self._put_numbers(look)
        self._put_texts(look)
        self.body.addStretch(1)
        self.shipped.clicked.connect(self._take_shipped)
        typed = (line for lines in self.numbers for line in lines)
        self._saving.watch(*typed, *self.lists.values(), *self.words.values())

    def _put_numbers(self, look: Look) -> None:
        self.body.addWidget(heading(self.tr("Whom the helper calls, in this order")))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space(12))
        grid.setVerticalSpacing(look.space(6))
        heads = (
            (self.tr("Who answers"), "", 3),
            (self.tr("Number"), "", 3),
            (self.tr("What to know before calling"), "", 5),
        )
        self.numbers: list[tuple[TextLine, TextLine, TextLine]] = []
        for at, (said, _, stretch) in enumerate(heads):
            grid.setColumnStretch(at, stretch)
            grid.addWidget(label(said, "label"), 0, at)
        for number in range(1, NUMBERS + 1):
            who, phone, about = (text_line(f"{said} {number}") for said, _, _ in heads)
            self.numbers.append((who, phone, about))
            for at, line in enumerate((who, phone, about)):
                grid.addWidget(line, number, at)
        self.body.addLayout(grid)
        hint = self.tr(
            "The practice's line, the emergency number where your clients live, the therapist. Prepare "
            "starts from these; a session can have others."
        )
        self.body.addWidget(label(hint, "muted", wrap=True))

    def _put_texts(self, look: Look) -> None:
        self.body.addWidget(heading(self.tr("What the helper reads")))
        one_each = self.tr("One to a line.")
        filled = self.tr("One to a line; {code}, {minute} and {time} are filled in as it is copied.")
        named = {
            "prepare": self.tr("What to prepare"),
            "red_flags": self.tr("When to call at once"),
            "music_rules": self.tr("Music"),
            "write_down": self.tr("What to write down"),
            "send": self.tr("Lines ready to be sent, for the call"),
        }
        self.lists = {name: TextBox(said) for name, said in named.items()}
        for name, box in self.lists.items():
            box.setFixedHeight(look.space(168))
            hint = filled if name == "send" else one_each
            self.body.addLayout(field(box.accessibleName(), box, hint))
        hints = {
            "leave": (self.tr("When the helper may leave"), self.tr("Never by the clock alone.")),
            "agreement": (self.tr("Agreement to sign"), self.tr("What the helper promises, as “I”.")),
            "say": (
                self.tr("Sentence to say when not sure"),
                self.tr(
                    "The code of the evening takes the place of {code}, the minutes since the medicine that "
                    "of {minute}."
                ),
            ),
        }
        self.words = {name: TextBox(said) for name, (said, _) in hints.items()}
        for name, box in self.words.items():
            box.setFixedHeight(look.space(96))
            self.body.addLayout(field(box.accessibleName(), box, hints[name][1]))

    @classmethod
    @override
    def title(cls) -> str:
        return tr("At home")

    # -- what stands there ------------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        home = in_use(self.changes.now.home)
        self.whose.setText(
            self.tr("These texts are your practice's own.")
            if home.own
            else self.tr("These texts ship with the program; they become yours with the first change.")
        )
        self.shipped.setVisible(home.own)
        if self._typed() != home:
            self._show_home(home)

    def _show_home(self, home: AtHome) -> None:
        """Put into the fields what is in use; that is no typing."""
        typing = self._saving.waiting
        calls = [*home.calls, *[HomeNumber()] * NUMBERS][:NUMBERS]
        for lines, call in zip(self.numbers, calls, strict=True):
            for line, text in zip(lines, (call.who, call.phone, call.about), strict=True):
                if line.written.strip() != text:
                    line.setText(text)
        for name, box in self.lists.items():
            if lines_in(box.written) != getattr(home.texts, name):
                box.setPlainText("\n".join(getattr(home.texts, name)))
        for name, box in self.words.items():
            if one_line(box.written) != getattr(home.texts, name):
                box.setPlainText(getattr(home.texts, name))
        if not typing:
            self._saving.drop()

    @override
    def leave(self) -> None:
        self._saving.flush()

    def _take_shipped(self) -> None:
        """Let the texts be those that ship again; the numbers stay."""
        self._saving.flush()
        now = self.changes.now
        shipped = replace(now, home=AtHome(now.home.calls))
        self.changes.make(shipped, self.tr("The texts that ship are in use again."))

    # -- what is kept -----------------------------------------------------------------------------

    def _typed(self) -> AtHome:
        calls = tuple(HomeNumber(*(line.written.strip() for line in lines)) for lines in self.numbers)
        lists = {name: lines_in(box.written) for name, box in self.lists.items()}
        words = {name: one_line(box.written) for name, box in self.words.items()}
        return AtHome(calls, HomeTexts(**lists, **words), self.changes.now.home.own)  # type: ignore[arg-type]

    def _use(self) -> Settings:
        typed = replace(self.changes.now, home=as_kept(self._typed()))
        return self.changes.use(typed, goes_on=self._saving.goes_on)


def one_line(text: str) -> str:
    """Give words as they are told: line breaks are blanks."""
    return " ".join(text.split())
