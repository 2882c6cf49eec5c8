"""What is the same wherever one is at the desk: the window with its bar, the help, and the protocols."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from companion.i18n import tr
from companion.ports.upkeep.faults import FaultReport
from companion.record.protocols.own import AcceptedProtocol, OwnProtocol, OwnState
from companion.resources import assets
from companion.services.protocols.copying import as_own
from companion.settings.first_steps import FirstStep
from companion.ui.data_words import said
from companion.ui.first_run.step import FirstStepScreen
from companion.ui.first_run.welcome import WelcomeScreen
from companion.ui.help.chapters import ManualChapter
from companion.ui.help.fault_report import FaultReportScreen
from companion.ui.help.manual import ManualScreen
from companion.ui.help.screen import HelpScreen
from companion.ui.help.topics import HelpTopic
from companion.ui.planning.protocols import ProtocolEditor, ProtocolsScreen
from companion.ui.shell import MainWindow
from companion.ui.theme import Look
from tests import samples
from tests.gallery.practice import archive, our_desk
from tests.gallery.stage import Made
from tests.ui.fake_own_protocols import FakeOwnProtocols
from tests.ui.fake_record_parts import FakeFaults
from tests.ui.help.test_pages import FILLED
from tests.ui.house import now


def _window(look: Look) -> QWidget:
    """The window, in the light and the size of text of the gallery."""
    services = archive(3)
    services.settings.now = replace(services.settings.now, text=round(look.scale * 100))
    light = look.tokens
    made = MainWindow(services, look, now)
    look.use(light)
    made.ways.open_clients(samples.CLIENT.id)
    return made


def _welcome(look: Look) -> QWidget:
    return WelcomeScreen(look, list(FirstStep))


def _step(step: FirstStep) -> Callable[[Look], QWidget]:
    return lambda look: FirstStepScreen(our_desk(), look, step)


def _help(topic: HelpTopic) -> Callable[[Look], QWidget]:
    return lambda look: HelpScreen(look, topic, FILLED)


def _manual(chapter: ManualChapter) -> Callable[[Look], QWidget]:
    return lambda look: ManualScreen(look, our_desk(), chapter)


def _failures(look: Look) -> QWidget:
    report = FaultReport(2, "2026-11-28", FAILED, "")
    return FaultReportScreen(FakeFaults(report), look, report)


FAILED = """Companion 0.1, Python 3.11.7, Linux-6.1.0-x86_64
2026-11-28 10:02:11,204 ERROR companion.desktop uncaught: ValueError at header.py:131 show_live
  after KeyError at times.py:40 clock_face
2026-11-28 10:02:15,911 ERROR companion.desktop uncaught in a thread: OSError at sources.py:88 read"""


def _look_for_addendum(made: QWidget) -> None:
    assert isinstance(made, HelpScreen)
    made.line.setText("addendum")


def _protocols(look: Look) -> QWidget:
    return ProtocolsScreen(our_desk(), look)


def _own_protocols(look: Look) -> QWidget:
    """Protocols of the practice in every state, one of them with a version that waits."""
    im, spray, *_ = our_desk().protocols()
    text = (assets() / "protocols" / "im.toml").read_text(encoding="utf-8")
    kept = AcceptedProtocol("ours.toml", text, "JM")
    later = replace(im, name="Ours", version="1.1")
    found = (
        OwnProtocol(
            "ours.toml", OwnState.CHANGED, replace(im, id="1", name="Ours"), kept, later,
            text.replace("early = 2\n", "early = 1\n"),
        ),
        OwnProtocol("evening.toml", OwnState.IN_USE, replace(spray, id="2", name="Evening"), kept),
        OwnProtocol("new.toml", OwnState.NEW, waiting=replace(spray, id="3", name="A colleague's spray")),
        OwnProtocol("gone.toml", OwnState.GONE, replace(im, id="4", name="A long name, " * 6), kept),
        OwnProtocol("wrong.toml", OwnState.WRONG, problems=("wrong.toml, line 3, id: expected text.",)),
    )  # fmt: skip
    return ProtocolsScreen(our_desk(own_protocols=FakeOwnProtocols(found=found)), look, "ours.toml")


def _editor(look: Look) -> QWidget:
    text = (assets() / "protocols" / "im.toml").read_text(encoding="utf-8")
    draft = as_own(text, (), said)
    named = tr("{protocol}, our own").format(protocol=our_desk().protocols()[0].name)
    return ProtocolEditor(our_desk(), look, replace(draft, table={**draft.table, "name": named}))


def _edit(row: int) -> Callable[[QWidget], None]:
    def turn(made: QWidget) -> None:
        assert isinstance(made, ProtocolEditor)
        made.list.setCurrentRow(row)

    return turn


def _edit_wrong(made: QWidget) -> None:
    _edit(1)(made)
    assert isinstance(made, ProtocolEditor)
    late = made.page.cells["windows", "return", "late"].edit
    assert isinstance(late, QLineEdit)
    late.setText("20")


SCREENS: Mapping[str, Made] = {
    "desk": _window,
    "welcome": _welcome,
    "first_card": _step(FirstStep.CARD),
    "first_sound": _step(FirstStep.SOUND),
    "help": _help(HelpTopic.CLIENTS),
    "help_found": (_help(HelpTopic.TODAY), _look_for_addendum),
    "help_about": _help(HelpTopic.ABOUT),
    "manual": _manual(ManualChapter.FIRST_HOUR),
    "manual_keys": _manual(ManualChapter.KEYS),
    "failures": _failures,
    "protocols": _protocols,
    "protocols_own": _own_protocols,
    "protocol_about": _editor,
    "protocol_windows": (_editor, _edit_wrong),
    "protocol_phases": (_editor, _edit(2)),
    "protocol_questions": (_editor, _edit(3)),
    "protocol_checklist": (_editor, _edit(6)),
}
