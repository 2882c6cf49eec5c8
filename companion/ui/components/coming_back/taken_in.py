"""Files and pictures of an evening, taken into the box where its lines stand."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.ports.home.code_pictures import CodePictures, PictureError
from companion.record.visits import Visit
from companion.report.home.coming_back import lines_in_file, what_came_back
from companion.report.home.return_words import problem_words
from companion.session.home.return_file import is_file
from companion.ui.components.coming_back.box import ReturnBox, read_whole
from companion.ui.components.coming_back.looked_through import MOST_PROBLEMS


class TakenIn(QObject):
    """Puts what a file or a picture says beneath the lines that stand there; what is none changes nothing."""

    said = Signal(str)

    def __init__(self, box: ReturnBox, codes: CodePictures | None = None, visit: Visit | None = None) -> None:
        super().__init__(box)
        self._box = box
        self.codes = codes
        self.visit = visit
        box.picture.connect(self.picture)
        box.file.connect(self.file)

    def file(self, path: Path) -> None:
        """Take a file: that of a home page, lines, or a picture of a code."""
        try:
            held = read_whole(path)
        except PictureError as error:
            self.said.emit(str(error))
            return
        try:
            self.text(held.decode("utf-8-sig"))
        except UnicodeDecodeError:
            self.picture(held)

    def text(self, text: str) -> None:
        """Take the words of a file."""
        if self.visit is None:
            return
        if not is_file(text):
            self._box.append_lines(text)
            return
        lines, problems = lines_in_file(text, self.visit)
        if lines:
            self._box.append_lines(lines)
        self.said.emit(" ".join(map(problem_words, problems[:MOST_PROBLEMS])))

    def picture(self, picture: bytes) -> None:
        """Take what the codes in a picture say."""
        if self.codes is None or self.visit is None:
            return
        try:
            texts = self.codes.texts_in(picture)
        except PictureError as error:
            self.said.emit(str(error))
            return
        for text in texts:
            self.text(text)
        if not what_came_back("\n".join(texts), self.visit).events:
            self.said.emit(self.tr("The code in this picture is none of this evening."))
