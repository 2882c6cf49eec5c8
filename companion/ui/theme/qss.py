"""A theme as a style sheet; widgets say what they are by their properties, ``role`` above all.

Dialogs, menus and trees are those of Qt's own windows for choosing a file.
"""

from pathlib import Path
from string import Template
from typing import Final

from companion.paint.tokens import CARD_RADIUS, RADIUS, SIZES, Tokens
from companion.resources import assets

STRIP: Final = 1.25
"""How far the line grows that marks a practice session: it says the same on every screen."""


def style_sheet(tokens: Tokens, scale: float, family: str = "") -> str:
    """Write the style sheet of a theme at a size of text.

    What changes its role while it is shown has its font in the sheet: dressing it anew forgets any other.
    """
    sizes = {name: f"{points * scale:g}pt" for name, points in SIZES.items()}
    sizes["strip"] = f"{SIZES['body'] * min(scale, STRIP):g}pt"
    grown = min(scale, 1.5)
    spaces = {f"s{pixels}": f"{round(pixels * grown)}px" for pixels in (4, 6, 8, 12, 14, 16)}
    colours = {name: getattr(tokens, name) for name in Tokens._fields if name not in ("name", "dark")}
    family = f"font-family: '{family}';" if family else ""
    plain = {"family": family, "plain": f"{family} font-size: {sizes['body']};"}
    half = (round(14 * grown) + 4) // 2
    radii = {"radius": f"{RADIUS}px", "card_radius": f"{CARD_RADIUS}px", "half": f"{half}px"}
    images = {"tick": tick_of(tokens).as_posix()}
    return Template(_SHEET).substitute(sizes | spaces | colours | radii | plain | images)


def tick_of(tokens: Tokens) -> Path:
    """Give the file with the tick of a theme; a style sheet can only show a picture from a file."""
    return assets() / "icons" / f"tick-{tokens.name.lower()}.svg"


_SHEET: Final = """
QMainWindow, QDialog, QMessageBox, QMenu, QToolTip {
    background: $background; color: $text; }
QWidget[ground="true"], QScrollArea > QWidget > QWidget[ground="true"] { background: $background; }
QWidget[ground="practice"] { background: $practice; }
QWidget[ground="veil"] { background: $surface; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }

QFrame[card="true"] { background: $surface; border: none; border-radius: $card_radius; }
QFrame[private="true"] { background: $private; border: 2px solid $private_line; border-radius: $card_radius; }
QFrame[private="true"] QPlainTextEdit, QFrame[private="true"] QLineEdit { background: $private;
    border-color: $private_line; }
QFrame[private="true"] QPlainTextEdit:focus, QFrame[private="true"] QLineEdit:focus { border-color: $focus; }
QFrame[rule="true"] { background: $hairline; border: none; max-height: 1px; min-height: 1px; }

QLabel { background: transparent; color: $text; }
QLabel[role="title"] { $family font-size: $title; color: $strong; }
QLabel[role="large"] { $family font-size: $large; color: $strong; }
QLabel[role="heading"] { font-size: $heading; font-weight: 600; color: $text; }
QLabel[role="group"] { $family font-size: $heading; font-weight: 600; color: $text; }
QLabel[role="lead"] { $family font-size: $lead; color: $strong; }
QLabel[role="label"] { color: $muted; $plain }
QLabel[role="fact"] { color: $muted; }
QLabel[role="fact_large"] { color: $strong; }
QLabel[role="muted"] { color: $muted; $plain }
QLabel[role="body"] { color: $text; $plain }
QLabel[role="state"] { color: $strong; border: 2px solid $line; border-radius: $radius; padding: 0 $s6;
    $plain }
QLabel[role="due"] { $family font-size: $lead; color: $due; }
QLabel[role="clock"] { color: $clock; }
QLabel[role="notice"] { color: $text; $plain }
QLabel[role="call"] { color: $text; }
QLabel[role="emergency"] { color: $text; }
QLabel[role="emergency_heading"] { color: $strong; }
QLabel[role="step"] { color: $text; }
QLabel[role="step_done"] { color: $done; }
QWidget[ground="veil"] QLabel[role="call"] { color: $clock; }
QWidget[ground="veil"] QLabel[role="step"] { color: $muted; }
QWidget[ground="veil"] QLabel[role^="emergency"] { color: $muted; }
QLabel[role="evening"] { color: $text; $family font-size: $strip; }
QLabel[role="practice"] { color: $practice_text; $family font-size: $strip; }
QLabel[role="practice_said"] { color: $practice_text; $family font-size: $body; font-weight: 600; }
QLabel[role="practice_name"] { color: $practice_text; $family font-size: $strip; font-weight: 600; }

QPushButton { background: $raised; color: $text; placeholder-text-color: $muted;
              border: 2px solid $raised; border-radius: $radius; $plain
              padding: $s4 $s12; }
QPushButton:hover { background: $pressed; border-color: $pressed; }
QPushButton:pressed, QPushButton:checked { background: $pressed; border-color: $pressed; }
QPushButton:checked { color: $strong; border-color: $line; }
QPushButton:disabled { color: $disabled; }
QPushButton[role="tile"] { padding: $s4 $s6; }
QPushButton[larger="1"] { font-size: $heading; }
QPushButton[larger="2"] { font-size: $lead; }
QListView[larger="1"] { $family font-size: $heading; }
QListView[larger="2"] { $family font-size: $lead; }
QPushButton[role="plain"] { border-color: $line; background: $surface; }
QPushButton[role="answer"], QPushButton[role="answer"]:hover { border-color: $line; background: $surface; }
QPushButton[role="answer"]:pressed { background: $pressed; }
QPushButton[role="plain"]:hover { background: $raised; }
QPushButton[role="plain"]:pressed { background: $pressed; }
QPushButton[role="primary"] { color: $strong; background: $raised; border-color: $accent; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed { background: $pressed; }
QPushButton[role="primary"]:disabled { color: $disabled; border-color: $hairline; }
QPushButton[role="link"] { background: transparent; border-color: transparent; padding: $s4 0; }
QPushButton[role="strip"] { background: transparent; border-color: transparent; padding: 0; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: $text; }
QPushButton[role="quiet"]:hover { background: $raised; border-color: $raised; }
QPushButton[role="quiet"]:checked { background: $raised; border-color: $line; }
QPushButton[role="chip"] { background: transparent; border-color: transparent; padding: 0 $s6; }
QPushButton[role="chip"]:hover { background: $raised; border-color: $raised; }
QPushButton[role="chip"]:checked { background: $raised; border-color: $line; }
QPushButton[role="behind"] { background: transparent; border-color: transparent; padding: 0; }
QPushButton[role="behind"]:hover { background: $raised; border-color: $raised; }
QPushButton[role="behind"]:pressed { background: $pressed; border-color: $pressed; }
QPushButton[role="practice"] { background: transparent; border-color: transparent; color: $practice_text;
    font-size: $strip; border-width: 0; padding: 0 $s8; }
QPushButton[role="emergency"] { background: transparent; color: $emergency; border-color: $emergency; }
QPushButton[role="emergency"]:hover { background: $raised; }
QPushButton:focus, QPushButton[role]:focus { border-color: $focus; }
QPushButton[role="practice"]:hover, QPushButton[role="practice"]:focus { background: $practice_text;
    color: $practice; }

QLineEdit { lineedit-password-character: 8226; }
QLineEdit, QPlainTextEdit, QComboBox {
    background: $surface; color: $text; placeholder-text-color: $muted; $plain
    border: 2px solid $line; border-radius: $radius; padding: $s4 $s8;
    selection-background-color: $line; selection-color: $on_accent; }
QFrame[card="true"] QLineEdit, QFrame[card="true"] QPlainTextEdit, QFrame[card="true"] QComboBox {
    background: $background; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border-color: $focus; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $disabled; border-color: $hairline; }
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { border-color: $hairline; }
QTextBrowser { background: $surface; color: $text; border: 2px solid $surface; $plain
    border-radius: $card_radius; padding: $s8 $s12;
    selection-background-color: $line; selection-color: $on_accent; }
QTextBrowser:focus { border-color: $focus; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $line; outline: none;
    selection-background-color: $pressed; selection-color: $strong; }
QComboBox QAbstractItemView::item { padding: $s6 $s6; }

QListView, QTableView, QTreeView { background: $surface; color: $text; border: 2px solid $surface;
    border-radius: $card_radius; outline: none; gridline-color: $hairline;
    selection-background-color: $pressed; selection-color: $strong; }
QListView:focus, QTableView:focus, QTreeView:focus { border-color: $focus; }
QListView::item { padding: $s6 $s8; border: none; }
QTableView::item { padding: $s8; border: none; }
QListView::item:selected, QTableView::item:selected { background: $pressed; color: $strong; }
QListView::item:hover { background: $raised; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $muted; border: none;
    border-bottom: 1px solid $hairline; padding: $s4 $s8; $plain }
QTableCornerButton::section { background: $surface; border: none; }

QCheckBox, QRadioButton { color: $text; background: transparent; spacing: $s8; border: 2px solid transparent;
    border-radius: $radius; padding: $s4; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {
    width: $s14; height: $s14; border: 2px solid $line;
    background: $background; }
QCheckBox::indicator, QListView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: $half; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $line; }
QCheckBox::indicator:checked, QListView::indicator:checked { image: url("$tick"); }

QTabBar::tab { background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
    padding: $s8; }
QTabBar::tab:selected { color: $strong; border-bottom-color: $accent; }
QTabWidget::pane { border: none; }
QTabBar { qproperty-drawBase: 0; }
QSplitter::handle { background: $hairline; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: $s4; }
QMenu { background: $raised; color: $text; border: 1px solid $line; padding: $s4; }
QMenu::item { padding: $s4 $s16; border-radius: 4px; }
QMenu::item:selected { background: $pressed; color: $strong; }
QMenu::separator { height: 1px; background: $hairline; margin: $s4; }
QMessageBox QLabel { color: $text; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: none; }
QScrollBar::handle { background: $hairline; border-radius: 4px; margin: 1px;
    min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $line; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
"""
