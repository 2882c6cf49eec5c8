from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.record.search_hit import HitPiece, HitSource, SearchHit
from companion.ui.records.search import SearchScreen
from tests import samples
from tests.ui.fake_record_parts import FakeRecordSearch
from tests.ui.house import CTRL, Key, look, opened, press, typed


def hit(kind: HitSource, about_id: str, *pieces: HitPiece, visit_id: str = "visit-4") -> SearchHit:
    return SearchHit(
        kind, about_id, visit_id, "client-ak", "A.K.", samples.OPENED_MS, "Europe/Berlin", tuple(pieces)
    )


HITS = [
    hit(
        HitSource.NOTE,
        "note-4",
        HitPiece("Spoke of the "),
        HitPiece("coat", hit=True),
        HitPiece(" for a long time."),
    ),
    hit(HitSource.ENTRY, "entry-9", HitPiece("“it's my dad's "), HitPiece("coat", hit=True), HitPiece("”")),
    hit(HitSource.CLIENT, "client-ak", HitPiece("A.K. the "), HitPiece("coat", hit=True), visit_id=""),
]


def screen(qtbot: QtBot, search: FakeRecordSearch) -> SearchScreen:
    made = SearchScreen(search, look())
    opened(qtbot, made)
    return made


def looked(qtbot: QtBot, made: SearchScreen, search: FakeRecordSearch, text: str) -> None:
    """Type, and wait until it was looked for."""
    before = len(search.asked)
    typed(made, text)
    qtbot.waitUntil(lambda: len(search.asked) > before)


def rows(made: SearchScreen) -> list[str]:
    model = made.model
    return [" | ".join(model.index(r, c).data() for c in range(4)) for r in range(model.rowCount())]


def test_what_was_found_stands_with_its_day_client_and_place(qtbot: QtBot):
    search = FakeRecordSearch(hits=HITS)
    made = screen(qtbot, search)
    looked(qtbot, made, search, "coat")
    assert rows(made) == [
        "23 Nov 2026 | A.K. | Note | Spoke of the coat for a long time.",
        "23 Nov 2026 | A.K. | Entry, 11:02 | “it's my dad's coat”",
        "23 Nov 2026 | A.K. | Client | A.K. the coat",
    ]
    assert search.asked == [("coat", False)]


def test_enter_opens_the_first_and_the_arrows_another(qtbot: QtBot):
    search = FakeRecordSearch(hits=HITS)
    made = screen(qtbot, search)
    looked(qtbot, made, search, "coat")
    with qtbot.waitSignal(made.review) as opening:
        press(made, Key.Key_Return)
    assert opening.args == ["visit-4", ""]
    press(made, Key.Key_Down)
    press(made, Key.Key_Down)
    with qtbot.waitSignal(made.review) as opening:
        press(made, Key.Key_Return)
    assert opening.args == ["visit-4", "entry-9"]
    press(made, Key.Key_Down)
    with qtbot.waitSignal(made.client) as opening:
        press(made, Key.Key_Return)
    assert opening.args == ["client-ak"]


def test_the_best_match_is_asked_for_by_a_key(qtbot: QtBot):
    search = FakeRecordSearch(hits=HITS)
    made = screen(qtbot, search)
    looked(qtbot, made, search, "coat")
    press(made, Key.Key_B, CTRL)
    assert search.asked[-1] == ("coat", True)
    assert made.best.text() == "Best match first"


def test_an_answer_to_what_was_typed_before_is_not_shown(qtbot: QtBot):
    search = FakeRecordSearch(hits=HITS, held=True)
    made = screen(qtbot, search)
    looked(qtbot, made, search, "coat")
    [late], search.waiting = search.waiting, []
    search.held = False
    looked(qtbot, made, search, "x")
    late()
    assert rows(made) == []
    assert made.headline.about.text() == "Nothing has these words: coatx"


def test_an_answer_after_the_screen_was_left_is_let_go(qtbot: QtBot):
    search = FakeRecordSearch(hits=HITS, held=True)
    made = screen(qtbot, search)
    looked(qtbot, made, search, "coat")
    made.hide()
    search.finish()
    assert rows(made) == []


def test_trouble_is_told_and_escape_leads_back(qtbot: QtBot):
    search = FakeRecordSearch(problem="The record could not be read just now.")
    made = screen(qtbot, search)
    looked(qtbot, made, search, "coat")
    assert made.notice.text() == "The record could not be read just now."
    with qtbot.waitSignal(made.back):
        press(made, Key.Key_Escape)
    assert made.line.focusPolicy() & Qt.FocusPolicy.TabFocus
