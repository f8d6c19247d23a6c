"""Fictional households for the practice environment."""
