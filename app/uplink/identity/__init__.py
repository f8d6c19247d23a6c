"""Signing in from the laptop: the person in the system browser, the laptop by its own key."""
