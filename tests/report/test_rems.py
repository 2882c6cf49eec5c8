from dataclasses import replace

from companion.record.visits import Visit
from companion.report.rems import left_empty, rems_form, rems_sheet, wants_sheet
from companion.session.journal import Ended, VitalsTaken
from companion.session.session import Session
from tests import esketamine, samples
from tests.fakes import build_session


def fields(session: Session) -> dict[str, tuple[str, ...]]:
    parts = rems_sheet(esketamine.visit(session), esketamine.report(session))
    return {line.name: line.said for part in parts for line in part.lines}


def without(session: Session, kind: type) -> Session:
    return replace(session, entries=tuple(e for e in session.entries if not isinstance(e.fact, kind)))


def test_the_fields_hold_what_was_entered_and_nothing_else():
    assert fields(esketamine.told()) == {
        "Name": (),
        "Date of birth": (),
        "Sex": (),
        "In this record": ("A.K., session 3",),
        "First treatment?": (),
        "Enrolled?": (),
        "Benzodiazepines": (),
        "Other sedatives or hypnotics": (),
        "Opioids": (),
        "Psychostimulants": (),
        "Monoamine oxidase inhibitors": (),
        "Given by": ("Device 1: RB", "Device 2: RB"),
        "Session closed by": ("JM",),
        "Health care setting": (),
        "Date": ("23 Nov 2026",),
        "Devices": ("Device 1: 11:10", "Device 2: 11:15, 5 min after the first"),
        "Dose on the form (56, 84 or other)": (),
        "Amount on each device, as entered": ("Device 1: one device", "Device 2: another"),
        "Lot number": ("Device 1: LX2231", "Device 2: LX2240"),
        "Expiry": ("Device 1: 2027-08",),
        "From the first device to the end of the session": ("126 min (121 after the last), ended at 13:16",),
        "Would have been ready at, were there no two-hour rule": ("12:40 (JM, 13:16)",),
        "Vital signs acceptable before": (),
        "Blood pressure before": ("124/80 at 11:04, before the first device",),
        "Blood pressure 40 min after the last device, 45 after the first: 11:55": (
            "148/92 at 11:56, 46 min (41 after the last)",
        ),
        "Blood pressure at the end": ("128/82 at 13:16, 126 min (121 after the last), reported by helper",),
        "Vital signs acceptable at the end": (),
        "Observation 120 min after the last device, 125 after the first: 13:15": (
            "Two hours since the last device. Sedation, dissociation, slow breathing: all over? Yes (13:16)",
        ),
        "Pulse oximetry": (
            "98 % at 11:04, before the first device",
            "96 % at 11:56, 46 min (41 after the last)",
            "97 % at 12:55, 105 min (100 after the last)",
            "98 % at 13:16, 126 min (121 after the last), reported by helper",
        ),
        "Sedation, and when it was over": ("11:30 to 12:20 (JM, 13:16)",),
        "Dissociation, and when it was over": (),
        "Respiratory depression, and when it was over": (),
        "Serious adverse events": (),
    }


def test_a_reading_stands_at_one_point_only():
    told = esketamine.told()
    readings = [e for e in told.entries if isinstance(e.fact, VitalsTaken)]
    later = {entry.id for entry in readings[2:]}
    one = replace(told, entries=tuple(e for e in told.entries if e.id not in later))
    assert fields(one)["Blood pressure at the end"] == ()
    assert fields(without(told, VitalsTaken))["Pulse oximetry"] == ()


def test_what_is_empty_is_named():
    told = without(esketamine.told(), Ended)
    empty = left_empty(rems_sheet(esketamine.visit(told), esketamine.report(told)))
    assert {"Name", "Session closed by", "From the first device to the end of the session"} <= set(empty)
    assert "Lot number" not in empty


def test_a_session_in_which_nothing_was_given_can_be_laid_out():
    session = build_session("esketamine")
    visit = Visit("s", "c", "A.K.", session.plan)
    empty = left_empty(rems_sheet(visit, esketamine.report(session)))
    assert "Devices" in empty
    assert "Blood pressure 40 min after the last device" in empty


def test_only_a_protocol_that_names_the_form_wants_the_sheet():
    assert wants_sheet(esketamine.visit(esketamine.told()))
    assert not wants_sheet(samples.visit())
    form = rems_form(esketamine.visit(esketamine.told()))
    assert form is not None
    assert form.days == 7
