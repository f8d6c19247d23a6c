"""Translations of the window: a .po per language; the .mo is made from it when the program is installed."""
