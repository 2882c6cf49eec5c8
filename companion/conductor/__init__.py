"""The conductor keeps clock, session, reminders, music and journal in step."""

from companion.conductor.conductor import Conductor
from companion.conductor.live import ComingMusic, Live

__all__ = ["ComingMusic", "Conductor", "Live"]
