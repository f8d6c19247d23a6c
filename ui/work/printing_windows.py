"""Printing on Windows: pypdfium2 draws each page at 300 dots per inch on a QPrinter.

Written after the documentation and NOT yet tried on a Windows machine.
"""

import pypdfium2
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_DPI = 300
_POINTS_PER_INCH = 72


def printers() -> list[tuple[str, bool]]:
    """Return (name, is default) of each printer."""
    default = QPrinterInfo.defaultPrinterName()
    return [(name, name == default) for name in QPrinterInfo.availablePrinterNames()]


def print_pdf(pdf: bytes, name: str, *, copies: int) -> bool:
    """Print the pages; False when the printer refuses."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    printer.setResolution(_DPI)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setCopyCount(copies)
    printer.setDocName("Keukentafel")
    painter = QPainter()
    if not painter.begin(printer):
        return False
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            if number and not printer.newPage():
                return False
            area = QRectF(printer.pageLayout().fullRectPixels(_DPI))
            painter.drawImage(area, draw_page(document[number], _DPI / _POINTS_PER_INCH))
    finally:
        document.close()
        painter.end()
    return True


def draw_page(page: pypdfium2.PdfPage, scale: float) -> QImage:
    """Return a page as a picture."""
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    data = bytes(bitmap.buffer)
    return QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
