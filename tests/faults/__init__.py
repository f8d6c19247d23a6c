"""Faults that take time: `make faults`, `make faults LONG=1` for the night."""
