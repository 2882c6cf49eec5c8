"""Help: a short page for each screen; the manual tells the same at length."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Signal

from companion.i18n import tr
from companion.resources import assets
from companion.ui.help.pages import read_pages
from companion.ui.help.reading import ReadingScreen
from companion.ui.help.topics import HelpTopic
from companion.ui.theme import Look
from companion.ui.widgets import button


class HelpScreen(ReadingScreen):
    """Opens at the page of the screen from which it was asked for."""

    practise = Signal()
    """Asks for a practice session."""
    room = Signal()
    """Asks for the practice room."""
    manual = Signal()
    """Asks for the chapter of the manual that goes with the page."""
    card = Signal()
    """Asks for the quick card of keys."""

    def __init__(self, look: Look, topic: HelpTopic, filled_in: Mapping[str, str]) -> None:
        pages = read_pages(QLocale().bcp47Name().partition("-")[0], filled_in)
        super().__init__(look, pages, assets(), _names())
        self.to_manual = button(self.tr("The manual"), "M", "plain")
        self.to_manual.clicked.connect(self.manual)
        self.key("M", self.manual.emit)
        self.practice = button(self.tr("Practice session"), "", "plain")
        self.practice.clicked.connect(self.practise)
        self.practice_room = button(self.tr("Practice room"), "", "plain")
        self.practice_room.clicked.connect(self.room)
        self.to_card = button(self.tr("Quick card of keys"), "Q", "plain")
        self.to_card.clicked.connect(self.card)
        self.key("Q", self.card.emit)
        for made in (self.to_manual, self.to_card, self.practice, self.practice_room):
            self.buttons.addWidget(made)
        self.begin_with(topic)

    @property
    def topic(self) -> HelpTopic:
        """What the page is about that is shown."""
        return HelpTopic(self.shown.topic)


def _names() -> tuple[str, str, str]:
    about = tr("A short page for each screen. It needs no network.")
    return tr("Help"), about, tr("Pages of help")
