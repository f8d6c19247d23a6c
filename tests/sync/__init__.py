"""Laptops with real encrypted stores against a server in memory."""
