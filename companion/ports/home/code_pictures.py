"""Pictures of codes, such as a photograph of the page at home."""

from typing import Protocol


class PictureError(Exception):
    """A picture gave nothing; the text is one calm sentence."""


class CodePictures(Protocol):
    """What reads the codes in a picture."""

    def texts_in(self, picture: bytes) -> tuple[str, ...]:
        """Give what the codes in a picture say, as it stands in a file or on the clipboard.

        Raises ``PictureError`` where it is no picture, too large a one, or without a code.
        """
        ...
