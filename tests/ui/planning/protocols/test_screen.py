from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from companion.override import override
from companion.resources import assets
from companion.services.protocols.own import OwnProtocols
from companion.session.codec.files import find_protocols
from companion.session.protocol import Protocol
from companion.ui.planning.protocols import ProtocolsScreen
from tests.services.protocols.test_own import ours, put
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, opened, press
from tests.ui.own_protocols import own_protocols

SHIPPED = find_protocols(assets() / "protocols")[0]


def words(made: ProtocolsScreen) -> str:
    return "\n".join(part.text() for part in made.findChildren(QLabel) if part.isVisibleTo(made))


def test_each_protocol_is_read_whole(qtbot: QtBot):
    protocols, problems = find_protocols(assets() / "protocols")
    assert not problems
    made = ProtocolsScreen(FakeServices(shipped=protocols), look())
    opened(qtbot, made)
    assert made.list.hasFocus()
    for protocol in protocols:
        said = words(made)
        assert made.name.text() == protocol.name
        assert protocol.summary in said
        assert protocol.version in said
        assert protocol.licence in said
        for phase in protocol.phases:
            assert f"{phase.name}: " in made.reading.phases.text()
        for item in protocol.checklist:
            assert item.text in made.reading.checklist.text()
        for source in protocol.sources:
            assert source in made.reading.sources.text()
        for asked in protocol.items:
            assert asked.ask in said
        for form in protocol.forms:
            assert form.name in made.reading.forms.text()
        assert made.reading.forms_card.isVisibleTo(made) is bool(protocol.forms)
        windows = "\n".join(part.text() for part in made.reading.windows.findChildren(QLabel))
        assert made.reading.ribbon.timeline is not None
        assert all(f"{band.early:.0f}–" in windows for band in made.reading.ribbon.timeline.bands)
        press(made, Key.Key_Down)


class NoProtocols(FakeServices):
    """A desk whose protocols could not be read."""

    @override
    def protocols(self) -> list[Protocol]:
        return []


def test_where_none_can_be_read_it_says_so(qtbot: QtBot):
    made = ProtocolsScreen(NoProtocols(), look())
    opened(qtbot, made)
    assert "No protocol could be read. The notices on Today say why." in words(made)
    with qtbot.waitSignal(made.back):
        press(made, Key.Key_Escape)


def screen(qtbot: QtBot, own: OwnProtocols, chosen: str = "") -> ProtocolsScreen:
    made = ProtocolsScreen(FakeServices(own_protocols=own), look(), chosen)
    opened(qtbot, made)
    return made


def lines(made: ProtocolsScreen) -> list[str]:
    return [made.list.item(row).text() for row in range(made.list.count())]


def test_what_ships_is_read_only_and_can_be_duplicated(qtbot: QtBot, tmp_path: Path):
    services = FakeServices(own_protocols=own_protocols(tmp_path), shipped=SHIPPED)
    made = ProtocolsScreen(services, look())
    opened(qtbot, made)
    assert not made.edit_button.isEnabled()
    assert not made.state.isVisibleTo(made)
    with qtbot.waitSignal(made.edit) as asked:
        press(made, Key.Key_D, CTRL)
    (draft,) = asked.args
    assert draft.file == "im_own.toml"


def test_a_file_waits_is_accepted_by_hand_and_its_next_version_is_shown_line_by_line(
    qtbot: QtBot, tmp_path: Path
):
    own = own_protocols(tmp_path)
    path = put(tmp_path, "ours.toml", ours())
    made = screen(qtbot, own)
    assert "Ours\nnot accepted yet" in lines(made)
    made.list.setCurrentRow(lines(made).index("Ours\nnot accepted yet"))
    made.state.accept.setFocus()
    press(made, Key.Key_Space)
    assert "Ours\nyour own, in use" in lines(made)
    path.write_text(ours().replace("early = 2\n", "early = 1\n"), encoding="utf-8")
    own.look()
    assert "Ours\nanother version waits" in lines(made)
    assert made.state.lines.text() == "− early = 2\n+ early = 1"
    assert not made.edit_button.isEnabled()
    made.state.let_go.click()
    assert own.in_use()
    made.state.let_go.click()
    assert own.in_use() == []


def test_a_wrong_file_says_line_field_and_what_was_expected(qtbot: QtBot, tmp_path: Path):
    put(tmp_path, "ours.toml", ours().replace("early = 2\n", 'early = "2"\n'))
    own = own_protocols(tmp_path)
    made = screen(qtbot, own, "ours.toml")
    assert made.name.text() == "ours.toml"
    assert 'line 76, windows.first_effect.early: expected a number, found "2".' in made.state.lines.text()
    assert not made.duplicate.isEnabled()


def test_a_file_that_is_gone_can_be_written_again(qtbot: QtBot, tmp_path: Path):
    path = put(tmp_path, "ours.toml", ours())
    own = own_protocols(tmp_path)
    own.accept("ours.toml")
    path.unlink()
    made = screen(qtbot, own, "ours.toml")
    assert "Ours\nits file is gone" in lines(made)
    made.state.write_again.click()
    assert path.is_file()
    assert "Ours\nyour own, in use" in lines(made)


def test_two_hundred_and_long_names_leave_the_list_within_the_window(qtbot: QtBot, tmp_path: Path):
    long = "A protocol of a practice with a very long name that goes on and on " * 2
    for number in range(200):
        put(tmp_path, f"p{number}.toml", "no protocol")
    put(tmp_path, "long.toml", ours(name=long.strip()))
    made = screen(qtbot, own_protocols(tmp_path), "long.toml")
    assert made.list.count() == 203
    assert made.list.height() < made.height()
    assert made.name.text() == long.strip()
    assert not made.area.horizontalScrollBar().isVisible()


def test_a_protocol_is_brought_in_and_handed_out_as_a_file(qtbot: QtBot, tmp_path: Path):
    (tmp_path / "theirs.toml").write_text(ours("theirs"), encoding="utf-8")
    own = own_protocols(tmp_path)
    made = screen(qtbot, own)
    made.take_in(tmp_path / "theirs.toml")
    assert "accepted" in made.notice.text()
    made.list.setCurrentRow(made.list.count() - 1)
    made.state.accept.click()
    made.give_out(tmp_path / "out.toml")
    assert (tmp_path / "out.toml").read_text(encoding="utf-8") == ours("theirs")
    made.give_out(tmp_path / "out.toml")
    assert made.question.isVisibleTo(made)


def test_what_is_half_edited_is_gone_on_with_or_let_go(qtbot: QtBot, tmp_path: Path):
    own = own_protocols(tmp_path)
    draft = own.duplicate("im")
    own.keep_draft(draft.file, draft)
    made = screen(qtbot, own, draft.file)
    assert lines(made)[-1] == "Injection into a muscle, our own\nhalf edited"
    with qtbot.waitSignal(made.edit) as asked:
        press(made, Key.Key_E, CTRL)
    assert asked.args == [draft]
    made.state.forget.click()
    assert own.drafts() == [draft]
    made.state.forget.click()
    assert own.drafts() == []
    assert made.list.count() == 2
