"""One attachment, shown in the program."""
