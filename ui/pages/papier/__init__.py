"""Paper: choose, look, print or save."""
