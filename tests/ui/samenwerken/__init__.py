"""Signing in from the window, against a real server and a real provider."""
