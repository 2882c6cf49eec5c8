"""An erased client leaves no word: the file is decrypted page by page, as no program would, and searched."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from companion.db import folder
from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK
from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.facts.client_facts import FactName
from companion.record.instruments.response import Response
from companion.record.meetings.meeting import Meeting, VisitKind, WordName
from companion.record.notes import Addendum, Note, PrivateNote
from companion.record.retention import ErasureReason, ErasureRequest
from companion.record.typed.half_typed import HalfTyped
from companion.record.typed.saved_form import SavedForm
from companion.record.visits import Status, Visit
from companion.record.writing.note_writing import NoteWriting, SentenceSource
from companion.session.journal import Noted
from tests.db import records
from tests.db.instruments.test_responses import PHQ_9

WORD = "quvzyplugh"
"""In every text of the client; nothing else begins like it, so the index holds it whole."""
CODE = "wjxcode-1"

_PAGE, _WAL_HEAD, _FRAME_HEAD, _IV, _HMAC = 4096, 32, 24, 16, 64


def pages(place: Path) -> Iterator[bytes]:
    """Decrypt every page of the record and of its log, free ones too: AES-256-CBC, the IV at the end."""
    key = vault.unlock(place, records.PASSPHRASE).keys.data_key()[:32]
    whole = (place / folder.RECORD).read_bytes()
    raw = [whole[at : at + _PAGE] for at in range(0, len(whole), _PAGE)]
    log = place / f"{folder.RECORD}-wal"
    if log.exists():
        frames = log.read_bytes()[_WAL_HEAD:]
        size = _FRAME_HEAD + _PAGE
        raw += [frames[at + _FRAME_HEAD : at + size] for at in range(0, len(frames), size)]
    for number, page in enumerate(raw):
        start = 16 if number == 0 else 0
        end = _PAGE - _IV - _HMAC
        decryptor = Cipher(algorithms.AES(key), modes.CBC(page[end : end + _IV])).decryptor()
        yield decryptor.update(page[start:end])


def left(place: Path) -> int:
    """Count how often the client's words stand in the file."""
    found = 0
    for page in pages(place):
        found += len(re.findall(f"{WORD}|{CODE}".encode(), page, re.IGNORECASE))
    return found


def with_everything(store: Store, code: str, word: str) -> tuple[Client, Visit]:
    """Give a client words wherever words can stand."""
    someone = replace(records.client(code), preparation=f"{word} one", intention=f"{word} two")
    store.clients.save(someone)
    store.facts.write(someone.id, dict.fromkeys(FactName, f"{word} known"))
    store.facts.write(someone.id, {FactName.NAME: f"{word} known otherwise"})
    met = Meeting(uuid4().hex, someone.id, code, VisitKind.PREPARATION)
    store.meetings.write(met, dict.fromkeys(WordName, f"{word} met"))
    store.meetings.keep_half_filled(met, {WordName.FEARS: f"{word} half"})
    store.responses.keep(Response("", someone.id, PHQ_9, (1,) * 9, f"{word} event"))
    store.facts.keep_half_filled(someone.id, {FactName.NAME: f"{word} half"})
    visit = records.visit(someone, status=Status.CLOSED, opened_ms=5)
    store.visits.save(visit)
    records.append(store, visit.id, *(records.entry(n, Noted(f"{word} {n}")) for n in range(1, 40)))
    writing = NoteWriting(word, word, (SentenceSource(0, 1, (word,)),))
    note = Note(uuid4().hex, visit.id, f"{word} draft", 5, writing=writing)
    store.notes.save(note)
    note = replace(note, body=f"{word} whole")
    store.notes.save(note)
    store.notes.add(store.notes.sign(note, 6), Addendum(uuid4().hex, note.id, f"{word} more", "JM", 7))
    store.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    store.private.save(PrivateNote(uuid4().hex, visit.id, "JM", f"{word} private", 8))
    store.half_typed.keep(visit.id, HalfTyped(f"{word} line", given={"site": word}, addenda={"JM": word}))
    store.saved_forms.keep(SavedForm(9, someone.id, code, intention=f"{word} form"))
    return someone, visit


def test_no_word_is_left_in_any_page(place: Path, store: Store):
    other, _ = with_everything(store, "HERON-9", "lighthouse")
    someone, visit = with_everything(store, CODE, WORD)
    assert left(place) > 80, "the search through the pages has to find what is there"
    erased = store.erasures.erase(ErasureRequest(someone.id, CODE, ErasureReason.ASKED, "RK"))
    assert visit.id in erased.visit_ids
    assert left(place) == 0
    store.close()
    assert left(place) == 0
    again = records.open_record(place)
    assert again.search.find(WORD) == []
    assert [client.id for client in again.clients.listed()] == [other.id]
    assert len(again.search.find("lighthouse", limit=100)) == 42
    assert again.audit.misfit() is None
    records.in_one_transaction(again, "INSERT INTO passages (passages, rank) VALUES ('integrity-check', 1)")
    again.close()


def test_a_trace_without_words_stays(store: Store):
    someone, _ = with_everything(store, CODE, WORD)
    store.erasures.erase(ErasureRequest(someone.id, f" {CODE} ", ErasureReason.YEARS_OVER, "RK"))
    [trace] = store.erasures.traces()
    assert (trace.client_id, trace.reason, trace.erased_by, trace.witness) == (
        someone.id,
        ErasureReason.YEARS_OVER,
        "JM",
        "RK",
    )
    assert ("JM", "erase", "client", someone.id) == records.audit(store)[-1][2:6]
    assert WORD not in repr(records.audit(store))


@pytest.mark.logs_warnings
def test_it_takes_the_code_and_no_open_session(store: Store):
    someone, visit = with_everything(store, CODE, WORD)
    with pytest.raises(RecordError, match="not the client's code: nothing was erased"):
        store.erasures.erase(ErasureRequest(someone.id, "WJXCODE-1", ErasureReason.ASKED))
    store.visits.save(replace(visit, status=Status.LIVE))
    with pytest.raises(RecordError, match="is not finished: nothing was erased"):
        store.erasures.erase(ErasureRequest(someone.id, CODE, ErasureReason.ASKED))
    with pytest.raises(RecordError, match="not in the record"):
        store.erasures.erase(ErasureRequest("nobody", CODE, ErasureReason.ASKED))
    assert store.notes.of(visit.id) is not None
    assert store.erasures.traces() == []
