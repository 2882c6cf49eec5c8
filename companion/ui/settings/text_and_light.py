"""How large the text is, in which light the desk stands, and in which language all of it is said."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from companion.i18n import tr
from companion.override import override
from companion.settings import Light
from companion.ui.components.page import heading
from companion.ui.languages import languages, own_name
from companion.ui.services import Services
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.theme import Look
from companion.ui.widgets import label, row
from companion.ui.widgets.choice import Choice

SIZES: Final = (100, 125, 150, 175, 200)


class TextAndLightPage(SettingsPage):
    """A few choices, each seen at once."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        lights = ((Light.PAPER, self.tr("Paper, for daylight")), (Light.EMBER, self.tr("Ember, for dusk")))
        sizes = [(size, self.tr("{size} %").format(size=size)) for size in SIZES]
        self.sizes = {size: QRadioButton(text) for size, text in sizes}
        self.lights = {light: QRadioButton(text) for light, text in lights}
        self._group(
            self.tr("Size of text"),
            list(self.sizes.values()),
            self.tr("Ctrl++ and Ctrl+- change it on every screen, during a session too."),
        )
        self._group(
            self.tr("The light at the desk"),
            list(self.lights.values()),
            self.tr("A session is dark whatever is chosen here. Ctrl+T turns the light on or off for now."),
        )
        self._ask_for_language()
        self.body.addStretch(1)
        for size, each in self.sizes.items():
            each.clicked.connect(lambda _=False, size=size: self._size(size))
        for light, each in self.lights.items():
            each.clicked.connect(lambda _=False, light=light: self._light(light))

    def _ask_for_language(self) -> None:
        """Ask in which language the interface speaks, each named in itself."""
        self.language = Choice(self.tr("Language"))
        self.language.setMinimumContentsLength(28)
        self.language.addItem(self.tr("As this computer: {language}").format(language=own_name()), "")
        for code, name in languages().items():
            self.language.addItem(name, code)
        line = row([self.language])
        line.addStretch(1)
        self.body.addWidget(heading(self.tr("Language")))
        self.body.addLayout(line)
        about = self.tr(
            "What was written stays as it was written; protocols are said in this language from the next "
            "session on."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        self.language.activated.connect(self._speak)

    @classmethod
    @override
    def title(cls) -> str:
        return tr("Text and light")

    @override
    def refresh(self) -> None:
        now = self.changes.now
        for size, each in self.sizes.items():
            each.setChecked(size == now.text)
        for light, each in self.lights.items():
            each.setChecked(light is now.light)
        self.language.setCurrentIndex(max(0, self.language.findData(now.language)))

    def _group(self, name: str, choices: list[QRadioButton], about: str) -> None:
        together = QButtonGroup(self)
        line = row(spacing=self.look.space(16))
        for choice in choices:
            together.addButton(choice)
            choice.setAccessibleDescription(name)
            line.addWidget(choice)
        line.addStretch(1)
        self.body.addWidget(heading(name))
        self.body.addLayout(line)
        self.body.addWidget(label(about, "muted", wrap=True))

    def _speak(self) -> None:
        code = self.language.currentData()
        self.changes.make(replace(self.changes.now, language=code), self.tr("Kept."))

    def _size(self, size: int) -> None:
        self.changes.make(
            replace(self.changes.now, text=size), self.tr("Text stands at {size} %.").format(size=size)
        )

    def _light(self, light: Light) -> None:
        said = {
            Light.PAPER: self.tr("The desk opens in daylight."),
            Light.EMBER: self.tr("The desk opens dark."),
        }
        self.changes.make(replace(self.changes.now, light=light), said[light])
