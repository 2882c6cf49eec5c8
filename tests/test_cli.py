"""The command line is a promise to scripts."""

import codecs
import subprocess
import sys
from pathlib import Path

import pytest

from companion import __version__, cli
from companion.commands.opened_record import read_secret
from companion.files import textfile
from companion.options import DemoOptions, ExitCode, ExportFormat, ExportOptions, Options
from companion.ports.record import RecordError
from companion.resources import assets


def parsed(*words: str):
    return cli._parser().parse_args(words)


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_telling_about_itself_loads_neither_qt_nor_a_database(word: str):
    script = (
        "import sys\n"
        "from companion.cli import main\n"
        "try: main([sys.argv[1]])\n"
        "except SystemExit as end: assert end.code == 0\n"
        "heavy = {'PySide6', 'sqlalchemy', 'vlc', 'apscheduler', 'numpy', 'av'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", script, word], check=True, capture_output=True)


def test_version_is_the_packages(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as end:
        cli.main(["--version"])
    assert end.value.code == ExitCode.DONE
    assert capsys.readouterr().out == f"Companion {__version__}\n"


def test_exit_codes_keep_their_numbers():
    assert {code.name: code.value for code in ExitCode} == {
        "DONE": 0,
        "FAILED": 1,
        "WRONG_USE": 2,
        "ALREADY_RUNNING": 3,
        "DATA_TOO_NEW": 4,
    }


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["--frobnicate"],
        ["export", "last"],
        ["export", "last", "--format", "docx", "--out", "x"],
        ["export", "--format", "pdf", "--out", "x"],
        ["demo", "--speed", "0"],
        ["demo", "--speed", "-3"],
        ["demo", "--speed", "nan"],
        ["demo", "--speed", "fast"],
        ["protocol"],
        ["protocol", "check"],
        ["playlist", "check"],
        ["sessions", "--passphrase-file", "/nonexistent/file"],
    ],
)
def test_wrong_use_is_refused_with_one_sentence(words: list[str], capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as end:
        cli.main(words)
    assert end.value.code == ExitCode.WRONG_USE
    assert capsys.readouterr().err.count(" error: ") == 1


def test_no_command_opens_the_window():
    assert parsed().command is None


@pytest.mark.parametrize("words", [["--data-dir", "d", "sessions"], ["sessions", "--data-dir", "d"]])
def test_the_data_folder_may_be_named_before_and_after_the_command(words: list[str]):
    asked = parsed(*words)
    assert (asked.command, asked.data_dir) == ("sessions", Path("d"))


def test_export_options():
    asked = parsed("export", "last", "--format", "json", "--out", "s.json")
    assert cli._export_options(asked) == ExportOptions(
        session="last", format=ExportFormat.JSON, out=Path("s.json")
    )
    assert not asked.codes
    assert cli._export_options(parsed("export", "last", "--format", "pdf", "--out", "s", "--codes")).codes


def test_demo_options():
    assert cli._demo_options(parsed("demo")) == DemoOptions()
    assert cli._demo_options(parsed("demo", "--speed", "12.5", "--out", "o")) == DemoOptions(
        speed=12.5, out=Path("o")
    )


def test_a_passphrase_comes_from_a_file(tmp_path: Path):
    file = tmp_path / "passphrase.txt"
    file.touch()
    assert parsed("sessions", "--passphrase-file", str(file)).passphrase_file == file
    assert Options().passphrase_file is None


def test_output_survives_a_terminal_that_knows_no_letters_but_english():
    script = (
        "import sys; from companion.cli import main\ntry: main(['--help'])\nfinally: print('\\xc4 \\u2192')"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        env={"LC_ALL": "C", "PYTHONUTF8": "0"},
    )
    assert "Ä →" in ended.stdout.decode("utf-8")


def test_assets_are_found():
    assert (assets() / "fonts").is_dir()


@pytest.mark.parametrize(
    "raw",
    [
        "für den Fluss",
        "für den Fluss\n",
        "für den Fluss\r\n",
        "für den Fluss\rand more\r",
        "\ufefffür den Fluss\r\n",
        "für den Fluss\r\n".encode("utf-16"),
        codecs.BOM_UTF16_BE + "für den Fluss\n".encode("utf-16-be"),
        "für den Fluss\n".encode("utf-16-le"),
    ],
)
def test_a_passphrase_file_is_read_whichever_editor_saved_it(tmp_path: Path, raw: str | bytes):
    file = tmp_path / "passphrase.txt"
    file.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    assert read_secret(Options(passphrase_file=file)) == "für den Fluss"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"f\xfcr den Fluss\n", "is no plain text"),
        (bytes(range(256)), "is no plain text"),
        (b"\x7fELF\x02\x01\x01\n", "is no plain text"),
        (b"", "first line of the passphrase file"),
        (b"\xef\xbb\xbf\r\nword\r\n", "first line of the passphrase file"),
        (b"x" * (textfile.LARGEST + 1), "larger than such a file can be"),
    ],
)
def test_what_is_no_passphrase_file_is_one_sentence(tmp_path: Path, raw: bytes, said: str):
    file = tmp_path / "passphrase.txt"
    file.write_bytes(raw)
    with pytest.raises(RecordError, match=said) as told:
        read_secret(Options(passphrase_file=file))
    assert "\n" not in str(told.value)


def test_audit_verify_takes_its_place_after_it_like_the_others(tmp_path: Path):
    assert parsed("audit", "verify", "--data-dir", str(tmp_path)).data_dir == tmp_path
    assert parsed("--data-dir", str(tmp_path), "audit", "verify").data_dir == tmp_path
