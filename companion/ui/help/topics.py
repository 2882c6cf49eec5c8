"""What there is a page of help about, each by the name of its file."""

from enum import StrEnum


class HelpTopic(StrEnum):
    """The pages in the order in which they are listed."""

    TODAY = "today"
    FIRST_STEPS = "first_steps"
    PRACTICE_ROOM = "practice_room"
    CLIENTS = "clients"
    CLIENT_FACTS = "client_facts"
    MEETING = "meeting"
    INTEGRATION = "integration"
    RESPONSES = "responses"
    TRENDS = "trends"
    CLIENT_LIST = "client_list"
    PREPARE = "prepare"
    ROOM = "room"
    FOR_YOUR_RECORDS = "for_your_records"
    REVIEW = "review"
    REPLAY = "replay"
    TAKING_HOME = "taking_home"
    MUSIC = "music"
    PROTOCOLS = "protocols"
    OWN_TIMINGS = "own_timings"
    SETTINGS = "settings"
    PRACTITIONERS = "practitioners"
    SEARCH = "search"
    AUDIT_TRAIL = "audit_trail"
    WHOLE_RECORD = "whole_record"
    HELP = "help"
    ABOUT = "about"
