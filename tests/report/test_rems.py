from dataclasses import replace
from typing import Final, TypeGuard

from companion.record.facts.client_facts import ClientFact, ClientFacts, FactName, facts_at
from companion.record.visits import Visit
from companion.report.client.rems_known import KnownForForm
from companion.report.rems import READY, left_empty, rems_form, rems_sheet, wants_sheet
from companion.session.home.reported import Reported, ReportWay
from companion.session.journal import Administered, Ended, Ticked, VitalsTaken
from companion.session.session import Session
from tests import esketamine, samples
from tests.fakes import build_session

DAY_MS: Final = 24 * 60 * 60 * 1000


def fields(session: Session) -> dict[str, tuple[str, ...]]:
    parts = rems_sheet(esketamine.visit(session), esketamine.report(session))
    return {line.name: line.said for part in parts for line in part.lines}


def without(session: Session, kind: type) -> Session:
    return replace(session, entries=tuple(e for e in session.entries if not isinstance(e.fact, kind)))


def test_the_fields_hold_what_was_entered_and_nothing_else():
    told = fields(esketamine.told())
    assert told == {
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
        "Current medicines, as told": (),
        "Health care professional": (),
        "Telephone and e-mail": (),
        "Prescriber": (),
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
        READY: ("95 min, which is 12:45 (JM, 13:16)",),
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


KNOWN = {
    FactName.NAME: "Ada King",
    FactName.BIRTH_DATE: "1984-05-03",
    FactName.SEX: "female",
    FactName.OPIOIDS: "none",
    FactName.REMS_ENROLMENT: "yes, since 2025",
}


def known(*names: FactName, at_ms: int = 1) -> ClientFacts:
    return facts_at(ClientFact(name, KNOWN[name], at_ms, "JM") for name in names)


def test_every_field_has_a_source_or_says_why_it_is_blank():
    told = esketamine.told()
    for session in (told, without(told, Ended), without(told, VitalsTaken), build_session("esketamine")):
        for part in rems_sheet(esketamine.visit(told), esketamine.report(session)):
            blank = [
                line.name for line in part.lines if not line.said and not line.why.startswith("blank be")
            ]
            assert blank == []


def test_the_clients_page_answers_what_it_holds_and_says_who_it_is_only_where_that_was_chosen():
    told = esketamine.told()
    later = samples.OPENED_MS + 4 * DAY_MS
    now = facts_at([*known(*KNOWN).held.values(), *known(FactName.OPIOIDS, at_ms=later).held.values()])

    def sheet(*, named: bool) -> dict[str, tuple[str, ...]]:
        then = known(FactName.NAME, FactName.SEX, FactName.REMS_ENROLMENT)
        asked = KnownForForm(then, now, named, esketamine.ZONE)
        parts = rems_sheet(esketamine.visit(told), esketamine.report(told), asked, ["J. Moor, LPC"])
        return {line.name: line.said for part in parts for line in part.lines}

    plain, named = sheet(named=False), sheet(named=True)
    assert (plain["Name"], plain["Date of birth"], plain["Sex"]) == ((), (), ("female",))
    assert named["Name"] == ("Ada King",)
    assert named["Date of birth"] == ("3 May 1984 (written down afterwards, 1 Jan 1970)",)
    assert plain["Opioids"] == ("none (written down afterwards, 27 Nov 2026)",)
    assert (plain["Enrolled?"], plain["Benzodiazepines"]) == (("yes, since 2025",), ())
    assert plain["Health care professional"] == ("J. Moor, LPC",)


def test_readiness_that_was_written_as_a_time_of_day_stands_as_it_was_written():
    told = esketamine.told()
    old = [
        replace(entry, fact=replace(entry.fact, text="12:40")) if _is_ready(entry.fact) else entry
        for entry in told.entries
    ]
    assert fields(replace(told, entries=tuple(old)))[READY] == ("12:40 (JM, 13:16)",)


def _is_ready(fact: object) -> TypeGuard[Ticked]:
    return isinstance(fact, Ticked) and fact.item == "rems_ready"


def test_who_reported_is_said_on_the_form_in_its_language():
    session = esketamine.told()
    told = replace(
        session,
        entries=tuple(
            replace(entry, fact=replace(entry.fact, reported=Reported("Ana", ReportWay.PAPER)))
            if isinstance(entry.fact, VitalsTaken | Administered | Ticked)
            else entry
            for entry in session.entries
        ),
    )
    said = fields(told)
    assert said["Devices"][0] == "Device 1: 11:10, reported by Ana, copied by hand"
    assert said[READY] == ("95 min, which is 12:45 (JM, 13:16, reported by Ana, copied by hand)",)
    assert said["Blood pressure at the end"][0].endswith("reported by helper through Ana, copied by hand")
