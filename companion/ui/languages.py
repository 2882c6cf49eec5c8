"""Which languages the interface speaks, and how it is made to speak one."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from companion import i18n
from companion.i18n import tr_noop
from companion.resources import assets

ENGLISH: Final = "en"
"""The language of the code; its own file holds nothing but plurals."""


def languages() -> dict[str, str]:
    """Name every language there is in itself, by its code: ``en`` first, then ``es`` and others."""
    codes = {path.stem.removeprefix("companion_") for path in _folder().glob("companion_*.qm")}
    return {ENGLISH: _NAME} | {code: _name(code) for code in sorted(codes - {ENGLISH})}


_NAME: Final = tr_noop("English")
"""Translated by each language's own name."""


def _name(code: str) -> str:
    translator = QTranslator()
    translator.load(str(_folder() / f"companion_{code}.qm"))
    return translator.translate("", _NAME) or code


def of_the_computer() -> str:
    """Give the first language of this computer that the interface speaks, else English."""
    known = languages()
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in known), ENGLISH)


def own_name() -> str:
    """Name the language of this computer in itself."""
    return languages()[of_the_computer()]


def speak(code: str = "", folder: Path | None = None) -> None:
    """Speak a language from now on, its direction and its numbers included; empty for that of the computer.

    What is on the screen already stays as it is; whoever calls this builds it anew.
    """
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        raise TypeError("an application speaks, and there is none")
    code = code if code in languages() or folder else of_the_computer()
    for before in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(before)
        before.deleteLater()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm"
    for path in (qt, (folder or _folder()) / f"companion_{code}.qm"):
        made = QTranslator(application)
        if made.load(str(path)):
            QCoreApplication.installTranslator(made)
    locale = QLocale(code)
    if QLocale.system().language() is locale.language():
        locale = QLocale.system()  # and so the way dates and numbers are written in this country
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    i18n.use(lambda text: QCoreApplication.translate("", text), code)


def _folder() -> Path:
    return assets() / "translations"
