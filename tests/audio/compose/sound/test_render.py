"""From a piece to sound: every phase as dark or as light as it is held to."""

import numpy as np
import pytest

from companion.audio.compose.listen.aims import shipped_aims
from companion.audio.compose.listen.features import features
from companion.audio.compose.score.piece import Piece
from companion.audio.compose.score.pieces import STARTER
from companion.audio.compose.sound.master import raised
from companion.audio.compose.sound.render import blocks
from companion.audio.decoding.measure import RATE

LIGHT = {"tilt", "band_1k_2k", "band_2k_5k", "band_5k_10k"}


@pytest.mark.long
@pytest.mark.parametrize("piece", STARTER, ids=lambda one: one.name)
def test_a_piece_is_as_light_as_its_phase_is_held_to(piece: Piece):
    found = features(np.concatenate(list(raised(blocks(piece)))), RATE)
    outside = shipped_aims().outside(found, piece.phase)
    assert [one.told() for one in outside if one.feature in LIGHT] == []
