"""The words of protocols in other languages: files of lines, each with what is said in its place."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

from companion.session.codec.files import read_table
from companion.session.protocol import AdministrationForm, Protocol, Texts, TimedItem
from companion.session.vitals_schedule import VitalsTemplate
from companion.session.windows import OtherCourse, Window, Windows

Say: TypeAlias = Callable[[str], str]
"""Gives a text of a protocol in another language."""

_MARKED: Final = re.compile(r"(- |\[ \] |)(.*)", re.DOTALL)
"""A line of a card, and the mark before it that makes it an item or a step."""


@dataclass(frozen=True, slots=True)
class ProtocolWords:
    """A file with the words of one language; ``words`` has what is said by the line that a protocol has."""

    format: int
    language: str
    licence: str
    words: dict[str, str]

    def say(self, text: str) -> str:
        """Give a text in this language; a line without words stays as it stands."""
        return "\n".join(mark + self.words.get(line, line) for mark, line in _lines(text))


@cache
def find_words(folder: Path) -> Mapping[str, ProtocolWords]:
    """Read every file of words in a folder once, by its language, or raise ``ProtocolError``."""
    found = (read_table(path, ProtocolWords) for path in sorted(folder.glob("*.toml")))
    return {each.language: each for each in found}


def protocol_in(protocol: Protocol, say: Say) -> Protocol:
    """Give a protocol in another language: all of it that people read, but for its list of sources."""
    phases = (replace(phase, name=say(phase.name), about=say(phase.about)) for phase in protocol.phases)
    checklist = (
        replace(item, text=say(item.text), hint=say(item.hint), part=say(item.part))
        for item in protocol.checklist
    )
    items = {item.id: _item_in(item, say) for item in protocol.items}
    return replace(
        protocol,
        name=say(protocol.name),
        summary=say(protocol.summary),
        administration=_form_in(protocol.administration, say),
        windows=_windows_in(protocol.windows, say),
        phases=tuple(phases),
        items=tuple(items.values()),
        checklist=tuple(checklist),
        texts=_texts_in(protocol.texts, say),
        preparation=tuple(
            replace(line, text=say(line.text), hint=say(line.hint)) for line in protocol.preparation
        ),
        forms=tuple(replace(form, name=say(form.name)) for form in protocol.forms),
        integration=tuple(
            replace(rule, text=say(rule.text), source=say(rule.source)) for rule in protocol.integration
        ),
        courses=tuple(_course_in(course, protocol, items, say) for course in protocol.courses),
    )


def template_in(template: VitalsTemplate, say: Say) -> VitalsTemplate:
    """Give a template of vital signs in another language."""
    answers = tuple(map(say, template.answers))
    return replace(template, name=say(template.name), ask=say(template.ask), answers=answers)


def unsaid(protocol: Protocol, words: ProtocolWords) -> list[str]:
    """List the lines of a protocol that have no words in a language; names of who is cited need none."""
    found: dict[str, None] = {}

    def read(text: str) -> str:
        found.update((line, None) for _, line in _lines(text) if re.search(r"[^\W\d]", line))
        return text

    protocol_in(protocol, read)
    courses = (protocol.windows, *(course.windows for course in protocol.courses if course.windows))
    names = {one.who for windows in courses for window in windows for one in window.cited}
    return [line for line in found if line not in words.words and line not in names]


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Give the lines of a text, each after its mark."""
    for line in text.split("\n"):
        if found := _MARKED.fullmatch(line):
            yield found[1], found[2]


def _windows_in(windows: Windows, say: Say) -> Windows:
    return Windows(*(_window_in(window, say) for window in windows))


def _course_in(
    course: OtherCourse, protocol: Protocol, items: Mapping[str, TimedItem], say: Say
) -> OtherCourse:
    """Give a course in another language; its answer is said as its item says it."""
    asked = protocol.item(course.after)
    answer = items[course.after].answers[asked.answers.index(course.answer)] if asked else course.answer
    windows = course.windows and _windows_in(course.windows, say)
    return replace(course, answer=answer, windows=windows, source=say(course.source))


def _window_in(window: Window, say: Say) -> Window:
    cited = (replace(one, who=say(one.who), of=say(one.of)) for one in window.cited)
    return replace(window, source=say(window.source), cited=tuple(cited))


def _form_in(form: AdministrationForm, say: Say) -> AdministrationForm:
    fields = (
        replace(field, label=say(field.label), choices=tuple(map(say, field.choices)))
        for field in form.fields
    )
    return replace(form, zero=say(form.zero), fields=tuple(fields))


def _item_in(item: TimedItem, say: Say) -> TimedItem:
    return replace(item, ask=say(item.ask), answers=tuple(map(say, item.answers)))


def _texts_in(texts: Texts, say: Say) -> Texts:
    return replace(
        texts,
        longer_than_usual=say(texts.longer_than_usual),
        instructions=say(texts.instructions),
        preparation=say(texts.preparation),
        emergency=say(texts.emergency),
    )
