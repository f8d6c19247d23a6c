"""What two people wrote apart: both side by side, wherever it is decided, and the way there."""
