"""Vitals on one line: every figure in the place it is named for, or left as text; nothing judges them."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import example
from hypothesis import given as given_that
from hypothesis import strategies as st

from companion import i18n
from companion.session.codec.files import decode_fact, encode_fact
from companion.session.journal import VitalsTaken
from companion.session.vitals import also, differences, question, read_vitals, spoken, understood
from companion.session.vitals.folding import fold
from companion.session.vitals.words import vitals_bounds, vitals_words
from tools.translations import FOLDER, messages
from tools.vitals_lines import in_words, lines

EVERY = list(lines())


@pytest.fixture(params=["en", "es"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language that the program speaks, in the rooms without Qt."""
    name: str = request.param
    said = {message.source: message.forms[0] for message in messages(FOLDER / f"companion_{name}.ts")}
    i18n.use(lambda text: said.get(text, text))
    yield name
    i18n.use(str)


# -- the table ------------------------------------------------------------------------------------------


def test_no_charting_line_has_a_number_in_a_wrong_place():
    assert {line.typed: line.misplaced for line in EVERY if line.misplaced} == {}


def test_charting_lines_are_read_in_full():
    assert len(EVERY) >= 250
    assert [line.typed for line in EVERY if not line.whole] == []


def test_charting_lines_are_asked_about_where_something_is_left_and_nowhere_else():
    assert [line.typed for line in EVERY if line.asked is not line.asks] == []


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("138/86 (103) 92 97", "138/86 92 97"),
        ("138/86/103 92 97", "138/86 92 97"),
        ("SYS 138 DIA 86 PUL 72", "138/86 72"),
        ("138-86 72 98", "138/86 72 98"),
        ("138/86 T 36,8", "138/86"),
        ("36,8° 120/80 72 98", "120/80 72 98"),
        ("pain 3/10 120/80 72 98", "120/80 72 98"),
        ("BP 120/80 HR 72 after 10 min", "120/80 72"),
        ("138/86 92 97 by palpation", "138/86 92 97"),
    ],
)
def test_what_a_printout_and_a_hurried_hand_write(typed: str, reading: str):
    taken = read_vitals(typed)
    found = (f"{taken.systolic}/{taken.diastolic}", taken.pulse, taken.spo2)
    assert " ".join(str(part) for part in found if part is not None) == reading
    assert (taken.by, taken.typed) == ("", typed)


def test_what_has_no_place_is_left_with_the_words_around_it():
    assert read_vitals("BP 120/80 HR 72 after 10 min").left == "after 10 min"
    assert read_vitals("120/80 HR 72, HR 74 and room 12").left == "HR 74 and room 12"
    assert read_vitals("138/86 92 97 calm").left == ""


# -- who told -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "by"),
    [
        ("138/86 92 97 by helper", "helper"),
        ("138/86 by helper 92 97", "helper"),
        ("138/86 client", "client"),
        ("device 138/86 92", "device"),
        ("138/86 92 by Anna K.", "Anna K."),
        ("138/86 92 by Anna 2", "Anna"),
        ("138/86 92 por la acompañante", "helper"),
        ("138/86 92 según Ana", "Ana"),
        ("138/86 92 97 comunicado por: aparato", "device"),
        ("138/86 92", ""),
        ("138/86 by palpation", ""),
        ("138/86 by hand", ""),
        ("138/86 patient calm", ""),
        ("16 por minuto", ""),
    ],
)
def test_who_reported_it_may_stand_on_the_line(typed: str, by: str):
    assert read_vitals(typed).by == by


# -- what is asked --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "SpO2 50",
        "pulse 25",
        "60/30",
        "250/140",
        "190/40 30 70",
        "138/86 92 50",
        "60/30 140 60 RR 6",
        "RR 0",
        "BP 50/20 HR 180 SpO2 38",
        "90/P 150",
        "T 32.1",
        "T 41.9",
    ],
)
def test_a_true_reading_is_never_asked_about(typed: str):
    taken = read_vitals(typed)
    assert understood(taken)
    assert question(taken) == ""


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("300/20 400 99", "Check? BP 300/20  HR 400  SpO₂ 99"),
        ("pulse 400", "Check? HR 400"),
        ("80/120", "Check? BP 80/120"),
        ("SpO2 970", "Check? SpO₂ 970"),
        ("BP 120/80 HR 72 after 10 min", "Check? BP 120/80  HR 72  “after 10 min”"),
        ("120/80 HR 72 HR 76", "Check? BP 120/80  HR 72  “HR 76”"),
        ("calm", "Check? No reading in this line."),
        ("98 72", "Check? No reading in this line."),
    ],
)
def test_what_is_asked_names_what_was_understood(typed: str, asked: str):
    assert question(read_vitals(typed)) == asked


def test_the_bounds_say_where_they_come_from_and_hold_each_other():
    held = vitals_bounds()
    assert set(held) >= {"systolic", "diastolic", "mean", "pulse", "spo2", "breaths", "celsius", "fahrenheit"}
    assert all(found.low < found.high for found in held.values())


def test_the_words_are_small_letters_and_name_one_thing_each():
    said = vitals_words()
    every = [*said.kinds, *said.between, *said.others, *said.reporters, *said.counted]
    assert [word for word in every if word != fold(word) or word != word.strip()] == []
    shared = {word: kinds for word, kinds in said.kinds.items() if len({*kinds}) > 1 and word != "tpr"}
    assert shared == {"o2": ("spo2", "oxygen")}


# -- properties -----------------------------------------------------------------------------------------

NAMES = [
    "BP",
    "TA",
    "RR",
    "HR",
    "P",
    "pulse",
    "FC",
    "SpO2",
    "sat",
    "O2",
    "T",
    "temp",
    "Tª",
    "pain",
    "EtCO2",
    "wt",
    "MAP",
    "sys",
    "dia",
]
WORDS = ["over", "by", "client", "after", "min", "mg", "RA", "on", "and", "reg", "para"]
UNITS = ["%", "bpm", "/min", "lpm", "rpm", "L", "l/min", "°C", "F", "°", "kg", "lb", "mmHg", "kPa", "/10"]
SIGNS = [*" /-:=().°'?~<>+\\", "  ", ", ", "; ", " - "]
FIXED = ["36.8", "98,6", "36'8", "007", "1348", "12345", "3/10", "138/86", "13:48", "2026-11-28", "-5"]


def _from(zero: int) -> st.SearchStrategy[str]:
    return st.integers(0, 150).map(lambda n: "".join(chr(zero + int(digit)) for digit in str(n)))


NUMBERS = st.integers(0, 400).map(str) | st.sampled_from(FIXED) | _from(0xFF10) | _from(0x0660)
PIECES = NUMBERS | NUMBERS | st.sampled_from([*NAMES, *WORDS, *UNITS])
CLOSE = st.lists(PIECES | st.sampled_from(SIGNS), max_size=14).map("".join)
APART = st.lists(PIECES, max_size=9).map(" ".join)
LINES = CLOSE | APART


def counted(text: str) -> Counter[str]:
    """Count the figures of a text."""
    return Counter(str(int(run)) for run in re.findall(r"\d+", text))


def placed(taken: VitalsTaken) -> Counter[str]:
    """Count the figures that have a place, or are left."""
    fields = (taken.systolic, taken.diastolic, taken.mean, taken.pulse, taken.spo2, taken.breaths)
    texts = (taken.temperature, taken.oxygen, taken.pain, taken.co2, taken.weight, taken.by, fold(taken.left))
    return counted(" ".join([*(str(value) for value in fields if value is not None), *texts]))


@given_that(st.one_of(LINES, st.text(max_size=60), st.text("0123456789/ .,:-%°HRPT", max_size=30)))
@example("SpO2 SpO2 98 97")
@example("120/80²")
@example("2½ L O2")
@example("①38/86")
@example("120/80 by 3")
def test_every_number_is_in_a_named_place_or_left(typed: str):
    taken = read_vitals(typed)
    plain = fold(typed)
    spelt = [word for word in vitals_words().kinds if any(char.isdigit() for char in word)]
    spelt.sort(key=len, reverse=True)
    bare = plain
    for word in spelt:
        bare = re.sub(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", " ", bare)
    missing = counted(bare) - placed(taken)
    assert not missing, (typed, taken)
    invented = placed(taken) - counted(plain) - Counter(["10"])
    assert not invented, (typed, taken)


@given_that(st.one_of(LINES, st.text(max_size=80)))
def test_no_line_raises_and_each_is_kept(typed: str):
    taken = read_vitals(typed)
    assert taken.typed == typed.strip()
    assert isinstance(question(taken), str)
    assert spoken(taken) or not typed.strip()
    kind, text = encode_fact(taken)
    assert decode_fact(kind, text) == taken


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "138/86 ", "BP ", "BP HR ", "1-", "SpO2 ", "by a ", "(", "“", "1.1", " "]
)
def test_a_line_without_end_is_read_in_its_time(piece: str):
    assert read_vitals(piece * 2000).typed == (piece * 2000).strip()


FORMS = {
    "bp": ("BP {}", "bp: {}", "{}", "TA {} mmHg", "NIBP={}", "RR {}", "BP-{}"),
    "hr": ("HR {}", "P {}", "pulse: {}", "{} bpm", "FC {} lpm", "HR={}", "Puls {}/min", "P-{}"),
    "spo2": ("SpO2 {}", "sat {}%", "SpO₂: {} %", "{}%", "SatO2 {}", "sats {} RA"),
    "rr": ("RR {}", "resp {}", "FR {} rpm", "AF {}", "R-{}", "{} breaths/min"),
    "t": ("T {}", "temp {}°C", "Tª {} ºC", "{} °C", "Temp: {}"),
    "pain": ("pain {}/10", "NRS {}", "EVA {}/10", "dolor: {}/10"),
}
"""How charts write each figure, its place left open."""


@st.composite
def charted(draw: st.DrawFn) -> tuple[str, dict[str, str]]:
    """A line of a chart, labelled, in any order, and what it says."""
    values = {
        "bp": f"{draw(st.integers(80, 200))}/{draw(st.integers(40, 79))}",
        "hr": str(draw(st.integers(30, 180))),
        "spo2": str(draw(st.integers(70, 100))),
        "rr": str(draw(st.integers(4, 40))),
        "t": draw(st.sampled_from(["36.8", "37,2", "38.0", "35,1"])),
        "pain": str(draw(st.integers(0, 10))),
    }
    names = draw(st.permutations(sorted(values)))[: draw(st.integers(1, 6))]
    parts = [draw(st.sampled_from(FORMS[name])).format(values[name]) for name in names]
    said = {name: values[name] for name in names}
    if "t" in said:
        said["t"] = f"{said['t'].replace(',', '.')}C"
    if "pain" in said:
        said["pain"] += "/10"
    return draw(st.sampled_from([", ", "; ", " ", "  ", " | ", " - "])).join(parts), said


@given_that(charted())
def test_labelled_figures_are_read_in_any_order(line: tuple[str, dict[str, str]]):
    typed, said = line
    assert in_words(read_vitals(typed)) == said
    assert question(read_vitals(typed)) == ""


READINGS = st.builds(
    lambda pressure, mean, more: VitalsTaken("", **pressure, **({"mean": mean} if mean else {}), **more),
    st.one_of(
        st.just({}),
        st.tuples(st.integers(70, 299), st.integers(20, 69)).map(
            lambda pair: {"systolic": pair[0], "diastolic": pair[1]}
        ),
        st.integers(40, 200).map(lambda upper: {"systolic": upper, "palpated": True}),
    ),
    st.none(),
    st.fixed_dictionaries(
        {},
        optional={
            "pulse": st.integers(15, 300),
            "spo2": st.integers(20, 100),
            "breaths": st.integers(0, 45),
            "oxygen": st.sampled_from(["2 L/min", "1.5 L/min", "15 L/min"]),
            "temperature": st.sampled_from(["36.8 °C", "41.0 °C", "98.6 °F", "37 °C"]),
            "pain": st.integers(0, 10).map(lambda n: f"{n}/10"),
            "co2": st.sampled_from(["38 mmHg", "4.8 kPa"]),
            "weight": st.sampled_from(["72 kg", "160 lb", "72.5 kg", "72"]),
            "by": st.sampled_from(["client", "helper", "device", "nurse", "Anna K.", "Dr. Müller"]),
            "left": st.sampled_from(["after 10 min", "98 72", "HR 74", "13:48 · 2nd", "300"]),
        },
    ),
)


@given_that(reading=READINGS)
def test_what_is_said_can_be_read_again(language: str, reading: VitalsTaken):
    if not understood(reading):
        return
    again = read_vitals(spoken(reading))
    assert in_words(again) == in_words(reading), language
    assert again.left == reading.left
    assert not question(again) or reading.left


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("typed", ["138/86 (103)", "MAP 93", "sys 138", "138/86/103 92 97 by helper"])
def test_means_and_halves_of_a_pressure_can_be_read_again(typed: str):
    taken = read_vitals(typed)
    assert in_words(read_vitals(spoken(taken))) == in_words(taken)


# -- told and kept --------------------------------------------------------------------------------------


def test_a_reading_is_said_as_in_a_chart():
    assert spoken(VitalsTaken("x", 138, 86, 92, 97)) == "BP 138/86  HR 92  SpO₂ 97"
    everything = read_vitals(
        "T 36.8 BP 138/86 (103) P 92 R 16 sat 97% 2L pain 3/10 EtCO2 38 wt 72 kg by helper"
    )
    assert spoken(everything) == (
        "BP 138/86 (103)  HR 92  SpO₂ 97  O₂ 2 L/min  RR 16  T 36.8 °C  pain 3/10  CO₂ 38 mmHg  weight 72 kg,"
        " reported by helper"
    )
    assert also(everything) == "T 36.8 °C  pain 3/10  CO₂ 38 mmHg  weight 72 kg"


def test_a_journal_from_before_is_read_as_it_was():
    old = '{"breaths":null,"by":"helper","diastolic":86,"pulse":92,"spo2":97,"systolic":138,"typed":"x"}'
    assert decode_fact("vitals_taken", old) == VitalsTaken("x", 138, 86, 92, 97, by="helper")


def test_beside_the_reading_before_stands_arithmetic_alone():
    before, after = read_vitals("124/80 72 98"), read_vitals("136/80 66 98 by client")
    assert dict(differences(after, before)) == {"BP": "+12/±0", "HR": "−6", "SpO₂": "±0"}
    assert dict(differences(read_vitals("HR 91"), before)) == {"HR": "+19"}
    assert spoken(after) == "BP 136/80  HR 66  SpO₂ 98, reported by client"
