"""The words for evenings at home that ship, as their file has them: a start that a practice makes its own."""

from dataclasses import dataclass
from typing import Final

from companion.i18n import tr
from companion.session.field_error import FieldError
from companion.session.home.home_plan import HomeNumber, HomeTexts

WORDS_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class HomeWords:
    """Whom to call in order, without numbers, and the texts, in one language; ``sources`` say whence."""

    format: int
    language: str
    licence: str
    sources: tuple[str, ...]
    calls: tuple[HomeNumber, ...]
    texts: HomeTexts

    def __post_init__(self) -> None:
        """Refuse words that leave a part of the paper empty, and a number that could be nobody's."""
        if self.format != WORDS_FORMAT:
            raise FieldError(f"{WORDS_FORMAT}", self.format, "format")
        for name in ("licence", "sources", "calls"):
            if not getattr(self, name):
                raise FieldError(tr("something written there"), getattr(self, name), name)
        for at, call in enumerate(self.calls):
            if call.phone:
                raise FieldError(tr("no number: it is entered in Settings"), call.phone, "calls", at, "phone")
        for name in HomeTexts.__dataclass_fields__:
            if not getattr(self.texts, name):
                raise FieldError(tr("something written there"), getattr(self.texts, name), "texts", name)
