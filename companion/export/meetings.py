"""Visits without medicine, for the whole record of a client: as JSON, and to be read."""

import json
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from companion.export.json import appointment_as_json, note_as_json, utc
from companion.i18n import tr
from companion.record.facts.typed_day import long_day
from companion.record.meetings.kept import KeptMeeting
from companion.record.meetings.meeting import NAMES_OTHERS, MeetingWord, WordName
from companion.record.times import day
from companion.report.meetings.told import kind_told, told_words
from companion.report.scheduling.appointments import told_appointments


def meetings_as_json(kept: Sequence[KeptMeeting], *, named: bool) -> list[dict[str, Any]]:
    """Give meetings as JSON can hold them, every version of every word; who is named only where asked for."""
    return [_as_json(each, named=named) for each in kept]


def _as_json(kept: KeptMeeting, *, named: bool) -> dict[str, Any]:
    meeting = kept.meeting
    told = [word for word in meeting.versions if named or word.name not in NAMES_OTHERS]
    return {
        "id": meeting.id,
        "kind": meeting.kind.value,
        "status": meeting.status.value,
        "day": meeting.day().isoformat(),
        "zone": meeting.zone,
        "session": meeting.session_id or None,
        "appointments": [appointment_as_json(step) for step in kept.appointments],
        "words": [word_as_json(word) for word in told],
        "note": None if kept.note is None else note_as_json(kept.note),
    }


def word_as_json(word: MeetingWord) -> dict[str, Any]:
    """Give a version of what was written; a list is a list here, too."""
    value = json.loads(word.value) if word.name is WordName.AGREED and word.value else word.value
    return {"name": word.name.value, "value": value, "since": utc(word.at_ms), "by": word.author}


def meetings_as_html(kept: Sequence[KeptMeeting], *, named: bool) -> str:
    """Write meetings to be read in a browser, the first one first."""
    return "".join(part for each in kept for part in _html(each, named=named))


def _html(kept: KeptMeeting, *, named: bool) -> Iterator[str]:
    meeting, note = kept.meeting, kept.note
    yield f"<h2>{escape(kind_told(meeting.kind))}, {escape(long_day(meeting.day()))}</h2>"
    for told in told_appointments(kept.appointments):
        yield f'<p class="muted">{escape(told)}</p>'
    for each in told_words(meeting.words, _READ, named=named):
        yield f'<p class="muted">{escape(each.label)}</p><pre>{escape(each.said)}</pre>'
    if note is not None and note.body:
        yield f'<pre>{escape(note.body)}</pre><p class="muted">{escape(_signed(kept))}</p>'
        for added in note.addenda:
            said = tr("Added {when} by {who}")
            stamp = said.format(when=day(added.at_ms, meeting.zone), who=added.author)
            yield f'<p class="muted">{escape(stamp)}</p><pre>{escape(added.body)}</pre>'


def _signed(kept: KeptMeeting) -> str:
    note = kept.note
    if note is None or not note.signed:
        return tr("A draft, not signed.")
    when = day(note.signed_ms, kept.meeting.zone)
    return tr("Signed {who}, {when}").format(who=note.signed_by, when=when)


_READ = tuple(name for name in WordName if name not in (WordName.DAY, WordName.SESSION))
