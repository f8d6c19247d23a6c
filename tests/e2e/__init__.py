"""The story of a visit, played in the program's own window, without a screen."""
