"""Protocol files read strictly and told about plainly; facts and plans as text for the store, and back."""

import json
import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar, get_args

from cattrs import BaseValidationError

from companion.files import textfile
from companion.i18n import tr
from companion.session.codec.converter import converter, faults, only_unknown, words_of
from companion.session.codec.formats import lifted, lifted_file, lifted_further
from companion.session.codec.toml_lines import line_of, lines_of
from companion.session.field_error import FieldError
from companion.session.journal import Fact
from companion.session.plan import Plan
from companion.session.protocol import FORMAT, Protocol, Route
from companion.session.vitals_schedule import VitalsTemplate, VitalsTemplates

T = TypeVar("T")

_DEEP: Final = re.compile(r"""(?<![\w"'.-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){40}""")
"""A name in more parts than any file has; tomllib takes time by their square."""

LARGEST: Final = 1_000_000
"""Bytes; the longest protocol that ships has a fiftieth of them."""


class ProtocolError(Exception):
    """A protocol file cannot be used; ``problems`` are sentences that say where and what was expected."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class DecodeError(ValueError):
    """Stored text does not hold the fact or the plan it should."""


class NewerTextError(DecodeError):
    """Stored text holds a kind of fact, or a field, that this program does not know: a newer one wrote it."""


def find_protocols(folder: Path) -> tuple[list[Protocol], list[str]]:
    """Read every protocol of a folder, by route and name; a file that cannot be used becomes a problem."""
    found: dict[str, Protocol] = {}
    problems: list[str] = []
    if not folder.is_dir():
        said = tr("{folder}: expected a folder with protocol files, found none.")
        problems.append(said.format(folder=folder.name))
    for path in sorted(folder.glob("*.toml")):
        try:
            protocol = load_protocol(path)
        except ProtocolError as error:
            problems.extend(error.problems)
            continue
        if protocol.id in found:
            said = tr('{file}, id: "{id}" is already the id of another protocol.')
            problems.append(said.format(file=path.name, id=protocol.id))
        else:
            found[protocol.id] = protocol
    order = list(Route)
    return sorted(found.values(), key=lambda protocol: (order.index(protocol.route), protocol.name)), problems


def load_protocol(path: Path) -> Protocol:
    """Read a protocol file."""
    return parse_protocol(_text_of(path), path.name)


def load_templates(path: Path) -> tuple[VitalsTemplate, ...]:
    """Read the file of vitals templates."""
    return read_table(path, VitalsTemplates).templates


def read_table(path: Path, into: type[T]) -> T:
    """Read a TOML file into what it holds; ``ProtocolError`` says where it is wrong."""
    return _parse(_text_of(path), path.name, into)


def _text_of(path: Path) -> str:
    try:
        raw = textfile.read_bytes(path, LARGEST)
    except FileNotFoundError:
        raise ProtocolError(tr("{file}: there is no such file.").format(file=path.name)) from None
    except OSError as error:
        said = tr("{file}: the file cannot be read ({problem}).")
        raise ProtocolError(said.format(file=path.name, problem=error.strerror)) from error
    try:
        return textfile.decoded(raw).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        said = tr("{file}, line {line}: expected text in UTF-8, found other bytes. Save the file as UTF-8.")
        raise ProtocolError(said.format(file=path.name, line=line)) from error


def parse_protocol(text: str, name: str) -> Protocol:
    """Read the text of a protocol file; ``name`` is what the file is called in messages."""
    return _parse(text, name, Protocol)


def _parse(text: str, name: str, into: type[T]) -> T:
    """Read the text of a file into what it holds."""
    if deep := _DEEP.search(text):
        line = text.count("\n", 0, deep.start()) + 1
        said = tr("{file}, line {line}: expected a name in a few parts, found one of 40 or more.")
        raise ProtocolError(said.format(file=name, line=line))
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(_syntax_problem(name, text, error)) from error
    form = table.get("format")
    if type(form) is int and form > FORMAT:
        line = lines_of(text).get(("format",), 1)
        said = tr(
            "{file}, line {line}, format: expected {expected}, found {found}. The file is made for a newer "
            "version of this program."
        )
        raise ProtocolError(said.format(file=name, line=line, expected=FORMAT, found=form))
    try:
        return converter().structure(lifted_file(table) if into is Protocol else table, into)
    except (BaseValidationError, FieldError) as error:
        lines = lines_of(text)
        found = sorted((line_of(lines, steps), words_of(steps), said) for steps, said in faults(error))
        about = tr("{file}, line {line}, {field}: {problem}.")
        raise ProtocolError(
            *(about.format(file=name, line=line, field=field, problem=said) for line, field, said in found)
        ) from error


def _syntax_problem(name: str, text: str, error: Exception) -> str:
    """Say where a file is not TOML, in the words of tomllib, which knows the line here."""
    said = re.fullmatch(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", str(error), re.DOTALL)
    if said is None:
        return tr("{file}: this is not written the way TOML is ({problem}).").format(file=name, problem=error)
    line = int(said[2]) if said[2] else text.rstrip().count("\n") + 1
    about = tr("{file}, line {line}: this is not written the way TOML is ({problem}).")
    return about.format(file=name, line=line, problem=said[1])


def encode_fact(fact: Fact) -> tuple[str, str]:
    """Write a fact as its kind and canonical JSON text."""
    return _kind(type(fact)), _text(fact)


def decode_fact(kind: str, text: str) -> Fact:
    """Read a fact from its kind and text."""
    fact_type = _fact_types().get(kind)
    if fact_type is None:
        raise NewerTextError(f'a newer version of this program has written an entry of the kind "{kind}"')
    fact: Fact = _decode(text, fact_type)
    return fact


def encode_plan(plan: Plan) -> str:
    """Write a plan, its protocol within, as canonical JSON text."""
    return _text(plan)


def decode_plan(text: str) -> Plan:
    """Read a plan from its text."""
    plan: Plan = _decode(text, Plan, lift=_lifted_plan)
    return plan


def _lifted_plan(table: Any) -> Any:  # noqa: ANN401 - whatever stands in the text
    """Lift a plan that an older program kept: the protocol within, and what was planned further."""
    if isinstance(table, dict) and isinstance(protocol := table.get("protocol"), dict):
        return lifted_further(table) | {"protocol": lifted(protocol)}
    return table


def _kind(fact_type: type) -> str:
    """Write a class name in small letters with an underscore between words."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", fact_type.__name__).lower()


@cache
def _fact_types() -> dict[str, type]:
    """Give the type of each kind of fact."""
    return {_kind(fact_type): fact_type for fact_type in get_args(Fact)}


def _text(value: Fact | Plan) -> str:
    plain = converter().unstructure(value)
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def _decode(text: str, into: type, lift: Callable[[Any], Any] = lambda table: table) -> Any:  # noqa: ANN401
    """Read JSON text into a dataclass, lifted from an older form first."""
    try:
        return converter().structure(lift(json.loads(text)), into)
    except (BaseValidationError, FieldError) as error:
        said = "; ".join(f"{words_of(steps)}: {words}" for steps, words in faults(error))
        raised = NewerTextError if only_unknown(error) else DecodeError
        raise raised(f"{into.__name__}: {said}") from error
    except (ValueError, RecursionError) as error:
        raise DecodeError(f"{into.__name__}: not JSON ({error})") from error
