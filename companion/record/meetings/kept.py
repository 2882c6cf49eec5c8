"""A meeting as everything that leaves the program takes it: one value, read at one moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from companion.record.meetings.meeting import Meeting
from companion.record.notes import Note
from companion.record.scheduling.appointments import Appointment


@dataclass(frozen=True, slots=True)
class KeptMeeting:
    """What is kept of one: its words, its note, and how it was planned, moved and cancelled."""

    meeting: Meeting
    note: Note | None = None
    appointments: Sequence[Appointment] = ()
