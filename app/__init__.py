"""The core of Keukentafel: everything that runs without a screen.

May import: the standard library and the packages named in docs/ARCHITECTURE.md.
Never imports PySide6 or `ui`.
"""

__version__ = "0.1.0"
