import pytest

from companion.session.music.troubles import FileFault, FileTrouble, MusicTrouble, file_sentence, file_trouble


@pytest.mark.parametrize("trouble", MusicTrouble)
def test_every_trouble_of_the_music_has_its_sentence_but_none(trouble: MusicTrouble):
    assert trouble.sentence.endswith(".") == (trouble is not MusicTrouble.NONE)


@pytest.mark.parametrize("fault", FileFault)
def test_every_fault_of_a_file_is_read_back_and_has_its_sentence(fault: FileFault):
    trouble = FileTrouble(fault, 83, 120) if fault is FileFault.CUT_OFF else FileTrouble(fault)
    assert file_trouble(trouble.code) == trouble
    said = trouble.sentence("/music/Slow Meadow.flac")
    assert said.endswith(".")
    assert "{" not in said


def test_a_file_that_breaks_off_says_after_how_long():
    early = FileTrouble(FileFault.CUT_OFF, 83, 120)
    assert early.sentence("/a.mp3") == (
        "“a.mp3” breaks off after 1:23 of 2:00: it is cut off or damaged; copy it again."
    )
    assert FileTrouble(FileFault.CUT_OFF, 83).sentence("/a.mp3").startswith("“a.mp3” breaks off after 1:23:")


@pytest.mark.parametrize(
    "code", ["", "no", "cut-off x 2", "no-music 1 2 3", "“a.mp3” cannot be read as music."]
)
def test_what_is_no_code_is_said_as_it_stands(code: str):
    assert file_trouble(code) is None
    assert file_sentence(code, "/a.mp3") == code
