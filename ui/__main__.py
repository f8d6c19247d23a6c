"""The way in: read the command line, refuse what cannot work, hand over to bootstrap.

Nothing heavy is imported before the command line is understood.
"""

import faulthandler
import sys
from collections.abc import Sequence

from app import cli
from ui import crash, guard


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    options = cli.parse(sys.argv[1:] if argv is None else argv)
    if options.selftest:
        from app.demo import selftest

        return selftest.run(options.keep)
    crash.install(crash.to_stderr)
    if sys.stderr is not None:
        faulthandler.enable()
    import PySide6

    why_not = guard.refusal(PySide6.__version__, sys.version_info[:2])
    if why_not is not None:
        sys.stderr.write(f"{why_not}\n")
        return 1
    from app.settings import load_settings
    from app.wording.i18n import use_language
    from ui.profile import choose_profile

    # Before the screens are imported: their words are said while they load.
    use_language(load_settings(choose_profile(options)).taal)
    from ui import bootstrap

    return bootstrap.start(options)


if __name__ == "__main__":
    sys.exit(main())
