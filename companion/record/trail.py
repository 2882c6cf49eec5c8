"""The audit trail in sentences that the owner of a practice can read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final


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


ERASED: Final = "an erased client"

_SAID: Final[Mapping[tuple[str, str], str]] = {
    ("open", "record"): "opened the record",
    ("unlock", "record"): "unlocked the record",
    ("lock", "record"): "locked the record",
    ("back up", "record"): "made a backup",
    ("restore", "record"): "restored a backup",
    ("verify", "audit"): "verified this trail",
    ("create", "client"): "added the client {who}",
    ("change", "client"): "changed what is kept of {who}: {detail}",
    ("erase", "client"): "erased a client: {detail}",
    ("export", "client"): "wrote the whole record of {who} to a folder",
    ("create", "session"): "planned a session of {who}",
    ("change", "session"): "changed a session of {who}",
    ("view", "session"): "read a session of {who}",
    ("export", "session"): "wrote a session of {who} to a file",
    ("append", "entry"): "wrote {count} in a session of {who}",
    ("create", "note"): "began the note on a session of {who}",
    ("change", "note"): "wrote at the note on a session of {who}",
    ("sign", "note"): "signed the note on a session of {who}",
    ("add", "addendum"): "added to the note on a session of {who}",
    ("create", "private_note"): "began a private note on a session of {who}",
    ("change", "private_note"): "wrote at a private note on a session of {who}",
    ("delete", "private_note"): "emptied a private note on a session of {who}",
    ("view", "private_note"): "read a private note on a session of {who}",
    ("key", "private_key"): "set how the private notes are opened",
    ("view", "client"): "looked at what is kept of {who}",
    ("create", "form_due"): "wrote down a form that is due after a session of {who}",
    ("send", "form_due"): "said that a form of a session of {who} was sent",
    ("take back", "form_due"): "took back that a form of a session of {who} was sent",
    ("add", "practitioner"): "let {id} open the record, too",
    ("remove", "practitioner"): "took {id} the way to open the record",
    ("change", "passphrase"): "changed the passphrase of {id}",
    ("add", "keychain"): "let the keychain of this computer open the record for {id}",
    ("remove", "keychain"): "let the keychain of this computer no longer open the record for {id}",
    ("change", "recovery key"): "made a new recovery key; the old one opens nothing any more",
    ("create", "music_folder"): "added a folder to the music library",
    ("remove", "music_folder"): "took a folder out of the music library",
    ("scan", "track"): "looked through the folders of the music library",
    ("change", "track"): "changed what is kept of a piece of music",
    ("create", "playlist"): "made a playlist",
    ("change", "playlist"): "changed a playlist",
    ("remove", "playlist"): "removed a playlist",
    ("keep", "half_filled_form"): "left the form of a new session half filled",
    ("remove", "half_filled_form"): "let a half-filled form of a new session go",
}

_COUNTED: Final = ("append", "entry")

_OF_PERSONS: Final = ("practitioner", "passphrase", "keychain")
"""Rows whose id is the initials of a person, and is told."""


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
    return row.actor, row.action, row.entity, row.session_id, row.client, person


def _line(group: Sequence[TrailRow]) -> TrailLine:
    ends = sorted((group[0], group[-1]), key=lambda row: row.seq)
    row = _with_all_details(group)
    made = "1 entry" if len(group) == 1 else f"{len(group)} entries"
    words = _SAID.get((row.action, row.entity), "{action}: {entity}")
    said = words.format(
        who=row.client or ERASED,
        id=row.entity_id,
        detail=row.detail,
        count=made,
        action=row.action,
        entity=row.entity,
    )
    if len(group) > 1 and (row.action, row.entity) != _COUNTED:
        said = f"{said}, {len(group)} times"
    return TrailLine(ends[0].seq, ends[1].seq, ends[0].at_ms, ends[1].at_ms, row.actor, said, row.session_id)


def _with_all_details(group: Sequence[TrailRow]) -> TrailRow:
    words = sorted({word for row in group for word in row.detail.split()})
    return replace(group[0], detail=" ".join(words)) if group[0].action == "change" else group[0]
