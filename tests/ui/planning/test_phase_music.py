"""Music for the phases of a plan, those of a practice's own among them."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from companion.services.music.living import read_characters
from companion.ui.planning.phase_music import PhaseMusic
from tests import samples
from tests.ui.house import look

LIVING = read_characters().playlists(())


def own(qtbot: QtBot) -> PhaseMusic:
    """Ask for the music of a protocol in which the peak and the phase after it have names of their own."""
    made = PhaseMusic(look(), [*samples.playlists(), *LIVING])
    qtbot.addWidget(made)
    protocol = samples.protocol()
    names = {"peak": ("journey", "The journey"), "return": ("shore", "The shore")}
    phases = [
        replace(phase, id=names[phase.id][0], name=names[phase.id][1]) if phase.id in names else phase
        for phase in protocol.phases
    ]
    made.show_protocol(replace(protocol, phases=tuple(phases)))
    return made


def test_a_phase_of_ones_own_is_offered_the_music_of_the_one_it_is_like_and_begins_in_silence(qtbot: QtBot):
    made = own(qtbot)
    choice = made.choices["journey"]
    offered = [choice.itemData(at) for at in range(choice.count())]
    assert offered == ["river", *(one.id for one in LIVING if one.phase == "peak"), ""]
    assert choice.currentText() == "Silence"
    assert made.choices["settle"].currentData() == "harbour"
    assert made.about.endswith(
        " Phases of your own are offered the music of the phase they are like "
        "(The journey: Peak, The shore: Return)."
    )


def test_one_character_for_all_phases_is_in_the_mood_of_the_phase_each_is_like(qtbot: QtBot):
    made = own(qtbot)
    made.whole.setCurrentIndex(made.whole.findData("living/harp_and_flute"))
    made.whole.activated.emit(made.whole.currentIndex())
    assert made.chosen()["journey"] == "living/harp_and_flute/peak"
    assert made.chosen()["shore"] == "living/harp_and_flute/return"
    assert made.whole.currentData() == "living/harp_and_flute"
