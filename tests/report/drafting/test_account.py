from companion.report.drafting.account import account
from companion.report.session_report import SessionReport
from tests import samples


def test_it_says_what_there_is_and_nothing_about_what_there_is_not():
    said = account(SessionReport(samples.plan(), samples.entries(), "Europe/Berlin"))
    assert said.startswith("11:02–12:42 · given 11:12 · First effect +4:00")
    assert "mg" not in said
    opened = account(SessionReport(samples.plan(), samples.opened().entries, "Europe/Berlin"))
    assert opened == "11:02–11:02 · nothing given · checklist lines open: 3"
    assert account(SessionReport(samples.plan(), ())) == "Nothing was recorded."
