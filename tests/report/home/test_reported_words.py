"""Who told of an entry is said once, with the way and the other clock where these say more."""

import json
from dataclasses import replace

import pytest

from companion.export.fhir.bundle import as_fhir
from companion.export.session_csv import session_rows
from companion.record.session_record import SessionRecord
from companion.report.entry_fields import UnclearError, entry_of, fields_of
from companion.report.entry_text import describe
from companion.report.session_report import SessionReport
from companion.report.timeline.replay import Replay
from companion.report.timeline.timeline import Tick, VitalsTick, timeline
from companion.session.home.home_plan import HomePlan
from companion.session.home.reported import Reported, ReportWay
from companion.session.journal import Fact, Marked, Noted, VitalsTaken
from companion.session.vitals import read_vitals
from companion.ui.live.log.lines import LogTeller, entered_lines
from tests import samples
from tests.promises.test_every_kind import told

ON_PAPER = Reported("helper", ReportWay.PAPER, 1_795_460_820_000, "K7QX3/4")


def reading(line: str, by: str) -> VitalsTaken:
    return replace(read_vitals(line), reported=Reported(by) if by else None)


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (Marked("Shiver", reported=Reported("helper")), "Shiver (reported by helper)"),
        (Noted("cold feet", reported=Reported("Ana Ruiz")), "cold feet (reported by Ana Ruiz)"),
        (
            Marked("Shiver", reported=ON_PAPER),
            "Shiver (reported by helper, copied by hand from paper, 20:07 by the clock there)",
        ),
        (
            Marked("", reported=replace(ON_PAPER, way=ReportWay.PAGE)),
            "Moment marked (reported by helper, noted on the home page, 20:07 by the clock there)",
        ),
        (reading("131/81 by Ana", ""), "BP 131/81, reported by Ana"),
        (reading("131/81", "helper"), "BP 131/81, reported by helper"),
        (reading("131/81 helper", "helper"), "BP 131/81, reported by helper"),
        (reading("131/81 device", "helper"), "BP 131/81, reported by device, through helper"),
        (reading("none by Ana", "helper"), "none by Ana, reported by helper"),
        (
            replace(read_vitals("131/81 by Al"), reported=ON_PAPER),
            "BP 131/81, reported by Al, through helper (copied by hand from paper, 20:07 by the clock there)",
        ),
    ],
    ids=lambda said: said if isinstance(said, str) else "",
)
def test_who_told_is_said_once(fact: Fact, said: str) -> None:
    assert describe(fact, samples.plan(), zone="Europe/Berlin") == said


def test_a_clock_has_no_time_of_day_where_no_zone_is_known() -> None:
    said = describe(Marked("Shiver", reported=ON_PAPER), samples.plan())
    assert said == "Shiver (reported by helper, copied by hand from paper)"


def test_who_told_is_said_in_every_other_output_too() -> None:
    session = told()[1]
    visit = replace(samples.visit(), plan=session.plan)
    record = SessionRecord(visit, session.entries, samples.NOTE)
    names = [found["by"] for entry in session.entries if (found := _reported(entry.fact))]
    laid = timeline(session)
    outputs = {
        "csv": "\n".join(row[3] for row in session_rows(record)),
        "log of the room": "\n".join(line.what for line in LogTeller().lines(session, frozenset())),
        "what was entered": "\n".join(line.what for line in entered_lines(session, frozenset())),
        "replay": "\n".join(
            stop.line.words for stop in Replay(SessionReport(visit.plan, session.entries)).stops
        ),
    }
    missing = [(name, by) for name, text in outputs.items() for by in names if by not in text]
    assert len(names) > 15
    assert missing == []
    ticked = {entry.id: found["by"] for entry in session.state.log if (found := _reported(entry.fact))}
    shown: list[Tick | VitalsTick] = [*laid.ticks, *laid.vitals]
    assert [t.words for t in shown if t.entry_id in ticked and ticked[t.entry_id] not in t.words] == []
    notes = json.dumps(as_fhir(record), ensure_ascii=False)
    for kind in ("Administered", "OtherMedicine", "Observed", "VitalsTaken"):
        assert f"{kind} helper" in notes


def _reported(fact: Fact) -> dict[str, str]:
    told_by: Reported | None = getattr(fact, "reported", None)
    return {} if told_by is None else {"by": told_by.by}


def test_a_correction_keeps_who_told_or_says_it_otherwise() -> None:
    plan = replace(samples.plan(), home=HomePlan())
    answers = {ask.key: ask.value for ask in fields_of(Marked("Shiver", reported=ON_PAPER), plan)}
    assert answers == {"tag": "Shiver", "reported": "helper"}
    calm = entry_of(Marked("Shiver", reported=ON_PAPER), answers | {"tag": "Calm"}, plan)
    assert calm == Marked("Calm", reported=ON_PAPER)
    by_ana = entry_of(Marked("Shiver", reported=ON_PAPER), answers | {"reported": " Ana "}, plan)
    assert by_ana == Marked("Shiver", reported=replace(ON_PAPER, by="Ana"))
    with pytest.raises(UnclearError):
        entry_of(Marked("Shiver", reported=ON_PAPER), answers | {"reported": ""}, plan)
    said = Marked("Shiver", reported=Reported("client"))
    assert entry_of(said, answers | {"reported": ""}, plan) == Marked("Shiver")
    assert "reported" not in {ask.key for ask in fields_of(Marked("Shiver"), samples.plan())}
