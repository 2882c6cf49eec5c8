from pathlib import Path

from companion.record.writing.snippets import LARGEST, Snippet, find_snippets


def test_each_text_file_is_one_by_its_name_and_the_others_are_told(tmp_path: Path):
    (tmp_path / "ride home.txt").write_bytes(b"\xef\xbb\xbfBy car\r\nwith the escort\r\n")
    (tmp_path / "Closing.txt").write_text("Ten minutes.", encoding="utf-8")
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    (tmp_path / "notes.md").write_text("no", encoding="utf-8")
    (tmp_path / "old.txt").write_bytes(b"caf\xe9")
    (tmp_path / "vast.txt").write_bytes(b"a" * (LARGEST + 1))
    found, problems = find_snippets(tmp_path)
    assert found == [Snippet("Closing", "Ten minutes."), Snippet("ride home", "By car\nwith the escort")]
    assert [said.partition(":")[0] for said in problems] == ["old.txt", "vast.txt"]
    assert find_snippets(tmp_path / "nowhere") == ([], [])
