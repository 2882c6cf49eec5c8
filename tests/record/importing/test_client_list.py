"""A list of clients as other programs write one."""

import pytest

from companion.record.facts.client_facts import FactName, Person, as_value
from companion.record.importing.client_list import ClientListError, read_list
from companion.record.importing.columns import ListColumn, matched
from companion.record.importing.planned import DayOrder, plan_import

ENGLISH = (
    "Code;Full Name;Date of Birth;Allergies;Emergency Contact;Relationship;Shoe size\n"
    'A.K.;"King; Ada";03/05/1984;"penicillin\nlatex ""mild""";Mary King;sister;38\n\n'
    "M.Ñ.;José Muñoz;25/12/1990;;;;\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_any_usual_encoding_separator_and_line_end_gives_the_same(encoding: str, separator: str, end: str):
    text = ENGLISH.replace(";", separator).replace(f"King{separator} Ada", "King; Ada")
    told = read_list(text.replace("\n", end).encode(encoding))
    assert told.separator == separator
    assert told.heads[:3] == ("Code", "Full Name", "Date of Birth")
    assert told.rows[0][:2] == ("A.K.", "King; Ada")
    assert told.rows[0][3].split() == ["penicillin", "latex", '"mild"']
    assert told.rows[1][:2] == ("M.Ñ.", "José Muñoz")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "There is no row"),
        (b"\n;;\n", "There is no row"),
        (b'Code;Name\n"A.K.;never closed\n', "quotation marks"),
        (b"PK\x03\x04\x00\x00\x00\x00\x01\x02\x00A", "no file of text"),
    ],
)
def test_what_is_no_list_is_told(content: bytes, said: str):
    with pytest.raises(ClientListError, match=said):
        read_list(content)


def test_columns_are_known_by_their_names_in_english_and_spanish():
    assert matched(["CODE", "full_name", "DOB", "Shoe size", "name"]) == [
        ListColumn.CODE,
        FactName.NAME,
        FactName.BIRTH_DATE,
        None,
        None,
    ]
    spanish = ["Código", "Nombre", "Apellidos", "Fecha de nacimiento", "Teléfono de contacto", "Alergias"]
    assert matched(spanish) == [
        ListColumn.CODE,
        ListColumn.FIRST_NAME,
        ListColumn.LAST_NAME,
        FactName.BIRTH_DATE,
        ListColumn.CONTACT_PHONE,
        FactName.ALLERGIES,
    ]


def test_a_row_becomes_a_client_and_a_day_that_may_be_two_is_asked_about():
    told = read_list(ENGLISH.encode())
    meanings = matched(told.heads)
    first, second = plan_import(told, meanings, [], DayOrder.AS_WRITTEN)
    assert (first.code, first.refused, first.asked) == ("A.K.", "", "03/05/1984")
    assert first.values[FactName.BIRTH_DATE] == "03/05/1984"
    assert first.values[FactName.CONTACTS] == as_value([Person("sister", "Mary King")])
    assert (second.values[FactName.BIRTH_DATE], second.asked) == ("1990-12-25", "")
    by_order = {
        order: plan_import(told, meanings, [], order)[0].values[FactName.BIRTH_DATE] for order in DayOrder
    }
    assert list(by_order.values()) == ["03/05/1984", "1984-05-03", "1984-03-05"]


def test_codes_that_cannot_be_are_left_out_and_say_why():
    rows = ["A.K.", "a.k.", "", "B" * 25, "C\u202e1", "D.D.", "D.D.", "E.E."]
    told = read_list(("Code;Name\n" + "".join(f"{code};x\n" for code in rows)).encode())
    said = [row.refused for row in plan_import(told, matched(told.heads), ["A.K."], DayOrder.AS_WRITTEN)]
    assert said == [
        "left out: there is a client with this code already",
        "left out: there is a client with this code already",
        "left out: no code stands in this row",
        "left out: the code has more than 24 characters",
        "left out: the code holds a mark that cannot be seen",
        "",
        "left out: row 7 has this code already, or one that looks like it",
        "",
    ]
