"""Excerpts for a listener: files of each phase, and a sheet on which is written what was heard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Final

import numpy as np

from companion.audio.compose.listen.moments import Frames
from companion.audio.compose.listen.page import NAMES
from companion.audio.compose.listen.sources import ListenedTo
from companion.audio.compose.sound.master import LICENCE, raised, write
from companion.audio.decoding.measure import RATE

EACH: Final = 3
LASTS_S: Final = 36.0
FADE_S: Final = 1.5
BIT_RATE: Final = 80_000
PLACES: Final = (0.42, 0.65, 0.2, 0.8, 0.5, 0.3)
"""How far along a piece an excerpt begins: first one of each piece, then further ones of the same."""
OF_EACH: Final = (
    "Would you keep it on? (1 switch it off … 5 yes)",
    "Does anything start suddenly, click, hiss, buzz or flutter? Where?",
    "What plays? Does it sound like something that somebody plays?",
    "Is it too bright, or muffled, as loud as somebody who speaks quietly?",
    "Does it go somewhere? Did you notice something come back?",
    "Anything eerie, sad, sentimental, or like a telephone queue?",
)
OF_ALL: Final = (
    "For which minute of a session would you have taken each, had nobody told you?",
    "Is the peak darker than the rest without being gloomy, and the return light without being cheerful?",
    "On a telephone's speaker: what goes missing, and from which excerpt to which does it become softer?",
    "With one ear, or in mono: what changes?",
    "After ten minutes of one piece: what begins to bother you?",
    "Which one would you not want to hear in a vulnerable hour, and why?",
    "Living music, in the program: do its moods glide, is gentler gentler, does it wander and not get lost?",
)


@dataclass(frozen=True)
class Excerpt:
    """A part of a piece: where it begins, in seconds, and the name of its file."""

    of: ListenedTo
    at: float
    file: str


def write_excerpts(pieces: Sequence[ListenedTo], folder: Path) -> Iterator[Path]:
    """Write the excerpts of each phase and the sheet into a folder, and give each file as it is done.

    There are three of its pieces, and one of each living music.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for phase, those in groupby(pieces, key=lambda one: one.phase):
        for number, (one, place) in enumerate(_chosen(list(those)), 1):
            sound = at_full_rate(*one.sound())
            part, at = cut(sound, place)
            name = f"{phase}-{number}-{one.name.removesuffix(f'-{phase}')}.opus"
            about = {"title": f"{one.title}, from {clock(at)}", "artist": "Companion", "license": LICENCE}
            write(folder / name, iter([part]), about, BIT_RATE)
            made.append(Excerpt(one, at, name))
            yield folder / name
    for sheet, text in (("listening.md", as_markdown(made)), ("listening.html", as_page(made))):
        (folder / sheet).write_text(text, encoding="utf-8")
        yield folder / sheet


def _chosen(pieces: Sequence[ListenedTo]) -> list[tuple[ListenedTo, float]]:
    """Three pieces, or further places in the same ones where there are fewer; then what lives, once each."""
    written = [one for one in pieces if one.character is None]
    rounds = [(written[at % len(written)], PLACES[at // len(written)]) for at in range(EACH) if written]
    living = [(one, PLACES[0]) for one in pieces if one.character is not None]
    return [*sorted(rounds, key=lambda one: (written.index(one[0]), one[1])), *living]


def at_full_rate(sound: Frames, rate: int) -> Frames:
    """The same sound at the rate of files."""
    return sound if rate == RATE else np.concatenate(list(raised(iter([sound]))))


def cut(sound: Frames, place: float) -> tuple[Frames, float]:
    """A part of a sound, soft at both ends, and where it begins."""
    count = min(len(sound), round(LASTS_S * RATE))
    start = min(round(len(sound) * place), len(sound) - count)
    part = sound[start : start + count].copy()
    fade = np.sin(np.linspace(0, np.pi / 2, round(FADE_S * RATE)), dtype=np.float32)[:, None]
    part[: len(fade)] *= fade
    part[-len(fade) :] *= fade[::-1]
    return part, start / RATE


def clock(seconds: float) -> str:
    """Minutes and seconds."""
    return f"{int(seconds // 60)}:{int(seconds % 60):02}"


HOW: Final = (
    "Listen on loudspeakers and once with headphones, as loud as quiet speech, lying down if you can. "
    "Nobody has judged this music by ear before you. It was measured beside calm music by people; figures "
    "can only say what music is unlike. Write what you hear, not what you expect."
)


def as_markdown(made: Sequence[Excerpt]) -> str:
    """The sheet as text."""
    lines = ["# What was heard", "", HOW, "", "Listener: ________  Date: ________  Played on: ________"]
    for one in made:
        lines += ["", f"## {NAMES[one.of.phase]}: {one.of.title}, from {clock(one.at)} ({one.file})", ""]
        lines += [f"- {question}  \n  " for question in OF_EACH]
    lines += ["", "## All of them", "", *[f"- {question}  \n  " for question in OF_ALL]]
    return "\n".join(lines) + "\n"


STYLE: Final = (
    "body{font-family:sans-serif;color:#222;max-width:820px;margin:24px auto;padding:0 20px}"
    "h1{font-size:24px}h2{font-size:16px;margin:22px 0 6px;break-after:avoid}"
    "section{break-inside:avoid}p{margin:4px 0}"
    ".line{border-bottom:1px solid #999;height:22px;margin-bottom:6px}"
    "audio{width:100%;height:34px}small{color:#666}"
    "@media print{@page{size:A4;margin:14mm}body{font-size:11px;margin:0;max-width:none}audio{display:none}}"
)


def as_page(made: Sequence[Excerpt]) -> str:
    """The sheet as a page that plays the excerpts beside it, and can be printed."""
    parts = [
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>What was heard</title>',
        f"<style>{STYLE}</style></head><body><h1>What was heard</h1><p>{HOW}</p>",
        "<p>Listener, date, played on:</p><div class='line'></div>",
    ]
    for one in made:
        head = f"{NAMES[one.of.phase]}: {escape(one.of.title)} <small>from {clock(one.at)}</small>"
        parts.append(
            f'<section><h2>{head}</h2><audio controls preload="none" src="{escape(one.file)}"></audio>'
            f"{_lines(OF_EACH)}</section>"
        )
    return "\n".join((*parts, f"<section><h2>All of them</h2>{_lines(OF_ALL)}</section></body></html>\n"))


def _lines(questions: Sequence[str]) -> str:
    return "".join(f"<p>{escape(question)}</p><div class='line'></div>" for question in questions)
