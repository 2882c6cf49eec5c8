"""`override`, as it is in `typing` from Python 3.12 on; `typing_extensions` takes 6 ms to load for it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - handed on from here
else:

    def override(method):  # noqa: ANN001, ANN201 - as type checkers know it
        """Say that a method takes the place of one above it; type checkers look whether that is so."""
        return method
