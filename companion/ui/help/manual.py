"""The manual: its chapters in a list, one of them to be read, and the quick card of keys."""

from PySide6.QtCore import QLocale, QUrl

from companion.i18n import tr
from companion.resources import manual
from companion.ui.components.papers.quick_card import QuickCard
from companion.ui.help.chapters import ManualChapter, read_chapters
from companion.ui.help.reading import ReadingScreen
from companion.ui.keys.card import all_keys
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button


class ManualScreen(ReadingScreen):
    """Opens at a chapter; links lead to others, and the quick card stands beside that of the keys."""

    def __init__(self, look: Look, services: Services, chapter: ManualChapter) -> None:
        language = QLocale().bcp47Name().partition("-")[0]
        keys = all_keys(services.settings.now)
        super().__init__(look, read_chapters(language, keys), manual() / language, _names())
        self.card = QuickCard(services, look)
        self.card.told.connect(self.say)
        self.beside.addWidget(self.card)
        self.to_keys = button(self.tr("Quick card of keys"), "Q", "plain")
        self.to_keys.clicked.connect(lambda _checked: self.open_card())
        self.key("Q", self.open_card)
        self.buttons.addWidget(self.to_keys)
        self.begin_with(chapter)
        self.text.anchorClicked.connect(self._follow)
        self.list.currentRowChanged.connect(lambda _: self._show_card())
        self._show_card()

    @property
    def chapter(self) -> ManualChapter:
        """Which chapter is shown."""
        return ManualChapter(self.shown.topic)

    def _show_card(self) -> None:
        self.card.setVisible(self.chapter is ManualChapter.KEYS)

    def open_card(self) -> None:
        """Go to the chapter of the keys, to where their card is printed."""
        self.line.clear()
        self.open(ManualChapter.KEYS)
        next(iter(self.card.buttons.values())).setFocus()

    def _follow(self, link: QUrl) -> None:
        """Go to the chapter that a link names; words that were looked for are let go of."""
        name = link.path().removesuffix(".md")
        if name in set(ManualChapter):
            self.line.clear()
            self.open(ManualChapter(name))
            self.text.setFocus()


def _names() -> tuple[str, str, str]:
    about = tr("From the first hour to what is done when something goes wrong. It needs no network.")
    return tr("The manual"), about, tr("Chapters")
