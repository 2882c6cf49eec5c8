"""Own protocols: a folder that changes under the program, and what is used of it."""

import json
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given as given_that
from hypothesis import settings
from hypothesis import strategies as st

from companion.export.session_html import page
from companion.i18n import use
from companion.ports.record import RecordError
from companion.record.protocols.draft import ProtocolDraft
from companion.record.protocols.own import AcceptedProtocol, OwnState
from companion.record.session_record import SessionRecord
from companion.report.drafting.note_draft import note_draft
from companion.report.timeline.timeline import timeline
from companion.resources import assets
from companion.services.protocols.own import OwnProtocols
from companion.session.codec.files import decode_plan, encode_plan, parse_protocol
from companion.session.journal import Answered, CourseTaken
from companion.session.plan import Plan
from companion.session.session import Session
from companion.settings import Practice
from tests import samples
from tests.session.test_session import do, dosed
from tests.ui.own_protocols import own_protocols

IM = (assets() / "protocols" / "im.toml").read_text(encoding="utf-8")

NAMES = st.text("abc é", min_size=1).filter(str.strip)


def ours(its_id: str = "ours", name: str = "Ours") -> str:
    text = IM.replace('id = "im"', f'id = "{its_id}"', 1)
    return text.replace('name = "Injection into a muscle"', f'name = "{name}"', 1)


def put(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / "protocols" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def states(own: OwnProtocols) -> dict[str, OwnState]:
    own.look()
    return {one.file: one.state for one in own.standing()}


def saved(own: OwnProtocols, draft: ProtocolDraft) -> str:
    told: list[str] = []
    own.save(draft, told.append, lambda problem: told.append(f"not saved: {problem}"))
    return told[-1]


def test_a_file_that_somebody_put_there_is_not_used_until_it_is_accepted(tmp_path: Path):
    own = own_protocols(tmp_path)
    put(tmp_path, "ours.toml", ours())
    assert states(own) == {"ours.toml": OwnState.NEW}
    assert own.in_use() == []
    assert "Ours" in own.notice()
    own.accept("ours.toml")
    assert [protocol.id for protocol in own.in_use()] == ["ours"]
    assert own.notice() == ""
    again = own_protocols(tmp_path)
    assert [protocol.id for protocol in again.in_use()] == ["ours"]
    assert again.standing()[0].accepted is not None


def test_a_file_that_changes_is_a_new_version_and_the_accepted_one_stays_in_use(tmp_path: Path):
    own = own_protocols(tmp_path)
    path = put(tmp_path, "ours.toml", ours())
    own.look()
    own.accept("ours.toml")
    path.write_text(ours(name="Theirs"), encoding="utf-8")
    assert states(own) == {"ours.toml": OwnState.CHANGED}
    assert [protocol.name for protocol in own.in_use()] == ["Ours"]
    with pytest.raises(RecordError, match="accepted"):
        own.edit("ours.toml")
    own.accept("ours.toml")
    assert [protocol.name for protocol in own.in_use()] == ["Theirs"]


def test_a_file_that_vanished_or_was_spoilt_leaves_the_accepted_version_in_use(tmp_path: Path):
    own = own_protocols(tmp_path)
    path = put(tmp_path, "ours.toml", ours())
    own.look()
    own.accept("ours.toml")
    path.write_text(ours().replace("early = 2\n", 'early = "2"\n'), encoding="utf-8")
    assert states(own) == {"ours.toml": OwnState.WRONG}
    assert own.standing()[0].problems == (
        'ours.toml, line 76, windows.first_effect.early: expected a number, found "2".',
    )
    path.unlink()
    assert states(own) == {"ours.toml": OwnState.GONE}
    assert [protocol.name for protocol in own.in_use()] == ["Ours"]
    own.write_again("ours.toml")
    assert path.read_text(encoding="utf-8") == ours()
    assert states(own) == {"ours.toml": OwnState.IN_USE}
    own.let_go("ours.toml")
    assert states(own) == {"ours.toml": OwnState.NEW}
    assert own.in_use() == []


def test_two_files_with_one_id_and_one_that_ships_are_told_and_not_accepted(tmp_path: Path):
    own = own_protocols(tmp_path)
    put(tmp_path, "a.toml", ours())
    own.look()
    own.accept("a.toml")
    put(tmp_path, "b.toml", ours(name="The other"))
    put(tmp_path, "c.toml", IM)
    assert states(own) == {"a.toml": OwnState.TWIN, "b.toml": OwnState.TWIN, "c.toml": OwnState.TWIN}
    assert [protocol.name for protocol in own.in_use()] == ["Ours"]
    told = {one.file: one.problems[0] for one in own.standing()}
    assert "a.toml" in told["b.toml"]
    assert "ships" in told["c.toml"]
    with pytest.raises(RecordError):
        own.accept("b.toml")


def test_a_renamed_file_is_still_the_one_that_was_accepted(tmp_path: Path):
    own = own_protocols(tmp_path)
    path = put(tmp_path, "ours.toml", ours())
    own.look()
    own.accept("ours.toml")
    path.rename(path.with_name("nuestro.toml"))
    assert states(own) == {"nuestro.toml": OwnState.IN_USE}


@pytest.mark.parametrize("where", ["data", "data/protocols", "", "elsewhere/backup"])
def test_the_data_folder_never_holds_protocols_nor_what_is_around_it(tmp_path: Path, where: str):
    own = own_protocols(tmp_path)
    (tmp_path / where).mkdir(parents=True, exist_ok=True)
    if where.startswith("elsewhere"):  # the record of somebody else
        (tmp_path / "elsewhere" / "companion.db").write_bytes(b"")
    with pytest.raises(RecordError, match="data folder"):
        own.check_folder(str(tmp_path / where))


def test_a_folder_that_cannot_be_read_is_said_and_takes_nothing_away(tmp_path: Path):
    own = own_protocols(tmp_path)
    path = put(tmp_path, "ours.toml", ours())
    own.look()
    own.accept("ours.toml")
    path.unlink()
    (tmp_path / "protocols").rmdir()
    assert states(own) == {"ours.toml": OwnState.GONE}
    assert "There is no folder" in own.trouble
    assert [protocol.id for protocol in own.in_use()] == ["ours"]


def test_two_hundred_files_are_read_and_only_what_is_other_is_parsed_again(tmp_path: Path):
    own = own_protocols(tmp_path)
    small = ours()
    for number in range(200):
        put(tmp_path, f"p{number}.toml", f"broken {number}")
    put(tmp_path, "ours.toml", small)
    found = states(own)
    assert len(found) == 201
    before = dict(own._found.files)
    put(tmp_path, "p7.toml", ours("seventh"))
    assert states(own)["p7.toml"] is OwnState.NEW
    after = own._found.files
    assert [name for name in after if after[name] is not before[name]] == ["p7.toml"]


def test_a_copy_is_edited_saved_and_used_and_keeps_all_but_what_was_edited(tmp_path: Path):
    own = own_protocols(tmp_path)
    draft = own.duplicate("im")
    assert (draft.file, draft.name) == ("im_own.toml", "Injection into a muscle, our own")
    assert saved(own, draft) == "1.0"
    first = (tmp_path / "protocols" / "im_own.toml").read_text(encoding="utf-8")
    assert own.duplicate("im").file == "im_own2.toml"
    draft = own.edit("im_own.toml")
    table = deepcopy(dict(draft.table))
    table["windows"]["first_effect"]["early"] = 1
    assert saved(own, replace(draft, table=table)) == "1.1"
    second = (tmp_path / "protocols" / "im_own.toml").read_text(encoding="utf-8")
    assert second == first.replace("early = 2\n", "early = 1\n").replace('version = "1.0"', 'version = "1.1"')
    assert own.in_use()[0].windows.first_effect.early == 1
    assert states(own) == {"im_own.toml": OwnState.IN_USE}


def test_what_was_changed_elsewhere_while_somebody_edited_is_not_written_over(tmp_path: Path):
    own = own_protocols(tmp_path)
    saved(own, own.duplicate("im"))
    draft = own.edit("im_own.toml")
    draft = replace(draft, table={**draft.table, "summary": "Mine"})
    path = tmp_path / "protocols" / "im_own.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n# theirs\n", encoding="utf-8")
    assert "meanwhile; nothing was written" in saved(own, draft)
    assert "# theirs" in path.read_text(encoding="utf-8")


def test_a_copy_is_in_the_language_that_is_spoken(tmp_path: Path):
    own = own_protocols(tmp_path)
    use(str, "es")
    try:
        draft = own.duplicate("sublingual_spat")
    finally:
        use(str)
    assert draft.table["items"][0]["answers"] == ["Escupida", "Tragada"]
    assert draft.table["courses"][0]["answer"] == "Tragada"
    assert saved(own, draft) == "1.0"
    assert own.in_use()[0].items[0].answers == ("Escupida", "Tragada")


def test_half_done_edits_are_kept_for_each_practitioner(tmp_path: Path):
    own = own_protocols(tmp_path)
    draft = own.duplicate("im")
    own.keep_draft(draft.file, draft)
    again = own_protocols(tmp_path)
    assert again.drafts() == [draft]
    assert again.edit("im_own.toml") == draft
    assert saved(again, draft) == "1.0"
    assert again.drafts() == []


def test_a_file_is_brought_in_to_wait_and_handed_out_as_it_is(tmp_path: Path):
    own = own_protocols(tmp_path)
    (tmp_path / "theirs.toml").write_text(ours("theirs"), encoding="utf-8")
    own.bring_in(tmp_path / "theirs.toml")
    own.bring_in(tmp_path / "theirs.toml")
    assert sorted(states(own)) == ["theirs-2.toml", "theirs.toml"]
    (tmp_path / "wrong.toml").write_text("format = 1", encoding="utf-8")
    with pytest.raises(RecordError, match=r"wrong\.toml, line 1"):
        own.bring_in(tmp_path / "wrong.toml")
    own.hand_out("im", tmp_path / "out.toml")
    assert (tmp_path / "out.toml").read_text(encoding="utf-8") == IM


def test_without_a_folder_it_says_where_to_choose_one(tmp_path: Path):
    own = own_protocols(tmp_path, folder=False)
    assert "choose one in Settings" in saved(own, own.duplicate("im"))
    assert own.standing() == []


def test_an_older_form_is_lifted_when_it_is_edited_and_written_as_today(tmp_path: Path):
    own = own_protocols(tmp_path)
    put(tmp_path, "ours.toml", ours().replace("format = 2", "format = 1"))
    own.look()
    own.accept("ours.toml")
    draft = own.edit("ours.toml")
    assert saved(own, draft) == "1.1"
    text = (tmp_path / "protocols" / "ours.toml").read_text(encoding="utf-8")
    assert parse_protocol(text, "ours.toml").format == 2
    assert text == ours().replace('version = "1.0"', 'version = "1.1"', 1)


def test_where_the_data_folder_is_not_ours_nothing_is_kept(tmp_path: Path):
    own = own_protocols(tmp_path, kept_out="Another program has the data folder.")
    put(tmp_path, "ours.toml", ours())
    own.look()
    with pytest.raises(RecordError, match="Another program"):
        own.accept("ours.toml")
    assert own.in_use() == []


def older_file(tmp_path: Path, content: object) -> Path:
    """Put the file there in which an older program kept what is in use."""
    own_protocols(tmp_path)
    path = tmp_path / "data" / "protocols-in-use.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_what_an_older_program_kept_in_a_file_is_taken_over_into_the_record(tmp_path: Path):
    kept = {"file": "ours.toml", "text": ours(), "by": "AK", "at_ms": 7}
    path = older_file(tmp_path, {"ours": kept})
    own = own_protocols(tmp_path)
    assert [protocol.name for protocol in own.in_use()] == ["Ours"]
    assert not path.exists()
    (one,) = own_protocols(tmp_path).standing()
    assert one.accepted == AcceptedProtocol("ours.toml", ours(), "AK", 7)


def test_a_file_that_cannot_be_taken_over_stays_and_is_told(tmp_path: Path):
    path = older_file(tmp_path, [1])
    assert "accept them again" in own_protocols(tmp_path).notice()
    kept = {"ours": {"file": "ours.toml", "text": ours()}}
    older_file(tmp_path, kept)
    own = own_protocols(tmp_path, "The data folder is write-protected.")
    assert own.trouble == "The data folder is write-protected."
    assert [protocol.name for protocol in own.in_use()] == ["Ours"]
    assert path.exists()


def test_while_the_record_is_locked_none_is_in_use_and_none_is_accepted(tmp_path: Path):
    own = own_protocols(tmp_path)
    put(tmp_path, "ours.toml", ours())
    own.look()
    own.accept("ours.toml")
    own.on_lock()
    assert own.in_use() == []
    with pytest.raises(RecordError, match="locked"):
        own.accept("ours.toml")


@settings(max_examples=3)
@given_that(minute=st.integers(1, 7), name=NAMES, taken=st.booleans())
def test_whatever_is_edited_changes_no_session_that_was(
    tmp_path_factory: pytest.TempPathFactory, minute: int, name: str, *, taken: bool
):
    own = own_protocols(tmp_path_factory.mktemp("practice"))
    saved(own, own.duplicate("sublingual_spat"))
    plan = Plan(own.in_use()[0])
    kept = encode_plan(plan)
    given = do(dosed(plan), Answered("hold/1/1", "Swallowed"), 18)
    facts = do(given, CourseTaken("hold/1/1", "Swallowed"), 20) if taken else given
    draft = own.edit("sublingual_spat_own.toml")
    table = deepcopy(dict(draft.table))
    table["name"] = name
    table["windows"]["first_effect"]["early"] = minute
    table["items"].pop()
    table["courses"][0]["answer"] = "Spat out"
    assert saved(own, replace(draft, table=table)) == "1.1"
    assert own.in_use()[0] != plan.protocol
    assert encode_plan(decode_plan(kept)) == kept
    again = Session("s", decode_plan(kept), facts.entries)
    assert (again.state, timeline(again)) == (facts.state, timeline(facts))
    before, after = (replace(samples.visit(), plan=one.plan) for one in (facts, again))
    assert note_draft(after, again.entries) == note_draft(before, facts.entries)
    assert page(SessionRecord(after, again.entries, None), Practice()) == page(
        SessionRecord(before, facts.entries, None), Practice()
    )
