"""What can be edited of a protocol, section by section."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from companion.i18n import tr, tr_noop
from companion.report.usual_windows import evidence_words
from companion.session.codec.editing import FieldKind
from companion.session.codec.toml_lines import Steps
from companion.session.windows import Evidence
from companion.ui.planning.protocols.fields import EditedField
from companion.ui.planning.protocols.section_page import FieldsPart, ListPart, Section

WINDOWS: Final = {
    "first_effect": tr_noop("First effect"),
    "peak_starts": tr_noop("Peak begins"),
    "peak_ends": tr_noop("Peak ends"),
    "return": tr_noop("Return"),
    "residual": tr_noop("Residual"),
}


def sections(table: Mapping[str, Any]) -> list[Section]:
    """Give the sections of a protocol that holds this."""
    return [
        _about(),
        _windows(),
        _phases(),
        _items(),
        _before(),
        _given(),
        _checklist(),
        _texts(),
        _courses(table),
        _forms(),
        _integration(),
    ]


def _about() -> Section:
    root = (
        EditedField("name", tr("Name"), wide=9),
        EditedField("version", tr("Version"), wide=3),
        EditedField("summary", tr("In a sentence"), wide=12),
        EditedField("sources", tr("Sources, one to a line"), FieldKind.LINES, 12, lines=5),
        EditedField("licence", tr("Licence"), wide=4),
    )
    return Section(tr("About"), "", (FieldsPart((), root),))


def _windows() -> Section:
    about = tr(
        "Minutes after minute 0. From early to late holds all that is cited, but for what is of something "
        "else, such as a level in the blood."
    )
    parts: list[FieldsPart | ListPart] = []
    for key, name in WINDOWS.items():
        parts += _window(("windows", key), tr(name))
    return Section(tr("Usual windows"), about, tuple(parts))


def _window(steps: Steps, name: str) -> Iterator[FieldsPart | ListPart]:
    evidence = tuple((each.value, evidence_words(each)) for each in Evidence)
    yield FieldsPart(
        steps,
        (
            EditedField("early", tr("Early, min"), FieldKind.MINUTE, 2),
            EditedField("typical", tr("Typical, min"), FieldKind.MINUTE, 2),
            EditedField("late", tr("Late, min"), FieldKind.MINUTE, 2),
            EditedField("evidence", tr("Evidence"), wide=3, choices=evidence),
            EditedField("source", tr("What else is to be said of it"), wide=12, needed=False),
        ),
        name,
    )
    yield ListPart(
        (*steps, "cited"),
        (
            EditedField("who", tr("Who says so"), wide=4),
            EditedField("from", tr("From, min"), FieldKind.MINUTE, 2),
            EditedField("to", tr("To, min"), FieldKind.MINUTE, 2),
            EditedField("of", tr("Of what, if of something else"), wide=4, needed=False),
        ),
        tr("Cite somebody"),
        {"who": "", "from": 0, "to": 0},
        title=tr("Cited: {window}").format(window=name),
        headed=True,
    )


def _phases() -> Section:
    about = tr("The first one ends at minute 0, and each begins where the one before it ends.")
    begins = EditedField("start", tr("The first phase begins at minute"), FieldKind.MINUTE, 4)
    each = (
        EditedField("name", tr("Name"), wide=3),
        EditedField("end", tr("Ends at minute"), FieldKind.MINUTE, 2),
        EditedField("about", tr("About it"), wide=7, needed=False),
    )
    return Section(
        tr("Phases"),
        about,
        (
            FieldsPart(("phases", 0), (begins,)),
            ListPart(
                ("phases",),
                each,
                tr("Add a phase"),
                {"name": "", "start": 0, "end": 0},
                "phase",
                tr("Phase"),
                moves=False,
                least=2,
            ),
        ),
    )


def _items() -> Section:
    counted = (
        ("first", tr("the first administration")),
        ("last", tr("the last administration")),
        ("each", tr("each administration")),
        ("opening", tr("the opening of the session")),
    )
    asks = (
        ("", tr("an answer")),
        ("vitals", tr("vitals, on one line")),
        ("hold", tr("how a hold ended")),
        ("infusion", tr("how an infusion ended")),
    )
    columns = (
        EditedField("ask", tr("Question"), wide=9),
        EditedField("urgent", tr("before others"), FieldKind.TICK, 3, needed=False),
        EditedField("at", tr("At minutes"), FieldKind.MINUTES, 3),
        EditedField("from", tr("Counted from"), wide=4, needed=False, choices=counted),
        EditedField("asks", tr("Asks for"), wide=3, needed=False, choices=asks),
        EditedField("grace", tr("Waits, min"), FieldKind.MINUTE, 2, needed=False),
        EditedField("answers", tr("One to three answers, with commas"), FieldKind.ANSWERS, 12, needed=False),
    )
    new = {"ask": "", "at": [30], "from": "first", "answers": [tr("Yes"), tr("Unsure")]}
    return Section(
        tr("Check-ins and vitals"),
        tr("What is asked on the way, and when readings are asked for. It waits until it is answered."),
        (ListPart(("items",), columns, tr("Add a question"), new, "item", tr("Question")),),
    )


def _before() -> Section:
    kinds = (
        ("tick", tr("a tick")),
        ("write", tr("words")),
        ("reading", tr("vitals, on one line")),
        ("decision", tr("what was decided, and by whom")),
    )
    columns = (
        EditedField("text", tr("Line"), wide=6),
        EditedField("kind", tr("Asks for"), wide=3, needed=False, choices=kinds),
        EditedField("hint", tr("Hint in the empty field"), wide=3, needed=False),
    )
    return Section(
        tr("Before the start"),
        tr(
            "Gone through before the first dose. A line that nobody answers is kept so; nothing waits for it."
        ),
        (ListPart(("preparation",), columns, tr("Add a line"), {"text": ""}, "line", tr("Line")),),
    )


def _given() -> Section:
    place = (
        EditedField("zero", tr("Minute 0 is when"), wide=8),
        EditedField("spacing", tr("Minutes between two"), FieldKind.MINUTE, 4, needed=False),
    )
    columns = (
        EditedField("label", tr("Question"), wide=4),
        EditedField("choices", tr("Choices, with commas"), FieldKind.ANSWERS, 4, needed=False),
        EditedField("stays", tr("offered again"), FieldKind.TICK, 2, needed=False),
        EditedField("counts", tr("is counted"), FieldKind.TICK, 2, needed=False),
    )
    about = tr(
        "What is asked when something is given. Every answer is kept as it is written, and nothing is worked "
        "out from it. What is offered again is what was written the last time, such as a lot."
    )
    return Section(
        tr("When something is given"),
        about,
        (
            FieldsPart(("administration",), place),
            ListPart(
                ("administration", "fields"),
                columns,
                tr("Add a question"),
                {"label": ""},
                "field",
                tr("Question"),
            ),
        ),
    )


def _checklist() -> Section:
    columns = (
        EditedField("text", tr("Line"), wide=6),
        EditedField("write", tr("is written beside"), FieldKind.TICK, 3, needed=False),
        EditedField("part", tr("Under the heading"), wide=3, needed=False),
        EditedField("hint", tr("Hint in the empty field"), wide=6, needed=False),
    )
    return Section(
        tr("Checklist before leaving"),
        tr("Lines that a person ticks. The program never says that someone may leave."),
        (ListPart(("checklist",), columns, tr("Add a line"), {"text": ""}, "line", tr("Line")),),
    )


def _texts() -> Section:
    columns = (
        EditedField("longer_than_usual", tr("When it takes longer than usual"), wide=12, lines=4),
        EditedField("instructions", tr("For the client, on paper"), wide=12, lines=7),
        EditedField("instructions_source", tr("Where that is from"), wide=12, needed=False),
        EditedField("emergency", tr("Emergency card"), wide=12, needed=False, lines=12),
    )
    return Section(tr("Texts"), "", (FieldsPart(("texts",), columns),))


def _courses(table: Mapping[str, Any]) -> Section:
    lasting = [item for item in table.get("items", ()) if item.get("asks") in ("hold", "infusion")]
    items = tuple((str(item.get("id")), str(item.get("ask"))) for item in lasting)
    columns = (
        EditedField("after", tr("After the answer to"), wide=5, choices=items or (("", "–"),)),
        EditedField("answer", tr("Answer"), wide=3),
        EditedField("phase_ends", tr("Phases end at minutes"), FieldKind.MINUTES, 4, needed=False),
        EditedField("source", tr("On whose word it is counted from the end"), wide=12, needed=False),
    )
    first = lasting[0] if lasting else {}
    answers = first.get("answers") or [""]
    new = {"after": first.get("id", ""), "answer": answers[-1], "source": tr("Convention")}
    parts: list[FieldsPart | ListPart] = [
        ListPart(("courses",), columns, tr("Add a course"), new, title=tr("Course"))
    ]
    for at, course in enumerate(table.get("courses", ())):
        if "windows" in course:
            for key, name in WINDOWS.items():
                said = tr("{answer}: {window}").format(answer=course.get("answer", ""), window=tr(name))
                parts += _window(("courses", at, "windows", key), said)
    about = tr(
        "What is proposed on a key after an answer to a hold or an infusion; nothing moves before somebody "
        "accepts. One without windows of its own is counted from the actual end."
    )
    return Section(tr("When it goes otherwise"), about, tuple(parts))


def _forms() -> Section:
    columns = (
        EditedField("name", tr("Name"), wide=4),
        EditedField("days", tr("Within days"), FieldKind.WHOLE, 2),
        EditedField("source", tr("Source of this duty"), wide=6),
    )
    return Section(
        tr("Sent in afterwards"),
        tr("Forms that are due after a session in which something was given."),
        (ListPart(("forms",), columns, tr("Add a form"), {"name": "", "days": 7, "source": ""}, "form"),),
    )


def _integration() -> Section:
    columns = (
        EditedField("text", tr("Contact"), wide=4),
        EditedField("from_days", tr("From day"), FieldKind.WHOLE, 2),
        EditedField("to_days", tr("To day"), FieldKind.WHOLE, 2),
        EditedField("source", tr("Why then"), wide=4, needed=False),
    )
    new = {"text": "", "from_days": 1, "to_days": 3}
    about = tr(
        "Contacts of the weeks after a session, counted from the day it ended. The next medicine session "
        "cuts the list short. An integration visit is what one is done by."
    )
    return Section(
        tr("The weeks after"),
        about,
        (ListPart(("integration",), columns, tr("Add a contact"), new, "contact"),),
    )


def section_of(steps: Steps) -> int:
    """Give the number of the section in which a field is edited."""
    own = (
        "windows",
        "phases",
        "items",
        "preparation",
        "administration",
        "checklist",
        "texts",
        "courses",
        "forms",
        "integration",
    )
    return own.index(steps[0]) + 1 if steps and steps[0] in own else 0
