"""What people say and write in the pictures, in the language that is spoken."""

from dataclasses import replace
from typing import Final

from companion.i18n import language
from companion.settings import Number, Practice

SPANISH: Final = {
    "softening toward my father": "ablandarme con mi padre",
    "as prescribed": "según receta",
    "one device": "un dispositivo",
    "Left deltoid": "Deltoides izquierdo",
    "Calm": "Calma",
    "Tears": "Llanto",
    "“It is very wide here.”": "«Aquí es muy ancho.»",
    "“It is very wide here.” Smiles, hands open.": "«Aquí es muy ancho.» Sonríe, las manos abiertas.",
    "M.K., sister, by car": "M.K., hermana, en coche",
    "Emergency services": "Emergencias",
    "Dr Weiss, on call": "Dra. Weiss, de guardia",
    "Lakeside Practice": "Consulta del Lago",
    "Lindenstraße 4, second floor, bell “Practice”, 10969 Berlin": "Calle de los Tilos 4, 2.º, Madrid",
    "Blanket and eye mask": "Manta y antifaz",
    "Sign on the door": "Cartel en la puerta",
    "Water, tissues, bucket": "Agua, pañuelos, cubo",
    "Church organ.": "Órgano de iglesia.",
    "Peak, slow": "Pico, lento",
    "Garden room": "Sala del jardín",
    "Cried a little, then smiled. Asked for the blue blanket, and to be left alone.": (
        "Lloró un poco y luego sonrió. Pidió la manta azul y que la dejen sola."
    ),
    "a little pale": "algo pálida",
    "Spoke of the boat for a long time.\n\nWants to write to him.": (
        "Habló mucho tiempo de la barca.\n\nQuiere escribirle."
    ),
    "The house by the lake, the boat that was never painted.": (
        "La casa junto al lago, la barca que nunca se pintó."
    ),
    "To let the boat be unpainted.": "Dejar la barca sin pintar.",
    "Asked for water, and to be left alone a while.": "Pidió agua y que la dejen sola un rato.",
}
"""What is in no such table, such as titles of music and names, is the same in both."""


def said(text: str) -> str:
    """Give words of people as they are in the pictures."""
    return SPANISH.get(text, text) if language() == "es" else text


def in_words(practice: Practice) -> Practice:
    """Give a practice whose name, address and numbers are such words."""
    numbers = tuple(Number(said(number.name), number.phone) for number in practice.numbers)
    return replace(practice, name=said(practice.name), address=said(practice.address), numbers=numbers)
