"""Reading aloud: an optional extra (`voorlezen`), in a process of its own, with a voice of the laptop itself."""

READY, NO_VOICE, SAID, BROKEN = "klaar", "geen", "gezegd", "stuk"
"""What the voice tells the program, a line each."""
