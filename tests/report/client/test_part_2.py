"""What goes along with a disclosure under 42 CFR Part 2, in every form in which a session leaves."""

import json
from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest

from companion.export.fhir.bundle import as_fhir
from companion.export.handouts import instructions, rems
from companion.export.json import as_json
from companion.export.pdf.plain_words import plain_words
from companion.export.session_csv import session_rows
from companion.export.session_html import page
from companion.export.whole_record import write_whole_record
from companion.record.facts.client_facts import ClientFact, ClientFacts, FactName, KnownClient
from companion.record.session_record import SessionRecord
from companion.report.client.part_2 import part_2_notice
from companion.settings import Practice, Settings
from tests import samples

PASTED = "42 CFR part 2 prohibits unauthorized use.\nSecond line of the notice."


def fact(value: str) -> ClientFact:
    return ClientFact(FactName.PART_2, value, 1, "JM")


def facts(value: str) -> ClientFacts:
    return ClientFacts({FactName.PART_2: fact(value)})


def test_only_who_is_marked_now_or_was_then_has_a_notice_and_a_missing_one_is_told():
    assert part_2_notice(PASTED) == part_2_notice(PASTED, ClientFacts(), facts("no")) == ""
    assert part_2_notice(f" {PASTED}\n", ClientFacts(), facts("yes")) == PASTED
    assert part_2_notice(PASTED, facts("yes"), facts("no")) == PASTED
    assert "is missing here" in part_2_notice("  ", facts("yes"))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("notice", ["", PASTED])
def test_it_stands_in_every_form_in_which_a_session_leaves_and_on_no_paper_of_the_client(notice: str):
    held, practice = SessionRecord(samples.visit(), samples.entries(), notice=notice), Practice()
    forms = {
        "paper and text": plain_words(page(held, practice)),
        "REMS": plain_words(rems(held, practice).html),
        "JSON": json.dumps(as_json(held)),
        "CSV": "\n".join("\t".join(row) for row in session_rows(held)),
    }
    assert {name for name, form in forms.items() if "Second line of the notice." in form} == (
        set(forms) if notice else set()
    )
    assert (b64encode(PASTED.encode()).decode() in json.dumps(as_fhir(held))) is bool(notice)
    assert "Second line" not in instructions(held, practice).html


def test_a_whole_record_begins_with_it(tmp_path: Path):
    settings = Settings(practice=replace(Practice(), part_2_notice=PASTED))
    about = KnownClient(samples.CLIENT, [fact("yes")])
    write_whole_record(tmp_path / "record", about, [], "1", settings)
    assert "Second line of the notice." in (tmp_path / "record" / "index.html").read_text(encoding="utf-8")
