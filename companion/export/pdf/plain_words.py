"""The words of a paper without its form: a paragraph a line, and a row of a table a line with tabs."""

from PySide6.QtGui import QTextCursor, QTextDocument

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


def plain_words(html: str) -> str:
    """Give the words of HTML as a QTextDocument understands it."""
    document = QTextDocument()
    document.setHtml(html)
    lines: list[str] = []
    before: tuple[int, int, int] | None = None
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        table, place = cursor.currentTable(), None
        words = block.text().replace("\u2028", "\n").replace("\u00a0", " ").strip()
        if table is not None:
            cell = table.cellAt(cursor)
            place = (table.firstPosition(), cell.row(), cell.column())
        if place is None or before is None or place[:2] != before[:2]:
            lines.append(words)
        elif place[2] == before[2]:
            lines[-1] = f"{lines[-1]} {words}".rstrip()
        else:
            lines[-1] = f"{lines[-1]}\t{words.replace(chr(10), ' ')}"
        before, block = place, block.next()
    return "\n".join(line.rstrip() for line in lines if OBJECT not in line).strip() + "\n"
