from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from companion.resources import assets
from companion.session.codec.files import find_protocols
from companion.ui.planning.protocols import ProtocolsScreen
from tests.ui.house import Key, look, opened, press


def words(made: ProtocolsScreen) -> str:
    return "\n".join(part.text() for part in made.findChildren(QLabel) if part.isVisibleTo(made))


def test_each_protocol_is_read_whole(qtbot: QtBot):
    protocols, problems = find_protocols(assets() / "protocols")
    assert not problems
    made = ProtocolsScreen(protocols, look())
    opened(qtbot, made)
    assert made.list.hasFocus()
    for protocol in protocols:
        said = words(made)
        assert made.name.text() == protocol.name
        assert protocol.summary in said
        assert protocol.version in said
        assert protocol.licence in said
        for phase in protocol.phases:
            assert f"{phase.name}: " in made.phases.text()
        for item in protocol.checklist:
            assert item.text in made.checklist.text()
        for source in protocol.sources:
            assert source in made.sources.text()
        for asked in protocol.items:
            assert asked.ask in said
        for form in protocol.forms:
            assert form.name in made.forms.text()
        assert made.forms_card.isVisibleTo(made) is bool(protocol.forms)
        windows = "\n".join(part.text() for part in made.windows.findChildren(QLabel))
        assert made.ribbon.timeline is not None
        assert all(f"{band.early:.0f}–" in windows for band in made.ribbon.timeline.bands)
        press(made, Key.Key_Down)


def test_where_none_can_be_read_it_says_so(qtbot: QtBot):
    made = ProtocolsScreen([], look())
    opened(qtbot, made)
    assert "No protocol could be read. The notices on Today say why." in words(made)
    with qtbot.waitSignal(made.back):
        press(made, Key.Key_Escape)
