"""The style sheet: shapes, paddings and edges of the standard widgets, made from tokens and a text size.

Kept to what Fusion lacks: rounded fields, targets of 44 px and a focus edge of 3 px that all widgets share.
Roles are dynamic properties (`rol`), so that a page says what a thing is and never how it looks.
"""

from importlib.resources import files

from ui.theme.tokens import Tokens

TARGET = 44


def _picture(name: str, tokens: Tokens) -> str:
    return f'url("{files("resources.icons.vorm").joinpath(f"{name}-{tokens.name}.png")}")'.replace("\\", "/")


def _buttons(t: Tokens, base: int) -> str:
    pad = round(base * 0.95)
    return f"""
QPushButton, QToolButton {{ background: {t.surface}; color: {t.text}; border: 2px solid {t.border};
  border-radius: 10px; padding: 9px {pad}px; min-height: {TARGET - 22}px; font-weight: 600; outline: none; }}
QPushButton[stapel="ja"] {{ text-align: left; }}
QPushButton:hover, QToolButton:hover {{ background: {t.sunken}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.accent_soft}; }}
QPushButton:focus, QToolButton:focus {{ border: 3px solid {t.focus}; padding: 8px {pad - 1}px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.muted}; border: 2px dashed {t.line}; background: transparent; }}
QPushButton:checked, QToolButton:checked {{ background: {t.accent_soft}; color: {t.accent_ink};
  border: 2px solid {t.accent}; }}
QPushButton:checked:focus, QToolButton:checked:focus {{ border: 3px solid {t.focus}; padding: 8px {pad - 1}px; }}
QPushButton[rol="primair"] {{ background: {t.accent}; color: {t.accent_text}; border: 2px solid {t.accent}; }}
QPushButton[rol="primair"]:hover, QPushButton[rol="primair"]:pressed {{ background: {t.accent_hover}; }}
QPushButton[rol="primair"]:focus {{ border: 3px solid {t.focus}; }}
QPushButton[rol="gevaar"] {{ color: {t.danger}; border: 2px solid {t.danger}; }}
QPushButton[rol="gevaar"]:hover {{ background: {t.danger_soft}; }}
QPushButton[rol="gevaar"]:focus {{ border: 3px solid {t.focus}; }}
QPushButton[rol="stil"], QToolButton[rol="stil"] {{ background: transparent; border: 2px solid transparent;
  color: {t.accent_ink}; padding: 9px {round(base * 0.6)}px; }}
QPushButton[rol="stil"]:hover, QToolButton[rol="stil"]:hover {{ background: {t.accent_soft}; }}
QPushButton[rol="stil"]:focus, QToolButton[rol="stil"]:focus {{ border: 3px solid {t.focus};
  padding: 8px {round(base * 0.6) - 1}px; }}
QPushButton[rol="primair"]:disabled, QPushButton[rol="gevaar"]:disabled, QPushButton[rol="stil"]:disabled {{
  color: {t.muted}; border: 2px dashed {t.line}; background: transparent; }}
QPushButton[rol="nav"] {{ background: transparent; border: 2px solid transparent; text-align: left;
  font-weight: 400; padding: 9px 12px; }}
QPushButton[rol="nav"]:hover {{ background: {t.sunken}; }}
QPushButton[rol="nav"]:checked, QPushButton[rol="nav"][huidig="true"] {{
  background: {t.accent_soft}; color: {t.accent_ink}; font-weight: 600;
  border: 2px solid {t.accent if t.name == "contrast" else "transparent"}; }}
QPushButton[rol="nav"]:focus, QPushButton[rol="nav"]:checked:focus,
QPushButton[rol="nav"][huidig="true"]:focus {{ border: 3px solid {t.focus};
  padding: 8px 11px; }}
"""


def _fields(t: Tokens) -> str:
    names = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateTimeEdit"
    focused = ", ".join(f"{name}:focus" for name in names.split(", "))
    disabled = ", ".join(f"{name}:disabled" for name in names.split(", "))
    return f"""
{names} {{ background: {t.surface}; color: {t.text}; border: 2px solid {t.border}; border-radius: 8px;
  padding: 6px 10px; min-height: {TARGET - 16}px; selection-background-color: {t.accent};
  selection-color: {t.accent_text}; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 6px; min-height: {TARGET - 12}px; }}
{focused} {{ border: 3px solid {t.focus}; padding: 5px 9px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 3px 5px; }}
QTextEdit[rol="lees"], QTextEdit[rol="lees"]:focus {{
  background: transparent; border: none; border-left: 3px solid {t.line}; border-radius: 0; padding: 2px 10px;
  min-height: 0;
}}
{disabled} {{ background: {t.background}; color: {t.muted}; border: 2px dashed {t.line}; }}
QLineEdit[fout="true"], QPlainTextEdit[fout="true"], QComboBox[fout="true"] {{ border: 2px solid {t.danger}; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0 4px; min-height: 0;
  background: transparent; }}
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {{ border: none; width: {TARGET - 8}px;
  subcontrol-origin: padding; subcontrol-position: center right; }}
QComboBox::down-arrow, QDateEdit[calendarPopup="true"]::down-arrow,
QDateTimeEdit[calendarPopup="true"]::down-arrow {{ image: {_picture("chevron-down", t)};
  width: 20px; height: 20px; }}
QAbstractSpinBox::up-button {{ subcontrol-origin: padding; subcontrol-position: top right; width: 1px; border: none; }}
QAbstractSpinBox::down-button {{ subcontrol-origin: padding; subcontrol-position: bottom right; width: 1px;
  border: none; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.text}; border: 2px solid {t.border};
  outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: {TARGET}px; padding: 0 8px; }}
QCheckBox, QRadioButton {{ spacing: 10px; min-height: {TARGET - 6}px; padding: 0 4px;
  border: 3px solid transparent; border-radius: 8px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 3px solid {t.focus}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 22px; height: 22px; background: {t.surface};
  border: 2px solid {t.border}; border-radius: 6px; }}
QRadioButton::indicator {{ border-radius: 13px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ background: {t.sunken}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: {_picture("check", t)}; }}
QRadioButton::indicator:checked {{ width: 12px; height: 12px; border: 7px solid {t.accent}; background: {t.surface}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border: 2px dashed {t.line}; }}
"""


def _frames(t: Tokens, base: int) -> str:
    return f"""
QLabel {{ background: transparent; }}
QLabel[rol="titel"] {{ font-size: {round(base * 1.5)}px; font-weight: 700; }}
QLabel[rol="kop"] {{ font-size: {round(base * 1.18)}px; font-weight: 600; }}
QLabel[rol="stil"] {{ color: {t.muted}; }}
QLabel[rol="klein"] {{ color: {t.muted}; font-size: {round(base * 0.9)}px; }}
QLabel[rol="fout"] {{ color: {t.danger}; font-weight: 600; }}
QFrame[rol="kaart"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 14px; }}
QFrame[rol="zij"] {{ background: {t.background}; border: none; }}
QFrame[rol="lijn"] {{ background: {t.line}; border: none; max-height: 1px; }}
QFrame[rol="bericht"] {{ background: {t.accent_soft}; border: 2px solid {t.accent}; border-radius: 10px; }}
QFrame[rol="bericht"][soort="let op"] {{ background: {t.warning_soft}; border-color: {t.warning}; }}
QFrame[rol="bericht"][soort="fout"] {{ background: {t.danger_soft}; border-color: {t.danger}; }}
QFrame[rol="bericht"][soort="goed"] {{ background: {t.ok_soft}; border-color: {t.ok}; }}
QLabel[rol="merk"] {{ background: {t.sunken}; color: {t.text}; border: 1px solid {t.line}; border-radius: 9px;
  padding: 2px 9px; font-size: {round(base * 0.9)}px; font-weight: 600; }}
QLabel[rol="merk"][soort="accent"] {{ background: {t.accent_soft}; color: {t.accent_ink}; }}
QLabel[rol="merk"][soort="let op"] {{ background: {t.warning_soft}; color: {t.warning}; }}
QLabel[rol="merk"][soort="fout"] {{ background: {t.danger_soft}; color: {t.danger}; }}
QLabel[rol="merk"][soort="goed"] {{ background: {t.ok_soft}; color: {t.ok}; }}
QScrollArea, QScrollArea > QWidget > QWidget[rol="blad"] {{ background: transparent; border: none; }}
QScrollArea[rol="papier"] {{ border: 3px solid transparent; }}
QScrollArea[rol="papier"]:focus {{ border: 3px solid {t.focus}; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: none; padding: 6px 10px; }}
QSplitter::handle {{ background: {t.line}; }}
"""


def _lists(t: Tokens, base: int) -> str:
    return f"""
QTableView, QListView, QTreeView, QTableWidget, QListWidget {{ background: {t.surface}; color: {t.text};
  alternate-background-color: {t.sunken}; border: 2px solid {t.line}; border-radius: 8px; gridline-color: {t.line};
  selection-background-color: {t.accent_soft}; selection-color: {t.accent_ink}; outline: none; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: 3px solid {t.focus}; }}
QListView::item, QTreeView::item {{ min-height: {TARGET}px; padding: 0 8px; }}
QTableView::item {{ padding: 4px 8px; }}
QHeaderView::section {{ background: {t.sunken}; color: {t.text}; border: none; border-bottom: 2px solid {t.line};
  padding: 8px; font-weight: 600; font-size: {round(base * 0.94)}px; }}
QTabWidget::pane {{ border: 1px solid {t.line}; border-radius: 8px; }}
QTabBar::tab {{ min-height: {TARGET - 8}px; padding: 4px 16px; border: 3px solid transparent; }}
QTabBar::tab:selected {{ border-bottom: 3px solid {t.accent}; font-weight: 600; color: {t.accent_ink}; }}
QTabBar:focus::tab:selected {{ border: 3px solid {t.focus}; }}
QMenu {{ background: {t.surface}; color: {t.text}; border: 2px solid {t.border}; padding: 4px; }}
QMenu::item {{ min-height: {TARGET - 10}px; padding: 4px 18px; border-radius: 6px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.accent_ink}; }}
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 0; }}
QScrollBar::handle {{ background: {t.border}; border-radius: 5px; min-height: 44px; min-width: 44px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.sunken}; border: 2px solid {t.border}; border-radius: 8px; min-height: 18px;
  text-align: center; color: {t.text}; }}
QProgressBar::chunk {{ background: {t.accent_soft}; border-radius: 5px; }}
"""


def make_qss(tokens: Tokens, base: int) -> str:
    """Return the style sheet of a theme for a base text size in pixels."""
    parts = (_buttons(tokens, base), _fields(tokens), _frames(tokens, base), _lists(tokens, base))
    return "".join(parts)
