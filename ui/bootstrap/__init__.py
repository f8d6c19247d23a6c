"""The one place where everything meets: profile, keys, store, window.

`start` runs the program once: from the unlock screen to the end of the window, and on
lock it hands over to a fresh process, so that no key outlives its window.
"""

import sys

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QMainWindow

from app.cli import Options
from app.clock import Clock
from app.errors import AppError
from app.keys import process, profile_lock
from app.settings import load_settings
from app.wording.errors import explain
from app.wording.i18n import _, language
from ui.bootstrap.handover import hand_over
from ui.bootstrap.session import LOCK, Session
from ui.pages.ontgrendelen.frame import Frame
from ui.profile import choose_profile, remember_profile
from ui.shell import relock
from ui.theme.apply import apply_theme, dress
from ui.widgets.button import primary_button


def start(options: Options) -> int:
    """Open the program for the profile that the command line asks for; return the exit code."""
    process.forbid_dumps()
    process.make_files_private()
    app = _application()
    profile = choose_profile(options)
    settings = load_settings(profile)
    apply_theme(app, settings.thema, settings.tekst_procent)
    try:
        lock = profile_lock.take(profile)
    except (AppError, OSError) as problem:
        return _refuse(app, problem)
    session = Session(app, profile, settings, demo=options.demo)
    if not options.demo:
        session.opened.connect(lambda: remember_profile(profile))
    try:
        session.begin()
        code = app.exec()
        session.end()
        if session.restore is not None:
            from app.store.backup import restore_backup

            restore_backup(session.restore, profile, Clock())
    except (AppError, OSError) as problem:
        return _refuse(app, problem)
    finally:
        lock.release()
    if code == LOCK:
        return hand_over(app)
    return 0


def _application() -> QApplication:
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Keukentafel")
    app.setDesktopFileName("keukentafel")
    translator = QTranslator(app)
    if translator.load(f"qtbase_{language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    return app


def _refuse(app: QApplication, problem: Exception) -> int:
    """Say why the program can't open this profile, in a window of its own."""
    message = explain(problem)
    frame = Frame(_("Keukentafel"), "", "circle-alert")
    frame.show_error(message.title, message.what_to_do)
    close = primary_button(_("Sluiten"), "x")
    # A window of its own: a bare scroll area has no ground to paint.
    window = QMainWindow()
    dress(window)
    window.setWindowTitle(_("Keukentafel"))
    window.setCentralWidget(frame)
    close.clicked.connect(window.close)
    frame.add_buttons(close)
    window.resize(760, 420)
    window.show()
    relock.tell_shown()
    close.setFocus()
    app.exec()
    return 1
