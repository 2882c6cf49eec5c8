"""Which column of a list says what: by the names that columns have in English and Spanish."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

from companion.record.facts.client_facts import FactName


class ListColumn(StrEnum):
    """What a column may say beside a fact of its own name."""

    CODE = "code"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    CONTACT = "contact"
    CONTACT_PHONE = "contact_phone"
    CONTACT_ROLE = "contact_role"


Meaning = ListColumn | FactName

OFFERED: Final[tuple[Meaning, ...]] = (
    ListColumn.CODE,
    FactName.NAME,
    ListColumn.FIRST_NAME,
    ListColumn.LAST_NAME,
    FactName.BIRTH_DATE,
    FactName.SEX,
    FactName.LANGUAGE,
    FactName.EMERGENCY_ADDRESS,
    ListColumn.CONTACT,
    ListColumn.CONTACT_PHONE,
    ListColumn.CONTACT_ROLE,
    FactName.ALLERGIES,
    FactName.MEDICINES,
    FactName.PRESCRIBER,
    FactName.TOUCH,
    FactName.SIGNALS,
    FactName.MUSIC_WISHES,
    FactName.MUSIC_TO_AVOID,
)
"""What a column can be said to be, in the order in which it is offered."""

_KNOWN: Final[Mapping[Meaning, str]] = {
    ListColumn.CODE: "code|client code|client id|id|initials|mrn|chart number|codigo|codigo de cliente|"
    "iniciales|numero de historia|historia clinica",
    FactName.NAME: "name|full name|client name|patient name|client|patient|nombre completo|"
    "nombre y apellidos|paciente|cliente|nombre del paciente",
    ListColumn.FIRST_NAME: "first name|given name|forename|nombre|nombre de pila",
    ListColumn.LAST_NAME: "last name|surname|family name|apellido|apellidos|primer apellido",
    FactName.BIRTH_DATE: "date of birth|birth date|birthdate|birthday|dob|born|fecha de nacimiento|"
    "nacimiento|f nacimiento|fecha nacimiento|fnac",
    FactName.SEX: "sex|gender|sex at birth|sexo|genero",
    FactName.LANGUAGE: "language|preferred language|idioma|lengua",
    FactName.EMERGENCY_ADDRESS: "address|home address|emergency address|street address|direccion|domicilio",
    ListColumn.CONTACT: "emergency contact|contact|contact name|emergency contact name|contacto|"
    "contacto de emergencia|persona de contacto",
    ListColumn.CONTACT_PHONE: "emergency contact phone|contact phone|emergency phone|telefono de contacto|"
    "telefono de emergencia|telefono contacto",
    ListColumn.CONTACT_ROLE: "relationship|emergency contact relationship|relation|parentesco|relacion",
    FactName.ALLERGIES: "allergies|allergy|alergias|alergia",
    FactName.MEDICINES: "medications|medication|current medications|medicines|medicacion|medicamentos|"
    "medicacion actual",
    FactName.PRESCRIBER: "prescriber|provider|psychiatrist|prescriptor|medico|psiquiatra",
    FactName.TOUCH: "touch|touch agreement|contacto fisico",
    FactName.SIGNALS: "signals|agreed signals|senales",
    FactName.MUSIC_WISHES: "music|music wishes|music preferences|musica|preferencias musicales",
    FactName.MUSIC_TO_AVOID: "music to avoid|avoid|musica que evitar|evitar",
}


def matched(heads: Sequence[str]) -> list[Meaning | None]:
    """Say what each column is by its name, each thing once; nothing where the name tells nothing."""
    by_name = {name: meaning for meaning, names in _KNOWN.items() for name in names.split("|")}
    found: list[Meaning | None] = []
    for head in heads:
        meaning = by_name.get(plain(head))
        found.append(None if meaning in found else meaning)
    return found


def plain(head: str) -> str:
    """Give the name of a column in small letters without accents and signs."""
    apart = unicodedata.normalize("NFKD", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", head))
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w]+|_", " ", bare).casefold().split())


def said_twice(meanings: Sequence[Meaning | None]) -> Meaning | None:
    """Give what more than one column is said to hold, as only one of them could be kept."""
    return next((meaning for meaning in meanings if meaning and meanings.count(meaning) > 1), None)


def lacks_code(meanings: Iterable[Meaning | None]) -> bool:
    """Tell whether no column is said to hold the code."""
    return ListColumn.CODE not in set(meanings)
