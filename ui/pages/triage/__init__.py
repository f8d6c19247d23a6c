"""Triage: the resident's own choice, where it goes first, the melding, and the closed compartment."""
