"""The audit trail in sentences that the owner of a practice can read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from companion.record.sealed_slips import why_words
from companion.tongue import later, tr


@dataclass(frozen=True, slots=True)
class TrailRow:
    """One row of the trail; ``client`` is the code of the client it is about, empty where there is none."""

    seq: int
    at_ms: int
    actor: str
    action: str
    entity: str
    entity_id: str
    detail: str
    session_id: str = ""
    client: str = ""


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One or more rows told as one, from the first time to the last."""

    first_seq: int
    last_seq: int
    from_ms: int
    to_ms: int
    actor: str
    said: str
    session_id: str


ERASED: Final = later("an erased client")

_SAID: Final[Mapping[tuple[str, str], str]] = {
    ("open", "record"): later("opened the record"),
    ("unlock", "record"): later("unlocked the record"),
    ("lock", "record"): later("locked the record"),
    ("back up", "record"): later("made a backup"),
    ("restore", "record"): later("restored a backup"),
    ("go on", "record"): later("went on with the record for the first time"),
    ("go on", "older record"): later("went on with an older record, which lacks what this holds: {detail}"),
    ("go on", "older key file"): later(
        "went on with an older key file, by which those who were let in before open the record"
    ),
    ("verify", "audit"): later("verified this trail"),
    ("create", "client"): later("added the client {who}"),
    ("change", "client"): later("changed what is kept of {who}: {detail}"),
    ("erase", "client"): later("erased a client: {detail}"),
    ("export", "client"): later("wrote the whole record of {who} to a folder"),
    ("create", "session"): later("planned a session of {who}"),
    ("change", "session"): later("changed a session of {who}"),
    ("discard", "session"): later("discarded a session of {who}: {detail}"),
    ("view", "session"): later("read a session of {who}"),
    ("export", "session"): later("wrote a session of {who} to a file"),
    ("append", "entry"): later("wrote {count} in a session of {who}"),
    ("create", "note"): later("began the note on a session of {who}"),
    ("change", "note"): later("wrote at the note on a session of {who}"),
    ("sign", "note"): later("signed the note on a session of {who}"),
    ("add", "addendum"): later("added to the note on a session of {who}"),
    ("create", "private_note"): later("began a private note on a session of {who}"),
    ("change", "private_note"): later("wrote at a private note on a session of {who}"),
    ("delete", "private_note"): later("emptied a private note on a session of {who}"),
    ("view", "private_note"): later("read a private note on a session of {who}"),
    ("key", "private_key"): later("set how the private notes are opened"),
    ("key", "sealed_slip"): later(
        "made a sealed slip, which opens the private notes of {id} to the practice"
    ),
    ("withdraw", "sealed_slip"): later("took back the sealed slip for the private notes of {id}"),
    ("open", "sealed_slip"): later("opened the private notes of {id} with the sealed slip: {detail}"),
    ("export", "sealed_slip"): later("wrote the private notes of {id} to a file, after the sealed slip"),
    ("heed", "sealed_slip"): later("read who had opened the private notes of {id} with the sealed slip"),
    ("view", "client"): later("looked at what is kept of {who}"),
    ("create", "form_due"): later("wrote down a form that is due after a session of {who}"),
    ("send", "form_due"): later("said that a form of a session of {who} was sent"),
    ("take back", "form_due"): later("took back that a form of a session of {who} was sent"),
    ("add", "practitioner"): later("let {id} open the record, too"),
    ("remove", "practitioner"): later("took {id} the way to open the record"),
    ("change", "passphrase"): later("changed the passphrase of {id}"),
    ("add", "keychain"): later("let the keychain of this computer open the record for {id}"),
    ("remove", "keychain"): later("let the keychain of this computer no longer open the record for {id}"),
    ("change", "recovery key"): later("made a new recovery key; the old one opens nothing any more"),
    ("create", "music_folder"): later("added a folder to the music library"),
    ("remove", "music_folder"): later("took a folder out of the music library"),
    ("scan", "track"): later("looked through the folders of the music library"),
    ("change", "track"): later("changed what is kept of a piece of music"),
    ("create", "playlist"): later("made a playlist"),
    ("change", "playlist"): later("changed a playlist"),
    ("remove", "playlist"): later("removed a playlist"),
    ("keep", "half_filled_form"): later("left the form of a new session half filled"),
    ("remove", "half_filled_form"): later("let a half-filled form of a new session go"),
    ("keep", "half_typed"): later("began to type in a session of {who}"),
    ("remove", "half_typed"): later("left no line half typed in a session of {who}"),
}

_COUNTED: Final = ("append", "entry")

_OF_PERSONS: Final = ("practitioner", "passphrase", "keychain", "sealed_slip")
"""Rows whose id is the initials of a person, and is told."""

_OPENED: Final = ("open", "sealed_slip")
"""Rows whose reason is told of each, and never as one with another's."""


def told(rows: Iterable[TrailRow]) -> list[TrailLine]:
    """Tell rows, in the order they come, those of one kind that follow one another as one."""
    lines: list[TrailLine] = []
    group: list[TrailRow] = []
    for row in rows:
        if group and _kind(row) != _kind(group[-1]):
            lines.append(_line(group))
            group = []
        group.append(row)
    return [*lines, _line(group)] if group else lines


def _kind(row: TrailRow) -> tuple[str, ...]:
    """Say what has to be alike in rows that are told as one."""
    person = row.entity_id if row.entity in _OF_PERSONS else ""
    why = row.detail if (row.action, row.entity) == _OPENED else ""
    return row.actor, row.action, row.entity, row.session_id, row.client, person, why


def _line(group: Sequence[TrailRow]) -> TrailLine:
    ends = sorted((group[0], group[-1]), key=lambda row: row.seq)
    row = _with_all_details(group)
    made = tr("1 entry") if len(group) == 1 else tr("{count} entries").format(count=len(group))
    words = _SAID.get((row.action, row.entity))
    said = (tr(words) if words else "{action}: {entity}").format(
        who=row.client or tr(ERASED),
        id=row.entity_id,
        detail=why_words(row.detail) if (row.action, row.entity) == _OPENED else row.detail,
        count=made,
        action=row.action,
        entity=row.entity,
    )
    if len(group) > 1 and (row.action, row.entity) != _COUNTED:
        said = tr("{said}, {count} times").format(said=said, count=len(group))
    return TrailLine(ends[0].seq, ends[1].seq, ends[0].at_ms, ends[1].at_ms, row.actor, said, row.session_id)


def _with_all_details(group: Sequence[TrailRow]) -> TrailRow:
    words = sorted({word for row in group for word in row.detail.split()})
    return replace(group[0], detail=" ".join(words)) if group[0].action == "change" else group[0]
