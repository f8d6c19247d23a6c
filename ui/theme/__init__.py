"""Tokens, palettes and the one style sheet."""
