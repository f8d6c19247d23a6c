"""Vandaag: what asks for attention, and the three ways to begin."""
