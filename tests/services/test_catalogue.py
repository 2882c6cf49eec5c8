"""What sessions are planned from, in the language that is spoken."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from companion import i18n
from companion.services.catalogue import Catalogue, read_catalogue
from companion.session.codec.protocol_words import ProtocolWords
from companion.session.plan import Plan

READ = read_catalogue()


@pytest.fixture(autouse=True)
def _spanish() -> Iterator[None]:
    i18n.use(str, "es")
    yield
    i18n.use(str)


def with_words(**words: str) -> Catalogue:
    """Change some words of the shipped ones; an empty one is left out."""
    shipped = READ.words["es"]
    changed = {line: said for line, said in {**shipped.words, **words}.items() if said}
    return replace(READ, words={"es": replace(shipped, words=changed)})


def test_protocols_are_given_in_the_language_and_in_another_one_as_they_stand():
    spoken = READ.spoken()
    assert [each.id for each in spoken] == [each.id for each in READ.protocols]
    assert not {each.name for each in spoken} & {each.name for each in READ.protocols}
    assert READ.unsaid() == []
    i18n.use(str, "fr")
    assert (READ.spoken(), READ.unsaid()) == (READ.protocols, ())


def test_a_line_without_words_stands_as_it_is_and_is_told():
    changed = with_words(Site="")
    assert [said for said in changed.unsaid() if said.endswith(": 1. They are shown as they stand.")] == list(
        changed.unsaid()
    )
    im = next(each for each in changed.spoken() if each.id == "im")
    assert "Site" in {field.label for field in im.administration.fields}


def test_words_that_make_two_answers_one_leave_the_protocol_as_it_stands_and_are_told():
    changed = with_words(Unsure="Sí")
    whole = {each.id for each in changed.spoken()} == {each.id for each in READ.protocols}
    stands = [each for each in changed.spoken() if each in READ.protocols]
    assert (whole, bool(stands)) == (True, True)
    assert len(changed.unsaid()) == len(stands)
    assert all("two answers" in said for said in changed.unsaid())


def test_words_of_nobody_change_nothing():
    nothing = replace(READ, words={"es": ProtocolWords(1, "es", "CC0-1.0", {})})
    assert nothing.spoken() == list(READ.protocols)
    assert len(nothing.unsaid()) == len(READ.protocols)


def test_protocols_of_the_practice_stand_after_those_that_ship_of_their_route():
    im, *_ = READ.protocols
    ours = replace(im, id="ours", name="A first name")
    ids = [each.id for each in READ.with_own([ours])]
    assert ids[:3] == ["im", "ours", "subcutaneous"]
    assert len(ids) == len(READ.protocols) + 1


def test_what_was_made_here_for_a_phase_of_ones_own_and_is_gone_has_what_ships_in_its_place():
    protocol = READ.protocols[0]
    journey = tuple(replace(one, id="journey") if one.id == "peak" else one for one in protocol.phases)
    plan = Plan(replace(protocol, phases=journey, courses=()), playlists={"journey": "living/gone/peak"})
    starter = next(one for one in READ.playlists if one.id == "starter/peak")
    assert READ.programme(plan, READ.playlists).cue("journey").tracks == starter.tracks
