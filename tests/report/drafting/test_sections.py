from companion.record.writing.note_format import find_note_formats
from companion.report.drafting.note_draft import note_draft, outline
from companion.report.drafting.sections import NotePart, as_rich, headings_of, parts_of
from companion.resources import assets
from tests import samples

FORMATS = [outline(), *find_note_formats(assets() / "notes")[0]]
HEADINGS = headings_of(FORMATS)


def test_every_draft_is_parted_at_its_headings_and_nothing_is_lost():
    for chosen in FORMATS:
        body = note_draft(samples.visit(), samples.entries(), chosen).text
        parts = parts_of(body, HEADINGS)
        written = [
            section.heading for section in note_draft(samples.visit(), samples.entries(), chosen).sections
        ]
        assert [part.heading for part in parts] == ["", *written]
        assert [line for part in parts for line in body.split("\n")[part.start : part.end]] == body.split(
            "\n"
        )


def test_a_part_is_what_stands_under_its_heading_without_the_shared_indent():
    body = "Before.\n\nPlan:\n  Rest\n\n    and water\nAssessment: nothing recorded."
    assert parts_of(body, HEADINGS) == [
        NotePart("", "Before.", 0, 2),
        NotePart("Plan", "Rest\n\n  and water", 2, 6),
        NotePart("Assessment", "nothing recorded.", 6, 7),
    ]
    assert parts_of("", HEADINGS) == []
    assert parts_of("Time: 11:12\nHe said: no.", HEADINGS) == [
        NotePart("", "Time: 11:12\nHe said: no.", 0, 2)
    ]


def test_rich_text_says_the_same_and_is_disarmed():
    rich = as_rich(parts_of("Plan:\n  Given:\n    45 <b>mg</b> & rest\n\n  Later", HEADINGS))
    assert rich == (
        "<p><b>Plan</b></p>"
        "<p><i>Given:</i><br>&nbsp;&nbsp;45 &lt;b&gt;mg&lt;/b&gt; &amp; rest</p>"
        "<p>Later</p>"
    )
