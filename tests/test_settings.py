"""The settings and their file: kept whole, read back, and never lost without a word."""

import errno
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.files import textfile
from companion.session.tags import Tag
from companion.settings import (
    FILE,
    WINDOW_FILE,
    Light,
    Number,
    OutputSettings,
    Practice,
    Settings,
    SettingsError,
    SettingsFile,
    Signatory,
    WindowFile,
    WindowPlace,
    problem,
)

FULL = Settings(
    practice=Practice(
        "Lindenhof",
        "Lindenweg 4, 2nd floor",
        "Call 112.\nOpen the door.",
        (Number("Dr K.", "112"),),
        letterhead="Lindenweg 4\n10969 Berlin",
        signatories=(Signatory("JM", "Jana Moor", "LCSW 12345"), Signatory("RB", "Rosa Blum")),
    ),
    text=150,
    light=Light.EMBER,
    lock_after=5,
    tags=(Tag("C", "Calm"), Tag("", "Sings")),
    keys={"go": "Page down", "hold": ""},
    letters=False,
    outputs=(OutputSettings("alsa.one", "Speakers", -12.0), OutputSettings("bluez.two", "Headphones")),
    output="bluez.two",
    second_backup="/media/stick",
    second_days=30,
    paper="letter",
    retention=10,
    vitals="before 40 120",
)


def test_on_the_first_day_there_is_no_file_and_nothing_to_say(tmp_path: Path):
    book = SettingsFile(tmp_path)
    assert (book.now, book.trouble) == (Settings(), "")
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_is_there_the_next_day(tmp_path: Path):
    SettingsFile(tmp_path).keep(FULL)
    again = SettingsFile(tmp_path)
    assert (again.now, again.trouble) == (FULL, "")


@given(
    name=st.text(),
    text=st.integers(100, 200),
    numbers=st.lists(st.builds(Number, st.text(), st.text().map(lambda text: text + "1"))),
    vitals=st.lists(st.sampled_from(["before", "20", "40.5", "every 15", "end"])),
)
def test_every_setting_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, name: str, text: int, numbers: list[Number], vitals: list[str]
):
    folder = tmp_path_factory.mktemp("data")
    wanted = Settings(practice=Practice(name, numbers=tuple(numbers)), text=text, vitals=" ".join(vitals))
    SettingsFile(folder).keep(wanted)
    assert SettingsFile(folder).now == wanted


def test_a_damaged_file_gives_way_to_the_one_before_it_and_is_kept_aside(tmp_path: Path):
    book = SettingsFile(tmp_path)
    book.keep(FULL)
    book.keep(replace(FULL, text=200))
    (tmp_path / FILE).write_text('{"text": 200, "li', encoding="utf-8")
    again = SettingsFile(tmp_path)
    assert again.now == FULL
    assert "those before the last change are in use" in again.trouble
    assert (tmp_path / "settings.damaged.json").read_text(encoding="utf-8") == '{"text": 200, "li'


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b"\xff\xfe", b"{" * 9])
def test_where_nothing_can_be_read_it_is_the_first_day_again(tmp_path: Path, content: bytes):
    (tmp_path / FILE).write_bytes(content)
    book = SettingsFile(tmp_path)
    assert book.now == Settings()
    assert book.trouble == (
        "The settings could not be read and are as on the first day. "
        "The file as it was is kept as settings.damaged.json."
    )
    assert (tmp_path / "settings.damaged.json").read_bytes() == content


@pytest.mark.parametrize(
    ("field", "value", "spoken"),
    [
        ("practice", {"numbers": [{"name": "Dr K."}]}, "the practice"),
        ("text", 900, "the size of text"),
        ("text", "large", "the size of text"),
        ("light", "blue", "the light"),
        ("lock_after", True, "the minutes until the record locks"),
        ("tags", [], "the quick log"),
        ("tags", [{"key": "C"}], "the quick log"),
        ("keys", {"go": 7}, "the keys"),
        ("keys", [], "the keys"),
        ("letters", "no", "the keys"),
        ("outputs", [{"id": "one", "name": "Speakers", "loudest": 60}], "the sound outputs"),
        ("second_backup", 7, "the second backup folder"),
        ("retention", -1, "the years of keeping"),
        ("vitals", "now and then", "the vitals points"),
        ("vitals", [20, "later"], "the vitals points"),
    ],
)
def test_one_damaged_setting_costs_no_other(tmp_path: Path, field: str, value: object, spoken: str):
    SettingsFile(tmp_path).keep(FULL)
    table = json.loads((tmp_path / FILE).read_text(encoding="utf-8")) | {field: value}
    (tmp_path / FILE).write_text(json.dumps(table), encoding="utf-8")
    book = SettingsFile(tmp_path)
    assert book.now == replace(FULL, **{field: getattr(Settings(), field)})
    assert book.trouble.startswith(f"Of the settings, {spoken} could not be read: as on the first day.")


def test_vitals_points_that_were_kept_as_whole_minutes_are_read(tmp_path: Path):
    (tmp_path / FILE).write_text(json.dumps({"vitals": [0, 40, 120]}), encoding="utf-8")
    assert SettingsFile(tmp_path).now.vitals == "before 40 120"


def test_a_setting_of_a_newer_program_is_passed_over(tmp_path: Path):
    (tmp_path / FILE).write_text(json.dumps({"text": 125, "aura": "violet"}), encoding="utf-8")
    book = SettingsFile(tmp_path)
    assert (book.now, book.trouble) == (Settings(text=125), "")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (Settings(text=90), "between 100 and 200"),
        (Settings(lock_after=0), "1 to 120 minutes"),
        (Settings(tags=()), "1 to 12 tags"),
        (Settings(tags=(Tag("C", " "),)), "has no name"),
        (Settings(tags=(Tag("C", "Calm"), Tag("D", "calm"))), "Two tags have the name Calm"),
        (Settings(tags=(Tag("C", "Calm"), Tag("C", "Cold"))), "C would log both Calm and Cold"),
        (Settings(outputs=(OutputSettings("one", "Speakers", 7.5),)), "between -30 and 6 dB"),
        (Settings(outputs=2 * (OutputSettings("one", "Speakers"),)), "stands twice"),
        (Settings(second_backup="stick"), "whole path"),
        (Settings(second_days=-1), "between 1 and 365"),
        (Settings(paper="a5"), "A4 or US Letter"),
        (Settings(practice=Practice(signatories=2 * (Signatory("JM"),))), "the same initials"),
        (Settings(retention=101), "1 to 100 years"),
        (Settings(vitals="now and then"), "not a number of minutes"),
        (Settings(vitals="9999"), "not a number of minutes"),
        (Settings(practice=Practice(numbers=(Number("Dr K.", "ask"),))), "Dr K. holds no figure"),
    ],
)
def test_what_cannot_be_so_is_said_and_not_kept(tmp_path: Path, wrong: Settings, said: str):
    book = SettingsFile(tmp_path)
    book.keep(FULL)
    with pytest.raises(SettingsError) as refused:
        book.keep(wrong)
    assert said in str(refused.value)
    assert book.now == SettingsFile(tmp_path).now == FULL


def test_the_defaults_are_as_they_should_be():
    assert problem(Settings()) == problem(FULL) == ""


def test_a_full_disk_leaves_the_settings_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    book = SettingsFile(tmp_path)
    book.keep(FULL)

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(SettingsError) as refused:
        book.keep(Settings())
    said = "The settings could not be kept (No space left on device); they are as they were."
    assert str(refused.value) == said
    monkeypatch.undo()
    assert book.now == SettingsFile(tmp_path).now == FULL


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_settings_that_another_editor_saved_are_read_whole(tmp_path: Path, encoding: str):
    SettingsFile(tmp_path).keep(FULL)
    text = (tmp_path / FILE).read_text(encoding="utf-8").replace("\n", "\r\n")
    (tmp_path / FILE).write_bytes(text.encode(encoding))
    again = SettingsFile(tmp_path)
    assert (again.now, again.trouble) == (FULL, "")


@pytest.mark.parametrize("content", [b"[" * 100_000, b'{"text":' * 100_000, b" " * (textfile.LARGEST + 1)])
def test_settings_too_deep_or_too_large_never_stop_the_start(tmp_path: Path, content: bytes):
    (tmp_path / FILE).write_bytes(content)
    book = SettingsFile(tmp_path)
    assert book.now == Settings()
    assert "as on the first day" in book.trouble


def test_settings_that_are_no_plain_file_never_stop_the_start(tmp_path: Path):
    os.mkfifo(tmp_path / FILE)
    book = SettingsFile(tmp_path)
    assert "as on the first day" in book.trouble
    book.keep(FULL)
    assert SettingsFile(tmp_path).now == FULL


def test_one_number_that_is_none_costs_no_other(tmp_path: Path):
    SettingsFile(tmp_path).keep(FULL)
    text = (tmp_path / FILE).read_text(encoding="utf-8").replace("-12.0", "NaN")
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert SettingsFile(tmp_path).now == replace(FULL, outputs=())


def test_what_is_typed_holds_at_once_and_is_written_when_it_is_asked_for(tmp_path: Path):
    book = SettingsFile(tmp_path)
    typed = Settings(practice=Practice("Lindenhof"))
    book.use(typed)
    assert book.now == typed
    assert SettingsFile(tmp_path).now == Settings()
    book.write()
    assert SettingsFile(tmp_path).now == typed


def test_what_could_not_be_written_still_holds_and_is_written_later(tmp_path: Path):
    book = SettingsFile(tmp_path / "not there yet")
    typed = Settings(practice=Practice("Lindenhof"))
    book.use(typed)
    with pytest.raises(SettingsError, match="could not be kept"):
        book.write()
    assert book.now == typed
    (tmp_path / "not there yet").mkdir()
    book.write()
    assert SettingsFile(tmp_path / "not there yet").now == typed


# -- where the window was


PLACE = WindowPlace(-200, 40, 1280, 728, title=24, maximised=True)


def test_where_the_window_was_is_known_the_next_day(tmp_path: Path):
    assert WindowFile(tmp_path).read() is None
    WindowFile(tmp_path).keep(PLACE)
    assert WindowFile(tmp_path).read() == PLACE
    assert [path.name for path in tmp_path.iterdir()] == [WINDOW_FILE]


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b'{"left": 1}',
        b'{"left": 1e400, "top": 0, "width": 9, "height": 9, "title": 0}',
        b'{"left": "1", "top": 0, "width": 9, "height": 9, "title": 0}',
        b'{"left": 1, "top": 0, "width": 0, "height": 9, "title": 0}',
        b'{"left": 1, "top": 0, "width": 9, "height": 9, "title": -1}',
        b'{"left": 1, "top": 99999999999, "width": 9, "height": 9, "title": 0}',
        b'{"left": true, "top": 0, "width": 9, "height": 9, "title": 0}',
        b"[" * 100_000,
    ],
)
def test_a_spoilt_place_is_none(tmp_path: Path, spoilt: bytes):
    (tmp_path / WINDOW_FILE).write_bytes(spoilt)
    assert WindowFile(tmp_path).read() is None
    WindowFile(tmp_path).keep(PLACE)
    assert WindowFile(tmp_path).read() == PLACE


def test_a_place_that_cannot_be_kept_fails_nothing(tmp_path: Path):
    (tmp_path / WINDOW_FILE).mkdir()
    for folder in (tmp_path, tmp_path / "gone"):
        WindowFile(folder).keep(PLACE)
        assert WindowFile(folder).read() is None


def test_where_nothing_may_be_written_the_place_is_not_either(tmp_path: Path):
    WindowFile(tmp_path, lambda: "The disk is read-only.").keep(PLACE)
    assert list(tmp_path.iterdir()) == []
