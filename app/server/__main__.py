"""`keukentafel-server`: everything the keeper of the server does from the command line."""

import sys

from app.server.commandline import main

if __name__ == "__main__":
    sys.exit(main())
