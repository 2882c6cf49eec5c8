"""The audit trail in sentences that the owner of a practice can read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from companion.i18n import tr, tr_noop
from companion.record.sealed_slips import why_words


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One row of the trail; ``client`` is the code of the client it is about, empty where there is none."""

    seq: int
    at_ms: int
    actor: str
    action: str
    entity: str
    entity_id: str
    detail: str
    visit_id: str = ""
    client: str = ""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One or more rows told as one, from the first time to the last."""

    first_seq: int
    last_seq: int
    from_ms: int
    to_ms: int
    actor: str
    said: str
    visit_id: str


ERASED: Final = tr_noop("an erased client")

_SAID: Final[Mapping[tuple[str, str], str]] = {
    ("open", "record"): tr_noop("opened the record"),
    ("unlock", "record"): tr_noop("unlocked the record"),
    ("lock", "record"): tr_noop("locked the record"),
    ("back up", "record"): tr_noop("made a backup"),
    ("restore", "record"): tr_noop("restored a backup"),
    ("go on", "record"): tr_noop("went on with the record for the first time"),
    ("go on", "older record"): tr_noop("went on with an older record, which lacks what this holds: {detail}"),
    ("go on", "older key file"): tr_noop(
        "went on with an older key file, by which those who were let in before open the record"
    ),
    ("add", "own_word"): tr_noop("kept a word as the practice spells it"),
    ("remove", "own_word"): tr_noop("let go of a word as the practice spelled it"),
    ("verify", "audit"): tr_noop("verified this trail"),
    ("create", "client"): tr_noop("added the client {who}"),
    ("change", "client"): tr_noop("changed what is kept of {who}: {detail}"),
    ("create", "client_fact"): tr_noop("wrote down what is known of {who}: {detail}"),
    ("create", "response"): tr_noop("wrote down what {who} answered: {detail}"),
    ("seen", "response"): tr_noop("wrote down who saw what {who} answered: {detail}"),
    ("taken back", "response"): tr_noop("took back what {who} had answered: {detail}"),
    ("create", "typed_total"): tr_noop("typed in a total of {who} that was scored elsewhere"),
    ("correct", "typed_total"): tr_noop("corrected a total of {who} that was typed in"),
    ("take back", "typed_total"): tr_noop("took back a total of {who} that was typed in"),
    ("keep", "half_filled_facts"): tr_noop("began to type what is known of {who}"),
    ("remove", "half_filled_facts"): tr_noop("left nothing half typed of what is known of {who}"),
    ("erase", "client"): tr_noop("erased a client: {detail}"),
    ("export", "trends"): tr_noop("wrote the trends of {who} to a file"),
    ("export", "own_timings"): tr_noop("wrote the practice's own timings to a file"),
    ("export", "client"): tr_noop("wrote the whole record of {who} to a folder"),
    ("create", "session"): tr_noop("planned a session of {who}"),
    ("change", "session"): tr_noop("changed a session of {who}"),
    ("create", "meeting"): tr_noop("began a preparation or integration visit of {who}"),
    ("change", "meeting"): tr_noop("changed a preparation or integration visit of {who}"),
    ("view", "meeting"): tr_noop("read a preparation or integration visit of {who}"),
    ("create", "meeting_word"): tr_noop("wrote at a preparation or integration visit of {who}"),
    ("keep", "half_filled_meeting"): tr_noop("began to type at a preparation or integration visit of {who}"),
    ("remove", "half_filled_meeting"): tr_noop(
        "left nothing half typed at a preparation or integration visit of {who}"
    ),
    ("discard", "session"): tr_noop("discarded a session of {who}: {detail}"),
    ("view", "session"): tr_noop("read a session of {who}"),
    ("export", "session"): tr_noop("wrote a session of {who} to a file"),
    ("print", "session"): tr_noop("printed a session of {who}"),
    ("show", "session"): tr_noop("opened a session of {who} in another program"),
    ("copy", "session"): tr_noop("copied a session of {who} to the clipboard"),
    ("export", "audit"): tr_noop("wrote this trail to a file"),
    ("print", "audit"): tr_noop("printed this trail"),
    ("show", "audit"): tr_noop("opened this trail in another program"),
    ("copy", "audit"): tr_noop("copied this trail to the clipboard"),
    ("export", "lots"): tr_noop("wrote the list of lots and waste to a file"),
    ("print", "lots"): tr_noop("printed the list of lots and waste"),
    ("show", "lots"): tr_noop("opened the list of lots and waste in another program"),
    ("copy", "lots"): tr_noop("copied the list of lots and waste to the clipboard"),
    ("append", "entry"): tr_noop("wrote {count} in a session of {who}"),
    ("create", "note"): tr_noop("began the note on a session of {who}"),
    ("change", "note"): tr_noop("wrote at the note on a session of {who}"),
    ("sign", "note"): tr_noop("signed the note on a session of {who}"),
    ("add", "addendum"): tr_noop("added to the note on a session of {who}"),
    ("create", "private_note"): tr_noop("began a private note on a session of {who}"),
    ("change", "private_note"): tr_noop("wrote at a private note on a session of {who}"),
    ("delete", "private_note"): tr_noop("emptied a private note on a session of {who}"),
    ("view", "private_note"): tr_noop("read a private note on a session of {who}"),
    ("key", "private_key"): tr_noop("set how the private notes are opened"),
    ("key", "sealed_slip"): tr_noop(
        "made a sealed slip, which opens the private notes of {id} to the practice"
    ),
    ("withdraw", "sealed_slip"): tr_noop("took back the sealed slip for the private notes of {id}"),
    ("open", "sealed_slip"): tr_noop("opened the private notes of {id} with the sealed slip: {detail}"),
    ("export", "sealed_slip"): tr_noop("wrote the private notes of {id} to a file, after the sealed slip"),
    ("heed", "sealed_slip"): tr_noop("read who had opened the private notes of {id} with the sealed slip"),
    ("view", "client"): tr_noop("looked at what is kept of {who}"),
    ("create", "form_due"): tr_noop("wrote down a form that is due after a session of {who}"),
    ("export", "appointment"): tr_noop("wrote when a visit of {who} is planned for a calendar"),
    ("plan", "appointment"): tr_noop("planned a visit of {who} for a day"),
    ("move", "appointment"): tr_noop("moved a visit of {who} to another time or room"),
    ("cancel", "appointment"): tr_noop("cancelled a visit of {who}"),
    ("send", "form_due"): tr_noop("said that a form of a session of {who} was sent"),
    ("take back", "form_due"): tr_noop("took back that a form of a session of {who} was sent"),
    ("add", "practitioner"): tr_noop("let {id} open the record, too"),
    ("remove", "practitioner"): tr_noop("took {id} the way to open the record"),
    ("change", "passphrase"): tr_noop("changed the passphrase of {id}"),
    ("add", "keychain"): tr_noop("let the keychain of this computer open the record for {id}"),
    ("remove", "keychain"): tr_noop("let the keychain of this computer no longer open the record for {id}"),
    ("change", "recovery key"): tr_noop("made a new recovery key; the old one opens nothing any more"),
    ("create", "music_folder"): tr_noop("added a folder to the music library"),
    ("remove", "music_folder"): tr_noop("took a folder out of the music library"),
    ("scan", "track"): tr_noop("looked through the folders of the music library"),
    ("change", "track"): tr_noop("changed what is kept of a piece of music"),
    ("accept", "own_protocol"): tr_noop(
        "took a version of the protocol {id} into use, with the SHA-256 {detail}"
    ),
    ("let go", "own_protocol"): tr_noop("uses the protocol {id} of the practice no longer"),
    ("create", "playlist"): tr_noop("made a playlist"),
    ("change", "playlist"): tr_noop("changed a playlist"),
    ("remove", "playlist"): tr_noop("removed a playlist"),
    ("keep", "half_filled_form"): tr_noop("left the form of a new session half filled"),
    ("remove", "half_filled_form"): tr_noop("let a half-filled form of a new session go"),
    ("keep", "half_typed"): tr_noop("began to type in a session of {who}"),
    ("remove", "half_typed"): tr_noop("left no line half typed in a session of {who}"),
}

_COUNTED: Final = ("append", "entry")

_BY_ID: Final = ("practitioner", "passphrase", "keychain", "sealed_slip", "own_protocol")
"""Rows whose id is told: the initials of a person, or what a protocol is called in files."""

_OPENED: Final = ("open", "sealed_slip")

_EACH: Final = (_OPENED, ("accept", "own_protocol"))
"""Rows whose reason or hash is told of each, and never as one with another's."""


def told(rows: Iterable[AuditRow]) -> list[AuditLine]:
    """Tell rows, in the order they come, those of one kind that follow one another as one."""
    lines: list[AuditLine] = []
    group: list[AuditRow] = []
    for row in rows:
        if group and _kind(row) != _kind(group[-1]):
            lines.append(_line(group))
            group = []
        group.append(row)
    return [*lines, _line(group)] if group else lines


def _kind(row: AuditRow) -> tuple[str, ...]:
    """Say what has to be alike in rows that are told as one."""
    person = row.entity_id if row.entity in _BY_ID else ""
    why = row.detail if (row.action, row.entity) in _EACH else ""
    return row.actor, row.action, row.entity, row.visit_id, row.client, person, why


def _line(group: Sequence[AuditRow]) -> AuditLine:
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
    return AuditLine(ends[0].seq, ends[1].seq, ends[0].at_ms, ends[1].at_ms, row.actor, said, row.visit_id)


def _with_all_details(group: Sequence[AuditRow]) -> AuditRow:
    words = sorted({word for row in group for word in row.detail.split()})
    return replace(group[0], detail=" ".join(words)) if group[0].action == "change" else group[0]
