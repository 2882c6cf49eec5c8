"""A client's whole record as one folder, the same for the same record: a page for any browser, and files.

``index.html`` tells everything and leads, by relative paths alone, to ``record.json``, ``responses.csv`` and
for each session to a picture, a PDF, a table and JSON. Private notes stand in ``private-notes.html`` alone,
and only where they were asked for by name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from companion.export.client.record_page import SessionFiles, private_page, record_page, session_date
from companion.export.csv_file import write_rows
from companion.export.fhir.instruments import as_text, instruments_as_fhir
from companion.export.json import FORMAT, as_json, fact_as_json, write_plain
from companion.export.meetings import meetings_as_html, meetings_as_json
from companion.export.pdf.missing_glyphs import missing_in_all
from companion.export.pdf.paper import Print
from companion.export.pdf.pictures import session_picture
from companion.export.pdf.session_pdf import session_print
from companion.export.pdf.unchanging import unchanging
from companion.export.responses import responses_as_html, responses_as_json, responses_as_rows, totals_as_json
from companion.export.session_csv import write_csv
from companion.files.destinations import folder_written_whole, written_whole
from companion.record.facts.client_facts import KnownClient
from companion.record.instruments.response import Response
from companion.record.instruments.total import TypedTotal
from companion.record.meetings.kept import KeptMeeting
from companion.record.session_record import SessionRecord
from companion.settings import Settings

PAGE, PLAIN, ANSWERS, PRIVATE = "index.html", "record.json", "responses.csv", "private-notes.html"
FOLDERS: Final = {"sessions": {".pdf", ".csv", ".json"}, "pictures": {".png"}}
"""The folders within, and which kinds of files lie in them."""

INSTRUMENTS: Final = "questionnaires.fhir.json"
"""What was answered to questionnaires, for the systems of other practices."""


def write_whole_record(
    folder: Path,
    about: KnownClient,
    sessions: Iterable[SessionRecord],
    head: str,
    settings: Settings | None = None,
    *,
    responses: Sequence[Response] = (),
    totals: Sequence[TypedTotal] = (),
    meetings: Sequence[KeptMeeting] = (),
    private: bool = False,
    spelled: bool = False,
    replace_earlier: bool = False,
) -> None:
    """Write the folder; raises ``ExportError`` when it could not be written. Any thread will do.

    ``spelled`` puts a code in the place of each sign that no font shows, which else are told first.
    """
    chosen, whole = settings or Settings(), list(sessions)
    held = [replace(one, private=None) for one in whole]
    files = [_files(number, one) for number, one in enumerate(held, 1)]
    prints = [session_print(one, chosen, dated=False) for one in held]
    lacks = {Path(its.pdf).name: made.lack for its, made in zip(files, prints, strict=True)}
    if (lack := missing_in_all(lacks)) and not spelled:
        raise lack.error(folder)
    with folder_written_whole(folder, replace=replace_earlier, ours=_is_a_whole_record) as fresh:
        _fill(fresh, held, files, prints, chosen)
        met = meetings_as_json(meetings, named=about.named)
        write_plain(fresh / PLAIN, _plain(about, held, responses, totals) | {"meetings": met})
        answered = responses_as_html(responses, totals)
        if answered:
            bundle = instruments_as_fhir(about.client.id, about.client.code, responses, totals)
            _write(fresh / INSTRUMENTS, as_text(bundle))
            write_rows(fresh / ANSWERS, responses_as_rows(responses, totals))
        beside = meetings_as_html(meetings, named=about.named), answered
        _write(fresh / PAGE, record_page(about, held, files, beside, head, chosen.practice))
        if private:
            _write(fresh / PRIVATE, private_page(whole))


def _files(number: int, held: SessionRecord) -> SessionFiles:
    name = f"{number:03d}-{session_date(held.visit).replace(' ', '-').lower()}"
    within = f"sessions/{name}"
    return SessionFiles(f"{within}.pdf", f"pictures/{name}.png", f"{within}.csv", f"{within}.json")


def _fill(
    folder: Path,
    sessions: Sequence[SessionRecord],
    files: Sequence[SessionFiles],
    prints: Sequence[Print],
    settings: Settings,
) -> None:
    """Write the files of each session."""
    for held, its, printed in zip(sessions, files, prints, strict=True):
        when_ms = held.visit.ended_ms or held.visit.opened_ms or held.visit.planned_ms
        _write(folder / its.pdf, unchanging(printed.whole, when_ms))
        write_csv(folder / its.csv, held)
        write_plain(folder / its.json, as_json(held))
        if held.entries:
            _write(folder / its.picture, session_picture(held, settings))


def _plain(
    about: KnownClient,
    sessions: Sequence[SessionRecord],
    responses: Sequence[Response],
    totals: Sequence[TypedTotal],
) -> dict[str, Any]:
    client = about.client
    known = {"id": client.id, "code": client.code, "preparation": client.preparation}
    known |= {"intention": client.intention}
    facts = [fact_as_json(fact) for fact in about.told]
    return {
        "format": FORMAT,
        "client": known | {"facts": facts},
        "sessions": [as_json(held) for held in sessions],
        "responses": responses_as_json(responses),
        "totals": totals_as_json(totals),
    }


def _write(path: Path, content: str | bytes) -> None:
    with written_whole(path) as part:
        part.write_bytes(content if isinstance(content, bytes) else content.encode())


def _is_a_whole_record(folder: Path) -> bool:
    """Tell whether a folder holds what was written here before, and nothing else."""
    names = {path.name for path in folder.iterdir()}
    known = {PAGE, PLAIN, ANSWERS, INSTRUMENTS, PRIVATE, *FOLDERS}
    return {PAGE, PLAIN} <= names <= known and all(
        path.suffix in kinds
        for within, kinds in FOLDERS.items()
        if (folder / within).is_dir()
        for path in (folder / within).iterdir()
    )
